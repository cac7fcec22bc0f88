/**
 * Making one segment of several that stand side by side, and one of the tail. Segments never change, so
 * the work goes on in short tasks beside everything else; only putting the new one in their place is a
 * transaction of its own, which does nothing if they are no longer there.
 */
import type { ClipDatabase } from '../database.ts';
import { Pace } from '../pace.ts';
import type { Bytes } from '../record.ts';
import type { IndexState, Transaction } from '../schema.ts';
import { dropSegment, indexState, putSegment, putState } from './change.ts';
import {
  BlockReader,
  BlockWriter,
  buildSegment,
  byUnits,
  ColumnWriter,
  valuesAt,
  type ColdColumns,
  type Segment,
  type SegmentHead,
} from './segment.ts';

/** Changes in the tail before they become a segment: a search makes a segment of them each time they change. */
const FULL_TAIL = 200;

/** Segments that a search may have to look into. */
const MANY_SEGMENTS = 8;

function isFull({ tail }: IndexState): boolean {
  return tail >= FULL_TAIL;
}

/** Puts the tail into a segment, if it is full. Answers whether it did. */
export async function foldTail(database: ClipDatabase): Promise<boolean> {
  if (!isFull(await database.transact('readonly', indexState))) return false;
  return database.transact('readwrite', async (transaction) => {
    const state = await indexState(transaction);
    if (!isFull(state)) return false;
    const entries = await transaction.objectStore('tail').getAll();
    const documents = entries.flatMap(({ document }) => document ?? []);
    const gone = entries.filter(({ document }) => !document).map(({ number }) => number);
    const segments = [...state.segments, { id: state.nextSegment, count: entries.length }];
    await transaction.objectStore('tail').clear();
    putSegment(transaction, state.nextSegment, buildSegment(documents, gone));
    putState(transaction, {
      ...state,
      segments,
      tail: 0,
      nextSegment: state.nextSegment + 1,
      generation: state.generation + 1,
    });
    return true;
  });
}

/**
 * Which segments to merge, as a range of their list: the latest ones, and earlier ones as long as they are
 * not much larger than all that comes after them. So each document is written anew but a few times.
 */
export function rangeToMerge(
  counts: readonly number[],
  most = MANY_SEGMENTS,
): [from: number, to: number] | null {
  if (counts.length <= most) return null;
  let from = counts.length - 1;
  let sum = counts[from] ?? 0;
  while (from > 0 && ((counts[from - 1] ?? 0) <= sum * 2 || from >= most)) sum += counts[--from] ?? 0;
  return from < counts.length - 1 ? [from, counts.length] : null;
}

/** One of the segments that are merged, read term by term. */
class Source {
  readonly head: SegmentHead;
  /** The new place by the old one; -1 for documents that a later segment stands in for. */
  readonly places: Int32Array;
  readonly #load: (place: number) => Promise<Bytes | undefined>;
  #reader: BlockReader | null = null;
  #block = 0;
  /** Null at the end. */
  term: string | null = null;

  constructor(head: SegmentHead, load: (place: number) => Promise<Bytes | undefined>) {
    this.head = head;
    this.places = new Int32Array(head.columns.numbers.length).fill(-1);
    this.#load = load;
  }

  /** Goes on within the block in hand; false where the next one is to be loaded first. */
  step(): boolean {
    if (!this.#reader?.next()) return false;
    this.term = this.#reader.term;
    return true;
  }

  async nextBlock(): Promise<void> {
    const block = this.#block < this.head.firstTerms.length ? await this.#load(this.#block++) : undefined;
    this.#reader = block ? new BlockReader(block) : null;
    this.term = null;
    this.step();
  }

  collect(postings: number[]): void {
    this.#reader?.each((place, isOwn) => {
      const now = this.places[place] ?? -1;
      if (now >= 0) postings.push(now * 2 + (isOwn ? 1 : 0));
    });
  }
}

function ascending(postings: number[]): number[] {
  for (let at = 1; at < postings.length; at++)
    if ((postings[at - 1] ?? 0) > (postings[at] ?? 0)) return postings.sort((a, b) => a - b);
  return postings;
}

/** Gives the documents their new places; answers with what is gone and the new columns. */
async function mergeColumns(
  sources: readonly Source[],
  colds: readonly ColdColumns[],
  keepGone: boolean,
  pace: Pace,
): Promise<Pick<Segment, 'columns' | 'cold' | 'gone'>> {
  const owners = new Map<number, number>();
  const gone = new Set<number>();
  for (const [at, { head }] of sources.entries()) {
    for (const number of head.gone) {
      owners.delete(number);
      gone.add(number);
    }
    for (const number of head.columns.numbers) {
      owners.set(number, at);
      gone.delete(number);
    }
    if (pace.isOver) await pace.rest();
  }
  const numbers = Uint32Array.from(owners.keys()).sort();
  const columns = new ColumnWriter(numbers.length);
  const next = sources.map(() => 0);
  for (const [place, number] of numbers.entries()) {
    const at = owners.get(number) ?? 0;
    const [source, cold] = [sources[at], colds[at]];
    if (!source || !cold) continue;
    const { numbers: own } = source.head.columns;
    let old = next[at] ?? 0;
    while (own[old] !== number) old++;
    next[at] = old + 1;
    source.places[old] = place;
    columns.add(valuesAt(source.head.columns, cold, old));
    if (place % 256 === 0 && pace.isOver) await pace.rest();
  }
  return { ...columns.end(), gone: keepGone ? Uint32Array.from(gone).sort() : new Uint32Array(0) };
}

async function mergeTerms(sources: readonly Source[], pace: Pace): Promise<BlockWriter> {
  const writer = new BlockWriter();
  await Promise.all(sources.map((source) => source.nextBlock()));
  let live = sources.filter(({ term }) => term !== null);
  let count = 0;
  while (live.length > 0) {
    let term = '';
    for (const [at, source] of live.entries())
      if (at === 0 || byUnits(source.term ?? '', term) < 0) term = source.term ?? '';
    const postings: number[] = [];
    let isOneOver = false;
    for (const source of live) {
      if (source.term !== term) continue;
      source.collect(postings);
      if (!source.step()) {
        await source.nextBlock();
        isOneOver ||= source.term === null;
      }
    }
    if (isOneOver) live = live.filter((source) => source.term !== null);
    if (postings.length > 0) writer.add(term, ascending(postings));
    if (++count % 64 === 0 && pace.isOver) await pace.rest();
  }
  writer.end();
  return writer;
}

/** Blocks that are written in one transaction. */
const BLOCKS_AT_ONCE = 64;

async function readSources(
  database: ClipDatabase,
  ids: readonly number[],
): Promise<{ sources: Source[]; colds: ColdColumns[] } | null> {
  const parts = await database.transact('readonly', (transaction) =>
    Promise.all(
      ids.map(async (id) => ({
        id,
        head: await transaction.objectStore('heads').get(id),
        cold: await transaction.objectStore('colds').get(id),
      })),
    ),
  );
  const sources: Source[] = [];
  const colds: ColdColumns[] = [];
  for (const { id, head, cold } of parts) {
    if (!head || !cold) return null;
    const load = (place: number): Promise<Bytes | undefined> =>
      database.transact('readonly', (transaction) => transaction.objectStore('blocks').get([id, place]));
    sources.push(new Source(head, load));
    colds.push(cold);
  }
  return { sources, colds };
}

/** Takes the next number for a segment that is being made. */
function takeNumber(database: ClipDatabase): Promise<number> {
  return database.transact(
    'readwrite',
    async (transaction) => {
      const state = await indexState(transaction);
      putState(transaction, { ...state, nextSegment: state.nextSegment + 1 });
      return state.nextSegment;
    },
    'relaxed',
  );
}

async function putInPlace(
  transaction: Transaction,
  ids: readonly number[],
  id: number,
  count: number,
): Promise<boolean> {
  const state = await indexState(transaction);
  const from = state.segments.findIndex((segment) => segment.id === ids[0]);
  const isThere = from >= 0 && ids.every((each, at) => state.segments[from + at]?.id === each);
  if (!isThere) {
    dropSegment(transaction, id);
    return false;
  }
  for (const old of ids) dropSegment(transaction, old);
  putState(transaction, {
    ...state,
    segments: state.segments.toSpliced(from, ids.length, { id, count }),
    generation: state.generation + 1,
  });
  return true;
}

/** Merges some segments, if there are more than `most`. Answers whether it did. Throws what `signal` was aborted with. */
export async function mergeSegments(
  database: ClipDatabase,
  { signal, most }: { signal?: AbortSignal | undefined; most?: number } = {},
): Promise<boolean> {
  const { segments } = await database.transact('readonly', indexState);
  const range = rangeToMerge(
    segments.map(({ count }) => count),
    most,
  );
  if (!range) return false;
  const ids = segments.slice(...range).map(({ id }) => id);
  const read = await readSources(database, ids);
  if (!read) return false;
  const pace = new Pace(signal);
  const { columns, cold, gone } = await mergeColumns(read.sources, read.colds, range[0] > 0, pace);
  const { blocks, firstTerms } = await mergeTerms(read.sources, pace);
  const id = await takeNumber(database);
  for (let start = 0; start < blocks.length; start += BLOCKS_AT_ONCE)
    await database.transact(
      'readwrite',
      (transaction) =>
        Promise.all(
          blocks
            .slice(start, start + BLOCKS_AT_ONCE)
            .map(async (block, at) => transaction.objectStore('blocks').put(block, [id, start + at])),
        ),
      'relaxed',
    );
  return database.transact('readwrite', async (transaction) => {
    putSegment(transaction, id, { columns, cold, gone, firstTerms, blocks: [] });
    return putInPlace(transaction, ids, id, columns.numbers.length + gone.length);
  });
}

/** Drops what a merge left behind that did not come to its end; none may be going on. */
export function dropOrphans(database: ClipDatabase): Promise<number> {
  return database.transact('readwrite', async (transaction) => {
    const { segments } = await indexState(transaction);
    const known = new Set(segments.map(({ id }) => id));
    const orphans = new Set<number>();
    for (const id of await transaction.objectStore('heads').getAllKeys()) if (!known.has(id)) orphans.add(id);
    for (const [id] of await transaction.objectStore('blocks').getAllKeys())
      if (!known.has(id)) orphans.add(id);
    for (const id of orphans) dropSegment(transaction, id);
    return orphans.size;
  });
}
