/** A linear-chain conditional random field, trained by FTRL-Proximal: online, sparse, the same on every run. */
import type { Lattice, Links } from '../src/recognition/names/model/decode.ts';
import { latticeOf, linksOf, marginals } from '../src/recognition/names/model/decode.ts';
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
  /** Sequences from this one on are no text: which labels follow which is not learnt from them. */
  texts: number;
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

  /** Moves the weights from `from` on against these gradients. */
  descend(from: number, gradients: Float64Array): void {
    const { alpha, beta, l1, l2 } = this.#options;
    for (let index = 0; index < gradients.length; index++) {
      const gradient = gradients[index] as number;
      if (gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE) continue;
      const at = from + index;
      // All three arrays are as long as `at` is at most.
      const root = this.#roots[at] as number;
      const grown = Math.sqrt(root * root + gradient * gradient);
      const sum =
        (this.#sums[at] as number) + gradient - ((grown - root) / alpha) * (this.values[at] as number);
      this.#roots[at] = grown;
      this.#sums[at] = sum;
      this.values[at] =
        sum <= l1 && sum >= -l1 ? 0 : -(sum - (sum > 0 ? l1 : -l1)) / ((beta + grown) / alpha + l2);
    }
  }
}

/** The features of one sequence that are not hidden, flat, like `Dataset`'s. */
interface Shown {
  features: Int32Array;
  starts: Int32Array;
}

export class Crf {
  readonly labels: readonly Label[];
  readonly #size: number;
  readonly #features: Weights;
  /** Transitions row by row, then starts, then ends. */
  readonly #chain: Weights;
  readonly #options: TrainingOptions;
  readonly #links: Links;
  #lattice: Lattice;
  #emissions: Float32Array;
  #shown: Shown = { features: new Int32Array(0), starts: new Int32Array(0) };
  readonly #exponentials: { scores: Float64Array; starts: Float64Array; ends: Float64Array };

  constructor(labels: readonly Label[], featureCount: number, options: TrainingOptions) {
    this.labels = labels;
    this.#size = labels.length;
    this.#options = options;
    this.#links = linksOf(labels.length, (label, next) =>
      mayFollow(labels, labels[label] ?? null, labels[next] ?? null),
    );
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

  /** The transitions row by row, then the starts, then the ends. */
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

  /** Chooses what of a sequence is shown: all of it, or what the noise by `salt` leaves. */
  #show(data: Dataset, first: number, length: number, salt: number | null): void {
    const from = data.starts[first] as number;
    const count = (data.starts[first + length] as number) - from;
    if (this.#shown.features.length < count || this.#shown.starts.length <= length)
      this.#shown = { features: new Int32Array(2 * count), starts: new Int32Array(2 * length + 1) };
    const { features, starts } = this.#shown;
    const { identityNoise, noise } = this.#options;
    let shown = 0;
    for (let at = 0; at < length; at++) {
      const token = first + at;
      starts[at] = shown;
      const tokenStart = data.starts[token] as number;
      const identityEnd = tokenStart + (data.identity[token] as number);
      const hidesIdentity =
        salt !== null && identityNoise > 0 && chance(salt ^ Math.imul(token, 0x2545f491)) < identityNoise;
      const end = data.starts[token + 1] as number;
      for (let index = tokenStart; index < end; index++) {
        if (hidesIdentity && index < identityEnd) continue;
        if (salt !== null && noise > 0 && chance(salt + Math.imul(index, 0x9e3779b1)) < noise) continue;
        features[shown++] = data.features[index] as number;
      }
    }
    starts[length] = shown;
  }

  /** Forward and backward over the sequence shown; the negative log-likelihood of its labels. */
  #infer(data: Dataset, first: number, length: number): number {
    const size = this.#size;
    if (this.#emissions.length < length * size) {
      this.#lattice = latticeOf(length, size);
      this.#emissions = new Float32Array(length * size);
    }
    const emissions = this.#emissions;
    const weights = this.#features.values;
    const { features, starts } = this.#shown;
    emissions.fill(0, 0, length * size);
    for (let at = 0; at < length; at++) {
      const row = at * size;
      const end = starts[at + 1] as number;
      for (let index = starts[at] as number; index < end; index++) {
        const from = (features[index] as number) * size;
        for (let label = 0; label < size; label++)
          emissions[row + label] = (emissions[row + label] as number) + (weights[from + label] as number);
      }
    }
    let loss = marginals(emissions, length, size, this.#links, this.#exponentials, this.#lattice);
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

  /** The loss of one sequence; `visit` is given the gradient of each row of weights that it touches. */
  gradient(
    data: Dataset,
    sequence: number,
    visit: (from: number, gradients: Float64Array, chain: boolean) => void,
  ): number {
    this.#exponentiate();
    const first = data.sequences[sequence] as number;
    const length = (data.sequences[sequence + 1] as number) - first;
    this.#show(data, first, length, null);
    const loss = this.#infer(data, first, length);
    this.#visit(data, first, length, 1, visit);
    return loss;
  }

  /** Every row's gradient times `weight`, by the sums of the last inference. */
  #visit(
    data: Dataset,
    first: number,
    length: number,
    weight: number,
    visit: (from: number, gradients: Float64Array, chain: boolean) => void,
  ): void {
    const size = this.#size;
    const { forward, backward, potentials, scales } = this.#lattice;
    const { scores } = this.#exponentials;
    const { features, starts } = this.#shown;
    const gradients = new Float64Array(size);
    const pairs = new Float64Array(size * size);
    for (let at = 0; at < length; at++) {
      const row = at * size;
      const gold = data.labels[first + at] as number;
      let most = 0;
      for (let label = 0; label < size; label++) {
        const expected = (forward[row + label] as number) * (backward[row + label] as number);
        gradients[label] = weight * (expected - (label === gold ? 1 : 0));
        most = Math.max(most, Math.abs(gradients[label] as number));
      }
      if (most > NEGLIGIBLE) {
        const end = starts[at + 1] as number;
        for (let index = starts[at] as number; index < end; index++)
          visit((features[index] as number) * size, gradients, false);
      }
      if (at === 0) visit(size * size, gradients, true);
      else {
        const before = data.labels[first + at - 1] as number;
        for (let from = 0; from < size; from++) {
          const linksEnd = this.#links.afterStarts[from + 1] as number;
          for (let link = this.#links.afterStarts[from] as number; link < linksEnd; link++) {
            const to = this.#links.after[link] as number;
            const expected =
              ((forward[row - size + from] as number) *
                (scores[from * size + to] as number) *
                (potentials[row + to] as number) *
                (backward[row + to] as number)) /
              (scales[at] as number);
            pairs[from * size + to] = weight * (expected - (from === before && to === gold ? 1 : 0));
          }
        }
        visit(0, pairs, true);
      }
      if (at === length - 1) visit(size * (size + 1), gradients, true);
    }
  }

  /** Goes once over the sequences in a shuffled order; the mean loss of a token. */
  epoch(data: Dataset, random: () => number): number {
    const { identityNoise, noise } = this.#options;
    const noisy = identityNoise > 0 || noise > 0;
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
      const isText = sequence < data.texts;
      const descend = (from: number, gradients: Float64Array, chain: boolean): void => {
        if (!chain) this.#features.descend(from, gradients);
        else if (isText) this.#chain.descend(from, gradients);
      };
      const first = data.sequences[sequence] as number;
      const length = (data.sequences[sequence + 1] as number) - first;
      this.#exponentiate();
      this.#show(data, first, length, noisy ? Math.floor(random() * 4_294_967_296) : null);
      total += this.#infer(data, first, length);
      this.#visit(data, first, length, data.weights[sequence] as number, descend);
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
