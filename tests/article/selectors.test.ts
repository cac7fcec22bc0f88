import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeSpan, findSpan, textFragment, type Selector } from '../../src/article/selectors.ts';

const TEXT = [
  'River towns ask for time',
  'The council met on Monday. "We will not move the market before winter," Mayor Hala Sabbagh said.',
  'Traders in the old market had asked for a year, and the mayor said she understood them.',
  'وقالت مريم العلي إن السوق القديم سيبقى مفتوحا، وأضافت: «لن نغلق الباب في وجه أحد هذا الشتاء».',
  'The council meets again in March. "We will not move the market before winter," a trader repeated.',
].join('\n');

function spanOf(words: string, occurrence = 0): [number, number] {
  let start = TEXT.indexOf(words);
  for (let count = 0; count < occurrence; count++) start = TEXT.indexOf(words, start + 1);
  return [start, start + words.length];
}

const QUOTE = 'We will not move the market before winter,';

describe('findSpan', () => {
  test('finds any span of an unaltered text exactly where it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '\n', 'ـ', '\u064e', '\u200c', 'é', '🙂', 'x') }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          fc.pre(end > start);
          expect(findSpan(text, describeSpan(text, start, end))).toEqual({
            status: 'exact',
            start,
            end,
            score: 1,
          });
        },
      ),
    );
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
  ])('tells %s of two equal quotations by its neighbours, though both moved', (_, occurrence) => {
    const [start, end] = spanOf(QUOTE, occurrence);
    const shift = 'A new first paragraph, as long as any other that newsrooms put on top of a story.\n';
    const found = findSpan(shift + TEXT, describeSpan(TEXT, start, end));
    expect(found).toEqual({
      status: 'exact',
      start: start + shift.length,
      end: end + shift.length,
      score: 1,
    });
  });

  test('takes letter variants, diacritics and white space for the same words', () => {
    const [start, end] = spanOf('مريم العلي إن السوق القديم');
    const edited = TEXT.replace('مريم العلي إن السوق القديم', 'مَریم العلی  ان السوق\nالقديم');
    const found = findSpan(edited, describeSpan(TEXT, start, end));
    expect(found).toMatchObject({ status: 'exact' });
    if (found.status === 'not-found') throw new Error('not found');
    expect(edited.slice(found.start, found.end)).toBe('مَریم العلی  ان السوق\nالقديم');
  });

  test('shows edited words as changed', () => {
    const [start, end] = spanOf('Traders in the old market had asked for a year');
    const edited = TEXT.replace('had asked for a year', 'have now asked for two years');
    const found = findSpan(edited, describeSpan(TEXT, start, end));
    expect(found.status).toBe('changed');
    if (found.status === 'not-found') throw new Error('not found');
    expect(edited.slice(found.start, found.end)).toMatch(/^Traders in the old market have now asked/u);
    expect(found.score).toBeGreaterThan(0.6);
    expect(found.score).toBeLessThan(1);
  });

  test.each([
    [
      'words put in at the beginning',
      'Traders in the old market had asked',
      'Many traders and carriers in the old market had asked',
    ],
    ['words put in at the end', 'had asked for a year', 'had begged for a year and a half'],
    [
      'a word begun otherwise',
      'Traders in the old market had asked',
      'Retraders in the elder market had asked',
    ],
  ])('shows the whole of edited words: %s', (_, words, edited) => {
    const [start, end] = spanOf(words);
    const text = TEXT.replace(words, edited);
    const found = findSpan(text, describeSpan(TEXT, start, end));
    if (found.status !== 'changed') throw new Error(found.status);
    expect(text.slice(found.start, found.end)).toBe(edited);
  });

  test.each([
    [
      'a deleted sentence',
      'Traders in the old market had asked for a year, and the mayor said she understood them.',
    ],
    ['a deleted quotation in another script', 'لن نغلق الباب في وجه أحد هذا الشتاء'],
  ])('does not find %s in other words', (_, words) => {
    const [start, end] = spanOf(words);
    const found = findSpan(TEXT.replace(words, ''), describeSpan(TEXT, start, end));
    expect(found.status).toBe('not-found');
  });

  test('does not take a name elsewhere for the mention that was deleted', () => {
    const text = `${TEXT}\nAn unrelated note at the end of the page mentions Hala Sabbagh once more in passing.`;
    const start = text.indexOf('Hala Sabbagh');
    const edited = text.replace('"We will not move the market before winter," Mayor Hala Sabbagh said.', '');
    expect(findSpan(edited, describeSpan(text, start, start + 'Hala Sabbagh'.length)).status).toBe(
      'not-found',
    );
  });

  test.each<[string, Selector[]]>([
    ['no selector', []],
    ['a position alone', [{ type: 'TextPositionSelector', start: 0, end: 5 }]],
    ['no words', [{ type: 'TextQuoteSelector', exact: '', prefix: 'River', suffix: 'towns' }]],
    ['words that fold to nothing', [{ type: 'TextQuoteSelector', exact: '\u200f', prefix: '', suffix: '' }]],
  ])('finds nothing by %s', (_, selectors) => {
    expect(findSpan(TEXT, selectors)).toEqual({ status: 'not-found', score: 0 });
  });

  test('never points outside the text, whatever the selectors say', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.string(),
        fc.integer(),
        (text, exact, prefix, suffix, start) => {
          const found = findSpan(text, [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            { type: 'TextPositionSelector', start, end: start + exact.length },
          ]);
          if (found.status === 'not-found') return;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.start).toBeLessThan(found.end);
          expect(found.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('describeSpan', () => {
  test('keeps 32 to 64 units of neighbours, to the edge of a word, and no half of a code point', () => {
    const text = `${'🙂'.repeat(60)} ${'word '.repeat(30)}MIDDLE${' word'.repeat(30)}`;
    const start = text.indexOf('MIDDLE');
    for (const at of [start, 40, 41]) {
      const [quote] = describeSpan(text, at, at + 6);
      if (quote?.type !== 'TextQuoteSelector') throw new Error('no quotation');
      expect(quote.prefix.length).toBeLessThanOrEqual(64);
      expect(quote.suffix.length).toBeLessThanOrEqual(64);
      expect(quote.prefix).not.toMatch(/^\p{Surrogate}/u);
      expect(quote.suffix.slice(1)).not.toMatch(/\p{Surrogate}$/u);
    }
    expect(describeSpan(text, start, start + 6)[0]).toMatchObject({
      prefix: 'word '.repeat(7),
      suffix: ' word'.repeat(7),
    });
  });
});

function fragmentOf(text: string, words: string): string {
  const start = text.indexOf(words);
  return textFragment(describeSpan(text, start, start + words.length));
}

describe('textFragment', () => {
  test.each([
    [
      'names its neighbours where it is short',
      TEXT,
      'Hala Sabbagh',
      ':~:text=before%20winter%2C%22%20Mayor-,Hala%20Sabbagh,-said.',
    ],
    [
      'takes in the proclitic that a browser reads as one word',
      'وقال وحمدان هنا',
      'حمدان',
      ':~:text=%D9%88%D9%82%D8%A7%D9%84-,%D9%88%D8%AD%D9%85%D8%AF%D8%A7%D9%86,-%D9%87%D9%86%D8%A7',
    ],
    [
      'escapes what has a meaning in the directive',
      'so-called & (a, b)',
      'so-called & (a, b)',
      ':~:text=so%2Dcalled%20%26%20(a%2C%20b)',
    ],
    [
      'gives a long passage by its ends',
      TEXT,
      TEXT.slice(25, 300),
      `:~:text=The%20council%20met%20on%20Monday.%20%22We,`,
    ],
  ])('%s', (_, text, words, expected) => {
    const fragment = fragmentOf(text, words);
    expect(fragment.slice(0, expected.length)).toBe(expected);
    if (!expected.endsWith(',')) expect(fragment).toBe(expected);
  });

  test('is always a valid part of an address, and never has a bare separator in its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (exact, prefix, suffix) => {
        const fragment = textFragment([{ type: 'TextQuoteSelector', exact, prefix, suffix }]);
        if (exact.trim() === '') return;
        expect(fragment).toMatch(/^:~:text=(?:[^\s,&-]+-,)?[^\s,&-]+(?:,[^\s,&-]+)?(?:,-[^\s,&-]+)?$/u);
        expect(() => decodeURIComponent(fragment)).not.toThrow();
      }),
    );
  });
});
