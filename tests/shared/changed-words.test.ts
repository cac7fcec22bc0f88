import { expect, it, vi } from 'vitest';
import { changedWords } from '../../src/shared/changed-words.ts';
import { clip } from '../clips/sample.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

it.each([
  ['The bridge is full and the water is empty', 'The bridge is full and the ferry lane is empty', 2],
  ['قال إن الجسر ممتلئ', 'قال إن الجسر فارغ', 1],
  ['one two three', 'three', 2],
  ['one', 'one', 0],
  ['one two', 'one  two', 0],
  ['one', undefined, 0],
])('%s → %s: %i', (text, now, count) => {
  const state = { status: 'changed', score: 0.9, checked: '2025-02-01T00:00:00.000Z' } as const;
  expect(changedWords(clip({ text, state: { ...state, ...(now !== undefined && { text: now }) } }))).toBe(
    count,
  );
});
