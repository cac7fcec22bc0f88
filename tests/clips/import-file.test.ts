// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where a browser has it
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportJson } from '../../src/clips/exchange/json.ts';
import { openImport, type ImportFile } from '../../src/clips/exchange/read.ts';
import { importFile, previewFile } from '../../src/clips/import-file.ts';
import type { ImportNews } from '../../src/clips/import-messages.ts';
import { openClipStore, type ClipStore } from '../../src/clips/store.ts';
import { clip } from './sample.ts';

let store: ClipStore;
let source: ImportFile;
let serial = 0;

beforeEach(async () => {
  store = await openClipStore({ name: `import-file-${serial++}` });
  source = await openImport(new Blob([exportJson([clip({ text: 'one' }), clip({ text: 'two' })])]));
});
afterEach(() => {
  store.close();
  vi.unstubAllGlobals();
});

/** Puts a worker in place that answers what it is sent with some news, and is `null` where it cannot start. */
function stubWorker(answer: ((message: unknown) => ImportNews[]) | null): { sent: unknown[]; ended: number } {
  const seen = { sent: [] as unknown[], ended: 0 };
  class StubWorker extends EventTarget {
    constructor() {
      super();
      setTimeout(() => {
        if (answer) this.#tell({ what: 'ready' });
        else this.dispatchEvent(new ErrorEvent('error'));
      });
    }
    #tell(data: ImportNews): void {
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
    postMessage(message: unknown): void {
      seen.sent.push(message);
      for (const news of answer?.(message) ?? []) setTimeout(() => this.#tell(news));
    }
    terminate(): void {
      seen.ended++;
    }
  }
  class ErrorEvent extends Event {
    readonly message = 'refused';
  }
  vi.stubGlobal('Worker', StubWorker);
  return seen;
}

describe.each([
  ['where there are no workers', () => vi.stubGlobal('Worker', undefined)],
  ['where a worker cannot start', () => stubWorker(null)],
])('%s', (_where, arrange) => {
  it('a file is imported by the page itself', async () => {
    arrange();
    const onProgress = vi.fn();
    expect(await previewFile(store, source, { onProgress })).toMatchObject({ added: 2, skipped: 0 });
    expect(onProgress).toHaveBeenCalledWith(source.file.size);
    expect(await importFile(store, source, undefined)).toMatchObject({ added: 2, cancelled: false });
    expect(await store.count()).toBe(2);
  });
});

describe('a worker', () => {
  it('is told what to do, and its progress and result are passed on', async () => {
    const result = { added: 2, updated: 0, skipped: 0, cancelled: false };
    const seen = stubWorker(() => [
      { what: 'progress', done: 1 },
      { what: 'imported', result },
    ]);
    const onProgress = vi.fn();
    const file = { name: 'a.json', size: 1, modified: 2 };
    expect(await importFile(store, source, undefined, { conflicts: 'mine', file, onProgress })).toEqual(
      result,
    );
    expect(onProgress.mock.calls).toEqual([[1]]);
    expect(seen.sent).toEqual([
      { what: 'import', source, mapping: undefined, options: { conflicts: 'mine', file } },
    ]);
    // The page did nothing itself.
    expect(await store.count()).toBe(0);
  });

  it('has its errors told with their codes', async () => {
    stubWorker(() => [{ what: 'failed', error: { code: 'errorImportCut', message: 'cut' } }]);
    await expect(previewFile(store, source)).rejects.toMatchObject({ code: 'errorImportCut' });
  });

  it('is asked to stop an import, which says what it kept', async () => {
    const result = { added: 1, updated: 0, skipped: 0, cancelled: true };
    const seen = stubWorker((message) =>
      message === 'stop' ? [{ what: 'imported', result }] : [{ what: 'progress', done: 1 }],
    );
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await importFile(store, source, undefined, options)).toEqual(result);
    expect(seen.ended).toBe(0);
  });

  it('is ended in the middle of a preview that is stopped', async () => {
    const seen = stubWorker(() => [{ what: 'progress', done: 1 }]);
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) };
    await expect(previewFile(store, source, options)).rejects.toThrow('enough');
    expect(seen.ended).toBe(1);
  });
});
