/** Writing clips, with their pages and the index, inside a transaction. */
import type { Clip } from './clip.ts';
import type { NumberedClip } from './clip-store.ts';
import { changeIndex } from './index/change.ts';
import { documentOf } from './index/document.ts';
import { packClip, pageVersionOf, type ClipRecord, type PageRecord, type PageVersion } from './record.ts';
import type { Transaction } from './schema.ts';

/** The numbers of the clips' page versions, each kept once. */
async function pagesOf(
  transaction: Transaction,
  clips: readonly Clip[],
): Promise<{ number: number; url: string }[]> {
  const pages = transaction.objectStore('pages');
  const versions = new Map<string, PageVersion>();
  const hashes = clips.map(({ source }) => {
    const version = pageVersionOf(source);
    if (!versions.has(version.hash)) versions.set(version.hash, version);
    return version.hash;
  });
  const known = new Map<string, { number: number; url: string }>();
  await Promise.all(
    [...versions.values()].map(async (version) => {
      const there = await pages.index('hash').get(version.hash);
      // The database gives it its number.
      const number = there?.number ?? (await pages.add(version as PageRecord));
      known.set(version.hash, { number, url: there?.url ?? version.url });
    }),
  );
  return hashes.flatMap((hash) => known.get(hash) ?? []);
}

/** Adds clips that are new here. `writer` is the context that writes. */
export async function addClips(
  transaction: Transaction,
  clips: readonly Clip[],
  writer?: string,
): Promise<NumberedClip[]> {
  const records = transaction.objectStore('records');
  const pages = await pagesOf(transaction, clips);
  const added = await Promise.all(
    clips.map(async (clip, at) => {
      const { number: page = 0, url = '' } = pages[at] ?? {};
      // The database gives it its number.
      const number = await records.add({ ...packClip(clip, url), page } as ClipRecord);
      return { number, clip };
    }),
  );
  const documents = added.map(({ number, clip }) => documentOf(number, clip));
  await changeIndex(transaction, { documents }, writer);
  return added;
}

/** Puts clips in the place of what has their numbers; with `isIndexed` false nothing changes that can be searched. */
export async function putClips(
  transaction: Transaction,
  clips: readonly NumberedClip[],
  writer?: string,
  isIndexed = true,
): Promise<void> {
  const records = transaction.objectStore('records');
  const pages = await pagesOf(
    transaction,
    clips.map(({ clip }) => clip),
  );
  await Promise.all(
    clips.map(async ({ number, clip }, at) => {
      const { number: page = 0, url = '' } = pages[at] ?? {};
      await records.put({ ...packClip(clip, url), page, number });
    }),
  );
  if (!isIndexed) return;
  const documents = clips.map(({ number, clip }) => documentOf(number, clip));
  await changeIndex(transaction, { documents }, writer);
}
