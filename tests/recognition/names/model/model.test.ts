import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../../src/recognition/names/lexicon.ts';
import { checksum } from '../../../../src/recognition/names/model/format.ts';
import {
  ModelError,
  readNameModel,
  tagRanges,
  tagWords,
} from '../../../../src/recognition/names/model/model.ts';
import { wordsOf } from '../../../../src/recognition/names/words.ts';
import { prepareText } from '../../../../src/recognition/text/document.ts';
import { toyModel } from './toy-model.ts';

let english: Uint8Array;
let arabic: Uint8Array;

beforeAll(() => {
  english = toyModel('en');
  arabic = toyModel('ar');
});

function tagged(bytes: Uint8Array, language: string, text: string): string[] {
  const document = prepareText(text, { language });
  const words = wordsOf(document, lexiconOf(language));
  return tagRanges(readNameModel(bytes), words, document.paragraphs).map(
    ({ type, first, end }) =>
      `${type} ${words
        .slice(first, end)
        .map(({ token }) => token.text)
        .join(' ')}`,
  );
}

/** A copy of a file with one 32-bit word changed, and the checksum made right again where `sealed`. */
function changed(bytes: Uint8Array, word: number, value: number, sealed: boolean): Uint8Array {
  const copy = bytes.slice();
  const words = new Uint32Array(copy.buffer);
  words[word] = value;
  if (sealed) words[3] = checksum(words.subarray(4));
  return copy;
}

describe('readNameModel', () => {
  it('tells the language', () => {
    expect(readNameModel(english).language).toBe('en');
    expect(readNameModel(arabic, 'ar').language).toBe('ar');
  });

  it('refuses weights of another language than said', () => {
    expect(() => readNameModel(english, 'ar')).toThrow(ModelError);
  });

  it('refuses a file cut short anywhere', () => {
    fc.assert(
      fc.property(fc.nat(english.length - 1), (length) => {
        expect(() => readNameModel(english.subarray(0, length))).toThrow(ModelError);
      }),
    );
  });

  it('refuses a file with one byte changed', () => {
    fc.assert(
      fc.property(fc.nat(english.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const copy = english.slice();
        copy[at] = (copy[at] ?? 0) ^ change;
        expect(() => readNameModel(copy)).toThrow(ModelError);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses whatever is no weights file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => readNameModel(bytes)).toThrow(ModelError);
      }),
    );
  });

  it('refuses another version', () => {
    expect(() => readNameModel(changed(english, 1, 0, true))).toThrow(ModelError);
  });

  it('refuses sections that cannot be, and tags with what can, though the checksum is right', () => {
    const header = Array.from({ length: 18 }, (_, index) => 5 + index);
    fc.assert(
      fc.property(fc.constantFrom(...header), fc.nat(0xffffffff), (word, value) => {
        const file = changed(english, word, value, true);
        try {
          expect(tagged(file, 'en', 'On Monday Dunya Marek left Torvik for good .')).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads a file out of the middle of a buffer', () => {
    const buffer = new Uint8Array(english.length + 3);
    buffer.set(english, 3);
    const text = 'On Monday Dunya Marek left Torvik for good .';
    expect(tagged(buffer.subarray(3), 'en', text)).toEqual(tagged(english, 'en', text));
  });
});

describe('tagRanges', () => {
  it.each([
    ['en', 'On Monday Dunya Marek left Torvik for good .', ['person Dunya Marek', 'place Torvik']],
    ['en', 'A clerk at Harbour Trust wrote .', ['organization Harbour Trust']],
    ['ar', 'وصلت دنيا مارك إلى تورفيك أمس .', ['person دنيا مارك', 'place تورفيك']],
    ['ar', '', []],
  ] as const)('finds the names that were learnt, in %s: %s', (language, text, names) => {
    expect(tagged(language === 'en' ? english : arabic, language, text)).toEqual(names);
  });

  it('gives names in order, none overlapping another, each with a probability, in any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Dunya',
        'Marek',
        'Torvik',
        'Harbour',
        'Trust',
        'تورفيك',
        'in',
        '.',
        '\n',
        '1',
        '\ud800',
        '\u202b',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    );
    const model = readNameModel(english);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (parts) => {
        const document = prepareText(parts.join(' '), { language: 'en' });
        const words = wordsOf(document, lexiconOf('en'));
        let end = 0;
        for (const name of tagRanges(model, words, document.paragraphs)) {
          expect(name.first).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.first);
          expect(name.probability).toBeGreaterThan(0);
          expect(name.probability).toBeLessThanOrEqual(1.000_001);
          end = name.end;
        }
        expect(end).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  it('tags a paragraph alone as it tags it among others', () => {
    const text = 'On Monday Dunya Marek left Torvik for good .';
    const document = prepareText(text, { language: 'en' });
    const words = wordsOf(document, lexiconOf('en'));
    const model = readNameModel(english);
    expect(tagWords(model, words, 0, words.length)).toEqual(tagRanges(model, words, document.paragraphs));
  });
});
