import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { prepareText, tokenise } from '../../../src/recognition/text/document.ts';

vi.setConfig({ testTimeout: 60_000 });

const TOKENS: readonly (readonly [text: string, tokens: readonly string[]])[] = [
  ['قال: “نعم”.', ['قال', ':', '“', 'نعم', '”', '.']],
  ["Iran's 15-year-old", ["Iran's", '15', '-', 'year', '-', 'old']],
  ['15يوما', ['15', 'يوما']],
  ['1,948.50 و٣٫٥', ['1,948.50', 'و', '٣٫٥']],
  ['می‌رود', ['می‌رود']],
  ['\u202bمَرحبا\u202c \ufeffيا', ['مَرحبا', 'يا']],
  ['بـباريس', ['بـباريس']],
  ['😀', ['😀']],
  ['Wait... "No!!"', ['Wait', '.', '.', '.', '"', 'No', '!', '!', '"']],
  ['a ---------- b', ['a', '----------', 'b']],
  ['', []],
];

describe('tokens', () => {
  it.each(TOKENS)('%j', (text, tokens) => {
    expect(tokenise(text).map((token) => token.text)).toEqual(tokens);
  });

  it('lie in order inside the text and its paragraphs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { tokens, paragraphs } = prepareText(text, {});
        const ends = tokens.flatMap(({ start, end }) => [start, end]);
        expect(ends.toSorted((a, b) => a - b)).toEqual(ends);
        expect(tokens.map((token) => token.text)).toEqual(
          tokens.map(({ start, end }) => text.slice(start, end)),
        );
        expect(tokens.every(({ start, end }) => end > start)).toBe(true);
        let next = 0;
        for (const paragraph of paragraphs) {
          expect(paragraph.firstToken).toBe(next);
          expect(tokens[paragraph.firstToken]?.start).toBeGreaterThanOrEqual(paragraph.start);
          expect(tokens[paragraph.endToken - 1]?.end).toBeLessThanOrEqual(paragraph.end);
          next = paragraph.endToken;
        }
        expect(next).toBe(tokens.length);
      }),
    );
  });
});

describe('prepareText', () => {
  it.each([
    ['2025-01-10', '2025-01-10'],
    ['2025-01-10T08:30:00+03:00', '2025-01-10'],
    ['10 January 2025', null],
    [undefined, null],
  ])('reads the day of publication %j', (published, day) => {
    expect(prepareText('نص', { published }).published).toBe(day);
  });

  it('takes each kind of line break for the end of a paragraph', () => {
    expect(prepareText('a\r\nb\rc\n\nd\u2028e', {}).paragraphs).toHaveLength(5);
  });
});
