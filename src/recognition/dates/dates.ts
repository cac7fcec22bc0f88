import type { DateAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';

/** Dates with their EDTF values, in the order of the text. */
export function recogniseDates(_document: TextDocument): DateAnnotation[] {
  return [];
}
