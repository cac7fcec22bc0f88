/** Finds described words again in a text that may have been edited. */
import { fold, foldWithOffsets } from '../recognition/text/fold.ts';
import { likenessOf } from './anchoring/align.ts';
import { measureExact, measureRegion, type Candidate } from './anchoring/candidate.ts';
import { featuresOf, likelihoodOf, THRESHOLDS, type Circumstances } from './anchoring/decision.ts';
import { indexFrom, normalise, type NormalText } from './anchoring/normal.ts';
import { findOccurrences } from './anchoring/occurrences.ts';
import { describe, endsOf, patternOf, type Described, type Pattern } from './anchoring/pattern.ts';
import { regionsOf } from './anchoring/regions.ts';
import { indexWords, wordFrom, wordsOf, type WordIndex } from './anchoring/words.ts';
import type { Selector, TextPositionSelector, TextQuoteSelector } from './selectors.ts';
import { drain, type Work } from './slices.ts';

/** Where a selector's words are in a text now. `score`: likeness of the words found to the words described, 0 to 1. */
export type Found =
  | { status: 'exact' | 'changed'; start: number; end: number; score: number }
  | { status: 'not-found'; score: number };

/** What else is known of described words. */
export interface Known {
  /** Names in them, as the page's fullest mention has them or as they stand. */
  names?: readonly string[];
}

/** So many words of so many units are their own proof where they stand once: shorter ones, as names, occur all over a text. */
const TELLING_WORDS = 4;
const TELLING_LENGTH = 20;
/** Units in which as many words are looked for. */
const ENOUGH = 200;

/** Words aligned at once; longer passages are found by their beginning and their end. */
const MAX_WORDS = 240;

/** Stretches looked at closely, by all described words and by the quotation's own, which may have moved away. */
const REGIONS = 3;
const OWN_REGIONS = 2;

interface TextInUse {
  source: string;
  normal: NormalText;
  index: WordIndex;
}

// A page's clips are looked for in one text, one after another.
let last: TextInUse | null = null;

function* prepare(source: string): Work<TextInUse> {
  if (last?.source === source) return last;
  const normal = normalise(source);
  yield;
  const text = { source, normal, index: yield* indexWords(normal.text) };
  last = text;
  return text;
}

/** Whether the words stand unaltered where they were, with their neighbours. */
function standsStill(text: string, quote: TextQuoteSelector, position: TextPositionSelector): boolean {
  const { start } = position;
  return (
    text.startsWith(quote.exact, start) &&
    text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix &&
    text.startsWith(quote.suffix, start + quote.exact.length)
  );
}

/** A place with what was weighed for it: for the decision, and for those who fit it. */
export interface Weighed {
  candidate: Candidate;
  features: number[];
  likelihood: number;
}

/** Every place weighed for described words in a text, the likeliest first, with its offsets into the text. */
export function weighPlaces(
  source: string,
  selectors: readonly Selector[],
  known: Known = {},
): (Weighed & { start: number; end: number })[] {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!quote) return [];
  const text = drain(prepare(source));
  return weigh(text, describe(quote), nearOf(text, position), known).map((weighed) =>
    Object.assign(weighed, toSource(text, weighed.candidate, quote.exact)),
  );
}

function nearOf({ normal }: TextInUse, position: TextPositionSelector | undefined): number {
  return position ? indexFrom(normal.offsets, position.start) : -1;
}

function weigh(text: TextInUse, described: Described, near: number, known: Known): Weighed[] {
  const { index } = text;
  const pattern = patternOf(described, index);
  const isLong = pattern.to - pattern.from > MAX_WORDS;
  const unaltered = findOccurrences(index.text, described, near).map((start) =>
    measureExact(pattern, index, start, start + described.exact.length),
  );
  const exact = weighEach(text, pattern, unaltered, near, known);
  if ((exact[0]?.likelihood ?? 0) >= THRESHOLDS.exact) return exact;
  const candidates = [...unaltered];
  // Regions may overlap, and hold what was found unaltered.
  for (const candidate of isLong ? [] : readRegions(pattern, index, near))
    if (!candidates.some(({ start, end }) => start === candidate.start && end === candidate.end))
      candidates.push(candidate);
  const places = weighEach(text, pattern, candidates, near, known);
  if (!isLong) return places;
  const ends = weighEnds(text, described, near, known);
  return (ends ? [...places, ends] : places).sort((one, other) => other.likelihood - one.likelihood);
}

/** A long passage that was edited stands between the place of its beginning and that of its end. */
function weighEnds(text: TextInUse, described: Described, near: number, known: Known): Weighed | null {
  const [begin, end] = endsOf(described, MAX_WORDS / 2);
  const [first] = weigh(text, begin, near, known);
  const length = described.exact.length;
  const [final] = weigh(text, end, near < 0 ? near : near + length - (end.end - end.start), known);
  if (!first || !final) return null;
  const spread = final.candidate.end - first.candidate.start;
  if (final.candidate.start < first.candidate.end || spread > length * 2) return null;
  const less = first.likelihood < final.likelihood ? first : final;
  return {
    ...less,
    candidate: { ...less.candidate, start: first.candidate.start, end: final.candidate.end },
  };
}

function weighEach(
  { index }: TextInUse,
  pattern: Pattern,
  candidates: readonly Candidate[],
  near: number,
  { names = [] }: Known,
): Weighed[] {
  const circumstances: Circumstances = {
    near,
    length: index.text.length,
    size: sizeOf(pattern),
    names: names.map((name) => fold(name)),
    text: index.text,
  };
  return candidates
    .map((candidate): Weighed => {
      const features = featuresOf(candidate, circumstances);
      return { candidate, features, likelihood: likelihoodOf(features) };
    })
    .sort((one, other) => other.likelihood - one.likelihood);
}

function sizeOf({ from, to, weights }: Pattern): number {
  let size = 0;
  for (let i = from; i < to; i++) size += weights[i] ?? 0;
  return size;
}

function readRegions(pattern: Pattern, index: WordIndex, near: number): Candidate[] {
  if (pattern.from === pattern.to) return [];
  const word = near < 0 ? -1 : wordFrom(index.starts, near);
  const all = regionsOf(pattern, [0, pattern.ids.length], index, word, REGIONS);
  const own = regionsOf(pattern, [pattern.from, pattern.to], index, word, OWN_REGIONS);
  // Where the words stand with their neighbours, they need not be looked at alone.
  const elsewhere = own.filter(([a, b]) => !all.some(([from, to]) => from <= a && b <= to));
  return [...all, ...elsewhere].flatMap((region) => measureRegion(pattern, index, region) ?? []);
}

/** Source offsets of a place: exactly the described words where they are there, with marks that folding drops. */
function toSource({ source, normal }: TextInUse, place: { start: number; end: number }, exact: string) {
  const start = normal.offsets[place.start] ?? 0;
  const leading = foldWithOffsets(exact).offsets[0] ?? 0;
  for (const from of [start, start - leading])
    if (from >= 0 && source.startsWith(exact, from)) return { start: from, end: from + exact.length };
  const end = normal.offsets[place.end] ?? source.length;
  return { start, end: start + source.slice(start, end).trimEnd().length };
}

/**
 * Finds described words in a text: `exact` where they stand as described (letter variants and white
 * space apart), `changed` where they were edited but can still be told, else `not-found`. A position
 * without a quotation proves nothing and finds nothing.
 */
export function findSpan(text: string, selectors: readonly Selector[], known: Known = {}): Found {
  return drain(findSpanInSlices(text, selectors, known));
}

/** What is looked for in a text: the selectors of a clip, and what else is known of it. */
export interface Wanted extends Known {
  selectors: readonly Selector[];
}

/**
 * Finds many clips' words in one text, in their order, as work that yields after every clip and while
 * the text is made ready: drain it, or drain it in slices where the thread has other work.
 */
export function* findSpans(text: string, wanted: readonly Wanted[]): Work<Found[]> {
  const found: Found[] = [];
  for (const { selectors, ...known } of wanted) {
    found.push(yield* findSpanInSlices(text, selectors, known));
    yield;
  }
  return found;
}

function* findSpanInSlices(source: string, selectors: readonly Selector[], known: Known): Work<Found> {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!quote || quote.exact === '') return { status: 'not-found', score: 0 };
  if (position && standsStill(source, quote, position))
    return { status: 'exact', start: position.start, end: position.start + quote.exact.length, score: 1 };
  const described = describe(quote);
  if (described.exact === '') return { status: 'not-found', score: 0 };
  const text = yield* prepare(source);
  const near = nearOf(text, position);
  if (isTelling(described.exact)) {
    const only = onlyOccurrence(text.normal.text, described.exact);
    if (only >= 0)
      return {
        status: 'exact',
        ...toSource(text, { start: only, end: only + described.exact.length }, quote.exact),
        score: 1,
      };
  }
  const [best] = weigh(text, described, near, known);
  if (!best) return { status: 'not-found', score: 0 };
  const { candidate, likelihood } = best;
  if (likelihood < (candidate.exact ? THRESHOLDS.exact : THRESHOLDS.changed))
    return { status: 'not-found', score: round(candidate.words) };
  const place = toSource(text, candidate, quote.exact);
  const words = text.normal.text.slice(candidate.start, candidate.end);
  if (words === described.exact) return { status: 'exact', ...place, score: 1 };
  return { status: 'changed', ...place, score: Math.min(0.99, round(likenessOf(described.exact, words))) };
}

function isTelling(words: string): boolean {
  return words.length >= TELLING_LENGTH && wordsOf(words.slice(0, ENOUGH)).words.length >= TELLING_WORDS;
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}

/** Where words stand that stand once; -1 where they do not, or more often. */
function onlyOccurrence(text: string, words: string): number {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : -1;
}
