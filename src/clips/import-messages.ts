/** What a page and the worker that imports for it say to each other. */
import type { ImportOptions, ImportResult } from './clip-store.ts';
import { ClipError, type ClipErrorCode } from './error.ts';
import type { CsvMapping } from './exchange/csv-map.ts';
import type { ImportPreview } from './exchange/preview.ts';
import type { ImportFile } from './exchange/read.ts';

/** What is to be done; `stop` after it asks to stop. */
export type ImportTask =
  | { what: 'preview'; source: ImportFile; mapping: CsvMapping | undefined }
  | {
      what: 'import';
      source: ImportFile;
      mapping: CsvMapping | undefined;
      options: Pick<ImportOptions, 'conflicts' | 'file'>;
    };

/** An error as it can be sent. */
export interface Told {
  /** '' where it is no `ClipError`. */
  code: ClipErrorCode | '';
  message: string;
}

export type ImportNews =
  /** The worker runs. */
  | { what: 'ready' }
  /** Bytes that are read, or clips that are done. */
  | { what: 'progress'; done: number }
  | { what: 'previewed'; preview: ImportPreview }
  | { what: 'imported'; result: ImportResult }
  | { what: 'failed'; error: Told };

export function told(error: unknown): Told {
  if (error instanceof ClipError) return { code: error.code, message: error.message };
  return { code: '', message: error instanceof Error ? error.message : String(error) };
}

export function errorOf({ code, message }: Told): Error {
  return code === '' ? new Error(message) : new ClipError(code, message);
}
