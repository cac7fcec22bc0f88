import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SPANS } from '../../../src/recognition/quotes/marks.ts';
import { recogniseQuotes } from '../../../src/recognition/quotes/quotes.ts';
import { prepareText } from '../../../src/recognition/text/document.ts';
import { readMarked } from './marked.ts';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'it', 'nl', 'pt', 'ru', 'tr', 'xx'];
const MARKS = [...'"“”„‟«»‹›「」『』\'‘’‚＂'];
const PIECES = [
  MARKS,
  ['\n', '\n\n', ' ', '. ', ': ', '، ', ', ', '؟', '!', '-', '(', ')', '\u200f', '\ufeff', '\u00a0'],
  ['[p1:منى]', '[p2:Ada]', '[o1:Halcyon]', '[l1:باريس]'],
  ['قال', 'وأضافت', 'أن', 'قائلاً', 'بحسب', 'قوله', 'منصة', 'عن'],
  ['said', 'he', 'the', 'that', 'according to', 'adding', 'film', 'a', 'déclaré', 'selon', 'il'],
  ['گفت', 'که', 'به گفته'],
  ['\n— ', ' — ', 'dijo', 'сказал', 'dedi', 'diyen', 'segundo', 'lo', 'zei', 'sagte'],
  ['word', 'كلمة', '12', '👩‍🚒', '\ud800', 'ﷺ'],
].flat();

/** Words and marks in any order, with and without spaces between. */
const hostileText = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ')), { maxLength: 120 })
  .map((pieces) => pieces.flat().join(''));

function annotate(marked: string, language: string) {
  const { text, names } = readMarked(marked);
  return { text, names, quotes: recogniseQuotes(prepareText(text, { language }), { names, entities: [] }) };
}

describe('whatever the text', () => {
  it('offsets point at the words, and quotations neither overlap nor nest', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...LANGUAGES), (marked, language) => {
        const { text, names, quotes } = annotate(marked, language);
        const entities = new Set(names.map((name) => name.entity));
        let end = 0;
        for (const quote of quotes) {
          expect(quote.start).toBeGreaterThanOrEqual(end);
          expect(quote.text).toBe(quote.text.trim());
          expect(quote.text).not.toBe('');
          ({ end } = quote);
          for (const span of [quote, quote.speaker, quote.cue])
            if (span) expect(span.text).toBe(text.slice(span.start, span.end));
          if (quote.speaker?.entity !== undefined) expect(entities).toContain(quote.speaker.entity);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the same holds of quotations that the page marks, whatever ranges it gives', () => {
    const ranges = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 700 }), end: fc.integer({ min: -5, max: 700 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...LANGUAGES), ranges, (marked, language, elements) => {
        const { text, names } = readMarked(marked);
        const document = prepareText(text, { language });
        let end = 0;
        for (const quote of recogniseQuotes(document, { names, entities: [] }, elements)) {
          expect(quote.start).toBeGreaterThanOrEqual(end);
          expect(quote.text).toBe(quote.text.trim());
          expect(quote.text).not.toMatch(/^$|[\r\n]/u);
          ({ end } = quote);
          for (const span of [quote, quote.speaker, quote.cue])
            if (span) expect(span.text).toBe(text.slice(span.start, span.end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no quotation crosses a paragraph', () => {
    fc.assert(
      fc.property(hostileText, (marked) => {
        for (const quote of annotate(marked, 'ar').quotes) expect(quote.text).not.toMatch(/[\r\n]/u);
      }),
    );
  });

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...LANGUAGES), (marked, language) => {
        expect(annotate(marked, language).quotes).toEqual(annotate(marked, language).quotes);
      }),
      { numRuns: 50 },
    );
  });
});

/** What a long text may be filled with to make a reader slow. */
const HOSTILE = [
  '"',
  '“',
  '”',
  '«»',
  "'",
  '‘a ',
  '“a" ',
  'a” ',
  'a. b” ',
  '"a" ',
  '"a", ',
  ' "a" and',
  '«قال: ',
  'قال "x" ',
  'said "a b c d e f g h i j", ',
  '“\n',
  'a”\n',
  '“a b c d e f g h i\n',
  '\'"a" ',
  '— a, dijo b. ',
  '— a\n',
  '— a — dijo — ',
];

describe.each(['ar', 'es', 'tr'])('a long text in %s', (language) => {
  it.each(HOSTILE)('of %j takes time in proportion', (piece) => {
    const document = prepareText(piece.repeat(Math.ceil(60_000 / piece.length)), { language });
    const before = process.cpuUsage();
    recogniseQuotes(document, { names: [], entities: [] });
    const { user } = process.cpuUsage(before);
    // Microseconds; some 0.05 s is usual; comparing every mark with every other would take many seconds.
    expect(user).toBeLessThan(1_500_000);
  });
});

/** A page's text at its longest. */
const MEGABYTE = 1_000_000;

describe('a megabyte made only of quotation marks', () => {
  it.each(['"', '“', '”', '«»', "'", '‘’', '„“'])('of %s takes less than a fifth of a second', (marks) => {
    const document = prepareText(marks.repeat(MEGABYTE / marks.length), { language: 'ar' });
    const before = process.cpuUsage();
    expect(recogniseQuotes(document, { names: [], entities: [] })).toEqual([]);
    // Microseconds.
    expect(process.cpuUsage(before).user).toBeLessThan(200_000);
  });
});

describe('a megabyte made only of quoted letters', () => {
  it.each(['"a" ', '“a” ', "'a' ", '«ق» '])('of %j is read as far as a long book goes', (piece) => {
    const document = prepareText(piece.repeat(MEGABYTE / piece.length), { language: 'ar' });
    const before = process.cpuUsage();
    const quotes = recogniseQuotes(document, { names: [], entities: [] });
    // Microseconds; some 0.05 s is usual, and reading all would take seconds.
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
    expect(quotes.length).toBeLessThanOrEqual(MAX_SPANS);
  });
});
