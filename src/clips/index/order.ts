/** Found documents as a list of numbers. */
import type { SearchOrder } from '../clip-store.ts';
import { localDay } from '../exchange/citation.ts';
import { dayNumber } from './document.ts';
import type { Mask } from './evaluate.ts';
import type { IndexView } from './view.ts';

/** Days of publication by place, of saving where the page gives none. */
function publishedDays(view: IndexView): Uint32Array {
  const days = new Uint32Array(view.size);
  for (const { head, base } of view.parts) {
    const { published, created } = head.columns;
    for (let place = 0; place < published.length; place++)
      days[base + place] = published[place] || dayNumber(localDay(new Date(created[place] ?? 0)));
  }
  return days;
}

/** `scores` are by place; equals stand newest first. */
export function numbersInOrder(
  view: IndexView,
  mask: Mask,
  order: SearchOrder,
  scores: Uint16Array | null,
): Uint32Array<ArrayBuffer> {
  const places = view.newest.filter((place) => mask[place] === 1);
  if (order === 'oldest') places.reverse();
  // Typed arrays are sorted stably too.
  if (order === 'best' && scores) places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  if (order === 'published') {
    const days = publishedDays(view);
    places.sort((a, b) => (days[b] ?? 0) - (days[a] ?? 0));
  }
  for (let at = 0; at < places.length; at++) places[at] = view.numbers[places[at] ?? 0] ?? 0;
  return places;
}
