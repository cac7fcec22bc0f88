/**
 * The document as it is rendered, open shadow roots and slots included: a host's children are those of
 * its shadow root, a slot's the nodes assigned to it. Outside browsers there are neither.
 */

const DOCUMENT_FRAGMENT = 11;
// DOM's `Node` constants, which a document outside a browser need not have as globals.
const PRECEDING = 2;

/** A node's children as they are rendered. `slotted`: those of a slot, which are no siblings of its own children. */
export interface FlatChildren {
  first: Node | null;
  slotted: readonly Node[] | null;
  shadow: ShadowRoot | null;
}

/** The children of an element, tag in capitals, as they are rendered. */
export function flatChildren(element: Element, tag: string): FlatChildren {
  // Elements of a document outside a browser have no such property at all.
  const shadow = element.shadowRoot ?? null;
  if (shadow) return { first: shadow.firstChild, slotted: null, shadow };
  if (tag === 'SLOT' && 'assignedNodes' in element) {
    const slotted = (element as HTMLSlotElement).assignedNodes(); // told by its tag and its method
    if (slotted.length > 0) return { first: slotted[0] ?? null, slotted, shadow: null };
  }
  return { first: element.firstChild, slotted: null, shadow: null };
}

/** The node that comes after one among its parent's children as rendered; `slotted` where that is a slot. */
export function flatNext(node: Node, slotted: readonly Node[] | null): Node | null {
  return slotted ? (slotted[slotted.indexOf(node) + 1] ?? null) : node.nextSibling;
}

/** The node that one is rendered in. */
function flatParent(node: Node): Node | null {
  const slot = (node as Text | Element).assignedSlot ?? null; // undefined on other nodes
  if (slot) return slot;
  const parent = node.parentNode;
  return parent?.nodeType === DOCUMENT_FRAGMENT && 'host' in parent ? (parent as ShadowRoot).host : parent;
}

function pathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = flatParent(at)) path.push(at);
  return path.reverse();
}

/** Whether a node comes before another as rendered, where both are in documents with shadow roots. A node is before what is in it. */
export function flatPrecedes(node: Node, other: Node): boolean {
  const [path, otherPath] = [pathOf(node), pathOf(other)];
  let depth = 0;
  while (depth < path.length && path[depth] === otherPath[depth]) depth++;
  const [a, b] = [path[depth], otherPath[depth]];
  if (!a || !b) return !a && b !== undefined;
  return (b.compareDocumentPosition(a) & PRECEDING) !== 0;
}
