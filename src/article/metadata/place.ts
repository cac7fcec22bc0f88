/** Where on the page a value is shown, as data: for a jump from the value to its place. */

/** Deeper than pages are built. */
const MAX_STEPS = 80;

/** Where an element stands: its position among its parent's elements, from the root's child down, as `1.4.0`. */
export function placeOf(element: Element): string {
  const steps: number[] = [];
  for (let at: Element = element; at.parentElement && steps.length < MAX_STEPS; at = at.parentElement) {
    let index = 0;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) index++;
    steps.unshift(index);
  }
  return steps.join('.');
}

const PLACE = /^\d{1,5}(?:\.\d{1,5}){0,79}$/u;

export function isPlace(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 500 && PLACE.test(value);
}

/** The element at a place of the document as it is now; null where there is none. */
export function elementAt(document: Document, place: string): Element | null {
  if (!isPlace(place)) return null;
  let at: Element | null = document.documentElement;
  for (const step of place.split('.')) at = at?.children[Number(step)] ?? null;
  return at;
}
