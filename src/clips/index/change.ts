/** Changing the index, in the transaction that changes the clips. */
import type { IndexState, Transaction } from '../schema.ts';
import type { IndexDocument } from './document.ts';
import { buildSegment, type Segment } from './segment.ts';

/** Fewer changes at once go into the tail, which costs a record each; more make a segment of their own. */
const FEW = 32;

const EMPTY: IndexState = { generation: 0, segments: [], nextSegment: 1, tail: 0, writers: [] };

export async function indexState(transaction: Transaction): Promise<IndexState> {
  const state = await transaction.objectStore('meta').get('index');
  return state ? (state as IndexState) : EMPTY; // that is what stands under this key
}

// Async, or one that throws at once would leave those before it to fail unheard.
export async function putState(transaction: Transaction, state: IndexState): Promise<void> {
  await transaction.objectStore('meta').put(state, 'index');
}

/** Puts a segment's parts into the database; it is of the index once the state names it. */
export async function putSegment(transaction: Transaction, id: number, segment: Segment): Promise<void> {
  const { blocks, cold, ...head } = segment;
  const store = transaction.objectStore('blocks');
  await Promise.all([
    transaction.objectStore('heads').put(head, id),
    transaction.objectStore('colds').put(cold, id),
    ...blocks.map(async (block, place) => store.put(block, [id, place])),
  ]);
}

export async function dropSegment(transaction: Transaction, id: number): Promise<void> {
  await Promise.all([
    transaction.objectStore('heads').delete(id),
    transaction.objectStore('colds').delete(id),
    transaction.objectStore('blocks').delete(IDBKeyRange.bound([id], [id, []])),
  ]);
}

/** What changes about the clips: documents as they are now, and numbers that are gone. */
export interface IndexChange {
  documents: readonly IndexDocument[];
  gone?: readonly number[];
}

/** `writer` is the context that writes, for `settle`. */
export async function changeIndex(
  transaction: Transaction,
  { documents, gone = [] }: IndexChange,
  writer?: string,
): Promise<void> {
  const count = documents.length + gone.length;
  if (count === 0) return;
  const state = await indexState(transaction);
  const writers =
    writer === undefined || state.writers.includes(writer) ? state.writers : [...state.writers, writer];
  const next = { ...state, writers, generation: state.generation + 1 };
  const tail = transaction.objectStore('tail');
  if (count <= FEW) {
    await Promise.all([
      ...documents.map(async (document) => tail.put({ number: document.number, document })),
      ...gone.map(async (number) => tail.put({ number, document: null })),
      putState(transaction, { ...next, tail: state.tail + count }),
    ]);
    return;
  }
  const changed = new Set([...documents.map(({ number }) => number), ...gone]);
  const older = state.tail === 0 ? [] : await tail.getAllKeys();
  const overtaken = older.filter((number) => changed.has(number));
  await Promise.all([
    putSegment(transaction, state.nextSegment, buildSegment(documents, gone)),
    ...overtaken.map(async (number) => tail.delete(number)),
    putState(transaction, {
      ...next,
      segments: [...state.segments, { id: state.nextSegment, count }],
      nextSegment: state.nextSegment + 1,
    }),
  ]);
}
