/** Hashes as the weights file lays them out. */
import { BUCKETS } from '../src/recognition/names/model/table.ts';

/** Entries of each bucket and lower halves of ascending hashes. Throws where a bucket holds more than 255. */
export function bucketsOf(hashes: Uint32Array): { counts: Uint8Array; keys: Uint16Array } {
  const counts = new Uint8Array(BUCKETS);
  const keys = new Uint16Array(hashes.length);
  hashes.forEach((hash, row) => {
    const bucket = hash >>> 16;
    if (counts[bucket] === 255) throw new Error(`Bucket ${bucket} is full.`);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    keys[row] = hash & 0xffff;
  });
  return { counts, keys };
}
