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
