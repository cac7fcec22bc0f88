/** Who says a quotation: the likeliest of those who may, or nobody where none is likely enough. */
import type { Speaker } from '../annotation.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import type { DocumentFacts } from './circumstances.ts';
import { scoreOf } from './speaker-features.ts';
import { isLikelySpeech, type Accept } from './speech.ts';
import type { Attribution, Surroundings } from './surroundings.ts';

/** The chosen one of `candidates`, by its index; -1 for nobody. */
export type Choose = (candidates: readonly Candidate[], around: Surroundings) => number;

/** The two decisions of the recognition of quotations, which are fitted apart from it. */
export interface Decisions {
  choose: Choose;
  accept: Accept;
}

/** Likelihood of each candidate: their scores' exponentials share out one. */
export function likelihoodsOf(candidates: readonly Candidate[], around: Surroundings): number[] {
  const { order } = around.reading.lexicon;
  const scores = candidates.map(({ features }) => scoreOf(features, order));
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** The likeliest candidate if it is somebody and certain enough. */
export const likeliest: Choose = (candidates, around) => {
  const likelihoods = likelihoodsOf(candidates, around);
  let best = 0;
  for (const [index, likelihood] of likelihoods.entries())
    if (likelihood > (likelihoods[best] ?? 0)) best = index;
  return candidates[best]?.kind === 'nobody' || (likelihoods[best] ?? 0) < around.reading.lexicon.certain
    ? -1
    : best;
};

export const DECISIONS: Decisions = { choose: likeliest, accept: isLikelySpeech };

/** The mention that stands for somebody whom the reporting clause does not give. */
function mentionOf({ entity, mention }: Candidate, own: Attribution | null): Speaker | null {
  if (entity === undefined) return null;
  // The clause's own word for its speaker is who was meant.
  if (own?.speaker && own.speaker.entity === undefined) return { ...own.speaker, entity };
  if (mention) return { start: mention.start, end: mention.end, text: mention.text, entity };
  const words = own?.speaker ?? own?.cue;
  return words ? { ...words, entity } : null;
}

/** The attribution that the choice among all candidates gives. */
export function chosenAttribution(
  around: Surroundings,
  open: number,
  own: Attribution | null,
  known: DocumentFacts,
  choose: Choose,
): Attribution | null {
  const candidates = candidatesFor(around, open, own, known);
  const chosen = candidates[choose(candidates, around)];
  if (!chosen) return own && { ...own, speaker: null };
  if (chosen.unnamed) {
    const { start, end, text } = chosen.unnamed;
    const speaker = { start, end, text };
    return {
      link: own?.link ?? 'introduced',
      cue: own?.cue ?? null,
      speaker,
      agreement: own?.agreement ?? {},
    };
  }
  if (chosen.kind === 'phrase' || chosen.entity === own?.speaker?.entity) return own;
  const speaker = mentionOf(chosen, own);
  return {
    link: own?.link ?? 'introduced',
    cue: own?.cue ?? null,
    speaker,
    agreement: own?.speaker?.entity === undefined ? (own?.agreement ?? {}) : {},
  };
}
