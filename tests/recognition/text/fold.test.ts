import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fold, foldWithOffsets } from '../../../src/recognition/text/fold.ts';

vi.setConfig({ testTimeout: 60_000 });

const SAME: readonly (readonly [what: string, a: string, b: string])[] = [
  ['Persian yeh and kaf', 'مریم کریم', 'مريم كريم'],
  ['alef with and without hamza', 'أحمد إبراهيم آدم', 'احمد ابراهيم ادم'],
  ['alef maksura', 'منى', 'مني'],
  ['teh marbuta', 'فاطمة', 'فاطمه'],
  ['diacritics and tatweel', 'مُحَمَّـــد', 'محمد'],
  ['zero-width non-joiner and bidi controls', 'می\u200cرود\u200f', 'میرود'],
  ['Arabic-Indic and Persian digits', '٢٠٢٥ ۲۰۲۵', '2025 2025'],
  ['accents and case', 'Müller ÉTÉ', 'muller ete'],
  ['quotation marks', '“a” «b» ‘c’', '"a" "b" \'c\''],
];

describe('fold', () => {
  it.each(SAME)('makes %s one', (_what, a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('keeps what tells words apart', () => {
    expect(fold('كتاب')).not.toBe(fold('كاتب'));
    expect(fold('رجب')).not.toBe(fold('رجل'));
  });

  it('is idempotent for every code point', () => {
    const unstable: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const folded = fold(String.fromCodePoint(code));
      if (fold(folded) !== folded) unstable.push(code.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  it('is idempotent, and folds a text as it folds its parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(fold(fold(a))).toBe(fold(a));
        expect(fold(`${a} ${b}`)).toBe(`${fold(a)} ${fold(b)}`);
      }),
    );
  });
});

describe('foldWithOffsets', () => {
  it('leads each folded unit back to its source, ascending, the end to the end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldWithOffsets(text);
        expect(folded.text).toBe(fold(text));
        expect(folded.offsets).toHaveLength(folded.text.length + 1);
        expect(folded.offsets.at(-1)).toBe(text.length);
        expect([...folded.offsets].sort((a, b) => a - b)).toEqual([...folded.offsets]);
      }),
    );
  });

  it('finds a word of another spelling in its place', () => {
    const source = 'قالت مُریم رجایی أمس';
    const { text, offsets } = foldWithOffsets(source);
    const at = text.indexOf(fold('مريم رجايي'));
    expect(source.slice(offsets[at], offsets[at + fold('مريم رجايي').length]).trim()).toBe('مُریم رجایی');
  });
});
