/** Values in EDTF (ISO 8601-2): writing them, and reading the days they cover. */
import { daysInMonth, fromGregorian, toGregorian } from './calendar.ts';

/** Year in four digits, with a sign before Christ; EDTF marks a longer one with `Y`. */
export function formatYear(year: number): string {
  if (year >= 1_000 && year <= 9_999) return String(year);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return (digits.length > 4 ? 'Y' : '') + (year < 0 ? '-' : '') + digits;
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${month < 10 ? '0' : ''}${month}`;
}

/** The ISO day of an epoch day. */
export function formatDay(epochDay: number): string {
  const { year, month, day } = toGregorian(epochDay);
  return `${formatMonth(year, month)}-${day < 10 ? '0' : ''}${day}`;
}

/** First and last month of what EDTF writes in the place of a month; `later` where the last is in the next year. */
const SUB_YEARS: Readonly<Record<number, readonly [first: number, last: number]>> = {
  // Seasons by the months that meteorology and the news give them in the northern hemisphere.
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

const VALUE = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?$/u;

function epochInterval(value: string): readonly [number, number] | null {
  const match = VALUE.exec(value);
  if (!match) return null;
  const [, sign = '', digits = '', monthDigits, dayDigits] = match;
  const low = Number.parseInt(digits.replaceAll('X', '0'), 10);
  const high = Number.parseInt(digits.replaceAll('X', '9'), 10);
  const [first, last] = sign ? [-high, -low] : [low, high];
  if (monthDigits === undefined) return [fromGregorian(first, 1, 1), fromGregorian(last, 12, 31)];
  if (first !== last) return null;
  const month = Number.parseInt(monthDigits, 10);
  if (dayDigits !== undefined) {
    const day = Number.parseInt(dayDigits, 10);
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(first, month)) return null;
    const epochDay = fromGregorian(first, month, day);
    return [epochDay, epochDay];
  }
  const months = month >= 1 && month <= 12 ? ([month, month] as const) : SUB_YEARS[month];
  if (!months) return null;
  const lastYear = months[1] > 12 ? first + 1 : first;
  const lastMonth = months[1] > 12 ? months[1] - 12 : months[1];
  return [
    fromGregorian(first, months[0], 1),
    fromGregorian(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  ];
}

/**
 * First and last Gregorian day that an EDTF value covers, as ISO days (years before 1 BC negative).
 * Null for a value without a year (`XXXX-04-12`), an open interval, or what is not such a value.
 */
export function edtfInterval(value: string): { start: string; end: string } | null {
  const set = /^\[([^[\]]*)\]$/u.exec(value)?.[1];
  const parts = set === undefined ? value.split('/') : set.split(',');
  if (set === undefined && parts.length > 2) return null;
  let start = Infinity;
  let end = -Infinity;
  for (const part of parts) {
    const interval = epochInterval(part);
    if (!interval) return null;
    start = Math.min(start, interval[0]);
    end = Math.max(end, interval[1]);
  }
  return { start: formatDay(start), end: formatDay(end) };
}
