/** Names as linking sees them: their words and keys, and what stands beside them that tells whom they mean. */
import type { NameAnnotation } from '../annotation.ts';
import { scriptOf } from '../text/script.ts';
import type { Candidate } from './candidates.ts';
import type { Gender } from './gender.ts';
import { WORD } from './lexicon.ts';
import type { Mention } from './link.ts';
import { initialsOf, isAcronymText, wordKeyOf } from './link-keys.ts';
import type { Word } from './words.ts';
import { foldedAt, has } from './words.ts';

/** What a candidate's annotation is to be linked by. */
export function mentionOf(name: NameAnnotation, candidate: Candidate, words: readonly Word[]): Mention {
  const { first, end } = candidate;
  const language = words[first]?.language ?? '';
  const all: string[] = [];
  const spoken: string[] = [];
  for (let at = first; at < end; at++) {
    const folded = foldedAt(words, candidate, at);
    all.push(folded);
    if (words[at]?.token.kind !== 'punctuation') spoken.push(folded);
  }
  const mention: Mention = {
    name,
    words: spoken.length > 0 ? spoken : all,
    whole: all.join(' '),
    keys: [],
    language,
    gender: name.type === 'person' ? genderAt(words, first) : null,
  };
  mention.keys = mention.words.map((word) => wordKeyOf(word, language));
  // After ل the article is written without its ا.
  if (all[0]?.startsWith('ال') && name.text.startsWith('ل')) mention.display = `ا${name.text}`;
  return mention;
}

function genderOfBits(word: Word | undefined, kind: number): Gender | null {
  if (!has(word, kind)) return null;
  const male = has(word, WORD.male);
  return male === has(word, WORD.female) ? null : male ? 'm' : 'f';
}

/** By the title or the Arabic verb of speech right before a name, else by its given name. */
function genderAt(words: readonly Word[], first: number): Gender | null {
  const titled = genderOfBits(
    words[words[first - 1]?.token.text === '.' ? first - 2 : first - 1],
    WORD.honorific,
  );
  if (titled) return titled;
  const before = words[first - 1];
  if (before?.language === 'ar' && has(before, WORD.reportingVerb) && !before.folded.startsWith('ي'))
    return before.folded.endsWith('ت') || before.folded.startsWith('ت') ? 'f' : 'm';
  return genderOfBits(words[first], WORD.given);
}

/**
 * Whether a name in brackets right behind another is the same one's: in another script, short for it, or sharing a
 * word with it. `Springfield (Illinois)` and `Roe (Doe 60)` are two.
 */
export function isTwin(
  outer: Mention,
  inner: Mention,
  { first, end }: Candidate,
  words: readonly Word[],
): boolean {
  if (words[first - 1]?.token.text !== '(' || words[end]?.token.text !== ')') return false;
  if (outer.name.type !== inner.name.type) return false;
  if (scriptOf(outer.words[0] ?? '') !== scriptOf(inner.words[0] ?? '')) return true;
  if (inner.keys.some((key) => outer.keys.includes(key))) return true;
  if (outer.name.type !== 'organization') return false;
  const isShort = inner.words.length < outer.words.length && inner.words.length === 1;
  return isShort || isAcronymText(inner.name.text) || initialsOf(inner.words).includes(outer.keys.join(''));
}
