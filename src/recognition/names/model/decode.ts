/** Linear-chain decoding: the best sequence of labels, and how likely each of its labels is. */

export interface Transitions {
  /** Number of labels. */
  size: number;
  /** Score of label `j` after `i` at `i * size + j`; -Infinity where it may not follow. */
  scores: Float32Array;
  starts: Float32Array;
  ends: Float32Array;
}

/** The best path through `length` rows of emissions, `size` numbers each. Labels are written to `path`. */
export function viterbi(
  emissions: Float32Array,
  length: number,
  { size, scores, starts, ends }: Transitions,
  path: Uint8Array,
): void {
  if (length === 0) return;
  const back = new Uint8Array(length * size);
  let best = new Float64Array(size);
  let next = new Float64Array(size);
  for (let label = 0; label < size; label++)
    best[label] = (emissions[label] as number) + (starts[label] as number);
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < size; label++) {
      let most = -Infinity;
      let from = 0;
      for (let previous = 0; previous < size; previous++) {
        const score = (best[previous] as number) + (scores[previous * size + label] as number);
        if (score > most) {
          most = score;
          from = previous;
        }
      }
      next[label] = most + (emissions[at * size + label] as number);
      back[at * size + label] = from;
    }
    [best, next] = [next, best];
  }
  let last = 0;
  let most = -Infinity;
  for (let label = 0; label < size; label++) {
    const score = (best[label] as number) + (ends[label] as number);
    if (score > most) {
      most = score;
      last = label;
    }
  }
  for (let at = length - 1; at >= 0; at--) {
    path[at] = last;
    last = back[at * size + last] as number;
  }
}

/** Scratch and result of `marginals`, for sequences up to `capacity`. */
export interface Lattice {
  forward: Float64Array;
  backward: Float64Array;
  potentials: Float64Array;
  /** Sum of each forward row before it was scaled. */
  scales: Float64Array;
}

export const latticeOf = (capacity: number, size: number): Lattice => ({
  forward: new Float64Array(capacity * size),
  backward: new Float64Array(capacity * size),
  potentials: new Float64Array(capacity * size),
  scales: new Float64Array(capacity),
});

/**
 * Forward and backward sums, each row scaled so that `forward * backward` of a row sums to one: the marginal
 * probability of each label. Returns the logarithm of the sum over all paths.
 */
export function marginals(
  emissions: Float32Array,
  length: number,
  size: number,
  exponentials: { scores: Float64Array; starts: Float64Array; ends: Float64Array },
  lattice: Lattice,
): number {
  const { forward, backward, potentials, scales } = lattice;
  const { scores, starts, ends } = exponentials;
  let logarithm = 0;
  for (let at = 0; at < length; at++) {
    const row = at * size;
    let most = -Infinity;
    for (let label = 0; label < size; label++)
      if ((emissions[row + label] as number) > most) most = emissions[row + label] as number;
    logarithm += most;
    for (let label = 0; label < size; label++)
      potentials[row + label] = Math.exp((emissions[row + label] as number) - most);
    let sum = 0;
    for (let label = 0; label < size; label++) {
      let reach = 0;
      if (at === 0) reach = starts[label] as number;
      else
        for (let previous = 0; previous < size; previous++)
          reach += (forward[row - size + previous] as number) * (scores[previous * size + label] as number);
      const value = reach * (potentials[row + label] as number);
      forward[row + label] = value;
      sum += value;
    }
    scales[at] = sum;
    logarithm += Math.log(sum);
    for (let label = 0; label < size; label++) forward[row + label] = (forward[row + label] as number) / sum;
  }
  const lastRow = (length - 1) * size;
  let total = 0;
  for (let label = 0; label < size; label++)
    total += (forward[lastRow + label] as number) * (ends[label] as number);
  logarithm += Math.log(total);
  for (let label = 0; label < size; label++) backward[lastRow + label] = (ends[label] as number) / total;
  for (let at = length - 2; at >= 0; at--) {
    const row = at * size;
    for (let label = 0; label < size; label++) {
      let sum = 0;
      for (let next = 0; next < size; next++)
        sum +=
          (scores[label * size + next] as number) *
          (potentials[row + size + next] as number) *
          (backward[row + size + next] as number);
      backward[row + label] = sum / (scales[at + 1] as number);
    }
  }
  return logarithm;
}
