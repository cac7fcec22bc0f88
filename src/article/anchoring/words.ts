/** The words of a normalised text, numbered, with where each occurs and how much it tells. */
import type { Work } from '../slices.ts';

// Scripts that write no spaces between words: there a letter is compared for itself.
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]\p{M}*|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+`, 'gu');

/** Words in their order; offsets into the normalised text. */
export interface Words {
  words: string[];
  starts: number[];
  ends: number[];
}

export function wordsOf(text: string): Words {
  const found: Words = { words: [], starts: [], ends: [] };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    found.words.push(word);
    found.starts.push(index);
    found.ends.push(index + word.length);
  }
  return found;
}

export interface WordIndex {
  text: string;
  starts: number[];
  ends: number[];
  /** Number of each word in its order. */
  ids: number[];
  numbers: Map<string, number>;
  /** By number: the places in `ids` where the word stands, ascending. */
  places: number[][];
  spellings: string[];
}

/** Words read between two interruptions: well under a millisecond. */
const STEP = 2_000;

/** Indexes a normalised text. */
export function* indexWords(text: string): Work<WordIndex> {
  const index: WordIndex = {
    text,
    starts: [],
    ends: [],
    ids: [],
    numbers: new Map(),
    places: [],
    spellings: [],
  };
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const at = index.ids.length;
    let id = index.numbers.get(word);
    if (id === undefined) {
      id = index.spellings.length;
      index.numbers.set(word, id);
      index.spellings.push(word);
      index.places.push([at]);
    } else index.places[id]?.push(at);
    index.ids.push(id);
    index.starts.push(start);
    index.ends.push(start + word.length);
    if (at % STEP === STEP - 1) yield;
  }
  return index;
}

/** How much a word tells that occurs so often in the text, 0 to 1: a name nearly all, an article hardly anything. */
export function weightOf(count: number): number {
  return 1 / (1 + Math.log(Math.max(1, count)));
}

/** The first word at or after an offset of the text; the number of words past the last. */
export function wordFrom(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
