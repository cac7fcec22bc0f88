/** A date that stands alone in a string: a byline's, a `<time>` element's. */
import { prepareText } from '../text/document.ts';
import { recogniseDates } from './dates.ts';

/**
 * The one absolute date in a short text, in any digits and calendar, as an EDTF value.
 * `language` is a BCP 47 tag; its region tells day from month in `3/4/2025`.
 * Null where there is no date, more than one, or one that can be read in two ways.
 */
export function parseDate(text: string, language: string): string | null {
  const values = new Set(recogniseDates(prepareText(text, { language })).map(({ value }) => value));
  const [value] = values;
  return values.size === 1 && value && !/[[X]/u.test(value) ? value : null;
}
