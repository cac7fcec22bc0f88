/**
 * Days written beside a headline, read without the date grammar: that is larger than a content
 * script may be. Month names come from the browser's own locale data.
 */
import { fold } from '../../recognition/text/fold.ts';

/** An ISO 8601 day out of a short line, or null. `language` is a BCP 47 tag. */
export type ParseDate = (text: string, language: string) => string | null;

type Names = readonly [locale: string, month: 'long' | 'short'];

/**
 * Newsrooms of one language name Gregorian months in more than one way (Levantine, Maghrebi).
 * Making a format takes a millisecond or more, so a locale is listed only for names of its own.
 */
const NAMES: Readonly<Record<string, readonly Names[]>> = {
  ar: [
    ['ar-EG', 'long'],
    ['ar-SY', 'long'],
    ['ar-MA', 'long'],
    ['ar-DZ', 'long'],
  ],
  fa: [
    ['fa-IR-u-ca-gregory', 'long'],
    ['fa-AF-u-ca-gregory', 'long'],
  ],
};

function namesOf(primary: string): readonly Names[] {
  const own = `${primary}-u-ca-gregory`;
  return (
    NAMES[primary] ?? [
      [own, 'long'],
      [own, 'short'],
      ['en', 'long'],
    ]
  );
}

interface Months {
  gregorian: ReadonlyMap<string, number>;
  persian: ReadonlyMap<string, number>;
}

/** A little over thirty days, so that twelve steps from 5 April stay inside twelve months. */
const PERSIAN_MONTH_MS = 30.4 * 86_400_000;

const cache = new Map<string, Months>();

/** Letters alone: `Jan.` and `jan` are one, and CLDR marks some names with bidi controls. */
function monthKey(name: string): string {
  return fold(name).replaceAll(/[^\p{L}]/gu, '');
}

function monthsOf(language: string): Months {
  const primary = language.split('-')[0] || 'en';
  const known = cache.get(primary);
  if (known) return known;
  const gregorian = new Map<string, number>();
  const persian = new Map<string, number>();
  const add = ([locale, month]: Names, months: Map<string, number>): void => {
    // With the day beside it a month stands in the case that dates use.
    const format = new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
    for (let index = 0; index < 12; index++) {
      // The tenth of a Gregorian month; a day in the middle of each Persian one.
      const date =
        months === persian ? Date.UTC(2025, 3, 5) + index * PERSIAN_MONTH_MS : Date.UTC(2025, index, 10);
      const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      const key = monthKey(name);
      if (key !== '' && !months.has(key)) months.set(key, index + 1);
    }
  };
  for (const names of namesOf(primary)) add(names, gregorian);
  if (primary === 'fa') add(['fa-IR-u-ca-persian', 'long'], persian);
  const months = { gregorian, persian };
  cache.set(primary, months);
  return months;
}

// Day, month and year with what newsrooms put between them: `9 janvier 2025`, `9. Januar 2025`, `٩ يناير، 2025`.
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º)?[\s,/-]{1,3}(?:de\s)?(\p{L}{2,12}(?:\s\p{L}{2,12})?)\.?[\s,،/-]{1,3}(?:de\s)?(\d{4})(?!\d)/gu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?[,،]?\s(\d{4})(?!\d)/gu;
const NUMERIC = /(?<![\d/.-])(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d/.-])/gu;

function toDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

const DAY_MS = 86_400_000;

/** A day of the Persian calendar, by the browser's own: guessed, then compared and moved. */
function fromPersian(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1600 || month > 12 || day > 31) return null;
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const daysBefore = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const guess = Date.UTC(year + 621, 2, 20) + (daysBefore + day - 1) * DAY_MS;
  for (const shift of [0, 1, -1, 2]) {
    const date = new Date(guess + shift * DAY_MS);
    const part = new Map(
      format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (part.get('year') === year && part.get('month') === month && part.get('day') === day)
      return date.toISOString().slice(0, 10);
  }
  return null;
}

/** Languages that write the month before the day in figures somewhere: `3/4/2025` says nothing in them. */
const EITHER_ORDER = new Set(['en', '']);

function fromNumbers(first: number, second: number, third: number, language: string): string | null {
  const primary = language.split('-')[0] ?? '';
  if (first > 31)
    return primary === 'fa' && first < 1600 ? fromPersian(first, second, third) : toDay(first, second, third);
  if (third < 1000) return null;
  if (first > 12) return toDay(third, second, first);
  return EITHER_ORDER.has(primary) && first !== second ? null : toDay(third, second, first);
}

export const parseWrittenDate: ParseDate = (text, language) => {
  const line = fold(text.slice(0, 300));
  const days = new Set<string | null>();
  const add = (day: number, name: string, year: number): void => {
    const { gregorian, persian } = monthsOf(language);
    // `كانون الثاني` is one month of two words, `enero de` one of one.
    const keys = [monthKey(name), monthKey(name.split(' ')[0] ?? '')];
    const month = keys.map((key) => gregorian.get(key)).find((found) => found !== undefined);
    if (month !== undefined && year > 1600) days.add(toDay(year, month, day));
    const persianMonth = keys.map((key) => persian.get(key)).find((found) => found !== undefined);
    if (persianMonth !== undefined && year < 1600) days.add(fromPersian(year, persianMonth, day));
  };
  for (const [, day, name = '', year] of line.matchAll(DAY_FIRST)) add(Number(day), name, Number(year));
  for (const [, name = '', day, year] of line.matchAll(MONTH_FIRST)) add(Number(day), name, Number(year));
  for (const [, first, , second, third] of line.matchAll(NUMERIC))
    days.add(fromNumbers(Number(first), Number(second), Number(third), language));
  const [day] = days;
  return days.size === 1 ? (day ?? null) : null;
};
