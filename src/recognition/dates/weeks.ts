/** Weeks that are named by a day or by their place in a month: `the week of April 10`, `الأسبوع الأول من مارس`. */
import { type SenseOf, senseAt, skip } from './cursor.ts';
import { numberAt } from './numbers.ts';
import { dayMonth, monthDay } from './days.ts';
import type { Fields, Phrase } from './fields.ts';
import { calledMonth } from './months.ts';
import type { Reading } from './reading.ts';
import { relativeUnit } from './relative.ts';

const isWeek = ({ unit, count }: SenseOf<'unit'>): boolean => unit === 'week' && count === 'singular';

/** `the week of April 10`, `la semaine du 7 octobre`. */
export function weekOfDay(reading: Reading, from: number): Phrase | null {
  const unit = senseAt(reading, skip(reading, from, 'article'), 'unit', isWeek);
  const linked = unit ? skip(reading, unit.next, 'of') : 0;
  if (!unit || linked === unit.next) return null;
  const at = skip(reading, linked, 'article');
  const day = dayMonth(reading, at) ?? monthDay(reading, at);
  return day && { from, next: day.next, fields: { ...day.fields, unit: 'week' } };
}

/** `the first week of May 2014`, `الأسبوع الأخير من الشهر الماضي`, `la première semaine d'octobre`. */
export function nthWeek(reading: Reading, from: number): Phrase | null {
  const start = skip(reading, from, 'article');
  const before = nth(reading, start, 'relativeBefore');
  const unit = senseAt(reading, before?.next ?? start, 'unit', isWeek);
  const place = before ?? (unit && nth(reading, unit.next, 'relativeAfter'));
  if (!unit || !place) return null;
  const next = place === before ? unit.next : place.next;
  const linked = skip(reading, next, 'of');
  if (linked === next) return null;
  const month = calledMonth(reading, linked) ?? relativeUnit(reading, linked);
  if (month?.fields.unit !== 'month') return null;
  const { shift, ...fields } = month.fields;
  const week: Fields = { ...fields, unit: 'week', nth: place.value };
  if (shift !== undefined) week.monthShift = shift;
  return { from, next: month.next, fields: week };
}

/** An ordinal up to the fifth, or a word for the last. */
function nth(
  reading: Reading,
  at: number,
  kind: 'relativeBefore' | 'relativeAfter',
): { value: number; next: number } | null {
  const number = numberAt(reading, at);
  if (number?.ordinal) return number.value >= 1 && number.value <= 5 ? number : null;
  const last = senseAt(reading, at, kind, ({ amount }) => amount === -1);
  return last && { value: -1, next: last.next };
}
