/**
 * The features of a word by itself, which its neighbours see too; `place.ts` has those of its place. Training and
 * tagging call the same functions; a change in either makes every weights file stale, and `VERSION` in
 * `format.ts` goes up.
 */
import { WORD } from '../lexicon.ts';
import { fold } from '../../text/fold.ts';
import type { Word } from '../words.ts';
import { bareReading } from './clitics.ts';
import { FNV_OFFSET, hashText, hashUnit, join, template } from './hash.ts';
import type { WordTable } from './word-table.ts';
import { CONTEXT_RATES, contextRate, listsOf, wordKey } from './word-table.ts';

/** How far from a word its features are seen. */
export const REACH = 2;

/** What a word is by itself, as hashes. */
export interface WordFeatures {
  /** Seen at the word; the first `identity` of them tell the very word. */
  own: number[];
  identity: number;
  /** Seen from the next word on either side, and from the one after that. */
  near: number[];
  far: number[];
  /** Summaries that pairs of neighbours are made of: the shape, the lists, a coarse cluster, what words it is among. */
  shape: number;
  lists: number;
  cluster: number;
  kind: number;
  /** Folded letters of proclitics before the name that may begin here. */
  letters: number;
  /** The word without its proclitics. */
  bare: string;
}

const T = {
  word: template('word'),
  whole: template('whole'),
  proclitic: template('proclitic'),
  prefix: template('prefix'),
  suffix: template('suffix'),
  definite: template('definite'),
  shape: template('shape'),
  length: template('length'),
  bit: template('bit'),
  kind: template('kind'),
  list: template('list'),
  lists: template('lists'),
  rate: template('rate'),
  cluster: template('cluster'),
  unknown: template('unknown'),
  part: template('part'),
  edge: template('edge'),
  style: template('style'),
} as const;

const LONGEST_AFFIX = 4;
/** Languages whose names have no capitals. */
export const ARABIC_SCRIPT = new Set(['ar', 'fa']);
const ARABIC_LETTER = /\p{Script=Arabic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

const LONGEST_SHAPE = 12;
const DIGIT = 0x30;
const CAPITAL = 0x58;
const SMALL = 0x78;
const ARABIC = 0x61;
const LATIN = 0x4c;

/**
 * The kinds of letters in their order, a run of one kind told by at most two of small letters and four of others, as
 * a hash. In Arabic script the letters that tell a word's form come after them: initial hamza, final ة and ى, which
 * folding makes one with others.
 */
function shapeOf(text: string, arabic: boolean): number {
  let shape = FNV_OFFSET;
  let length = 0;
  let last = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const kind = commonKindOf(code, arabic) || kindOf(code, arabic);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (code > 0xffff) at++;
    if (run > 4 || (run > 2 && kind === SMALL)) continue;
    if (length < LONGEST_SHAPE) {
      shape = hashUnit(shape, kind > 0xffff ? text.charCodeAt(at - 1) : kind);
      length++;
    }
    if (kind > 0xffff && length < LONGEST_SHAPE) {
      shape = hashUnit(shape, text.charCodeAt(at));
      length++;
    }
  }
  if (!arabic || text === '') return shape;
  const first = text.charCodeAt(0);
  const final = text.charCodeAt(text.length - 1);
  if (INITIAL_FORMS.has(first)) shape = hashUnit(shape, first);
  return FINAL_FORMS.has(final) ? hashUnit(shape, final) : shape;
}

const codes = (letters: string): ReadonlySet<number> =>
  new Set([...letters].map((letter) => letter.charCodeAt(0)));
const INITIAL_FORMS = codes('أإآ');
const FINAL_FORMS = codes('ةىئء');

/** The kinds of the commonest letters, which need no pattern; 0 for the rest. */
function commonKindOf(code: number, arabic: boolean): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (arabic) return (code >= 0x621 && code <= 0x63a) || (code >= 0x641 && code <= 0x64a) ? ARABIC : 0;
  if (code >= 0x61 && code <= 0x7a) return SMALL;
  return code >= 0x41 && code <= 0x5a ? CAPITAL : 0;
}

/** What is no letter or digit is a kind of its own. */
function kindOf(code: number, arabic: boolean): number {
  const char = String.fromCodePoint(code);
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (arabic) return ARABIC_LETTER.test(char) ? ARABIC : LATIN_LETTER.test(char) ? LATIN : code;
  if (/\p{Lu}/u.test(char)) return CAPITAL;
  return /\p{L}/u.test(char) ? SMALL : code;
}

/** Lists that features are written to; `describe` empties them first. */
export type FeatureLists = Pick<WordFeatures, 'own' | 'near' | 'far'>;

/** The features of a folded word's letters onto `own`, and those that its neighbours see onto `near`. */
export function describeLetters(bare: string, arabic: boolean, own: number[], near: number[]): void {
  own.push(join(T.length, Math.min(bare.length, 12)));
  const definite = arabic && bare.startsWith('ال') && bare.length > 4;
  if (definite) {
    own.push(T.definite);
    near.push(T.definite);
  }
  const stem = definite ? bare.slice(2) : bare;
  const longest = Math.min(LONGEST_AFFIX, stem.length);
  for (let length = 1; length <= longest; length++) {
    const prefix = join(T.prefix, hashText(stem, 0, length));
    const suffix = join(T.suffix, hashText(stem, stem.length - length));
    own.push(prefix, suffix);
    if (length === 3 || (length === 2 && arabic)) near.push(suffix);
    if (length === 3) near.push(prefix);
  }
}

/** The features of one word, whatever stands beside it; in lists of their own where none are given. */
export function describe(
  word: Word,
  language: string,
  table: WordTable,
  { own, near, far }: FeatureLists = { own: [], near: [], far: [] },
): WordFeatures {
  const arabic = ARABIC_SCRIPT.has(language);
  const { token } = word;
  const reading = bareReading(word, language, table);
  const bare = reading.folded;
  own.length = 0;
  near.length = 0;
  far.length = 0;
  const everywhere = (feature: number): void => {
    own.push(feature);
    near.push(feature);
    far.push(feature);
  };
  const beside = (feature: number): void => {
    own.push(feature);
    near.push(feature);
  };
  const key = wordKey(bare);
  everywhere(join(T.word, key));
  if (reading.letters > 0) own.push(join(T.whole, hashText(token.folded)));
  const identity = own.length;
  const shape =
    token.kind === 'word'
      ? shapeOf(token.text, arabic)
      : hashText(token.kind === 'number' ? `0${Math.min(token.text.length, 5)}` : token.text);
  everywhere(join(T.shape, shape));
  if (token.kind === 'word') {
    beside(join(T.proclitic, hashText(token.folded.slice(0, reading.letters))));
    describeLetters(bare, arabic, own, near);
  }
  for (let bit = 1; bit <= WORD.listed; bit <<= 1) if (word.bits & bit) beside(join(T.bit, bit));
  const kind = join(T.kind, word.bits & KINDS);
  far.push(kind);
  let facts = lookUp(token.folded, bare, key, table);
  if (facts < 0 && language === 'fa') {
    facts = lookUpPart(token.text, token.folded, table);
    if (facts >= 0) beside(T.part);
  }
  let lists = 0;
  let cluster = 0;
  if (facts >= 0) {
    // The row is below the number of rows.
    const found = table.facts[facts] as number;
    lists = listsOf(found);
    for (let column = 0; column < table.columns; column++) {
      const id = table.clusters[facts * table.columns + column] as number;
      if (id === 0) continue;
      const feature = join(T.cluster, (column << 16) | id);
      everywhere(feature);
      if (column === 0) cluster = id;
    }
    if (cluster > 0)
      for (let column = 0; column < CONTEXT_RATES; column++) {
        const rate = join(T.rate, (column << 3) | contextRate(found, column));
        own.push(rate);
        if (contextRate(found, column) > 1) near.push(rate);
      }
    for (let bit = 1; bit < 1024; bit <<= 1) if (lists & bit) own.push(join(T.list, bit));
    beside(join(T.lists, lists));
  } else if (token.kind === 'word') beside(T.unknown);
  return { own, identity, near, far, shape, lists, cluster, kind, letters: reading.letters, bare };
}

const KINDS =
  WORD.honorific |
  WORD.role |
  WORD.organizationHead |
  WORD.organizationLabel |
  WORD.placeLabel |
  WORD.placeHead |
  WORD.particle |
  WORD.reportingVerb |
  WORD.preposition |
  WORD.given;

/** The row of a word as it stands, else without its proclitics, whose key is `key`, else without the article too. */
function lookUp(whole: string, bare: string, key: number, table: WordTable): number {
  const bareRow = table.rows.find(key);
  const row = bare === whole ? bareRow : table.rows.find(wordKey(whole));
  if (row >= 0) return row;
  if (bareRow >= 0) return bareRow;
  return bare.startsWith('ال') && bare.length > 4 ? table.rows.find(wordKey(bare.slice(2))) : -1;
}

const JOINER = '\u200c';
/** Prefixes of verbs and of negation, which say nothing of the word. */
const VERBAL = /^(?:ن?می|نا|بی|هم)$/u;
/** The plural and what is joined to it. */
const PLURAL = /(?:ها|هاي|هايي|هايش|هايشان)$/u;

/** Persian words are known by the first of their joined parts (`کتاب‌های`, `علی‌اکبر`), a verb's stem (`می‌رود`) or their singular. */
function lookUpPart(text: string, folded: string, table: WordTable): number {
  if (text.includes(JOINER)) {
    const [first = '', second = ''] = text.split(JOINER);
    return table.rows.find(wordKey(fold(VERBAL.test(first) ? second : first)));
  }
  const singular = folded.replace(PLURAL, '');
  return singular.length > 1 && singular !== folded ? table.rows.find(wordKey(singular)) : -1;
}

/** A word's feature as seen from `offset` words before it (−2 … 2). */
export const seenFrom = (feature: number, offset: number): number =>
  offset === 0 ? feature : join(feature, offset + 16);

/** What stands before the first and after the last word. */
export const EDGE: WordFeatures = {
  own: [T.edge],
  identity: 0,
  near: [T.edge],
  far: [T.edge],
  shape: T.edge,
  lists: 0,
  cluster: 0,
  kind: 0,
  letters: 0,
  bare: '',
};

/** A feature that holds in one style of annotation only. */
export const inStyle = (feature: number, style: number): number => join(join(T.style, style), feature);
