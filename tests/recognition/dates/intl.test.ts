import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/recognition/dates/edtf.ts';
import { fromGregorian } from '../../../src/recognition/dates/calendar.ts';
import { parseDate } from '../../../src/recognition/dates/parse.ts';

/** Locales that write dates as we claim to read them: every region with names of its own, and the calendars. */
const LOCALES = `
  ar ar-EG ar-LB ar-SY ar-IQ ar-JO ar-PS ar-MA ar-DZ ar-TN ar-MR ar-SA ar-AE ar-SA-u-ca-islamic-umalqura ar-EG-u-ca-islamic-umalqura ar-u-ca-persian
  en-US en-GB en-AU en-CA en-IN en-US-u-ca-islamic-umalqura en-US-u-ca-persian
  fa fa-AF fa-u-ca-gregory fa-u-ca-islamic-umalqura
  fr fr-CA fr-BE fr-CH fr-u-ca-islamic-umalqura
  de de-AT de-CH de-u-ca-islamic-umalqura
  es es-MX es-AR es-u-ca-islamic-umalqura
  it it-CH
  pt pt-PT
  nl nl-BE
  ru ru-u-ca-islamic-umalqura
  tr tr-u-ca-islamic-umalqura
  ur ur-IN ur-u-ca-islamic-umalqura
  he
`
  .trim()
  .split(/\s+/u);

/** Eras in one letter, before the date or of a news agency's name, and years in two digits of other calendars. */
const UNCLAIMED = new Set([
  'en-US-u-ca-persian short',
  'fr-u-ca-islamic-umalqura short',
  'de-u-ca-islamic-umalqura short',
  'tr-u-ca-islamic-umalqura short',
]);

const STYLES = ['full', 'long', 'medium', 'short'] as const;

/** Days between samples: prime, so that every month, day and weekday comes. */
const STEP = 211;

/** Two digits of a year mean one of these. */
const TWO_DIGITS = { first: fromGregorian(1952, 1, 1), last: fromGregorian(2049, 1, 1) };

describe.each(LOCALES)('parseDate of %s', (locale) => {
  it.each(STYLES.filter((style) => !UNCLAIMED.has(`${locale} ${style}`)))(
    'reads back every day that Intl writes in %s',
    (dateStyle) => {
      const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
      const year = format.formatToParts(0).find(({ type }) => type === 'year')?.value ?? '';
      const { first, last } =
        year.length === 2
          ? TWO_DIGITS
          : { first: fromGregorian(1900, 5, 1), last: fromGregorian(2077, 11, 17) };
      const wrong: string[] = [];
      for (let day = first; day < last; day += STEP) {
        const text = format.format(day * 86_400_000);
        const value = parseDate(text, locale);
        if (value !== formatDay(day)) wrong.push(`${text} is ${formatDay(day)}, not ${value}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('parseDate', () => {
  it.each([
    ['By the desk, 9 January 2025', 'en', '2025-01-09'],
    ['٢٠ دی ۱۴۰۳', 'fa', '2025-01-09'],
    ['09/01/2025 - 14:35', 'ar', '2025-01-09'],
    ['9‏/1‏/2025', 'ar', '2025-01-09'],
    ['3/4/2025', 'en', null],
    ['3/4/2025', 'en-GB', '2025-04-03'],
    ['يناير 2025', 'ar', '2025-01'],
    ['أمس', 'ar', null],
    ['12 April', 'en', null],
    ['9 January 2025, updated 10 January 2025', 'en', null],
    ['', 'ar', null],
    ['no date', 'en', null],
  ])('%s in %s is %s', (text, language, value) => {
    expect(parseDate(text, language)).toBe(value);
  });
});
