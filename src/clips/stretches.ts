/** Long lists in stretches, for work that goes on in short tasks. */

/** What is asked of the database at one go where each is a request of its own: so many hold up nothing. */
export const FEW = 40;

export function* stretchesOf<T>(items: readonly T[], length: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += length) yield items.slice(start, start + length);
}
