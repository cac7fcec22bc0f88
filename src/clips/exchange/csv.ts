/**
 * CSV: a table with a row for each clip, for spreadsheets. UTF-8 with a byte order mark, without which
 * they take Arabic for another encoding, and no cell that they would compute.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
import type { Clip } from '../clip.ts';
import { correctedFields, sourceMetadata } from '../corrections.ts';
import type { ExportPart } from './part.ts';
import { partsOf } from './parts.ts';
import type { Clips } from './feed.ts';

/** The columns; all that is left out is what a spreadsheet cannot show: evidence, entities and positions. */
const COLUMNS: Readonly<Record<string, (clip: Clip) => string>> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  text: ({ text }) => text,
  speaker: ({ speaker }) => speaker?.name ?? '',
  role: ({ speaker }) => speaker?.role ?? '',
  date: ({ date }) => date ?? '',
  note: ({ note }) => note,
  tags: ({ tags }) => tags.join('; '),
  title: ({ source }) => sourceMetadata(source).title,
  authors: ({ source }) => sourceMetadata(source).authors.join('; '),
  site: ({ source }) => sourceMetadata(source).site,
  published: ({ source }) => sourceMetadata(source).published ?? '',
  url: ({ source }) => source.url,
  language: ({ language }) => language,
  before: (clip) => quoteOf(clip)?.prefix ?? '',
  after: (clip) => quoteOf(clip)?.suffix ?? '',
  created: ({ created }) => created,
  edited: ({ edited }) => edited,
  corrected: ({ source }) => correctedFields(source.corrections).join('; '),
  state: ({ state }) => state?.status ?? '',
};

function quoteOf({ selectors }: Clip): { prefix: string; suffix: string } | undefined {
  return selectors.find((selector) => selector.type === 'TextQuoteSelector');
}

// What spreadsheets begin a formula with, full-width forms too, and what they strip before one.
const FORMULA = /^'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;
const GUARDED = /^'+[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/u;

/** A cell that no spreadsheet computes: an apostrophe stands before what would be a formula. */
function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

function quoted(text: string): string {
  // Quoted always: a lone line break or leading blank is told by no rule of spreadsheets.
  return `"${guard(text).replaceAll('"', '""')}"`;
}

export function* exportCsv(clips: Clips): Generator<ExportPart> {
  yield { data: `\ufeff${Object.keys(COLUMNS).join(',')}\r\n`, clips: 0 };
  const columns = Object.values(COLUMNS);
  yield* partsOf(clips, (clip) => `${columns.map((of) => quoted(of(clip))).join(',')}\r\n`);
}
