import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../src/recognition/dates/edtf.ts';
import { fromGregorian } from '../../../src/recognition/dates/calendar.ts';
import { parseDate } from '../../../src/recognition/dates/parse.ts';

/** Locales that write dates as we claim to read them: every language, and regions with names or an order of their own. */
const LOCALES = `
  ar ar-EG ar-LB ar-SY ar-IQ ar-JO ar-PS ar-MA ar-DZ ar-TN ar-MR ar-SA ar-AE ar-LY ar-SD ar-YE ar-OM ar-QA
  ar-BH ar-KW ar-SO ar-DJ ar-KM ar-TD ar-ER ar-IL ar-SS ar-EH
  en-US en-GB en-AU en-CA en-IN en-IE en-NZ en-ZA en-PH en-SG en-NG en-KE en-HK fa fa-AF
  fr fr-CA fr-BE fr-CH fr-LU fr-MA fr-DZ fr-TN fr-SN fr-CI de de-AT de-CH de-LU de-LI
  es es-MX es-AR es-CO es-CL es-PE es-VE es-US es-UY es-BO es-EC es-CU es-DO es-GT
  it it-CH pt pt-PT pt-AO pt-MZ nl nl-BE nl-SR ru ru-BY ru-KZ ru-UA ru-KG tr tr-CY ur ur-IN he
`
  .trim()
  .split(/\s+/u);

const CALENDARS = ['gregory', 'islamic-umalqura', 'persian'] as const;

/** Eras in one letter or before digits, an order of their own in one calendar, a spare slash, and `ג׳ומאדא א-ת׳אניה`. */
const UNCLAIMED = new Set([
  'en-CA-u-ca-islamic-umalqura short',
  'en-CA-u-ca-persian short',
  'fr-CA-u-ca-persian short',
  'he-u-ca-islamic-umalqura full',
  'he-u-ca-islamic-umalqura long',
  'en-IN-u-ca-islamic-umalqura medium',
  'en-IN-u-ca-islamic-umalqura short',
  'en-ZA-u-ca-persian short',
  ...['fr', 'fr-BE', 'fr-CH', 'fr-LU', 'fr-MA', 'fr-DZ', 'fr-TN', 'fr-SN', 'fr-CI'].map(
    (locale) => `${locale}-u-ca-islamic-umalqura short`,
  ),
  'he-u-ca-islamic-umalqura medium',
  ...['tr', 'tr-CY'].flatMap((locale) => [
    `${locale}-u-ca-islamic-umalqura short`,
    `${locale}-u-ca-persian short`,
  ]),
]);

const STYLES = ['full', 'long', 'medium', 'short'] as const;

/** Days between samples: prime, so that every month, day and weekday comes. */
const STEP = 1_009;

/** Two digits of a year mean one of these. */
const TWO_DIGITS = { first: fromGregorian(1952, 1, 1), last: fromGregorian(2049, 1, 1) };

describe.each(LOCALES.flatMap((locale) => CALENDARS.map((calendar) => `${locale}-u-ca-${calendar}`)))(
  'parseDate of %s',
  (locale) => {
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
  },
);

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
