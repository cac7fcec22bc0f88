/**
 * The decision which place is that of the described words, and whether any is: a logistic sum of what
 * speaks for a place. The weights are data, fitted by `bench/anchoring/fit.ts` on half of our articles.
 */
import type { Candidate } from './candidate.ts';

/** What is known beside the places themselves. */
export interface Circumstances {
  /** Where the words were, in the normalised text; -1 where nothing says. */
  near: number;
  /** Length of the text, in units. */
  length: number;
  /** Weight of all described words. */
  size: number;
  /** Names in the described words; empty where none are known. */
  names: readonly string[];
  text: string;
}

export const FEATURES = [
  'bias',
  'exact',
  'words',
  'own',
  'mass',
  'size',
  'betterNeighbour',
  'worseNeighbour',
  'wordsByNeighbours',
  'massByNeighbours',
  'near',
  'namesLost',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Share of a text's length, and units beside it, in which places drift when it is revised. */
const DRIFT = 0.08;
const MIN_DRIFT = 100;

/** What is neither for nor against. */
const UNKNOWN = 0.5;

function closenessOf({ start }: Candidate, { near, length }: Circumstances): number {
  if (near < 0) return UNKNOWN;
  return Math.exp(-Math.abs(start - near) / (length * DRIFT + MIN_DRIFT));
}

/** Share of the known names that are not there: editors keep names where they change words. */
function namesLost({ start, end }: Candidate, { names, text }: Circumstances): number {
  if (names.length === 0) return 0;
  const lost = names.filter((name) => {
    const at = text.indexOf(name, start);
    return at < 0 || at + name.length > end;
  });
  return lost.length / names.length;
}

/** The features of a place, in the order of `FEATURES`. */
export function featuresOf(candidate: Candidate, circumstances: Circumstances): number[] {
  const { words, own, mass, exact } = candidate;
  const prefix = candidate.prefix ?? candidate.suffix ?? UNKNOWN;
  const suffix = candidate.suffix ?? prefix;
  const neighbours = (prefix + suffix) / 2;
  return [
    1,
    exact ? 1 : 0,
    words,
    own,
    Math.log1p(mass),
    Math.log1p(circumstances.size),
    Math.max(prefix, suffix),
    Math.min(prefix, suffix),
    words * neighbours,
    Math.log1p(mass) * neighbours,
    closenessOf(candidate, circumstances),
    namesLost(candidate, circumstances),
  ];
}

const WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: -5.73,
  exact: -0.49,
  words: -1.1,
  own: 1.56,
  mass: 5.85,
  size: -2.44,
  betterNeighbour: 3.78,
  worseNeighbour: 2.61,
  wordsByNeighbours: 3.56,
  massByNeighbours: -2.3,
  near: 0.76,
  namesLost: -0.61,
};

const VECTOR = FEATURES.map((feature) => WEIGHTS[feature]);

/** Likelihood that a place is the right one, 0 to 1. */
export function likelihoodOf(features: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (features[at] ?? 0) * (VECTOR[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Less likely places are none: a wrong place is worse than no place, and worst where it would be shown as
 * unaltered. Set on the half of our articles that the weights were fitted on.
 */
export const THRESHOLDS = { exact: 0.53, changed: 0.42 };
