/** What an import would do, for the reader to agree to; nothing is kept by it. */
import type { Clip } from '../clip.ts';
import { Seen, type ClipConflict, type ImportPlan } from '../import-plan.ts';
import type { CsvMapping } from './csv-map.ts';
import type { ImportProblem } from './problem.ts';
import { readImport, type ImportFile, type ImportFormat } from './read.ts';

export interface ImportPreview {
  format: ImportFormat;
  /** Clips that are new here. */
  added: number;
  /** Of these, those that come in under a new id because theirs stands for other words here. */
  renamed: number;
  /** Clips that are here with another note or other tags; the first few of them. */
  conflicts: number;
  examples: ClipConflict[];
  /** Clips that are here already. */
  skipped: number;
  /** Entries that cannot be kept, and the first few of them. */
  problems: number;
  firstProblems: ImportProblem[];
  /** The file ends before its own end. */
  cut: boolean;
}

/** Examples and problems that are told one by one. */
const FEW = 5;

interface PreviewOptions {
  mapping?: CsvMapping | undefined;
  signal?: AbortSignal;
  /** Told how many bytes of the file are read. */
  onProgress?: (bytes: number) => void;
}

/** `plan` says what the store would do. Throws `ClipError`, and what `signal` was aborted with. */
export async function previewImport(
  source: ImportFile,
  plan: (clips: readonly Clip[], seen: Seen) => Promise<ImportPlan>,
  { mapping, signal, onProgress }: PreviewOptions = {},
): Promise<ImportPreview> {
  const seen = new Seen();
  const preview: ImportPreview = {
    format: 'isnad',
    added: 0,
    renamed: 0,
    conflicts: 0,
    examples: [],
    skipped: 0,
    problems: 0,
    firstProblems: [],
    cut: false,
  };
  for await (const stretch of readImport(source, mapping, signal)) {
    const { added, renamed, conflicts, skipped } = await plan(stretch.clips, seen);
    preview.format = stretch.format;
    preview.added += added.length;
    preview.renamed += renamed;
    preview.conflicts += conflicts.length;
    preview.examples.push(...conflicts.slice(0, FEW - preview.examples.length));
    preview.skipped += skipped.length;
    preview.problems += stretch.problems.length;
    preview.firstProblems.push(...stretch.problems.slice(0, FEW - preview.firstProblems.length));
    preview.cut ||= stretch.cut;
    onProgress?.(stretch.bytes);
  }
  return preview;
}

/** The clips alone, as `ClipStore.importClips` takes them. */
export async function* clipsOf(
  source: ImportFile,
  mapping?: CsvMapping,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<readonly Clip[]> {
  for await (const { clips, bytes } of readImport(source, mapping)) {
    yield clips;
    onBytes?.(bytes);
  }
}
