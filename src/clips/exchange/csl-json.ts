/**
 * CSL-JSON, which Zotero, Pandoc and citation processors read.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
import { clipCitation, type Citation } from './citation.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import type { Clips } from './feed.ts';
import { correctionNote, excerptsOf, tagsOf } from './words.ts';

interface CslDate {
  'date-parts': number[][];
}

type CslItem = Readonly<Record<string, unknown>>;

function date(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}

function itemOf(citation: Citation): CslItem {
  const { title, authors, site, published, url, accessed, language } = citation;
  const note = correctionNote(citation);
  return {
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
    ...(note !== '' && { note }),
  };
}

/** A list of one item, with a line break at its end. */
export function formatCslJson(citation: Citation): string {
  return `${JSON.stringify([itemOf(citation)], null, 2)}\n`;
}

/** A list of an item for each page, its clips as its note. */
export function* exportCslJson(clips: Clips): Generator<ExportPart> {
  yield { data: '[\n', clips: 0 };
  yield* pagePartsOf(
    clips,
    (page) => {
      const citation = clipCitation(page[0]);
      const tags = tagsOf(page);
      const note = [correctionNote(citation), excerptsOf(page)].filter((part) => part !== '').join('\n');
      return JSON.stringify({
        ...itemOf(citation),
        // Two addresses of one page may have one canonical: the key is each one's own.
        id: page[0].source.key,
        ...(tags.length > 0 && { keyword: tags.join(', ') }),
        ...(note !== '' && { note }),
      });
    },
    ',\n',
  );
  yield { data: '\n]\n', clips: 0 };
}
