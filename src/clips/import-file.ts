/**
 * Imports of a file, and previews of them, beside the page that asks: reading, indexing and writing go on in a
 * worker, and what they leave to be cleared away is no pause of the page.
 */
import type { ClipStore, ImportOptions, ImportResult } from './clip-store.ts';
import type { CsvMapping } from './exchange/csv-map.ts';
import { clipsOf, previewImport, type ImportPreview } from './exchange/preview.ts';
import type { ImportFile } from './exchange/read.ts';
import { errorOf, type ImportNews, type ImportTask } from './import-messages.ts';

type Answer = Extract<ImportNews, { what: 'previewed' | 'imported' }>;

interface Asked {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number) => void) | undefined;
  /** Stopped, an import says what it kept; of a preview nothing is left. */
  endsWhenStopped: boolean;
}

function send(worker: Worker, message: ImportTask | 'stop'): void {
  // A worker is of one origin already.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(message);
}

/** Has a worker do a task; null where none can be had. Throws what the task throws, and a preview's what `signal` was aborted with. */
async function inWorker(
  task: ImportTask,
  { signal, onProgress, endsWhenStopped }: Asked,
): Promise<Answer | null> {
  signal?.throwIfAborted();
  if (typeof Worker === 'undefined') return null;
  const worker = new Worker(new URL('import-worker.ts', import.meta.url), { type: 'module' });
  const over = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const stop = (): void => {
        if (!endsWhenStopped) {
          send(worker, 'stop');
          return;
        }
        worker.terminate();
        // As `throwIfAborted` does.
        reject(signal?.reason);
      };
      let isReady = false;
      worker.addEventListener('error', ({ message }) => {
        if (isReady) reject(new Error(message));
        else resolve(null);
      });
      worker.addEventListener('message', ({ data }: MessageEvent<ImportNews>) => {
        if (data.what === 'ready') {
          isReady = true;
          send(worker, task);
          signal?.addEventListener('abort', stop, { signal: over.signal });
          if (signal?.aborted) stop();
        } else if (data.what === 'progress') onProgress?.(data.done);
        else if (data.what === 'failed') reject(errorOf(data.error));
        else resolve(data);
      });
    });
  } finally {
    over.abort();
  }
}

/** What importing a file would do (`previewImport`). `onProgress` is told bytes. */
export async function previewFile(
  store: ClipStore,
  source: ImportFile,
  {
    mapping,
    signal,
    onProgress,
  }: { mapping?: CsvMapping | undefined; signal?: AbortSignal; onProgress?: (bytes: number) => void } = {},
): Promise<ImportPreview> {
  const answer = await inWorker(
    { what: 'preview', source, mapping },
    { signal, onProgress, endsWhenStopped: true },
  );
  if (answer?.what === 'previewed') return answer.preview;
  return previewImport(source, (clips, seen) => store.planImport(clips, seen), {
    mapping,
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
}

/** Imports a file (`ClipStore.importClips`). */
export async function importFile(
  store: ClipStore,
  source: ImportFile,
  mapping: CsvMapping | undefined,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { signal, onProgress, conflicts, file } = options;
  const answer = await inWorker(
    {
      what: 'import',
      source,
      mapping,
      options: { ...(conflicts && { conflicts }), ...(file && { file }) },
    },
    { signal, onProgress, endsWhenStopped: false },
  );
  if (answer?.what === 'imported') return answer.result;
  return store.importClips(clipsOf(source, mapping), options);
}
