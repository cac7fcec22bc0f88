/** The clips that came last, without the index: what a view shows while that is still being read. */
import type { NumberedClip } from './clip-store.ts';
import type { ClipReader } from './reading.ts';
import type { ClipRecord } from './record.ts';
import type { Transaction } from './schema.ts';

/** Numbers that are looked at for each clip that is wanted. */
const REACH = 2;

async function lastRecords(transaction: Transaction, most: number): Promise<ClipRecord[]> {
  const found: ClipRecord[] = [];
  let cursor = await transaction.objectStore('records').openCursor(null, 'prev');
  while (cursor && found.length < most) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/**
 * At most `most` clips, the last saved first. Among those that came last, by their numbers: where an import
 * brought clips that are older than what was here, a search, once it answers, has later ones before them.
 */
export async function latestClips(
  transaction: Transaction,
  reader: ClipReader,
  most: number,
): Promise<NumberedClip[]> {
  const records = transaction.objectStore('records');
  const last = await records.openKeyCursor(null, 'prev');
  if (!last) return [];
  // One range where few numbers are missing; after a large deletion one by one, back over what is gone.
  const dense = await records.getAll(IDBKeyRange.lowerBound(last.primaryKey - most * REACH, true));
  const found = dense.length < most ? await lastRecords(transaction, most) : dense.slice(-most);
  const clips = await reader.clips(transaction, found);
  return clips.sort((a, b) => (a.clip.created < b.clip.created ? 1 : -1));
}
