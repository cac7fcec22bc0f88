import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transitions } from '../../../../src/recognition/names/model/decode.ts';
import { latticeOf, linksOf, marginals, viterbi } from '../../../../src/recognition/names/model/decode.ts';

const SIZE = 3;
/** A third label may not follow the first. */
const mayFollow = (label: number, next: number): boolean => label !== 0 || next !== 2;
const LINKS = linksOf(SIZE, mayFollow);

const score = fc.integer({ min: -8, max: 8 }).map((value) => value / 4);
const scores = (length: number): fc.Arbitrary<Float32Array> =>
  fc.array(score, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));

const chain: fc.Arbitrary<Transitions> = fc
  .tuple(scores(SIZE * SIZE), scores(SIZE), scores(SIZE))
  .map(([all, starts, ends]) => ({ size: SIZE, links: LINKS, scores: all, starts, ends }));

function* paths(length: number): Generator<number[]> {
  for (let code = 0; code < SIZE ** length; code++) {
    const path = Array.from({ length }, (_, at) => Math.floor(code / SIZE ** at) % SIZE);
    if (path.every((label, at) => at === 0 || mayFollow(path[at - 1] ?? 0, label))) yield path;
  }
}

function pathScore(path: readonly number[], emissions: Float32Array, transitions: Transitions): number {
  let sum = (transitions.starts[path[0] ?? 0] ?? 0) + (transitions.ends[path.at(-1) ?? 0] ?? 0);
  path.forEach((label, at) => {
    sum += emissions[at * SIZE + label] ?? 0;
    if (at > 0) sum += transitions.scores[(path[at - 1] ?? 0) * SIZE + label] ?? 0;
  });
  return sum;
}

const exponential = (values: Float32Array): Float64Array => Float64Array.from(values, Math.exp);

const sequence = fc
  .integer({ min: 1, max: 5 })
  .chain((length) => fc.tuple(fc.constant(length), scores(length * SIZE), chain));

describe('decoding', () => {
  it('finds a path that no other beats', () => {
    fc.assert(
      fc.property(sequence, ([length, emissions, transitions]) => {
        const path = new Uint8Array(length);
        viterbi(emissions, length, transitions, path);
        const best = Math.max(...[...paths(length)].map((one) => pathScore(one, emissions, transitions)));
        expect(pathScore([...path], emissions, transitions)).toBeCloseTo(best, 6);
      }),
    );
  });

  it('gives each label the share of the paths that go through it', () => {
    fc.assert(
      fc.property(sequence, ([length, emissions, transitions]) => {
        const lattice = latticeOf(length, SIZE);
        const logarithm = marginals(
          emissions,
          length,
          SIZE,
          LINKS,
          {
            scores: exponential(transitions.scores),
            starts: exponential(transitions.starts),
            ends: exponential(transitions.ends),
          },
          lattice,
        );
        const shares = new Float64Array(length * SIZE);
        let total = 0;
        for (const path of paths(length)) {
          const weight = Math.exp(pathScore(path, emissions, transitions));
          total += weight;
          path.forEach((label, at) => {
            shares[at * SIZE + label] = (shares[at * SIZE + label] ?? 0) + weight;
          });
        }
        expect(logarithm).toBeCloseTo(Math.log(total), 6);
        shares.forEach((share, at) => {
          expect((lattice.forward[at] ?? 0) * (lattice.backward[at] ?? 0)).toBeCloseTo(share / total, 6);
        });
      }),
    );
  });

  it('does nothing with no words', () => {
    const empty: Transitions = {
      size: SIZE,
      links: LINKS,
      scores: new Float32Array(9),
      starts: new Float32Array(3),
      ends: new Float32Array(3),
    };
    expect(() => viterbi(new Float32Array(0), 0, empty, new Uint8Array(0))).not.toThrow();
  });
});
