/** Imports, and previews of them, for a page that stays free meanwhile: a worker of its own for each. */
import type { ImportNews, ImportTask } from './import-messages.ts';
import { told } from './import-messages.ts';
import { clipsOf, previewImport } from './exchange/preview.ts';
import { openClipStore, type ClipStore } from './store.ts';

/** Between two words of how far a preview is, in milliseconds: each is a message. */
const TOLD_MS = 50;

function tell(news: ImportNews): void {
  // A worker's page is of its own origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(news);
}

async function preview(
  store: ClipStore,
  { source, mapping }: Extract<ImportTask, { what: 'preview' }>,
  signal: AbortSignal,
): Promise<void> {
  let last = 0;
  const found = await previewImport(source, (clips, seen) => store.planImport(clips, seen), {
    mapping,
    signal,
    onProgress: (bytes) => {
      if (performance.now() - last < TOLD_MS) return;
      last = performance.now();
      tell({ what: 'progress', done: bytes });
    },
  });
  tell({ what: 'previewed', preview: found });
}

async function importAll(
  store: ClipStore,
  { source, mapping, options }: Extract<ImportTask, { what: 'import' }>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const result = await store.importClips(clipsOf(source, mapping), {
      ...options,
      signal,
      onProgress: (done) => tell({ what: 'progress', done }),
    });
    tell({ what: 'imported', result });
  } finally {
    // The page goes on meanwhile; what fails of it is done at the next opening.
    await store.settle().catch(() => {});
  }
}

async function work(task: ImportTask, signal: AbortSignal): Promise<void> {
  const store = await openClipStore();
  try {
    await (task.what === 'preview' ? preview(store, task, signal) : importAll(store, task, signal));
  } catch (error) {
    tell({ what: 'failed', error: told(error) });
  } finally {
    store.close();
  }
}

const stop = new AbortController();

globalThis.addEventListener('message', ({ data }: MessageEvent<ImportTask | 'stop'>) => {
  if (data === 'stop') {
    stop.abort();
    return;
  }
  work(data, stop.signal)
    .catch((error: unknown) => tell({ what: 'failed', error: told(error) }))
    .finally(() => globalThis.close());
});

tell({ what: 'ready' });
