/** The features of a word in its place: its neighbours together, what rules and lists propose there, and what leads up to it. */
import type { Candidate } from '../candidates.ts';
import { WORD } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { has } from '../words.ts';
import { EDGE, type WordFeatures } from './features.ts';
import { hashText, hashWord, join, template } from './hash.ts';
import { REGISTERS } from './register.ts';
import type { WordTable } from './word-table.ts';
import { LIST, listsOf, wordKey } from './word-table.ts';

const T = {
  bias: template('bias'),
  shapes: template('shapes'),
  clusters: template('clusters'),
  kinds: template('kinds'),
  listPair: template('list pair'),
  head: template('head'),
  title: template('title'),
  rule: template('rule'),
  phrase: template('phrase'),
  casing: template('casing'),
  elsewhere: template('elsewhere'),
  register: template('register'),
} as const;

/** Takes features one by one: a list, or memory that is used again and again. */
export interface FeatureSink {
  push(feature: number): unknown;
}

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
  /** How the text is written; see `register.ts`. */
  register: number;
  /** Whether the paragraph is written without capitals. */
  small: boolean;
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
const LATER = LIST.personLater | LIST.placeLater | LIST.organizationLater | LIST.family | LIST.nameWord;
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
    let name = wordKey(bare);
    let length = 0;
    let kinds = 0;
    for (let to = at + 1; to < end && to < at + LONGEST_PHRASE; to++) {
      const word = words[to];
      // Every later word of a listed name is listed as such.
      if (word?.token.kind !== 'word' || (features(to).lists & LATER) === 0) break;
      name = hashWord(word.token.folded, hashWord(' ', name));
      const row = table.rows.find(name);
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

const featuresAt = ({ features, start, end }: Surroundings, index: number): WordFeatures =>
  index < start || index >= end ? EDGE : features(index);

/** All that `patternFeatures` are made of: what rules say of a word and of those beside it, and their three shapes. */
export const PATTERN = 6;

export function patternOf(around: Surroundings, at: number, out: Int32Array): void {
  const { start, end, rules } = around;
  out[0] = at > start ? (rules[at - 1] as number) : 0;
  out[1] = rules[at] as number;
  out[2] = at + 1 < end ? (rules[at + 1] as number) : 0;
  out[3] = featuresAt(around, at - 1).shape;
  out[4] = featuresAt(around, at).shape;
  out[5] = featuresAt(around, at + 1).shape;
}

/** Features of the pattern at a place, onto `out`; patterns come again and again. */
export function patternFeatures(pattern: Int32Array, out: FeatureSink): void {
  const [ruleBefore = 0, rule = 0, ruleAfter = 0, shapeBefore = 0, shape = 0, shapeAfter = 0] = pattern;
  out.push(T.bias);
  out.push(join(T.rule, rule));
  out.push(join(join(T.rule + 1, ruleBefore), rule));
  out.push(join(join(T.rule + 2, rule), ruleAfter));
  out.push(join(join(T.rule + 3, rule), shape));
  out.push(join(join(T.shapes, shapeBefore), shape));
  out.push(join(join(T.shapes + 1, shape), shapeAfter));
  out.push(join(join(join(T.shapes + 2, shapeBefore), shape), shapeAfter));
}

/** Features of the word at `at` in its place, onto `out`. */
export function placeFeatures(around: Surroundings, at: number, out: FeatureSink): void {
  const pattern = new Int32Array(PATTERN);
  patternOf(around, at, pattern);
  patternFeatures(pattern, out);
  featuresBesidePattern(around, at, out);
}

/** Those that are not the pattern's. */
export function featuresBesidePattern(around: Surroundings, at: number, out: FeatureSink): void {
  const { words, start, end, rules, signs } = around;
  const here = featuresAt(around, at);
  const before = featuresAt(around, at - 1);
  const after = featuresAt(around, at + 1);
  const rule = rules[at] ?? 0;
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
  if (around.register > 0) registerFeatures(around.register, here, rule, out);
  if (around.small) registerFeatures(REGISTERS.small, here, rule, out);
  if (around.register === REGISTERS.joined) {
    const joined = join(T.register, around.register);
    out.push(join(joined + 6, hashText(before.bare)));
    out.push(join(joined + 7, hashText(after.bare)));
    out.push(join(join(joined + 8, rules[at - 1] ?? 0), rule));
    out.push(join(join(joined + 9, rule), rules[at + 1] ?? 0));
    out.push(join(joined + 10, here.cluster));
  }
  organizationReach(words, start, at, here, out);
  titleReach(words, start, at, out);
}

/** What signs of a name say in a text that is written otherwise than a report. */
function registerFeatures(register: number, here: WordFeatures, rule: number, out: FeatureSink): void {
  const talk = join(T.register, register);
  out.push(talk);
  out.push(join(talk, rule));
  out.push(join(talk + 1, here.shape));
  out.push(join(talk + 2, here.kind));
  out.push(join(talk + 3, here.lists));
  out.push(join(join(talk + 4, rule), here.shape));
  out.push(join(talk + 5, hashText(here.bare)));
}

/** Within how many words after an organisation's head, and what stands between. */
function organizationReach(
  words: readonly Word[],
  start: number,
  at: number,
  here: WordFeatures,
  out: FeatureSink,
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
function titleReach(words: readonly Word[], start: number, at: number, out: FeatureSink): void {
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
