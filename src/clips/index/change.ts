/** Changing the index, in the transaction that changes the clips. */
import type { IndexState, Transaction } from '../schema.ts';
import { INDEX_FORMAT, type IndexDocument } from './document.ts';
import { buildSegment, type Segment } from './segment.ts';

/** Fewer changes at once go into the tail, which costs a record each; more make a segment of their own. */
const FEW = 32;

const EMPTY: IndexState = {
  format: INDEX_FORMAT,
  generation: 0,
  segments: [],
  nextSegment: 1,
  tail: 0,
  writers: [],
};

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

/** The state after a change that a context made. */
function changedBy(state: IndexState, writer: string | undefined): IndexState {
  const isKnown = writer === undefined || state.writers.includes(writer);
  return {
    ...state,
    writers: isKnown ? state.writers : [...state.writers, writer],
    generation: state.generation + 1,
  };
}

/** Adds a segment of documents that the index has under no other number. */
export async function addSegment(
  transaction: Transaction,
  segment: Segment,
  writer: string | undefined,
  state: IndexState,
): Promise<void> {
  const count = segment.columns.numbers.length + segment.gone.length;
  await Promise.all([
    putSegment(transaction, state.nextSegment, segment),
    putState(transaction, {
      ...changedBy(state, writer),
      segments: [...state.segments, { id: state.nextSegment, count }],
      nextSegment: state.nextSegment + 1,
    }),
  ]);
}

/** `writer` is the context that writes, for `settle`; `known` is the state where it is being read already. */
export async function changeIndex(
  transaction: Transaction,
  { documents, gone = [] }: IndexChange,
  writer?: string,
  known?: Promise<IndexState>,
): Promise<void> {
  const count = documents.length + gone.length;
  if (count === 0) return;
  const state = await (known ?? indexState(transaction));
  const tail = transaction.objectStore('tail');
  if (count <= FEW) {
    await Promise.all([
      ...documents.map(async (document) => tail.put({ number: document.number, document })),
      ...gone.map(async (number) => tail.put({ number, document: null })),
      putState(transaction, { ...changedBy(state, writer), tail: state.tail + count }),
    ]);
    return;
  }
  const changed = new Set([...documents.map(({ number }) => number), ...gone]);
  const older = state.tail === 0 ? [] : await tail.getAllKeys();
  const overtaken = older.filter((number) => changed.has(number));
  await Promise.all([
    addSegment(transaction, buildSegment(documents, gone), writer, state),
    ...overtaken.map(async (number) => tail.delete(number)),
  ]);
}
