/** 32-bit hashes of words, affixes and features, as signed integers: those are small to JavaScript engines, unsigned ones are not. */

/** The hash of nothing, which that of a text begins with. */
export const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Spreads every bit over the whole word (the finaliser of MurmurHash3), without losing any. */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A hash and one more code unit of the text. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** FNV-1a of the code units `[from, to)`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at++) hash = hashUnit(hash, text.charCodeAt(at));
  return hash;
}

const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

/**
 * FNV-1a of a folded word's code units with every digit as 0: a year is known as a year, whichever it is. A text's
 * hash is that of its parts one after the other, the hash so far being handed on.
 */
export function hashWord(folded: string, sofar = FNV_OFFSET): number {
  let hash = sofar;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const told = unit >= DIGIT_ZERO && unit <= DIGIT_NINE ? DIGIT_ZERO : unit;
    hash = hashUnit(hash, told);
  }
  return hash;
}

/** One feature of two parts. */
export const join = (a: number, b: number): number => mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));

/** A feature template, by its name: adding a template moves no other's features. */
export const template = (name: string): number => hashText(name);
