import type { QuoteAnnotation } from '../annotation.ts';
import type { RecognisedNames } from '../names/names.ts';
import type { TextDocument } from '../text/document.ts';

/** Quotations with speaker and cue, in the order of the text, none inside another. */
export function recogniseQuotes(_document: TextDocument, _names: RecognisedNames): QuoteAnnotation[] {
  return [];
}
