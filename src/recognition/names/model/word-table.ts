/** What statistics and lists say of words: context rates, list bits, frequency and clusters, by the folded word. */
import { hashWord } from './hash.ts';
import type { HashTable } from './table.ts';

/** Bits of `LIST`, from this bit of a word's facts on; below them lie seven context rates of three bits each. */
export const CONTEXT_RATES = 7;
const CONTEXT_BITS = 3;
export const LIST_SHIFT = CONTEXT_RATES * CONTEXT_BITS;

/** The lists that hold a word. */
export const LIST = {
  given: 1,
  family: 2,
  /** The first, or a later, word of a whole person's name. */
  personFirst: 4,
  personLater: 8,
  /** A word that was met as a name, of whatever kind. */
  nameWord: 16,
  /** A place of one word; the first, or a later, word of a longer one. */
  place: 32,
  placeFirst: 64,
  placeLater: 128,
  organizationFirst: 256,
  organizationLater: 512,
  /** Frequent in text: among the tenth that is met most. */
  frequent: 1024,
} as const;

/** How a word, or a name of several joined by spaces, is looked up. */
export const wordKey = (folded: string): number => hashWord(folded);

export interface WordTable {
  rows: HashTable;
  facts: Uint32Array;
  /** `columns` clusters of each row; 0: in none. */
  clusters: Uint16Array;
  columns: number;
}

export const contextRate = (facts: number, column: number): number => (facts >>> (column * CONTEXT_BITS)) & 7;

export const listsOf = (facts: number): number => facts >>> LIST_SHIFT;
