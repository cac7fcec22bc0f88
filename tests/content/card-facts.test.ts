import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotationFacts } from '../../src/content/card-facts.ts';
import type { DateAnnotation } from '../../src/recognition/annotation.ts';
import { recogniseDates } from '../../src/recognition/dates/dates.ts';
import { prepareText } from '../../src/recognition/text/document.ts';
import { setLocaleChoices } from '../../src/shared/i18n.ts';
import { resetFake } from '../shared/fake-browser.ts';
import { readingOf } from './fixture.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../shared/fake-browser.ts')).fakeBrowser,
}));

function read(language: 'ar' | 'en', browserLanguage: string): void {
  resetFake({ language, browserLanguage });
  setLocaleChoices({ numberingSystem: 'latn', calendar: '' });
}

beforeEach(() => read('en', 'en-GB'));

/** The first date of a text published on Friday 10 January 2025, as its card says it: title, what is under it, then rows. */
function cardOf(text: string, language: string): string[] {
  const dates = recogniseDates(prepareText(text, { language, published: '2025-01-10' }));
  const date = dates[0] as DateAnnotation; // every text below has one
  const { title, under, rows } = annotationFacts(readingOf(text, dates, []), date);
  return [title, ...under, ...rows.map(({ term, value }) => `${term}: ${value}`)].map((line) =>
    line.replaceAll(/[\u00a0\u202f\u2009]/gu, ' '),
  );
}

describe('the card of a date', () => {
  it.each([
    [
      'It was said on Thursday.',
      'en',
      ['Thu, 9 January 2025', 'Here as: Thursday', 'When: the day before publication'],
    ],
    [
      'Tuesday, January 9, 2025',
      'en',
      [
        'Thu, 9 January 2025',
        'Here as: Tuesday, January 9, 2025',
        'When: the day before publication',
        'Check: The text says Tuesday, but this day is a Thursday',
      ],
    ],
    [
      'Signed 3/4/2024.',
      'en',
      [
        '4 March 2024 or 3 April 2024',
        'The page does not show whether the day or the month comes first',
        'Here as: 3/4/2024',
      ],
    ],
    [
      'It opened in October 2023.',
      'en',
      ['October 2023', 'Here as: October 2023', 'When: 14 months before publication'],
    ],
    [
      'صدر في ٩ رجب ١٤٤٦ هـ.',
      'ar',
      ['about Thu, 9 January 2025', 'Here as: ٩ رجب ١٤٤٦ هـ', 'When: the day before publication'],
    ],
  ])('%s', (text, language, card) => {
    expect(cardOf(text, language)).toEqual(card);
  });

  it('speaks the reader’s language, and names the day of another calendar that disagrees', () => {
    read('ar', 'ar-EG');
    expect(cardOf('15 رمضان 1445هـ (25 مايو 2024م)', 'ar')).toEqual([
      'نحو الاثنين، 25 مارس 2024',
      'كما ورد: 15 رمضان 1445هـ',
      'متى: قبل النشر بـ10 أشهر',
      'تعارض: يذكر النص لليوم نفسه تاريخًا آخر: السبت، 25 مايو 2024',
    ]);
  });
});
