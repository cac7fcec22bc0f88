import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { positionOf, seriesOf, shownMarks, walkStep } from '../../src/content/walk.ts';
import { DEFAULT_SETTINGS } from '../../src/shared/settings.ts';
import { harbourReading } from './fixture.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { recognition } = harbourReading();
const wordsOf = (indices: readonly number[]): string[] =>
  indices.map((index) => recognition.annotations[index]?.text ?? '');

describe('the marks of a walk', () => {
  it('leaves out layers that are off', () => {
    const layers = { ...DEFAULT_SETTINGS.layers, person: false, quote: false };
    expect(wordsOf(shownMarks(recognition, layers))).toEqual(['Harbour Board', 'Aldery', 'Thursday']);
  });

  it.each([
    ['a name', 'Calloway', ['Ines Calloway', 'Calloway']],
    [
      'a quotation with a named speaker',
      'The first boat leaves before summer.',
      ['We are not reviving a memory,', 'The first boat leaves before summer.'],
    ],
    ['a quotation of somebody unnamed', 'late', ['late']],
    ['a date', 'Thursday', ['Thursday']],
  ])('leads from %s through its like', (_case, words, expected) => {
    const index = recognition.annotations.findIndex(({ text }) => text === words);
    expect(wordsOf(seriesOf(recognition, index))).toEqual(expected);
  });

  it('leads nowhere from a mark that is not there', () => {
    expect(seriesOf(recognition, 99)).toEqual([]);
  });
});

describe('a step', () => {
  it.each([
    ['the next', 4, 1, { index: 7, position: 3, count: 3 }],
    ['the one before', 4, -1, { index: 1, position: 1, count: 3 }],
    ['round the end', 7, 1, { index: 1, position: 1, count: 3 }],
    ['round the beginning', 1, -1, { index: 7, position: 3, count: 3 }],
    ['from between two', 3.5, 1, { index: 4, position: 2, count: 3 }],
    ['back from between two', 3.5, -1, { index: 1, position: 1, count: 3 }],
    ['from a mark of another kind', 5, 1, { index: 7, position: 3, count: 3 }],
  ] as const)('goes to %s', (_case, from, step, expected) => {
    expect(walkStep([1, 4, 7], from, step)).toEqual(expected);
  });

  it('goes nowhere in nothing', () => {
    expect(walkStep([], 3, 1)).toEqual({ index: -1, position: 0, count: 0 });
  });

  it('passes every mark once and comes back, either way', () => {
    const lists = fc
      .uniqueArray(fc.nat(500), { minLength: 1, maxLength: 60 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(lists, fc.constantFrom(1 as const, -1 as const), (list, step) => {
        let at = list[0] ?? 0;
        const passed = list.map(() => (at = walkStep(list, at, step).index));
        expect(new Set(passed)).toEqual(new Set(list));
        expect(at).toBe(list[0]);
        expect(positionOf(list, at).position).toBe(1);
      }),
    );
  });
});
