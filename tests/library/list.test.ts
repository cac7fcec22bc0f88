import { describe, expect, it, vi } from 'vitest';
import { listStep } from '../../src/shared/list-step.ts';
import { successor } from '../../src/library/use-actions.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

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

describe('successor', () => {
  const numbers = Uint32Array.of(9, 7, 5, 3);

  it.each<[string, number, number[], number | null]>([
    ['the next', 7, [7], 5],
    ['the next that is left', 7, [7, 5], 3],
    ['the one before, at the end', 3, [3], 5],
    ['none, where none is left', 3, [9, 7, 5, 3], null],
  ])('is %s', (_what, current, gone, next) => {
    expect(successor(numbers, current, new Set(gone))).toBe(next);
  });
});
