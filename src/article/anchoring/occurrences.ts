/** Where words stand unaltered, the likeliest first, however often they do. */
import type { Described } from './pattern.ts';

/** Occurrences weighed closely. */
const MOST = 12;

/** Neighbouring units compared on either side to tell occurrences apart. */
const NEIGHBOURS = 16;

/** Units compared in all: an end to hostile repetition. */
const MAX_WORK = 8_000_000;

/** Starts of occurrences of the described words in a normalised text, at most a dozen. */
export function findOccurrences(
  text: string,
  { exact, joint, start, end }: Described,
  near: number,
): number[] {
  const found: { at: number; rank: number }[] = [];
  if (exact === '') return [];
  let work = 0;
  for (let at = text.indexOf(exact); at >= 0 && work < MAX_WORK; at = text.indexOf(exact, at + 1)) {
    let run = 0;
    while (run < NEIGHBOURS && start - run > 0 && text[at - 1 - run] === joint[start - 1 - run]) run++;
    let after = 0;
    while (
      after < NEIGHBOURS &&
      end + after < joint.length &&
      text[at + exact.length + after] === joint[end + after]
    )
      after++;
    work += exact.length + run + after;
    // The neighbours tell first; of equals the nearest is kept.
    const distance = near < 0 ? at : Math.abs(at - near);
    const rank = run + after + NEIGHBOURS / (1 + distance / NEIGHBOURS / NEIGHBOURS);
    if (found.length === MOST && rank <= (found.at(-1)?.rank ?? 0)) continue;
    const place = found.findIndex((other) => rank > other.rank);
    found.splice(place < 0 ? found.length : place, 0, { at, rank });
    if (found.length > MOST) found.pop();
  }
  return found.map(({ at }) => at);
}
