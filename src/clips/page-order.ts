/** Clips page by page, looked up in many short transactions: a save must not wait for a look at the whole library. */
import type { ClipDatabase } from './database.ts';
import type { Transaction } from './schema.ts';
import { stretchesOf } from './stretches.ts';

/** Page versions that are looked up in one transaction. */
const STRETCH = 200;

/** Where a look at the pages' keys left off. */
interface Place {
  key: string;
  number: number;
}

/** The next page versions by key, then number. */
async function versionsAfter(transaction: Transaction, last: Place | undefined): Promise<Place[]> {
  const found: Place[] = [];
  const range = last ? IDBKeyRange.lowerBound(last.key) : null;
  let cursor = await transaction.objectStore('pages').index('key').openKeyCursor(range);
  while (cursor && found.length < STRETCH) {
    const { key, primaryKey: number } = cursor;
    if (!last || key !== last.key || number > last.number) found.push({ key, number });
    cursor = await cursor.continue();
  }
  return found;
}

async function allVersions(database: ClipDatabase): Promise<Map<string, number[]>> {
  const pages = new Map<string, number[]>();
  for (let last: Place | undefined; ;) {
    const from = last;
    const found = await database.transact('readonly', (transaction) => versionsAfter(transaction, from));
    for (const { key, number } of found) {
      const versions = pages.get(key);
      if (versions) versions.push(number);
      else pages.set(key, [number]);
    }
    last = found.at(-1);
    if (!last) return pages;
  }
}

/** The same numbers with those of a page together, pages and clips in the order in which they first come. */
export async function groupByPage(database: ClipDatabase, numbers: Uint32Array): Promise<Uint32Array> {
  const places = new Map<number, number>();
  for (const [place, number] of numbers.entries()) places.set(number, place);
  const groups: number[][] = [];
  for (const pages of stretchesOf([...(await allVersions(database)).values()], STRETCH)) {
    const found = await database.transact('readonly', (transaction) => {
      const records = transaction.objectStore('records').index('page');
      return Promise.all(
        pages.map((versions) => Promise.all(versions.map((version) => records.getAllKeys(version)))),
      );
    });
    for (const clips of found) {
      const group: number[] = [];
      for (const number of clips.flat()) {
        const place = places.get(number);
        // A clip whose page got another version meanwhile comes where it was met first.
        if (place !== undefined && places.delete(number)) group.push(place);
      }
      if (group.length > 0) groups.push(group.sort((a, b) => a - b));
    }
  }
  // What changed its page between two looks was met by none of them, and must not be left out.
  for (const place of places.values()) groups.push([place]);
  groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return Uint32Array.from(groups.flat(), (place) => numbers[place] ?? 0);
}
