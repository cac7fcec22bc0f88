/** Where words are in the window. */
import { uiDirection } from '../shared/i18n.ts';
import type { Box } from './placement.ts';

/** The boxes of a range's lines, in coordinates of the window; none where its nodes left the document. */
export function linesOf(range: Range | null): Box[] {
  if (!range?.startContainer.isConnected) return [];
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Brings a range into the middle of the window, at once: nothing moves that a reader did not ask to see moving. */
export function scrollToRange(range: Range): void {
  const { startContainer } = range;
  const holder = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A paragraph taller than the window may have its middle in view and the words outside.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}

/** Where what is said about the whole page stands: at the top of the window, where the line begins. */
export function topOfWindow(): Box[] {
  const side = uiDirection() === 'rtl' ? document.documentElement.clientWidth - 9 : 8;
  return [{ left: side, right: side + 1, top: 0, bottom: 1 }];
}
