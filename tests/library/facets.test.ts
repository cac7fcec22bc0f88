import { describe, expect, it } from 'vitest';
import { choiceCount, facetValues, NO_CHOICES, toggleChoice } from '../../src/library/facets.ts';

describe('facetValues', () => {
  it('keeps the order in which the store counts', () => {
    const counts = [
      { value: 'b.example', count: 3 },
      { value: 'a.example', count: 1 },
    ];
    expect(facetValues(counts, NO_CHOICES, 'sites')).toEqual([
      { value: 'b.example', count: 3, chosen: false },
      { value: 'a.example', count: 1, chosen: false },
    ]);
  });

  it('lists what is ticked at 0, so that it can be unticked', () => {
    const choices = toggleChoice(NO_CHOICES, 'tags', 'numbers');
    expect(facetValues([], choices, 'tags')).toEqual([{ value: 'numbers', count: 0, chosen: true }]);
  });

  it('gives states and kinds in their own order', () => {
    const counts = [
      { value: 'not-found', count: 9 },
      { value: 'exact', count: 1 },
    ];
    expect(facetValues(counts, NO_CHOICES, 'states').map(({ value }) => value)).toEqual([
      'exact',
      'not-found',
    ]);
  });
});

describe('choices', () => {
  it('are toggled and counted', () => {
    const once = toggleChoice(toggleChoice(NO_CHOICES, 'kinds', 'quote'), 'months', '2025-01');
    expect(choiceCount(once)).toBe(2);
    expect(choiceCount(toggleChoice(once, 'kinds', 'quote'))).toBe(1);
    expect(choiceCount(NO_CHOICES)).toBe(0);
  });
});
