/** Where words are in the window. */
import { uiDirection } from '../shared/i18n.ts';
import { isElement } from '../article/elements.ts';
import { frameOf } from '../article/flat-tree.ts';
import { isThere, originOf } from './frames.ts';
import type { Box } from './placement.ts';

/** The boxes of a range's lines, in coordinates of the page's window; none where its nodes left the document, or its frame scrolled past them. */
export function linesOf(range: Range | null): Box[] {
  if (!range || !isThere(range)) return [];
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const document = range.startContainer.ownerDocument;
  const frame = document && frameOf(document);
  if (!frame) return boxes;
  const { x, y } = originOf(document);
  const { clientWidth, clientHeight } = frame;
  return boxes
    .filter(
      ({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < clientWidth && top < clientHeight,
    )
    .map(({ left, top, right, bottom }) => ({
      left: left + x,
      top: top + y,
      right: right + x,
      bottom: bottom + y,
    }));
}

/** Brings a range into the middle of the window, at once: nothing moves that a reader did not ask to see moving. */
export function scrollToRange(range: Range): void {
  const { startContainer } = range;
  const holder = isElement(startContainer) ? startContainer : startContainer.parentElement;
  holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A paragraph taller than the window may have its middle in view and the words outside.
  const { top, bottom } = range.getBoundingClientRect();
  const { defaultView: view } = startContainer.ownerDocument ?? document;
  if (view && (top < 0 || bottom > view.innerHeight))
    view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
}

/** Where what is said about the whole page stands: at the top of the window, where the line begins. */
export function topOfWindow(): Box[] {
  const side = uiDirection() === 'rtl' ? document.documentElement.clientWidth - 9 : 8;
  return [{ left: side, right: side + 1, top: 0, bottom: 1 }];
}
