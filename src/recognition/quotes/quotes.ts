/** Quotations with who says them: marks are paired, weighed, and attributed. */
import type { QuoteAnnotation } from '../annotation.ts';
import type { RecognisedNames } from '../names/names.ts';
import type { TextDocument } from '../text/document.ts';
import { attribute, unopenedStart, type Attribution, type Surroundings } from './attribution.ts';
import { Discourse } from './discourse.ts';
import { lexiconOf } from './lexicons.ts';
import { pairMarks, type MarkedSpan } from './marks.ts';
import { readDocument, tokenAt, type Reading } from './reading.ts';
import { endsSentence } from './sentence.ts';
import { isSpeech } from './speech.ts';
import { isComma } from './subject.ts';

interface Given {
  span: MarkedSpan;
  attribution: Attribution | null;
}

const JOINING = new Set(['و', 'and', 'or', 'او', 'et', 'ou', 'y', 'und', 'oder', 'but', 'mais']);

/** Whether only a conjunction or a comma stands between two spans (`"…" و"…"`). */
function isJoined(reading: Reading, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let at = from; at < to; at++)
    if (!JOINING.has(tokenAt(reading, at)?.folded ?? '') && !isComma(reading, at)) return false;
  return true;
}

/** Whether one sentence, the reporting clause of the quotation before, ends right before token `to` (`“…,” X said. “…”`). */
function followsItsClause(reading: Reading, from: number, to: number): boolean {
  if (!endsSentence(reading.document, to - 1, reading.lexicon) || to - from > 40) return false;
  for (let at = from; at < to - 1; at++)
    if (endsSentence(reading.document, at, reading.lexicon)) return false;
  return true;
}

function inherited(reading: Reading, span: MarkedSpan, previous: Given | null): Attribution | null {
  const source = previous?.attribution;
  if (!previous || !source) return null;
  const same: Attribution = { ...source, link: 'same' };
  if (span.continues) return same;
  if (span.paragraph !== previous.span.paragraph || previous.span.closure === 'unclosed') return null;
  const from = previous.span.close + 1;
  if (isJoined(reading, from, span.open)) return same;
  const clauseBetween =
    source.cue !== null && source.cue.start >= (tokenAt(reading, from)?.start ?? Infinity);
  return clauseBetween && followsItsClause(reading, from, span.open) ? same : null;
}

/** The text of `[start, end)` without white space around it, or null where nothing is left. */
function trimmed(
  text: string,
  start: number,
  end: number,
): { start: number; end: number; text: string } | null {
  const slice = text.slice(start, end);
  const words = slice.trim();
  if (words === '') return null;
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: from + words.length, text: words };
}

/** Quotations with speaker and cue, in the order of the text, none inside another. Linear in the text. */
export function recogniseQuotes(document: TextDocument, names: RecognisedNames): QuoteAnnotation[] {
  const spans = pairMarks(document);
  if (spans.length === 0) return [];
  const reading = readDocument(document, names, lexiconOf(document.language));
  const discourse = new Discourse(reading);
  const quotes: QuoteAnnotation[] = [];
  let previous: Given | null = null;
  for (const [index, span] of spans.entries()) {
    const paragraph = document.paragraphs[span.paragraph];
    if (!paragraph || span.close === span.open + 1) continue;
    const floor: number =
      previous?.span.paragraph === span.paragraph ? previous.span.close + 1 : paragraph.firstToken;
    const next = spans[index + 1];
    const ceiling = next?.paragraph === span.paragraph && next.open >= 0 ? next.open : paragraph.endToken;
    const around: Surroundings = { reading, discourse, span, floor, ceiling };
    let first = span.open + 1;
    let open = span.open;
    if (span.closure === 'unopened') {
      first = unopenedStart(reading, span.close, floor).start;
      open = first;
    }
    const attribution: Attribution | null = inherited(reading, span, previous) ?? attribute(around, open);
    if (!isSpeech(reading, span, first, floor, ceiling, attribution?.link ?? null)) continue;
    const start = tokenAt(reading, first)?.start ?? paragraph.end;
    const end =
      span.closure === 'unclosed' ? paragraph.end : (tokenAt(reading, span.close)?.start ?? paragraph.end);
    const words = trimmed(
      document.text,
      span.open >= 0 ? (tokenAt(reading, span.open)?.end ?? start) : start,
      end,
    );
    if (!words) continue;
    const speaker = attribution?.speaker ?? null;
    quotes.push({ type: 'quote', ...words, speaker, cue: attribution?.cue ?? null });
    if (speaker) discourse.spoke(speaker.entity, attribution?.agreement ?? {}, span.paragraph);
    previous = { span, attribution };
  }
  return quotes;
}
