/** Importing clips stretch by stretch, each whole or not at all, with where it stands kept beside them. */
import { announceChange } from './changes.ts';
import type { ImportOptions, ImportResult, NumberedClip, UnfinishedImport } from './clip-store.ts';
import type { Clip } from './clip.ts';
import type { ClipDatabase } from './database.ts';
import {
  planImport,
  Seen,
  settle,
  type ConflictChoice,
  type NumberedPlan,
  type SeenBefore,
} from './import-plan.ts';
import { indexState } from './index/change.ts';
import type { IndexKeeper } from './index/keeper.ts';
import type { Segment } from './index/segment.ts';
import { KnownClips } from './known-clips.ts';
import type { ClipReader } from './reading.ts';
import type { Transaction } from './schema.ts';
import { addClips, addPrepared, prepareSegment, putClips } from './writing.ts';

/** Segments that an import leaves for its end, and no more. */
const MANY_SEGMENTS = 128;

interface Done {
  added: readonly Clip[];
  updated: readonly NumberedClip[];
}

/** A stretch of a file with what can be made of it before the database is asked. */
interface Prepared {
  clips: readonly Clip[];
  before: SeenBefore[];
  /** Of all its clips, as if none were here. */
  segment: Segment;
}

/** Prepares each stretch while the one before it is written. */
async function* prepared(
  stretches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
): AsyncGenerator<Prepared> {
  const seen = new Seen();
  const next = async (): Promise<Prepared | null> => {
    const { done, value } = await source.next();
    if (done) return null;
    const before = value.map((clip) => seen.add(clip));
    return {
      clips: value,
      before,
      segment: await prepareSegment(value.map((clip) => ({ number: 0, clip }))),
    };
  };
  const source =
    Symbol.asyncIterator in stretches ? stretches[Symbol.asyncIterator]() : stretches[Symbol.iterator]();
  try {
    let coming = next();
    for (;;) {
      const stretch = await coming;
      if (!stretch) return;
      coming = next();
      // It is told when its turn comes.
      coming.catch(() => {});
      yield stretch;
    }
  } finally {
    await source.return?.();
  }
}

export async function importClips(
  database: ClipDatabase,
  reader: ClipReader,
  keeper: IndexKeeper,
  stretches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
  { conflicts = 'newer', file, onProgress, signal }: ImportOptions,
): Promise<ImportResult> {
  const result: ImportResult = { added: 0, updated: 0, skipped: 0, cancelled: false };
  const changed: string[] = [];
  const known = new KnownClips();
  let done = 0;
  const note = async (transaction: Transaction, count: number, now: Done): Promise<void> => {
    if (!file) return;
    const state: UnfinishedImport = {
      ...file,
      done: done + count,
      added: result.added + now.added.length,
      updated: result.updated + now.updated.length,
      conflicts,
      at: new Date().toISOString(),
    };
    await transaction.objectStore('meta').put(state, 'import');
  };
  try {
    for await (const stretch of prepared(stretches)) {
      if (signal?.aborted) {
        result.cancelled = true;
        break;
      }
      const now = await database.transact('readwrite', async (transaction) => {
        const written = await importStretch(transaction, reader, keeper.writer, stretch, conflicts, known);
        await note(transaction, stretch.clips.length, written);
        return written;
      });
      result.added += now.added.length;
      result.updated += now.updated.length;
      result.skipped += stretch.clips.length - now.added.length - now.updated.length;
      for (const { id } of now.added) changed.push(id);
      for (const { clip } of now.updated) changed.push(clip.id);
      done += stretch.clips.length;
      onProgress?.(done);
      await mergeIfMany(database, keeper);
    }
    if (file)
      await database.transact('readwrite', (transaction) => transaction.objectStore('meta').delete('import'));
  } finally {
    // Once for the whole: views that read themselves anew after every batch would slow it tenfold.
    if (changed.length > 0) announceChange({ what: 'clips', ids: changed });
    keeper.settleSoon();
  }
  return result;
}

/** Whether a plan is to add a whole stretch as it is, for which it was prepared. */
function isAllNew({ added, renamed }: NumberedPlan, { clips }: Prepared): boolean {
  return added.length === clips.length && renamed === 0;
}

async function importStretch(
  transaction: Transaction,
  reader: ClipReader,
  writer: string,
  stretch: Prepared,
  conflicts: ConflictChoice,
  known: KnownClips,
): Promise<Done> {
  const { clips, before, segment } = stretch;
  await known.refresh(transaction);
  const plan = await planImport(transaction, reader, clips, before, known);
  const updated: NumberedClip[] = [];
  for (const conflict of plan.conflicts) {
    const clip = settle(conflict, conflicts);
    const number = plan.numbers.get(conflict.mine.id);
    if (clip && number !== undefined) updated.push({ number, clip });
  }
  if (isAllNew(plan, stretch)) await addPrepared(transaction, clips, segment, writer);
  else await addClips(transaction, plan.added, writer);
  await putClips(transaction, updated, writer);
  return { added: plan.added, updated };
}

async function mergeIfMany(database: ClipDatabase, keeper: IndexKeeper): Promise<void> {
  const { segments } = await database.transact('readonly', indexState);
  if (segments.length > MANY_SEGMENTS) await keeper.tidy({ wait: true });
}
