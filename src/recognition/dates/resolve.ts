/** From what a date's words say to the days they mean, in EDTF. */
import type { Calendar, DateAnnotation } from '../annotation.ts';
import {
  fromEpochDay,
  fromGregorian,
  monthInterval,
  toEpochDay,
  weekdayOf,
  yearInterval,
  type WrittenCalendar,
} from './calendar.ts';
import { edtfInterval, formatDay, formatMonth, formatYear } from './edtf.ts';
import type { Fields, Phrase } from './fields.ts';
import { relationOf } from './relation.ts';

/** What a date is resolved with. */
export interface ResolutionContext {
  /** Epoch day of publication, or null. */
  published: number | null;
  /** What tells `3/4/2025`, where the page or region does. */
  order: 'day' | 'month' | null;
  /** The sentence speaks of what is to come. */
  future: boolean;
}

export type Resolved = Pick<DateAnnotation, 'value' | 'calendar' | 'relation'>;

/** Longest first months of summer wait until December's, so that a season is `last` only when it is over. */
const SEASON_LAST_MONTH: Readonly<Record<number, number>> = { 21: 5, 22: 8, 23: 11, 24: 14 };

function interval(days: readonly [number, number] | null): string | null {
  return days && `${formatDay(days[0])}/${formatDay(days[1])}`;
}

function yearValue(calendar: WrittenCalendar, year: number): string | null {
  return calendar === 'gregory' ? formatYear(year) : interval(yearInterval(calendar, year));
}

function monthValue(calendar: WrittenCalendar, year: number, month: number): string | null {
  return calendar === 'gregory' ? formatMonth(year, month) : interval(monthInterval(calendar, year, month));
}

function monthsValue(calendar: WrittenCalendar, year: number, first: number, last: number): string | null {
  if (calendar === 'gregory') return `${formatMonth(year, first)}/${formatMonth(year, last)}`;
  const [start, end] = [monthInterval(calendar, year, first), monthInterval(calendar, year, last)];
  return start && end && interval([start[0], end[1]]);
}

/** The publication's year in a calendar, moved by whole years. */
function shiftedYear(context: ResolutionContext, calendar: WrittenCalendar, shift: number): number | null {
  return context.published === null ? null : fromEpochDay(calendar, context.published).year + shift;
}

function yearOf(fields: Fields, context: ResolutionContext): number | null {
  if (fields.gregorianYear !== undefined)
    return beginningIn(fields.calendar, fields.month ?? 1, fields.gregorianYear);
  if (fields.year !== undefined) return Number.isNaN(fields.year) ? null : fields.year;
  return fields.yearShift === undefined ? null : shiftedYear(context, fields.calendar, fields.yearShift);
}

/** Candidates of a yearless day round the publication, the nearest first; a weekday that agrees comes before all. */
function nearestDay(fields: Fields, published: number, future: boolean): number | null {
  const { calendar, month = 1, day = 1, weekday } = fields;
  const { year } = fromEpochDay(calendar, published);
  let best: number | null = null;
  let least = Infinity;
  for (const candidate of [year - 1, year, year + 1]) {
    const epochDay = toEpochDay(calendar, { year: candidate, month, day });
    if (epochDay === null) continue;
    const distance = Math.abs(epochDay - published);
    const disagrees = weekday !== undefined && weekdayOf(epochDay) !== weekday ? 10_000 : 0;
    const cost = distance + disagrees + (future && epochDay < published ? 200 : 0);
    if (cost < least) {
      least = cost;
      best = epochDay;
    }
  }
  return best;
}

function monthsOf(calendar: WrittenCalendar, epochDay: number): number {
  const { year, month } = fromEpochDay(calendar, epochDay);
  return year * 12 + month - 1;
}

/** The year of a month named alone: this year's, unless last year's is much nearer. */
function nearestYear(fields: Fields, published: number, future: boolean): number {
  const at = fromEpochDay(fields.calendar, published);
  const ahead = (fields.month ?? 1) - at.month;
  if (fields.direction !== undefined && fields.direction < 0) return ahead < 0 ? at.year : at.year - 1;
  if (fields.direction !== undefined && fields.direction > 0) return ahead > 0 ? at.year : at.year + 1;
  if (fields.direction === 0) return at.year;
  if (future) return ahead >= 0 ? at.year : at.year + 1;
  return ahead > 7 ? at.year - 1 : at.year;
}

function weekdayDay(fields: Fields, published: number, future: boolean): number {
  const { weekday = 1, direction, weekShift } = fields;
  const today = weekdayOf(published);
  if (weekShift !== undefined) return published - today + weekShift * 7 + weekday;
  const back = (today - weekday + 7) % 7;
  if (direction === 0) return published - today + weekday;
  if (direction !== undefined)
    return direction < 0
      ? published - (back === 0 ? 7 : back) - 7 * (-direction - 1)
      : published - back + 7 * direction;
  return future && back > 0 ? published - back + 7 : published - back;
}

/** Days that a weekday and a day of the month may be away before they agree by chance. */
const AGREEMENT = 45;

/** The day nearest the publication that is this weekday and this day of its month. */
function agreeingDay(weekday: number, day: number, published: number): number | null {
  for (let distance = 0; distance <= AGREEMENT; distance++)
    for (const epochDay of [published - distance, published + distance])
      if (weekdayOf(epochDay) === weekday && fromEpochDay('gregory', epochDay).day === day) return epochDay;
  return null;
}

/** The first, third, last … of a month's days of one weekday. */
function nthDay(fields: Fields, context: ResolutionContext): number | null {
  const { weekday = 1, nth = 1, published } = { ...fields, published: context.published };
  const base: Fields = { ...fields, day: 1 };
  delete base.weekday;
  delete base.nth;
  let first = dayEpoch(base, context);
  if (fields.monthShift === undefined && fields.year === undefined && fields.yearShift === undefined)
    first =
      published === null
        ? null
        : toEpochDay('gregory', {
            year: nearestYear(fields, published, context.future),
            month: fields.month ?? 1,
            day: 1,
          });
  return first === null ? null : first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** The year of a Hijri or Jalali calendar whose month begins in a Gregorian year. */
function beginningIn(calendar: WrittenCalendar, month: number, gregorianYear: number): number | null {
  const { year } = fromEpochDay(calendar, fromGregorian(gregorianYear, 1, 1));
  for (const candidate of [year, year + 1]) {
    const days = monthInterval(calendar, candidate, month);
    if (days && fromEpochDay('gregory', days[0]).year === gregorianYear) return candidate;
  }
  return null;
}

function dayEpoch(fields: Fields, context: ResolutionContext): number | null {
  const { published } = context;
  if (fields.nth !== undefined) return nthDay(fields, context);
  if (fields.month === undefined && fields.monthShift === undefined && fields.day !== undefined)
    return published === null ? null : agreeingDay(fields.weekday ?? 1, fields.day, published);
  if (fields.day === undefined && fields.weekday !== undefined)
    return published === null ? null : weekdayDay(fields, published, context.future);
  if (fields.day === undefined) return published === null ? null : published + (fields.shift ?? 0);
  if (fields.monthShift !== undefined) {
    if (published === null) return null;
    const months = monthsOf(fields.calendar, published) + fields.monthShift;
    return toEpochDay(fields.calendar, {
      year: Math.floor(months / 12),
      month: (months % 12) + 1,
      day: fields.day,
    });
  }
  const year = yearOf(fields, context);
  if (year !== null) return toEpochDay(fields.calendar, { year, month: fields.month ?? 1, day: fields.day });
  if (fields.year !== undefined || fields.yearShift !== undefined || published === null) return null;
  return nearestDay(fields, published, context.future);
}

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

function seasonValue(fields: Fields, context: ResolutionContext): string | null {
  const season = fields.season ?? 21;
  let year = yearOf(fields, context);
  if (year === null && fields.direction !== undefined && context.published !== null) {
    const at = fromEpochDay('gregory', context.published);
    const over = at.month > ((SEASON_LAST_MONTH[season] ?? 12) % 12 || 12);
    year = at.year + fields.direction;
    if (fields.direction < 0 && over && season !== 24) year++;
    if (fields.direction > 0 && !over && at.month < (SEASON_LAST_MONTH[season] ?? 12) - 2) year--;
    return `${formatYear(year)}-${season}`;
  }
  if (year === null) return null;
  if (fields.calendar !== 'persian') return `${formatYear(year)}-${season}`;
  const first = (season - 21) * 3 + 1;
  return monthsValue('persian', year, first, first + 2);
}

function partValue(fields: Fields, context: ResolutionContext): string | null {
  const year = yearOf(fields, context);
  if (year === null) return null;
  if (fields.half !== undefined)
    return monthsValue(fields.calendar, year, fields.half * 6 - 5, fields.half * 6);
  const quarter = fields.quarter ?? 1;
  if (fields.calendar === 'gregory') return `${formatYear(year)}-${32 + quarter}`;
  return monthsValue(fields.calendar, year, quarter * 3 - 2, quarter * 3);
}

/** Quarters and halves from the publication's. */
function shiftedPart(fields: Fields, published: number, perYear: number): string | null {
  const at = fromEpochDay(fields.calendar, published);
  const index = at.year * perYear + Math.floor((at.month - 1) / (12 / perYear)) + (fields.shift ?? 0);
  const year = Math.floor(index / perYear);
  const part = (index % perYear) + 1;
  const months = 12 / perYear;
  if (perYear === 4 && fields.calendar === 'gregory') return `${formatYear(year)}-${32 + part}`;
  return monthsValue(fields.calendar, year, (part - 1) * months + 1, part * months);
}

/** Ten or a hundred years: `198X`, `19XX`, an interval before Christ or in another calendar. */
function yearsValue(calendar: WrittenCalendar, first: number, length: 10 | 100): string | null {
  if (calendar === 'gregory' && first >= 0) {
    const digits = length === 10 ? 3 : 2;
    return formatYear(first).slice(0, digits) + 'X'.repeat(4 - digits);
  }
  if (calendar === 'gregory') return `${formatYear(first)}/${formatYear(first + length - 1)}`;
  const [start, end] = [
    yearInterval(calendar, Math.max(1, first)),
    yearInterval(calendar, first + length - 1),
  ];
  return start && end && interval([start[0], end[1]]);
}

function centuryValue(fields: Fields): string | null {
  const century = fields.century ?? 1;
  if (century < 0) {
    // The fifth century BC is 500 to 401 BC, years -499 to -400.
    return `${formatYear(century * 100 + 1)}/${formatYear((century + 1) * 100)}`;
  }
  return yearsValue(fields.calendar, (century - 1) * 100 + (fields.calendar === 'gregory' ? 0 : 1), 100);
}

function shiftedUnit(fields: Fields, published: number): string | null {
  const shift = fields.shift ?? 0;
  switch (fields.unit) {
    case 'day':
      return formatDay(published + shift);
    case 'week': {
      const monday = published - weekdayOf(published) + 1 + shift * 7;
      return interval([monday, monday + 6]);
    }
    case 'month': {
      const months = monthsOf(fields.calendar, published) + shift;
      return monthValue(fields.calendar, Math.floor(months / 12), (months % 12) + 1);
    }
    case 'quarter':
      return shiftedPart(fields, published, 4);
    case 'half':
      return shiftedPart(fields, published, 2);
    case 'year':
      return yearValue(fields.calendar, fromEpochDay(fields.calendar, published).year + shift);
    case 'decade': {
      const { year } = fromEpochDay(fields.calendar, published);
      return yearsValue(fields.calendar, year - (((year % 10) + 10) % 10) + shift * 10, 10);
    }
    case 'century': {
      const { year } = fromEpochDay('gregory', published);
      return yearsValue('gregory', year - (((year % 100) + 100) % 100) + shift * 100, 100);
    }
    default:
      return null;
  }
}

function valueOf(fields: Fields, context: ResolutionContext): string | null {
  if (fields.other && context.order !== 'day') {
    const { other, ...first } = fields;
    const second = dayValue({ ...first, ...other }, context);
    if (context.order === 'month') return second;
    const values = [dayValue(first, context), second].filter((value) => value !== null).sort();
    return values.length === 2 ? `[${values.join(',')}]` : (values[0] ?? null);
  }
  if (fields.unit === 'day' && (fields.day !== undefined || fields.weekday !== undefined))
    return dayValue(fields, context);
  if (fields.unit === 'month' && fields.month !== undefined) return namedMonth(fields, context);
  if (fields.unit === 'season') return seasonValue(fields, context);
  if (fields.quarter !== undefined || fields.half !== undefined) return partValue(fields, context);
  if (fields.unit === 'decade' && fields.decade !== undefined)
    return yearsValue(fields.calendar, fields.decade, 10);
  if (fields.unit === 'century' && fields.century !== undefined) return centuryValue(fields);
  if (fields.unit === 'year' && fields.year !== undefined) return yearValue(fields.calendar, fields.year);
  return context.published === null ? null : shiftedUnit(fields, context.published);
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
    // `November to March`: the start is of the year before.
    const year = Number.parseInt(from.slice(0, 4), 10) - 1;
    if (start.calendar === 'gregory') from = valueOf({ ...start, year }, context) ?? from;
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

/** The value of a date's words; null where they name no day that exists. */
export function resolve(phrase: Phrase, context: ResolutionContext): Resolved | null {
  const { fields, until } = phrase;
  const value = until ? rangeValue(fields, until, context) : valueOf(fields, context);
  const relation = relationOf(fields, until);
  if (value === null && (relation === null || context.published !== null)) return null;
  const resolved: Resolved = { value };
  if (isCalendar(fields.calendar)) resolved.calendar = fields.calendar;
  if (relation !== null) resolved.relation = relation;
  return resolved;
}
