/** Isnad's own file: every clip, whole, so that what is exported comes back without loss. */
import { CLIP_VERSION, type Clip } from '../clip.ts';
import { ClipError, type ClipErrorCode } from '../error.ts';
import { parseClip } from '../validate.ts';

const FORMAT = 'isnad-clips';

/** The longest text that is read: beyond this browsers run out of string. In UTF-16 code units. */
export const MAX_IMPORT_LENGTH = 300_000_000;

/** Clips a part, so that a large library is never one string. */
const PART = 500;

/** The file's text in parts, for a `Blob`. */
export function* exportJsonParts(clips: readonly Clip[], exported = new Date()): Generator<string> {
  // `format` stands first: a file that is cut short is still known for ours.
  const head = {
    format: FORMAT,
    version: CLIP_VERSION,
    exported: exported.toISOString(),
    count: clips.length,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"clips":[`;
  for (let start = 0; start < clips.length; start += PART)
    yield clips
      .slice(start, start + PART)
      .map((clip, index) => `${start + index > 0 ? ',' : ''}\n${JSON.stringify(clip)}`)
      .join('');
  yield '\n]}\n';
}

/** The whole file as one text. */
export function exportJson(clips: readonly Clip[], exported = new Date()): string {
  return [...exportJsonParts(clips, exported)].join('');
}

/** A clip of a file that cannot be kept. */
export interface ImportProblem {
  /** Its place in the file, from 0. */
  index: number;
  code: ClipErrorCode;
  /** For a report: which field, and what was expected. */
  message: string;
}

export interface ParsedExport {
  clips: Clip[];
  problems: ImportProblem[];
  /** ISO 8601 moment of the export; '' where the file does not say. */
  exported: string;
}

function problem(index: number, error: unknown): ImportProblem {
  return error instanceof ClipError
    ? { index, code: error.code, message: error.message }
    : { index, code: 'errorClipMalformed', message: String(error) };
}

/**
 * Reads an export. Throws `ClipError`: `errorImportNotOurs`, `errorImportCut`, `errorImportNewer`,
 * `errorImportTooLarge`. Clips that cannot be kept are left out and listed.
 */
export function parseExport(text: string): ParsedExport {
  if (text.length > MAX_IMPORT_LENGTH)
    throw new ClipError('errorImportTooLarge', `${text.length} characters`);
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    const ours = text.slice(0, 200).includes(`"${FORMAT}"`);
    throw new ClipError(ours ? 'errorImportCut' : 'errorImportNotOurs', 'Not JSON.', { cause: error });
  }
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT)
    throw new ClipError('errorImportNotOurs', 'Without the format of ours.');
  const { version, clips: given, count, exported } = file as Record<string, unknown>;
  if (typeof version === 'number' && version > CLIP_VERSION)
    throw new ClipError('errorImportNewer', `version ${version}`);
  if (!Array.isArray(given)) throw new ClipError('errorImportCut', 'Without clips.');
  if (typeof count === 'number' && count > given.length)
    throw new ClipError('errorImportCut', `${given.length} of ${count} clips`);
  const clips: Clip[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, value] of given.entries())
    try {
      clips.push(parseClip(value));
    } catch (error) {
      problems.push(problem(index, error));
    }
  return { clips, problems, exported: typeof exported === 'string' ? exported : '' };
}
