/**
 * CSL-JSON, which Zotero, Pandoc and citation processors read.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
import type { Citation } from './citation.ts';

interface CslDate {
  'date-parts': number[][];
}

function date(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}

/** A list of one item, with a line break at its end. */
export function formatCslJson({
  title,
  authors,
  site,
  published,
  url,
  accessed,
  language,
}: Citation): string {
  const item = {
    id: url,
    type: 'article-newspaper',
    title,
    // Which part of a name is the family's is not ours to guess: in Arabic it is often neither.
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(site !== '' && { 'container-title': site }),
    ...(published !== '' && { issued: date(published) }),
    URL: url,
    accessed: date(accessed),
    ...(language !== '' && { language }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
