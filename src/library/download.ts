/** Clips as files for the reader's downloads folder, made piece by piece while the page stays alive. */
import type { Clip } from '../clips/clip.ts';
import { localDay } from '../clips/exchange/citation.ts';
import { exportClips, type ExportName, type ExportOptions } from '../clips/exchange/exports.ts';

/** Browsers read the file after the click; by then it is safe to let go of it. */
const RELEASE_MS = 60_000;

/** Work at one go between two looks at the keyboard. */
const SLICE_MS = 12;

/** Pieces are handed to the browser, which may put them on disk, once they are this long together. */
const HANDED = 500_000;

/** Between two words of how far it is: each draws the page anew. */
const TOLD_MS = 100;

interface DownloadOptions {
  signal?: AbortSignal;
  /** Told how many clips are written. */
  onProgress?: (done: number) => void;
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The file as the browser keeps it. Throws what `signal` was aborted with. */
async function fileOf(
  parts: Iterable<{ data: string | Uint8Array<ArrayBuffer>; clips: number }>,
  type: string,
  { signal, onProgress }: DownloadOptions,
): Promise<Blob> {
  const whole: Blob[] = [];
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  let done = 0;
  let started = performance.now();
  let told = started;
  for (const { data, clips } of parts) {
    pieces.push(data);
    length += data.length;
    done += clips;
    if (length >= HANDED) {
      whole.push(new Blob(pieces.splice(0)));
      length = 0;
    }
    if (performance.now() - started < SLICE_MS) continue;
    if (performance.now() - told > TOLD_MS) {
      onProgress?.(done);
      told = performance.now();
    }
    await breathe();
    signal?.throwIfAborted();
    started = performance.now();
  }
  return new Blob([...whole, ...pieces], { type });
}

/** Saves clips as a file with the day in its name. A link needs no permission, unlike `downloads`. */
export async function download(
  clips: readonly Clip[],
  name: ExportName,
  choices: ExportOptions,
  options: DownloadOptions = {},
): Promise<void> {
  const { ending, type, parts } = exportClips(name, clips, choices);
  const file = await fileOf(parts, ending === 'zip' ? type : `${type};charset=utf-8`, options);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `isnad-${localDay(new Date())}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_MS);
}
