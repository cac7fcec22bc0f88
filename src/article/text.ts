/** Builds an article's text from its elements, as rendered, and remembers where each run of it stands. */
import type { Block } from './article.ts';
import { boxKind, isBlock, isElement, isHeading, isTextless, tagOf } from './elements.ts';
import { flatChildren, flatNext, treesAround, type Frames } from './flat-tree.ts';
import type { Work } from './slices.ts';
import { TextBuilder, type BuiltText } from './text-builder.ts';

export interface TextPlan {
  headline: Element | null;
  /** A headline that no element shows: stands first in the text, and nowhere in the document. */
  unseenHeadline: string;
  root: Element;
  /** Elements under the root that are not its text. */
  boxes: ReadonlySet<Element>;
  isVisible: ((element: Element) => boolean) | undefined;
  /** Frames whose documents are read in their places. */
  frames: Frames;
  /** Leave the captions out of the text. */
  withoutCaptions: boolean;
  /** Keep blocks that are nothing but a link: for pages that have no other text. */
  keepLinks: boolean;
}

/** Changes under the root since its text was built. */
export interface Changes {
  /** Nodes that are other than they were, and whose children are, with all around them up to the root. */
  touched: ReadonlySet<Node>;
  /** Nodes that came, moved ones too. */
  added: ReadonlySet<Node>;
}

/** An earlier text of the same plan, whose unchanged blocks are not read again. */
export interface Earlier extends Changes {
  built: BuiltText;
}

/** Nodes between two chances to stop. */
const STRIDE = 50;

/** An article is read no further than so many nodes: twice as many as the longest have where each word is an element. */
const MAX_NODES = 150_000;

/** A block with this share of its words in links leads elsewhere. */
const LINK_BLOCK = 0.9;

/** An item leads elsewhere with less: `Health: ‹link›` names the subject of another article. */
const LINK_ITEM = 0.6;

const LETTER = /[\p{L}\p{N}]/u;

/** The kind of block that an element makes of its text; null where it leaves that to the elements around it. */
function kindOf(element: Element, tag: string): Block['kind'] | null {
  if (isHeading(tag)) return 'heading';
  if (tag === 'BLOCKQUOTE') return 'quotation';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'item';
  // Under a quotation stands who said it.
  if (tag === 'FIGCAPTION')
    return element.parentElement?.querySelector('blockquote') ? 'paragraph' : 'caption';
  if (tag === 'CAPTION') return 'caption';
  const names = element.getAttribute('class');
  return names !== null && isBlock(tag) && /\b(?:wp-)?caption(?:-text)?\b/iu.test(names.slice(0, 300))
    ? 'caption'
    : null;
}

interface Open {
  element: Element;
  block: boolean;
  kind: Block['kind'];
  link: boolean;
  /** Where it is a slot: the nodes assigned to it, which are read as its children. */
  slotted: readonly Node[] | null;
  /** Whether no block is inside it. */
  isLeaf: boolean;
  /** Where its text begins; null where it is not to be kept. */
  from: { block: number; run: number } | null;
  /** It came after the earlier text was built: nothing in it was judged. */
  isNew: boolean;
}

/** The headline, then each block of the root on a line of its own, white space collapsed as rendered. */
export function* buildText(plan: TextPlan, earlier: Earlier | null = null): Work<BuiltText> {
  const builder = new TextBuilder();
  const { headline, root } = plan;
  const around = treesAround(root, plan.frames);
  builder.shadows.push(...around.shadows);
  builder.frames.push(...around.frames);
  if (headline) {
    yield* addElement(builder, headline, { ...plan, boxes: new Set() }, 'headline', null);
    builder.endBlock('headline', () => true);
  } else if (plan.unseenHeadline !== '') builder.addUnseen(plan.unseenHeadline);
  yield* addElement(builder, root, plan, null, earlier);
  builder.dropLastHeadings();
  const { text, blocks, runs, captions, truncated, shadows, frames, stretches } = builder;
  return { text, blocks, runs, captions, truncated, shadows, frames, stretches };
}

/** Adds an element's blocks; with `only` all of it is one block of that kind, left open. */
function* addElement(
  builder: TextBuilder,
  root: Element,
  plan: TextPlan,
  only: Block['kind'] | null,
  earlier: Earlier | null,
): Work<void> {
  // Words before a headline inside the root are kickers and breadcrumbs.
  let skipping = only === null && plan.headline !== null && root.contains(plan.headline);
  const isWanted = (text: string, linkedShare: number): boolean =>
    LETTER.test(text) && (plan.keepLinks || linkedShare < LINK_BLOCK);
  const isWantedItem = (text: string, linkedShare: number): boolean =>
    isWanted(text, linkedShare) && (plan.keepLinks || linkedShare < LINK_ITEM);
  const end = (kind: Block['kind']): void => {
    if (only === null)
      builder.endBlock(
        kind,
        kind === 'item' ? isWantedItem : isWanted,
        plan.withoutCaptions && kind === 'caption',
      );
    else builder.addBreak();
  };
  const stack: Open[] = [];
  /** What is open has a block, or another tree, inside it. */
  const isNoLeaf = (): void => {
    for (let at = stack.length - 1; at >= 0; at--) {
      const around = stack[at];
      if (!around) break;
      around.isLeaf = false;
      if (around.block) break;
    }
  };
  const open = (
    element: Element,
    tag: string,
    rest: Pick<Open, 'block' | 'kind' | 'link' | 'isNew'>,
  ): Node | null => {
    const { first, slotted, shadow, framed } = flatChildren(element, tag, plan.frames);
    if (shadow) builder.shadows.push(shadow);
    if (framed) builder.frames.push(framed);
    if (rest.block || shadow || slotted) isNoLeaf();
    const from = rest.block && only === null && !skipping ? builder.position : null;
    if (first) stack.push({ element, slotted, isLeaf: !shadow && !slotted, from, ...rest });
    return first;
  };
  const isNew = (node: Node, around: Open): boolean => around.isNew || earlier?.added.has(node) === true;
  const close = ({ element, block, kind, isLeaf, from }: Open): void => {
    if (block) end(kind);
    if (!from || !isLeaf) return;
    const { block: toBlock, run: toRun } = builder.position;
    builder.stretches.set(element, { fromBlock: from.block, toBlock, fromRun: from.run, toRun });
  };
  /** Takes over what a block gave the earlier text; false where it has to be read. */
  const keep = (element: Element, around: Open): boolean => {
    if (!earlier || skipping || isNew(element, around) || earlier.touched.has(element)) return false;
    const stretch = earlier.built.stretches.get(element);
    if (!stretch) return false;
    end(around.kind);
    const { block: fromBlock, run: fromRun } = builder.position;
    if (!builder.addKept(earlier.built, stretch)) return false;
    isNoLeaf();
    const { block: toBlock, run: toRun } = builder.position;
    builder.stretches.set(element, { fromBlock, toBlock, fromRun, toRun });
    return true;
  };
  let node = open(root, tagOf(root), {
    block: true,
    kind: kindOf(root, tagOf(root)) ?? 'paragraph',
    link: false,
    isNew: false,
  });
  for (let count = 0; node && stack.length > 0 && !builder.isFull && count < MAX_NODES; count++) {
    if (count % STRIDE === STRIDE - 1) yield;
    const around = stack.at(-1);
    if (!around) break;
    let descend: Node | null = null;
    if (node.nodeType === 3) {
      // An element's type is its `nodeType`: documents outside a browser have no `Text` to compare with.
      if (!skipping) yield* builder.addText(node as Text, around.link);
    } else if (isElement(node)) {
      const tag = tagOf(node);
      if (tag === 'BR') {
        if (builder.addBreak()) end(around.kind);
      } else if (node === plan.headline && only === null) {
        skipping = false;
        isNoLeaf();
        end(around.kind);
      } else if (isRead(node, tag, plan, isNew(node, around))) {
        const block = isBlock(tag) || plan.frames.has(node);
        if (!block || !keep(node, around)) {
          if (block) end(around.kind);
          descend = open(node, tag, {
            block,
            // A heading that was never closed holds the paragraphs after it.
            kind: kindOf(node, tag) ?? (tag === 'P' && around.kind === 'heading' ? 'paragraph' : around.kind),
            link: around.link || tag === 'A',
            isNew: isNew(node, around),
          });
        }
      } else if (isBlock(tag)) end(around.kind);
    }
    if (descend) {
      node = descend;
      continue;
    }
    let next = flatNext(node, around.slotted);
    while (!next) {
      const left = stack.pop();
      if (left) close(left);
      const outside = stack.at(-1);
      if (!left || !outside) break;
      next = flatNext(left.element, outside.slotted);
    }
    node = next;
  }
  if (node) builder.truncated = true;
  // Left in the middle: what they gave is not the whole of it.
  for (let left = stack.pop(); left; left = stack.pop()) if (left.block) end(left.kind);
}

function isRead(element: Element, tag: string, plan: TextPlan, isNew: boolean): boolean {
  if (
    (isTextless(element, tag) && !plan.frames.has(element)) ||
    plan.boxes.has(element) ||
    (isNew && boxKind(element, tag))
  )
    return false;
  return plan.isVisible?.(element) ?? true;
}
