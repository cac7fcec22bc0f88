import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/recognition/names/lexicon.ts';
import { inStyle } from '../../src/recognition/names/model/features.ts';
import { SCHEMES } from '../../src/recognition/names/model/labels.ts';
import { markedDocument } from '../../training/documents.ts';
import { extract, labelsOf, Numbering, prepare } from '../../training/extract.ts';
import { WordStatistics } from '../../training/word-statistics.ts';

const [, , labels = []] = SCHEMES;
const { table } = new WordStatistics().table();

const positions = (text: string, language: string): string[] => {
  const prepared = prepare(markedDocument(text), lexiconOf(language), 1, 1);
  return [...labelsOf(prepared, labels)].map((number) => labels[number]?.position ?? '');
};

describe('labelsOf', () => {
  it.each([
    ['[p Ana Maria Ruiz] left [l Lima] .', 'en', 'BIEOSO'],
    ['وصل [p سمر] إلى ل[o لأمم المتحدة]', 'ar', 'OSOBE'],
    ['ذهب و[p سمر]', 'ar', 'OS'],
    ["the [o EU]'s plan", 'en', 'OSO'],
  ])('labels %s', (text, language, expected) => {
    expect(positions(text, language).join('')).toBe(expected);
  });
});

describe('extract', () => {
  const documents = ['[p Ana] left [l Lima] .', 'Nobody left .'].map((text, index) =>
    prepare(markedDocument(text), lexiconOf('en'), index, 1),
  );

  it('is the same each time', () => {
    expect(extract(documents, 'en', table, labels, 1)).toEqual(extract(documents, 'en', table, labels, 1));
  });

  it('leaves out what is rare', () => {
    const all = extract(documents, 'en', table, labels, 1);
    const frequent = extract(documents, 'en', table, labels, 2);
    expect(frequent.hashes.length).toBeLessThan(all.hashes.length);
    expect(frequent.data.labels).toEqual(all.data.labels);
    expect(frequent.hashes.every((hash) => all.hashes.includes(hash))).toBe(true);
  });

  it('adds features of a style to those of all', () => {
    const { hashes } = extract(documents, 'en', table, labels, 1);
    const known = new Set(hashes);
    const styled = [...hashes].filter((hash) => known.has(inStyle(hash, 1) >>> 0));
    expect(styled.length).toBeGreaterThan(0);
  });
});

describe('Numbering', () => {
  it('numbers hashes in the order of their first occurrence and counts them', () => {
    const numbering = new Numbering();
    expect([7, -1, 7, 0, -1].map((hash) => numbering.add(hash))).toEqual([0, 1, 0, 2, 1]);
    expect([...numbering.counts.values.subarray(0, 3)]).toEqual([2, 2, 1]);
    expect(numbering.hashes.values[1]).toBe(0xffffffff);
  });
});
