/**
 * Sums of rows of weights, four labels at a time. A weight is a signed byte, and a row has one for each label; a row
 * is read as 32-bit words, wherever it begins, and each word is added as two pairs of 16-bit sums:
 *
 *     bytes 0 and 2 of word w  →  lower and upper half of sums[2 w]
 *     bytes 1 and 3 of word w  →  lower and upper half of sums[2 w + 1]
 *
 * A pair is the one number `lower + 65536 * upper`, so that pairs are added, and their signs carried, as numbers are.
 * What lies behind a row's last label is summed along and never asked for.
 */

/** Numbers that sums are kept in: of five words, as the scheme with the most labels takes. */
export const PAIRS = 10;
/** Labels that the first four words hold; few schemes have more. */
const FOUR_WORDS = 16;

/** So many of the numbers have sums of labels in them. */
export const pairsOf = (size: number): number => (size <= FOUR_WORDS ? 8 : PAIRS);

/** Makes signed bytes unsigned, by adding 128. */
const UNSIGNED = 0x80808080;
const EVEN_BYTES = 0x00ff00ff;
/** What a pair is the greater by for each row of unsigned bytes. */
const EXCESS = 0x00800080;

export interface Weights {
  /** All rows, end to end, as little-endian words. */
  words: Int32Array;
  /** Labels of a row, 20 at most. */
  size: number;
}

/** Adds the rows `rows[0 … count)`, fewer than 250, to `sums`. */
export function addRows({ words, size }: Weights, rows: Int32Array, count: number, sums: Int32Array): void {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let a4 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  let b4 = 0;
  for (let index = 0; index < count; index++) {
    const byte = (rows[index] as number) * size;
    const at = byte >>> 2;
    const shift = (byte & 3) << 3;
    const rest = 31 - shift;
    // Past the last word there is nothing, which the operators take for 0.
    const w0 = words[at] as number;
    const w1 = words[at + 1] as number;
    const w2 = words[at + 2] as number;
    const w3 = words[at + 3] as number;
    const w4 = words[at + 4] as number;
    const x0 = ((w0 >>> shift) | ((w1 << 1) << rest)) ^ UNSIGNED;
    const x1 = ((w1 >>> shift) | ((w2 << 1) << rest)) ^ UNSIGNED;
    const x2 = ((w2 >>> shift) | ((w3 << 1) << rest)) ^ UNSIGNED;
    const x3 = ((w3 >>> shift) | ((w4 << 1) << rest)) ^ UNSIGNED;
    a0 = (a0 + (x0 & EVEN_BYTES)) | 0;
    b0 = (b0 + ((x0 >>> 8) & EVEN_BYTES)) | 0;
    a1 = (a1 + (x1 & EVEN_BYTES)) | 0;
    b1 = (b1 + ((x1 >>> 8) & EVEN_BYTES)) | 0;
    a2 = (a2 + (x2 & EVEN_BYTES)) | 0;
    b2 = (b2 + ((x2 >>> 8) & EVEN_BYTES)) | 0;
    a3 = (a3 + (x3 & EVEN_BYTES)) | 0;
    b3 = (b3 + ((x3 >>> 8) & EVEN_BYTES)) | 0;
    if (size <= FOUR_WORDS) continue;
    const w5 = words[at + 5] as number;
    const x4 = ((w4 >>> shift) | ((w5 << 1) << rest)) ^ UNSIGNED;
    a4 = (a4 + (x4 & EVEN_BYTES)) | 0;
    b4 = (b4 + ((x4 >>> 8) & EVEN_BYTES)) | 0;
  }
  const excess = Math.imul(count, EXCESS);
  sums[0] = (sums[0] as number) + a0 - excess;
  sums[1] = (sums[1] as number) + b0 - excess;
  sums[2] = (sums[2] as number) + a1 - excess;
  sums[3] = (sums[3] as number) + b1 - excess;
  sums[4] = (sums[4] as number) + a2 - excess;
  sums[5] = (sums[5] as number) + b2 - excess;
  sums[6] = (sums[6] as number) + a3 - excess;
  sums[7] = (sums[7] as number) + b3 - excess;
  sums[8] = (sums[8] as number) + a4 - excess;
  sums[9] = (sums[9] as number) + b4 - excess;
}

/** The sum of one label. */
export function sumOf(sums: Int32Array, label: number): number {
  const pair = sums[((label >> 2) << 1) | (label & 1)] as number;
  const lower = (pair << 16) >> 16;
  return label & 2 ? (pair - lower) >> 16 : lower;
}
