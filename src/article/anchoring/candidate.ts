/** A place where described words may stand now, with what speaks for it and against it. */
import { align, type Alignment } from './align.ts';
import { endsSentence, type Pattern } from './pattern.ts';
import type { Region } from './regions.ts';
import { wordFrom, type WordIndex } from './words.ts';

export interface Candidate {
  /** Offsets into the normalised text. */
  start: number;
  end: number;
  /** Whether the words stand there unaltered. */
  exact: boolean;
  /** Share of the described words that stand there, by weight, 0 to 1. */
  words: number;
  /** Share of the words there that are described, by weight, 0 to 1. */
  own: number;
  /** Weight of the described words that stand there: how much they tell, in whole rare words. */
  mass: number;
  /** Share of the described neighbours that stand close by, by weight, 0 to 1; null where none were described. */
  prefix: number | null;
  suffix: number | null;
}

/** Neighbours this many words off say half as much. */
const HALF_DISTANCE = 12;

/** Words looked at beyond the described neighbours' own number: what may have been put in between. */
const NEIGHBOUR_SLACK = 30;

/** Words put in at an edge belong to the quotation up to this share of its own words. */
const PUT_IN = 0.5;
const MIN_PUT_IN = 4;

function share(pattern: Pattern, [a, b]: Region, { likeness }: Alignment, offset: number): number {
  let matched = 0;
  let all = 0;
  for (let i = a; i < b; i++) {
    const weight = pattern.weights[i] ?? 0;
    all += weight;
    matched += weight * (likeness[i - offset] ?? 0);
  }
  return all === 0 ? 0 : matched / all;
}

/** Last matched word of `[a, b)`, or -1. */
function lastMatch({ places }: Alignment, [a, b]: Region, offset: number): number {
  for (let i = b - 1; i >= a; i--) if ((places[i - offset] ?? -1) >= 0) return i;
  return -1;
}

function firstMatch({ places }: Alignment, [a, b]: Region, offset: number): number {
  for (let i = a; i < b; i++) if ((places[i - offset] ?? -1) >= 0) return i;
  return -1;
}

function closeness(distance: number): number {
  return HALF_DISTANCE / (HALF_DISTANCE + Math.abs(distance));
}

function prefixShare(pattern: Pattern, alignment: Alignment, offset: number, start: number): number | null {
  const { from } = pattern;
  if (from === 0) return null;
  const last = lastMatch(alignment, [0, from], offset);
  if (last < 0) return 0;
  const distance = start - (alignment.places[last - offset] ?? 0) - (from - last);
  return share(pattern, [0, from], alignment, offset) * closeness(distance);
}

function suffixShare(pattern: Pattern, alignment: Alignment, offset: number, end: number): number | null {
  const { to } = pattern;
  const length = pattern.ids.length;
  if (to === length) return null;
  const first = firstMatch(alignment, [to, length], offset);
  if (first < 0) return 0;
  const distance = (alignment.places[first - offset] ?? 0) - end - (first - to);
  return share(pattern, [to, length], alignment, offset) * closeness(distance);
}

/** Measures a place where the words stand unaltered. */
export function measureExact(pattern: Pattern, index: WordIndex, start: number, end: number): Candidate {
  const { from, to, weights } = pattern;
  const length = pattern.ids.length;
  const first = wordFrom(index.ends, start + 1);
  const last = wordFrom(index.starts, end);
  const before: Region = [Math.max(0, first - from - NEIGHBOUR_SLACK), first];
  const after: Region = [last, Math.min(index.ids.length, last + length - to + NEIGHBOUR_SLACK)];
  let mass = 0;
  for (let i = from; i < to; i++) mass += weights[i] ?? 0;
  return {
    start,
    end,
    exact: true,
    words: 1,
    own: 1,
    mass,
    prefix: prefixShare(pattern, align(pattern, [0, from], index, before), 0, first),
    suffix: suffixShare(pattern, align(pattern, [to, length], index, after), to, last),
  };
}

/** Measures a stretch of text by aligning the words and their neighbours with it; null where nothing of them is there. */
export function measureRegion(pattern: Pattern, index: WordIndex, region: Region): Candidate | null {
  const { from, to } = pattern;
  const length = pattern.ids.length;
  const alignment = align(pattern, [0, length], index, region);
  const { places } = alignment;
  const beforeAt = lastMatch(alignment, [0, from], 0);
  const afterAt = firstMatch(alignment, [to, length], 0);
  dropStrays(pattern, alignment);
  const firstAt = firstMatch(alignment, [from, to], 0);
  if (firstAt >= 0) {
    const lastAt = lastMatch(alignment, [from, to], 0);
    const first = startOf(pattern, index, places, beforeAt, firstAt);
    return candidateOf(pattern, index, alignment, first, endOf(pattern, index, places, lastAt, afterAt));
  }
  // Nothing of the words is left: what stands between their neighbours may still be them, respelt.
  if (beforeAt !== from - 1 || afterAt !== to || beforeAt < 0) return null;
  const [first, last] = [(places[beforeAt] ?? 0) + 1, places[afterAt] ?? 0];
  if (last <= first || last - first > 2 * (to - from)) return null;
  return candidateOf(pattern, index, alignment, first, last);
}

/** What each word put in before an edge's word costs that word, in its weight: past that it is a word of another sentence. */
const STRAY = 0.08;

/** Unpairs words at either edge of the quotation that lie far off from the rest of it, for how little they tell. */
function dropStrays({ from, to, weights }: Pattern, alignment: Alignment): void {
  const { places, likeness } = alignment;
  const isStray = (at: number, next: number): boolean => {
    const apart = Math.abs((places[at] ?? 0) - (places[next] ?? 0)) - Math.abs(at - next);
    return next >= 0 && apart * STRAY > (weights[at] ?? 0) * (likeness[at] ?? 0);
  };
  const drop = (at: number): void => {
    places[at] = -1;
    likeness[at] = 0;
  };
  for (;;) {
    const last = lastMatch(alignment, [from, to], 0);
    if (last < 0 || !isStray(last, lastMatch(alignment, [from, last], 0))) break;
    drop(last);
  }
  for (;;) {
    const first = firstMatch(alignment, [from, to], 0);
    if (first < 0 || !isStray(first, firstMatch(alignment, [first + 1, to], 0))) break;
    drop(first);
  }
}

function hasBreak(pattern: Pattern, [a, b]: Region): boolean {
  for (let i = a; i < b; i++) if (pattern.breaks[i]) return true;
  return false;
}

function between(index: WordIndex, word: number): string {
  return index.text.slice(index.ends[word - 1] ?? 0, index.starts[word] ?? index.text.length);
}

/**
 * How many of the text's words that stand between two matches belong to the quotation.
 *
 * @param missing Words of the quotation without a match there, and of its neighbour.
 */
function taken(count: number, missing: number, ofNeighbour: number, size: number): number {
  const room = missing + ofNeighbour + Math.max(MIN_PUT_IN, size * PUT_IN);
  if (count < 0 || count > room) return Math.min(missing, Math.max(0, count));
  if (ofNeighbour === 0) return count;
  return Math.min(count, Math.round((count * missing) / (missing + ofNeighbour)));
}

/** The first word: from the first match back over words that were replaced or put in. */
function startOf(
  { from, to, ...pattern }: Pattern,
  index: WordIndex,
  places: Int32Array,
  beforeAt: number,
  firstAt: number,
): number {
  const match = places[firstAt] ?? 0;
  const missing = firstAt - from;
  const steps =
    beforeAt < 0
      ? Math.min(missing, match)
      : taken(match - (places[beforeAt] ?? 0) - 1, missing, from - 1 - beforeAt, to - from);
  const isWhole = !hasBreak({ from, to, ...pattern }, [from + 1, firstAt + 1]);
  let first = match;
  for (let step = 0; step < steps; step++) {
    if (isWhole && endsSentence(between(index, first))) break;
    first--;
  }
  return first;
}

/** Past the last word, likewise. */
function endOf(
  { from, to, ...pattern }: Pattern,
  index: WordIndex,
  places: Int32Array,
  lastAt: number,
  afterAt: number,
): number {
  const match = places[lastAt] ?? 0;
  const missing = to - 1 - lastAt;
  const steps =
    afterAt < 0
      ? Math.min(missing, index.ids.length - 1 - match)
      : taken((places[afterAt] ?? 0) - match - 1, missing, afterAt - to, to - from);
  const isWhole = !hasBreak({ from, to, ...pattern }, [lastAt + 1, to]);
  let last = match + 1;
  for (let step = 0; step < steps; step++) {
    if (isWhole && endsSentence(between(index, last))) break;
    last++;
  }
  return last;
}

const SPACE = /\s/u;

function candidateOf(
  pattern: Pattern,
  index: WordIndex,
  alignment: Alignment,
  first: number,
  last: number,
): Candidate {
  const { from, to, weights, lead, trail, cutStart, cutEnd, ids } = pattern;
  let mass = 0;
  for (let i = from; i < to; i++) mass += (weights[i] ?? 0) * (alignment.likeness[i] ?? 0);
  // Words that the description has not weigh as much as they do in the text.
  let there = 0;
  for (let word = first; word < last; word++) {
    const count = index.places[index.ids[word] ?? -1]?.length ?? 1;
    there += 1 / (1 + Math.log(count));
  }
  let start = index.starts[first] ?? 0;
  let end = index.ends[last - 1] ?? start;
  // A clip may begin after a proclitic or end before an enclitic of the same word.
  if (cutStart > 0 && alignment.places[from] === first && ids[from] === index.ids[first]) start += cutStart;
  if (cutEnd > 0 && alignment.places[to - 1] === last - 1 && ids[to - 1] === index.ids[last - 1])
    end -= cutEnd;
  const floor = index.ends[first - 1] ?? 0;
  const ceiling = index.starts[last] ?? index.text.length;
  if (cutStart === 0)
    for (let unit = 0; unit < lead && start > floor && !SPACE.test(index.text[start - 1] ?? ' '); unit++)
      start--;
  if (cutEnd === 0)
    for (let unit = 0; unit < trail && end < ceiling && !SPACE.test(index.text[end] ?? ' '); unit++) end++;
  return {
    start,
    end,
    exact: false,
    words: share(pattern, [from, to], alignment, 0),
    own: there === 0 ? 0 : Math.min(1, mass / there),
    mass,
    prefix: prefixShare(pattern, alignment, 0, first),
    suffix: suffixShare(pattern, alignment, 0, last),
  };
}
