/** Builds an article's text from its elements, as rendered, and remembers where each run of it stands. */
import { MAX_TEXT_LENGTH, type Block } from './article.ts';
import { isBlock, isElement, isHeading, isTextless, tagOf } from './elements.ts';
import { flatChildren, flatNext } from './flat-tree.ts';
import type { Work } from './slices.ts';
import type { Runs } from './text-map.ts';

export interface BuiltText {
  text: string;
  blocks: Block[];
  runs: Runs;
  truncated: boolean;
  /** Open shadow roots that hold part of the text. */
  shadows: ShadowRoot[];
}

export interface TextPlan {
  headline: Element | null;
  /** A headline that no element shows: stands first in the text, and nowhere in the document. */
  unseenHeadline: string;
  root: Element;
  /** Elements under the root that are not its text. */
  boxes: ReadonlySet<Element>;
  isVisible: ((element: Element) => boolean) | undefined;
  /** Keep blocks that are nothing but a link: for pages that have no other text. */
  keepLinks: boolean;
}

/** Nodes between two chances to stop. */
const STRIDE = 50;

/** Two `<br>` end a paragraph; so does one after a sentence's end, in a block this long (code units). */
const MIN_LINE = 80;
const SENTENCE_END = /[.!?؟…۔。:][”"»’')\]]?$/u;

/** White space that CSS collapses: no-break and other Unicode spaces stay. */
function isCollapsible(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

/** The first half of a code point: a cut after it leaves it out too. */
function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Collects the text of one block after another; a block that is not wanted is taken back whole. */
class TextBuilder {
  readonly blocks: Block[] = [];
  readonly runs: Runs = { starts: [], lengths: [], nodes: [], nodeStarts: [] };
  truncated = false;
  readonly shadows: ShadowRoot[] = [];
  private readonly lines: string[] = [];
  /** Offset where the block being built starts. */
  private blockStart = 0;
  private parts: string[] = [];
  private length = 0;
  /** Of the block's words, without the spaces between them; and of those inside links. */
  private letters = 0;
  private linked = 0;
  private firstRun = 0;
  private breaks = 0;
  /** Collapsible white space that shows only if more words follow; without a node it is a line break's. */
  private space: { node: Text | null; offset: number } | null = null;

  get text(): string {
    return this.lines.join('\n');
  }

  get isFull(): boolean {
    return this.blockStart + this.length >= MAX_TEXT_LENGTH;
  }

  *addText(node: Text, inLink: boolean): Work<void> {
    const data = node.data;
    let at = 0;
    while (at < data.length && !this.isFull) {
      const start = at;
      while (at < data.length && isCollapsible(data.charCodeAt(at))) at++;
      if (at > start && this.length > 0) this.space ??= { node, offset: start };
      const wordStart = at;
      const limit = Math.min(data.length, wordStart + MAX_TEXT_LENGTH);
      while (at < limit && !isCollapsible(data.charCodeAt(at))) at++;
      if (at === wordStart) break;
      if (at === limit && at < data.length && isHighHalf(data.charCodeAt(at - 1))) at--;
      this.addSpace();
      this.append(data.slice(wordStart, at), node, wordStart);
      this.letters += at - wordStart;
      if (inLink) this.linked += at - wordStart;
      this.breaks = 0;
      if (at % 16_384 < start % 16_384) yield;
    }
    if (at < data.length) this.truncated = true;
  }

  /** A `<br>`; true where it ends the block. */
  addBreak(): boolean {
    this.breaks++;
    if (this.length === 0) return false;
    this.space = { node: null, offset: 0 };
    if (this.breaks >= 2) return true;
    return this.length >= MIN_LINE && SENTENCE_END.test(this.parts.slice(-3).join(''));
  }

  private addSpace(): void {
    if (!this.space) return;
    const { node, offset } = this.space;
    this.space = null;
    if (node) this.append(' ', node, offset);
    else {
      this.parts.push(' ');
      this.length++;
    }
  }

  private append(words: string, node: Text, nodeStart: number): void {
    const room = MAX_TEXT_LENGTH - this.blockStart - this.length;
    if (words.length > room) {
      this.truncated = true;
      words = words.slice(0, Math.max(0, room));
      if (isHighHalf(words.charCodeAt(words.length - 1))) words = words.slice(0, -1);
    }
    if (words === '') return;
    const { starts, lengths, nodes, nodeStarts } = this.runs;
    const last = nodes.length - 1;
    const start = this.blockStart + this.length;
    const lastLength = lengths[last] ?? 0;
    const continues =
      last >= this.firstRun &&
      nodes[last] === node &&
      (nodeStarts[last] ?? 0) + lastLength === nodeStart &&
      (starts[last] ?? 0) + lastLength === start;
    if (continues) lengths[last] = lastLength + words.length;
    else {
      starts.push(start);
      lengths.push(words.length);
      nodes.push(node);
      nodeStarts.push(nodeStart);
    }
    this.parts.push(words);
    this.length += words.length;
  }

  /** Ends the block, and keeps it where it is wanted. */
  endBlock(kind: Block['kind'], isWanted: (text: string, linkedShare: number) => boolean): void {
    const text = this.parts.join('');
    if (text !== '' && isWanted(text, this.letters > 0 ? this.linked / this.letters : 0)) {
      this.lines.push(text);
      this.blocks.push({ kind, start: this.blockStart, end: this.blockStart + text.length });
      this.blockStart += text.length + 1;
      this.firstRun = this.runs.starts.length;
    } else this.dropRuns(this.firstRun);
    this.parts = [];
    this.length = 0;
    this.letters = 0;
    this.linked = 0;
    this.space = null;
    this.breaks = 0;
  }

  /** A line that no element shows. */
  addUnseen(text: string): void {
    this.parts.push(text);
    this.length = text.length;
    this.endBlock('headline', () => true);
  }

  /** Takes back headings that head nothing. */
  dropLastHeadings(): void {
    for (let block = this.blocks.at(-1); block?.kind === 'heading'; block = this.blocks.at(-1)) {
      this.blocks.pop();
      this.lines.pop();
      const { start } = block;
      this.dropRuns(this.runs.starts.findIndex((at) => at >= start));
      this.blockStart = start;
      this.firstRun = this.runs.starts.length;
    }
  }

  private dropRuns(from: number): void {
    if (from < 0) return;
    const { starts, lengths, nodes, nodeStarts } = this.runs;
    for (const list of [starts, lengths, nodes, nodeStarts]) list.length = Math.min(list.length, from);
  }
}

/** A block with this share of its words in links leads elsewhere. */
const LINK_BLOCK = 0.9;

const LETTER = /[\p{L}\p{N}]/u;

/** The kind of block that an element makes of its text; null where it leaves that to the elements around it. */
function kindOf(element: Element, tag: string): Block['kind'] | null {
  if (isHeading(tag)) return 'heading';
  if (tag === 'BLOCKQUOTE') return 'quotation';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'item';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
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
}

/** The headline, then each block of the root on a line of its own, white space collapsed as rendered. */
export function* buildText(plan: TextPlan): Work<BuiltText> {
  const builder = new TextBuilder();
  const { headline, root } = plan;
  if (headline) {
    yield* addElement(builder, headline, { ...plan, boxes: new Set() }, 'headline');
    builder.endBlock('headline', () => true);
  } else if (plan.unseenHeadline !== '') builder.addUnseen(plan.unseenHeadline);
  yield* addElement(builder, root, plan, null);
  builder.dropLastHeadings();
  const { text, blocks, runs, truncated, shadows } = builder;
  return { text, blocks, runs, truncated, shadows };
}

/** Adds an element's blocks; with `only` all of it is one block of that kind, left open. */
function* addElement(
  builder: TextBuilder,
  root: Element,
  plan: TextPlan,
  only: Block['kind'] | null,
): Work<void> {
  // Words before a headline inside the root are kickers and breadcrumbs.
  let skipping = only === null && plan.headline !== null && root.contains(plan.headline);
  const isWanted = (text: string, linkedShare: number): boolean =>
    LETTER.test(text) && (plan.keepLinks || linkedShare < LINK_BLOCK);
  const end = (kind: Block['kind']): void => {
    if (only === null) builder.endBlock(kind, isWanted);
    else builder.addBreak();
  };
  const stack: Open[] = [];
  const open = (element: Element, tag: string, rest: Omit<Open, 'element' | 'slotted'>): Node | null => {
    const { first, slotted, shadow } = flatChildren(element, tag);
    if (shadow) builder.shadows.push(shadow);
    if (first) stack.push({ element, slotted, ...rest });
    return first;
  };
  let node = open(root, tagOf(root), {
    block: true,
    kind: kindOf(root, tagOf(root)) ?? 'paragraph',
    link: false,
  });
  for (let count = 0; node && stack.length > 0 && !builder.isFull; count++) {
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
        end(around.kind);
      } else if (isRead(node, tag, plan)) {
        const block = isBlock(tag);
        if (block) end(around.kind);
        descend = open(node, tag, {
          block,
          // A heading that was never closed holds the paragraphs after it.
          kind: kindOf(node, tag) ?? (tag === 'P' && around.kind === 'heading' ? 'paragraph' : around.kind),
          link: around.link || tag === 'A',
        });
      } else if (isBlock(tag)) end(around.kind);
    }
    if (descend) {
      node = descend;
      continue;
    }
    let next = flatNext(node, around.slotted);
    while (!next) {
      const left = stack.pop();
      if (left?.block) end(left.kind);
      const outside = stack.at(-1);
      if (!left || !outside) break;
      next = flatNext(left.element, outside.slotted);
    }
    node = next;
  }
  if (node) builder.truncated = true;
  for (let left = stack.pop(); left; left = stack.pop()) if (left.block) end(left.kind);
}

function isRead(element: Element, tag: string, plan: TextPlan): boolean {
  if (isTextless(element, tag) || plan.boxes.has(element)) return false;
  return plan.isVisible?.(element) ?? true;
}
