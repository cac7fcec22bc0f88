/** A folder of files as one zip, made piece by piece. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportPart } from './part.ts';
import { WAITING } from './parts.ts';

export interface ZipFile {
  name: string;
  text: string;
  /** How many clips are in it. */
  clips: number;
}

/** Null among the files where more are waited for. */
export function* zipParts(files: Iterable<ZipFile | null>): Generator<ExportPart> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    // fflate makes its pieces on buffers of their own.
    else pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const taken = (clips: number): ExportPart[] => {
    if (failure) throw failure;
    const parts = pieces.map((data) => ({ data, clips: 0 }));
    pieces = [];
    return [...parts, { data: '', clips }];
  };
  for (const file of files) {
    if (!file) {
      yield WAITING;
      continue;
    }
    const { name, text, clips } = file;
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
    yield* taken(clips);
  }
  zip.end();
  yield* taken(0);
}
