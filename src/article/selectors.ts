/**
 * W3C Web Annotation selectors for a stretch of an article's text.
 *
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */

export { findSpan, findSpans, type Found, type Known, type Wanted } from './find-span.ts';
export { textFragment } from './text-fragment.ts';

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** Offsets into `Article.text` in UTF-16 code units, `end` exclusive. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector;

/** Neighbours kept on either side, in code units: at least the first, and to a word's edge up to the second. */
const MIN_CONTEXT = 32;
const MAX_CONTEXT = 64;

const SPACE = /\s/u;

/** A code point is two units from its high half: cutting before the low half would leave it alone. */
function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function prefixStart(text: string, start: number): number {
  let at = Math.max(0, start - MIN_CONTEXT);
  const least = Math.max(0, start - MAX_CONTEXT);
  while (at > least && !SPACE.test(text.charAt(at - 1))) at--;
  return isLowHalf(text, at) ? at + 1 : at;
}

function suffixEnd(text: string, end: number): number {
  let at = Math.min(text.length, end + MIN_CONTEXT);
  const most = Math.min(text.length, end + MAX_CONTEXT);
  while (at < most && !SPACE.test(text.charAt(at))) at++;
  return isLowHalf(text, at) ? at - 1 : at;
}

/** The selectors of `text.slice(start, end)`: its words with their neighbours, and its place. */
export function describeSpan(text: string, start: number, end: number): Selector[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(prefixStart(text, start), start),
      suffix: text.slice(end, suffixEnd(text, end)),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}
