/** Where described words may stand now: stretches of the text in which many of them come in their order. */
import type { Pattern } from './pattern.ts';
import type { WordIndex } from './words.ts';

/** Words of the text, `to` exclusive. */
export type Region = readonly [from: number, to: number];

/** A word that occurs more often says nothing of where. */
const MAX_OCCURRENCES = 64;
/** Votes counted for one quotation: enough for every telling word of it, and an end to hostile ones. */
const MAX_VOTES = 4_000;
/** Words that may have been put in at either end. */
const SLACK = 12;

/**
 * Every occurrence of a described word votes for where the quotation would begin if that word kept its
 * distance from it. Regions are where votes gather, weighed by how much the words tell.
 *
 * @param near The text's word that stands where the quotation was, or -1: of words that are everywhere, those around it vote.
 * @param most Regions wanted.
 */
export function regionsOf(
  pattern: Pattern,
  [a, b]: readonly [number, number],
  index: WordIndex,
  near: number,
  most: number,
): Region[] {
  const length = b - a;
  const bucket = Math.max(8, Math.ceil(length / 2));
  const votes = new Map<number, number>();
  const order = Array.from({ length }, (_, i) => a + i)
    .filter((i) => (pattern.ids[i] ?? -1) >= 0)
    .sort((i, j) => (pattern.weights[j] ?? 0) - (pattern.weights[i] ?? 0));
  let left = MAX_VOTES;
  for (const i of order) {
    const all = index.places[pattern.ids[i] ?? -1] ?? [];
    const places = all.length <= MAX_OCCURRENCES ? all : around(all, near);
    left -= places.length;
    if (left < 0) break;
    const weight = pattern.weights[i] ?? 0;
    for (const place of places) {
      const key = Math.floor((place - i) / bucket);
      votes.set(key, (votes.get(key) ?? 0) + weight);
    }
  }
  // Votes of one place may fall on either side of a bucket's edge.
  const pairs = [...votes.keys()].map((key) => ({
    key,
    weight: (votes.get(key) ?? 0) + (votes.get(key + 1) ?? 0),
  }));
  pairs.sort((one, other) => other.weight - one.weight || one.key - other.key);
  const taken = new Set<number>();
  const regions: Region[] = [];
  for (const { key } of pairs) {
    if (regions.length === most) break;
    if (taken.has(key) || taken.has(key - 1) || taken.has(key + 1)) continue;
    taken.add(key);
    regions.push([
      Math.max(0, key * bucket + a - SLACK),
      Math.min(index.ids.length, (key + 2) * bucket + b + SLACK),
    ]);
  }
  return regions;
}

/** The occurrences around a place. */
function around(places: readonly number[], near: number): readonly number[] {
  if (near < 0) return [];
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < near) low = middle + 1;
    else high = middle;
  }
  return places.slice(Math.max(0, low - MAX_OCCURRENCES / 2), low + MAX_OCCURRENCES / 2);
}
