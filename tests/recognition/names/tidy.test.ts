import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/recognition/names/lexicon.ts';
import { tidy } from '../../../src/recognition/names/tidy.ts';
import { readWords } from '../../../src/recognition/names/words.ts';
import { tokenise } from '../../../src/recognition/text/document.ts';
import { candidatesIn } from './found.ts';

/** The persons left of those named, which stand in the text in their order. */
function persons(text: string, names: readonly string[]): string[] {
  const words = readWords(tokenise(text), lexiconOf('en'));
  let from = 0;
  const found = names.map((name) => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    const first = words.findIndex(({ token }) => token.start === start);
    const end = words.findIndex(({ token }) => token.end === from) + 1;
    return { first, end, letters: 0, type: 'person' as const, probability: 0.8 };
  });
  const starts = new Set(
    [...text.matchAll(/\n/gu)].map(({ index }) => words.findIndex(({ token }) => token.start > index)),
  );
  return tidy(found, words, starts).map(({ first, end }) =>
    text.slice(words[first]?.token.start, words[end - 1]?.token.end),
  );
}

describe('tidy', () => {
  it.each([
    ['a nickname is part of its person', 'Ann ‘Bee’ Carr left', ['Ann', 'Bee', 'Carr'], ['Ann ‘Bee’ Carr']],
    ['a nickname that is no name', 'Ann "The Hat" Carr left', ['Ann', 'Carr'], ['Ann "The Hat" Carr']],
    [
      'nothing is part of a person of another line',
      'Ann\n‘Bee’ Carr left',
      ['Ann', 'Bee', 'Carr'],
      ['Ann', 'Bee', 'Carr'],
    ],
    ['persons beside a quotation are two', 'Ann said “No way in” Carr', ['Ann', 'Carr'], ['Ann', 'Carr']],
  ])('%s', (_case, text, names, expected) => {
    expect(persons(text, names)).toEqual(expected);
  });
});

describe('two names that were taken for one', () => {
  it.each([
    [
      'a client in the genitive and the lawyer',
      'ru',
      'Адвокат {p 0.9 Ромашина Пётр Иволгин} молчит.',
      ['p Ромашина', 'p Пётр Иволгин'],
    ],
    [
      'not a surname before a patronymic',
      'ru',
      'Адвокат {p 0.9 Ромашина Анна Павловна} молчит.',
      ['p Ромашина Анна Павловна'],
    ],
    [
      'a place and who governs it',
      'pt',
      'O governador do {l 0.9 Brasil Pedro Bezerra} falou.',
      ['l Brasil', 'p Pedro Bezerra'],
    ],
    [
      'not a place of several words',
      'pt',
      'Foi a {l 0.9 São Paulo de Olivença} ontem.',
      ['l São Paulo de Olivença'],
    ],
  ])('%s', (_case, language, text, expected) => {
    expect(candidatesIn(text, language)).toEqual(expected);
  });
});
