/**
 * What words add to the scores of labels. A word is scored once for every place that it is seen from, and is found
 * again by its text; weights are whole numbers, so that sums are the same in any order.
 */
import type { Word } from '../words.ts';
import { describe, EDGE, REACH, seenFrom, type FeatureLists, type WordFeatures } from './features.ts';
import type { LoadedModel } from './load.ts';
import { addRows, PAIRS, pairsOf } from './row-sums.ts';

/** A word's features, without their lists, and what these come to: from `at` in `scores`, the sums for each place. */
export interface ScoredWord extends WordFeatures {
  scorer: WordScorer;
  scores: Int32Array;
  /** `pairs` numbers for each `offset + REACH`: what the word adds to the labels of the word `-offset` away. */
  at: number;
}

export const PLACES = 2 * REACH + 1;

/** Words scored in one go of memory: an array of its own for each would cost more than what is put into it. */
const SLAB_WORDS = 256;
/** Rows added in one go; a pair of sums has no room for more than 250. */
const MOST_ROWS = 128;

const NONE: number[] = [];

/** Scores words for one model. */
export class WordScorer {
  readonly #model: LoadedModel;
  readonly #lists: FeatureLists = { own: [], near: [], far: [] };
  readonly #rows = new Int32Array(MOST_ROWS);
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

  /** Adds the weights of features, as they are seen from `offset` words before them, to `sums`. */
  add(list: readonly number[], offset: number, sums: Int32Array): void {
    const { features, weights } = this.#model;
    const rows = this.#rows;
    let count = 0;
    for (let index = 0; index < list.length; index++) {
      const row = features.find(seenFrom(list[index] as number, offset));
      if (row < 0) continue;
      if (count === MOST_ROWS) {
        addRows(weights, rows, count, sums);
        count = 0;
      }
      rows[count++] = row;
    }
    addRows(weights, rows, count, sums);
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
    for (let offset = -REACH; offset <= REACH; offset++) {
      const reach = Math.abs(offset);
      const list = reach === 0 ? features.own : reach === 1 ? features.near : features.far;
      const sums = this.#sums.fill(0);
      this.add(list, offset, sums);
      const from = at + (offset + REACH) * pairs;
      for (let pair = 0; pair < pairs; pair++) scores[from + pair] = sums[pair] as number;
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
