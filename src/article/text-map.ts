/** The way between an article's text and its document, by binary search over runs of equal text. */
import type { TextMap } from './article.ts';
import { flatPrecedes, holderOf } from './flat-tree.ts';

/** Runs of `Article.text` that stand unbroken in one text node, in the order of text and document. */
export interface Runs {
  /** Offset in the text where each run starts. */
  starts: number[];
  lengths: number[];
  nodes: Text[];
  /** Offset in the node where each run starts. */
  nodeStarts: number[];
}

// DOM's `Node` constants, which a document outside a browser need not have as globals.
const PRECEDING = 2;

/** A boundary point as the search sees it: inside a mapped text node, or just before a node. */
type Boundary = { node: Text; offset: number } | { before: Node | null };

/** The first node after a node and all inside it. */
function after(node: Node): Node | null {
  // A shadow root ends where its host does.
  for (let at: Node | null = node; at; at = at.parentNode ?? holderOf(at))
    if (at.nextSibling) return at.nextSibling;
  return null;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function toBoundary(container: Node, offset: number): Boundary {
  if (isText(container)) return { node: container, offset };
  return { before: container.childNodes[offset] ?? after(container) };
}

const SPACE = /\s/u;

/** `isComposed`: the text stands in more than one tree, as shadow roots and frames are. */
export function createTextMap(text: string, runs: Runs, isComposed = false): TextMap {
  const { starts, lengths, nodes, nodeStarts } = runs;
  /** Whether a node comes before another. */
  const precedes = (node: Node, other: Node): boolean =>
    isComposed ? flatPrecedes(node, other) : (other.compareDocumentPosition(node) & PRECEDING) !== 0;
  const count = starts.length;
  const startOf = (run: number): number => starts[run] ?? 0;
  const endOf = (run: number): number => startOf(run) + (lengths[run] ?? 0);

  /** The first run for which `test` holds; `count` where none does. `test` must stay true once true. */
  const firstRun = (test: (run: number) => boolean): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (test(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  /** Whether position `nodeOffset` of a run's node is before a boundary. */
  const isBefore = (run: number, nodeOffset: number, boundary: Boundary): boolean => {
    const node = nodes[run];
    if (!node) return false;
    if ('before' in boundary) {
      if (!boundary.before) return true;
      return boundary.before !== node && precedes(node, boundary.before);
    }
    if (boundary.node === node) return nodeOffset < boundary.offset;
    return precedes(node, boundary.node);
  };

  /** The offset of the first unit of the text at or after a boundary. */
  const offsetFrom = (boundary: Boundary): number => {
    const run = firstRun((at) => {
      const lastUnit = (nodeStarts[at] ?? 0) + (lengths[at] ?? 0) - 1;
      return !isBefore(at, lastUnit, boundary);
    });
    if (run === count) return text.length;
    if ('before' in boundary || boundary.node !== nodes[run]) return startOf(run);
    return startOf(run) + Math.max(0, boundary.offset - (nodeStarts[run] ?? 0));
  };

  /** The end of the last unit of the text before a boundary; -1 where there is none. */
  const offsetUpTo = (boundary: Boundary): number => {
    const run = firstRun((at) => !isBefore(at, nodeStarts[at] ?? 0, boundary)) - 1;
    if (run < 0) return -1;
    if ('before' in boundary || boundary.node !== nodes[run]) return endOf(run);
    return startOf(run) + Math.min(lengths[run] ?? 0, boundary.offset - (nodeStarts[run] ?? 0));
  };

  /** Whether a run's node is still in its document with the same words at `[start, end)` of the text. */
  const stands = (run: number, start: number, end: number): boolean => {
    const node = nodes[run];
    if (!node?.isConnected) return false;
    const shift = (nodeStarts[run] ?? 0) - startOf(run);
    // Firefox copies all of `data` at each look; past the node's end `substringData` throws.
    if (start + shift > node.length) return false;
    const words = node.substringData(start + shift, end - start);
    const expected = text.slice(start, end);
    return words === expected || words.replaceAll(/[\t\n\f\r]/gu, ' ') === expected;
  };

  return {
    toRange(start, end) {
      const first = firstRun((run) => endOf(run) > start);
      const last = firstRun((run) => startOf(run) >= end) - 1;
      if (first > last) return null;
      const from = Math.max(start, startOf(first));
      const to = Math.min(end, endOf(last));
      const [firstNode, lastNode] = [nodes[first], nodes[last]];
      if (!firstNode || !lastNode || from >= to) return null;
      if (!stands(first, from, Math.min(to, endOf(first)))) return null;
      if (last !== first && !stands(last, startOf(last), to)) return null;
      const range = firstNode.ownerDocument.createRange();
      range.setStart(firstNode, (nodeStarts[first] ?? 0) + from - startOf(first));
      range.setEnd(lastNode, (nodeStarts[last] ?? 0) + to - startOf(last));
      // No range reaches from one tree into another: its start would have moved.
      return range.startContainer === firstNode ? range : null;
    },

    toOffsets(range) {
      let start = offsetFrom(toBoundary(range.startContainer, range.startOffset));
      let end = offsetUpTo(toBoundary(range.endContainer, range.endOffset));
      while (start < end && SPACE.test(text.charAt(start))) start++;
      while (start < end && SPACE.test(text.charAt(end - 1))) end--;
      return start < end ? { start, end } : null;
    },

    offsetAt(node, nodeOffset) {
      const boundary = toBoundary(node, nodeOffset);
      const run = firstRun((at) => {
        const lastUnit = (nodeStarts[at] ?? 0) + (lengths[at] ?? 0) - 1;
        return !isBefore(at, lastUnit, boundary);
      });
      if (run < count && belongs(node, nodes[run])) return offsetFrom(boundary);
      return run > 0 && belongs(node, nodes[run - 1]) ? endOf(run - 1) : -1;
    },
  };
}

function belongs(node: Node, text: Text | undefined): boolean {
  return text !== undefined && (node === text || node.contains(text));
}
