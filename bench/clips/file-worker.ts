/** Makes files to import, apart from the page that measures: what making them leaves to be cleared away would be measured too. */
import type { Clip } from '../../src/clips/clip.ts';
import { exportJsonParts } from '../../src/clips/exchange/json.ts';
import { ClipMaker } from './made.ts';

/** Clips from one on to another. */
export interface FileWanted {
  base: readonly Clip[];
  from: number;
  to: number;
}

/** A blob of so many characters: each costs the browser something of its own. */
const PIECE = 500_000;

globalThis.addEventListener('message', ({ data: { base, from, to } }: MessageEvent<FileWanted>) => {
  const maker = new ClipMaker(base);
  const made = Array.from({ length: to - from }, (_, at) => maker.make(from + at));
  const blobs: Blob[] = [];
  let pieces: string[] = [];
  let length = 0;
  for (const part of exportJsonParts(made)) {
    pieces.push(part);
    length += part.length;
    if (length < PIECE) continue;
    blobs.push(new Blob(pieces));
    [pieces, length] = [[], 0];
  }
  // A worker's page is of its own origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  globalThis.postMessage(new File([...blobs, ...pieces], 'bench.json'));
});
