/** Reading clips by their numbers, inside a transaction. */
import type { ClipRefs, NumberedClip } from './clip-store.ts';
import { unpackClip, unpackPage, type ClipRecord, type PageVersion } from './record.ts';
import type { Transaction } from './schema.ts';
import { stretchesOf } from './stretches.ts';

/** Page versions that are remembered; clips that stand together are mostly of few pages. */
const MAX_PAGES = 200;

export class ClipReader {
  // A version never changes and its number is given once, so what was read stays true, but in this database
  // alone: after one that was deleted the next begins to count anew, over a connection of its own.
  readonly #pages = new WeakMap<Transaction['db'], Map<number, PageVersion>>();

  /** The versions of pages with these numbers, each given once. */
  async #versions(transaction: Transaction, numbers: readonly number[]): Promise<Map<number, PageVersion>> {
    let pages = this.#pages.get(transaction.db);
    if (!pages) {
      pages = new Map();
      this.#pages.set(transaction.db, pages);
    }
    const found = new Map<number, PageVersion>();
    const missing: number[] = [];
    for (const number of numbers) {
      const page = pages.get(number);
      if (page) found.set(number, page);
      else missing.push(number);
    }
    for (const record of await valuesOf(transaction.objectStore('pages'), missing)) {
      const page = unpackPage(record);
      found.set(record.number, page);
      pages.set(record.number, page);
    }
    for (const oldest of pages.keys()) {
      if (pages.size <= MAX_PAGES) break;
      pages.delete(oldest);
    }
    return found;
  }

  async clips(transaction: Transaction, records: readonly ClipRecord[]): Promise<NumberedClip[]> {
    const numbers = [...new Set(records.map(({ page }) => page))];
    const pages = await this.#versions(transaction, numbers);
    return records.flatMap((record) => {
      const page = pages.get(record.page);
      return page ? [{ number: record.number, clip: unpackClip(record, page) }] : [];
    });
  }

  /** In the order of the numbers, without those that are gone. */
  async byNumbers(transaction: Transaction, numbers: readonly number[]): Promise<NumberedClip[]> {
    return this.clips(transaction, await recordsOf(transaction, numbers));
  }

  async byId(transaction: Transaction, id: string): Promise<NumberedClip | undefined> {
    const record = await transaction.objectStore('records').index('id').get(id);
    const [clip] = record ? await this.clips(transaction, [record]) : [];
    return clip;
  }

  /** The clips of all versions of a page. */
  async byPage(transaction: Transaction, key: string): Promise<NumberedClip[]> {
    const versions = await transaction.objectStore('pages').index('key').getAllKeys(key);
    const records = transaction.objectStore('records').index('page');
    const found = await Promise.all(versions.map((version) => records.getAll(version)));
    return this.clips(transaction, found.flat());
  }
}

/** Look-ups at one go. */
const AT_ONCE = 200;

/** Numbers that lie so close together are read as one range. */
const DENSE = 2;

/** What a store has under some numbers, in their order, without those that it has nothing under. */
async function valuesOf<T extends { number: number }>(
  store: {
    get(number: number): Promise<T | undefined>;
    getAll(range: IDBKeyRange): Promise<T[]>;
  },
  numbers: readonly number[],
): Promise<T[]> {
  if (numbers.length === 0) return [];
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  if (most - least >= numbers.length * DENSE) {
    const values: T[] = [];
    // Many at once: one look-up after the other takes several times as long.
    for (const stretch of stretchesOf(numbers, AT_ONCE))
      for (const value of await Promise.all(stretch.map((number) => store.get(number))))
        if (value !== undefined) values.push(value);
    return values;
  }
  const range = await store.getAll(IDBKeyRange.bound(least, most));
  const byNumber = new Map(range.map((value) => [value.number, value]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

export function recordsOf(transaction: Transaction, numbers: readonly number[]): Promise<ClipRecord[]> {
  return valuesOf(transaction.objectStore('records'), numbers);
}

/** The numbers that clips are asked for by, each once; an id that is unknown is passed over. */
export async function numbersOf(transaction: Transaction, refs: ClipRefs): Promise<number[]> {
  const ids = transaction.objectStore('records').index('id');
  const numbers = new Set<number>();
  for (const stretch of stretchesOf<number | string>([...refs], AT_ONCE))
    for (const number of await Promise.all(
      stretch.map(async (ref) => (typeof ref === 'number' ? ref : ids.getKey(ref))),
    ))
      if (number !== undefined) numbers.add(number);
  return [...numbers];
}
