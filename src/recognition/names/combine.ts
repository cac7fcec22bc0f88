/** The trained model's names as candidates: the rules are signs that it weighs, and correct it in next to nothing. */
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

/** With what it is of, folded, never but a name; the news that the model learnt from marks few. */
const MINISTRY = 'وزاره';

/** The rules' Arabic ministries where the model has no name. */
function ministriesBeside(
  found: readonly NameCandidate[],
  rules: readonly Candidate[],
  words: readonly Word[],
): NameCandidate[] {
  const ministries = rules.filter(
    ({ type, first }) =>
      type === 'organization' && words[first]?.language === 'ar' && words[first]?.folded === MINISTRY,
  );
  if (ministries.length === 0) return [];
  const taken = new Set<number>();
  for (const { first, end } of found) for (let at = first; at < end; at++) taken.add(at);
  return ministries.flatMap(({ first, end, letters }) => {
    for (let at = first; at < end; at++) if (taken.has(at)) return [];
    return [{ first, end, letters, type: 'organization', probability: SURE }];
  });
}

/**
 * What the model found, none overlapping another, as candidates by the guidelines.
 *
 * On held-out news the rules' own candidates were right in one of ten places where the model differed, so that only
 * the surest kind of them is let through.
 */
export function candidatesOf(
  found: readonly NameCandidate[],
  words: readonly Word[],
  paragraphs: readonly TokenRange[],
  rules: readonly Candidate[],
): Candidate[] {
  const starts = new Set(paragraphs.map(({ firstToken }) => firstToken));
  // Foreign words within a paragraph come after all paragraphs.
  const ordered = [...found, ...ministriesBeside(found, rules, words)].toSorted((a, b) => a.first - b.first);
  return cohere(
    inOfficialExtent(withQuoted(tidy(ordered, words, starts), words, starts), words, paragraphs),
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
