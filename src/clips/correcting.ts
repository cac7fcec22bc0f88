/** The reader's corrections of a page's source in the database: of the page, and with each of its clips. */
import type { Clip, Corrections } from './clip.ts';
import type { ClipReader } from './reading.ts';
import { correctionsOf } from './record.ts';
import type { Transaction } from './schema.ts';
import { parseCorrections } from './validate-metadata.ts';
import { putClips } from './writing.ts';

/** What is corrected of a page; where nothing was here, what came with its newest clip that has any, out of a file. */
export async function correctionsIn(transaction: Transaction, key: string): Promise<Corrections> {
  const [own, versions] = await Promise.all([
    transaction.objectStore('corrections').get(key),
    transaction.objectStore('pages').index('key').getAllKeys(key),
  ]);
  if (own) return own.corrections;
  const records = transaction.objectStore('records').index('page');
  const found = await Promise.all(versions.map((version) => records.getAll(version)));
  const corrected = found.flat().flatMap((record) => correctionsOf(record) ?? []);
  corrected.sort((a, b) => (a.edited < b.edited ? 1 : -1));
  return corrected[0]?.corrections ?? {};
}

export function withCorrections(clip: Clip, corrections: Corrections): Clip {
  const { corrections: _, ...source } = clip.source;
  return {
    ...clip,
    source: Object.keys(corrections).length > 0 ? { ...source, corrections } : source,
  };
}

/** Changes what is corrected of a page. Answers with all of it, and the ids of the page's clips. */
export async function correct(
  transaction: Transaction,
  reader: ClipReader,
  key: string,
  change: Readonly<Record<string, unknown>>,
  writer: string,
): Promise<{ corrections: Corrections; ids: string[] }> {
  const edited = new Date().toISOString();
  const corrections = parseCorrections({ ...(await correctionsIn(transaction, key)), ...change });
  const pages = transaction.objectStore('corrections');
  if (Object.keys(corrections).length > 0) await pages.put({ key, corrections, edited });
  else await pages.delete(key);
  const there = await reader.byPage(transaction, key);
  const clips = there.map(({ number, clip }) => ({
    number,
    clip: { ...withCorrections(clip, corrections), edited },
  }));
  await putClips(transaction, clips, writer);
  return { corrections, ids: clips.map(({ clip }) => clip.id) };
}
