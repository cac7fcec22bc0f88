/**
 * Days as numbers, and the three calendars that news writes in.
 *
 * An epoch day counts days from 1970-01-01, proleptic Gregorian. Hijri (Umm al-Qura) and Jalali
 * days come from Intl, which knows the tables; years are looked up once and kept.
 */
import type { Calendar } from '../annotation.ts';

/** The calendar of a date's words: what `DateAnnotation.calendar` names, or the Gregorian. */
export type WrittenCalendar = Calendar | 'gregory';

/** A day of some calendar; `month` and `day` count from 1, `year` is astronomical (0 is 1 BC). */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days of a Gregorian month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Epoch day of a Gregorian day, by the era arithmetic of 400-year cycles that begin in March. */
export function fromGregorian(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146_097 + dayOfCycle - 719_468;
}

/** The Gregorian day of an epoch day. */
export function toGregorian(epochDay: number): CalendarDay {
  const shifted = epochDay + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1_460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** ISO 8601 weekday, 1 is Monday. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

interface IntlCalendar {
  /** `ca` value of Intl. */
  name: string;
  /** Epoch day of 1 / 1 / 1, to begin the search from. */
  epoch: number;
  daysPerYear: number;
  /** Years whose days Intl can be asked for. */
  lastYear: number;
}

const INTL_CALENDARS: Readonly<Record<Calendar, IntlCalendar>> = {
  islamic: { name: 'islamic-umalqura', epoch: -492_148, daysPerYear: 354.367, lastYear: 1_600 },
  persian: { name: 'persian', epoch: -492_268, daysPerYear: 365.242_2, lastYear: 1_600 },
};

const formats = new Map<Calendar, Intl.DateTimeFormat>();

function formatOf(calendar: Calendar): Intl.DateTimeFormat {
  let format = formats.get(calendar);
  if (!format) {
    format = new Intl.DateTimeFormat(`en-u-ca-${INTL_CALENDARS[calendar].name}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(calendar, format);
  }
  return format;
}

const calendarDays = new Map<string, CalendarDay>();

/** The Hijri or Jalali day of an epoch day. */
export function toCalendar(calendar: Calendar, epochDay: number): CalendarDay {
  const key = `${calendar} ${epochDay}`;
  const known = calendarDays.get(key);
  if (known) return known;
  // `12/27/1403 AP`: month, day, year and era.
  const [month = 1, day = 1, year = 0] = formatOf(calendar)
    .format(epochDay * MILLISECONDS_PER_DAY)
    .split('/')
    .map((part) => Number.parseInt(part, 10));
  // One page's dates are few; a hostile page's must not fill the memory.
  if (calendarDays.size > 10_000) calendarDays.clear();
  const found = { year, month, day };
  calendarDays.set(key, found);
  return found;
}

const yearStarts = new Map<string, number[]>();

/** Epoch days on which the twelve months of a year begin, and after them the next year's; null out of range. */
function monthStarts(calendar: Calendar, year: number): number[] | null {
  const { epoch, daysPerYear, lastYear } = INTL_CALENDARS[calendar];
  if (!Number.isInteger(year) || year < 1 || year > lastYear) return null;
  const key = `${calendar} ${year}`;
  const known = yearStarts.get(key);
  if (known) return known;
  const starts: number[] = [];
  for (let month = 1; month <= 13; month++) {
    const target = month === 13 ? { year: year + 1, month: 1 } : { year, month };
    const guess = Math.round(
      starts[month - 2] !== undefined
        ? (starts[month - 2] ?? 0) + daysPerYear / 12
        : epoch + (year - 1) * daysPerYear,
    );
    starts.push(firstDay(calendar, target.year, target.month, guess));
  }
  yearStarts.set(key, starts);
  return starts;
}

/** The month's first day, stepping from a guess by the distance that remains. */
function firstDay(calendar: Calendar, year: number, month: number, guess: number): number {
  let epochDay = guess;
  // A guess is at most days away; each step lands within a day or two of its aim.
  for (let step = 0; step < 12; step++) {
    const at = toCalendar(calendar, epochDay);
    const months = (year - at.year) * 12 + month - at.month;
    if (months === 0) return epochDay - at.day + 1;
    epochDay += months > 0 ? Math.max(1, Math.round(months * 29.5 - at.day)) : Math.round(months * 29.5);
  }
  return epochDay;
}

/** First and last epoch day of a month; null for one the calendar does not have. */
export function monthInterval(
  calendar: WrittenCalendar,
  year: number,
  month: number,
): readonly [number, number] | null {
  if (month < 1 || month > 12) return null;
  if (calendar === 'gregory') {
    const start = fromGregorian(year, month, 1);
    return [start, start + daysInMonth(year, month) - 1];
  }
  const starts = monthStarts(calendar, year);
  const [start, next] = [starts?.[month - 1], starts?.[month]];
  return start === undefined || next === undefined ? null : [start, next - 1];
}

/** First and last epoch day of a year; null out of the calendar's range. */
export function yearInterval(calendar: WrittenCalendar, year: number): readonly [number, number] | null {
  const first = monthInterval(calendar, year, 1);
  const last = monthInterval(calendar, year, 12);
  return first && last ? [first[0], last[1]] : null;
}

/** Epoch day of a day in its calendar; null for one that does not exist. */
export function toEpochDay(calendar: WrittenCalendar, { year, month, day }: CalendarDay): number | null {
  const interval = monthInterval(calendar, year, month);
  if (!interval || day < 1) return null;
  const epochDay = interval[0] + day - 1;
  return epochDay <= interval[1] ? epochDay : null;
}

/** The day of an epoch day in a calendar. */
export function fromEpochDay(calendar: WrittenCalendar, epochDay: number): CalendarDay {
  return calendar === 'gregory' ? toGregorian(epochDay) : toCalendar(calendar, epochDay);
}
