/**
 * The document as it is rendered, open shadow roots, slots and frames included: a host's children are those of
 * its shadow root, a slot's the nodes assigned to it, a frame's those of its own document's body. Outside browsers
 * there are none of them.
 */

const DOCUMENT = 9;
const DOCUMENT_FRAGMENT = 11;
// DOM's `Node` constants, which a document outside a browser need not have as globals.
const PRECEDING = 2;

/** Frames that are read, by their element the body of their document. */
export type Frames = ReadonlyMap<Element, Element>;

export const NO_FRAMES: Frames = new Map();

/** A node's children as they are rendered. `slotted`: those of a slot, which are no siblings of its own children. */
export interface FlatChildren {
  first: Node | null;
  slotted: readonly Node[] | null;
  shadow: ShadowRoot | null;
  /** The document of a frame. */
  framed: Document | null;
}

/** The children of an element, tag in capitals, as they are rendered. */
export function flatChildren(element: Element, tag: string, frames: Frames): FlatChildren {
  const frame = frames.get(element);
  if (frame) return { first: frame.firstChild, slotted: null, shadow: null, framed: frame.ownerDocument };
  // Elements of a document outside a browser have no such property at all.
  const shadow = element.shadowRoot ?? null;
  if (shadow) return { first: shadow.firstChild, slotted: null, shadow, framed: null };
  if (tag === 'SLOT' && 'assignedNodes' in element) {
    const slotted = (element as HTMLSlotElement).assignedNodes(); // told by its tag and its method
    if (slotted.length > 0) return { first: slotted[0] ?? null, slotted, shadow: null, framed: null };
  }
  return { first: element.firstChild, slotted: null, shadow: null, framed: null };
}

/** The node that comes after one among its parent's children as rendered; `slotted` where that is a slot. */
export function flatNext(node: Node, slotted: readonly Node[] | null): Node | null {
  return slotted ? (slotted[slotted.indexOf(node) + 1] ?? null) : node.nextSibling;
}

/** The element that a frame's document is shown in; null for a document that is in none. */
export function frameOf(document: Document): Element | null {
  // Outside a browser there is no window, and of another site's none to ask.
  return document.defaultView?.frameElement ?? null;
}

/** The shadow roots and frames' documents that a node is in. */
export function treesAround(node: Node, frames: Frames): { shadows: ShadowRoot[]; frames: Document[] } {
  const around: ReturnType<typeof treesAround> = { shadows: [], frames: [] };
  for (let at: Node | null = node; at; at = at.parentNode ?? holderOf(at)) {
    const holder = holderOf(at);
    if (isShadowRoot(at)) around.shadows.push(at);
    else if (holder && frames.has(holder)) around.frames.push(at as Document); // what a frame holds
  }
  return around;
}

/** What a tree is shown in: the host of a shadow root, the frame of a document; null for other nodes. */
export function holderOf(tree: Node): Element | null {
  if (isShadowRoot(tree)) return tree.host;
  return tree.nodeType === DOCUMENT ? frameOf(tree as Document) : null; // told by its type
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === DOCUMENT_FRAGMENT && 'host' in node;
}

/** The node that one is rendered in. */
function flatParent(node: Node): Node | null {
  const slot = (node as Text | Element).assignedSlot ?? null; // undefined on other nodes
  if (slot) return slot;
  const parent = node.parentNode ?? holderOf(node);
  return parent && isShadowRoot(parent) ? parent.host : parent;
}

function pathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = flatParent(at)) path.push(at);
  return path.reverse();
}

/** Whether a node comes before another as rendered, where both are in documents with shadow roots or frames. A node is before what is in it. */
export function flatPrecedes(node: Node, other: Node): boolean {
  const [path, otherPath] = [pathOf(node), pathOf(other)];
  let depth = 0;
  while (depth < path.length && path[depth] === otherPath[depth]) depth++;
  const [a, b] = [path[depth], otherPath[depth]];
  if (!a || !b) return !a && b !== undefined;
  return (b.compareDocumentPosition(a) & PRECEDING) !== 0;
}
