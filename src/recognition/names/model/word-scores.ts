/**
 * What words add to the scores of labels. A word is scored once for every place that it is seen from, and is found
 * again by its text; weights are whole numbers, so that sums are the same in any order.
 */
import type { Word } from '../words.ts';
import { describe, EDGE, REACH, seenFrom, type FeatureLists, type WordFeatures } from './features.ts';
import { join } from './hash.ts';
import type { LoadedModel } from './load.ts';
import { featuresBesidePattern, PATTERN, patternFeatures, patternOf, type Surroundings } from './place.ts';
import { addRows, PAIRS, pairsOf } from './row-sums.ts';
import type { HashTable } from './table.ts';

/** A word's features, without their lists, and what these come to: from `at` in `scores`, the sums for each place. */
export interface ScoredWord extends WordFeatures {
  scorer: WordScorer;
  scores: Int32Array;
  /** `pairs` numbers for each `offset + REACH`: what the word adds to the labels of the word `-offset` away. */
  at: number;
}

export const PLACES = 2 * REACH + 1;

/** As many as can be summed up; a word has under a hundred features, but for a table of more columns than are made. */
const MOST_ROWS = 249;

/** Features whose rows are kept; more would take more of the processor's cache than they save. */
const SEEN_SLOTS = 2_048;

/** Features, or the rows of their weights before they are added. A list that is emptied would let go of its memory. */
class RowList {
  readonly rows = new Int32Array(MOST_ROWS);
  count = 0;

  push(feature: number): void {
    if (this.count < MOST_ROWS) this.rows[this.count++] = feature;
  }

  /** Nothing of a feature without weights. */
  gather(row: number): void {
    if (row >= 0) this.push(row);
  }
}

/** The rows of features seen from a distance, kept: most features of a word are those of many words. */
class SeenRows {
  readonly #table: HashTable;
  readonly #distance: number;
  readonly #keys: Int32Array;
  /** For each slot the rows as seen from behind and from before the word, −1 where there is none. */
  readonly #rows = new Int32Array(2 * SEEN_SLOTS);

  constructor(table: HashTable, distance: number) {
    this.#table = table;
    this.#distance = distance;
    // A number's complement belongs into another slot, so that an empty slot is taken for no feature's.
    this.#keys = Int32Array.from({ length: SEEN_SLOTS }, (_, slot) => ~slot);
  }

  /** Gathers the features' rows as they are seen `distance` words behind, and before, the word. */
  gather(list: readonly number[], behind: RowList, before: RowList): void {
    behind.count = 0;
    before.count = 0;
    for (let index = 0; index < list.length; index++) {
      const feature = (list[index] as number) | 0;
      const slot = feature & (SEEN_SLOTS - 1);
      if (this.#keys[slot] !== feature) {
        this.#keys[slot] = feature;
        this.#rows[2 * slot] = this.#table.find(seenFrom(feature, -this.#distance));
        this.#rows[2 * slot + 1] = this.#table.find(seenFrom(feature, this.#distance));
      }
      behind.gather(this.#rows[2 * slot] as number);
      before.gather(this.#rows[2 * slot + 1] as number);
    }
  }
}

/** Patterns whose sums are kept; see `patternFeatures`. */
const PATTERN_SLOTS = 1_024;

/** The sums of patterns met so far. */
class PatternSums {
  readonly #patterns = new Int32Array(PATTERN_SLOTS * PATTERN);
  readonly #sums = new Int32Array(PATTERN_SLOTS * PAIRS);
  readonly #filled = new Uint8Array(PATTERN_SLOTS);
  readonly #features = new RowList();

  /** Adds a pattern's weights to `sums`, which `add` works out where the pattern is new. */
  addTo(sums: Int32Array, pattern: Int32Array, add: (features: RowList, sums: Int32Array) => void): void {
    let hash = 0;
    for (let part = 0; part < PATTERN; part++) hash = join(hash, pattern[part] as number);
    const slot = hash & (PATTERN_SLOTS - 1);
    const from = slot * PAIRS;
    if (!this.#holds(slot, pattern)) {
      const kept = this.#sums.subarray(from, from + PAIRS).fill(0);
      this.#features.count = 0;
      patternFeatures(pattern, this.#features);
      add(this.#features, kept);
      this.#patterns.set(pattern, slot * PATTERN);
      this.#filled[slot] = 1;
    }
    for (let pair = 0; pair < PAIRS; pair++)
      sums[pair] = (sums[pair] as number) + (this.#sums[from + pair] as number);
  }

  #holds(slot: number, pattern: Int32Array): boolean {
    if (this.#filled[slot] === 0) return false;
    for (let part = 0; part < PATTERN; part++)
      if (this.#patterns[slot * PATTERN + part] !== pattern[part]) return false;
    return true;
  }
}

/** Words scored in one go of memory: an array of its own for each would cost more than what is put into it. */
const SLAB_WORDS = 256;
const NONE: number[] = [];

/** Scores words for one model. */
export class WordScorer {
  readonly #model: LoadedModel;
  readonly #lists: FeatureLists = { own: [], near: [], far: [] };
  readonly #own = new RowList();
  readonly #behind = new RowList();
  readonly #before = new RowList();
  /** By the distance less one. */
  readonly #seen: readonly SeenRows[];
  readonly #patterns = new PatternSums();
  readonly #pattern = new Int32Array(PATTERN);
  readonly #place = new RowList();
  readonly #add = (list: RowList, sums: Int32Array): void => this.#addOwn(list, sums);
  readonly #sums = new Int32Array(PAIRS);
  #slab = new Int32Array(0);
  #next = 0;
  /** Numbers that the sums of a place take. */
  readonly pairs: number;
  /** What lies beyond the first and last word. */
  readonly edge: ScoredWord;

  constructor(model: LoadedModel) {
    this.#model = model;
    this.pairs = pairsOf(model.labels.length);
    this.#seen = Array.from({ length: REACH }, (_, index) => new SeenRows(model.features, index + 1));
    this.edge = this.#score(EDGE);
  }

  scoreOf(word: Word): ScoredWord {
    const { facts } = word;
    const known = facts.scored;
    if (known?.scorer === this) return known;
    const scored = this.#score(describe(word, this.#model.language, this.#model.table, this.#lists));
    facts.scored = scored;
    return scored;
  }

  /** Adds the weights of features, seen at the word itself, to `sums`. */
  #addOwn({ rows: list, count }: RowList, sums: Int32Array): void {
    const { features, weights } = this.#model;
    const own = this.#own;
    own.count = 0;
    for (let index = 0; index < count; index++) own.gather(features.find(list[index] as number));
    addRows(weights, own.rows, own.count, sums);
  }

  /** Adds the weights of a place's features to `sums`. */
  addPlace(around: Surroundings, at: number, sums: Int32Array): void {
    patternOf(around, at, this.#pattern);
    this.#patterns.addTo(sums, this.#pattern, this.#add);
    this.#place.count = 0;
    featuresBesidePattern(around, at, this.#place);
    this.#addOwn(this.#place, sums);
  }

  /** Puts the sums of gathered rows where a word's scores are. */
  #put({ rows, count }: RowList, scores: Int32Array, from: number): void {
    const sums = this.#sums.fill(0);
    addRows(this.#model.weights, rows, count, sums);
    for (let pair = 0; pair < this.pairs; pair++) scores[from + pair] = sums[pair] as number;
  }

  #score(features: WordFeatures): ScoredWord {
    const { pairs } = this;
    if (this.#next + PLACES * pairs > this.#slab.length) {
      this.#slab = new Int32Array(SLAB_WORDS * PLACES * pairs);
      this.#next = 0;
    }
    const at = this.#next;
    const scores = this.#slab;
    this.#next += PLACES * pairs;
    const own = this.#own;
    own.count = 0;
    for (const feature of features.own) own.gather(this.#model.features.find(feature));
    this.#put(own, scores, at + REACH * pairs);
    for (const [distance, seen] of this.#seen.entries()) {
      seen.gather(distance === 0 ? features.near : features.far, this.#behind, this.#before);
      this.#put(this.#behind, scores, at + (REACH - 1 - distance) * pairs);
      this.#put(this.#before, scores, at + (REACH + 1 + distance) * pairs);
    }
    const { identity, shape, lists, cluster, kind, letters, bare } = features;
    return {
      own: NONE,
      near: NONE,
      far: NONE,
      identity,
      shape,
      lists,
      cluster,
      kind,
      letters,
      bare,
      scorer: this,
      scores,
      at,
    };
  }
}
