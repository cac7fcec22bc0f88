/** A file of all clips, as an address that the browser's downloads take. */
import { exportJsonStream } from '../clips/exchange/json.ts';
import { openClipStore } from '../clips/store.ts';

/** Resolves to an object URL, to be revoked. Throws `ClipError`. */
export async function backupUrl(): Promise<string> {
  const store = await openClipStore();
  try {
    const pieces: Blob[] = [];
    const { numbers } = await store.search();
    const parts = exportJsonStream(store.stream(numbers), numbers.length);
    for await (const part of parts) pieces.push(new Blob([part]));
    const url = URL.createObjectURL(new Blob(pieces, { type: 'application/json' }));
    await store.noteExport();
    return url;
  } finally {
    store.close();
  }
}
