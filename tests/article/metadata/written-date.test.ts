import { describe, expect, test } from 'vitest';
import { parseWrittenDate } from '../../../src/article/metadata/written-date.ts';

describe('parseWrittenDate', () => {
  test.each([
    ['الجمعة 10 يناير 2025 - 14:30', 'ar', '2025-01-10'],
    ['١٠ كانون الثاني ٢٠٢٥', 'ar', '2025-01-10'],
    ['10 تموز 2025', 'ar-SY', '2025-07-10'],
    ['10 غشت 2025', 'ar-MA', '2025-08-10'],
    ['10 جويلية 2025', 'ar', '2025-07-10'],
    ['نشر في: 03/04/2025', 'ar', '2025-04-03'],
    ['۲۰ دی ۱۴۰۳', 'fa', '2025-01-09'],
    ['۱۴۰۳/۱۰/۲۰', 'fa-IR', '2025-01-09'],
    ['۳۰ اسفند ۱۴۰۳', 'fa', '2025-03-20'],
    ['۱ فروردین ۱۴۰۴', 'fa', '2025-03-21'],
    ['Published Jan. 9, 2025', 'en', '2025-01-09'],
    ['9th January 2025', 'en-GB', '2025-01-09'],
    ['3/4/2025', 'en', null],
    ['Publié le 9 janvier 2025 à 10h', 'fr', '2025-01-09'],
    ['1er août 2025', 'fr', '2025-08-01'],
    ['9. März 2025', 'de', '2025-03-09'],
    ['09.01.2025, 12:30', 'de', '2025-01-09'],
    ['9 de enero de 2025', 'es', '2025-01-09'],
    ['9 January 2025, updated 11 January 2025', 'en', null],
    ['31 February 2025', 'en', null],
    ['2,025 people in 10 towns', 'en', null],
    ['', '', null],
  ])('%s (%s)', (text, language, expected) => {
    expect(parseWrittenDate(text, language)).toBe(expected);
  });
});
