/**
 * The features of words: what a word is by itself (`describe`), which its neighbours see too, and what it is
 * in its place (`placeFeatures`). Training and tagging call the same functions; a change here makes every
 * weights file stale, and `VERSION` in `format.ts` goes up.
 */
import type { Candidate } from '../candidates.ts';
import { isAcronym, isCapitalised } from '../latin-runs.ts';
import { WORD } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { has } from '../words.ts';
import { bareReading } from './clitics.ts';
import { hashText, join } from './hash.ts';
import type { WordTable } from './word-table.ts';
import { CONTEXT_RATES, contextRate, LIST, listsOf, wordKey } from './word-table.ts';

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

// Templates' names stand for themselves in the hashes, so that adding one moves no other.
const template = (name: string): number => hashText(name);

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
  edge: template('edge'),
  bias: template('bias'),
  shapes: template('shapes'),
  clusters: template('clusters'),
  kinds: template('kinds'),
  listPair: template('list pair'),
  wordShape: template('word shape'),
  head: template('head'),
  title: template('title'),
  rule: template('rule'),
  phrase: template('phrase'),
  casing: template('casing'),
  small: template('small'),
  elsewhere: template('elsewhere'),
  style: template('style'),
} as const;

const LONGEST_AFFIX = 4;
const ARABIC_SCRIPT = new Set(['ar', 'fa']);
const ARABIC_LETTER = /\p{Script=Arabic}/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** The kinds of letters in their order, each run told once or, in `long`, as often as it is long up to four. */
function shapeOf(text: string, arabic: boolean): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of text) {
    const kind = kindOf(char, arabic);
    run = kind === last ? run + 1 : 1;
    if (run <= 2 || (run <= 4 && kind !== 'x')) shape += kind;
    last = kind;
  }
  return shape.slice(0, 12);
}

/** The commonest letters by their codes, which is what most time goes into otherwise; null for the rest. */
function commonKindOf(code: number, arabic: boolean): string | null {
  if (code >= 0x30 && code <= 0x39) return '0';
  if (arabic) return (code >= 0x621 && code <= 0x63a) || (code >= 0x641 && code <= 0x64a) ? 'a' : null;
  if (code >= 0x61 && code <= 0x7a) return 'x';
  return code >= 0x41 && code <= 0x5a ? 'X' : null;
}

function kindOf(char: string, arabic: boolean): string {
  const common = commonKindOf(char.charCodeAt(0), arabic);
  if (common !== null) return common;
  if (/\p{Nd}/u.test(char)) return '0';
  if (arabic) return ARABIC_LETTER.test(char) ? 'a' : LATIN_LETTER.test(char) ? 'L' : char;
  if (/\p{Lu}/u.test(char)) return 'X';
  if (/\p{L}/u.test(char)) return 'x';
  return char;
}

/** Letters that folding makes one and that tell a word's form: final ة and ى, initial hamza. */
const FORM = /^[أإآ]|[ةىئء]$/gu;

/** Lists that features are written to; `describe` empties them first. */
export type FeatureLists = Pick<WordFeatures, 'own' | 'near' | 'far'>;

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
  everywhere(join(T.word, wordKey(bare)));
  if (reading.letters > 0) own.push(join(T.whole, hashText(token.folded)));
  const identity = own.length;
  const shape = hashText(
    token.kind === 'word'
      ? arabic
        ? `${shapeOf(token.text, true)}${(token.text.match(FORM) ?? []).join('')}`
        : shapeOf(token.text, false)
      : token.kind === 'number'
        ? `0${Math.min(token.text.length, 5)}`
        : token.text,
  );
  everywhere(join(T.shape, shape));
  if (token.kind === 'word') {
    beside(join(T.proclitic, hashText(token.folded.slice(0, reading.letters))));
    own.push(join(T.length, Math.min(bare.length, 12)));
    const definite = arabic && bare.startsWith('ال') && bare.length > 4;
    if (definite) beside(T.definite);
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
  for (let bit = 1; bit <= WORD.listed; bit <<= 1) if (word.bits & bit) beside(join(T.bit, bit));
  const kind = join(T.kind, word.bits & KINDS);
  far.push(kind);
  const facts = lookUp(token.folded, reading.folded, table);
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

function lookUp(whole: string, bare: string, table: WordTable): number {
  const row = table.rows.find(wordKey(whole));
  if (row >= 0 || bare === whole) {
    if (row >= 0) return row;
  } else {
    const bareRow = table.rows.find(wordKey(bare));
    if (bareRow >= 0) return bareRow;
  }
  return bare.startsWith('ال') && bare.length > 4 ? table.rows.find(wordKey(bare.slice(2))) : -1;
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

/** What of a text a word's place is judged by. */
export interface Surroundings {
  words: readonly Word[];
  /** By the index of the word. */
  features: (at: number) => WordFeatures;
  /** What the rules propose, by the index of the word: hash of type, position and strength, 0 for nothing. */
  rules: Uint32Array;
  /** Which listed names of several words it is in: hash of type and position, by the index after `start`; 0 for none. */
  phrases: Uint32Array;
  /** Signs of the document about the word, as a set of bits; see `document-signs.ts`. */
  signs: Uint16Array;
  casing: number;
  start: number;
  end: number;
}

/** What rules say of each word `[0, length)`. */
export function ruleHashes(candidates: readonly Candidate[], length: number): Uint32Array {
  const rules = new Uint32Array(length);
  for (const { first, end, type, strength } of candidates)
    for (let at = first; at < end; at++) {
      const position = end - first === 1 ? 'S' : at === first ? 'B' : at === end - 1 ? 'E' : 'I';
      rules[at] = hashText(`${type}${position}${strength}`);
    }
  return rules;
}

const LONGEST_PHRASE = 5;
const PHRASE_FIRST = LIST.personFirst | LIST.placeFirst | LIST.organizationFirst;
const PHRASE = LIST.personFirst | LIST.place | LIST.organizationFirst;

/** The listed names of several words among `[start, end)`, the longest at each place; see `Surroundings.phrases`. */
export function phraseHashes(
  words: readonly Word[],
  features: (at: number) => WordFeatures,
  table: WordTable,
  start: number,
  end: number,
): Uint32Array {
  const phrases = new Uint32Array(end - start);
  for (let at = start; at < end; at++) {
    const { lists, bare } = features(at);
    if ((lists & PHRASE_FIRST) === 0) continue;
    let name = bare;
    let length = 0;
    let kinds = 0;
    for (let to = at + 1; to < end && to < at + LONGEST_PHRASE; to++) {
      const word = words[to];
      if (word?.token.kind !== 'word') break;
      name += ` ${word.token.folded}`;
      const row = table.rows.find(wordKey(name));
      if (row < 0) continue;
      length = to + 1 - at;
      kinds = listsOf(table.facts[row] ?? 0) & PHRASE;
    }
    if (length === 0) continue;
    for (let index = 0; index < length; index++) {
      const position = index === 0 ? 0 : index === length - 1 ? 2 : 1;
      phrases[at - start + index] = join(kinds, position) || 1;
    }
    at += length - 1;
  }
  return phrases;
}

const ENDS_REACH = /^[.,،؛;:!?؟()«»"“”]$/u;
const LONGEST_ORGANIZATION = 8;
const LONGEST_ROLE = 6;

/** So many of a place's features, its first ones, hold differently in each style of annotation. */
export const STYLED_PLACE = 5;

/** Features of the word at `at` in its place, onto `out`. */
export function placeFeatures(around: Surroundings, at: number, out: number[]): void {
  const { words, start, end, rules, signs } = around;
  const feature = (index: number): WordFeatures =>
    index < start || index >= end ? EDGE : around.features(index);
  const here = feature(at);
  const before = feature(at - 1);
  const after = feature(at + 1);
  out.push(T.bias);
  const rule = rules[at] ?? 0;
  const ruleBefore = at > start ? (rules[at - 1] ?? 0) : 0;
  const ruleAfter = at + 1 < end ? (rules[at + 1] ?? 0) : 0;
  out.push(join(T.rule, rule));
  out.push(join(join(T.rule + 1, ruleBefore), rule));
  out.push(join(join(T.rule + 2, rule), ruleAfter));
  out.push(join(join(T.rule + 3, rule), here.shape));
  out.push(join(join(T.shapes, before.shape), here.shape));
  out.push(join(join(T.shapes + 1, here.shape), after.shape));
  out.push(join(join(join(T.shapes + 2, before.shape), here.shape), after.shape));
  if (here.cluster > 0) {
    out.push(join(T.clusters, (before.cluster << 16) | here.cluster));
    out.push(join(T.clusters + 1, (here.cluster << 16) | after.cluster));
  }
  out.push(join(join(T.kinds, before.kind), here.kind));
  out.push(join(T.listPair, (before.lists << 16) | here.lists));
  out.push(join(T.listPair + 1, (here.lists << 16) | after.lists));
  const phrase = around.phrases[at - start] ?? 0;
  if (phrase !== 0) {
    out.push(join(T.phrase, phrase));
    out.push(join(join(T.phrase + 1, phrase), rule));
  } else if (at + 1 < end && (around.phrases[at + 1 - start] ?? 0) !== 0) out.push(T.phrase + 2);
  out.push(join(join(T.casing, around.casing), here.shape));
  const sign = signs[at] ?? 0;
  if (sign !== 0) {
    for (let bit = 1; bit <= sign; bit <<= 1) if (sign & bit) out.push(join(T.elsewhere, bit));
    out.push(join(join(T.elsewhere + 1, sign), here.shape));
  }
  organizationReach(words, start, at, here, out);
  titleReach(words, start, at, out);
}

/** Within how many words after an organisation's head, and what stands between. */
function organizationReach(
  words: readonly Word[],
  start: number,
  at: number,
  here: WordFeatures,
  out: number[],
): void {
  let indefinite = 0;
  let joined = 0;
  for (let back = at - 1; back >= start && back >= at - LONGEST_ORGANIZATION; back--) {
    const word = words[back];
    if (!word || (word.token.kind === 'punctuation' && ENDS_REACH.test(word.token.text))) return;
    if (has(word, WORD.organizationHead)) {
      const distance = at - back;
      const head = hashText(word.folded);
      const now = words[at]?.definite ? 1 : 0;
      out.push(join(T.head, (distance << 8) | (Math.min(indefinite, 3) << 4) | (joined << 1) | now));
      out.push(join(join(T.head + 1, head), (Math.min(distance, 4) << 1) | now));
      out.push(join(join(T.head + 2, (Math.min(indefinite, 3) << 2) | joined), here.cluster));
      return;
    }
    if (has(word, WORD.reportingVerb)) return;
    if (has(word, WORD.preposition)) joined = 1;
    if (!word.definite) indefinite++;
  }
}

/** Whether an office or title stands before the word, with nothing but what describes it between. */
function titleReach(words: readonly Word[], start: number, at: number, out: number[]): void {
  for (let back = at - 1; back >= start && back >= at - LONGEST_ROLE; back--) {
    const word = words[back];
    if (!word || word.token.kind !== 'word') return;
    if (has(word, WORD.honorific | WORD.role)) {
      out.push(join(T.title, at - back));
      out.push(join(join(T.title + 1, hashText(word.folded)), Math.min(at - back, 3)));
      return;
    }
    if (!word.definite && !has(word, WORD.outerAdjective | WORD.listed)) return;
  }
}

export const CASINGS = { sentence: 0, title: 1, capitals: 2 } as const;

/** What a document tells of a word by its other occurrences. */
export const SIGN = {
  /** Written small elsewhere in the document. */
  small: 1,
  /** Written with a capital elsewhere where no sentence begins. */
  capital: 2,
  /** A title, or a given name, stands before it elsewhere. */
  titled: 4,
  afterGiven: 8,
  /** A preposition of place stands before it elsewhere; a verb of speech beside it. */
  located: 16,
  speaks: 32,
  repeated: 64,
} as const;

const SENTENCE_END = /^[.!?…:"“«(\-–—•*]$/u;

/** The signs of every word of a document. */
export function documentSigns(words: readonly Word[], paragraphStarts: ReadonlySet<number>): Uint16Array {
  const seen = new Map<string, number>();
  const own = new Uint16Array(words.length);
  const counts = new Map<string, number>();
  words.forEach((word, at) => {
    if (word.token.kind !== 'word') return;
    const before = words[at - 1];
    let sign = 0;
    if (!isCapitalised(word)) sign |= SIGN.small;
    else if (!paragraphStarts.has(at) && before && !SENTENCE_END.test(before.token.text) && !isAcronym(word))
      sign |= SIGN.capital;
    if (!paragraphStarts.has(at)) {
      if (has(before, WORD.honorific | WORD.role)) sign |= SIGN.titled;
      if (has(before, WORD.given)) sign |= SIGN.afterGiven;
      if (has(before, WORD.preposition | WORD.placeLabel)) sign |= SIGN.located;
      if (has(before, WORD.reportingVerb) || has(words[at + 1], WORD.reportingVerb)) sign |= SIGN.speaks;
    }
    own[at] = sign;
    seen.set(word.folded, (seen.get(word.folded) ?? 0) | sign);
    counts.set(word.folded, (counts.get(word.folded) ?? 0) + 1);
  });
  const signs = new Uint16Array(words.length);
  words.forEach((word, at) => {
    const count = counts.get(word.folded) ?? 0;
    if (count < 2) return;
    signs[at] = (seen.get(word.folded) ?? 0) | SIGN.repeated;
  });
  return signs;
}

/** A feature that holds in one style of annotation only. */
export const inStyle = (feature: number, style: number): number => join(join(T.style, style), feature);
