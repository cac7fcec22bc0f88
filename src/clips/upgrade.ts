/** How the clips' database came to its shape from earlier ones. */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Clip } from './clip.ts';
import { repackClip, repackPage, type OldClipRecord, type OldPageRecord } from './record.ts';
import type { BinRecord, Schema, Stores, Transaction } from './schema.ts';
import { addClips } from './writing.ts';

/** Clips that are moved at one go when the shape changes. */
const STRETCH = 500;

/** Before version 3 a clip was whole in one record, by its id. */
interface OldSchema extends Schema {
  clips: { key: string; value: Clip; indexes: { newest: [created: string, id: string] } };
}

function createStores(database: IDBPDatabase<Schema>): void {
  const records = database.createObjectStore('records', { keyPath: 'number', autoIncrement: true });
  records.createIndex('id', 'id', { unique: true });
  records.createIndex('page', 'page');
  records.createIndex('words', 'words');
  const pages = database.createObjectStore('pages', { keyPath: 'number', autoIncrement: true });
  pages.createIndex('key', 'key');
  pages.createIndex('hash', 'hash', { unique: true });
  const bin = database.createObjectStore('bin', { keyPath: 'number' });
  bin.createIndex('deleted', 'deleted');
  bin.createIndex('id', 'record.id');
  bin.createIndex('page', 'record.page');
  database.createObjectStore('tail', { keyPath: 'number' });
  for (const name of ['heads', 'colds', 'blocks', 'meta'] as const) database.createObjectStore(name);
}

/** From version 3 on pages and clips stand apart; in it they were whole trees. */
interface TreeSchema extends DBSchema {
  records: { key: number; value: OldClipRecord };
  pages: { key: number; value: OldPageRecord };
  bin: { key: number; value: Omit<BinRecord, 'record'> & { record: OldClipRecord } };
}

type TreeUpgrade = IDBPTransaction<TreeSchema, ['records', 'pages', 'bin'], 'versionchange'>;
type OldUpgrade = IDBPTransaction<OldSchema, ['clips'], 'versionchange'>;

/** Before version 3 a clip was whole in one record, by its id. */
async function moveClips(transaction: OldUpgrade): Promise<void> {
  const newest = transaction.objectStore('clips').index('newest');
  let last: IDBValidKey | null = null;
  for (;;) {
    // The oldest first, as numbers grow.
    const range = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const stretch: Clip[] = await newest.getAll(range, STRETCH);
    const end = stretch.at(-1);
    if (!end) break;
    last = [end.created, end.id];
    await addClips(transaction as unknown as Transaction, stretch); // it writes, as those do
  }
}

function stretchAfter<T extends { number: number }>(
  store: { getAll(range: IDBKeyRange, count: number): Promise<T[]> },
  last: T | undefined,
): Promise<T[]> {
  return store.getAll(IDBKeyRange.lowerBound(last?.number ?? 0, true), STRETCH);
}

async function repack(transaction: TreeUpgrade): Promise<void> {
  // By the shape that they get.
  const packed = transaction as unknown as Transaction;
  for (let stretch: OldPageRecord[] = [], last: OldPageRecord | undefined; ; last = stretch.at(-1)) {
    stretch = await stretchAfter(transaction.objectStore('pages'), last);
    if (stretch.length === 0) break;
    await Promise.all(stretch.map(async (page) => packed.objectStore('pages').put(repackPage(page))));
  }
  for (let stretch: OldClipRecord[] = [], last: OldClipRecord | undefined; ; last = stretch.at(-1)) {
    stretch = await stretchAfter(transaction.objectStore('records'), last);
    if (stretch.length === 0) break;
    await Promise.all(stretch.map(async (clip) => packed.objectStore('records').put(repackClip(clip))));
  }
  for (const { record, ...binned } of await transaction.objectStore('bin').getAll())
    await packed.objectStore('bin').put({ ...binned, record: repackClip(record) });
}

/** In the transaction of the version change: whole or not at all. */
export async function upgrade(
  database: IDBPDatabase<Schema>,
  from: number,
  transaction: IDBPTransaction<Schema, Stores, 'versionchange'>,
): Promise<void> {
  if (from < 2) database.createObjectStore('corrections', { keyPath: 'key' });
  if (from < 3) createStores(database);
  // The same database and transaction, by the shapes that they had.
  const old: unknown = transaction;
  if (from === 3) await repack(old as TreeUpgrade);
  if (from < 1 || from > 2) return;
  await moveClips(old as OldUpgrade);
  (database as unknown as IDBPDatabase<OldSchema>).deleteObjectStore('clips');
}
