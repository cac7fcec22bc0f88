/** A linear-chain conditional random field, trained by FTRL-Proximal: online, sparse, the same on every run. */
import type { Lattice } from '../src/recognition/names/model/decode.ts';
import { latticeOf, marginals } from '../src/recognition/names/model/decode.ts';
import type { Label } from '../src/recognition/names/model/labels.ts';
import { mayFollow } from '../src/recognition/names/model/labels.ts';

/** Sequences of tokens with their features, flat. */
export interface Dataset {
  /** Feature numbers of token `t`: `features[starts[t] … starts[t + 1])`. */
  features: Int32Array;
  starts: Int32Array;
  /** How many of a token's features, its first ones, tell the very word. */
  identity: Uint8Array;
  labels: Uint8Array;
  /** First token of each sequence, and the number of tokens at the end. */
  sequences: Int32Array;
  /** What a sequence's loss counts. */
  weights: Float32Array;
  featureCount: number;
}

export interface TrainingOptions {
  epochs: number;
  /** Learning rate. */
  alpha: number;
  beta: number;
  /** Strengths of the L1 and L2 penalties. */
  l1: number;
  l2: number;
  /** Share of tokens that are shown without the features that tell the very word. */
  identityNoise: number;
  /** Share of all features that are hidden in turn. */
  noise: number;
  seed: number;
}

/** A pseudo-random sequence in [0, 1) (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Gradients below this change nothing that survives rounding. */
const NEGLIGIBLE = 1e-3;

/** FTRL-Proximal's state of a block of weights. */
class Weights {
  readonly values: Float32Array;
  readonly #sums: Float32Array;
  readonly #roots: Float32Array;
  readonly #options: TrainingOptions;

  constructor(length: number, options: TrainingOptions) {
    this.values = new Float32Array(length);
    this.#sums = new Float32Array(length);
    this.#roots = new Float32Array(length);
    this.#options = options;
  }

  descend(at: number, gradient: number): void {
    const { alpha, beta, l1, l2 } = this.#options;
    // All three arrays are as long as `at` is at most.
    const root = this.#roots[at] as number;
    const grown = Math.sqrt(root * root + gradient * gradient);
    const sum =
      (this.#sums[at] as number) + gradient - ((grown - root) / alpha) * (this.values[at] as number);
    this.#roots[at] = grown;
    this.#sums[at] = sum;
    this.values[at] = Math.abs(sum) <= l1 ? 0 : -(sum - (sum > 0 ? l1 : -l1)) / ((beta + grown) / alpha + l2);
  }
}

export class Crf {
  readonly labels: readonly Label[];
  readonly #size: number;
  readonly #features: Weights;
  /** Transitions row by row, then starts, then ends. */
  readonly #chain: Weights;
  readonly #options: TrainingOptions;
  #lattice: Lattice;
  #emissions: Float32Array;
  readonly #exponentials: { scores: Float64Array; starts: Float64Array; ends: Float64Array };

  constructor(labels: readonly Label[], featureCount: number, options: TrainingOptions) {
    this.labels = labels;
    this.#size = labels.length;
    this.#options = options;
    this.#features = new Weights(featureCount * labels.length, options);
    this.#chain = new Weights(labels.length * (labels.length + 2), { ...options, l1: 0 });
    this.#lattice = latticeOf(256, labels.length);
    this.#emissions = new Float32Array(256 * labels.length);
    this.#exponentials = {
      scores: new Float64Array(labels.length ** 2),
      starts: new Float64Array(labels.length),
      ends: new Float64Array(labels.length),
    };
  }

  /** A row of weights for each feature. */
  get weights(): Float32Array {
    return this.#features.values;
  }

  get chain(): Float32Array {
    return this.#chain.values;
  }

  #exponentiate(): void {
    const size = this.#size;
    const { scores, starts, ends } = this.#exponentials;
    const chain = this.#chain.values;
    const exponential = (at: number, from: Label | null, to: Label | null): number =>
      mayFollow(this.labels, from, to) ? Math.exp(chain[at] as number) : 0;
    this.labels.forEach((label, at) => {
      starts[at] = exponential(size * size + at, null, label);
      ends[at] = exponential(size * (size + 1) + at, label, null);
      this.labels.forEach((next, to) => {
        scores[at * size + to] = exponential(at * size + to, label, next);
      });
    });
  }

  /** Forward and backward over one sequence; the negative log-likelihood of its labels. */
  #infer(
    data: Dataset,
    first: number,
    length: number,
    hidden: (token: number, at: number) => boolean,
  ): number {
    const size = this.#size;
    if (this.#emissions.length < length * size) {
      this.#lattice = latticeOf(length, size);
      this.#emissions = new Float32Array(length * size);
    }
    const emissions = this.#emissions;
    const weights = this.#features.values;
    emissions.fill(0, 0, length * size);
    for (let at = 0; at < length; at++) {
      const token = first + at;
      const row = at * size;
      const end = data.starts[token + 1] as number;
      for (let index = data.starts[token] as number; index < end; index++) {
        if (hidden(token, index)) continue;
        const from = (data.features[index] as number) * size;
        for (let label = 0; label < size; label++)
          emissions[row + label] = (emissions[row + label] as number) + (weights[from + label] as number);
      }
    }
    let loss = marginals(emissions, length, size, this.#exponentials, this.#lattice);
    const chain = this.#chain.values;
    for (let at = 0; at < length; at++) {
      const label = data.labels[first + at] as number;
      loss -= emissions[at * size + label] as number;
      loss -=
        at === 0
          ? (chain[size * size + label] as number)
          : (chain[(data.labels[first + at - 1] as number) * size + label] as number);
    }
    return loss - (chain[size * (size + 1) + (data.labels[first + length - 1] as number)] as number);
  }

  /** The loss of one sequence, and its gradient by `visit`; for checking against differences. */
  gradient(
    data: Dataset,
    sequence: number,
    visit: (weight: number, chain: boolean, gradient: number) => void,
  ): number {
    this.#exponentiate();
    const first = data.sequences[sequence] as number;
    const length = (data.sequences[sequence + 1] as number) - first;
    const loss = this.#infer(data, first, length, () => false);
    this.#visit(data, first, length, 0, () => false, visit);
    return loss;
  }

  #visit(
    data: Dataset,
    first: number,
    length: number,
    negligible: number,
    hidden: (token: number, at: number) => boolean,
    visit: (weight: number, chain: boolean, gradient: number) => void,
  ): void {
    const size = this.#size;
    const { forward, backward, potentials, scales } = this.#lattice;
    const { scores } = this.#exponentials;
    const differences = new Float64Array(size);
    for (let at = 0; at < length; at++) {
      const token = first + at;
      const row = at * size;
      const gold = data.labels[token] as number;
      let most = 0;
      for (let label = 0; label < size; label++) {
        const difference =
          (forward[row + label] as number) * (backward[row + label] as number) - (label === gold ? 1 : 0);
        differences[label] = difference;
        most = Math.max(most, Math.abs(difference));
      }
      if (most > negligible) {
        const end = data.starts[token + 1] as number;
        for (let index = data.starts[token] as number; index < end; index++) {
          if (hidden(token, index)) continue;
          const from = (data.features[index] as number) * size;
          for (let label = 0; label < size; label++) {
            const difference = differences[label] as number;
            if (Math.abs(difference) > negligible) visit(from + label, false, difference);
          }
        }
      }
      if (at === 0)
        for (let label = 0; label < size; label++)
          visit(size * size + label, true, differences[label] as number);
      else {
        const before = data.labels[token - 1] as number;
        for (let from = 0; from < size; from++)
          for (let to = 0; to < size; to++) {
            const expected =
              ((forward[row - size + from] as number) *
                (scores[from * size + to] as number) *
                (potentials[row + to] as number) *
                (backward[row + to] as number)) /
              (scales[at] as number);
            const difference = expected - (from === before && to === gold ? 1 : 0);
            if (Math.abs(difference) > negligible) visit(from * size + to, true, difference);
          }
      }
      if (at === length - 1)
        for (let label = 0; label < size; label++)
          visit(size * (size + 1) + label, true, differences[label] as number);
    }
  }

  /** Goes once over the sequences in a shuffled order; the mean loss of a token. */
  epoch(data: Dataset, random: () => number): number {
    const { identityNoise, noise } = this.#options;
    const count = data.sequences.length - 1;
    const order = Int32Array.from({ length: count }, (_, index) => index);
    for (let at = count - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      const held = order[at] as number;
      order[at] = order[other] as number;
      order[other] = held;
    }
    let total = 0;
    for (const sequence of order) {
      const first = data.sequences[sequence] as number;
      const length = (data.sequences[sequence + 1] as number) - first;
      const weight = data.weights[sequence] as number;
      const salt = Math.floor(random() * 4_294_967_296);
      const hidden = (token: number, at: number): boolean => {
        if (identityNoise > 0 && at - (data.starts[token] as number) < (data.identity[token] as number))
          return chance(salt ^ token) < identityNoise;
        return noise > 0 && chance(salt + Math.imul(at, 0x9e3779b1)) < noise;
      };
      this.#exponentiate();
      total += this.#infer(data, first, length, hidden);
      this.#visit(data, first, length, NEGLIGIBLE, hidden, (at, chain, gradient) => {
        (chain ? this.#chain : this.#features).descend(at, gradient * weight);
      });
    }
    return total / data.labels.length;
  }
}

/** A number in [0, 1) that depends on the seed alone. */
function chance(seed: number): number {
  let hash = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}
