/** Linear-chain decoding: the best sequence of labels, and how likely each of its labels is. */

/** Which labels may follow which, as lists: most may not, and are not looked at. */
export interface Links {
  /** Labels that may stand before `label`: `before[beforeStarts[label] … beforeStarts[label + 1])`. */
  before: Uint8Array;
  beforeStarts: Uint8Array;
  /** Labels that may stand after it, in the same way. */
  after: Uint8Array;
  afterStarts: Uint8Array;
}

export function linksOf(size: number, mayFollow: (label: number, next: number) => boolean): Links {
  const before: number[] = [];
  const after: number[] = [];
  const beforeStarts = [0];
  const afterStarts = [0];
  for (let label = 0; label < size; label++) {
    for (let other = 0; other < size; other++) {
      if (mayFollow(other, label)) before.push(other);
      if (mayFollow(label, other)) after.push(other);
    }
    beforeStarts.push(before.length);
    afterStarts.push(after.length);
  }
  return {
    before: Uint8Array.from(before),
    beforeStarts: Uint8Array.from(beforeStarts),
    after: Uint8Array.from(after),
    afterStarts: Uint8Array.from(afterStarts),
  };
}

export interface Transitions {
  /** Number of labels. */
  size: number;
  links: Links;
  /** Score of label `j` after `i` at `i * size + j`; -Infinity where it may not follow. */
  scores: Float32Array;
  starts: Float32Array;
  ends: Float32Array;
}

// Sequences come one after the other and are short: making room for each would take longer than reading it.
const ROOM = 0x10000;
const backRoom = new Uint8Array(ROOM);
const MOST_LABELS = 32;
const rows = [new Float64Array(MOST_LABELS), new Float64Array(MOST_LABELS)] as const;

/** The best path through `length` rows of emissions, `size` numbers each. Labels are written to `path`. */
export function viterbi(
  emissions: Float32Array,
  length: number,
  { size, links, scores, starts, ends }: Transitions,
  path: Uint8Array,
): void {
  if (length === 0) return;
  const back = length * size <= ROOM ? backRoom : new Uint8Array(length * size);
  let [best, next] = rows;
  for (let label = 0; label < size; label++)
    best[label] = (emissions[label] as number) + (starts[label] as number);
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < size; label++) {
      let most = -Infinity;
      let from = 0;
      const linksEnd = links.beforeStarts[label + 1] as number;
      for (let link = links.beforeStarts[label] as number; link < linksEnd; link++) {
        const previous = links.before[link] as number;
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
  links: Links,
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
      else {
        const linksEnd = links.beforeStarts[label + 1] as number;
        for (let link = links.beforeStarts[label] as number; link < linksEnd; link++) {
          const previous = links.before[link] as number;
          reach += (forward[row - size + previous] as number) * (scores[previous * size + label] as number);
        }
      }
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
      const linksEnd = links.afterStarts[label + 1] as number;
      for (let link = links.afterStarts[label] as number; link < linksEnd; link++) {
        const next = links.after[link] as number;
        sum +=
          (scores[label * size + next] as number) *
          (potentials[row + size + next] as number) *
          (backward[row + size + next] as number);
      }
      backward[row + label] = sum / (scales[at + 1] as number);
    }
  }
  return logarithm;
}
