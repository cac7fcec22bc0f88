/**
 * RIS, which reference managers import: a record a source, a field a line, a two-letter tag each.
 *
 * @see https://en.wikipedia.org/wiki/RIS_(file_format)
 */
import { clipCitation, oneLine, type Citation } from './citation.ts';
import type { ExportPart } from './part.ts';
import { pagePartsOf } from './parts.ts';
import type { Clips } from './feed.ts';
import { correctionNote, excerptsOf, tagsOf } from './words.ts';

interface RisExtras {
  notes?: readonly string[];
  keywords?: readonly string[];
}

/** `2025/01/09/`: parts that are not known stay empty, the slashes stand. */
function date(day: string): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${year}/${month}/${dayOfMonth}/`;
}

/** One record, with a line break at its end. */
export function formatRis(citation: Citation, { notes = [], keywords = [] }: RisExtras = {}): string {
  const { title, authors, site, published, url, accessed, language } = citation;
  const fields: (readonly [tag: string, value: string])[] = [
    ['TY', 'NEWS'],
    ...authors.map((author) => ['AU', author] as const),
    ['TI', title],
    ['T2', site],
    ['PY', published.slice(0, 4)],
    ['DA', published && date(published)],
    ['UR', url],
    ['Y2', date(accessed)],
    ['LA', language],
    ['N1', correctionNote(citation)],
    ...keywords.map((keyword) => ['KW', keyword] as const),
    ...notes.map((note) => ['N1', note] as const),
  ];
  const lines = fields
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

/** A record for each page, its clips as its notes. */
export function exportRis(clips: Clips): Generator<ExportPart> {
  return pagePartsOf(
    clips,
    (page) =>
      formatRis(clipCitation(page[0]), {
        notes: excerptsOf(page).split('\n'),
        keywords: tagsOf(page),
      }),
    '\r\n',
  );
}
