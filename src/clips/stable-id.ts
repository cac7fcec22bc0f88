/**
 * An id for something that has another name elsewhere: the same every time, so that a file that is
 * imported twice is known the second time. Not against forgery: a file may give any id anyway.
 */

/** Multiplications of one odd 32-bit constant each, over the text's code units (after `cyrb128`, public domain). */
const SEEDS = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762] as const;
const FACTORS = [597_399_067, 2_869_860_233, 951_274_213, 2_716_044_179] as const;

function mix(text: string): readonly [number, number, number, number] {
  let [a, b, c, d]: [number, number, number, number] = [...SEEDS];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, FACTORS[0]);
    b = c ^ Math.imul(b ^ unit, FACTORS[1]);
    c = d ^ Math.imul(c ^ unit, FACTORS[2]);
    d = a ^ Math.imul(d ^ unit, FACTORS[3]);
  }
  // Once more over the halves, or short texts would differ in few digits.
  for (const factor of FACTORS) {
    a = Math.imul(c ^ (a >>> 18), factor) ^ b;
    b = Math.imul(d ^ (b >>> 22), factor) ^ c;
    c = Math.imul(a ^ (c >>> 17), factor) ^ d;
    d = Math.imul(b ^ (d >>> 19), factor) ^ a;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** 32 hexadecimal digits. */
export function stableId(text: string): string {
  return mix(text)
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('');
}

/** A whole number of 53 bits, as many as a number holds: for keys in IndexedDB. */
export function hash53(text: string): number {
  const [a, b] = mix(text);
  return (a & 0x1f_ff_ff) * 2 ** 32 + b;
}

/** A whole number of 32 bits. */
export function hash32(text: string): number {
  return mix(text)[0];
}
