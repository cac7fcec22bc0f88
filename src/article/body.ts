/**
 * Finds the element that holds an article's running text.
 *
 * One pass measures how many letters stand in paragraphs, outside links and outside boxes beside
 * the article; each paragraph then speaks for the elements around it, the nearest loudest.
 */
import {
  boxKind,
  isBlock,
  isElement,
  isHeading,
  isTextless,
  nameWords,
  tagOf,
  type BoxKind,
} from './elements.ts';
import { bodyOf } from './document-body.ts';
import { flatChildren, flatNext, NO_FRAMES, type Frames } from './flat-tree.ts';
import type { Work } from './slices.ts';

export interface Body {
  root: Element;
  /** Boxes inside the root that are not its text. */
  boxes: ReadonlySet<Element>;
  /** UTF-16 code units in paragraphs under the root. */
  mass: number;
  /** The part of `mass` that stands before the headline; 0 where the headline is outside the root. */
  massBeforeHeadline: number;
}

interface Measured {
  element: Element;
  tag: string;
  parent: number;
  /** Where an article's own measurements end: elements `[index, end)` are this element and those inside it. */
  end: number;
  /** Of text that stands directly in this block, code units, and of those inside links. */
  letters: number;
  linked: number;
  sentences: boolean;
  box: BoxKind | null;
}

/** Nodes between two chances to stop. */
const STRIDE = 200;

/** More elements than these are not measured: the longest live blogs have a third of them. */
const MAX_ELEMENTS = 60_000;

/** Below these, text in an element is a label, not a paragraph. In code units. */
const MIN_PARAGRAPH = 30;
const MIN_OTHER = 80;

/** How loudly a paragraph speaks for its parent, grandparent and so on. */
const VOICES = [1, 0.6, 0.4, 0.25];

/** More letters than this make a "byline" more than a line. */
const MAX_BYLINE = 300;

const SENTENCE = /[.,،؛。、!?؟…:۔]/u;

/** Names of the body's element, and how much they add to its score. */
const BODY_NAMES: Readonly<Record<string, number>> = {
  articlebody: 1.5,
  storybody: 1.5,
  entrycontent: 1.4,
  postcontent: 1.4,
  articlecontent: 1.4,
  articletext: 1.4,
  storytext: 1.4,
  body: 1.2,
  article: 1.2,
  story: 1.2,
  content: 1.15,
  text: 1.15,
  entry: 1.15,
  post: 1.1,
  main: 1.05,
};

export function* findBody(
  document: Document,
  headline: Element | null,
  frames = NO_FRAMES,
): Work<Body | null> {
  const top = bodyOf(document);
  if (!top) return null;
  const measured = yield* measure(top, frames);
  const headlineIndex = headline ? measured.findIndex(({ element }) => element === headline) : -1;
  yield;
  boxTeasers(measured, headlineIndex);
  yield;
  const all = sums(measured, (index) => paragraphMass(measured, index));
  yield;
  unbox(measured, all, headlineIndex);
  const boxed = insideBoxes(measured);
  yield;
  const own = (index: number): number => (boxed[index] ? 0 : paragraphMass(measured, index));
  const mass = sums(measured, own);
  if (!mass[0]) return null;
  yield;
  const home = homeOf(measured, mass, headlineIndex);
  const best = climb(measured, mass, loudest(measured, own, boxed, home), home);
  const chosen = measured[best];
  if (!chosen) return null;
  const boxes = new Set<Element>();
  let before = 0;
  for (let index = best; index < chosen.end; index++) {
    const item = measured[index];
    if (index > best && item?.box) boxes.add(item.element);
    if (index < headlineIndex && headlineIndex < chosen.end) before += own(index);
  }
  return { root: chosen.element, boxes, mass: mass[best] ?? 0, massBeforeHeadline: before };
}

/** Every element that may hold text, in document order, with the letters that stand directly in it. */
function* measure(top: Element, frames: Frames): Work<Measured[]> {
  const measured: Measured[] = [];
  const push = (element: Element, tag: string, parent: number): number => {
    const box = parent < 0 ? null : boxKind(element, tag);
    return measured.push({ element, tag, parent, end: 0, letters: 0, linked: 0, sentences: false, box }) - 1;
  };
  // `block` collects the letters of the inline elements inside it; `links` counts open `<a>`.
  let current = push(top, tagOf(top), -1);
  let block = current;
  const blocks = [block];
  let links = 0;
  /** Of measured slots: the nodes assigned to them. */
  const slots = new Map<number, readonly Node[]>();
  const enter = (element: Element, tag: string): Node | null => {
    const { first, slotted } = flatChildren(element, tag, frames);
    if (slotted) slots.set(current, slotted);
    return first;
  };
  const after = (sibling: Node): Node | null => flatNext(sibling, slots.get(current) ?? null);
  let node = enter(top, tagOf(top));
  for (let count = 0; node && measured.length < MAX_ELEMENTS; count++) {
    if (count % STRIDE === STRIDE - 1) yield;
    let descend: Node | null = null;
    if (isElement(node)) {
      const tag = tagOf(node);
      const framed = frames.has(node);
      if (framed || !isTextless(node, tag)) {
        if (framed || isBlock(tag) || node.firstChild || node.shadowRoot) {
          current = push(node, tag, current);
          if (tag === 'A') links++;
          if (framed || isBlock(tag)) block = current;
          blocks.push(block);
          descend = enter(node, tag);
          if (!descend) {
            ({ current, block, links } = leave(measured, blocks, current, links));
          }
        }
      }
    } else if (node.nodeType === 3) {
      const data = node.nodeValue ?? '';
      const item = measured[block];
      const letters = data.trim().length;
      if (item && letters > 0) {
        item.letters += letters;
        if (links > 0) item.linked += letters;
        else item.sentences ||= SENTENCE.test(data);
      }
    }
    if (descend) {
      node = descend;
      continue;
    }
    let next = after(node);
    while (!next) {
      const left = measured[current];
      if (!left || left.parent < 0) break;
      ({ current, block, links } = leave(measured, blocks, current, links));
      next = after(left.element);
    }
    node = next;
  }
  for (const item of measured) if (item.end === 0) item.end = measured.length;
  return measured;
}

function leave(
  measured: Measured[],
  blocks: number[],
  current: number,
  links: number,
): { current: number; block: number; links: number } {
  const left = measured[current];
  if (left) left.end = measured.length;
  blocks.pop();
  return {
    current: left?.parent ?? 0,
    block: blocks.at(-1) ?? 0,
    links: left?.tag === 'A' ? links - 1 : links,
  };
}

function paragraphMass(measured: readonly Measured[], index: number): number {
  const item = measured[index];
  if (!item || isHeading(item.tag)) return 0;
  const letters = item.letters - item.linked;
  if (letters < (item.tag === 'P' ? MIN_PARAGRAPH : MIN_OTHER) || item.linked > letters) return 0;
  return item.sentences ? letters : letters / 4;
}

/** For each element what it and all inside it have. */
function sums(measured: readonly Measured[], own: (index: number) => number): Float64Array {
  const total = new Float64Array(measured.length);
  for (let index = measured.length - 1; index >= 0; index--) {
    const value = (total[index] ?? 0) + own(index);
    total[index] = value;
    const parent = measured[index]?.parent ?? -1;
    if (parent >= 0) total[parent] = (total[parent] ?? 0) + value;
  }
  return total;
}

/** More letters than this make an `<article>` more than a teaser. */
const MAX_TEASER = 400;

/** An `<article>` with a link for its heading, and little text, leads to another page. */
function boxTeasers(measured: Measured[], headline: number): void {
  measured.forEach((item, index) => {
    if (item.tag !== 'ARTICLE' || (index <= headline && headline < item.end)) return;
    let linkedHeading = false;
    let letters = 0;
    for (let inner = index; inner < item.end && letters <= MAX_TEASER; inner++) {
      const part = measured[inner];
      if (!part) continue;
      letters += part.letters;
      linkedHeading ||= isHeading(part.tag) && part.letters > 0 && part.linked === part.letters;
    }
    if (linkedHeading && letters <= MAX_TEASER) item.box = 'box';
  });
}

/** A box that holds the headline or most of the page's paragraphs is misnamed, unless it is named for comments. */
function unbox(measured: Measured[], mass: Float64Array, headline: number): void {
  const total = mass[0] ?? 0;
  measured.forEach((item, index) => {
    if (!item.box) return;
    const share = (mass[index] ?? 0) / (total || 1);
    const holdsHeadline = index <= headline && headline < item.end;
    if (item.box === 'byline') {
      if ((mass[index] ?? 0) > MAX_BYLINE) item.box = null;
    } else if ((holdsHeadline && share > 0.1) || (share > 0.5 && !isNeverBody(item))) item.box = null;
  });
}

const COMMENTS = /^(?:comment.*|disqus|respond)$/u;

function isNeverBody({ element, parent }: Measured): boolean {
  return nameWords(`${element.getAttribute('class') ?? ''} ${element.id}`).some(
    // Hidden beside the whole page is a store for scripts; hidden inside it, perhaps a paid article.
    (word) => COMMENTS.test(word) || (word === 'hidden' && parent === 0),
  );
}

/** Letters that an `<article>` around the headline has where it holds the body too. */
const MIN_HOME = 600;
/** How loudly paragraphs outside it still speak: a page may show the next article below. */
const STRANGER = 0.3;

/** The innermost `<article>` that holds the headline and a body; -1 where none does. */
function homeOf(measured: readonly Measured[], mass: Float64Array, headline: number): number {
  for (let at = headline; at >= 0; at = measured[at]?.parent ?? -1)
    if (measured[at]?.tag === 'ARTICLE' && (mass[at] ?? 0) >= MIN_HOME) return at;
  return -1;
}

function insideBoxes(measured: readonly Measured[]): Uint8Array {
  const boxed = new Uint8Array(measured.length);
  measured.forEach((item, index) => {
    if (item.box || (item.parent >= 0 && boxed[item.parent])) boxed[index] = 1;
  });
  return boxed;
}

function hint(element: Element, tag: string): number {
  if (/\barticlebody\b/iu.test(element.getAttribute('itemprop') ?? '')) return 1.6;
  let factor = tag === 'ARTICLE' ? 1.2 : 1;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length > 3) for (const word of nameWords(names)) factor = Math.max(factor, BODY_NAMES[word] ?? 1);
  return factor;
}

function loudest(
  measured: readonly Measured[],
  own: (index: number) => number,
  boxed: Uint8Array,
  home: number,
): number {
  const homeEnd = measured[home]?.end ?? measured.length;
  const scores = new Float64Array(measured.length);
  for (let index = measured.length - 1; index > 0; index--) {
    const mass = own(index) * (index > home && index < homeEnd ? 1 : STRANGER);
    if (mass === 0) continue;
    let at = measured[index]?.tag === 'P' ? (measured[index]?.parent ?? -1) : index;
    for (const voice of VOICES) {
      if (at < 0) break;
      scores[at] = (scores[at] ?? 0) + mass * voice;
      at = measured[at]?.parent ?? -1;
    }
  }
  let best = 0;
  let bestScore = 0;
  measured.forEach((item, index) => {
    const score = scores[index] ?? 0;
    if (score * 1.6 <= bestScore || boxed[index]) return;
    const weighed = score * hint(item.element, item.tag);
    if (weighed > bestScore) {
      best = index;
      bestScore = weighed;
    }
  });
  return best;
}

/** The share that parts named alike must add to a part, to be read with it. */
const MIN_PART = 0.04;
/** And of all that stands beside it: else the element around them holds other things too. */
const PARTS_SHARE = 0.8;

/** Whether elements beside a body's part, named as it is, hold more of the body. */
function hasMoreParts(
  measured: readonly Measured[],
  mass: Float64Array,
  parent: number,
  part: number,
): boolean {
  const own = measured[part];
  const names = own?.element.getAttribute('class') ?? '';
  const limit = measured[parent]?.end ?? 0;
  if (!own || names === '') return false;
  let more = 0;
  for (let at = parent + 1; at < limit; at = measured[at]?.end ?? limit)
    if (at !== part && measured[at]?.tag === own.tag && measured[at]?.element.getAttribute('class') === names)
      more += mass[at] ?? 0;
  const all = (mass[parent] ?? 0) - (mass[part] ?? 0);
  return more > (mass[part] ?? 0) * MIN_PART && more < (mass[part] ?? 0) && more > all * PARTS_SHARE;
}

/** A body cut into sections by adverts scores by section: go up while the parent holds much more of it. */
function climb(measured: readonly Measured[], mass: Float64Array, from: number, home: number): number {
  let best = from;
  let part = from;
  // What is around the headline's own article holds others.
  const top = from >= home && from < (measured[home]?.end ?? 0) ? home : 1;
  for (let at = measured[from]?.parent ?? -1; at >= top; at = measured[at]?.parent ?? -1) {
    // Articles in a row are several.
    const several = measured[part]?.tag !== 'ARTICLE' && hasMoreParts(measured, mass, at, part);
    if (several || (mass[at] ?? 0) * 0.6 > (mass[best] ?? 0)) best = at;
    part = at;
  }
  return best;
}
