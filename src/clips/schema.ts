/** The shape of the clips' database. */
import type { DBSchema, IDBPTransaction } from 'idb';
import type { UnfinishedImport } from './clip-store.ts';
import type { Corrections } from './clip.ts';
import type { IndexDocument } from './index/document.ts';
import type { ColdColumns, SegmentHead } from './index/segment.ts';
import type { Bytes, ClipRecord, PageRecord } from './record.ts';

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
