/** 32-bit hashes of words, affixes and features, as signed integers: those are small to JavaScript engines, unsigned ones are not. */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Spreads every bit over the whole word (the finaliser of MurmurHash3), without losing any. */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** FNV-1a of the code units `[from, to)`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** One feature of two parts. */
export const join = (a: number, b: number): number => mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));

/** A feature template, by its name: adding a template moves no other's features. */
export const template = (name: string): number => hashText(name);
