/** The shape of the clips' database, and how it came from earlier ones. */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { UnfinishedImport } from './clip-store.ts';
import type { Clip, Corrections } from './clip.ts';
import type { IndexDocument } from './index/document.ts';
import type { ColdColumns, SegmentHead } from './index/segment.ts';
import {
  repackClip,
  repackPage,
  type Bytes,
  type ClipRecord,
  type OldClipRecord,
  type OldPageRecord,
  type PageRecord,
} from './record.ts';
import { addClips } from './writing.ts';

/** Of the database's shape, not of the clips in it. */
export const SCHEMA_VERSION = 4;

/** What the reader corrected of a page's source, whether a clip of it is kept or not. */
export interface PageCorrections {
  /** `pageKey` of its address. */
  key: string;
  /** Never empty. */
  corrections: Corrections;
  /** ISO 8601 moment. */
  edited: string;
}

/** A deleted clip, with the number it had. */
export interface BinRecord {
  number: number;
  /** ISO 8601 moment. */
  deleted: string;
  record: ClipRecord;
}

/** A change that no segment has yet: a document as it is now, or null for one that is gone. */
export interface TailEntry {
  number: number;
  document: IndexDocument | null;
}

/** The parts of the index, the oldest first. */
export interface IndexState {
  /** `INDEX_FORMAT` of what made it; the first had none. */
  format?: number;
  /** Grows with every change of the index. */
  generation: number;
  segments: { id: number; count: number }[];
  nextSegment: number;
  /** Of the tail, about. */
  tail: number;
  /** Contexts that wrote and have not said since that they came to rest. */
  writers: string[];
}

export interface Meta {
  index: IndexState;
  import: UnfinishedImport;
  export: { at: string; number: number };
}

export interface Schema extends DBSchema {
  records: { key: number; value: ClipRecord; indexes: { id: string; page: number; words: number } };
  pages: { key: number; value: PageRecord; indexes: { key: string; hash: string } };
  bin: { key: number; value: BinRecord; indexes: { deleted: string; id: string; page: number } };
  corrections: { key: string; value: PageCorrections };
  tail: { key: number; value: TailEntry };
  heads: { key: number; value: SegmentHead };
  colds: { key: number; value: ColdColumns };
  blocks: { key: [segment: number, place: number]; value: Bytes };
  meta: { key: keyof Meta; value: Meta[keyof Meta] };
}

export const STORES = [
  'records',
  'pages',
  'bin',
  'corrections',
  'tail',
  'heads',
  'colds',
  'blocks',
  'meta',
] as const;
export type Stores = (typeof STORES)[number][];
export type Transaction = IDBPTransaction<Schema, Stores, 'readwrite'>;

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
