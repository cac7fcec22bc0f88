/**
 * Tokens as the name recogniser sees them: with what the lexicon says of them, and, in Arabic, with
 * their proclitics (و ف ب ل ك) split off.
 */
import type { TextDocument, Token } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import type { ScoredWord } from './model/word-scores.ts';
import { hasNameShape } from './shapes.ts';

/** One way to read a token: what stays of it, folded, when `letters` folded letters before it are proclitics. */
export interface Reading {
  folded: string;
  letters: number;
}

/** What a token's text is in a language, wherever it stands. */
export interface WordFacts {
  /** The likeliest reading: one the lexicon knows, else the one that begins with the article, else the token whole. */
  readonly folded: string;
  /** Folded letters of proclitics before it. */
  readonly letters: number;
  /** `WORD` bits of `folded`. */
  readonly bits: number;
  /** Begins with the Arabic article. */
  readonly definite: boolean;
  /** Every reading, the whole token first. */
  readonly readings: readonly Reading[];
  /** Code units at its end that are no part of a name: `'s`. */
  readonly tail: number;
  /** Primary subtag of the language it is read in. */
  readonly language: string;
  /** Of Arabic script, for a word that no list knows: whether a name may have this shape. */
  readonly nameShape: boolean;
  /** A word with a capital where a name has one; a word of capitals alone, of two letters or more. */
  readonly capitalised: boolean;
  readonly acronym: boolean;
  /** Begins with a small letter, a capital after an apostrophe (`d'Ivoire`) aside. */
  readonly small: boolean;
  /** What the model that read it last gives it, so that it is looked up no second time. */
  scored: ScoredWord | null;
}

/** A token and what its text is; tokens of one text share their facts. */
export class Word implements Omit<WordFacts, 'scored'> {
  readonly token: Token;
  /** The same object for every word of one text and language in a document, and mostly in the next one too. */
  readonly facts: WordFacts;

  constructor(token: Token, facts: WordFacts) {
    this.token = token;
    this.facts = facts;
  }
  get folded(): string {
    return this.facts.folded;
  }
  get letters(): number {
    return this.facts.letters;
  }
  get bits(): number {
    return this.facts.bits;
  }
  get definite(): boolean {
    return this.facts.definite;
  }
  get readings(): readonly Reading[] {
    return this.facts.readings;
  }
  get tail(): number {
    return this.facts.tail;
  }
  get language(): string {
    return this.facts.language;
  }
  get nameShape(): boolean {
    return this.facts.nameShape;
  }
  get capitalised(): boolean {
    return this.facts.capitalised;
  }
  get acronym(): boolean {
    return this.facts.acronym;
  }
  get small(): boolean {
    return this.facts.small;
  }
}

/** Shorter remainders are seldom the name: `ولد` is not و and `لد`. */
const SHORTEST_REMAINDER = 3;

/** The kunya of a woman (`وأم صباح`) is the one name of two letters. */
const MOTHER = 'ام';

function arabicReadings(folded: string): Reading[] {
  const readings: Reading[] = [{ folded, letters: 0 }];
  const add = (from: number): void => {
    const rest = folded.slice(from);
    if (rest.length >= SHORTEST_REMAINDER || rest === MOTHER) readings.push({ folded: rest, letters: from });
  };
  let at = 0;
  if (folded[0] === 'و' || folded[0] === 'ف') {
    at = 1;
    add(1);
  }
  const next = folded[at];
  if (next === 'ل' && folded[at + 1] === 'ل') {
    // ل and the article write as لل: the article's ا is not there, and the name begins at its ل.
    const rest = `ا${folded.slice(at + 1)}`;
    if (rest.length > SHORTEST_REMAINDER) readings.push({ folded: rest, letters: at + 1 });
  }
  if (next === 'ب' || next === 'ل' || next === 'ك') add(at + 1);
  return readings;
}

/** Elided articles and prepositions before a name: `l'Iran`, `dell'Unione`. */
const ELISION = /^(?:[ldncsjmt]|qu|dell|nell|all|dall|sull|un|quell)'(?=.{2})/u;
/** What follows a name's apostrophe: the English possessive, Turkish case endings (`Ankara'da`). */
const TAILS: Readonly<Record<string, RegExp>> = {
  en: /['’]s$/iu,
  nl: /['’]s$/iu,
  tr: /['’]\p{Ll}+$/u,
};

const APOSTROPHE = /['’]/u;

const tailOf = (text: string, language: string): number =>
  APOSTROPHE.test(text) ? (TAILS[language]?.exec(text)?.[0].length ?? 0) : 0;

function latinReadings(folded: string, tail: number, language: string): Reading[] {
  const bare = tail > 0 ? folded.slice(0, -tail) : folded;
  const elided = language === 'fr' || language === 'it' ? (ELISION.exec(bare)?.[0].length ?? 0) : 0;
  const readings = [{ folded: bare, letters: 0 }];
  if (elided > 0) readings.push({ folded: bare.slice(elided), letters: elided });
  return readings;
}

const startsWithArticle = (folded: string): boolean => folded.startsWith('ال') && folded.length > 4;

function bitsOf(folded: string, arabic: boolean, lexicon: Lexicon): number {
  const bits = lexicon.words.get(folded);
  if (bits !== undefined || !arabic || !startsWithArticle(folded)) return bits ?? 0;
  return (lexicon.words.get(folded.slice(2)) ?? 0) & WORD.common ? WORD.definiteCommon : 0;
}

/** The document's tokens as words of one language. */
export function wordsOf(document: TextDocument, lexicon: Lexicon): Word[] {
  return readWords(document.tokens, lexicon);
}

const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,4}['’]\p{Lu}|\p{Ll}\p{Lu})/u;
const SMALL = /^\p{Ll}(?!\p{Ll}{0,3}['’]\p{Lu})/u;
const ALL_CAPITALS = /^[\p{Lu}\p{M}'’]{2,}$/u;

function factsOf(token: Token, lexicon: Lexicon): WordFacts {
  const { language } = lexicon;
  const arabic = language === 'ar';
  const isWord = token.kind === 'word';
  const tail = isWord ? tailOf(token.text, language) : 0;
  const readings =
    arabic && isWord ? arabicReadings(token.folded) : latinReadings(token.folded, tail, language);
  const known = ({ folded }: Reading): boolean => lexicon.words.has(folded) || lexicon.phrases.has(folded);
  const best =
    readings.find(known) ??
    readings.find((reading) => reading.letters > 0 && (!arabic || startsWithArticle(reading.folded))) ??
    readings[0];
  const folded = best?.folded ?? '';
  return {
    folded,
    letters: best?.letters ?? 0,
    bits: bitsOf(folded, arabic, lexicon),
    definite: arabic && startsWithArticle(folded),
    readings,
    tail,
    language,
    nameShape: hasNameShape(token, language),
    capitalised: isWord && CAPITAL.test(token.text),
    small: SMALL.test(token.text),
    acronym: isWord && ALL_CAPITALS.test(token.text.slice(0, token.text.length - tail)),
    scored: null,
  };
}

/** Words kept of a language from one document for the next: as many as a long article has. */
const MOST_KEPT = 4_096;

// Half of a text's different words are those of every text.
const kept = new WeakMap<Lexicon, Map<string, WordFacts>>();

/** Tokens as words of a language. */
export function readWords(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  // Diacritics and joiners tell shapes: by the text, not its folding.
  const known = kept.get(lexicon) ?? new Map<string, WordFacts>();
  const words = tokens.map((token) => {
    let facts = known.get(token.text);
    if (!facts) known.set(token.text, (facts = factsOf(token, lexicon)));
    return new Word(token, facts);
  });
  if (known.size > MOST_KEPT) kept.delete(lexicon);
  else kept.set(lexicon, known);
  return words;
}

/** Where a token's text begins after `letters` folded letters, in offsets of the source. */
export function startAfter(token: Token, letters: number): number {
  if (letters === 0) return token.start;
  let at = 0;
  let folded = 0;
  for (const source of token.text) {
    const length = fold(source).length;
    // Diacritics and tatweel after the proclitic belong to it.
    if (folded >= letters && length > 0) break;
    folded += length;
    at += source.length;
  }
  return token.start + at;
}

export function has(word: Word | undefined, bits: number): boolean {
  return word !== undefined && (word.bits & bits) !== 0;
}

/** A given name that is no everyday word. */
export function isSureGiven(word: Word | undefined): boolean {
  return has(word, WORD.given) && !has(word, WORD.ambiguousGiven);
}

// The preposition `على` and the name `علي` fold to one.
const PREPOSITION_ALA = /\u0649$/u;

export function isGiven(word: Word | undefined): boolean {
  if (!word || !has(word, WORD.given | WORD.ambiguousGiven)) return false;
  return !(word.folded === 'علي' && PREPOSITION_ALA.test(word.token.text));
}

/** The folded word at a token of a name, without the proclitics before the name. */
export function foldedAt(
  words: readonly Word[],
  name: { first: number; letters: number },
  at: number,
): string {
  const word = words[at];
  if (!word) return '';
  if (at !== name.first || name.letters === 0) return word.readings[0]?.folded ?? '';
  return word.readings.find((reading) => reading.letters === name.letters)?.folded ?? word.token.folded;
}
