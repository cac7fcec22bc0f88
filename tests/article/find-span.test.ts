import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeSpan, findSpan, findSpans, type Found, type Selector } from '../../src/article/selectors.ts';
import { drain } from '../../src/article/slices.ts';

const ARABIC = [
  'فتح الجسر القديم أمام المارة بعد عامين من الترميم',
  'قالت المهندسة ليلى الحموي إن الجسر القديم في بلدة عين الوادي صار جاهزا لعبور المشاة ابتداء من يوم الأحد.',
  'وأضافت: «رممنا أربعين حجرا من القوس الشرقي، ولم نترك شقا واحدا من دون علاج».',
  'ويطالب أصحاب الدكاكين بفتح الطريق المحاذي للنهر قبل موسم الزيتون، لأن الزبائن لا يصلون إليهم.',
].join('\n');

const ENGLISH = [
  'The ferry returns to the upper lake after a winter of repairs',
  'Captain Nora Lindqvist said the ferry would cross the upper lake four times a day from Sunday.',
  'She added: "We replaced forty planks of the eastern deck and left no seam without tar."',
  'Shopkeepers on the far shore want an evening crossing before the plum harvest, because buyers leave early.',
].join('\n');

interface Case {
  name: string;
  text: string;
  /** The clipped words. */
  words: string;
  /** What the page puts for one stretch of itself. */
  edit: readonly [from: string, to: string];
  /** The words then; null where they are gone. */
  now: string | null;
  status: Found['status'];
}

const CASES: readonly Case[] = [
  {
    name: 'a number corrected',
    text: ARABIC,
    words: 'رممنا أربعين حجرا من القوس الشرقي، ولم نترك شقا واحدا من دون علاج',
    edit: ['أربعين', 'خمسين'],
    now: 'رممنا خمسين حجرا من القوس الشرقي، ولم نترك شقا واحدا من دون علاج',
    status: 'changed',
  },
  {
    name: 'a clause put in',
    text: ARABIC,
    words: 'إن الجسر القديم في بلدة عين الوادي صار جاهزا لعبور المشاة',
    edit: ['عين الوادي صار', 'عين الوادي، وهي بلدة صغيرة، صار'],
    now: 'إن الجسر القديم في بلدة عين الوادي، وهي بلدة صغيرة، صار جاهزا لعبور المشاة',
    status: 'changed',
  },
  {
    name: 'its end cut',
    text: ARABIC,
    words: 'رممنا أربعين حجرا من القوس الشرقي، ولم نترك شقا واحدا من دون علاج',
    edit: ['، ولم نترك شقا واحدا من دون علاج', ''],
    now: 'رممنا أربعين حجرا من القوس الشرقي',
    status: 'changed',
  },
  {
    name: 'a name whose neighbours were edited',
    text: ARABIC,
    words: 'المهندسة ليلى الحموي',
    edit: ['لعبور المشاة', 'لعبور الناس'],
    now: 'المهندسة ليلى الحموي',
    status: 'exact',
  },
  {
    name: 'letter variants, diacritics and other quotation marks',
    text: ARABIC,
    words: '«رممنا أربعين حجرا من القوس الشرقي',
    edit: ['«رممنا أربعين', '"رَمَّمنا اربعين'],
    now: '"رَمَّمنا اربعين حجرا من القوس الشرقي',
    status: 'exact',
  },
  {
    name: 'words of the same sense',
    text: ENGLISH,
    words: 'Shopkeepers on the far shore want an evening crossing before the plum harvest',
    edit: ['want an evening crossing', 'have asked for a late crossing'],
    now: 'Shopkeepers on the far shore have asked for a late crossing before the plum harvest',
    status: 'changed',
  },
  {
    name: 'the sentence cut',
    text: ENGLISH,
    words: 'We replaced forty planks of the eastern deck and left no seam without tar.',
    edit: ['She added: "We replaced forty planks of the eastern deck and left no seam without tar."\n', ''],
    now: null,
    status: 'not-found',
  },
  {
    name: 'another sentence in its place',
    text: ARABIC,
    words: 'ويطالب أصحاب الدكاكين بفتح الطريق المحاذي للنهر قبل موسم الزيتون',
    edit: [
      'ويطالب أصحاب الدكاكين بفتح الطريق المحاذي للنهر قبل موسم الزيتون، لأن الزبائن لا يصلون إليهم.',
      'وستحضر وزيرة السياحة حفل الافتتاح مع تلاميذ المدرسة المجاورة الذين رسموا لوحة كبيرة.',
    ],
    now: null,
    status: 'not-found',
  },
];

describe('findSpan', () => {
  test.each(CASES)('tells $name', ({ text, words, edit, now, status }) => {
    const start = text.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    const after = `A note put on top of the page.\n${text.replace(edit[0], edit[1])}`;
    const found = findSpan(after, describeSpan(text, start, start + words.length));
    expect(found.status).toBe(status);
    expect(found.status === 'not-found' ? null : after.slice(found.start, found.end)).toBe(now);
    if (status === 'changed') expect(found.score).toBeLessThan(1);
  });

  test('finds a long passage by its beginning and its end', () => {
    const words = Array.from({ length: 600 }, (_, at) => `word${at}`);
    const text = `Before it stands a line.\n${words.join(' ')}\nAfter it another line.`;
    const start = text.indexOf('word0');
    const selectors = describeSpan(text, start, start + words.join(' ').length);
    const after = text.replace('word300 ', 'something else entirely ').replace('word3 ', '');
    const found = findSpan(after, selectors);
    if (found.status !== 'changed') throw new Error(found.status);
    expect(after.slice(found.start, found.end)).toMatch(/^word0 .* word599$/u);
  });

  const TEXT = fc
    .array(fc.constantFrom(...`${ARABIC} ${ENGLISH} 漢字を読む`.split(/\s+/u), '🙂', '\u064e', '.', '\n'), {
      minLength: 1,
      maxLength: 60,
    })
    .map((words) => words.join(' '));

  test('finds any words of an unchanged text exactly, with and without their position', () => {
    fc.assert(
      fc.property(TEXT, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        fc.pre(text.slice(start, end).trim() !== '');
        const selectors = describeSpan(text, start, end);
        expect(findSpan(text, selectors)).toEqual({ status: 'exact', start, end, score: 1 });
      }),
    );
  });

  test('stays inside the text and does not throw, however the text was edited', () => {
    fc.assert(
      fc.property(
        TEXT,
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.nat(40),
            fc.string({
              unit: fc.constantFrom('x', ' ', '\n', 'ب', '\ud83d', '\ude42', '\u200f', 'ﷺ', '7'),
              maxLength: 20,
            }),
          ),
          {
            maxLength: 8,
          },
        ),
        fc.nat(),
        fc.nat(),
        (text, edits, a, b) => {
          const start = a % text.length;
          const selectors = describeSpan(text, start, start + 1 + (b % (text.length - start)));
          let after = text;
          for (const [at, length, words] of edits) {
            const from = at % (after.length + 1);
            after = after.slice(0, from) + words + after.slice(from + length);
          }
          const found = findSpan(after, selectors, { names: ['Nora Lindqvist', ''] });
          expect(found.score).toBeGreaterThanOrEqual(0);
          expect(found.score).toBeLessThanOrEqual(1);
          if (found.status === 'not-found') return;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThanOrEqual(found.start);
          expect(found.end).toBeLessThanOrEqual(after.length);
        },
      ),
    );
  });

  test.each([
    [Number.NaN, 0],
    [-5, 1e9],
    [Infinity, -Infinity],
  ])('takes a position of %d to %d for what it is worth', (start, end) => {
    const selectors: Selector[] = [
      { type: 'TextQuoteSelector', exact: 'the upper lake four times', prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end },
    ];
    expect(findSpan(ENGLISH, selectors).status).toBe('exact');
  });

  test.each<[string, string, string]>([
    ['one word over and over', 'word '.repeat(200_000), 'word '.repeat(30)],
    ['one letter', 'a'.repeat(1_000_000), `${'a'.repeat(2_000)}b`],
    ['one letter, found everywhere', 'a'.repeat(1_000_000), 'a'.repeat(2_000)],
    ['few words in turn', 'this that other '.repeat(65_000), 'that this other thing '.repeat(40)],
    ['marks without words', '. , ; '.repeat(170_000), '. ; . ; .'],
  ])(
    'takes time by the length of a hostile text: %s',
    (_, text, exact) => {
      const selectors = [
        { type: 'TextQuoteSelector' as const, exact, prefix: 'that that', suffix: 'this this' },
      ];
      const time = (source: string): number => {
        const begun = process.cpuUsage().user;
        findSpan(source, selectors);
        return (process.cpuUsage().user - begun) / 1_000;
      };
      // Milliseconds of processor time, a generous bound: what grows by the square would take minutes.
      expect(time(text)).toBeLessThan(4_000);
    },
    60_000,
  );
});

describe('findSpans', () => {
  test('finds each as findSpan does, and can be interrupted between them', () => {
    const wanted = CASES.filter(({ text }) => text === ARABIC).map(({ text, words }) => {
      const start = text.indexOf(words);
      return { selectors: describeSpan(text, start, start + words.length) };
    });
    const after = ARABIC.replace('أربعين', 'خمسين');
    const expected = wanted.map(({ selectors }) => findSpan(after, selectors));
    expect(drain(findSpans(after, wanted))).toEqual(expected);
    let pauses = 0;
    const work = findSpans(after, wanted);
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(wanted.length);
  });
});
