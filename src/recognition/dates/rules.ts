/** How rules are tried at a piece: only those that can begin with what stands there, the longest reading wins. */
import { DASHES, type Kind, isMark, leans } from './cursor.ts';
import type { Phrase } from './fields.ts';
import { maskOf } from './lexicon.ts';
import type { Piece, Reading } from './reading.ts';

export interface Rule {
  read: (reading: Reading, at: number) => Phrase | null;
  /** Kinds of words that it can begin with, an article aside also those that can stand after it. */
  words: number;
  /** Forms of the digits that it can begin with, of `DIGITS`. */
  digits: number;
  /** Its digits count or number something, which the next word or suffix shows. */
  counts: boolean;
  /** It can begin with Roman digits. */
  roman: boolean;
  /** Kinds of which a word is in it; 0 where it can do without. */
  needs: number;
  /** A number is in it, in digits or words. */
  numbered: boolean;
}

/** What digits look like: by their number, by a mark after them, and `'90`, whose century is left out. */
export const DIGITS = { short: 1, four: 2, eight: 4, other: 8, marked: 16, elided: 32 } as const;

/** Digits of any number. */
export const ANY_DIGITS = DIGITS.short | DIGITS.four | DIGITS.eight | DIGITS.other;

/** A rule that can begin with digits of these forms, or with words of these kinds. */
export function rule(read: Rule['read'], digits: number, ...kinds: Kind[]): Rule {
  return { read, digits, counts: false, roman: false, words: maskOf(...kinds), needs: 0, numbered: false };
}

/** The same rule, whose dates have a number in digits or words. */
export function numbered(given: Rule): Rule {
  return { ...given, numbered: true };
}

/** The same rule, whose dates have a word of one of these kinds. */
export function needing(given: Rule, ...kinds: Kind[]): Rule {
  return { ...given, needs: maskOf(...kinds) };
}

/** A rule whose number counts or numbers a word. */
export function countingRule(read: Rule['read'], ...kinds: Kind[]): Rule {
  return { ...rule(read, ANY_DIGITS, ...kinds), counts: true };
}

/** How a piece begins a date: with words of some kinds, and perhaps digits; an article leaves that to what follows. */
interface Beginning {
  mask: number;
  article: boolean;
  /** Forms of the digits; 0 where there are none. */
  digits: number;
  /** The digits count or number something. */
  counts: boolean;
  roman: boolean;
}

/** Rules that are tried together, and every kind of word that some of them begins with. */
export interface RuleSet {
  rules: readonly Rule[];
  beginnings: number;
  /** Those to try for each beginning met so far: a language has few. */
  fitting: Map<number, readonly Rule[]>[];
}

/** As many as the signs of a beginning, six of its digits and three others, have mixtures. */
const MIXTURES = 512;

export function ruleSet(...rules: readonly Rule[]): RuleSet {
  const fitting = Array.from({ length: MIXTURES }, () => new Map<number, readonly Rule[]>());
  return { rules, beginnings: rules.reduce((mask, { words }) => mask | words, 0), fitting };
}

/** Punctuation that can follow the number at the beginning of a date. */
const AFTER_NUMBER = `/.,'’${DASHES}`;

/** What can be a Roman ordinal. */
const ROMAN = /^[ivx]{1,6}(?:e|eme)?$/u;

const FORMS: Readonly<Record<number, number>> = {
  1: DIGITS.short,
  2: DIGITS.short,
  4: DIGITS.four,
  8: DIGITS.eight,
};

/** The forms of the digits at a piece; 0 where what follows can make no date of them, as with most numbers. */
function formsOf(reading: Reading, at: number): number {
  const [piece, after] = [reading.pieces[at], reading.pieces[at + 1]];
  if (!piece || after?.kind === 'number' || isLink(reading, at)) return 0;
  const form = FORMS[piece.folded.length] ?? DIGITS.other;
  if (isMark(after, AFTER_NUMBER)) return form | DIGITS.marked;
  const standsAlone = form === DIGITS.four || form === DIGITS.eight;
  return standsAlone || (reading.masks[at + 1] ?? 0) !== 0 ? form : 0;
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
  const isNumber = piece?.kind === 'number';
  const digits = isNumber ? formsOf(reading, from) : isElidedCentury(reading, from) ? DIGITS.elided : 0;
  return {
    mask: from > at ? (masks[from] ?? 0) : mask,
    article: from > at,
    digits,
    counts: digits !== 0 && ((masks[from + 1] ?? 0) & NUMBERED) !== 0,
    roman: piece !== undefined && isRoman(piece),
  };
}

/** Pieces from the first of a date to its number, month, unit or weekday: `28th day of the month of June` has seven. */
const DIGITS_REACH = 12;

/** Pieces from the first word of a number to the same: two numbers of a range and what joins them. */
const WORDS_REACH = 32;

const NUMBER_WORDS = maskOf('cardinal', 'ordinal');

/** Past the pieces in which a date has what it cannot be without. */
function reachAt({ pieces, masks }: Reading, at: number): number {
  const isNumber = pieces[at]?.kind !== 'number' && ((masks[at] ?? 0) & NUMBER_WORDS) !== 0;
  return Math.min(masks.length, at + 1 + (isNumber ? WORDS_REACH : DIGITS_REACH));
}

/** The kinds of all words of a stretch. */
function kindsUpTo({ masks }: Reading, at: number, end: number): number {
  let kinds = 0;
  for (let next = at; next < end; next++) kinds |= masks[next] ?? 0;
  return kinds;
}

function hasDigits({ pieces }: Reading, at: number, end: number): boolean {
  for (let next = at; next < end; next++) if (pieces[next]?.kind === 'number') return true;
  return false;
}

/** The rules that can begin so. */
function rulesFor(
  { rules, fitting }: RuleSet,
  { mask, article, digits, counts, roman }: Beginning,
): readonly Rule[] {
  const known = fitting[(article ? 256 : 0) + (counts ? 128 : 0) + (roman ? 64 : 0) + digits];
  let found = known?.get(mask);
  if (!found) {
    found = rules.filter(
      (each) =>
        (!article || (each.words & ARTICLE) !== 0) &&
        ((mask & each.words) !== 0 ||
          ((digits & each.digits) !== 0 && (counts || !each.counts)) ||
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
  const begins = digits !== 0 || roman;
  if (own === 0 && !begins) return null;
  if (!begins && (own & ~WAITING) === 0 && waitsInVain(reading, at)) return null;
  const rules = rulesFor(set, beginning);
  if (rules.length === 0) return null;
  const end = reachAt(reading, at);
  const kinds = kindsUpTo(reading, at, end);
  const hasNumber = (kinds & NUMBER_WORDS) !== 0 || hasDigits(reading, at, end);
  let best: Phrase | null = null;
  for (const each of rules) {
    if ((each.needs !== 0 && (each.needs & kinds) === 0) || (each.numbered && !hasNumber)) continue;
    const phrase = each.read(reading, at);
    if (phrase && (!best || phrase.next > best.next)) best = phrase;
  }
  return best;
}
