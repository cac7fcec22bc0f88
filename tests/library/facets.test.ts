import { describe, expect, it } from 'vitest';
import { choiceCount, facetValues, NO_CHOICES, toggleChoice } from '../../src/library/facets.ts';
import { clip, METADATA } from '../clips/sample.ts';

const checked = '2025-01-11T00:00:00.000Z';
const other = { ...METADATA, site: 'مجلة الرصيف' };
const clips = [
  clip({ tags: ['أ', 'ب'], state: { status: 'exact', score: 1, checked } }),
  clip({ tags: ['أ'], kind: 'passage', source: { url: 'https://r.example/', key: 'r', metadata: other } }),
  clip({ state: { status: 'changed', score: 0.9, checked } }),
];

const counts = (facet: Parameters<typeof facetValues>[2], choices = NO_CHOICES): [string, number][] =>
  facetValues(clips, choices, facet).map(({ value, count }) => [value, count]);

describe('facetValues', () => {
  it('counts every value, most clips first', () => {
    expect(counts('tags')).toEqual([
      ['أ', 2],
      ['ب', 1],
    ]);
    expect(counts('sites')).toEqual([
      ['صحيفة المرسى', 2],
      ['مجلة الرصيف', 1],
    ]);
  });

  it('keeps the order of states and kinds', () => {
    expect(counts('states').map(([value]) => value)).toEqual(['exact', 'changed', 'unchecked']);
    expect(counts('kinds').map(([value]) => value)).toEqual(['quote', 'passage']);
  });

  it('counts within the other facets, not its own', () => {
    const choices = toggleChoice(NO_CHOICES, 'kinds', 'passage');
    expect(counts('kinds', choices)).toEqual([
      ['quote', 2],
      ['passage', 1],
    ]);
    expect(counts('sites', choices)).toEqual([['مجلة الرصيف', 1]]);
  });

  it('keeps what is ticked in the list when nothing is left of it', () => {
    const choices = toggleChoice(toggleChoice(NO_CHOICES, 'tags', 'ب'), 'kinds', 'passage');
    expect(facetValues(clips, choices, 'tags')).toContainEqual({ value: 'ب', count: 0, chosen: true });
    expect(choiceCount(choices)).toBe(2);
    expect(choiceCount(toggleChoice(choices, 'tags', 'ب'))).toBe(1);
  });
});
