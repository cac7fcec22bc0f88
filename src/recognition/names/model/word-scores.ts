/**
 * What words add to the scores of labels. A word is scored once for every place that it is seen from, and is found
 * again by its text; weights are whole numbers, so that sums are the same in any order.
 */
import type { Word } from '../words.ts';
import { describe, EDGE, REACH, seenFrom, type FeatureLists, type WordFeatures } from './features.ts';
import type { LoadedModel } from './load.ts';

/** A word's features and, from `at` in `scores`, a row of label scores for each place in reach. */
export interface ScoredWord {
  /** Without the lists, which are summed up in the scores. */
  features: WordFeatures;
  scores: Int16Array;
  /** Row `offset + REACH`: what the word adds to the labels of the word `-offset` away. */
  at: number;
}

export const ROWS = 2 * REACH + 1;

/** Adds a feature's weights to the first sums. */
export function addFeature(
  { features, weights, labels }: LoadedModel,
  feature: number,
  sums: Int32Array,
): void {
  const row = features.find(feature);
  if (row < 0) return;
  const size = labels.length;
  const from = row * size;
  for (let label = 0; label < size; label++)
    // Both indexes are below their arrays' lengths.
    sums[label] = (sums[label] as number) + (weights[from + label] as number);
}

/** Words scored in one go of memory: an array of its own for each would cost more than what is put into it. */
const SLAB_WORDS = 256;
/** Words kept from one document for the next: as many as a long article has, under a megabyte. */
const MOST_KEPT = 4_096;

const NONE: number[] = [];

/** Scores words for one model. */
export class WordScorer {
  readonly #model: LoadedModel;
  readonly #lists: FeatureLists = { own: [], near: [], far: [] };
  readonly #sums: Int32Array;
  #slab: Int16Array = new Int16Array(0);
  #next = 0;
  // Half of a text's different words are those of every text.
  readonly #kept = new Map<string, ScoredWord>();
  /** What lies beyond the first and last word. */
  readonly edge: ScoredWord;

  constructor(model: LoadedModel) {
    this.#model = model;
    this.#sums = new Int32Array(model.labels.length);
    this.edge = this.#score(EDGE);
  }

  /** Words of the model's own language, those of earlier documents among them. */
  keptWords(): Map<string, ScoredWord> {
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    return this.#kept;
  }

  scoreOf(word: Word): ScoredWord {
    return this.#score(describe(word, this.#model.language, this.#model.table, this.#lists));
  }

  #score(features: WordFeatures): ScoredWord {
    const size = this.#model.labels.length;
    if (this.#next + ROWS * size > this.#slab.length) {
      this.#slab = new Int16Array(SLAB_WORDS * ROWS * size);
      this.#next = 0;
    }
    const at = this.#next;
    const scores = this.#slab;
    this.#next += ROWS * size;
    for (let offset = -REACH; offset <= REACH; offset++) {
      const reach = Math.abs(offset);
      const list = reach === 0 ? features.own : reach === 1 ? features.near : features.far;
      const sums = this.#sums.fill(0);
      for (const feature of list) addFeature(this.#model, seenFrom(feature, offset), sums);
      scores.set(sums, at + (offset + REACH) * size);
    }
    const { identity, shape, lists, cluster, kind, letters, bare } = features;
    return {
      features: { own: NONE, near: NONE, far: NONE, identity, shape, lists, cluster, kind, letters, bare },
      scores,
      at,
    };
  }
}
