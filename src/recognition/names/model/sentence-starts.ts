/** Where a sentence surely begins: what is not sure is left to the weights. */
import type { Word } from '../words.ts';

const STOP = /^[.!?؟…]$/u;
const SMALL = /\p{Ll}/u;

/** Abbreviations are shorter: `Corp.`, `Prof.`, `Dept.`, `ул.`, `د.`. */
const SHORTEST_LAST = { latin: 5, arabic: 4 } as const;

/** Whether the token at `at` is the first after a stop that ends a sentence, and is parted from it. */
export function beginsSentence(words: readonly Word[], at: number): boolean {
  const stop = words[at - 1]?.token;
  if (stop?.kind !== 'punctuation' || !STOP.test(stop.text)) return false;
  const last = words[at - 2]?.token;
  const next = words[at]?.token;
  if (last?.kind !== 'word' || last.end !== stop.start || next?.kind !== 'word' || next.start <= stop.end)
    return false;
  const least = SMALL.test(last.text) ? SHORTEST_LAST.latin : SHORTEST_LAST.arabic;
  // A word in capitals is an acronym's or a heading's.
  return (
    last.text.length >= least &&
    (SMALL.test(last.text) || last.text.toUpperCase() === last.text.toLowerCase())
  );
}
