/**
 * Quotations that the page itself marks (`<blockquote>`, `<q>`), laid over those that quotation marks show.
 *
 * An element is the outer quotation: marks inside it belong to it. Where marks hold all its words, the words
 * between the marks are the quotation.
 */
import type { Speaker } from '../annotation.ts';
import type { Token } from '../text/document.ts';
import { afterSpan, isQuotationMark, type MarkedSpan } from './marks.ts';
import { beginsName, foldedAt, nameAt, nameEnd, tokenAt, type Reading } from './reading.ts';
import { endsSentence, isSentencePunctuation } from './sentence.ts';
import { isComma, named, subjectAfter, type Subject } from './subject.ts';

/** A stretch of the text in UTF-16 code units, `end` exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** Tokens `[first, end)` of one paragraph. */
interface Piece {
  paragraph: number;
  first: number;
  end: number;
}

/** Longest line that only says whose the words are, in tokens. */
const MAX_CREDIT = 16;
const DASHES = new Set(['-', '–', '—', '―']);

/** The first of `items` that begins at or after an offset. */
function firstFrom(items: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The elements' tokens, by paragraph, in the order of the text; none overlaps another, and what is no range is left out. */
function piecesOf({ document }: Reading, ranges: readonly TextRange[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const inOrder = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  for (const { start, end } of inOrder) {
    const last = firstFrom(document.tokens, end);
    let first = Math.max(from, firstFrom(document.tokens, start));
    let paragraph = Math.max(0, firstFrom(document.paragraphs, start + 1) - 1);
    while (first < last && paragraph < document.paragraphs.length) {
      const stop = Math.min(last, document.paragraphs[paragraph]?.endToken ?? last);
      if (stop > first) pieces.push({ paragraph, first, end: stop });
      first = Math.max(first, stop);
      paragraph++;
    }
    from = Math.max(from, last);
  }
  return pieces;
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'punctuation') return true;
  return false;
}

/** Whether a source may end before token `at`: only a description follows it, as in `Jane Roe, keeper`. */
function closes(reading: Reading, at: number, end: number): boolean {
  if (at >= end || isComma(reading, at) || tokenAt(reading, at)?.text === '(') return true;
  return isSentencePunctuation(reading.document, at);
}

function creditedName(reading: Reading, from: number, end: number): Subject | null {
  const name = nameAt(reading, from);
  if (!name || name.type === 'place' || !beginsName(reading, from)) return null;
  return closes(reading, nameEnd(reading, from), end) ? named(name) : null;
}

function speakerOf({ span, name }: Subject): Speaker {
  return name ? { ...span, entity: name.entity } : span;
}

/** The source after a dash; below an element it has a name. */
function sourceAfterDash(reading: Reading, from: number, end: number, inElement: boolean): Speaker | null {
  const subject = creditedName(reading, from, end) ?? subjectAfter(reading, from, end);
  if (!subject || subject.pronoun || !(subject.name || inElement)) return null;
  return closes(reading, firstFrom(reading.document.tokens, subject.span.end), end)
    ? speakerOf(subject)
    : null;
}

/** The source that tokens `[from, end)` name and do nothing else, as after the dash of a caption. */
export function creditAt(reading: Reading, from: number, end: number): Speaker | null {
  if (end - from > MAX_CREDIT) return null;
  for (let at = from; at < end - 1; at++)
    if (endsSentence(reading.document, at, reading.lexicon)) return null;
  const name = creditedName(reading, from, end);
  return name && speakerOf(name);
}

/** The source that tokens `[from, end)` give where they do nothing else: `— Jane Roe, keeper`, or the name alone. */
function creditLine(reading: Reading, from: number, end: number, inElement: boolean): Speaker | null {
  if (end - from > MAX_CREDIT || end <= from) return null;
  for (let at = from; at < end - 1; at++)
    if (endsSentence(reading.document, at, reading.lexicon)) return null;
  if (DASHES.has(tokenAt(reading, from)?.text ?? ''))
    return sourceAfterDash(reading, from + 1, end, inElement);
  if (!inElement) return null;
  const name = creditedName(reading, from, end);
  return name && speakerOf(name);
}

/** Parts `“…” — Jane Roe` within one paragraph: where its words end, and who is named after them. */
function splitCredit(reading: Reading, piece: Piece): { end: number; credit: Speaker | null } {
  for (let at = piece.end - 2; at > Math.max(piece.first, piece.end - MAX_CREDIT); at--) {
    if (!DASHES.has(tokenAt(reading, at)?.text ?? '')) continue;
    const before = tokenAt(reading, at - 1);
    const closed = isQuotationMark(before) || isSentencePunctuation(reading.document, at - 1);
    const credit = closed ? creditLine(reading, at, piece.end, false) : null;
    if (credit) return { end: at, credit };
  }
  return { end: piece.end, credit: null };
}

/** Marks at the edges that no mark within answers are the quotation's own. */
function trimMarks(reading: Reading, piece: Piece, within: readonly MarkedSpan[]): Piece {
  const paired = within.filter(({ closure }) => closure === 'paired');
  let { first, end } = piece;
  while (
    first < end &&
    isQuotationMark(tokenAt(reading, first)) &&
    paired.every(({ open }) => open !== first)
  )
    first++;
  while (
    end > first &&
    isQuotationMark(tokenAt(reading, end - 1)) &&
    paired.every((one) => one.close !== end - 1)
  )
    end--;
  return { ...piece, first, end };
}

const opening = (span: MarkedSpan): number => (span.closure === 'unopened' ? span.close : span.open);

/** Lays elements over marked spans, which come by paragraph and in the order of the text; so does the answer. */
export function withElements(
  page: Reading,
  marked: readonly MarkedSpan[],
  ranges: readonly TextRange[],
): readonly MarkedSpan[] {
  const pieces = piecesOf(page, ranges);
  if (pieces.length === 0) return marked;
  const { tokens } = page.document;
  const spans: MarkedSpan[] = [];
  let next = 0;
  let last: MarkedSpan | null = null;
  /** First token after marks that hold more than one element. */
  let covered = 0;
  for (const piece of pieces) {
    const reading = page.inParagraph(piece.paragraph);
    if (piece.first < covered) continue;
    const line = creditLine(reading, piece.first, piece.end, true);
    // A line of its own that only names somebody credits the words above it.
    if (line && last && last.paragraph === piece.paragraph - 1) {
      last.element = { credit: line };
      last = null;
      continue;
    }
    const { end, credit } = splitCredit(reading, piece);
    const within: MarkedSpan[] = [];
    for (let span = marked[next]; span && opening(span) < piece.end; span = marked[++next])
      if (afterSpan(span) > piece.first) within.push(span);
      else spans.push(span);
    const cover = within.find(
      (span) =>
        span.closure !== 'unopened' &&
        !hasWord(tokens, piece.first, Math.min(end, span.open)) &&
        !hasWord(tokens, Math.max(piece.first, span.close), end),
    );
    const words = trimMarks(reading, { ...piece, end }, within);
    if (!hasWord(tokens, words.first, words.end)) continue;
    const follows: boolean = last !== null && last.paragraph === piece.paragraph - 1 && !last.element?.credit;
    const element = { credit: credit ?? creditBelow(reading, piece) };
    last = cover
      ? { ...cover, continues: cover.continues || follows, element }
      : {
          paragraph: piece.paragraph,
          family: 'double',
          open: words.first - 1,
          close: words.end,
          closure: 'element',
          continues: follows,
          element,
        };
    if (cover) covered = afterSpan(cover);
    spans.push(last);
  }
  while (next < marked.length) {
    const span = marked[next++];
    if (span) spans.push(span);
  }
  return spans;
}

/** A paragraph after the element that begins with a dash and a name. */
function creditBelow(reading: Reading, piece: Piece): Speaker | null {
  const { paragraphs } = reading.document;
  if (piece.end !== paragraphs[piece.paragraph]?.endToken) return null;
  const below = paragraphs[piece.paragraph + 1];
  if (!below || !DASHES.has(foldedAt(reading, below.firstToken))) return null;
  return creditLine(reading, below.firstToken, below.endToken, false);
}
