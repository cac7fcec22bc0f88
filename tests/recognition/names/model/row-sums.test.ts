import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRows,
  PAIRS,
  pairsOf,
  sumOf,
  type Weights,
} from '../../../../src/recognition/names/model/row-sums.ts';

/** Weights from signed bytes, with what makes the last word whole. */
function weightsOf(bytes: Int8Array, size: number): Weights {
  const whole = new Int8Array(Math.ceil(bytes.length / 4) * 4);
  whole.set(bytes);
  return { words: new Int32Array(whole.buffer), size };
}

const rowsOfLabels = fc.integer({ min: 1, max: 20 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    rows: fc.array(fc.int8Array({ minLength: size, maxLength: size }), { minLength: 1, maxLength: 30 }),
    picks: fc.array(fc.nat(), { maxLength: 249 }),
    before: fc.array(fc.nat(), { maxLength: 4 }),
  }),
);

describe('sums of rows of weights', () => {
  it('are those of the labels one by one, wherever rows begin', () => {
    fc.assert(
      fc.property(rowsOfLabels, ({ size, rows, picks, before }) => {
        const weights = weightsOf(Int8Array.from(rows.flatMap((row) => [...row])), size);
        const sums = new Int32Array(PAIRS);
        const labels = Array.from({ length: size }, () => 0);
        for (const list of [before, picks]) {
          const chosen = Int32Array.from(list, (pick) => pick % rows.length);
          addRows(weights, chosen, chosen.length, sums);
          for (const row of chosen)
            for (const [label, weight] of (rows[row] ?? new Int8Array()).entries())
              labels[label] = (labels[label] ?? 0) + weight;
        }
        expect(labels.map((_, label) => sumOf(sums, label))).toEqual(labels);
      }),
    );
  });

  it('fit into the numbers that a scheme takes', () => {
    for (let size = 1; size <= 20; size++) {
      const sums = new Int32Array(PAIRS);
      addRows(weightsOf(new Int8Array(size).fill(1), size), Int32Array.of(0), 1, sums);
      const kept = new Int32Array(PAIRS);
      kept.set(sums.subarray(0, pairsOf(size)));
      expect(Array.from({ length: size }, (_, label) => sumOf(kept, label))).toEqual(
        Array.from({ length: size }, () => 1),
      );
    }
  });
});
