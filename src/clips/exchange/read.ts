/**
 * Reading a file of clips, ours or another program's: what it is, then its clips in stretches, so that
 * a file of any size costs no more memory than a stretch. It may be read twice: once for the preview,
 * once for the work.
 */
import type { Metadata } from '../../article/metadata/metadata.ts';
import { CLIP_VERSION, type Clip } from '../clip.ts';
import { ClipError } from '../error.ts';
import { parseClip } from '../validate.ts';
import { parseCsvRow, suggestMapping, type CsvMapping } from './csv-map.ts';
import { CsvRows, delimiterOf, type Delimiter } from './csv-rows.ts';
import { readText } from './file-text.ts';
import { isHypothesis, parseHypothesis } from './hypothesis.ts';
import { beginningOf, isnadHead, type IsnadHead } from './json.ts';
import { JsonItems, type JsonItem } from './json-items.ts';
import { typesOf } from './loose.ts';
import { MetadataPool } from './metadata-pool.ts';
import { problemOf, type ImportProblem } from './problem.ts';
import { isWebAnnotation, parseWebAnnotation } from './web-annotation.ts';

export const IMPORT_FORMATS = ['isnad', 'web-annotation', 'hypothesis', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The beginning of a table, for the reader to say what its columns are. */
export interface CsvTable {
  delimiter: Delimiter;
  header: string[];
  /** A few rows, as examples. */
  sample: string[][];
  mapping: CsvMapping;
}

export interface ImportFile {
  file: Blob;
  /** Null for JSON. */
  table: CsvTable | null;
  /** ISO 8601 moment, for clips without one: of the reading, so that both readings agree. */
  now: string;
}

/** What is read at one go. The last one of a file may hold nothing but `cut` and `format`. */
export interface ImportStretch {
  clips: Clip[];
  problems: ImportProblem[];
  /** Bytes of the file that are read. */
  bytes: number;
  format: ImportFormat;
  /** The file ends before its own end: what is whole is given. */
  cut: boolean;
}

/** One transaction's worth of an import: long enough to be quick, short enough to stop and to show. */
const STRETCH = 1_000;

/** How much of a file says what it is, in bytes. */
const BEGINNING = 256_000;

const SAMPLE_ROWS = 5;

/** Looks at the beginning of a file. Throws `errorImportNotOurs` or `errorImportEncoding`. */
export async function openImport(file: Blob): Promise<ImportFile> {
  const now = new Date().toISOString();
  let start = '';
  for await (const { text } of readText(file)) {
    start += text;
    if (start.length >= BEGINNING) break;
  }
  start = start.replace(/^\ufeff/u, '');
  if (/^\s*[[{]/u.test(start)) return { file, table: null, now };
  const [line = ''] = start.split(/[\r\n]/u, 1);
  const delimiter = line.includes('\0') || /^\s*</u.test(start) ? null : delimiterOf(line);
  if (!delimiter) throw new ClipError('errorImportNotOurs', 'Neither JSON nor a table.');
  const rows = new CsvRows(delimiter);
  const [header = [], ...sample] = [...rows.push(start), ...rows.end().rows];
  const table = {
    delimiter,
    header,
    sample: sample.slice(0, SAMPLE_ROWS),
    mapping: suggestMapping(header),
  };
  return { file, table, now };
}

/** Gathers entries into stretches. */
class Gatherer {
  readonly #stretch: ImportStretch;
  #index = 0;

  constructor(format: ImportFormat) {
    this.#stretch = { clips: [], problems: [], bytes: 0, format, cut: false };
  }

  set format(format: ImportFormat) {
    this.#stretch.format = format;
  }

  get count(): number {
    return this.#index;
  }

  add(parse: () => Clip): void {
    const index = this.#index++;
    try {
      this.#stretch.clips.push(parse());
    } catch (error) {
      this.#stretch.problems.push(problemOf(index, error));
    }
  }

  /** What was gathered, where it is enough or the file is at its end. */
  *take(bytes: number, end: { cut: boolean } | null): Generator<ImportStretch> {
    const { clips, problems, format } = this.#stretch;
    while (clips.length + problems.length >= STRETCH)
      yield {
        clips: clips.splice(0, STRETCH),
        problems: problems.splice(0, STRETCH),
        bytes,
        format,
        cut: false,
      };
    if (end) yield { clips: clips.splice(0), problems: problems.splice(0), bytes, format, cut: end.cut };
  }
}

async function* readTable(
  { file, now, table }: ImportFile & { table: CsvTable },
  mapping: CsvMapping,
  signal?: AbortSignal,
): AsyncGenerator<ImportStretch> {
  const rows = new CsvRows(table.delimiter);
  const gatherer = new Gatherer('csv');
  let header = true;
  let bytes = 0;
  let cut = false;
  const add = (given: string[][]): void => {
    for (const row of given)
      if (header) header = false;
      else gatherer.add(() => parseCsvRow(row, mapping, now));
  };
  for await (const chunk of readText(file, signal)) {
    add(rows.push(chunk.text));
    ({ bytes, cut } = chunk);
    yield* gatherer.take(bytes, null);
  }
  const rest = rows.end();
  add(rest.rows);
  yield* gatherer.take(bytes, { cut: cut || rest.cut });
}

/** What an entry of a JSON file is of; null where it is of nothing that is known here. */
function formatOf(list: string, value: unknown): ImportFormat | null {
  if (list === 'clips') return 'isnad';
  if (isWebAnnotation(value)) return 'web-annotation';
  return isHypothesis(value) ? 'hypothesis' : null;
}

function parseEntry(
  format: ImportFormat | null,
  value: unknown,
  now: string,
  metadataOf?: (given: unknown) => Metadata,
): Clip {
  switch (format) {
    case 'isnad':
      return parseClip(value, metadataOf);
    case 'web-annotation':
      return parseWebAnnotation(value, now);
    case 'hypothesis':
      return parseHypothesis(value, now);
    default:
      throw new ClipError('errorClipMalformed', 'Neither a clip nor an annotation.');
  }
}

function refuseLater({ ours, version }: Pick<IsnadHead, 'ours' | 'version'>): void {
  if (ours && version > CLIP_VERSION) throw new ClipError('errorImportNewer', `version ${version}`);
}

async function* readJson({ file, now }: ImportFile, signal?: AbortSignal): AsyncGenerator<ImportStretch> {
  const items = new JsonItems();
  const pool = new MetadataPool();
  const gatherer = new Gatherer('isnad');
  let known: ImportFormat | null = null;
  let bytes = 0;
  let cut = false;
  const add = ({ list, text }: JsonItem): void =>
    gatherer.add(() => {
      if (text === null) throw new ClipError('errorClipTooLong', 'An entry without end.');
      const { value, metadataOf } = pool.parse(text);
      const format = formatOf(list, value);
      if (format && !known) gatherer.format = known = format;
      return parseEntry(format, value, now, metadataOf);
    });
  let first = true;
  for await (const chunk of readText(file, signal)) {
    ({ bytes, cut } = chunk);
    for (const item of items.push(first ? chunk.text.replace(/^\ufeff/u, '') : chunk.text)) add(item);
    // Ours says at its beginning what it is: nothing of a later version needs to be read to its end.
    if (first) refuseLater(beginningOf(items.head));
    first = false;
    yield* gatherer.take(bytes, null);
  }
  const head = items.end();
  const { ours, version, count } = head === undefined ? beginningOf(items.head) : isnadHead(head);
  refuseLater({ ours, version });
  // A file may be one annotation alone.
  if (gatherer.count === 0 && head !== undefined && formatOf('', head)) {
    gatherer.format = known = formatOf('', head) ?? 'web-annotation';
    gatherer.add(() => parseEntry(known, head, now));
  }
  const short = cut || head === undefined || (ours && count > gatherer.count);
  const empty = typesOf(head).some((type) => /^Annotation(?:Collection|Page)$/u.test(type));
  if ((known ?? 'isnad') === 'isnad' && !ours && !empty)
    throw new ClipError('errorImportNotOurs', 'Without clips or annotations that are known here.');
  if (short && gatherer.count === 0) throw new ClipError('errorImportCut', 'Cut before its first clip.');
  yield* gatherer.take(bytes, { cut: short });
}

/** The file's clips, in stretches; a table needs its mapping. Throws `ClipError`, and what `signal` was aborted with. */
export function readImport(
  source: ImportFile,
  mapping: CsvMapping = {},
  signal?: AbortSignal,
): AsyncGenerator<ImportStretch> {
  const { table } = source;
  return table ? readTable({ ...source, table }, mapping, signal) : readJson(source, signal);
}
