/**
 * A document agrees with itself: what the model found in one place settles type, extent and proclitics of the same
 * words in another, where it was less sure of them.
 */
import { inFull } from './arabic-extent.ts';
import { casingOf } from './latin-runs.ts';
import { smallWords } from './latin-tagger.ts';
import { initialsOf, isAcronymText, isSyllabic } from './link-keys.ts';
import { WORD } from './lexicon.ts';
import type { NameCandidate } from './model/model.ts';
import type { TokenRange } from './tagger.ts';
import type { Word } from './words.ts';
import { has, isGiven } from './words.ts';

/** From this probability on the model is not contradicted. */
const SURE = 0.95;
/** What is less sure says nothing of other places. */
const TELLING = 0.7;

type NameType = NameCandidate['type'];

const foldedAt = (words: readonly Word[], at: number, letters = 0): string => {
  const word = words[at];
  return word?.readings.find((reading) => reading.letters === letters)?.folded ?? word?.token.folded ?? '';
};

function keyOf(words: readonly Word[], { first, end, letters }: NameCandidate, from = first): string {
  const parts: string[] = [];
  for (let at = from; at < end; at++) parts.push(foldedAt(words, at, at === first ? letters : 0));
  return parts.join(' ');
}

/** What a document's surer names tell. */
interface Known {
  /** Probabilities summed by type, of names by their words. */
  types: Map<string, Map<NameType, number>>;
  /** Last words of persons' names of several words, and the names of several words. */
  surnames: Set<string>;
  /** First and last words of organisations' and places' names of several words. */
  others: Set<string>;
}

function know(names: readonly NameCandidate[], words: readonly Word[]): Known {
  const known: Known = { types: new Map(), surnames: new Set(), others: new Set() };
  for (const name of names) {
    const { first, end, type, probability } = name;
    const key = keyOf(words, name);
    const types = known.types.get(key) ?? new Map<NameType, number>();
    known.types.set(key, types);
    types.set(type, (types.get(type) ?? 0) + probability);
    if (end - first < 2 || probability < TELLING) continue;
    if (type === 'person') {
      for (let from = first + 1; from < end; from++)
        if (words[from]?.token.kind === 'word') known.surnames.add(keyOf(words, name, from));
    } else {
      known.others.add(foldedAt(words, first, name.letters));
      known.others.add(foldedAt(words, end - 1));
    }
  }
  return known;
}

/** The share of a name's mentions, weighed, that settles the type of the rest. */
const MAJORITY = 0.75;

/** A lone surname is its person's; else the same words are mostly one type's. */
function typeOf(name: NameCandidate, words: readonly Word[], known: Known): NameType {
  const key = keyOf(words, name);
  if (name.probability >= SURE) return name.type;
  if (
    name.type !== 'person' &&
    known.surnames.has(key) &&
    !known.others.has(key) &&
    !has(words[name.first], WORD.listed)
  )
    return 'person';
  const types = known.types.get(key);
  if (!types || types.size < 2) return name.type;
  let sum = 0;
  let best: NameType = name.type;
  for (const [type, weight] of types) {
    sum += weight;
    if (weight > (types.get(best) ?? 0)) best = type;
  }
  return (types.get(best) ?? 0) / sum >= MAJORITY ? best : name.type;
}

/** Whether a folded word is made of the beginnings of a name's words: `conagua`, `lnv`. */
function isMadeOf(word: string, { first, end, letters }: NameCandidate, words: readonly Word[]): boolean {
  const name: string[] = [];
  for (let at = first; at < end; at++)
    if (words[at]?.token.kind === 'word') name.push(foldedAt(words, at, at === first ? letters : 0));
  return isSyllabic(word, name) || initialsOf(name).includes(word);
}

/** `(JUST)`, `(يونسكو)`, `(Conagua)`: a single word in brackets behind an organisation of several words is its short form. */
function shortForm(name: NameCandidate, words: readonly Word[]): NameCandidate | null {
  const at = name.end + 1;
  const word = words[at];
  if (name.type !== 'organization' || name.end - name.first < 2 || !word) return null;
  if (words[name.end]?.token.text !== '(' || words[at + 1]?.token.text !== ')' || word.token.kind !== 'word')
    return null;
  const foreign = word.language === 'ar' && name.end - name.first > 2 && word.bits === 0;
  if (!isAcronymText(word.token.text) && !foreign && !isMadeOf(word.token.folded, name, words)) return null;
  return { first: at, end: at + 1, letters: 0, type: 'organization', probability: name.probability };
}

/** A word that opens no person's name: it is written small elsewhere, or no list has it among given names. */
function isStranger(word: Word | undefined, around: Coherence): boolean {
  if (!word || isGiven(word) || has(word, WORD.particle)) return false;
  return word.language === 'ar' || word.language === 'fa' ? !word.definite : around.small.has(word.folded);
}

/** Where given names may be in no list, a stranger is one only where the model doubts the name as a whole. */
const DOUBTED = 0.6;

/** `سئل الدوسري`, `Benmansour Warns`: of a name that is not sure and holds a known surname, the rest is the sentence's. */
function trimmed(name: NameCandidate, around: Coherence): NameCandidate {
  const { words, known, isTitle } = around;
  const { first, end, type, probability } = name;
  const opening = words[first];
  const least = opening?.language === 'ar' || opening?.language === 'fa' ? DOUBTED : SURE;
  if (type !== 'person' || end - first !== 2 || probability >= least) return name;
  const key = keyOf(words, name);
  const elsewhere = (known.types.get(key)?.get('person') ?? 0) > probability;
  if (elsewhere || known.surnames.has(key)) return name;
  if (known.surnames.has(keyOf(words, name, first + 1)) && isStranger(opening, around))
    return { ...name, first: first + 1, letters: 0 };
  const isOwn = known.surnames.has(foldedAt(words, first, name.letters));
  return isOwn && (isTitle(first) || isStranger(words[first + 1], around))
    ? { ...name, end: first + 1 }
    : name;
}

/** How often each word stands in the document as it is written. */
function countWords(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { token } of words)
    if (token.kind === 'word') counts.set(token.folded, (counts.get(token.folded) ?? 0) + 1);
  return counts;
}

/** `لحسن` thrice and never `حسن`, or `ولحسن`: a letter that always stands before a word belongs to it. */
function whole(
  name: NameCandidate,
  words: readonly Word[],
  countsOf: () => ReadonlyMap<string, number>,
): NameCandidate {
  const word = words[name.first];
  if (name.letters === 0 || word?.language !== 'ar' || has(word, WORD.listed)) return name;
  const { folded } = word.token;
  const bare = folded.slice(name.letters);
  const proclitic = folded.slice(0, name.letters);
  if (bare.startsWith('ال') || (proclitic.endsWith('ل') && bare.startsWith('ل'))) return name;
  const counts = countsOf();
  if (counts.has(`و${folded}`) || counts.has(`ف${folded}`)) return { ...name, letters: 0 };
  let others = counts.get(bare) ?? 0;
  for (const letter of 'وفبلك') if (letter !== proclitic) others += counts.get(letter + bare) ?? 0;
  return others === 0 && (counts.get(folded) ?? 0) > 1 ? { ...name, letters: 0 } : name;
}

interface Coherence {
  words: readonly Word[];
  known: Known;
  /** Folded words that the document also writes small; found when first asked for. */
  readonly small: ReadonlySet<string>;
  /** Whether a token stands in a line written in capitals like a headline. */
  isTitle: (at: number) => boolean;
}

/**
 * The names, made to agree with each other; in the order of the text, none overlapping another.
 *
 * @param names In the order of the text, each within a paragraph.
 */
export function cohere(
  names: readonly NameCandidate[],
  words: readonly Word[],
  paragraphs: readonly TokenRange[],
): NameCandidate[] {
  let counts: ReadonlyMap<string, number> | undefined;
  const entire = names.map((name) => whole(name, words, () => (counts ??= countWords(words))));
  let paragraph = 0;
  const around: Coherence = {
    words,
    known: know(entire, words),
    get small() {
      return smallWords(words);
    },
    isTitle: () => {
      const { firstToken: start = 0, endToken: end = 0 } = paragraphs[paragraph] ?? {};
      return casingOf({ words, start, end, unknownWords: 0 }) === 'title';
    },
  };
  const result: NameCandidate[] = [];
  for (const name of entire) {
    while ((paragraphs[paragraph]?.endToken ?? Infinity) <= name.first) paragraph++;
    const { firstToken = 0, endToken = 0 } = paragraphs[paragraph] ?? {};
    const reached = Math.max(firstToken, result.at(-1)?.end ?? 0);
    // A longer name before it has taken it in.
    if (name.first < reached) continue;
    const cut = trimmed(name, around);
    const typed = { ...cut, type: typeOf(cut, words, around.known) };
    const full = words[typed.first]?.language === 'ar' ? inFull(typed, words, reached, endToken) : typed;
    result.push(full);
    const short = shortForm(full, words);
    if (short) result.push(short);
  }
  return result;
}
