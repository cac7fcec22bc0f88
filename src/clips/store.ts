/**
 * The reader's clips in IndexedDB, and the one door to them.
 *
 * A write is acknowledged when its transaction is complete with `durability: 'strict'`, and every
 * write calls `commit()`: without it a popup that closes in the same task was seen to lose one.
 */
import { announceChange } from './changes.ts';
import {
  CLIP_VERSION,
  type Clip,
  type ClipDraft,
  type ClipState,
  type CorrectableField,
  type Corrections,
} from './clip.ts';
import { ClipDatabase, type ClipObjects, type CorrectionObjects } from './database.ts';
import { ClipError } from './error.ts';
import { isSame, planImport, Seen, settle, type ConflictChoice, type ImportPlan } from './import-plan.ts';
import { parseClipDraft, parseCorrections, parseNote, parseTags } from './validate.ts';

export { onClipsChanged, onStatesChanged } from './changes.ts';
export { Seen, type ClipConflict, type ConflictChoice, type ImportPlan } from './import-plan.ts';

/** What the reader may change of a clip. */
export interface ClipPatch {
  note?: string;
  tags?: readonly string[];
}

/** A stretch of the list, newest first. */
export interface ClipPage {
  clips: Clip[];
  /** Where the next stretch begins; null at the end. */
  next: ClipCursor | null;
}
export type ClipCursor = readonly [created: string, id: string];

export interface ImportResult {
  added: number;
  updated: number;
  skipped: number;
  /** True where `signal` stopped it: what was counted is kept, the rest not begun. */
  cancelled: boolean;
}

export interface ImportOptions {
  /** `newer` where nothing is chosen. */
  conflicts?: ConflictChoice;
  /** Told after every batch, once it is durable, how many clips of the file are done. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

export interface ClipStore {
  /** Keeps a draft; the words of a page that are kept already give the clip that is there. */
  save(draft: ClipDraft): Promise<Clip>;
  get(id: string): Promise<Clip | undefined>;
  /** Throws `errorNoClip` where the clip is gone. */
  update(id: string, patch: ClipPatch): Promise<Clip>;
  /** Deletes and answers with what was there, for `restore`. */
  remove(ids: readonly string[]): Promise<Clip[]>;
  /** Puts deleted clips back as they were; one that is there stays as it is. */
  restore(clips: readonly Clip[]): Promise<void>;
  /** The clips of the page with this key, newest first. */
  byPage(key: string): Promise<Clip[]>;
  /** All clips, newest first. */
  list(): Promise<Clip[]>;
  /** At most `limit` clips, newest first, from a cursor on. */
  page(limit: number, from?: ClipCursor | null): Promise<ClipPage>;
  count(): Promise<number>;
  /** What the reader corrected of the source of the page with this key. */
  corrections(key: string): Promise<Corrections>;
  /**
   * Puts the reader's word on a field in place of the page's, or takes it back (`undefined`), for the page and
   * for its clips, those to come too. Answers with all that is corrected of the page now.
   */
  correct<F extends CorrectableField>(
    key: string,
    field: F,
    value: Corrections[F] | undefined,
  ): Promise<Corrections>;
  /** How clips were found on their page. Clips that are gone, or were looked for later already, are left out. */
  setStates(states: readonly { id: string; state: ClipState }[]): Promise<void>;
  /** What `importClips` would do with a stretch of a file, without doing it; `seen` goes from stretch to stretch. */
  planImport(clips: readonly Clip[], seen?: Seen): Promise<ImportPlan>;
  /** Each stretch whole or not at all. Goes on where it was stopped when it is given the same clips again. */
  importClips(
    stretches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
    options?: ImportOptions,
  ): Promise<ImportResult>;
  close(): void;
}

/** What is corrected of a page; where nothing was here, what came with its newest clip that has any, out of a file. */
async function correctionsIn(
  clips: ClipObjects,
  pages: CorrectionObjects,
  key: string,
): Promise<Corrections> {
  const own = await pages.get(key);
  if (own) return own.corrections;
  const there = await clips.index('page').getAll(key);
  const corrected = there.filter(({ source }) => source.corrections);
  corrected.sort((a, b) => (a.edited < b.edited ? 1 : -1));
  return corrected[0]?.source.corrections ?? {};
}

function withCorrections(clip: Clip, corrections: Corrections): Clip {
  const { corrections: _, ...source } = clip.source;
  return {
    ...clip,
    source: Object.keys(corrections).length > 0 ? { ...source, corrections } : source,
  };
}

class IndexedClipStore implements ClipStore {
  readonly #database: ClipDatabase;

  constructor(database: ClipDatabase) {
    this.#database = database;
  }

  async save(draft: ClipDraft): Promise<Clip> {
    const now = new Date().toISOString();
    const clip: Clip = {
      version: CLIP_VERSION,
      id: crypto.randomUUID(),
      ...parseClipDraft(draft),
      created: now,
      edited: now,
    };
    const { kept, isNew } = await this.#database.transact('readwrite', async (clips, pages) => {
      const there = await clips.index('page').getAll(clip.source.key);
      const same = there.find((other) => isSame(other, clip));
      if (same) return { kept: same, isNew: false };
      const added = withCorrections(clip, await correctionsIn(clips, pages, clip.source.key));
      await clips.add(added);
      return { kept: added, isNew: true };
    });
    if (isNew) announceChange({ what: 'clips', ids: [clip.id] });
    return kept;
  }

  get(id: string): Promise<Clip | undefined> {
    return this.#database.transact('readonly', (clips) => clips.get(id));
  }

  async update(id: string, patch: ClipPatch): Promise<Clip> {
    const changes = {
      ...(patch.note !== undefined && { note: parseNote(patch.note) }),
      ...(patch.tags !== undefined && { tags: parseTags(patch.tags) }),
    };
    const changed = await this.#database.transact('readwrite', async (clips) => {
      const clip = await clips.get(id);
      if (!clip) throw new ClipError('errorNoClip', 'The clip is no longer there.');
      const edited: Clip = { ...clip, ...changes, edited: new Date().toISOString() };
      await clips.put(edited);
      return edited;
    });
    announceChange({ what: 'clips', ids: [id] });
    return changed;
  }

  async remove(ids: readonly string[]): Promise<Clip[]> {
    const removed = await this.#database.transact('readwrite', async (clips) => {
      const there = await Promise.all(ids.map((id) => clips.get(id)));
      await Promise.all(ids.map((id) => clips.delete(id)));
      return there.filter((clip) => clip !== undefined);
    });
    if (removed.length > 0) announceChange({ what: 'clips', ids: removed.map(({ id }) => id) });
    return removed;
  }

  async restore(restored: readonly Clip[]): Promise<void> {
    await this.#database.transact('readwrite', async (clips) => {
      await Promise.all(
        restored.map(async (clip) => {
          if ((await clips.getKey(clip.id)) === undefined) await clips.add(clip);
        }),
      );
    });
    announceChange({ what: 'clips', ids: restored.map(({ id }) => id) });
  }

  async byPage(key: string): Promise<Clip[]> {
    const clips = await this.#database.transact('readonly', (objects) => objects.index('page').getAll(key));
    return clips.sort((a, b) => (a.created < b.created ? 1 : -1));
  }

  async list(): Promise<Clip[]> {
    // Firefox 153 ignores a direction given to `getAll`.
    const clips = await this.#database.transact('readonly', (objects) => objects.index('newest').getAll());
    return clips.reverse();
  }

  page(limit: number, from: ClipCursor | null = null): Promise<ClipPage> {
    return this.#database.transact('readonly', async (objects) => {
      const range = from ? IDBKeyRange.upperBound(from) : null;
      const clips: Clip[] = [];
      let cursor = await objects.index('newest').openCursor(range, 'prev');
      while (cursor && clips.length < limit) {
        clips.push(cursor.value);
        cursor = await cursor.continue();
      }
      return { clips, next: cursor ? cursor.key : null };
    });
  }

  count(): Promise<number> {
    return this.#database.transact('readonly', (clips) => clips.count());
  }

  corrections(key: string): Promise<Corrections> {
    return this.#database.transact('readonly', (clips, pages) => correctionsIn(clips, pages, key));
  }

  async correct<F extends CorrectableField>(
    key: string,
    field: F,
    value: Corrections[F] | undefined,
  ): Promise<Corrections> {
    const edited = new Date().toISOString();
    const { corrections, ids } = await this.#database.transact('readwrite', async (clips, pages) => {
      const changed = parseCorrections({ ...(await correctionsIn(clips, pages, key)), [field]: value });
      const there = await clips.index('page').getAll(key);
      await Promise.all([
        Object.keys(changed).length > 0
          ? pages.put({ key, corrections: changed, edited })
          : pages.delete(key),
        ...there.map(async (clip) => clips.put({ ...withCorrections(clip, changed), edited })),
      ]);
      return { corrections: changed, ids: there.map(({ id }) => id) };
    });
    announceChange({ what: 'clips', ids });
    return corrections;
  }

  async setStates(states: readonly { id: string; state: ClipState }[]): Promise<void> {
    const ids = await this.#database.transact('readwrite', async (clips) => {
      const there = await Promise.all(
        states.map(async ({ id, state }) => {
          const clip = await clips.get(id);
          // Two readings may come out of order, as of a page that is reloaded: the later one stands.
          if (!clip || (clip.state && clip.state.checked > state.checked)) return [];
          await clips.put({ ...clip, state });
          return [id];
        }),
      );
      return there.flat();
    });
    if (ids.length > 0) announceChange({ what: 'states', ids });
  }

  planImport(incoming: readonly Clip[], seen = new Seen()): Promise<ImportPlan> {
    return this.#database.transact('readonly', (clips) => planImport(clips, incoming, seen));
  }

  async importClips(
    stretches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
    { conflicts = 'newer', onProgress, signal }: ImportOptions = {},
  ): Promise<ImportResult> {
    const result: ImportResult = { added: 0, updated: 0, skipped: 0, cancelled: false };
    const changed: string[] = [];
    const seen = new Seen();
    let done = 0;
    try {
      for await (const stretch of stretches) {
        if (signal?.aborted) {
          result.cancelled = true;
          break;
        }
        // oxlint-disable-next-line no-loop-func -- the loop waits for it
        const { added, updated } = await this.#database.transact('readwrite', async (clips) => {
          const plan = await planImport(clips, stretch, seen);
          const settled = plan.conflicts
            .map((conflict) => settle(conflict, conflicts))
            .filter((clip) => clip !== null);
          // Async, or one that throws at once would leave those before it to fail unheard.
          await Promise.all([...plan.added, ...settled].map(async (clip) => clips.put(clip)));
          return { added: plan.added, updated: settled };
        });
        result.added += added.length;
        result.updated += updated.length;
        result.skipped += stretch.length - added.length - updated.length;
        for (const { id } of [...added, ...updated]) changed.push(id);
        done += stretch.length;
        onProgress?.(done);
      }
    } finally {
      // Once for the whole: views that read themselves anew after every batch would slow it tenfold.
      if (changed.length > 0) announceChange({ what: 'clips', ids: changed });
    }
    return result;
  }

  close(): void {
    this.#database.close();
  }
}

/** Opens the clips; `name` is for tests. Throws `ClipError`. */
export async function openClipStore({ name = 'isnad' }: { name?: string } = {}): Promise<ClipStore> {
  const database = new ClipDatabase(name);
  await database.open();
  return new IndexedClipStore(database);
}
