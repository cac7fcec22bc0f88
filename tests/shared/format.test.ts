import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  epochDay,
  formatDateConflicts,
  formatDay,
  formatDistance,
  formatEdtf,
  formatFromPublication,
  formatMoment,
  formatValueFromPublication,
  todayIso,
} from '../../src/shared/format.ts';
import { setLocaleChoices } from '../../src/shared/i18n.ts';
import { resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

// A moment's offset is written where it is not the reader's own.
process.env['TZ'] = 'UTC';

function read(language: 'ar' | 'en', browserLanguage: string, calendar = ''): void {
  resetFake({ language, browserLanguage });
  setLocaleChoices({ numberingSystem: 'latn', calendar });
}

beforeEach(() => read('en', 'en-GB'));

describe('an EDTF value in words', () => {
  it.each([
    ['2025-01-09', 'Thu, 9 January 2025', 'الخميس، 9 يناير 2025'],
    ['2025-01', 'January 2025', 'يناير 2025'],
    ['2024', '2024', '2024'],
    ['202X', 'the 2020s', 'عقد 2020'],
    ['19XX', '1900 – 1999', '1900 – 1999'],
    ['2023-21', 'Mar – May 2023', 'مارس – مايو 2023'],
    ['2024-24', 'Dec 2024 – Feb 2025', 'ديسمبر 2024 – فبراير 2025'],
    ['2024/2025', '2024 – 2025', '2024 – 2025'],
    ['XXXX-04-12', '12 April', '12 أبريل'],
    ['[2025-01-09,2025-09-01]', '9 January 2025 or 1 September 2025', '9 يناير 2025 أو 1 سبتمبر 2025'],
    ['-0699', '700 BC', '700 ق.م'],
  ])('%s', (value, english, arabic) => {
    expect(spaces(formatEdtf(value))).toBe(english);
    read('ar', 'ar-EG');
    expect(spaces(formatEdtf(value))).toBe(arabic);
  });

  it('follows the region’s names of months', () => {
    read('ar', 'ar-LB');
    expect(formatEdtf('2025-01')).toBe('كانون الثاني 2025');
  });

  it('says that a converted Hijri day is about right, a converted Persian one not', () => {
    expect(formatEdtf('2025-01-09', 'islamic')).toBe('about Thu, 9 January 2025');
    expect(formatEdtf('2025-01-09', 'persian')).toBe('Thu, 9 January 2025');
  });

  it('says so of any day for who reads a Hijri calendar', () => {
    read('ar', 'ar-SA', 'islamic-umalqura');
    expect(formatEdtf('2025-01-09')).toMatch(/^نحو .*9 رجب 1446/u);
  });

  it('comes back as it is where it is no such value', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const words = formatEdtf(value);
        expect(typeof words).toBe('string');
        if (!/[\dX]/u.test(value)) expect(words).toBe(value);
      }),
    );
  });

  it('names the year of any day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(formatEdtf(day)).toContain(String(date.getUTCFullYear()));
          expect(epochDay(day)).toBe(Math.floor(date.getTime() / 86_400_000));
        },
      ),
    );
  });
});

describe('a moment', () => {
  it.each([
    ['2025-01-10', 'Fri, 10 January 2025'],
    ['2025-01-10T00:30+03:00', 'Fri, 10 January 2025 · 00:30 \u2066UTC+3\u2069'],
    ['2025-01-10T00:30:00.000-03:30', 'Fri, 10 January 2025 · 00:30 \u2066UTC−3:30\u2069'],
    ['2025-01-10 18:05', 'Fri, 10 January 2025 · 18:05'],
    ['not a date', 'not a date'],
  ])('%s stays on its own day', (iso, words) => {
    expect(formatMoment(iso)).toBe(words);
  });
});

describe('how far a day is', () => {
  it.each([
    ['2025-01-09', '2025-01-09', 'today'],
    ['2025-01-08', '2025-01-09', 'yesterday'],
    ['2025-01-06T23:00-10:00', '2025-01-09', '3 days ago'],
    ['2024-09-09', '2025-01-09', '4 months ago'],
    ['2015-01-09', '2025-01-09', '10 years ago'],
    ['nonsense', '2025-01-09', ''],
  ])('%s from %s', (day, today, words) => {
    expect(formatDistance(day, today)).toBe(words);
  });

  it.each([
    ['2025-01-09', 'day of publication', 'يوم النشر'],
    ['2025-01-08', 'the day before publication', 'قبل النشر بيوم'],
    ['2025-01-07', '2 days before publication', 'قبل النشر بيومين'],
    ['2025-03-21', '71 days after publication', 'بعد النشر بـ71 يومًا'],
    ['2024-08-01', '5 months before publication', 'قبل النشر بـ5 أشهر'],
    ['2027-01-09', '2 years after publication', 'بعد النشر بسنتين'],
    ['1948-05-14', '77 years before publication', 'قبل النشر بـ77 سنة'],
  ])('%s from publication', (day, english, arabic) => {
    expect(formatFromPublication(day, '2025-01-09T08:00Z')).toBe(english);
    read('ar', 'ar-EG');
    expect(formatFromPublication(day, '2025-01-09T08:00Z')).toBe(arabic);
  });
});

describe('how far any value is from publication', () => {
  it.each([
    ['2024-11', '40 days before publication'],
    ['2026', '12 months after publication'],
    ['193X', '85 years before publication'],
    ['2025-01-09', 'day of publication'],
    ['2025-01', ''],
    ['2025-01-06/2025-01-12', ''],
    ['[2024-03-04,2024-04-03]', ''],
    ['XXXX-04-12', ''],
    ['nonsense', ''],
  ])('%s: %s', (value, words) => {
    expect(formatValueFromPublication(value, '2025-01-09')).toBe(words);
  });
});

describe('what contradicts a date in its own words', () => {
  it.each([
    [
      { value: '2025-01-09', statedWeekday: 1 },
      ['The text says Monday, but this day is a Thursday'],
      ['يذكر النص يوم الاثنين، وهذا التاريخ يوافق الخميس'],
    ],
    [
      { value: '2024-03-25', statedTwin: '2024-05-25' },
      ['For the same day the text also gives Sat, 25 May 2024'],
      ['يذكر النص لليوم نفسه تاريخًا آخر: السبت، 25 مايو 2024'],
    ],
    [{ value: '2025-01-09' }, [], []],
    [{ value: '2025-01', statedWeekday: 1 }, [], []],
    [{ value: null }, [], []],
  ])('%j', (date, english, arabic) => {
    expect(formatDateConflicts(date).map(spaces)).toEqual(english);
    read('ar', 'ar-EG');
    expect(formatDateConflicts(date).map(spaces)).toEqual(arabic);
  });
});

describe('days', () => {
  it('leave out what there is no room for', () => {
    read('ar', 'ar-SA', 'islamic-umalqura');
    expect(formatDay('2025-01-09', 'year', true)).not.toContain('نحو');
  });

  it('of today are the reader’s own', () => {
    expect(todayIso(new Date(2025, 0, 9, 23, 59))).toBe('2025-01-09');
  });

  it.each(['2025-13-01', '2025-00-10', '2025-01-32', '', 'x2025-01-01'])('%j is none', (text) => {
    expect(epochDay(text)).toBeNull();
  });
});

/** Intl joins with spaces of several widths or none, which change from version to version. */
function spaces(text: string): string {
  return text.replaceAll(/\s*–\s*/gu, ' – ').replaceAll(/\s/gu, ' ');
}
