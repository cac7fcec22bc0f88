/** How far recognised quotations are from the right ones: spans, and who says them. */
import type { NameAnnotation, QuoteAnnotation } from '../src/recognition/annotation.ts';
import { fold } from '../src/recognition/text/fold.ts';
import type { MarkedArticle } from './marked.ts';

export interface GoldQuote {
  start: number;
  end: number;
  text: string;
  /** Null or absent: only a pronoun, or nothing, says who speaks. */
  speaker?: string | null;
  /** An attributed fragment: right to mark and right to leave. */
  optional?: boolean;
}

export interface GoldText {
  id: string;
  lang: string;
  text: string;
  quotes: GoldQuote[];
}

/** Two spans are one quotation from this intersection over union on. */
const SAME_SPAN = 0.8;

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function isSameSpeaker(given: string, gold: string): boolean {
  const [a, b] = [fold(given), fold(gold)];
  return a.includes(b) || b.includes(a);
}

/** A pronoun or the verb itself names nobody. */
function namesSomebody(quote: QuoteAnnotation): boolean {
  const { speaker, cue } = quote;
  return (
    speaker !== null &&
    (speaker.entity !== undefined || (speaker.text !== cue?.text && speaker.text.length > 4))
  );
}

export interface Tally {
  gold: number;
  right: number;
  wrong: number;
  speakers: number;
  givenSpeakers: number;
  rightSpeakers: number;
  /** Right speakers among those that the text names. */
  rightNamed: number;
}

export const tally = (): Tally => ({
  gold: 0,
  right: 0,
  wrong: 0,
  speakers: 0,
  givenSpeakers: 0,
  rightSpeakers: 0,
  rightNamed: 0,
});

/** The quotation given for an expected one, taken out of `open`. */
function takeMatch(
  open: Set<QuoteAnnotation>,
  expected: { start: number; end: number },
): QuoteAnnotation | undefined {
  const match = [...open].find((quote) => overlap(quote, expected) >= SAME_SPAN);
  if (match) open.delete(match);
  return match;
}

export function count(sum: Tally, gold: GoldText, given: readonly QuoteAnnotation[]): void {
  const open = new Set(given);
  for (const expected of gold.quotes) {
    const match = takeMatch(open, expected);
    if (expected.optional) continue;
    sum.gold++;
    if (!match) continue;
    sum.right++;
    if (expected.speaker) sum.speakers++;
    if (!namesSomebody(match)) continue;
    sum.givenSpeakers++;
    if (!expected.speaker || !isSameSpeaker(match.speaker?.text ?? '', expected.speaker)) continue;
    sum.rightSpeakers++;
    sum.rightNamed++;
  }
  sum.wrong += open.size;
}

/**
 * Whether a speaker is the one that the article's marks give: a mention of that entity, or a pronoun, verb or
 * description resolved to an entity that has mentions among its own.
 */
function isMarkedSpeaker(
  article: MarkedArticle,
  names: readonly NameAnnotation[],
  { speaker }: QuoteAnnotation,
  wanted: string,
): boolean {
  if (wanted === '-') return speaker === null;
  if (wanted === '?') return speaker !== null && speaker.entity === undefined;
  if (!speaker) return false;
  const spans = [
    speaker,
    ...names.filter(({ entity }) => speaker.entity !== undefined && entity === speaker.entity),
  ];
  const votes = new Map<string, number>();
  for (const span of spans)
    for (const mention of article.names)
      if (mention.start < span.end && span.start < mention.end)
        votes.set(mention.entity, (votes.get(mention.entity) ?? 0) + 1);
  const [first] = [...votes].sort((one, other) => other[1] - one[1]);
  return first?.[0] === wanted;
}

export function countMarked(
  sum: Tally,
  article: MarkedArticle,
  names: readonly NameAnnotation[],
  given: readonly QuoteAnnotation[],
): void {
  const open = new Set(given);
  for (const expected of article.quotes) {
    sum.gold++;
    const match = takeMatch(open, expected);
    if (!match) continue;
    sum.right++;
    const isRight = isMarkedSpeaker(article, names, match, expected.speaker);
    const isNamed = expected.speaker !== '-' && expected.speaker !== '?';
    if (isNamed) sum.speakers++;
    if (isNamed && isRight) sum.rightNamed++;
    if (!match.speaker) continue;
    sum.givenSpeakers++;
    if (isRight) sum.rightSpeakers++;
  }
  sum.wrong += open.size;
}
