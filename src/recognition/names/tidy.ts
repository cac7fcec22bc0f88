/** What no name by the guidelines can hold, taken off the model's names: quotation marks, a conjunction between two names. */
import type { NameCandidate } from './model/model.ts';
import { WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has, isGiven } from './words.ts';

const MARK = /^["“”„«»]$/u;
const isMark = (word: Word | undefined): boolean =>
  word?.token.kind === 'punctuation' && MARK.test(word.token.text);

/** `قناة "عدن المستقلة`: what an open mark within a name begins is the name; a closing one ends it. */
function withoutMarks(name: NameCandidate, words: readonly Word[]): NameCandidate | null {
  let { first, end, letters } = name;
  for (let at = end - 1; at >= first; at--) {
    if (!isMark(words[at])) continue;
    // A nickname in marks within a name has both of them.
    let pair = at - 1;
    while (pair > first && !isMark(words[pair])) pair--;
    if (pair > first && at < end - 1) {
      at = pair;
      continue;
    }
    if (at === end - 1) end = at;
    else {
      first = at + 1;
      letters = 0;
      break;
    }
  }
  return first < end ? { ...name, first, end, letters } : null;
}

/** The letters of a conjunction that a word of Arabic begins with, where another name may begin behind it. */
function conjunction(word: Word | undefined, occurs: ReadonlySet<string>): number {
  const folded = word?.token.folded ?? '';
  if (!word || word.token.kind !== 'word' || !folded.startsWith('و') || folded.length < 4) return 0;
  const rest = folded.slice(1);
  if (rest.startsWith('ال')) return 1;
  const known = word.readings.some((reading) => reading.letters === 1);
  return known &&
    !isGiven(word) &&
    word.letters === 1 &&
    (has(word, WORD.given | WORD.listed) || occurs.has(rest))
    ? 1
    : word.letters === 1 && occurs.has(rest)
      ? 1
      : 0;
}

/** Persons and places hold no `و`: `عوض وسلافة` are two. */
function parted(name: NameCandidate, words: readonly Word[], occurs: ReadonlySet<string>): NameCandidate[] {
  if (name.type === 'organization' || words[name.first]?.language !== 'ar') return [name];
  const parts: NameCandidate[] = [];
  let { first, letters } = name;
  for (let at = name.first + 1; at < name.end; at++) {
    const letter = conjunction(words[at], occurs);
    if (letter === 0) continue;
    parts.push({ ...name, first, letters, end: at });
    first = at;
    letters = letter;
  }
  parts.push({ ...name, first, letters });
  return parts;
}

/** The names in their order, none overlapping another. */
export function tidy(names: readonly NameCandidate[], words: readonly Word[]): NameCandidate[] {
  const occurs = new Set<string>();
  for (const word of words) if (word.token.kind === 'word') occurs.add(word.token.folded);
  return names.flatMap((name) => {
    const bare = withoutMarks(name, words);
    return bare ? parted(bare, words, occurs) : [];
  });
}
