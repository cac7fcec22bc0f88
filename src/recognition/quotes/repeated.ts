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

/** Gives quotations of the first paragraphs that nobody is said to speak the speaker of a later one with the same words. */
export function attributeRepeated(quotes: readonly QuoteAnnotation[], headingEnd: number): void {
  let left = MAX_QUOTES;
  for (const [index, quote] of quotes.entries()) {
    if (quote.start >= headingEnd || left === 0) return;
    if (quote.speaker) continue;
    left--;
    const words = wordsOf(quote.text);
    const count = words.split(' ').length - 2;
    if (count < MIN_WORDS || count > MAX_WORDS) continue;
    const again = quotes.find(
      ({ speaker, text }, at) => at > index && speaker?.entity !== undefined && wordsOf(text).includes(words),
    );
    if (again) quote.speaker = again.speaker;
  }
}

/** Offset after the paragraphs that may be a heading. */
export function headingEndOf(paragraphs: readonly { end: number }[]): number {
  return paragraphs[Math.min(HEADING_PARAGRAPHS, paragraphs.length) - 1]?.end ?? 0;
}
