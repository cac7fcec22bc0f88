/** The trained model's names as candidates: the rules are signs that it weighs, and correct it in nothing. */
import type { Candidate } from './candidates.ts';
import { cohere } from './coherence.ts';
import type { NameCandidate } from './model/model.ts';
import { inOfficialExtent } from './official-extent.ts';
import { withQuoted } from './quoted-names.ts';
import type { TokenRange } from './tagger.ts';
import { tidy } from './tidy.ts';
import type { Word } from './words.ts';

/** From this probability on a name is as sure as a listed one. */
const SURE = 0.9;

/**
 * What the model found, none overlapping another, as candidates by the guidelines.
 *
 * On held-out news the rules' own candidates were right in one of ten places where the model differed, so that none
 * of them is let through.
 */
export function candidatesOf(
  found: readonly NameCandidate[],
  words: readonly Word[],
  paragraphs: readonly TokenRange[],
): Candidate[] {
  // Foreign words within a paragraph come after all paragraphs.
  const ordered = found.toSorted((a, b) => a.first - b.first);
  return cohere(
    inOfficialExtent(withQuoted(tidy(ordered, words), words), words, paragraphs),
    words,
    paragraphs,
  ).map(({ first, end, letters, type, probability }) => ({
    first,
    end,
    letters,
    type,
    strength: probability >= SURE ? 3 : 2,
  }));
}
