/** Values of periods longer than a day. */
import {
  type WrittenCalendar,
  fromEpochDay,
  fromGregorian,
  monthInterval,
  weekdayOf,
  yearInterval,
} from './calendar.ts';
import type { ResolutionContext } from './context.ts';
import { formatDay, formatMonth, formatYear } from './edtf.ts';
import type { Fields } from './fields.ts';

/** The month a season ends in, counted on past December: a season is `last` only when it is over. */
const SEASON_LAST_MONTH: Readonly<Record<number, number>> = { 21: 5, 22: 8, 23: 11, 24: 14 };

function interval(days: readonly [number, number] | null): string | null {
  return days && `${formatDay(days[0])}/${formatDay(days[1])}`;
}

export function yearValue(calendar: WrittenCalendar, year: number): string | null {
  return calendar === 'gregory' ? formatYear(year) : interval(yearInterval(calendar, year));
}

export function monthValue(calendar: WrittenCalendar, year: number, month: number): string | null {
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

export function yearOf(fields: Fields, context: ResolutionContext): number | null {
  if (fields.gregorianYear !== undefined)
    return beginningIn(fields.calendar, fields.month ?? 1, fields.gregorianYear);
  if (fields.year !== undefined) return Number.isNaN(fields.year) ? null : fields.year;
  return fields.yearShift === undefined ? null : shiftedYear(context, fields.calendar, fields.yearShift);
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

export function monthsOf(calendar: WrittenCalendar, epochDay: number): number {
  const { year, month } = fromEpochDay(calendar, epochDay);
  return year * 12 + month - 1;
}

/** A Jalali season is a quarter of its year; the last and the next are never the one under way. */
function persianSeason(season: number, direction: number, published: number): string | null {
  const { year, month } = fromEpochDay('persian', published);
  const [named, present] = [season - 21, Math.floor((month - 1) / 3)];
  const isOther = direction < 0 ? named >= present : direction > 0 && named <= present;
  return monthsValue('persian', year + (isOther ? direction : 0), named * 3 + 1, named * 3 + 3);
}

export function seasonValue(fields: Fields, context: ResolutionContext): string | null {
  const season = fields.season ?? 21;
  let year = yearOf(fields, context);
  if (year === null && fields.direction !== undefined && context.published !== null) {
    if (fields.calendar === 'persian') return persianSeason(season, fields.direction, context.published);
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

/** The year of a quarter named alone: the last that has begun, or the first that is not over in what is to come. */
function nearestQuarterYear({ quarter, calendar }: Fields, context: ResolutionContext): number | null {
  if (quarter === undefined || context.published === null) return null;
  const at = fromEpochDay(calendar, context.published);
  const present = Math.ceil(at.month / 3);
  if (context.future) return quarter >= present ? at.year : at.year + 1;
  return quarter <= present ? at.year : at.year - 1;
}

export function partValue(fields: Fields, context: ResolutionContext): string | null {
  const year = yearOf(fields, context) ?? nearestQuarterYear(fields, context);
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
export function yearsValue(calendar: WrittenCalendar, first: number, length: 10 | 100): string | null {
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

export function centuryValue(fields: Fields): string | null {
  const century = fields.century ?? 1;
  if (century < 0) {
    // The fifth century BC is 500 to 401 BC, years -499 to -400.
    return `${formatYear(century * 100 + 1)}/${formatYear((century + 1) * 100)}`;
  }
  return yearsValue(fields.calendar, (century - 1) * 100 + (fields.calendar === 'gregory' ? 0 : 1), 100);
}

export function shiftedUnit(fields: Fields, published: number): string | null {
  const shift = fields.shift ?? 0;
  switch (fields.unit) {
    case 'day':
      return formatDay(published + shift);
    case 'week': {
      const monday = published - weekdayOf(published) + 1 + shift * 7;
      return interval([monday, monday + 6]);
    }
    case 'weekend': {
      const saturday = published - weekdayOf(published) + 6 + shift * 7;
      return interval([saturday, saturday + 1]);
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
