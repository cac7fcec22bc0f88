import { expect, test } from 'vitest';
import { ENGLISH_NAMES } from '../../../src/recognition/languages/en/names.ts';
import { PLACES } from '../../../src/recognition/names/data/places.generated.ts';
import { keyOf } from '../../../src/recognition/names/lexicon.ts';
import { tokenise } from '../../../src/recognition/text/document.ts';

const phrasesOf = (list: string): string[] => list.trim().split(/\s*\|\s*/u);

const tokensOf = (phrase: string): string =>
  tokenise(phrase)
    .map(({ folded }) => folded)
    .join(' ');

test.each([
  ...Object.entries(PLACES),
  ['English organisations', ENGLISH_NAMES.organizations],
  ['English places', ENGLISH_NAMES.places],
  ['what only looks plain', "Côte d'Ivoire|al-Arish|U.S.|G7|San  Juan|İzmir|Washington, D.C.|KFOR"],
])('keys of phrases are their folded tokens: %s', (_name, list) => {
  const phrases = phrasesOf(list);
  expect(phrases.map(keyOf)).toEqual(phrases.map(tokensOf));
});
