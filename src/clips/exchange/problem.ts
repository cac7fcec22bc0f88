import { ClipError, type ClipErrorCode } from '../error.ts';

/** An entry of a file that cannot be kept as a clip. */
export interface ImportProblem {
  /** Its place in the file, from 0. */
  index: number;
  code: ClipErrorCode;
  /** For a report: which field, and what was expected. */
  message: string;
}

export function problemOf(index: number, error: unknown): ImportProblem {
  return error instanceof ClipError
    ? { index, code: error.code, message: error.message }
    : { index, code: 'errorClipMalformed', message: String(error) };
}
