/** How rules are tried at a piece: only those that can begin with what stands there, the longest reading wins. */
import { DASHES, type Kind, isMark, leans } from './cursor.ts';
import type { Phrase } from './fields.ts';
import { maskOf } from './lexicon.ts';
import type { Reading } from './pieces.ts';

export interface Rule {
  read: (reading: Reading, at: number) => Phrase | null;
  /** Kinds of words that it can begin with. */
  words: number;
  /** It can begin with digits. */
  digits: boolean;
  /** It can begin with Roman digits. */
  roman: boolean;
}

export function rule(read: Rule['read'], digits: boolean, ...kinds: Kind[]): Rule {
  return { read, digits, roman: false, words: maskOf(...kinds) };
}

/** Rules that are tried together, and every kind of word that some of them begins with. */
export interface RuleSet {
  rules: readonly Rule[];
  beginnings: number;
}

export function ruleSet(...rules: readonly Rule[]): RuleSet {
  return { rules, beginnings: rules.reduce((mask, { words }) => mask | words, 0) };
}

/** Punctuation that can follow the number at the beginning of a date. */
const AFTER_NUMBER = `/.,'’${DASHES}`;

/** What can be a Roman ordinal. */
const ROMAN = /^[ivx]{1,6}(?:e|eme)?$/u;

/** Whether what follows the digits at a piece can make a date of them; most numbers are passed over here. */
function canBegin(reading: Reading, at: number): boolean {
  const [piece, after] = [reading.pieces[at], reading.pieces[at + 1]];
  if (after?.kind === 'number' || isLink(reading, at)) return false;
  if (piece?.folded.length === 4 || piece?.folded.length === 8) return true;
  return (reading.masks[at + 1] ?? 0) !== 0 || isMark(after, AFTER_NUMBER);
}

/** `'90s`: an apostrophe in the place of the century. */
function isElidedCentury({ pieces }: Reading, at: number): boolean {
  return isMark(pieces[at], "'") && pieces[at + 1]?.folded.length === 2 && leans(pieces[at + 1]);
}

/** Whether a number is further on in a chain (`1/2/3/4`, `1-2-3`), whose beginning was looked at already. */
function isLink(reading: Reading, at: number): boolean {
  const { pieces } = reading;
  const [mark, number] = [pieces[at - 1], pieces[at - 2]];
  if (!leans(pieces[at]) || !leans(mark) || number?.kind !== 'number') return false;
  if (isMark(mark, '/.:')) return true;
  // One dash may stand between two whole dates.
  return isMark(mark, DASHES) && isMark(pieces[at - 3], DASHES) && leans(number);
}

/** Kinds of words that are no date without what follows them. */
const WAITING = maskOf(
  'article',
  'cardinal',
  'ordinal',
  'relativeBefore',
  'agoBefore',
  'aheadBefore',
  'parts',
  'head',
  'season',
);

/** Whether a word of a date is followed by one that is of none: so are most articles and counting words. */
function waitsInVain({ pieces, masks, matches }: Reading, at: number): boolean {
  const after = pieces[at + 1];
  if (after?.kind !== 'word' || masks[at + 1] !== 0 || matches[at]?.[0]?.length !== 1) return false;
  return !ROMAN.test(after.folded);
}

export function longest(reading: Reading, at: number, { rules, beginnings }: RuleSet): Phrase | null {
  const mask = reading.masks[at] ?? 0;
  const piece = reading.pieces[at];
  const digits = piece?.kind === 'number' ? canBegin(reading, at) : isElidedCentury(reading, at);
  const roman = piece?.kind === 'word' && ROMAN.test(piece.folded);
  if ((mask & beginnings) === 0 && !digits && !roman) return null;
  if (!digits && !roman && (mask & beginnings & ~WAITING) === 0 && waitsInVain(reading, at)) return null;
  let best: Phrase | null = null;
  for (const { read, words, digits: fromDigits, roman: fromRoman } of rules) {
    if ((mask & words) === 0 && !(digits && fromDigits) && !(roman && fromRoman)) continue;
    const phrase = read(reading, at);
    if (phrase && (!best || phrase.next > best.next)) best = phrase;
  }
  return best;
}
