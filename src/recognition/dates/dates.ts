/** Dates in a text, with the days that they mean. */
import type { DateAnnotation } from '../annotation.ts';
import type { Paragraph, TextDocument } from '../text/document.ts';
import { daysInMonth, fromGregorian } from './calendar.ts';
import type { ResolutionContext } from './context.ts';
import type { Phrase } from './fields.ts';
import { isFuture } from './future.ts';
import { lexiconOf } from './languages.ts';
import type { Lexicon } from './lexicon.ts';
import { hasWords, readTokens, type Reading } from './pieces.ts';
import { phraseAt } from './phrases.ts';
import { resolve } from './resolve.ts';

type Order = 'day' | 'month';

/** A date's words with their place in the text, kept apart from the reading so that it can be let go. */
interface Found {
  start: number;
  end: number;
  phrase: Phrase;
  future: boolean;
  /** The order of day and month that its digits prove. */
  proof: Order | null;
}

/** Tokens read at a time, which bounds the memory that a paragraph of any length takes. */
const STRETCH = 4_000;

/** Tokens read before a stretch, for what stands beside its first date, and after it, for the end of its last. */
const BEFORE = 16;
const AFTER = 64;

/** `13/4/2025` proves that the page writes the day first, `4/13/2025` the month. */
function proofOf({ pieces }: Reading, { from, fields }: Phrase): Order | null {
  const first = pieces[from];
  if (first?.kind !== 'number' || pieces[from + 1]?.folded !== '/') return null;
  const second = pieces[from + 2];
  if (!second || first.folded.length > 2) return null;
  if (fields.unit !== 'day' || fields.other) return null;
  if (first.value > 12 && second.value <= 12) return 'day';
  return second.value > 12 && first.value <= 12 ? 'month' : null;
}

/** Every date of a paragraph, left to right, none inside another. */
function findIn(document: TextDocument, { firstToken, endToken }: Paragraph, lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  let reached = 0;
  for (let begin = firstToken; begin < endToken; begin += STRETCH) {
    const limit = document.tokens[Math.min(begin + STRETCH, endToken)]?.start ?? Infinity;
    reached = Math.max(reached, document.tokens[begin]?.start ?? reached);
    const tokens = document.tokens.slice(
      Math.max(firstToken, begin - BEFORE),
      Math.min(endToken, begin + STRETCH + AFTER),
    );
    if (!hasWords(tokens)) continue;
    const reading = readTokens(document.text, tokens, lexicon);
    for (let at = 0; at < reading.pieces.length; at++) {
      const first = reading.pieces[at];
      if (!first || first.start < reached) continue;
      if (begin + STRETCH < endToken && first.start >= limit) break;
      const phrase = phraseAt(reading, at);
      const last = phrase && reading.pieces[phrase.next - 1];
      if (!last) continue;
      // Only a date without a year can be of the past or the future.
      const future = phrase.fields.year === undefined && isFuture(reading, phrase);
      found.push({ start: first.start, end: last.end, phrase, future, proof: proofOf(reading, phrase) });
      reached = last.end;
      at = phrase.next - 1;
    }
  }
  return found;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

function publicationDay(published: string | null): number | null {
  const [year = 0, month = 0, day = 0] =
    ISO_DAY.exec(published ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? fromGregorian(year, month, day) : null;
}

/** Regions that write the month before the day (CLDR). */
const MONTH_FIRST = /^(?:US|PH|PR|GU|AS|MP|VI|UM|MH|FM|PW)$/u;

/** The order that the region has or the page's own dates prove; null where nothing tells, or they disagree. */
function orderOf(found: readonly Found[], region: string | undefined): Order | null {
  if (region) return MONTH_FIRST.test(region) ? 'month' : 'day';
  const proofs = new Set(found.map(({ proof }) => proof));
  proofs.delete(null);
  const [proof] = proofs;
  return proofs.size === 1 && proof ? proof : null;
}

/**
 * Dates with their EDTF values, in the order of the text; none overlaps another. Relative dates are
 * resolved against `document.published`, and keep `value: null` without it.
 */
export function recogniseDates(document: TextDocument): DateAnnotation[] {
  const lexicon = lexiconOf(document.language);
  const found: Found[] = [];
  for (const paragraph of document.paragraphs)
    for (const each of findIn(document, paragraph, lexicon)) found.push(each);
  const published = publicationDay(document.published);
  const order = orderOf(found, document.region);
  const dates: DateAnnotation[] = [];
  const [past, coming] = [false, true].map((future): ResolutionContext => ({ published, order, future }));
  for (const { start, end, phrase, future } of found) {
    const context = future ? coming : past;
    const resolved = context && resolve(phrase, context);
    if (!resolved) continue;
    const { value, calendar, relation, statedWeekday } = resolved;
    const date: DateAnnotation = { type: 'date', start, end, text: document.text.slice(start, end), value };
    if (calendar !== undefined) date.calendar = calendar;
    if (relation !== undefined) date.relation = relation;
    if (statedWeekday !== undefined) date.statedWeekday = statedWeekday;
    dates.push(date);
  }
  return dates;
}
