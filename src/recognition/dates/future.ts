/** Whether a date without a year lies ahead, by the words before it. */
import type { Phrase } from './fields.ts';
import type { Reading } from './pieces.ts';

/** Pieces that a word of the future can stand before a bare weekday or month. */
const FUTURE_REACH = 8;

/**
 * Whether the clause up to a date speaks of what is to come. What follows the date is not asked: a
 * report said on Thursday is mostly about the future.
 */
export function isFuture(reading: Reading, phrase: Phrase): boolean {
  for (let at = phrase.from - 1; at >= Math.max(0, phrase.from - FUTURE_REACH); at--) {
    const piece = reading.pieces[at];
    if (piece?.kind === 'punctuation' && (at < phrase.from - 1 || /[.!?؟:"؛;]/u.test(piece.folded))) break;
    if (marksFuture(reading, at)) return true;
  }
  return reading.matches[phrase.next]?.some(({ sense }) => sense.kind === 'future') ?? false;
}

function marksFuture(reading: Reading, at: number): boolean {
  if (reading.lexicon.grammar.futurePrefix?.test(reading.pieces[at]?.folded ?? '')) return true;
  return (
    reading.matches[at]?.some(
      ({ sense }) =>
        sense.kind === 'future' ||
        ((sense.kind === 'deictic' || sense.kind === 'relativeAfter') && sense.amount > 0),
    ) ?? false
  );
}
