/** Reading files in tests. */
import type { Clip } from '../../../src/clips/clip.ts';
import { ClipError } from '../../../src/clips/error.ts';
import type { CsvMapping } from '../../../src/clips/exchange/csv-map.ts';
import type { ExportPart } from '../../../src/clips/exchange/part.ts';
import type { ImportProblem } from '../../../src/clips/exchange/problem.ts';
import { openImport, readImport, type ImportFormat } from '../../../src/clips/exchange/read.ts';

export function textOf(parts: Iterable<ExportPart>): string {
  return [...parts].map(({ data }) => (typeof data === 'string' ? data : '')).join('');
}

interface Read {
  clips: Clip[];
  problems: ImportProblem[];
  format: ImportFormat | null;
  cut: boolean;
}

/** All of a file's clips, by the columns that its header names. */
export async function readAll(
  content: string | Uint8Array<ArrayBuffer>,
  mapping?: CsvMapping,
): Promise<Read> {
  const source = await openImport(new Blob([content]));
  const all: Read = { clips: [], problems: [], format: null, cut: false };
  for await (const stretch of readImport(source, mapping ?? source.table?.mapping)) {
    all.clips.push(...stretch.clips);
    all.problems.push(...stretch.problems);
    all.format = stretch.format;
    all.cut ||= stretch.cut;
  }
  return all;
}

/** The code that reading a file fails with, or `none`. */
export async function codeOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    await readAll(content);
  } catch (error) {
    return error instanceof ClipError ? error.code : `another error: ${String(error)}`;
  }
  return 'none';
}
