/** Places in Arabic beside the listed ones: what follows `مدينة`, and names that begin with `نهر`. */
import type { Candidate, Stretch } from './candidates.ts';
import { WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has, isGiven } from './words.ts';

const NO_PLACE =
  WORD.common |
  WORD.reportingVerb |
  WORD.preposition |
  WORD.honorific |
  WORD.role |
  WORD.outerAdjective |
  WORD.organizationHead;

function isPlaceWord(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.token.kind === 'word' &&
    word.letters === 0 &&
    !has(word, NO_PLACE) &&
    word.folded.length > 1
  );
}

const COMPOUND = /^(?:عين|باب|راس|تل|دير|بيت|كفر|ام|برج|قصر|قلعه|خان|سوق|واد|وادي|جسر|شرم|مرج)$/u;

/** Directions and head nouns that stand before a generic noun as often as before a name. */
const GENERIC =
  /^(?:البلاد|العاصمه|المدينه|المنطقه|القريه|الدوله|الحدود|الجديده|القديمه|الكبيره|العام|العالم|الاحتلال)$/u;

function labelledAt({ words, end }: Stretch, at: number): Candidate | null {
  if (!has(words[at], WORD.placeLabel) || words[at]?.definite) return null;
  const first = words[at + 1];
  if (
    !first ||
    at + 1 >= end ||
    !(isPlaceWord(first) || COMPOUND.test(first.folded)) ||
    isGiven(first) ||
    GENERIC.test(first.folded)
  )
    return null;
  // A teh marbuta ends adjectives rather than names: `مقاطعة واسعة`.
  if (!first.definite && first.token.text.endsWith('ة')) return null;
  // Directions and governments stand before all sorts of nouns; a city's name follows its label.
  if (!/^(?:ميناء|مينا|مدينه|محافظه|بلده|قريه|ولايه|مقاطعه|ضاحيه|اماره)$/u.test(words[at]?.folded ?? ''))
    return null;
  // `بلدة عين العرب`: names that begin with what they lie at.
  const compound =
    COMPOUND.test(first.folded) &&
    at + 2 < end &&
    isPlaceWord(words[at + 2]) &&
    words[at + 2]?.definite === true;
  return { first: at + 1, end: compound ? at + 3 : at + 2, letters: 0, type: 'place', strength: 2 };
}

function headedAt({ words, end }: Stretch, at: number): Candidate | null {
  const head = words[at];
  if (!head || !has(head, WORD.placeHead) || head.definite) return null;
  let to = at + 1;
  const first = words[to];
  if (to >= end || !isPlaceWord(first) || GENERIC.test(first?.folded ?? '')) return null;
  if (!first?.definite && !isGiven(first) && first?.bits !== 0) return null;
  to++;
  while (to < end && to < at + 4 && words[to]?.definite && words[to]?.letters === 0 && isPlaceWord(words[to]))
    to++;
  return { first: at, end: to, letters: head.letters, type: 'place', strength: 2 };
}

/** Places that begin, or are announced, at a token. */
export function placesAt(stretch: Stretch, at: number): (Candidate | null)[] {
  return [labelledAt(stretch, at), headedAt(stretch, at)];
}
