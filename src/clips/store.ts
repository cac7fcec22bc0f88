/**
 * The reader's clips in IndexedDB, and the one door to them.
 *
 * A write is acknowledged when its transaction is complete with `durability: 'strict'`, and every
 * write calls `commit()`: without it a popup that closes in the same task was seen to lose one.
 */
import { announceChange } from './changes.ts';
import { Bin } from './bin.ts';
import type {
  BinnedClip,
  ClipNumber,
  ClipPatch,
  ClipRefs,
  ClipStore,
  ImportOptions,
  ImportResult,
  IndexReport,
  MaintainOptions,
  NumberedClip,
  SearchRequest,
  SearchResult,
  StorageReport,
  TagChange,
  UnfinishedImport,
} from './clip-store.ts';
import {
  CLIP_VERSION,
  type Clip,
  type ClipDraft,
  type ClipState,
  type Correction,
  type Corrections,
} from './clip.ts';
import { correctionsIn, withCorrections } from './correcting.ts';
import { ClipDatabase } from './database.ts';
import { ClipEditor } from './editing.ts';
import { importClips } from './importing.ts';
import { isSame, planImport, Seen, type ImportPlan } from './import-plan.ts';
import { IndexKeeper } from './index/keeper.ts';
import { ClipSearcher } from './index/searcher.ts';
import { sha256Of } from './integrity.ts';
import { KnownClips } from './known-clips.ts';
import { latestClips } from './latest.ts';
import { groupByPage } from './page-order.ts';
import { readAhead } from './read-ahead.ts';
import { ClipReader } from './reading.ts';
import { wordsKey } from './record.ts';
import type { Meta, Transaction } from './schema.ts';
import { parseClipDraft } from './validate.ts';
import { addClip, surroundings } from './writing.ts';

export { onClipsChanged, onStatesChanged } from './changes.ts';
export { onChangesTogether } from './changes-together.ts';
export * from './clip-store.ts';
export { Seen, type ClipConflict, type ConflictChoice, type ImportPlan } from './import-plan.ts';

/** Clips that are read at one go where nothing but reading is done: fewer turns, and still a short task. */
const READ_STRETCH = 500;

async function metaOf<K extends keyof Meta>(transaction: Transaction, key: K): Promise<Meta[K] | undefined> {
  const value = await transaction.objectStore('meta').get(key);
  return value as Meta[K] | undefined; // that is what stands under this key
}

class IndexedClipStore implements ClipStore {
  readonly #database: ClipDatabase;
  readonly #reader = new ClipReader();
  readonly #keeper: IndexKeeper;
  readonly #searcher: ClipSearcher;
  readonly #bin: Bin;
  readonly #editor: ClipEditor;
  /** Which clips may be here, for as long as a file is looked through. */
  readonly #known = new WeakMap<Seen, KnownClips>();

  constructor(database: ClipDatabase) {
    this.#database = database;
    this.#keeper = new IndexKeeper(database, this.#reader);
    this.#searcher = new ClipSearcher(database, this.#reader);
    this.#bin = new Bin(database, this.#reader, this.#keeper);
    this.#editor = new ClipEditor(this.#reader, this.#keeper, this.#bin);
  }

  async save(draft: ClipDraft): Promise<Clip> {
    const now = new Date().toISOString();
    const parsed = parseClipDraft(draft);
    const clip: Clip = {
      version: CLIP_VERSION,
      id: crypto.randomUUID(),
      ...parsed,
      sha256: await sha256Of(parsed.text),
      created: now,
      edited: now,
    };
    const { kept, isNew } = await this.#keeper.write(async (transaction) => {
      const words = transaction.objectStore('records').index('words');
      // Beside each other: a save takes as long as the turns that it takes.
      const [numbers, corrections, here] = await Promise.all([
        words.getAllKeys(wordsKey(clip)),
        correctionsIn(transaction, clip.source.key),
        surroundings(transaction, clip),
      ]);
      const there = numbers.length === 0 ? [] : await this.#reader.byNumbers(transaction, numbers);
      const same = there.find((other) => isSame(other.clip, clip));
      if (same) return { kept: same.clip, isNew: false };
      const added = withCorrections(clip, corrections);
      await addClip(transaction, added, here, this.#keeper.writer);
      return { kept: added, isNew: true };
    });
    if (isNew) announceChange({ what: 'clips', ids: [clip.id] });
    return kept;
  }

  async get(id: string): Promise<Clip | undefined> {
    const found = await this.#database.transact('readonly', (transaction) =>
      this.#reader.byId(transaction, id),
    );
    return found?.clip;
  }

  read(numbers: Iterable<ClipNumber>): Promise<NumberedClip[]> {
    return this.#database.transact('readonly', (transaction) =>
      this.#reader.byNumbers(transaction, [...numbers]),
    );
  }

  numberOf(id: string): Promise<ClipNumber | undefined> {
    return this.#database.transact('readonly', (transaction) =>
      transaction.objectStore('records').index('id').getKey(id),
    );
  }

  latest(most: number): Promise<NumberedClip[]> {
    return this.#database.transact('readonly', (transaction) => latestClips(transaction, this.#reader, most));
  }

  search(request: SearchRequest = {}): Promise<SearchResult> {
    return this.#searcher.search(request);
  }

  duplicates(): Promise<ClipNumber[][]> {
    return this.#searcher.duplicates();
  }

  update(id: string, patch: ClipPatch): Promise<Clip> {
    return this.#editor.update(id, patch);
  }

  tag(refs: ClipRefs, change: TagChange): Promise<number> {
    return this.#editor.tag(refs, change);
  }

  merge(refs: ClipRefs): Promise<ClipNumber[]> {
    return this.#editor.merge(refs);
  }

  remove(refs: ClipRefs): Promise<ClipNumber[]> {
    return this.#bin.remove(refs);
  }

  restore(refs: ClipRefs): Promise<number> {
    return this.#bin.restore(refs);
  }

  bin(limit: number, from = 0): Promise<BinnedClip[]> {
    return this.#bin.list(limit, from);
  }

  erase(refs: ClipRefs): Promise<number> {
    return this.#bin.erase(refs);
  }

  emptyBin(days?: number): Promise<number> {
    return this.#bin.empty(days);
  }

  async byPage(key: string): Promise<Clip[]> {
    const found = await this.#database.transact('readonly', (transaction) =>
      this.#reader.byPage(transaction, key),
    );
    return found.map(({ clip }) => clip).sort((a, b) => (a.created < b.created ? 1 : -1));
  }

  async list(): Promise<Clip[]> {
    const all: Clip[] = [];
    for await (const stretch of this.stream()) all.push(...stretch);
    return all;
  }

  async *stream(numbers?: Iterable<ClipNumber>): AsyncGenerator<Clip[]> {
    const wanted = numbers ? Uint32Array.from(numbers) : (await this.search()).numbers;
    for await (const clips of readAhead(this.#database, this.#reader, wanted, READ_STRETCH))
      yield clips.map(({ clip }) => clip);
  }

  groupedByPage(numbers: Uint32Array): Promise<Uint32Array> {
    return groupByPage(this.#database, numbers);
  }

  count(): Promise<number> {
    return this.#database.transact('readonly', (transaction) => transaction.objectStore('records').count());
  }

  corrections(key: string): Promise<Corrections> {
    return this.#database.transact('readonly', (transaction) => correctionsIn(transaction, key));
  }

  correct(key: string, correction: Correction): Promise<Corrections> {
    return this.#editor.correct(key, correction);
  }

  setStates(states: readonly { id: string; state: ClipState }[]): Promise<void> {
    return this.#editor.setStates(states);
  }

  planImport(incoming: readonly Clip[], seen = new Seen()): Promise<ImportPlan> {
    const before = incoming.map((clip) => seen.add(clip));
    const known = this.#known.get(seen) ?? new KnownClips();
    this.#known.set(seen, known);
    return this.#database.transact('readonly', async (transaction) => {
      await known.refresh(transaction);
      return planImport(transaction, this.#reader, incoming, before, known);
    });
  }

  importClips(
    stretches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
    options: ImportOptions = {},
  ): Promise<ImportResult> {
    return importClips(this.#database, this.#reader, this.#keeper, stretches, options);
  }

  async unfinishedImport(): Promise<UnfinishedImport | null> {
    const found = await this.#database.transact('readonly', (transaction) => metaOf(transaction, 'import'));
    return found ?? null;
  }

  async forgetImport(): Promise<void> {
    await this.#database.transact('readwrite', (transaction) =>
      transaction.objectStore('meta').delete('import'),
    );
  }

  async storage(): Promise<StorageReport> {
    const { usage = 0, quota = 0 } = await (globalThis.navigator?.storage?.estimate() ?? {});
    return this.#database.transact('readonly', async (transaction) => {
      const records = transaction.objectStore('records');
      const exported = await metaOf(transaction, 'export');
      const after = exported ? IDBKeyRange.lowerBound(exported.number, true) : null;
      const [clips, binned, unexported] = await Promise.all([
        records.count(),
        transaction.objectStore('bin').count(),
        records.count(after),
      ]);
      return { usage, quota, clips, binned, unexported, exported: exported?.at ?? null };
    });
  }

  async noteExport(): Promise<void> {
    await this.#database.transact('readwrite', async (transaction) => {
      const last = await transaction.objectStore('records').openKeyCursor(null, 'prev');
      const noted = { at: new Date().toISOString(), number: last?.primaryKey ?? 0 };
      await transaction.objectStore('meta').put(noted, 'export');
    });
  }

  checkIndex(signal?: AbortSignal): Promise<IndexReport> {
    return this.#keeper.check(signal);
  }

  async maintain(options: MaintainOptions = {}): Promise<void> {
    await this.#keeper.maintain(options);
    await this.#bin.empty();
  }

  settle(): Promise<void> {
    return this.#keeper.settle();
  }

  close(): void {
    this.#keeper.close();
    this.#database.close();
  }
}

/** Opens the clips; `name` is for tests. Throws `ClipError`. */
export async function openClipStore({ name = 'isnad' }: { name?: string } = {}): Promise<ClipStore> {
  const database = new ClipDatabase(name);
  await database.open();
  return new IndexedClipStore(database);
}

let opened: Promise<ClipStore> | undefined;

/** The store of this context: opened once, anew after a failure. Throws `ClipError`. */
export function clipStore(): Promise<ClipStore> {
  opened ??= openClipStore().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
