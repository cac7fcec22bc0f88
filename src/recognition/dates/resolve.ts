/** From what a date's words say to the days they mean, in EDTF. */
import type { Calendar, DateAnnotation } from '../annotation.ts';
import { type WrittenCalendar, fromEpochDay, fromGregorian, weekdayOf } from './calendar.ts';
import type { ResolutionContext } from './context.ts';
import { edtfInterval, formatDay } from './edtf.ts';
import type { Fields, Phrase } from './fields.ts';
import { dayEpoch, nearestYear, weekDays } from './nearest.ts';
import {
  centuryValue,
  monthValue,
  partValue,
  seasonValue,
  shiftedUnit,
  yearOf,
  yearValue,
  yearsValue,
} from './periods.ts';
import { relationOf } from './relation.ts';

export type Resolved = Pick<DateAnnotation, 'value' | 'calendar' | 'relation' | 'statedWeekday'>;

function pad(value: number | undefined): string {
  return String(value ?? 0).padStart(2, '0');
}

function dayValue(fields: Fields, context: ResolutionContext): string | null {
  const epochDay = dayEpoch(fields, context);
  if (epochDay !== null) return formatDay(epochDay);
  if (fields.month === undefined || fields.nth !== undefined || fields.gregorianYear !== undefined)
    return null;
  const yearless =
    fields.year === undefined && fields.yearShift === undefined && fields.monthShift === undefined;
  if (!yearless || fields.day === undefined || fields.calendar !== 'gregory') return null;
  return fields.day <= 31 && context.published === null
    ? `XXXX-${pad(fields.month)}-${pad(fields.day)}`
    : null;
}

function namedMonth(fields: Fields, context: ResolutionContext): string | null {
  const year = yearOf(fields, context);
  const month = fields.month ?? 1;
  if (year !== null) return monthValue(fields.calendar, year, month);
  if (fields.year !== undefined || fields.yearShift !== undefined || fields.gregorianYear !== undefined)
    return null;
  if (context.published === null)
    return fields.calendar === 'gregory' && fields.direction === undefined ? `XXXX-${pad(month)}` : null;
  return monthValue(fields.calendar, nearestYear(fields, context.published, context.future), month);
}

/** The last weekday on which `this weekend` is still the one before. */
const TUESDAY = 2;

/** Weeks from the publication's to a weekend named without more, or to `this` one: one that has come, unless it is to come. */
function bareWeekend({ direction }: Fields, published: number, future: boolean): number {
  const weekday = weekdayOf(published);
  return future || weekday >= 6 || (direction === 0 && weekday > TUESDAY) ? 0 : -1;
}

/** The one of two readings that falls on the weekday beside it; null where that does not tell. */
function byWeekday(weekday: number | undefined, values: readonly (string | null)[]): string | null {
  const fitting = values.filter((value) => value !== null && weekdayOf(fromIso(value)) === weekday);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function valueOf(fields: Fields, context: ResolutionContext): string | null {
  if (fields.other && context.order !== 'day') {
    const { other, ...first } = fields;
    const second = dayValue({ ...first, ...other }, context);
    const named = byWeekday(fields.weekday, [dayValue(first, context), second]);
    if (named !== null) return named;
    if (context.order === 'month') return second;
    const values = [dayValue(first, context), second].filter((value) => value !== null).sort();
    return values.length === 2 ? `[${values.join(',')}]` : (values[0] ?? null);
  }
  if (fields.unit === 'day' && (fields.day !== undefined || fields.weekday !== undefined))
    return dayValue(fields, context);
  if (fields.unit === 'week' && (fields.month !== undefined || fields.monthShift !== undefined)) {
    const days = weekDays(fields, context);
    return days && `${formatDay(days[0])}/${formatDay(days[1])}`;
  }
  if (fields.unit === 'month' && fields.month !== undefined) return namedMonth(fields, context);
  if (fields.unit === 'season') return seasonValue(fields, context);
  if (fields.quarter !== undefined || fields.half !== undefined) return partValue(fields, context);
  if (fields.unit === 'decade' && fields.decade !== undefined)
    return yearsValue(fields.calendar, fields.decade, 10);
  if (fields.unit === 'century' && fields.century !== undefined) return centuryValue(fields);
  if (fields.unit === 'year' && fields.year !== undefined) return yearValue(fields.calendar, fields.year);
  if (context.published === null) return null;
  if (fields.unit === 'weekend' && fields.shift === undefined)
    return shiftedUnit(
      { ...fields, shift: bareWeekend(fields, context.published, context.future) },
      context.published,
    );
  return shiftedUnit(fields, context.published);
}

/** The ends of a range made one value; null where the end does not follow the start. */
function rangeValue(start: Fields, end: Fields, context: ResolutionContext): string | null {
  // Each end lends the other the year and month that it alone names.
  const first: Fields = { ...start };
  if (first.year === undefined && first.yearShift === undefined && start.month !== undefined) {
    if (end.year !== undefined) first.year = end.year;
    if (end.yearShift !== undefined) first.yearShift = end.yearShift;
  }
  let from = valueOf(first, context);
  let to = valueOf(end, context);
  if (from === null || to === null) return null;
  if (from.startsWith('XXXX') && to.startsWith('XXXX')) return from < to ? `${from}/${to}` : null;
  let [a, b] = [edtfInterval(from), edtfInterval(to)];
  if (a && b && a.start > b.start && start.weekday !== undefined && context.published !== null) {
    // `Saturday to Monday`: the end follows the start.
    to = valueOf({ ...end, direction: 1 }, context) ?? to;
    b = edtfInterval(to);
  }
  if (a && b && a.start > b.start && start.month !== undefined && start.year === undefined) {
    // `November to March`: the start is of the year before, in its own calendar.
    const year = fromEpochDay(start.calendar, fromIso(a.start)).year - 1;
    from = valueOf({ ...start, year }, context) ?? from;
    a = edtfInterval(from);
  }
  if (!a || !b) return null;
  const negative = from.startsWith('-');
  if (negative ? fromIso(a.start) >= fromIso(b.start) : a.start >= b.start) return null;
  from = from.includes('/') || from.includes('X') ? a.start : from;
  to = to.includes('/') || to.includes('X') ? b.end : to;
  return `${from}/${to}`;
}

function fromIso(day: string): number {
  const match = /^(-?\d+)-(\d{2})-(\d{2})$/u.exec(day);
  return fromGregorian(Number(match?.[1]), Number(match?.[2]), Number(match?.[3]));
}

function isCalendar(calendar: WrittenCalendar): calendar is Calendar {
  return calendar !== 'gregory';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The weekday beside a day of a month, where the day is another; null where they agree or there are not both. */
function statedWeekday({ weekday, day, month, nth }: Fields, value: string | null): number | null {
  if (weekday === undefined || day === undefined || month === undefined || nth !== undefined) return null;
  if (value === null || !DAY.test(value)) return null;
  return weekdayOf(fromIso(value)) === weekday ? null : weekday;
}

/** The value of a date's words; null where they name no day that exists. */
export function resolve(phrase: Phrase, context: ResolutionContext): Resolved | null {
  const { fields, until } = phrase;
  const value = until ? rangeValue(fields, until, context) : valueOf(fields, context);
  const relation = relationOf(fields, until);
  if (value === null && (relation === null || context.published !== null)) return null;
  const resolved: Resolved = { value };
  if (isCalendar(fields.calendar)) resolved.calendar = fields.calendar;
  if (relation !== null) resolved.relation = relation;
  const stated = until ? null : statedWeekday(fields, value);
  if (stated !== null) resolved.statedWeekday = stated;
  return resolved;
}
