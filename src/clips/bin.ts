/** Deleted clips: kept for some days with their numbers, then gone with what was only theirs. */
import { announceChange } from './changes.ts';
import type { BinnedClip, ClipNumber, ClipRefs } from './clip-store.ts';
import type { ClipDatabase } from './database.ts';
import { ClipError } from './error.ts';
import { changeIndex } from './index/change.ts';
import type { IndexKeeper } from './index/keeper.ts';
import { numbersOf, recordsOf, type ClipReader } from './reading.ts';
import type { Transaction } from './schema.ts';
import { indexClips } from './writing.ts';

const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** The numbers of what is in the bin, asked for by number or id. */
async function binNumbersOf(transaction: Transaction, refs: ClipRefs): Promise<number[]> {
  const ids = transaction.objectStore('bin').index('id');
  const found = await Promise.all(
    Array.from<number | string, Promise<number[]>>(refs, async (ref) =>
      typeof ref === 'number' ? [ref] : ids.getAllKeys(ref),
    ),
  );
  return [...new Set(found.flat())];
}

/** Drops versions of pages that no clip is of any more. */
async function dropPages(transaction: Transaction, pages: Iterable<number>): Promise<void> {
  const [records, bin] = [transaction.objectStore('records'), transaction.objectStore('bin')];
  await Promise.all(
    [...new Set(pages)].map(async (page) => {
      const counts = await Promise.all([records.index('page').count(page), bin.index('page').count(page)]);
      if (counts.every((count) => count === 0)) await transaction.objectStore('pages').delete(page);
    }),
  );
}

export class Bin {
  readonly #database: ClipDatabase;
  readonly #reader: ClipReader;
  readonly #keeper: IndexKeeper;

  constructor(database: ClipDatabase, reader: ClipReader, keeper: IndexKeeper) {
    this.#database = database;
    this.#reader = reader;
    this.#keeper = keeper;
  }

  /** Moves clips into the bin. Answers with the ids of those that were there. */
  async put(transaction: Transaction, numbers: readonly number[]): Promise<{ number: number; id: string }[]> {
    const there = await recordsOf(transaction, numbers);
    const deleted = new Date().toISOString();
    const [records, bin] = [transaction.objectStore('records'), transaction.objectStore('bin')];
    await Promise.all([
      ...there.map(async (record) => bin.put({ number: record.number, deleted, record })),
      ...there.map(async ({ number }) => records.delete(number)),
    ]);
    const gone = there.map(({ number }) => number);
    await changeIndex(transaction, { documents: [], gone }, this.#keeper.writer);
    return there.map(({ number, id }) => ({ number, id }));
  }

  async remove(refs: ClipRefs): Promise<ClipNumber[]> {
    const removed = await this.#database.transact('readwrite', async (transaction) =>
      this.put(transaction, await numbersOf(transaction, refs)),
    );
    this.#keeper.settleSoon();
    if (removed.length > 0) announceChange({ what: 'clips', ids: removed.map(({ id }) => id) });
    return removed.map(({ number }) => number);
  }

  async restore(refs: ClipRefs): Promise<number> {
    const ids = await this.#database.transact('readwrite', async (transaction) => {
      const [records, bin] = [transaction.objectStore('records'), transaction.objectStore('bin')];
      const numbers = await binNumbersOf(transaction, refs);
      const found = await Promise.all(numbers.map(async (number) => bin.get(number)));
      const there = found.filter((entry) => entry !== undefined);
      // One that came back meanwhile out of a file stays as it is.
      const taken = await Promise.all(there.map(({ record }) => records.index('id').getKey(record.id)));
      const back = there.filter((_, at) => taken[at] === undefined);
      await Promise.all([
        ...back.map(async ({ record }) => records.put(record)),
        ...back.map(async ({ number }) => bin.delete(number)),
      ]);
      const clips = await this.#reader.clips(
        transaction,
        back.map(({ record }) => record),
      );
      await indexClips(transaction, clips, this.#keeper.writer);
      return back.map(({ record }) => record.id);
    });
    this.#keeper.settleSoon();
    if (ids.length > 0) announceChange({ what: 'clips', ids });
    return ids.length;
  }

  async list(limit: number, from: number): Promise<BinnedClip[]> {
    return this.#database.transact('readonly', async (transaction) => {
      const entries = [];
      let cursor = await transaction.objectStore('bin').index('deleted').openCursor(null, 'prev');
      if (cursor && from > 0) cursor = await cursor.advance(from);
      while (cursor && entries.length < limit) {
        entries.push(cursor.value);
        cursor = await cursor.continue();
      }
      const clips = await this.#reader.clips(
        transaction,
        entries.map(({ record }) => record),
      );
      const moments = new Map(entries.map(({ number, deleted }) => [number, deleted]));
      return clips.map(({ number, clip }) => ({ number, clip, deleted: moments.get(number) ?? '' }));
    });
  }

  async erase(refs: ClipRefs): Promise<number> {
    const ids = await this.#database
      .transact('readwrite', (transaction) => this.#erase(transaction, refs, true))
      .catch((error: unknown) => {
        if (!(error instanceof ClipError) || error.code !== 'errorStorageFull') throw error;
        // Over quota only deletions go through. The index is told at its next check, and searches pass over what is gone.
        return this.#database.transact('readwrite', (transaction) => this.#erase(transaction, refs, false));
      });
    if (ids.length > 0) announceChange({ what: 'clips', ids });
    return ids.length;
  }

  async #erase(transaction: Transaction, refs: ClipRefs, isIndexed: boolean): Promise<string[]> {
    const [records, bin] = [transaction.objectStore('records'), transaction.objectStore('bin')];
    const kept = await recordsOf(transaction, await numbersOf(transaction, refs));
    const numbers = await binNumbersOf(transaction, refs);
    const found = await Promise.all(numbers.map(async (number) => bin.get(number)));
    const binned = found.filter((entry) => entry !== undefined).map(({ record }) => record);
    await Promise.all([
      ...kept.map(async ({ number }) => records.delete(number)),
      ...binned.map(async ({ number }) => bin.delete(number)),
    ]);
    const all = [...kept, ...binned];
    await dropPages(
      transaction,
      all.map(({ page }) => page),
    );
    const gone = kept.map(({ number }) => number);
    if (isIndexed) await changeIndex(transaction, { documents: [], gone }, this.#keeper.writer);
    return all.map(({ id }) => id);
  }

  async empty(days = BIN_DAYS): Promise<number> {
    const until = new Date(Date.now() - days * DAY_MS).toISOString();
    const numbers = await this.#database.transact('readonly', (transaction) =>
      transaction.objectStore('bin').index('deleted').getAllKeys(IDBKeyRange.upperBound(until)),
    );
    return numbers.length === 0 ? 0 : this.erase(numbers);
  }
}
