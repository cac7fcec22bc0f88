/** Fits the weights of `src/article/anchoring/decision.ts`: logistic regression, by Newton's way. */
import { FEATURES } from '../../src/article/anchoring/decision.ts';
import { weighPlaces } from '../../src/article/find-span.ts';
import { describeSpan } from '../../src/article/selectors.ts';
import type { Place } from './rules.ts';
import type { Revision } from './pairs.ts';

export interface Example {
  features: number[];
  right: boolean;
  weight: number;
}

/** Places weighed of a clip: the likeliest, which are what must be told apart. */
const PLACES = 3;

/** @param isRight Whether a place is the clip's. */
export function examplesOf(
  revisions: readonly Revision[],
  isRight: (found: Place, wanted: Place | null) => boolean,
): Example[] {
  return revisions.flatMap(({ before, after, cases }) =>
    cases.flatMap(({ clip, fate, place }) => {
      const selectors = describeSpan(before, clip.start, clip.end);
      // Of half of the clips the names are taken to be unknown.
      const names = clip.start % 2 === 0 ? clip.names : [];
      const places = weighPlaces(after, selectors, { names }).slice(0, PLACES);
      return places.map(({ start, end, features }) => ({
        features,
        right: fate !== 'deleted' && isRight({ start, end }, place),
        weight: 1 / places.length,
      }));
    }),
  );
}

/** Keeps weights small where examples say little. */
const RIDGE = 0.5;
const ROUNDS = 25;

export function fit(examples: readonly Example[]): Record<string, number> {
  const size = FEATURES.length;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const hessian: number[][] = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? RIDGE : 0)),
    );
    for (const { features, right, weight } of examples) {
      const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
      const likelihood = 1 / (1 + Math.exp(-sum));
      const error = ((right ? 1 : 0) - likelihood) * weight;
      const slope = likelihood * (1 - likelihood) * weight;
      for (const [row, value] of features.entries()) {
        gradient[row] = (gradient[row] ?? 0) + error * value;
        const line = hessian[row] ?? [];
        for (const [column, other] of features.entries())
          line[column] = (line[column] ?? 0) + slope * value * other;
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return Object.fromEntries(
    FEATURES.map((feature, at) => [feature, Math.round((weights[at] ?? 0) * 100) / 100]),
  );
}

/** Gauss' elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const head = rows[pivot] ?? [];
    for (const [at, row] of rows.entries()) {
      if (at === pivot) continue;
      const factor = (row[pivot] ?? 0) / (head[pivot] ?? 1);
      for (let column = pivot; column <= size; column++)
        row[column] = (row[column] ?? 0) - factor * (head[column] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
}
