/** Dates in a text, with the days that they mean. */
import type { DateAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';
import { daysInMonth, fromGregorian } from './calendar.ts';
import type { ResolutionContext } from './context.ts';
import { findDates, type Found } from './find.ts';
import { lexiconOf } from './languages.ts';
import { orderOf } from './order.ts';
import { resolve } from './resolve.ts';
import { settleTwins } from './twins.ts';
import { inheritYears } from './year-context.ts';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

function publicationDay(published: string | null): number | null {
  const [year = 0, month = 0, day = 0] =
    ISO_DAY.exec(published ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? fromGregorian(year, month, day) : null;
}

/** Every date of a document, each part read in its own language, in the order of the text. */
function findIn(document: TextDocument): Found[] {
  const found: Found[] = [];
  for (const paragraph of document.paragraphs) {
    const sentence = (found.at(-1)?.sentence ?? 0) + 1;
    for (const each of findDates(document, paragraph, lexiconOf(paragraph.language), sentence))
      found.push(each);
  }
  return found;
}

/**
 * Dates with their EDTF values, in the order of the text; none overlaps another. Relative dates are
 * resolved against `document.published`, and keep `value: null` without it.
 */
export function recogniseDates(document: TextDocument): DateAnnotation[] {
  const found = findIn(document);
  const published = publicationDay(document.published);
  const order = orderOf(document, found, published);
  inheritYears(found, published);
  const dates: DateAnnotation[] = [];
  const [past, coming] = [false, true].map((future): ResolutionContext => ({ published, order, future }));
  let previous: DateAnnotation | null = null;
  for (const { start, end, phrase, future, linked } of found) {
    const context = future ? coming : past;
    const resolved = context && resolve(phrase, context);
    if (!resolved) {
      previous = null;
      continue;
    }
    const { value, calendar, relation, statedWeekday } = resolved;
    const date: DateAnnotation = { type: 'date', start, end, text: document.text.slice(start, end), value };
    if (calendar !== undefined) date.calendar = calendar;
    if (relation !== undefined) date.relation = relation;
    if (statedWeekday !== undefined) date.statedWeekday = statedWeekday;
    if (linked && previous) settleTwins(previous, date);
    previous = date;
    dates.push(date);
  }
  return dates;
}
