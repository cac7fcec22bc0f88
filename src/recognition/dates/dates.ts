/** Dates in a text, with the days that they mean. */
import type { DateAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';
import { fromGregorian } from './calendar.ts';
import type { Phrase } from './fields.ts';
import { lexiconOf } from './languages.ts';
import { hasWords, readParagraph, type Reading } from './pieces.ts';
import { phraseAt } from './phrases.ts';
import type { ResolutionContext } from './context.ts';
import { resolve } from './resolve.ts';

interface Found {
  reading: Reading;
  phrase: Phrase;
}

/** Every date of a paragraph, left to right, none inside another. */
function phrasesOf(reading: Reading): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < reading.pieces.length; at++) {
    const phrase = phraseAt(reading, at);
    if (!phrase) continue;
    phrases.push(phrase);
    at = phrase.next - 1;
  }
  return phrases;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

function publicationDay(published: string | null): number | null {
  const [, year, month, day] = ISO_DAY.exec(published ?? '') ?? [];
  return year && month && day ? fromGregorian(Number(year), Number(month), Number(day)) : null;
}

/** Regions that write the month before the day (CLDR). */
const MONTH_FIRST = /^(?:US|PH|PR|GU|AS|MP|VI|UM|MH|FM|PW)$/u;

/**
 * The order that a page's own dates prove, or its region's; null where nothing tells. `13/4/2025`
 * proves the day first for every other date of the page.
 */
function orderOf(found: readonly Found[], region: string | null): 'day' | 'month' | null {
  if (region) return MONTH_FIRST.test(region) ? 'month' : 'day';
  const proofs = new Set<'day' | 'month'>();
  for (const { reading, phrase } of found) {
    const [first, second] = [reading.pieces[phrase.from], reading.pieces[phrase.from + 2]];
    if (
      phrase.fields.other ||
      phrase.fields.unit !== 'day' ||
      reading.pieces[phrase.from + 1]?.folded !== '/'
    )
      continue;
    if (!first || !second || first.folded.length > 2) continue;
    if (first.value > 12 && second.value <= 12) proofs.add('day');
    if (second.value > 12 && first.value <= 12) proofs.add('month');
  }
  const [proof] = proofs;
  return proofs.size === 1 && proof ? proof : null;
}

/** Pieces that a word of the future can stand before a bare weekday or month. */
const FUTURE_REACH = 8;

/**
 * Whether the clause up to a date speaks of what is to come. What follows the date is not asked: a
 * report said on Thursday is mostly about the future.
 */
function isFuture(reading: Reading, phrase: Phrase): boolean {
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - FUTURE_REACH); at--) {
    const piece = reading.pieces[at];
    if (piece?.kind === 'punctuation' && (at < phrase.from - 1 || /[.!?؟:"؛;]/u.test(piece.folded))) break;
    if (marksFuture(reading, at)) return true;
  }
  return reading.matches[phrase.next]?.some(({ sense }) => sense.kind === 'future') ?? false;
}

function marksFuture(reading: Reading, at: number): boolean {
  if (reading.lexicon.grammar.futurePrefix?.test(reading.pieces[at]?.folded ?? '')) return true;
  return (
    reading.matches[at]?.some(
      ({ sense }) =>
        sense.kind === 'future' ||
        ((sense.kind === 'deictic' || sense.kind === 'relativeAfter') && sense.amount > 0),
    ) ?? false
  );
}

function annotation(found: Found, context: Omit<ResolutionContext, 'future'>): DateAnnotation | null {
  const { reading, phrase } = found;
  const [first, last] = [reading.pieces[phrase.from], reading.pieces[phrase.next - 1]];
  if (!first || !last) return null;
  // Only a date without a year can be of the past or the future.
  const future = phrase.fields.year === undefined && isFuture(reading, phrase);
  const resolved = resolve(phrase, { published: context.published, order: context.order, future });
  if (!resolved) return null;
  const { start } = first;
  const { end } = last;
  return { type: 'date', start, end, text: reading.text.slice(start, end), ...resolved };
}

/**
 * Dates with their EDTF values, in the order of the text; none overlaps another. Relative dates are
 * resolved against `document.published`, and keep `value: null` without it.
 */
export function recogniseDates(document: TextDocument): DateAnnotation[] {
  const lexicon = lexiconOf(document.language);
  const found: Found[] = [];
  for (const paragraph of document.paragraphs) {
    if (!hasWords(document, paragraph)) continue;
    const reading = readParagraph(document, paragraph, lexicon);
    for (const phrase of phrasesOf(reading)) found.push({ reading, phrase });
  }
  const context = {
    published: publicationDay(document.published),
    order: orderOf(found, document.region ?? null),
  };
  return found.flatMap((each) => annotation(each, context) ?? []);
}
