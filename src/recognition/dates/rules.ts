/** How rules are tried at a piece: only those that can begin with what stands there, the longest reading wins. */
import { DASHES, type Kind, isMark, leans } from './cursor.ts';
import type { Phrase } from './fields.ts';
import { maskOf } from './lexicon.ts';
import type { Piece, Reading } from './pieces.ts';

export interface Rule {
  read: (reading: Reading, at: number) => Phrase | null;
  /** Kinds of words that it can begin with, an article aside also those that can stand after it. */
  words: number;
  /** It can begin with digits. */
  digits: boolean;
  /** Its digits count or number something, which the next word or suffix shows. */
  counts: boolean;
  /** It can begin with Roman digits. */
  roman: boolean;
  /** Kinds of which a word follows the number that it begins with, if it begins with one; 0 where it can do without. */
  needs: number;
}

export function rule(read: Rule['read'], digits: boolean, ...kinds: Kind[]): Rule {
  return { read, digits, counts: false, roman: false, words: maskOf(...kinds), needs: 0 };
}

/** The same rule, of which a number alone makes no date: a word of some of these kinds has to follow it. */
export function needing(given: Rule, ...kinds: Kind[]): Rule {
  return { ...given, needs: maskOf(...kinds) };
}

/** A rule whose number counts or numbers a word. */
export function countingRule(read: Rule['read'], ...kinds: Kind[]): Rule {
  return { ...rule(read, true, ...kinds), counts: true };
}

/** How a piece begins a date: with words of some kinds, and perhaps digits; an article leaves that to what follows. */
interface Beginning {
  mask: number;
  article: boolean;
  digits: boolean;
  /** The digits count or number something. */
  counts: boolean;
  roman: boolean;
}

/** Rules that are tried together, and every kind of word that some of them begins with. */
export interface RuleSet {
  rules: readonly Rule[];
  beginnings: number;
  /** Those to try for each beginning met so far: a language has few. */
  fitting: readonly Map<number, readonly Rule[]>[];
}

/** As many as the four signs of a beginning have mixtures. */
const MIXTURES = 16;

export function ruleSet(...rules: readonly Rule[]): RuleSet {
  const fitting = Array.from({ length: MIXTURES }, () => new Map<number, readonly Rule[]>());
  return { rules, beginnings: rules.reduce((mask, { words }) => mask | words, 0), fitting };
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

/** Whether a word can be a Roman ordinal; most begin with another letter. */
function isRoman({ kind, folded }: Piece): boolean {
  return kind === 'word' && folded.length <= 9 && 'ivx'.includes(folded.charAt(0)) && ROMAN.test(folded);
}

const ARTICLE = maskOf('article');

/** What shows that a number counts or numbers what follows. */
const NUMBERED = maskOf('ordinalSuffixes', 'unit', 'weekday', 'ordinal', 'cardinal', 'relativeBefore', 'and');

function beginningAt(reading: Reading, at: number): Beginning {
  const { pieces, masks, matches } = reading;
  const mask = masks[at] ?? 0;
  const article = mask === ARTICLE && matches[at]?.[0]?.length === 1;
  const from = article && pieces[at + 1]?.kind !== 'punctuation' ? at + 1 : at;
  const piece = pieces[from];
  const digits = piece?.kind === 'number' ? canBegin(reading, from) : isElidedCentury(reading, from);
  return {
    mask: from > at ? (masks[from] ?? 0) : mask,
    article: from > at,
    digits,
    counts: digits && ((masks[from + 1] ?? 0) & NUMBERED) !== 0,
    roman: piece !== undefined && isRoman(piece),
  };
}

/** Pieces from the digits of a date to its month, unit or weekday: `28th day of the month of June` has seven. */
const DIGITS_REACH = 12;

/** Pieces from the first word of a number to the same: two numbers of a range and what joins them. */
const WORDS_REACH = 32;

const NUMBER_WORDS = maskOf('cardinal', 'ordinal');

/** The kinds of all words that follow a number closely; every kind where none, or more than a number, stands. */
function kindsAfterNumber({ pieces, masks }: Reading, at: number): number {
  const mask = masks[at] ?? 0;
  const inDigits = pieces[at]?.kind === 'number';
  if (!inDigits && (mask === 0 || (mask & ~NUMBER_WORDS) !== 0)) return -1;
  const end = Math.min(masks.length, at + 1 + (inDigits ? DIGITS_REACH : WORDS_REACH));
  let kinds = 0;
  for (let next = at + 1; next < end; next++) kinds |= masks[next] ?? 0;
  return kinds;
}

/** The rules that can begin so. */
function rulesFor(
  { rules, fitting }: RuleSet,
  { mask, article, digits, counts, roman }: Beginning,
): readonly Rule[] {
  const known = fitting[(article ? 8 : 0) + (digits ? 4 : 0) + (counts ? 2 : 0) + (roman ? 1 : 0)];
  let found = known?.get(mask);
  if (!found) {
    found = rules.filter(
      (each) =>
        (!article || (each.words & ARTICLE) !== 0) &&
        ((mask & each.words) !== 0 ||
          (digits && each.digits && (counts || !each.counts)) ||
          (roman && each.roman)),
    );
    known?.set(mask, found);
  }
  return found;
}

/** The longest date that some rules read at a piece, the first of equals; null where there is none. */
export function longest(reading: Reading, at: number, set: RuleSet): Phrase | null {
  const piece = reading.pieces[at];
  if (!piece) return null;
  const own = (reading.masks[at] ?? 0) & set.beginnings;
  if (own === 0 && piece.kind === 'word' && !isRoman(piece)) return null;
  const beginning = beginningAt(reading, at);
  const { digits, roman } = beginning;
  if (own === 0 && !digits && !roman) return null;
  if (!digits && !roman && (own & ~WAITING) === 0 && waitsInVain(reading, at)) return null;
  let best: Phrase | null = null;
  const kinds = kindsAfterNumber(reading, at);
  for (const { read, needs } of rulesFor(set, beginning)) {
    if (needs !== 0 && (needs & kinds) === 0) continue;
    const phrase = read(reading, at);
    if (phrase && (!best || phrase.next > best.next)) best = phrase;
  }
  return best;
}
