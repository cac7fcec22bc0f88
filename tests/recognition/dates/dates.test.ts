import * as fc from 'fast-check';
import { parse } from 'edtf';
import { describe, expect, it } from 'vitest';
import { recogniseDates } from '../../../src/recognition/dates/dates.ts';
import { prepareText } from '../../../src/recognition/text/document.ts';
import type { DateAnnotation } from '../../../src/recognition/annotation.ts';
import { CASES, NOT_DATES, PUBLISHED } from './cases.ts';
import { NEWSROOM, NEWSROOM_PUBLISHED, readMarked } from './newsroom.ts';
import { PASSAGES, PASSAGES_PUBLISHED, RELATIONS } from './passages.ts';

function datesOf(
  text: string,
  language: string,
  published: string | undefined = PUBLISHED,
): DateAnnotation[] {
  return recogniseDates(prepareText(text, { language, published }));
}

function pairs(dates: readonly DateAnnotation[]): (readonly [string, string | null])[] {
  return dates.map(({ text, value }) => [text, value] as const);
}

describe.each(Object.entries(CASES))('dates in %s', (language, cases) => {
  it.each(cases.map(({ text, dates }) => [text, dates] as const))('%s', (text, expected) => {
    expect(pairs(datesOf(text, language))).toEqual(expected);
  });

  it('writes values that EDTF reads', () => {
    for (const { text } of cases)
      for (const { value } of datesOf(text, language)) expect(() => parse(value ?? '2025')).not.toThrow();
  });
});

describe.each(Object.entries(NOT_DATES))('no dates in %s', (language, texts) => {
  it.each(texts)('%s', (text) => {
    expect(pairs(datesOf(text, language))).toEqual([]);
  });
});

describe.each(Object.entries(NEWSROOM))('a newsroom in %s', (language, rows) => {
  // The sentences between are held out, for the benchmark alone.
  it.each(rows.filter((_, index) => index % 2 === 0))('%s', (row) => {
    const { text, dates } = readMarked(row);
    const found = datesOf(text, language, NEWSROOM_PUBLISHED);
    expect(found.map(({ start, end, value }) => ({ start, end, value }))).toEqual(dates);
  });
});

describe.each(Object.entries(PASSAGES))('passages of things that are no dates in %s', (language, rows) => {
  it.each(rows)('%s', (row) => {
    const { text, dates } = readMarked(row);
    const found = datesOf(text, language, PASSAGES_PUBLISHED);
    expect(found.map(({ start, end, value }) => ({ start, end, value }))).toEqual(dates);
  });
});

describe.each(Object.entries(RELATIONS))('relative dates in %s', (language, rows) => {
  it.each(rows)('%s', (row) => {
    const { text, dates } = readMarked(row);
    const found = datesOf(text, language, PASSAGES_PUBLISHED);
    expect(found.map(({ start, end, value }) => ({ start, end, value }))).toEqual(dates);
  });
});

describe('recogniseDates', () => {
  it.each([
    ['وصل أمس', 'ar', '-1 day'],
    ['الثلاثاء الماضي', 'ar', '-1 tuesday'],
    ['last month', 'en', '-1 month'],
    ['last March', 'en', '-1 XXXX-03'],
    ['ماه گذشته', 'fa', '-1 persian month'],
    ['il y a deux ans', 'fr', '-2 year'],
  ])('keeps the relation of %s without a publication day', (text, language, relation) => {
    const dates = recogniseDates(prepareText(text, { language }));
    expect(dates.map((date) => [date.value, date.relation])).toEqual([[null, relation]]);
  });

  it('leaves the year of a day open without a publication day', () => {
    expect(pairs(recogniseDates(prepareText('في 12 أبريل', { language: 'ar' })))).toEqual([
      ['12 أبريل', 'XXXX-04-12'],
    ]);
  });

  it.each([
    ['en-GB', '2024-04-03'],
    ['en-US', '2024-03-04'],
  ])('asks the region of %s for the order of day and month', (language, value) => {
    expect(pairs(datesOf('Signed 3/4/2024.', language))).toEqual([['3/4/2024', value]]);
  });

  it.each([
    ['Monday, January 9, 2025', 'en', 1],
    ['Thursday, January 9, 2025', 'en', undefined],
    ['يوم الاثنين 9 يناير 2025', 'ar', 1],
    ['دوشنبه ۲۰ دی ۱۴۰۳', 'fa', 1],
    ['Monday', 'en', undefined],
  ])('tells of a weekday that its date does not have: %s', (text, language, weekday) => {
    expect(datesOf(text, language).map(({ statedWeekday }) => statedWeekday)).toEqual([weekday]);
  });

  it('names the calendar of converted dates', () => {
    const [hijri, gregorian] = datesOf('٩ رجب ١٤٤٦ هـ (٩ يناير ٢٠٢٥)', 'ar');
    expect(hijri).toMatchObject({ value: '2025-01-09', calendar: 'islamic' });
    expect(gregorian).toMatchObject({ value: '2025-01-09' });
    expect(gregorian).not.toHaveProperty('calendar');
  });

  it.each([
    ['15 رمضان 1445هـ (25 مايو 2024م)', 'ar', ['2024-05-25', '2024-03-25']],
    ['15 رمضان 1445هـ (25 مارس 2024م)', 'ar', [undefined, undefined]],
    ['۲۰ دی ۱۴۰۳ (۱۰ ژانویه ۲۰۲۵)', 'fa', ['2025-01-10', '2025-01-09']],
    ['1446 هـ (2010 ميلادية)', 'ar', ['2010', '2024-07-07/2025-06-25']],
    ['9 رجب 1446هـ. وفي 9 مايو 2020م', 'ar', [undefined, undefined]],
  ])('tells of two calendars that disagree: %s', (text, language, twins) => {
    expect(datesOf(text, language).map(({ statedTwin }) => statedTwin)).toEqual(twins);
  });

  it('sees through tatweel, diacritics and joiners', () => {
    expect(pairs(datesOf('في ٩ يـنـايـر ٢٠٢٥ وسه\u200cشنبه', 'ar'))).toEqual([
      ['٩ يـنـايـر ٢٠٢٥', '2025-01-09'],
    ]);
    expect(pairs(datesOf('يَوْمَ الخَمِيسِ 9 يَنايِر 2025', 'ar'))).toEqual([
      ['يَوْمَ الخَمِيسِ 9 يَنايِر 2025', '2025-01-09'],
    ]);
  });

  it('rejects days that no calendar has', () => {
    expect(pairs(datesOf('30 فبراير 2024', 'ar'))).toEqual([]);
    expect(pairs(datesOf('2024-02-30 and 2024-13-01', 'en'))).toEqual([]);
  });

  const WORDS = [
    ...Object.values(CASES).flatMap((cases) => cases.flatMap(({ text }) => text.split(' '))),
    '/',
    '-',
    '.',
    ',',
    '(',
    '\u200f',
    '\u200c',
    '1',
    '31',
    '2024',
    '٢٠٢٤',
    '9'.repeat(40),
    '\n',
    '😀',
    'و',
    "l'",
    'ﷺ',
  ];

  it('keeps offsets true and dates apart on any mixture of date words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }),
        fc.constantFrom(' ', ''),
        fc.constantFrom('ar', 'de', 'en', 'fa', 'fr', 'he', 'ru', 'tr', 'xx'),
        fc.constantFrom(undefined, PUBLISHED, '1446-02-30', '0001-01-01'),
        (words, glue, language, published) => {
          const text = words.join(glue);
          let end = 0;
          for (const date of recogniseDates(prepareText(text, { language, published }))) {
            expect(date.start).toBeGreaterThanOrEqual(end);
            expect(date.end).toBeGreaterThan(date.start);
            expect(date.text).toBe(text.slice(date.start, date.end));
            if (date.value === null) expect(date.relation).toBeTypeOf('string');
            else expect(() => parse(date.value ?? '')).not.toThrow();
            end = date.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('ar', 'en', 'fa', 'fr'),
        (text, language) => {
          for (const date of datesOf(text, language))
            expect(date.text).toBe(text.slice(date.start, date.end));
        },
      ),
    );
  });

  // What a quadratic step would take minutes for; the runner's own limit is the assertion.
  it.each([
    ['digits', '9'],
    ['numbers', '12 '],
    ['slashes', '/'],
    ['chained numbers', '1/'],
    ['chained numbers', '1-'],
    ['months', 'January '],
    ['months in a list', 'January, '],
    ['beginnings of months', 'كانون '],
    ['proclitics', 'و '],
    ['elisions', "l'"],
    ['numbers in words', 'twenty '],
    ['articles', 'last month of the '],
  ])(
    'passes over 200 kB of %s (%s) in linear time',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      for (const language of ['ar', 'en', 'fr']) expect(Array.isArray(datesOf(text, language))).toBe(true);
    },
    20_000,
  );

  it('finds the dates of a paragraph of any length, wherever it is cut to be read', () => {
    const sentence = 'It met on Thursday, January 9, 2025, and again on 3 February 2025. ';
    const text = sentence.repeat(2_000);
    const dates = datesOf(text, 'en');
    expect(dates).toHaveLength(4_000);
    expect(new Set(dates.map(({ value }) => value))).toEqual(new Set(['2025-01-09', '2025-02-03']));
  });
});
