/**
 * W3C Web Annotation selectors for a stretch of an article's text, and finding it again.
 *
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */

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

/** Where a selector's words are in a text now. */
export type Found =
  | { status: 'exact' | 'changed'; start: number; end: number; score: number }
  | { status: 'not-found'; score: number };

/** The selectors of `text.slice(start, end)`: its words with their neighbours, and its place. */
export function describeSpan(text: string, start: number, end: number): Selector[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** Finds described words again in a text that may have been edited. */
export function findSpan(text: string, selectors: readonly Selector[]): Found {
  for (const selector of selectors) {
    if (selector.type !== 'TextQuoteSelector') continue;
    const start = text.indexOf(selector.exact);
    if (start >= 0) return { status: 'exact', start, end: start + selector.exact.length, score: 1 };
  }
  return { status: 'not-found', score: 0 };
}

/** The `:~:text=` directive that leads a browser to the words, without the `#`; '' without a quote selector. */
export function textFragment(selectors: readonly Selector[]): string {
  for (const selector of selectors)
    if (selector.type === 'TextQuoteSelector') return `:~:text=${encodeURIComponent(selector.exact)}`;
  return '';
}
