/** Finds described words again in a text that may have been edited. */
import search from 'approx-string-match';
import { fold, foldWithOffsets } from '../recognition/text/fold.ts';
import type { Selector, TextPositionSelector, TextQuoteSelector } from './selectors.ts';

/** Where a selector's words are in a text now. `score`: likeness of the words found to the words described, 0 to 1. */
export type Found =
  | { status: 'exact' | 'changed'; start: number; end: number; score: number }
  | { status: 'not-found'; score: number };

/**
 * Floors for edited words. On 4,360 quotations through 109 revisions of prose, words with context
 * above 0.70 found 77 % of the edited quotations and put 22 % of the deleted ones in a wrong place;
 * 0.80 found 53 % and misplaced 12 %: hardly better a find, and many more lost. So 0.70 for words
 * with context, and a floor for the words alone, because the neighbours of deleted words still stand.
 */
const FLOOR = 0.7;
const WORDS_FLOOR = 0.6;

/** Fewer letters than this say too little by themselves: names occur all over a text. In folded units. */
const SHORT = 32;
/** What the neighbours of short words must have in common with those described. */
const SHORT_CONTEXT = 0.5;

/** Edited words this short are any words. */
const MIN_APPROXIMATE = 12;

/** Occurrences weighed; a text has more only of single letters. */
const MAX_OCCURRENCES = 2_000;

/** A folded text with white space collapsed, and for each unit and the end its offset in the source. */
interface Normal {
  text: string;
  offsets: Uint32Array;
}

function normalise(source: string): Normal {
  const folded = foldWithOffsets(source);
  const offsets = new Uint32Array(folded.text.length + 1);
  let text = '';
  let length = 0;
  for (const { 0: piece, index } of folded.text.matchAll(/\s+|\S+/gu)) {
    const kept = WHITE.test(piece) ? ' ' : piece;
    offsets.set(folded.offsets.subarray(index, index + kept.length), length);
    length += kept.length;
    text += kept;
  }
  offsets[length] = source.length;
  return { text, offsets: offsets.slice(0, length + 1) };
}

const WHITE = /^\s/u;

// A page's clips are looked for in one text, one after another.
let last: { source: string; normal: Normal } | null = null;

function normaliseText(source: string): Normal {
  if (last?.source !== source) last = { source, normal: normalise(source) };
  return last.normal;
}

function key(text: string): string {
  return fold(text).replaceAll(/\s+/gu, ' ');
}

/** 1 − edit distance by length, of strings of at most a hundred units. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const most = Math.max(a.length, b.length);
  let row = Uint32Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next[j] = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return 1 - (row[b.length] ?? most) / most;
}

interface Context {
  prefix: string;
  suffix: string;
  /** Place in the normalised text, as far as it can be told; -1 where nothing says. */
  near: number;
}

/** How alike the neighbours of `[start, end)` are to those described, 0 to 1; null where none were described. */
function contextLikeness(text: string, start: number, end: number, context: Context): number | null {
  const { prefix, suffix } = context;
  const parts: number[] = [];
  if (prefix !== '') parts.push(likeness(prefix, text.slice(Math.max(0, start - prefix.length), start)));
  if (suffix !== '') parts.push(likeness(suffix, text.slice(end, end + suffix.length)));
  // A sentence added on one side leaves the other as it was.
  return parts.length === 0 ? null : (Math.max(...parts) * 2 + Math.min(...parts)) / 3;
}

interface Place {
  start: number;
  end: number;
  /** Of the words, 0 to 1. */
  words: number;
  context: number | null;
}

/** The place whose neighbours fit best; of equals the nearest to where the words were. */
function bestPlace(places: readonly Place[], near: number): Place | undefined {
  const distance = (place: Place): number => (near < 0 ? place.start : Math.abs(place.start - near));
  let best: Place | undefined;
  for (const place of places) {
    const gain = best ? (place.context ?? 0) - (best.context ?? 0) : 1;
    if (!best || gain > 0.01 || (gain > -0.01 && distance(place) < distance(best))) best = place;
  }
  return best;
}

function findExact(text: string, words: string, context: Context): Place | undefined {
  const places: Place[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < MAX_OCCURRENCES;
    at = text.indexOf(words, at + 1)
  ) {
    const end = at + words.length;
    places.push({ start: at, end, words: 1, context: contextLikeness(text, at, end, context) });
  }
  const best = bestPlace(places, context.near);
  // Long words are their own proof; of short ones the neighbours must be.
  if (best && words.length < SHORT && best.context !== null && best.context < SHORT_CONTEXT) return undefined;
  return best;
}

/** Units searched for edited words on either side of where they were: the search takes time by text and words. */
const WINDOW = 50_000;

function findApproximate(text: string, words: string, context: Context): Place | undefined {
  if (words.length < MIN_APPROXIMATE) return undefined;
  const errors = Math.floor(words.length * (1 - WORDS_FLOOR));
  const from = Math.max(0, Math.min(context.near, text.length) - WINDOW);
  const places = search(text.slice(from, from + 2 * WINDOW + words.length), words, errors)
    .slice(0, MAX_OCCURRENCES)
    .map((match): Place => {
      const [start, end] = [from + match.start, from + match.end];
      return {
        start,
        end,
        words: 1 - match.errors / words.length,
        context: contextLikeness(text, start, end, context),
      };
    });
  return bestPlace(places, context.near);
}

/** Letters of a neighbour that mark an edge: enough not to occur by chance beside it. */
const EDGE = 12;

const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;

/**
 * The search ends where the fewest edits do, which may be inside a word or short of words put in at an
 * edge. Where the described neighbour still stands close by, the edited words reach up to it; else to
 * the end of their word.
 */
function withWholeEdges(text: string, place: Place, { prefix, suffix }: Context): Place {
  // Words put in may double a quotation, hardly more.
  const reach = place.end - place.start;
  let { start, end } = place;
  const before = prefix.slice(-EDGE);
  const at = before.length === EDGE ? text.lastIndexOf(before, start - EDGE) : -1;
  if (at >= 0 && at + EDGE >= start - reach) start = at + EDGE;
  else
    while (start > 0 && WORD_UNIT.test(text[start - 1] ?? '') && WORD_UNIT.test(text[start] ?? '')) start--;
  const after = suffix.slice(0, EDGE);
  const first = after.length === EDGE ? text.indexOf(after, end) : -1;
  if (first >= 0 && first <= end + reach) end = first;
  else
    while (end < text.length && WORD_UNIT.test(text[end] ?? '') && WORD_UNIT.test(text[end - 1] ?? '')) end++;
  return { ...place, start, end };
}

/** Words weigh as much as their neighbours; without described neighbours they stand alone. */
function total({ words, context }: Place): number {
  return context === null ? words : (words + context) / 2;
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

/** Source offsets of a place: exactly the described words where they are there, with marks that folding drops. */
function toSource(text: string, normal: Normal, place: Place, exact: string): { start: number; end: number } {
  const start = normal.offsets[place.start] ?? 0;
  const leading = foldWithOffsets(exact).offsets[0] ?? 0;
  for (const from of [start, start - leading])
    if (from >= 0 && text.startsWith(exact, from)) return { start: from, end: from + exact.length };
  const end = normal.offsets[place.end] ?? text.length;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/**
 * Finds described words in a text: `exact` where they stand as described (letter variants and white
 * space apart), `changed` where they were edited but can still be told, else `not-found`. A position
 * without a quotation proves nothing and finds nothing.
 */
export function findSpan(text: string, selectors: readonly Selector[]): Found {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!quote || quote.exact === '') return { status: 'not-found', score: 0 };
  if (position && standsStill(text, quote, position))
    return { status: 'exact', start: position.start, end: position.start + quote.exact.length, score: 1 };
  const words = key(quote.exact).trim();
  if (words === '') return { status: 'not-found', score: 0 };
  const normal = normaliseText(text);
  const context = {
    prefix: key(quote.prefix),
    suffix: key(quote.suffix),
    near: position ? firstFrom(normal.offsets, position.start) : -1,
  };
  const exact = findExact(normal.text, words, context);
  if (exact) return { status: 'exact', ...toSource(text, normal, exact, quote.exact), score: 1 };
  const changed = findApproximate(normal.text, words, context);
  if (!changed) return { status: 'not-found', score: 0 };
  const score = Math.round(changed.words * 100) / 100;
  if (changed.words < WORDS_FLOOR || changed.words === 1 || total(changed) < FLOOR)
    return { status: 'not-found', score };
  const whole = withWholeEdges(normal.text, changed, context);
  return { status: 'changed', ...toSource(text, normal, whole, quote.exact), score };
}

/** The first index whose offset is at or after a source offset. */
function firstFrom(offsets: Uint32Array, source: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) >= source) high = middle;
    else low = middle + 1;
  }
  return low;
}
