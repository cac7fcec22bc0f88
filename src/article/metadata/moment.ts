/** The moments that pages write for machines, made ISO 8601 without changing what they say. */

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\s(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;
/** RFC 2822, and JavaScript's and Unix' own dates. */
const ENGLISH =
  /^(?:[a-z]{3,9},?\s)?(\d{1,2}\s[a-z]{3,9}|[a-z]{3,9}\s\d{1,2}),?\s(\d{4})(?:,?\s(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(am|pm)?\s?(Z|UTC|GMT|[ECMP][SD]T|CES?T|MSK|[JK]ST|[+-]\d{4}|[+-]\d{2}:\d{2})?(?:[+-]\d{4})?)?(?:\s\([^()]*\))?$/iu;

/** Hours from Greenwich of the zones' names that have one meaning on news pages: `IST` and `BST` have several. */
const ZONES: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function two(value: string | number): string {
  return String(value).padStart(2, '0');
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:z|utc|gmt)$/iu.test(zone)) return 'Z';
  const named = ZONES[zone.toUpperCase()];
  if (named) return named;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** Years before the web, or beyond a clock's error, are another thing than a page's date. */
function isDay(year: number, month: number, day: number): boolean {
  if (year < 1700 || year > 2200 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function compose(
  [year, month, day]: readonly [string, string | number, string],
  [hour, minute, second]: readonly (string | undefined)[],
  zone: string | undefined,
): string | null {
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date;
  return `${date}T${two(hour)}:${minute}:${two(second ?? 0)}${offsetOf(zone)}`;
}

/** Systems in Arabic and Persian write their digits in machines' dates too. */
function asciiDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/**
 * A machine's date as ISO 8601: a day where only a day is given, else a moment to the second with
 * the offset the page gives, and without one where it gives none. Null for what is no date, and for
 * `3/4/2025`, which can be read in two ways.
 */
export function parseMoment(raw: string): string | null {
  const text = asciiDigits(raw.slice(0, 80)).replaceAll(/\s+/gu, ' ').trim();
  const iso = ISO.exec(text) ?? COMPACT.exec(text) ?? SLASHED.exec(text);
  if (iso) {
    const [, year = '', month = '', day = '', hour, minute, second, zone] = iso;
    return compose([year, month, day], [hour, minute, second], zone);
  }
  const english = ENGLISH.exec(text);
  if (english) {
    const [, dayAndMonth = '', year = '', hour, minute, second, half, zone] = english;
    const month = MONTHS.indexOf((/[a-z]{3}/iu.exec(dayAndMonth)?.[0] ?? '').toLowerCase()) + 1;
    const day = /\d+/u.exec(dayAndMonth)?.[0] ?? '';
    return compose([year, month, day], [to24(hour, half), minute, second], zone);
  }
  return /^\d{10}(?:\d{3})?$/u.test(text) ? fromEpoch(Number(text)) : null;
}

function to24(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || !half) return hour;
  return String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(value: number): string | null {
  const date = new Date(value > 99_999_999_999 ? value : value * 1_000);
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19)}Z`;
}

/** The day that a day or moment names, in the offset it is written in. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

const DAY_MS = 86_400_000;

/** Whether two days or moments may be the same day somewhere: midnight falls at other times elsewhere. */
export function mayBeSameDay(a: string, b: string): boolean {
  if (dayOf(a) === dayOf(b)) return true;
  if (a.length === 10 && b.length === 10) return false;
  const apart = Math.abs(Date.parse(dayOf(a)) - Date.parse(dayOf(b)));
  if (apart > DAY_MS) return false;
  if (a.length > 10 && b.length > 10) {
    // Two moments: the same hours of one night, each written in its own zone.
    return Math.abs(timeOf(a) - timeOf(b)) <= DAY_MS / 2;
  }
  const [moment, day] = a.length > 10 ? [a, b] : [b, a];
  // A moment's day is shown in the newsroom's zone, which its offset need not tell.
  const middle = Date.parse(day) + DAY_MS / 2;
  return Math.abs(timeOf(moment) - middle) <= DAY_MS;
}

function timeOf(moment: string): number {
  return Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/u.test(moment) ? moment : `${moment}Z`);
}

/** A moment with its offset in a zone of the time zone database; null for a day, and where no such zone is known. */
export function inZone(moment: string, zone: string): string | null {
  const time = moment.length > 10 ? timeOf(moment) : Number.NaN;
  if (Number.isNaN(time)) return null;
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(time);
    const at = (type: Intl.DateTimeFormatPartTypes): string =>
      parts.find((part) => part.type === type)?.value ?? '';
    const local = `${at('year')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}:${at('second')}`;
    const minutes = Math.round((timeOf(local) - time) / 60_000);
    const offset = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
    return `${local}${minutes < 0 ? '-' : '+'}${offset}`;
  } catch {
    return null;
  }
}
