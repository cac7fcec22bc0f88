/** Ways to find clipped words again, to be measured side by side. */
import search from 'approx-string-match';
import type { TextPositionSelector, TextQuoteSelector } from '../../src/article/selectors.ts';

export interface Place {
  start: number;
  end: number;
}

/** Words with both neighbours, letter by letter. */
export function exactWithContext(text: string, { prefix, exact, suffix }: TextQuoteSelector): Place | null {
  const at = text.indexOf(prefix + exact + suffix);
  return at < 0 ? null : { start: at + prefix.length, end: at + prefix.length + exact.length };
}

/** Hypothesis' weights of the words, either neighbour and the position, and its bound of errors. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MAX_ERRORS = 256;

/**
 * The rule of Hypothesis' client as its source describes it: unaltered words if there are any, else every
 * approximate match with up to half of its letters wrong; of these the best by weighed likeness, whatever it is.
 *
 * @see https://github.com/hypothesis/client/blob/main/src/annotator/anchoring/match-quote.ts
 */
export function hypothesis(
  text: string,
  { prefix, exact, suffix }: TextQuoteSelector,
  position: TextPositionSelector,
): Place | null {
  const matches = matchesOf(text, exact, Math.min(MAX_ERRORS, exact.length / 2));
  let best: Place | null = null;
  let most = -1;
  for (const { start, end, errors } of matches) {
    const score =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix *
        (prefix === '' ? 1 : likeness(text.slice(Math.max(0, start - prefix.length), start), prefix)) +
      WEIGHTS.suffix * (suffix === '' ? 1 : likeness(text.slice(end, end + suffix.length), suffix)) +
      WEIGHTS.position * (1 - Math.abs(start - position.start) / text.length);
    if (score > most) {
      most = score;
      best = { start, end };
    }
  }
  return best;
}

function matchesOf(text: string, words: string, errors: number): (Place & { errors: number })[] {
  const exact: (Place & { errors: number })[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, errors);
}

function likeness(text: string, words: string): number {
  if (text === '') return 0;
  return 1 - (search(text, words, words.length)[0]?.errors ?? words.length) / words.length;
}
