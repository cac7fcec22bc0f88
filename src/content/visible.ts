/** Whether the reader can see an element: what they cannot see is not part of the article. */

/** Side in CSS pixels of the boxes that pages hide text for screen readers in. */
const HIDDEN_BOX = 1;

export function isVisible(element: Element): boolean {
  // Opacity is not asked: articles fade in.
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (!isHtml(element)) return true;
  if (element.offsetWidth > HIDDEN_BOX || element.offsetHeight > HIDDEN_BOX) return true;
  // `display: contents` and empty inline elements measure nothing but hide nothing either.
  return getComputedStyle(element).position !== 'absolute';
}

// Each frame has an `HTMLElement` of its own.
function isHtml(element: Element): element is HTMLElement {
  return 'offsetWidth' in element;
}
