/** Which marks the reader has before them. */
import { linesOf } from './boxes.ts';
import type { Reading } from './reading.ts';

/** Index of the first annotation that is not above the window. */
export function firstInView({
  article,
  recognition: { annotations },
}: Pick<Reading, 'article' | 'recognition'>): number {
  let low = 0;
  let high = annotations.length;
  // The order of the text is, near enough, that of the page from top to bottom.
  while (low < high) {
    const middle = (low + high) >> 1;
    const annotation = annotations[middle];
    const range = annotation ? article.map.toRange(annotation.start, annotation.end) : null;
    const isAbove = linesOf(range).every(({ bottom }) => bottom <= 0);
    if (isAbove) low = middle + 1;
    else high = middle;
  }
  return low;
}
