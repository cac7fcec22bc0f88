/**
 * A document read as an article: one text, the way between its offsets and the document, and where
 * the document says it comes from.
 */
import type { FoundMetadata } from './metadata/find.ts';

/** A headline, paragraph, list item, quotation or other block, as a stretch of `Article.text`. */
export interface Block {
  kind: 'headline' | 'heading' | 'paragraph' | 'quotation' | 'item' | 'caption';
  start: number;
  end: number;
}

/** Between offsets of `Article.text` and positions in the document. Ranges go stale when the nodes they name leave. */
export interface TextMap {
  /** The range that covers `[start, end)`, or null where its nodes have left the document. */
  toRange(start: number, end: number): Range | null;
  /** The part of a range that lies in the article's text, trimmed of white space; null where none does. */
  toOffsets(range: Range): { start: number; end: number } | null;
  /** The offset at a position in the document, or -1 outside the article's text. */
  offsetAt(node: Node, nodeOffset: number): number;
}

export interface Article {
  /** The headline, then one block a line. */
  text: string;
  blocks: Block[];
  map: TextMap;
  /** Captions, where they were asked to be left out of the text. */
  captions: string[];
  /** The element that holds the body. */
  root: Element;
  /** Open shadow roots that hold part of the text. */
  shadows: readonly ShadowRoot[];
  /** Documents of frames that hold part of the text. */
  frames: readonly Document[];
  /** What the document says of where it comes from, to be settled (`metadata/settle.ts`). */
  found: FoundMetadata;
  /** BCP 47 tag the document gives, '' without one. Metadata weighs it against the text. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** True where the text was cut at `MAX_TEXT_LENGTH`. */
  truncated: boolean;
}

/** Past this many UTF-16 code units an article is read no further: five times the longest real ones. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** A page has fewer quotation elements than this; the rest of a hostile one's are left. */
export const MAX_QUOTATIONS = 1_000;

/** Where the document itself marks quotations, for recognition; offsets count from `origin`. */
export function quotationsOf(blocks: readonly Block[], origin = 0): { start: number; end: number }[] {
  return blocks
    .filter(({ kind }) => kind === 'quotation')
    .slice(0, MAX_QUOTATIONS)
    .map(({ start, end }) => ({ start: start - origin, end: end - origin }));
}
