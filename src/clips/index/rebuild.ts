/**
 * Making the index anew out of the clips, after what is made of a clip has changed (`INDEX_FORMAT`). The old
 * one goes on answering meanwhile, with what is saved meanwhile added to it; no merge may be going on.
 */
import type { ClipDatabase } from '../database.ts';
import { Pace } from '../pace.ts';
import type { ClipReader } from '../reading.ts';
import type { IndexState, Transaction } from '../schema.ts';
import { prepareSegment } from '../writing.ts';
import { changeIndex, dropSegment, indexState, putSegment, putState } from './change.ts';
import { documentOf, INDEX_FORMAT } from './document.ts';

/** Clips of one segment; merges make fewer of them later. */
const STRETCH = 1_000;

export interface RebuildOptions {
  signal?: AbortSignal | undefined;
  /** Told how many of all clips are done. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export function isOutdated({ format, segments, tail }: IndexState): boolean {
  return format !== INDEX_FORMAT && (segments.length > 0 || tail > 0);
}

/** Has what is in the tail made anew, so that segments from here on are of today. Answers with the next one's number. */
async function begin(
  transaction: Transaction,
  reader: ClipReader,
): Promise<{ from: number; numbers: number[] }> {
  const waiting = await transaction.objectStore('tail').getAllKeys();
  const clips = await reader.byNumbers(transaction, waiting);
  const there = new Set(clips.map(({ number }) => number));
  await transaction.objectStore('tail').clear();
  const state = await indexState(transaction);
  putState(transaction, { ...state, tail: 0 });
  await changeIndex(transaction, {
    documents: clips.map(({ number, clip }) => documentOf(number, clip)),
    gone: waiting.filter((number) => !there.has(number)),
  });
  return { from: state.nextSegment, numbers: await transaction.objectStore('records').getAllKeys() };
}

/** Puts the new segments in place of those before `from`. */
async function end(
  transaction: Transaction,
  made: readonly IndexState['segments'][number][],
  from: number,
): Promise<void> {
  const state = await indexState(transaction);
  const own = new Set(made.map(({ id }) => id));
  const later = state.segments.filter(({ id }) => id >= from && !own.has(id));
  const gone = state.segments.filter(({ id }) => id < from);
  for (const { id } of gone) dropSegment(transaction, id);
  putState(transaction, {
    ...state,
    format: INDEX_FORMAT,
    segments: [...made, ...later],
    generation: state.generation + 1,
  });
}

/** Throws what `signal` was aborted with; the old index stands then, and what was made is dropped at the next check. */
export async function rebuildIndex(
  database: ClipDatabase,
  reader: ClipReader,
  { signal, onProgress }: RebuildOptions = {},
): Promise<void> {
  const pace = new Pace(signal);
  const { from, numbers } = await database.transact('readwrite', (transaction) => begin(transaction, reader));
  const made: IndexState['segments'] = [];
  for (let start = 0; start < numbers.length; start += STRETCH) {
    const clips = await database.transact('readonly', (transaction) =>
      reader.byNumbers(transaction, numbers.slice(start, start + STRETCH)),
    );
    const segment = await prepareSegment(clips);
    await database.transact(
      'readwrite',
      async (transaction) => {
        const state = await indexState(transaction);
        const id = state.nextSegment;
        putState(transaction, { ...state, nextSegment: id + 1 });
        putSegment(transaction, id, segment);
        made.push({ id, count: clips.length });
      },
      'relaxed',
    );
    onProgress?.(Math.min(numbers.length, start + STRETCH), numbers.length);
    await pace.rest();
  }
  await database.transact('readwrite', (transaction) => end(transaction, made, from));
}
