/** A file of all clips, as an address that the browser's downloads take. */
import type { Clip } from '../clips/clip.ts';
import { exportJsonParts } from '../clips/exchange/json.ts';
import { openClipStore } from '../clips/store.ts';

/** Resolves to an object URL, to be revoked. Throws `ClipError`. */
export async function backupUrl(): Promise<string> {
  const store = await openClipStore();
  try {
    const clips: Clip[] = [];
    for await (const stretch of store.stream()) clips.push(...stretch);
    const url = URL.createObjectURL(new Blob([...exportJsonParts(clips)], { type: 'application/json' }));
    await store.noteExport();
    return url;
  } finally {
    store.close();
  }
}
