/** Years that a month or day without one takes from the dates beside it. */
import { fromEpochDay } from './calendar.ts';
import type { Fields } from './fields.ts';
import type { Found } from './find.ts';

/** Months that a story steps back rather than a year on (`in January 2019, from November`). */
const MONTHS_BACK = 3;

/** Characters between a year and the month that follows it. */
const YEAR_GAP = 12;

function isYearless({ phrase: { fields, until }, future }: Found): boolean {
  if (until || future || (fields.unit !== 'day' && fields.unit !== 'month') || fields.month === undefined)
    return false;
  if (fields.year !== undefined || fields.gregorianYear !== undefined || fields.yearShift !== undefined)
    return false;
  return fields.direction === undefined && fields.weekday === undefined && fields.nth === undefined;
}

/** The year that a date's words give, in its calendar; null where they give none. */
function yearOf({ calendar, year, yearShift }: Fields, published: number | null): number | null {
  if (year !== undefined) return Number.isNaN(year) ? null : year;
  if (yearShift === undefined || published === null) return null;
  return fromEpochDay(calendar, published).year + yearShift;
}

/** `in March and April 2020`, `on 3 May, 5 June and 7 July 2019`: the last of a list has the year of all. */
function yearOfList(
  { phrase: { fields } }: Found,
  next: Found | undefined,
  published: number | null,
): number | null {
  const after = next?.phrase.fields;
  if (!next?.listed || !after || after.unit !== fields.unit) return null;
  if (after.calendar !== fields.calendar || after.month === undefined) return null;
  const year = yearOf(after, published);
  if (year === null || after.month > (fields.month ?? 0) || (after.day ?? 0) > (fields.day ?? 0)) return year;
  return year - 1;
}

/** `passed in November 2019 and took effect in March`, `In 1968, students rose in May`. */
function yearOfStory(found: Found, before: Found | undefined, published: number | null): number | null {
  const { calendar, month = 1 } = found.phrase.fields;
  const fields = before?.phrase.until ?? before?.phrase.fields;
  if (!before || !fields || before.sentence !== found.sentence || fields.calendar !== calendar) return null;
  const year = yearOf(fields, published);
  const at = published === null ? null : fromEpochDay(calendar, published);
  // The year of publication, or a later one, is what the month alone would mean too.
  if (year === null || (at && year >= at.year)) return null;
  if (fields.unit === 'year') return before.opens || found.start - before.end <= YEAR_GAP ? year : null;
  if (fields.month === undefined || fields.nth !== undefined) return null;
  if (month >= fields.month || fields.month - month <= MONTHS_BACK) return year;
  const isPast = !at || year + 1 < at.year || month <= at.month;
  return isPast ? year + 1 : year;
}

/** Gives every month and day of a text that has no year the one that its sentence gives; changes `found`. */
export function inheritYears(found: Found[], published: number | null): void {
  for (let at = found.length - 1; at >= 0; at--) {
    const each = found[at];
    if (!each || !isYearless(each)) continue;
    const year = yearOfList(each, found[at + 1], published);
    if (year !== null) each.phrase = { ...each.phrase, fields: { ...each.phrase.fields, year } };
  }
  for (const [at, each] of found.entries()) {
    if (!isYearless(each)) continue;
    const year = yearOfStory(each, found[at - 1], published);
    if (year !== null) each.phrase = { ...each.phrase, fields: { ...each.phrase.fields, year } };
  }
}
