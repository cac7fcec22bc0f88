/** Writing clips, with their pages and the index, inside a transaction. */
import { unwrap, wrap } from 'idb';
import type { Clip } from './clip.ts';
import type { NumberedClip } from './clip-store.ts';
import { drainInSlices, nextTask } from '../article/slices.ts';
import { addSegment, changeIndex, indexState } from './index/change.ts';
import { documentOf, type IndexDocument } from './index/document.ts';
import { segmentWork, type Segment } from './index/segment.ts';
import { Pace } from './pace.ts';
import { packClip, packPage, pageVersionOf, type ClipRecord, type PageVersion } from './record.ts';
import type { IndexState, Schema, Transaction } from './schema.ts';
import { FEW, stretchesOf } from './stretches.ts';

/** A clip's page as the database has it. */
interface KnownPage {
  number: number;
  url: string;
}

/**
 * Adds what `make` makes of some items, under numbers that the database gives, and answers with those. Only the
 * first one's is waited for: none is taken after it, so the others are counted on from there, and each is sent
 * while the database is still at those before it.
 */
async function addAll<N extends 'pages' | 'records', T>(
  transaction: Transaction,
  name: N,
  items: readonly T[],
  make: (item: T, at: number) => Omit<Schema[N]['value'], 'number'>,
): Promise<number[]> {
  const [item, ...others] = items;
  if (item === undefined) return [];
  const store = unwrap(transaction.objectStore(name));
  const first = Number(await wrap(store.add(make(item, 0))));
  const numbers = [first];
  let before: Promise<unknown> | undefined;
  for (const stretch of stretchesOf(others, FEW)) {
    let last: IDBRequest | undefined;
    for (const other of stretch) {
      const at = numbers.length;
      // Without a promise each: what fails aborts the transaction, and that tells.
      last = store.add({ ...make(other, at), number: first + at });
      numbers.push(first + at);
    }
    const sent = last && wrap(last);
    sent?.catch(() => {});
    await before;
    before = sent;
  }
  await before;
  return numbers;
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
  const numbers = await addAll(transaction, 'pages', added, packPage);
  for (const [at, { hash, url }] of added.entries()) known.set(hash, { number: numbers[at] ?? 0, url });
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
  const pages = await pagesOf(transaction, clips);
  return addAll(transaction, 'records', clips, (clip, at) => {
    const { number = 0, url = '' } = pages[at] ?? {};
    return { ...packClip(clip, url), page: number };
  });
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
