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
      const there = await pages.index('hash').getKey(version.hash);
      // The database gives it its number.
      const number = there ?? (await pages.add(packPage(version) as PageRecord));
      const record = there === undefined ? version : await pages.get(number);
      known.set(version.hash, { number, url: record?.url ?? version.url });
    }),
  );
  return hashes.flatMap((hash) => known.get(hash) ?? []);
}

/** Clips between two requests that are waited for: so long a task holds up nothing. */
const FEW = 40;

/** Documents of one segment, which is built in one task. */
const SEGMENT = 200;

function* stretchesOf<T>(items: readonly T[], length: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += length) yield items.slice(start, start + length);
}

async function indexAll(
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
    // Beside the pages: one after the other, a save takes more turns than it needs.
    const state = indexState(transaction);
    const numbers = await addRecords(transaction, stretch);
    const documents = stretch.map((clip, at) => documentOf(numbers[at] ?? 0, clip));
    await changeIndex(transaction, { documents }, writer, state);
  }
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
  await addSegment(transaction, segment, writer, state);
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
  await indexAll(transaction, documents, writer);
}

/** Indexes clips that are there, as they are. */
export async function indexClips(
  transaction: Transaction,
  clips: readonly NumberedClip[],
  writer?: string,
): Promise<void> {
  const documents: IndexDocument[] = [];
  for (const stretch of stretchesOf(clips, FEW)) {
    for (const { number, clip } of stretch) documents.push(documentOf(number, clip));
    // Between two requests that are waited for, others have their turn.
    await transaction.objectStore('records').getKey(stretch[0]?.number ?? 0);
  }
  await indexAll(transaction, documents, writer);
}
