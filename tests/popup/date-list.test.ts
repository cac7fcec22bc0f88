import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listDates, meaningOf } from '../../src/popup/page/date-list.ts';
import type { DateAnnotation, Recognition } from '../../src/recognition/annotation.ts';
import { setLocaleChoices } from '../../src/shared/i18n.ts';
import { resetFake } from '../shared/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../shared/fake-browser.ts')).fakeBrowser,
}));

beforeEach(() => {
  resetFake();
  setLocaleChoices({ numberingSystem: '', calendar: '' });
});

type Given = Pick<DateAnnotation, 'text' | 'value'> & Partial<DateAnnotation>;

function page(...dates: Given[]): Recognition {
  const annotations = dates.map((date): DateAnnotation =>
    Object.assign({ type: 'date' as const, start: 0, end: date.text.length }, date),
  );
  return { language: 'en', annotations, entities: [], basicNames: [] };
}

describe('the dates of an article', () => {
  it('are listed by time, once each, those without days last', () => {
    const listed = listDates(
      page(
        { text: 'soon', value: null },
        { text: '9 January', value: '2025-01-09' },
        { text: 'last year', value: '2024' },
        { text: '9 January', value: '2025-01-09' },
        { text: '12 April', value: 'XXXX-04-12' },
      ),
    );
    expect(listed.map(({ index }) => index)).toEqual([2, 1, 0, 4]);
    expect(listed.map(({ days }) => days !== null)).toEqual([true, true, false, false]);
  });

  it('are listed apart where the text contradicts only one of two mentions', () => {
    const day = { text: '9 January', value: '2025-01-09' };
    expect(listDates(page(day, { ...day, statedWeekday: 1 }, day)).map(({ index }) => index)).toEqual([0, 1]);
  });

  it.each<[string, Given, string | null, string | null]>([
    [
      'a day that the words say: its distance',
      { text: '8 January', value: '2025-01-08' },
      '2025-01-09',
      'the day before publication',
    ],
    ['a far day: itself', { text: '14 May 1948', value: '1948-05-14' }, '2025-01-09', 'Fri, 14 May 1948'],
    [
      'a relative day: itself',
      { text: 'yesterday', value: '2025-01-08', relation: '-1 day' },
      '2025-01-09',
      'Wed, 8 January 2025',
    ],
    [
      'a Hijri day: the day it was converted to',
      { text: '9 Rajab 1446', value: '2025-01-09', calendar: 'islamic' },
      '2025-01-09',
      'about Thu, 9 January 2025',
    ],
    [
      'a day without a day of publication: itself',
      { text: '8 January', value: '2025-01-08' },
      null,
      'Wed, 8 January 2025',
    ],
    ['a value that is not known: nothing', { text: 'yesterday', value: null }, '2025-01-09', null],
  ])('mean, for %s', (_what, date, published, words) => {
    const [listed] = listDates(page(date));
    expect(listed && meaningOf(listed, published)).toBe(words);
  });
});
