/** What German names have about them that is no name: the noun a compound ends in, and who someone is by their people. */
import type { NameCandidate } from './model/model.ts';
import type { Word } from './words.ts';
import { isSureGiven } from './words.ts';

/** Nouns, folded, that name what happens at or is about a place or a person, and never a place: `Gaza-Krieg`. */
const HEAD = new RegExp(
  `^(?:${[
    'krieg|konflikt|krise|gipfel|treffen|wahl|wahlkampf|abkommen|vertrag|deal|geschaft|handel|reise|besuch|politik|frage',
    'debatte|streit|einsatz|mission|sanktion|hilfe|plan|strategie|experte|expertin|kenner|korrespondent|korrespondentin',
    'marathon|turnier|rennen|spiel|tour|konzert|film|roman|biografie|biographie|ausstellung|preis|prozess|urteil|affare',
    'regierung|anhanger|nachfolger|nachfolgerin|vertrauter|berater|sprecher|urlaub|urlauber|tourist|flug|import|export',
  ].join('|')})(?:s|es|e|en|n|er)?$`,
  'u',
);

/** Words for one of a people, folded, that are written like names: German has no ending of its own for them. */
const ONE_OF_A_PEOPLE =
  /^(?:israeli|pakistani|saudi|kuwaiti|somali|bahraini|omani|bangladeshi|nepali|emirati|katari)s?$/u;

/** The name without what is no part of it; null where nothing is left. Of German alone. */
export function withoutCompound(name: NameCandidate, words: readonly Word[]): NameCandidate | null {
  let { first, end, type } = name;
  if (words[first]?.language !== 'de') return name;
  if (
    end - first > 2 &&
    type !== 'organization' &&
    words[end - 2]?.token.text === '-' &&
    HEAD.test(words[end - 1]?.token.folded ?? '')
  )
    end -= 2;
  if (ONE_OF_A_PEOPLE.test(words[first]?.token.folded ?? '')) {
    first++;
    if (first >= end) return null;
    if (words[first]?.token.text === '-') return name;
    if (isSureGiven(words[first])) type = 'person';
  }
  return { ...name, first, end, type };
}
