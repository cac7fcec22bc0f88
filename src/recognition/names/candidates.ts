/** What taggers propose, and how overlapping proposals are settled. */
import type { NameType } from '../annotation.ts';
import type { Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** A proposed name: tokens `[first, end)`, the first without `letters` folded letters of proclitics. */
export interface Candidate {
  first: number;
  end: number;
  letters: number;
  type: NameType;
  /** How sure its rule is: 3 listed or grammar and list agree, 2 a plain pattern, 1 a mere hint. */
  strength: number;
}

/** A stretch of tokens that rules look at: a paragraph; `end` is exclusive. */
export interface Stretch {
  words: readonly Word[];
  start: number;
  end: number;
  /** How many words that no list knows a person's name holds at most; more are the sentence's. */
  unknownWords: number;
}

export interface PhraseMatch {
  end: number;
  letters: number;
  type: NameType;
  ambiguous: boolean;
}

/** The longest known name that begins at a token, under any reading of its proclitics. */
export function phraseAt({ words, end }: Stretch, at: number, lexicon: Lexicon): PhraseMatch | null {
  let best: PhraseMatch | null = null;
  for (const reading of words[at]?.readings ?? []) {
    for (const phrase of lexicon.phrases.get(reading.folded) ?? []) {
      const phraseEnd = at + 1 + phrase.rest.length;
      if (phraseEnd > end || (best && phraseEnd <= best.end)) continue;
      if (phrase.rest.every((folded, index) => words[at + 1 + index]?.readings[0]?.folded === folded))
        best = { end: phraseEnd, letters: reading.letters, type: phrase.type, ambiguous: phrase.ambiguous };
    }
  }
  return best;
}

/** Keeps, of candidates that overlap, the surer, then the longer, then the earlier; in the order of the text. */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0));
  const kept: Candidate[] = [];
  const order = candidates.toSorted(
    (a, b) =>
      Number(b.strength > 1) - Number(a.strength > 1) ||
      b.end - b.first - (a.end - a.first) ||
      b.strength - a.strength ||
      a.first - b.first,
  );
  for (const candidate of order) {
    const { first, end } = candidate;
    if (taken.subarray(first, end).includes(1)) continue;
    taken.fill(1, first, end);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.first - b.first);
}
