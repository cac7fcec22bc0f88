import { describe, expect, it } from 'vitest';
import { listStep } from '../../src/library/steps.ts';
import { withChanges } from '../../src/library/changes.ts';
import { clip } from '../clips/sample.ts';

describe('listStep', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 9, 9],
    ['PageDown', 3, 8],
    ['PageUp', 3, 0],
    ['Home', 3, 0],
    ['End', 3, 9],
    ['Enter', 3, null],
    ['ArrowLeft', 3, null],
  ])('%s from %i leads to %s', (key, at, to) => {
    expect(listStep(key, at, 10, 5)).toBe(to);
  });
});

describe('withChanges', () => {
  const [old, middle, fresh] = [clip(), clip(), clip()];

  it('puts new clips in their place, newest first', () => {
    expect(withChanges([fresh, old], [middle])).toEqual([fresh, middle, old]);
  });

  it('replaces changed ones and takes deleted ones out', () => {
    const edited = { ...middle, note: 'x' };
    expect(withChanges([fresh, middle, old], [edited], [old.id, middle.id])).toEqual([fresh, edited]);
  });
});
