/** A table of 32-bit hashes laid out for look-up without a copy: buckets by the upper half, sorted lower halves in each. */

export const BUCKETS = 0x10000;

export class HashTable {
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #keys: Uint16Array;

  /** `counts`: entries of each bucket. `keys`: the lower halves of the hashes, bucket after bucket. */
  constructor(counts: Uint8Array, keys: Uint16Array) {
    this.size = keys.length;
    this.#keys = keys;
    this.#starts = new Uint32Array(BUCKETS + 1);
    let at = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      this.#starts[bucket] = at;
      at += counts[bucket] ?? 0;
    }
    this.#starts[BUCKETS] = at;
  }

  /** Whether the buckets hold as many entries as there are keys. */
  get isWhole(): boolean {
    return this.#starts[BUCKETS] === this.size;
  }

  /** The row of a hash, or -1. */
  find(hash: number): number {
    const bucket = hash >>> 16;
    const key = hash & 0xffff;
    // Both indexes are below BUCKETS + 1.
    const end = this.#starts[bucket + 1] as number;
    for (let at = this.#starts[bucket] as number; at < end; at++) if (this.#keys[at] === key) return at;
    return -1;
  }
}
