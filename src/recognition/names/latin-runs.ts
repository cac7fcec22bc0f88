/** Runs of capitalised words: where names can be in a script with capitals. */
import type { Stretch } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has } from './words.ts';

export interface Run {
  first: number;
  end: number;
  /** Its first word is capitalised for its place in the sentence, whatever it is. */
  opensSentence: boolean;
}

/** How a paragraph uses capitals: a headline's say little, capitals throughout say nothing. */
export type Casing = 'sentence' | 'title' | 'capitals';

export const isCapitalised = (word: Word | undefined): boolean => word !== undefined && word.capitalised;

export const isAcronym = (word: Word | undefined): boolean => word !== undefined && word.acronym;

/** Shorter words are small in headlines too. */
const SHORTEST_TELLING = 4;

export function casingOf({ words, start, end }: Stretch): Casing {
  let telling = 0;
  let capital = 0;
  let acronyms = 0;
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (word?.token.kind !== 'word' || word.token.text.length < SHORTEST_TELLING) continue;
    telling++;
    if (isCapitalised(word)) capital++;
    if (isAcronym(word)) acronyms++;
  }
  if (telling < 2) return 'sentence';
  if (acronyms / telling > 0.7) return 'capitals';
  return telling >= 5 && capital / telling > 0.8 ? 'title' : 'sentence';
}

const SENTENCE_END = /^[.!?…:;"'«»“”„•·*|(\-–—\d]$/u;

function opens({ words, start }: Stretch, at: number): boolean {
  if (at === start) return true;
  const before = words[at - 1];
  if (!before) return true;
  if (before.token.kind === 'number') return at - 1 === start;
  // The full stop of an initial or a title ends no sentence.
  if (before.token.text === '.' && isAbbreviated(words, at - 2)) return false;
  return before.token.kind === 'punctuation' && SENTENCE_END.test(before.token.text);
}

const adjacent = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && a.token.end === b.token.start;

/** A word whose full stop belongs to it: an initial, or a title of the lexicon. */
function isAbbreviated(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.token.kind !== 'word' || !isCapitalised(word)) return false;
  return (
    word.token.text.length === 1 || (word.token.text.length < 5 && has(word, WORD.honorific | WORD.role))
  );
}

const SAINT = /^(?:st|saint)$/u;

/** `St Mary's Hospital`: a saint's possessive goes on with the name. */
const isSaints = (words: readonly Word[], first: number, at: number): boolean =>
  isCapitalised(words[at]) && SAINT.test(words[first]?.folded ?? '');

/** The maximal runs of a stretch; particles, hyphens and the stops of initials join what they stand between. */
export function runsOf(stretch: Stretch, lexicon: Lexicon): Run[] {
  const { words, start, end } = stretch;
  const runs: Run[] = [];
  let at = start;
  while (at < end) {
    if (!isCapitalised(words[at])) {
      at++;
      continue;
    }
    const first = at;
    at++;
    while (at < end && ((words[at - 1]?.tail ?? 0) === 0 || isSaints(words, first, at))) {
      if (isCapitalised(words[at]) && !gapBetween(words[at - 1], words[at])) at++;
      else {
        const next = joinAt(words, at, end, lexicon);
        if (next === at) break;
        at = next;
      }
    }
    runs.push({ first, end: at, opensSentence: opens(stretch, first) });
  }
  return runs;
}

/** White space between words is short; a tab or several spaces part the cells of a table. */
const gapBetween = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && b.token.start - a.token.end > 2;

function joinAt(words: readonly Word[], at: number, end: number, lexicon: Lexicon): number {
  const word = words[at];
  if (!word) return at;
  if (word.token.text === '.' && adjacent(words[at - 1], word) && isAbbreviated(words, at - 1)) {
    return at + 1 < end && isCapitalised(words[at + 1]) ? at + 2 : at + 1;
  }
  if (/^[-‐‑&]$/u.test(word.token.text) && at + 1 < end) {
    const hyphen = word.token.text !== '&';
    const joined = !hyphen || (adjacent(words[at - 1], word) && adjacent(word, words[at + 1]));
    if (joined && (isCapitalised(words[at + 1]) || (hyphen && has(words[at + 1], WORD.particle))))
      return at + 2;
    return at;
  }
  let to = at;
  while (to < end && to < at + 2 && has(words[to], WORD.particle) && !isCapitalised(words[to])) to++;
  if (to > at && to < end) {
    if (words[to]?.token.text === '-' && isCapitalised(words[to + 1]) && to + 1 < end) return to + 2;
    if (isCapitalised(words[to])) return lexicon.language === 'en' || to > at ? to + 1 : at;
  }
  return at;
}
