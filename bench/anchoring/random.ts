/** Random numbers that are the same in every run. */

export interface Random {
  /** At least 0, under 1. */
  next(): number;
  /** A whole number at least 0 and under `end`. */
  below(end: number): number;
  /** True with this likelihood. */
  chance(likelihood: number): boolean;
  pick<T>(items: readonly T[]): T | undefined;
}

/** Mulberry32, seeded with the letters of a name (FNV-1a). */
export function randomOf(seed: string): Random {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (likelihood) => next() < likelihood,
    pick: (items) => items[below(items.length)],
  };
}
