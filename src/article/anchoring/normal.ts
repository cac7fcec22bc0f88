/** Text as it is compared: letters folded, white space collapsed, with the way back to the source. */
import { foldWithOffsets } from '../../recognition/text/fold.ts';

/** A folded text with white space collapsed, and for each unit and the end its offset in the source. */
export interface NormalText {
  text: string;
  /** `length === text.length + 1`; ascending. */
  offsets: Uint32Array;
}

const WHITE = /^\s/u;

export function normalise(source: string): NormalText {
  const folded = foldWithOffsets(source);
  const offsets = new Uint32Array(folded.text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  for (const { 0: piece, index } of folded.text.matchAll(/\s+|\S+/gu)) {
    const kept = WHITE.test(piece) ? ' ' : piece;
    offsets.set(folded.offsets.subarray(index, index + kept.length), length);
    length += kept.length;
    pieces.push(kept);
  }
  offsets[length] = source.length;
  return { text: pieces.join(''), offsets: offsets.slice(0, length + 1) };
}

/** The first index whose offset is at or after an offset of the source; the last index past its end. */
export function indexFrom(offsets: Uint32Array, source: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) >= source) high = middle;
    else low = middle + 1;
  }
  return low;
}
