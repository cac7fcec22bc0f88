/** Clips stretch by stretch, each read while the one before it is worked on. */
import type { NumberedClip } from './clip-store.ts';
import type { ClipDatabase } from './database.ts';
import type { ClipReader } from './reading.ts';

/** In the order of the numbers, without those that are gone: a stretch may be shorter than `length`, or empty. */
export async function* readAhead(
  database: ClipDatabase,
  reader: ClipReader,
  numbers: Uint32Array,
  length: number,
): AsyncGenerator<NumberedClip[]> {
  const read = (start: number): Promise<NumberedClip[]> => {
    const coming = database.transact('readonly', (transaction) =>
      reader.byNumbers(transaction, [...numbers.subarray(start, start + length)]),
    );
    // It is told when its turn comes.
    coming.catch(() => {});
    return coming;
  };
  let coming = numbers.length > 0 ? read(0) : null;
  for (let next = length; coming; next += length) {
    const clips: NumberedClip[] = await coming;
    coming = next < numbers.length ? read(next) : null;
    yield clips;
  }
}
