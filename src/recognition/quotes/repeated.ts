/** A headline's quotation is given its speaker by the text below, which quotes the same words again. */
import type { QuoteAnnotation } from '../annotation.ts';
import { fold } from '../text/fold.ts';

/** Headline, kicker and standfirst. */
const HEADING_PARAGRAPHS = 3;
/** Fewer words are anybody's. */
const MIN_WORDS = 3;
/** Longer ones are no headline's; with the bound on how many are looked for, keeps the work linear. */
const MAX_WORDS = 40;
const MAX_QUOTES = 4;

/** The words alone, each between spaces. */
function wordsOf(text: string): string {
  return ` ${(text.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).map(fold).join(' ')} `;
}

/**
 * Gives quotations of the heading that nobody whom the page names is said to speak the speaker of a later one with the same words, and adds
 * those of its marked words, `unsaid`, that a later quotation repeats. All come in the order of the text, as does the answer.
 */
export function withRepeated(
  quotes: readonly QuoteAnnotation[],
  unsaid: readonly QuoteAnnotation[],
  headingEnd: number,
): QuoteAnnotation[] {
  const open = [
    ...quotes.filter(({ start, speaker }) => start < headingEnd && speaker?.entity === undefined),
    ...unsaid,
  ];
  const added: QuoteAnnotation[] = [];
  for (const quote of open.slice(0, MAX_QUOTES)) {
    const words = wordsOf(quote.text);
    const count = words.split(' ').length - 2;
    if (count < MIN_WORDS || count > MAX_WORDS) continue;
    const again = quotes.find(
      ({ start, speaker, text }) =>
        start > quote.start && speaker?.entity !== undefined && wordsOf(text).includes(words),
    );
    if (!again) continue;
    quote.speaker = again.speaker;
    if (unsaid.includes(quote)) added.push(quote);
  }
  return [...quotes, ...added].sort((one, other) => one.start - other.start);
}

/** Offset after the paragraphs that may be a heading. */
export function headingEndOf(paragraphs: readonly { end: number }[]): number {
  return paragraphs[Math.min(HEADING_PARAGRAPHS, paragraphs.length) - 1]?.end ?? 0;
}
