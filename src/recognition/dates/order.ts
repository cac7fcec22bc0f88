/** Which of day and month comes first in `3/4/2025`: the region says so, or the page's own dates prove it. */
import type { TextDocument } from '../text/document.ts';
import { fromGregorian, weekdayOf } from './calendar.ts';
import type { ResolutionContext } from './context.ts';
import type { Fields } from './fields.ts';
import type { Found } from './find.ts';

type Order = NonNullable<ResolutionContext['order']>;

/** Regions that write the month before the day (CLDR). */
const MONTH_FIRST = /^(?:US|PH|PR|GU|AS|MP|VI|UM|MH|FM|PW)$/u;

/** The first two numbers of a date in digits with its year last. */
const DIGITS = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2}(?:\d{2})?$/u;

/** Which of two readings has a sign of its own, where the other has not. */
function single(day: boolean, month: boolean): Order | null {
  return day === month ? null : day ? 'day' : 'month';
}

/** What weekday or day of publication says of digits that have two readings. */
function proofOfReadings(
  { year, month, day, weekday, other }: Fields,
  published: number | null,
): Order | null {
  if (!other || year === undefined || month === undefined || day === undefined) return null;
  const dayFirst = fromGregorian(year, month, day);
  const monthFirst = fromGregorian(year, other.month, other.day);
  if (weekday !== undefined) {
    const named = single(weekdayOf(dayFirst) === weekday, weekdayOf(monthFirst) === weekday);
    if (named) return named;
  }
  // A page gives the day that it is published on.
  return published === null ? null : single(dayFirst === published, monthFirst === published);
}

/** `13/4/2025` proves that the page writes the day first, `4/13/2025` the month. */
function proofOf(
  text: string,
  { start, end, phrase: { fields, until } }: Found,
  published: number | null,
): Order | null {
  if (fields.unit !== 'day' || until) return null;
  if (fields.other) return proofOfReadings(fields, published);
  const [, first, second] = DIGITS.exec(text.slice(start, end)) ?? [];
  return first === undefined || second === undefined ? null : single(Number(first) > 12, Number(second) > 12);
}

/** Null where nothing tells, or the page's dates disagree. */
export function orderOf(
  { text, region }: TextDocument,
  found: readonly Found[],
  published: number | null,
): Order | null {
  if (region) return MONTH_FIRST.test(region) ? 'month' : 'day';
  if (!found.some(({ phrase: { fields } }) => fields.other)) return null;
  const proofs = new Set(found.map((each) => proofOf(text, each, published)));
  proofs.delete(null);
  const [proof] = proofs;
  return proofs.size === 1 && proof ? proof : null;
}
