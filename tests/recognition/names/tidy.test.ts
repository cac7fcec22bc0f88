import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/recognition/names/lexicon.ts';
import { tidy } from '../../../src/recognition/names/tidy.ts';
import { readWords } from '../../../src/recognition/names/words.ts';
import { tokenise } from '../../../src/recognition/text/document.ts';

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
  return tidy(found, words).map(({ first, end }) =>
    text.slice(words[first]?.token.start, words[end - 1]?.token.end),
  );
}

describe('tidy', () => {
  it.each([
    ['a nickname is part of its person', 'Ann ‘Bee’ Carr left', ['Ann', 'Bee', 'Carr'], ['Ann ‘Bee’ Carr']],
    ['a nickname that is no name', 'Ann "The Hat" Carr left', ['Ann', 'Carr'], ['Ann "The Hat" Carr']],
    ['persons beside a quotation are two', 'Ann said “No way in” Carr', ['Ann', 'Carr'], ['Ann', 'Carr']],
  ])('%s', (_case, text, names, expected) => {
    expect(persons(text, names)).toEqual(expected);
  });
});
