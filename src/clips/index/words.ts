/** The words of folded text as the index has them. */
import { isWordCode } from '../query.ts';

/** A longer word is indexed by its beginning. In UTF-16 code units. */
export const MAX_WORD = 48;

const ARABIC = /^\p{Script=Arabic}/u;

// "and", "so", "by", "for", "like" and "the" are written as one with the word that follows them.
const PROCLITICS = /^[وف]?(?:لل|[بلكس]?(?:ال)?)$/u;
const LONGEST_PROCLITICS = 4;

/** Whether a text begins with an Arabic letter: only before those are there proclitics. */
export function isArabic(text: string): boolean {
  return ARABIC.test(text);
}

/** Whether letters can stand before a word as one with it. */
export function areProclitics(letters: string): boolean {
  return letters.length <= LONGEST_PROCLITICS && PROCLITICS.test(letters);
}

const variants = new Map<string, readonly string[]>();
const MAX_REMEMBERED = 50_000;

/** A word, cut where it is too long, and what is left of it without proclitics. */
export function formsOf(word: string): readonly string[] {
  const known = variants.get(word);
  if (known) return known;
  const forms = [word.slice(0, MAX_WORD)];
  for (let length = 1; length <= LONGEST_PROCLITICS && length < word.length; length++) {
    const rest = word.slice(length, length + MAX_WORD);
    if (areProclitics(word.slice(0, length)) && isArabic(rest)) forms.push(rest);
  }
  if (variants.size >= MAX_REMEMBERED) variants.clear();
  variants.set(word, forms);
  return forms;
}

/** The words of a folded text, in order. */
export function wordsIn(folded: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= folded.length; at++) {
    const isWord = at < folded.length && isWordCode(folded.charCodeAt(at));
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) {
      words.push(folded.slice(start, at));
      start = -1;
    }
  }
  return words;
}
