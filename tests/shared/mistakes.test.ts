import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addMistake,
  getMistakes,
  MISTAKE_LIMITS,
  onMistakesChanged,
  parseMistakeDraft,
  parseMistakes,
  removeMistake,
} from '../../src/shared/mistakes.ts';
import { mistakeHandlers } from '../../src/background/mistakes.ts';
import { fake, resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

const DRAFT = { type: 'person', correct: 'place', words: ['Aldery'], page: null, title: 'A' } as const;

beforeEach(() => resetFake());

describe('parseMistakeDraft', () => {
  it.each<[string, unknown]>([
    ['no object', 'person'],
    ['a type that is none', { ...DRAFT, type: 'clip' }],
    ['a correction that is none', { ...DRAFT, correct: 'date' }],
    ['no correction at all', { ...DRAFT, correct: undefined }],
    ['what it was before', { ...DRAFT, correct: 'person' }],
    ['a quotation as a name', { ...DRAFT, type: 'quote' }],
    ['no words', { ...DRAFT, words: [] }],
    ['blank words', { ...DRAFT, words: [' '] }],
    ['words that are none', { ...DRAFT, words: [7] }],
    ['endless words', { ...DRAFT, words: ['x'.repeat(MISTAKE_LIMITS.text + 1)] }],
    ['a page that is none', { ...DRAFT, page: 7 }],
  ])('refuses %s', (_what, value) => {
    expect(parseMistakeDraft(value)).toBeNull();
  });

  it('takes what is one, without fields of others', () => {
    expect(parseMistakeDraft({ ...DRAFT, words: ['Aldery', 'Aldery'], more: 1 })).toEqual(DRAFT);
  });
});

it('reads a store of anything', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(Array.isArray(parseMistakes(value))).toBe(true);
    }),
  );
});

it('keeps each of many that come at once, tells of each, and takes one back', async () => {
  const heard = vi.fn();
  onMistakesChanged(heard);
  const draft = { ...DRAFT, words: ['Aldery'] };
  const [first] = await Promise.all([addMistake(draft), addMistake(draft), addMistake(draft)]);
  expect(await getMistakes()).toHaveLength(3);
  expect(heard).toHaveBeenCalledTimes(3);
  await removeMistake(first.id);
  expect((await getMistakes()).map(({ id }) => id)).not.toContain(first.id);
});

it('lets no page store what is no mistake', async () => {
  const sender = { tab: 1, trusted: false, url: 'https://a.example/' };
  const refused = (): unknown => mistakeHandlers['add-mistake']({ draft: { type: 'x' } as never }, sender);
  await expect(Promise.resolve().then(refused)).rejects.toThrow('Not what a reader says');
  expect(fake.storage['mistakes']).toBeUndefined();
});
