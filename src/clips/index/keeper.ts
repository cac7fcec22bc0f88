/** Looking after the index: what can wait, and what an unclean end leaves to be looked at. */
import { announceChange } from '../changes.ts';
import type { IndexReport } from '../clip-store.ts';
import type { ClipDatabase } from '../database.ts';
import type { ClipReader } from '../reading.ts';
import type { Transaction } from '../schema.ts';
import { indexState, putState } from './change.ts';
import { checkIndex } from './check.ts';
import { dropOrphans, foldTail, mergeSegments } from './merge.ts';
import { isOutdated, rebuildIndex, type RebuildOptions } from './rebuild.ts';

/** After the last write, in milliseconds. */
const REST_MS = 1_000;

const LOCK = 'isnad-index';

/** One context at a time; what cannot begin at once is done by the other. Where there are no locks, there is one context. */
async function alone<T>(work: () => Promise<T>, wait: boolean): Promise<T | null> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work();
  return locks.request(LOCK, { ifAvailable: !wait }, async (lock) => (lock ? work() : null));
}

export class IndexKeeper {
  /** By which a context says that it writes, and holds a lock as long as it lives. */
  readonly writer = `isnad-writer-${crypto.randomUUID()}`;
  readonly #database: ClipDatabase;
  readonly #reader: ClipReader;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: (() => void) | null = null;

  constructor(database: ClipDatabase, reader: ClipReader) {
    this.#database = database;
    this.#reader = reader;
  }

  #live(): void {
    if (this.#end) return;
    this.#end = () => {};
    void globalThis.navigator?.locks?.request(
      this.writer,
      () =>
        new Promise<void>((resolve) => {
          this.#end = resolve;
        }),
    );
  }

  /** Does its work in one transaction that writes, with the index; what can wait is done once nothing more is written. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const value = await this.#database.transact('readwrite', work);
    this.settleSoon();
    return value;
  }

  /** Once nothing was written for a while, says that it came to rest, and does what waited. */
  settleSoon(): void {
    this.#live();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.settle().catch(() => {
        // The database is closed, or full: it is looked at again at the next opening.
      });
    }, REST_MS);
  }

  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    await this.tidy();
    await this.#forget([this.writer]);
  }

  /** Folds and merges, as far as there is need; with `most` 1 down to one segment. */
  async tidy({
    signal,
    most,
    wait = false,
  }: { signal?: AbortSignal | undefined; most?: number; wait?: boolean } = {}): Promise<void> {
    await alone(async () => {
      // It is made anew as a whole when it is looked after next.
      if (await this.#isOutdated()) return;
      await foldTail(this.#database);
      let isMerged = true;
      while (isMerged)
        isMerged = await mergeSegments(this.#database, {
          signal,
          ...(most !== undefined && { most }),
        });
    }, wait);
  }

  async #forget(writers: readonly string[]): Promise<void> {
    const gone = new Set(writers);
    await this.#database.transact(
      'readwrite',
      async (transaction) => {
        const state = await indexState(transaction);
        const left = state.writers.filter((writer) => !gone.has(writer));
        if (left.length < state.writers.length) putState(transaction, { ...state, writers: left });
      },
      'relaxed',
    );
  }

  /** Writers that said nothing at their end. */
  async #unclean(): Promise<string[]> {
    const { writers } = await this.#database.transact('readonly', indexState);
    const others = writers.filter((writer) => writer !== this.writer);
    if (others.length === 0) return [];
    const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
    const living = new Set(held.map(({ name }) => name));
    return others.filter((writer) => !living.has(writer));
  }

  async #isOutdated(): Promise<boolean> {
    return isOutdated(await this.#database.transact('readonly', indexState));
  }

  async #rebuild(options: RebuildOptions): Promise<void> {
    await alone(async () => {
      // Another context may have done it while this one waited.
      if (!(await this.#isOutdated())) return;
      await rebuildIndex(this.#database, this.#reader, options);
      // Views look anew.
      announceChange({ what: 'clips', ids: [] });
    }, true);
  }

  async check(signal?: AbortSignal): Promise<IndexReport> {
    await this.#rebuild({ signal });
    const report = await alone(async () => {
      await dropOrphans(this.#database);
      return checkIndex(this.#database, this.#reader, signal);
    }, true);
    if (!report) throw new Error('A lock that is waited for is given.');
    return report;
  }

  async maintain({ signal, onProgress }: RebuildOptions = {}): Promise<void> {
    await this.#rebuild({ signal, onProgress });
    const unclean = await this.#unclean();
    if (unclean.length > 0) {
      await this.check(signal);
      await this.#forget(unclean);
    }
    await this.tidy({ signal });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#end?.();
  }
}
