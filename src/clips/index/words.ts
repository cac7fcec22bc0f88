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

/** Tells of every word of a folded text, in order: where it begins and ends. */
function eachWord(folded: string, found: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at <= folded.length; at++) {
    const isWord = at < folded.length && isWordCode(folded.charCodeAt(at));
    if (isWord && start < 0) start = at;
    else if (!isWord && start >= 0) {
      found(start, at);
      start = -1;
    }
  }
}

/** The words of a folded text, in order. */
export function wordsIn(folded: string): string[] {
  const words: string[] = [];
  eachWord(folded, (start, end) => words.push(folded.slice(start, end)));
  return words;
}

/** Before the number of a pair of words, as `SPEAKER_TERM`. */
const PAIR_TERM = '\u0003';

/**
 * Pairs that are told apart: two bytes a document and pair, and of the documents that have both words of a phrase
 * somewhere, of some hundred words, one in a hundred is looked at in vain.
 */
const PAIRS = 2 ** 14;

const pairTerms: string[] = [];

/** The term of two words side by side and what is between them; other pairs share it. */
function pairTerm(pair: string): string {
  // FNV-1a of code units: twice as quick as a hash that no two texts may share.
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < pair.length; at++) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01_00_01_93);
  const number = (hash ^ (hash >>> 15)) & (PAIRS - 1);
  return (pairTerms[number] ??= PAIR_TERM + String.fromCharCode(number));
}

function eachPair(folded: string, found: (first: string, rest: string) => void): void {
  let [from, until] = [-1, -1];
  eachWord(folded, (start, end) => {
    // No phrase has a line break.
    const rest = folded.slice(until, Math.min(end, start + MAX_WORD));
    if (from >= 0 && !rest.includes('\n')) found(folded.slice(from, until), rest);
    [from, until] = [start, end];
  });
}

/** The terms of a folded text's pairs of words, with every form of the first. */
export function addPairs(folded: string, into: Set<string>): void {
  eachPair(folded, (first, rest) => {
    for (const form of formsOf(first)) into.add(pairTerm(form + rest));
  });
}

/** The pairs that a text has which has this one, folded, in it, before whose first word there may be proclitics. */
export function pairsOf(phrase: string): string[] {
  const pairs: string[] = [];
  eachPair(phrase, (first, rest) => pairs.push(pairTerm(first.slice(0, MAX_WORD) + rest)));
  return pairs;
}
