/**
 * Dates in words, in the reader's language, digits and calendar.
 *
 * Days are ISO 8601 days in the proleptic Gregorian calendar (`2025-01-09`), periods are EDTF. A day is
 * a day, not a moment: nothing here moves it into another time zone.
 */
import { fromGregorian, weekdayOf } from '../recognition/dates/calendar.ts';
import { edtfInterval } from '../recognition/dates/edtf.ts';
import type { Calendar, DateAnnotation } from '../recognition/annotation.ts';
import { formatLocale, t, tn } from './i18n.ts';

const DAY_MS = 86_400_000;

/** How much of a date is written. */
const STYLES = {
  full: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  time: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof STYLES;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(style: DateStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = formatLocale();
  const key = `${locale} ${style} ${Object.entries(options).join(' ')}`;
  let format = formats.get(key);
  if (!format)
    formats.set(
      key,
      (format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...STYLES[style], ...options })),
    );
  return format;
}

/** Years before the first want their era written. */
function eraOf(day: string): Intl.DateTimeFormatOptions {
  return /^-|^0000/u.test(day) ? { era: 'short' } : {};
}

const ISO_DAY = /^(-?\d{4})-(\d{2})-(\d{2})/u;

/** Days since 1970-01-01 of the day that an ISO day or moment begins with; null for anything else. */
export function epochDay(iso: string): number | null {
  const match = ISO_DAY.exec(iso);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]; // three groups, all digits
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? fromGregorian(year, month, day) : null;
}

function dateOf(iso: string): Date | null {
  const day = epochDay(iso);
  return day === null ? null : new Date(day * DAY_MS);
}

/** Whether the reader's calendar is an Islamic one, whose months begin by sighting: computed days can be one off. */
function readsIslamic(): boolean {
  return new Intl.DateTimeFormat(formatLocale()).resolvedOptions().calendar.startsWith('islamic');
}

/** Says that a day is only about right. */
function about(words: string): string {
  return t('dateAbout', words);
}

/**
 * An ISO day, or the day that a moment is on where it was written; anything else comes back as it is.
 * `bare` leaves out that a Hijri day is only about right, where there is no room to say it.
 */
export function formatDay(iso: string, style: DateStyle = 'full', bare = false): string {
  const date = dateOf(iso);
  if (!date) return iso;
  const words = formatFor(style, eraOf(iso)).format(date);
  return readsIslamic() && !bare ? about(words) : words;
}

/** The name of a weekday, ISO 8601: 1 is Monday. */
function weekdayName(weekday: number): string {
  // 1 January 2024 is a Monday.
  return formatFor('weekday', {}).format(Date.UTC(2024, 0, weekday));
}

/** What is wrong with a day whose text gives it another weekday, in words; empty where nothing is. */
function formatWeekdayConflict(iso: string, statedWeekday: number | undefined): string {
  const day = epochDay(iso);
  if (day === null || statedWeekday === undefined) return '';
  return t('dateConflict', weekdayName(statedWeekday), weekdayName(weekdayOf(day)));
}

/** What in a date's words contradicts its value, a sentence each: its weekday, or the same day in another calendar. */
export function formatDateConflicts({
  value,
  statedWeekday,
  statedTwin,
}: Pick<DateAnnotation, 'value' | 'statedWeekday' | 'statedTwin'>): string[] {
  const weekday = formatWeekdayConflict(value ?? '', statedWeekday);
  const twin = statedTwin === undefined ? '' : t('dateTwinConflict', formatEdtf(statedTwin));
  return [weekday, twin].filter((sentence) => sentence !== '');
}

const MOMENT = /^(-?\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})[^Z+-]*(Z|[+-]\d{2}:?\d{2})?$/u;

/** Minutes that an ISO offset is ahead of UTC; null for no offset. */
function offsetMinutes(offset: string | undefined): number | null {
  if (offset === undefined) return null;
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + Number(offset.slice(-2)));
}

/**
 * A moment as the page gives it: its day and, where it has one, its time, with the offset from UTC
 * unless the reader's clock stands at the same.
 */
export function formatMoment(iso: string): string {
  const match = MOMENT.exec(iso);
  const date = dateOf(iso);
  if (!match || !date) return formatDay(iso);
  const [, , hours = '0', minutes = '0', offset] = match;
  const clock = new Date(date.getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000);
  const time = formatFor('time', {}).format(clock);
  const ahead = offsetMinutes(offset);
  const own = -new Date(clock.getTime() - (ahead ?? 0) * 60_000).getTimezoneOffset();
  const zone = ahead === null || ahead === own ? '' : ` ${utcOffset(ahead)}`;
  return `${formatDay(iso)} · ${time}${zone}`;
}

/** Left-to-right whatever is around it. */
function utcOffset(ahead: number): string {
  const minutes = Math.abs(ahead) % 60;
  const hours = Math.floor(Math.abs(ahead) / 60);
  const size = minutes === 0 ? String(hours) : `${hours}:${String(minutes).padStart(2, '0')}`;
  return ahead === 0 ? '\u2066UTC\u2069' : `\u2066UTC${ahead < 0 ? '−' : '+'}${size}\u2069`;
}

/** `yesterday`, `3 days ago`, `in 2 months`: how far a day is from another, to the unit that says enough. */
export function formatDistance(iso: string, today: string): string {
  const from = epochDay(today);
  const to = epochDay(iso);
  if (from === null || to === null) return '';
  const days = to - from;
  const relative = new Intl.RelativeTimeFormat(formatLocale(), { numeric: 'auto' });
  // Months and years by their mean length: past those many days, one more or less tells nothing.
  if (Math.abs(days) < 45) return relative.format(days, 'day');
  if (Math.abs(days) < 548) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

/** Days and months past which the distance from publication is told in the next unit: more digits tell less. */
const MOST_DAYS = 92;
const MOST_MONTHS = 24;

/** How far a day is before or after the day of publication, in words; empty where one of them is no day. */
export function formatFromPublication(iso: string, published: string): string {
  const from = epochDay(published);
  const to = epochDay(iso);
  if (from === null || to === null) return '';
  if (to === from) return t('datePublicationDay');
  const days = Math.abs(to - from);
  const side = to < from ? 'BeforePublication' : 'AfterPublication';
  if (days <= MOST_DAYS) return tn(`days${side}`, days);
  const months = Math.round(days / 30.44);
  if (months < MOST_MONTHS) return tn(`months${side}`, months);
  return tn(`years${side}`, Math.round(days / 365.25));
}

/** The same for any value, from the end of it that is nearer; empty where publication falls into it, or it has two readings. */
export function formatValueFromPublication(value: string, published: string): string {
  const interval = isEither(value) ? null : edtfInterval(value);
  const from = epochDay(published);
  const [start, end] = [epochDay(interval?.start ?? ''), epochDay(interval?.end ?? '')];
  if (!interval || from === null || start === null || end === null) return '';
  if (start === end || from < start) return formatFromPublication(interval.start, published);
  return from > end ? formatFromPublication(interval.end, published) : '';
}

/** Today's day by the reader's clock. */
export function todayIso(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

const DAY = /^-?\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^-?\d{4}-(?:0[1-9]|1[0-2])$/u;
const YEAR = /^-?\d{4}$/u;
const DECADE = /^(\d{3})X$/u;
const CENTURY = /^(\d{2})XX$/u;
const NO_YEAR = /^XXXX-(\d{2}-\d{2})$/u;

function range(value: string, style: DateStyle): string | null {
  const interval = edtfInterval(value);
  const start = interval && dateOf(interval.start);
  const end = interval && dateOf(interval.end);
  if (!start || !end) return null;
  return formatFor(style, eraOf(interval.start)).formatRange(start, end);
}

/** The finest unit that both ends of an interval are written in. */
function rangeStyle(value: string): DateStyle {
  const ends = value.split('/');
  if (ends.every((end) => YEAR.test(end))) return 'year';
  if (ends.every((end) => YEAR.test(end) || MONTH.test(end))) return 'month';
  return 'long';
}

function edtfWords(value: string): string | null {
  if (DAY.test(value))
    return dateOf(value) ? formatFor('full', eraOf(value)).format(dateOf(value) ?? 0) : null;
  if (MONTH.test(value)) return range(value, 'month');
  if (YEAR.test(value)) return range(value, 'year');
  const [, decade] = DECADE.exec(value) ?? [];
  if (decade !== undefined) return t('dateDecade', plainYear(`${decade}0`));
  const [, century] = CENTURY.exec(value) ?? [];
  if (century !== undefined) return t('dateCentury', plainYear(`${century}00`), plainYear(`${century}99`));
  const [, dayOfYear] = NO_YEAR.exec(value) ?? [];
  if (dayOfYear !== undefined) {
    // A leap year has every day that any year has.
    const date = dateOf(`2024-${dayOfYear}`);
    return date && formatFor('dayOfYear', { calendar: 'gregory' }).format(date);
  }
  if (value.startsWith('[') && value.endsWith(']')) {
    const days = value.slice(1, -1).split(',');
    if (!days.every((day) => DAY.test(day) && dateOf(day))) return null;
    const words = days.map((day) => formatFor('long', eraOf(day)).format(dateOf(day) ?? 0));
    return new Intl.ListFormat(formatLocale(), { type: 'disjunction' }).format(words);
  }
  if (value.includes('/')) return range(value, rangeStyle(value));
  // Seasons, quarters and halves of a year: the words on the page say which, the months say what it means.
  return range(value, 'shortMonth');
}

/** Whether a value is one of several days: its digits can be read with the day or the month first. */
export function isEither(value: string): boolean {
  return value.startsWith('[');
}

/** A Gregorian year in the reader's digits, without separators. */
function plainYear(year: string): string {
  return new Intl.NumberFormat(formatLocale(), { useGrouping: false }).format(Number(year));
}

/**
 * An EDTF value in words: `Thursday 9 January 2025`, `March – May 2023`, `the 2020s`. A value that was
 * converted from a Hijri date says that it is about right: those months begin by sighting. What is not
 * such a value comes back as it is.
 */
export function formatEdtf(value: string, calendar?: Calendar): string {
  const words = edtfWords(value);
  if (words === null) return value;
  return calendar === 'islamic' || readsIslamic() ? about(words) : words;
}

/** The name of a language, by its BCP 47 tag. */
export function formatLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(formatLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Several names in a row, without an `and` that a byline may not mean. */
export function formatList(items: readonly string[]): string {
  return items.join(t('listSeparator'));
}
