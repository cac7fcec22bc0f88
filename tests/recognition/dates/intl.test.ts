import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/recognition/dates/edtf.ts';
import { fromGregorian } from '../../../src/recognition/dates/calendar.ts';
import { parseDate } from '../../../src/recognition/dates/parse.ts';

/** Locales that write dates as we claim to read them, with the calendar each writes. */
const LOCALES = [
  'ar',
  'ar-EG',
  'ar-LB',
  'ar-SY',
  'ar-IQ',
  'ar-JO',
  'ar-MA',
  'ar-DZ',
  'ar-TN',
  'ar-MR',
  'ar-SA',
  'ar-AE',
  'ar-SA-u-ca-islamic-umalqura',
  'ar-EG-u-ca-islamic-umalqura',
  'en-US',
  'en-GB',
  'en-AU',
  'en-CA',
  'en-IN',
  'fa',
  'fa-AF',
  'fa-u-ca-gregory',
  'fa-u-ca-islamic-umalqura',
  'fr',
  'fr-CA',
  'fr-BE',
  'fr-CH',
  'de',
  'de-AT',
  'de-CH',
  'es',
  'es-MX',
  'es-AR',
] as const;

/** Days from 1900 to 2077, so far apart that each month and weekday comes often. */
const STEP = 97;

describe.each(LOCALES)('parseDate of %s', (locale) => {
  it.each(['full', 'long', 'medium'] as const)('reads back every day that Intl writes in %s', (dateStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
    const wrong: string[] = [];
    for (let day = fromGregorian(1900, 5, 1); day < fromGregorian(2077, 11, 17); day += STEP) {
      const text = format.format(day * 86_400_000);
      const value = parseDate(text, locale);
      if (value !== formatDay(day)) wrong.push(`${text} is ${formatDay(day)}, not ${value}`);
    }
    expect(wrong).toEqual([]);
  });
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
