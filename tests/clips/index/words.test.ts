/** Pairs of words: a text has every pair of a phrase that stands in it, and few of another's. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPairs, pairsOf } from '../../../src/clips/index/words.ts';
import { parseQuery } from '../../../src/clips/query.ts';
import { foldedFields, searchClips } from '../../../src/clips/search.ts';
import { clip } from '../sample.ts';

function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  const { words, rest } = foldedFields({ ...clip(), text });
  addPairs(words, pairs);
  addPairs(rest, pairs);
  return pairs;
}

/** Whether the index would let a clip of this text be held against a phrase. */
function mayHave(text: string, phrase: string): boolean {
  const pairs = pairsIn(text);
  const [term] = parseQuery(`"${phrase}"`).terms;
  return pairsOf(term?.text ?? '').every((pair) => pairs.has(pair));
}

const LONG = 'x'.repeat(60);

describe('pairs of words', () => {
  it.each([
    ['The bridge is full and the water is empty', 'water is empty'],
    ['The bridge is full, and the water is empty', 'full, and'],
    // Letters that are written as one with the first word of a phrase.
    ['قال إن المدينة وبالنهر الكبير تزهو', 'نهر الكبير'],
    ['كتب «مریم كريمي» في تقريرها', 'مريم كريمي'],
    ['two\nlines of\u00a0text', 'lines of text'],
    ['Zoë Müller-Lüdenscheidt spoke', 'muller-ludenscheidt spoke'],
    [`a ${LONG} b`, `a ${LONG} b`],
    ['one two three', 'two'],
  ])('are of %j where %j is', (text, phrase) => {
    expect(searchClips([{ ...clip(), text }], `"${phrase}"`)).toHaveLength(1);
    expect(mayHave(text, phrase)).toBe(true);
  });

  it.each([
    ['The water was full and the bridge is empty', 'water is empty'],
    ['full and then, and the water', 'full, and'],
    ['النهر قرب المدينة', 'المدينة النهر'],
    ['two\nlines of text', 'two of'],
  ])('are not of %j for %j', (text, phrase) => {
    expect(mayHave(text, phrase)).toBe(false);
  });

  it('are of every text in which a phrase is found', () => {
    const word = fc.constantFrom(
      'النهر',
      'والنهر',
      'بال',
      'نهر',
      'a',
      'bridge',
      'é',
      'ﷺ',
      '٢٠٢٥',
      '𝒳y',
      LONG,
    );
    const gap = fc.constantFrom(' ', ' ', ', ', '-', '\n', ' — ', '\t', '”');
    const text = fc
      .array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(60), (whole, start, length) => {
        const phrase = whole.slice(start, start + length).replaceAll('”', ' ');
        const found = searchClips([{ ...clip(), text: whole }], `"${phrase}"`).length > 0;
        expect(mayHave(whole, phrase) || !found).toBe(true);
      }),
    );
  });
});
