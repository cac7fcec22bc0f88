/** Importing clips stretch by stretch, each whole or not at all, with where it stands kept beside them. */
import { announceChange } from './changes.ts';
import type { ImportOptions, ImportResult, NumberedClip, UnfinishedImport } from './clip-store.ts';
import type { Clip } from './clip.ts';
import type { ClipDatabase } from './database.ts';
import { planImport, Seen, settle, type ConflictChoice } from './import-plan.ts';
import { indexState } from './index/change.ts';
import type { IndexKeeper } from './index/keeper.ts';
import type { ClipReader } from './reading.ts';
import type { Transaction } from './schema.ts';
import { addClips, putClips } from './writing.ts';

/** Segments that an import leaves for its end, and no more. */
const MANY_SEGMENTS = 64;

interface Done {
  added: readonly Clip[];
  updated: readonly NumberedClip[];
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
  const seen = new Seen();
  let done = 0;
  const note = async (transaction: Transaction, stretch: readonly Clip[], now: Done): Promise<void> => {
    if (!file) return;
    const state: UnfinishedImport = {
      ...file,
      done: done + stretch.length,
      added: result.added + now.added.length,
      updated: result.updated + now.updated.length,
      conflicts,
      at: new Date().toISOString(),
    };
    await transaction.objectStore('meta').put(state, 'import');
  };
  try {
    for await (const stretch of stretches) {
      if (signal?.aborted) {
        result.cancelled = true;
        break;
      }
      const now = await database.transact('readwrite', async (transaction) => {
        const written = await importStretch(transaction, reader, keeper.writer, stretch, conflicts, seen);
        await note(transaction, stretch, written);
        return written;
      });
      result.added += now.added.length;
      result.updated += now.updated.length;
      result.skipped += stretch.length - now.added.length - now.updated.length;
      for (const { id } of now.added) changed.push(id);
      for (const { clip } of now.updated) changed.push(clip.id);
      done += stretch.length;
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

async function importStretch(
  transaction: Transaction,
  reader: ClipReader,
  writer: string,
  stretch: readonly Clip[],
  conflicts: ConflictChoice,
  seen: Seen,
): Promise<Done> {
  const plan = await planImport(transaction, reader, stretch, seen);
  const updated: NumberedClip[] = [];
  for (const conflict of plan.conflicts) {
    const clip = settle(conflict, conflicts);
    const number = plan.numbers.get(conflict.mine.id);
    if (clip && number !== undefined) updated.push({ number, clip });
  }
  await addClips(transaction, plan.added, writer);
  await putClips(transaction, updated, writer);
  return { added: plan.added, updated };
}

async function mergeIfMany(database: ClipDatabase, keeper: IndexKeeper): Promise<void> {
  const { segments } = await database.transact('readonly', indexState);
  if (segments.length > MANY_SEGMENTS) await keeper.tidy({ wait: true });
}
