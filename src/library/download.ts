/** Clips as files for the reader's downloads folder, made piece by piece while the page stays alive. */
import type { ClipStore } from '../clips/clip-store.ts';
import { localDay } from '../clips/exchange/citation.ts';
import type { ExportPart } from '../clips/exchange/part.ts';
import { Pace } from '../clips/pace.ts';
import { isByPage, streamExport, type ExportName, type ExportOptions } from '../clips/exchange/exports.ts';

/** Browsers read the file after the click; by then it is safe to let go of it. */
const RELEASE_MS = 60_000;

/** Pieces are handed to the browser, which may put them on disk, once they are this long together. */
const HANDED = 500_000;

/** Between two words of how far it is: each draws the page anew. */
const TOLD_MS = 100;

interface DownloadOptions {
  signal?: AbortSignal;
  /** Told how many clips are written. */
  onProgress?: (done: number) => void;
}

/** The file as the browser keeps it. Throws what `signal` was aborted with. */
async function fileOf(
  parts: AsyncIterable<ExportPart>,
  type: string,
  { signal, onProgress }: DownloadOptions,
): Promise<Blob> {
  const whole: Blob[] = [];
  const pieces: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  let done = 0;
  const pace = new Pace(signal);
  let told = performance.now();
  for await (const { data, clips } of parts) {
    pieces.push(data);
    length += data.length;
    done += clips;
    if (length >= HANDED) {
      whole.push(new Blob(pieces.splice(0)));
      length = 0;
    }
    if (!pace.isOver) continue;
    if (performance.now() - told > TOLD_MS) {
      onProgress?.(done);
      told = performance.now();
    }
    await pace.rest();
  }
  return new Blob([...whole, ...pieces], { type });
}

/**
 * Saves clips as a file with the day in its name, as they are read out of the store; all of them, newest
 * first, without numbers. A link needs no permission, unlike `downloads`. Answers with how many there are.
 */
export async function download(
  store: ClipStore,
  numbers: Uint32Array | null,
  name: ExportName,
  choices: ExportOptions,
  options: DownloadOptions = {},
): Promise<number> {
  const wanted = numbers ?? (await store.search()).numbers;
  const inOrder = isByPage(name) ? await store.groupedByPage(wanted) : wanted;
  const { ending, type, parts } = streamExport(name, store.stream(inOrder), wanted.length, choices);
  const file = await fileOf(parts, ending === 'zip' ? type : `${type};charset=utf-8`, options);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `isnad-${localDay(new Date())}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_MS);
  return wanted.length;
}
