/** Writing clips, with their pages and the index, inside a transaction. */
import type { Clip } from './clip.ts';
import type { NumberedClip } from './clip-store.ts';
import { drainInSlices, nextTask } from '../article/slices.ts';
import { addSegment, changeIndex, indexState } from './index/change.ts';
import { documentOf, type IndexDocument } from './index/document.ts';
import { segmentWork, type Segment } from './index/segment.ts';
import { Pace } from './pace.ts';
import {
  packClip,
  packPage,
  pageVersionOf,
  type ClipRecord,
  type PageRecord,
  type PageVersion,
} from './record.ts';
import type { IndexState, Transaction } from './schema.ts';
import { FEW, stretchesOf } from './stretches.ts';

/** A clip's page as the database has it. */
interface KnownPage {
  number: number;
  url: string;
}

/** The clips' page versions, each kept once. */
async function pagesOf(transaction: Transaction, clips: readonly Clip[]): Promise<KnownPage[]> {
  const pages = transaction.objectStore('pages');
  const versions = new Map<string, PageVersion>();
  const hashes = clips.map(({ source }) => {
    const version = pageVersionOf(source);
    if (!versions.has(version.hash)) versions.set(version.hash, version);
    return version.hash;
  });
  const known = new Map<string, KnownPage>();
  await Promise.all(
    [...versions.keys()].map(async (hash) => {
      const page = await pages.index('hash').get(hash);
      if (page) known.set(hash, page);
    }),
  );
  const added = [...versions.values()].filter(({ hash }) => !known.has(hash));
  await Promise.all(
    added.map(async (version) => {
      // The database gives it its number.
      const number = await pages.add(packPage(version) as PageRecord);
      known.set(version.hash, { number, url: version.url });
    }),
  );
  return hashes.flatMap((hash) => known.get(hash) ?? []);
}

/** Documents of one segment, which is built in one task. */
const SEGMENT = 200;

/** Indexes clips that are there, as they are now. */
export async function indexDocuments(
  transaction: Transaction,
  documents: readonly IndexDocument[],
  writer: string | undefined,
): Promise<void> {
  for (const stretch of stretchesOf(documents, SEGMENT))
    await changeIndex(transaction, { documents: stretch }, writer);
}

/** Puts clips that are new here, and their pages, into the database. Answers with their numbers. */
async function addRecords(transaction: Transaction, clips: readonly Clip[]): Promise<number[]> {
  const records = transaction.objectStore('records');
  const numbers: number[] = [];
  for (const stretch of stretchesOf(clips, FEW)) {
    const pages = await pagesOf(transaction, stretch);
    const added = await Promise.all(
      stretch.map(async (clip, at) => {
        const { number: page = 0, url = '' } = pages[at] ?? {};
        // The database gives it its number.
        return records.add({ ...packClip(clip, url), page } as ClipRecord);
      }),
    );
    numbers.push(...added);
  }
  return numbers;
}

/** Adds clips that are new here. `writer` is the context that writes. */
export async function addClips(
  transaction: Transaction,
  clips: readonly Clip[],
  writer?: string,
): Promise<void> {
  for (const stretch of stretchesOf(clips, SEGMENT)) {
    const numbers = await addRecords(transaction, stretch);
    const documents = stretch.map((clip, at) => documentOf(numbers[at] ?? 0, clip));
    await changeIndex(transaction, { documents }, writer);
  }
}

/** What adding a clip needs to know, looked up beside whatever else is: a save takes as long as its turns. */
interface Surroundings {
  state: IndexState;
  page: KnownPage | undefined;
}

export async function surroundings(transaction: Transaction, { source }: Clip): Promise<Surroundings> {
  const hashes = transaction.objectStore('pages').index('hash');
  const [state, page] = await Promise.all([indexState(transaction), hashes.get(pageVersionOf(source).hash)]);
  return { state, page };
}

/** Adds one clip that is new here, in the transaction that looked up its surroundings and has changed none of them. */
export async function addClip(
  transaction: Transaction,
  clip: Clip,
  { state, page }: Surroundings,
  writer: string,
): Promise<void> {
  const [known] = page ? [page] : await pagesOf(transaction, [clip]);
  if (!known) throw new Error('A page that is added is there.');
  const record = { ...packClip(clip, known.url), page: known.number };
  // The database gives it its number.
  const number = await transaction.objectStore('records').add(record as ClipRecord);
  await changeIndex(transaction, { documents: [documentOf(number, clip)] }, writer, state);
}

/** A segment of clips, made in slices; those that are new have the number 0 until they are added. */
export async function prepareSegment(clips: readonly NumberedClip[]): Promise<Segment> {
  const pace = new Pace();
  const documents: IndexDocument[] = [];
  for (const { number, clip } of clips) {
    documents.push(documentOf(number, clip));
    if (pace.isOver) await pace.rest();
  }
  return drainInSlices(segmentWork(documents), nextTask);
}

/** Adds clips that are new here with the segment that was prepared of them, in their order. */
export async function addPrepared(
  transaction: Transaction,
  clips: readonly Clip[],
  segment: Segment,
  writer: string,
): Promise<void> {
  if (clips.length === 0) return;
  const state = await indexState(transaction);
  segment.columns.numbers.set(await addRecords(transaction, clips));
  addSegment(transaction, segment, writer, state);
}

/** Puts clips in the place of what has their numbers; with `isIndexed` false nothing changes that can be searched. */
export async function putClips(
  transaction: Transaction,
  clips: readonly NumberedClip[],
  writer?: string,
  isIndexed = true,
): Promise<void> {
  const records = transaction.objectStore('records');
  const documents: IndexDocument[] = [];
  for (const stretch of stretchesOf(clips, FEW)) {
    const pages = await pagesOf(
      transaction,
      stretch.map(({ clip }) => clip),
    );
    await Promise.all(
      stretch.map(async ({ number, clip }, at) => {
        const { number: page = 0, url = '' } = pages[at] ?? {};
        await records.put({ ...packClip(clip, url), page, number });
      }),
    );
    if (isIndexed) for (const { number, clip } of stretch) documents.push(documentOf(number, clip));
  }
  await indexDocuments(transaction, documents, writer);
}
