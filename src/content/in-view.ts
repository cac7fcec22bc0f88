/** Which of a page's words the reader has before them. */
import type { TextMap } from '../article/article.ts';
import { linesOf } from './boxes.ts';

/** Index of the first stretch of the text that is not above the window; their number where all are. */
export function firstInView(map: TextMap, spans: readonly { start: number; end: number }[]): number {
  let low = 0;
  let high = spans.length;
  // The order of the text is, near enough, that of the page from top to bottom.
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    const range = span ? map.toRange(span.start, span.end) : null;
    const isAbove = linesOf(range).every(({ bottom }) => bottom <= 0);
    if (isAbove) low = middle + 1;
    else high = middle;
  }
  return low;
}
