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

/**
 * Sends a request whose answer nobody waits for, which would cost the transaction a turn more: if it fails,
 * the transaction is aborted, and tells.
 */
function send(request: Promise<unknown>): void {
  request.catch(() => {});
}

export function putState(transaction: Transaction, state: IndexState): void {
  send(transaction.objectStore('meta').put(state, 'index'));
}

/** Puts a segment's parts into the database; it is of the index once the state names it. */
export function putSegment(transaction: Transaction, id: number, segment: Segment): void {
  const { blocks, cold, ...head } = segment;
  const store = transaction.objectStore('blocks');
  send(transaction.objectStore('heads').put(head, id));
  send(transaction.objectStore('colds').put(cold, id));
  for (const [place, block] of blocks.entries()) send(store.put(block, [id, place]));
}

export function dropSegment(transaction: Transaction, id: number): void {
  send(transaction.objectStore('heads').delete(id));
  send(transaction.objectStore('colds').delete(id));
  send(transaction.objectStore('blocks').delete(IDBKeyRange.bound([id], [id, []])));
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
export function addSegment(
  transaction: Transaction,
  segment: Segment,
  writer: string | undefined,
  state: IndexState,
): void {
  const count = segment.columns.numbers.length + segment.gone.length;
  putSegment(transaction, state.nextSegment, segment);
  putState(transaction, {
    ...changedBy(state, writer),
    segments: [...state.segments, { id: state.nextSegment, count }],
    nextSegment: state.nextSegment + 1,
  });
}

/** `writer` is the context that writes, for `settle`; `known` is the state where it was read already. */
export async function changeIndex(
  transaction: Transaction,
  { documents, gone = [] }: IndexChange,
  writer?: string,
  known?: IndexState,
): Promise<void> {
  const count = documents.length + gone.length;
  if (count === 0) return;
  const state = known ?? (await indexState(transaction));
  const tail = transaction.objectStore('tail');
  if (count <= FEW) {
    for (const document of documents) send(tail.put({ number: document.number, document }));
    for (const number of gone) send(tail.put({ number, document: null }));
    putState(transaction, { ...changedBy(state, writer), tail: state.tail + count });
    return;
  }
  const changed = new Set([...documents.map(({ number }) => number), ...gone]);
  const older = state.tail === 0 ? [] : await tail.getAllKeys();
  const overtaken = older.filter((number) => changed.has(number));
  for (const number of overtaken) send(tail.delete(number));
  addSegment(transaction, buildSegment(documents, gone), writer, state);
}
