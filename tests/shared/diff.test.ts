import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type DiffPart } from '../../src/shared/diff.ts';

function shown(parts: readonly DiffPart[]): string {
  const marks = { same: '', removed: '-', added: '+' };
  return parts.map(({ kind, text }) => `${marks[kind]}[${text}]`).join(' ');
}

describe('diffWords', () => {
  it.each([
    ['a b c', 'a b c', '[a b c]'],
    ['the water is empty', 'the ferry lane is empty', '[the] -[water] +[ferry lane] [is empty]'],
    ['ما نفقده في عام واحد', 'ما نفقده في عامين', '[ما نفقده في] -[عام واحد] +[عامين]'],
    ['a b', '', '-[a b]'],
    ['', 'a', '+[a]'],
    ['', '', ''],
    ['a  b\nc', 'a b c', '[a b c]'],
  ])('%j → %j', (from, to, parts) => {
    expect(shown(diffWords(from, to))).toBe(parts);
  });

  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'و'), { maxLength: 12 })
    .map((list) => list.join(' '));

  it('gives both texts back, from what was kept and removed, kept and added', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const parts = diffWords(from, to);
        const without = (kind: DiffPart['kind']): string =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join(' ');
        expect(without('added')).toBe(from);
        expect(without('removed')).toBe(to);
      }),
    );
  });

  it('is done with long texts at once', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `w${index}`).join(' ');
    const other = Array.from({ length: 20_000 }, (_, index) => `v${index}`).join(' ');
    expect(diffWords(long, other).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
