/** Deleted clips: kept for some days with their numbers, then gone with what was only theirs. */
import { announceChange } from './changes.ts';
import type { BinnedClip, ClipNumber, ClipRefs, NumberedClip } from './clip-store.ts';
import type { ClipDatabase } from './database.ts';
import { ClipError } from './error.ts';
import { changeIndex } from './index/change.ts';
import { documentOf, type IndexDocument } from './index/document.ts';
import type { IndexKeeper } from './index/keeper.ts';
import { numbersOf, recordsOf, type ClipReader } from './reading.ts';
import type { Transaction } from './schema.ts';
import { FEW, stretchesOf } from './stretches.ts';
import { indexDocuments } from './writing.ts';

const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** The numbers of what is in the bin, asked for by number or id. */
async function binNumbersOf(transaction: Transaction, refs: ClipRefs): Promise<number[]> {
  const ids = transaction.objectStore('bin').index('id');
  const numbers = new Set<number>();
  for (const stretch of stretchesOf<number | string>([...refs], FEW))
    for (const found of await Promise.all(
      stretch.map(async (ref) => (typeof ref === 'number' ? [ref] : ids.getAllKeys(ref))),
    ))
      for (const number of found) numbers.add(number);
  return [...numbers];
}

/** Drops versions of pages that no clip is of any more. */
async function dropPages(transaction: Transaction, pages: Iterable<number>): Promise<void> {
  const [records, bin] = [transaction.objectStore('records'), transaction.objectStore('bin')];
  for (const stretch of stretchesOf([...new Set(pages)], FEW))
    await Promise.all(
      stretch.map(async (page) => {
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
    const deleted = new Date().toISOString();
    const [records, bin] = [transaction.objectStore('records'), transaction.objectStore('bin')];
    const moved: { number: number; id: string }[] = [];
    for (const stretch of stretchesOf(numbers, FEW)) {
      const there = await recordsOf(transaction, stretch);
      await Promise.all([
        ...there.map(async (record) => bin.put({ number: record.number, deleted, record })),
        ...there.map(async ({ number }) => records.delete(number)),
      ]);
      for (const { number, id } of there) moved.push({ number, id });
    }
    const gone = moved.map(({ number }) => number);
    await changeIndex(transaction, { documents: [], gone }, this.#keeper.writer);
    return moved;
  }

  async remove(refs: ClipRefs): Promise<ClipNumber[]> {
    const removed = await this.#keeper.write(async (transaction) =>
      this.put(transaction, await numbersOf(transaction, refs)),
    );
    if (removed.length > 0) announceChange({ what: 'clips', ids: removed.map(({ id }) => id) });
    return removed.map(({ number }) => number);
  }

  async restore(refs: ClipRefs): Promise<number> {
    const ids = await this.#keeper.write(async (transaction) => {
      const documents: IndexDocument[] = [];
      const back: string[] = [];
      for (const stretch of stretchesOf(await binNumbersOf(transaction, refs), FEW))
        for (const { number, clip } of await this.#putBack(transaction, stretch)) {
          documents.push(documentOf(number, clip));
          back.push(clip.id);
        }
      await indexDocuments(transaction, documents, this.#keeper.writer);
      return back;
    });
    if (ids.length > 0) announceChange({ what: 'clips', ids });
    return ids.length;
  }

  /** Puts clips back among the others, but for those whose ids are there: one that came back out of a file stays as it is. */
  async #putBack(transaction: Transaction, numbers: readonly number[]): Promise<NumberedClip[]> {
    const [records, bin] = [transaction.objectStore('records'), transaction.objectStore('bin')];
    const found = await Promise.all(numbers.map(async (number) => bin.get(number)));
    const there = found.filter((entry) => entry !== undefined);
    const taken = await Promise.all(there.map(({ record }) => records.index('id').getKey(record.id)));
    // An id may be in the bin more than once, after it came back out of a file and was deleted again.
    const byId = new Map(
      there.flatMap(({ record }, at) => (taken[at] === undefined ? [[record.id, record]] : [])),
    );
    const back = [...byId.values()];
    await Promise.all([
      ...back.map(async (record) => records.put(record)),
      ...back.map(async ({ number }) => bin.delete(number)),
    ]);
    return this.#reader.clips(transaction, back);
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
    const gone: number[] = [];
    const ids: string[] = [];
    const pages: number[] = [];
    for (const stretch of stretchesOf(await numbersOf(transaction, refs), FEW)) {
      const there = await recordsOf(transaction, stretch);
      await Promise.all(there.map(async ({ number }) => records.delete(number)));
      for (const { number, id, page } of there) {
        gone.push(number);
        ids.push(id);
        pages.push(page);
      }
    }
    for (const stretch of stretchesOf(await binNumbersOf(transaction, refs), FEW)) {
      const found = await Promise.all(stretch.map(async (number) => bin.get(number)));
      const there = found.filter((entry) => entry !== undefined);
      await Promise.all(there.map(async ({ number }) => bin.delete(number)));
      for (const { record } of there) {
        ids.push(record.id);
        pages.push(record.page);
      }
    }
    await dropPages(transaction, pages);
    if (isIndexed) await changeIndex(transaction, { documents: [], gone }, this.#keeper.writer);
    return ids;
  }

  async empty(days = BIN_DAYS): Promise<number> {
    const until = new Date(Date.now() - days * DAY_MS).toISOString();
    const numbers = await this.#database.transact('readonly', (transaction) =>
      transaction.objectStore('bin').index('deleted').getAllKeys(IDBKeyRange.upperBound(until)),
    );
    return numbers.length === 0 ? 0 : this.erase(numbers);
  }
}
