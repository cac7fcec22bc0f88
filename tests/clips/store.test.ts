// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where a browser has it
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clip, ClipState } from '../../src/clips/clip.ts';
import { ClipError } from '../../src/clips/error.ts';
import { isUnaltered } from '../../src/clips/integrity.ts';
import {
  onClipsChanged,
  onStatesChanged,
  openClipStore,
  Seen,
  type ClipStore,
} from '../../src/clips/store.ts';
import { clip, draft } from './sample.ts';

let store: ClipStore;
let name: string;
let serial = 0;

beforeEach(async () => {
  name = `clips-${serial++}`;
  store = await openClipStore({ name });
});
afterEach(() => {
  store.close();
});

const EXACT: ClipState = { status: 'exact', score: 1, checked: '2025-02-01T00:00:00.000Z' };

describe('save', () => {
  it('keeps a draft with an id and times', async () => {
    const saved = await store.save(draft());
    expect(saved).toMatchObject({ ...draft(), version: 2 });
    expect(saved.id).toMatch(/^[0-9a-f-]{36}$/u);
    expect(await store.get(saved.id)).toEqual(saved);
    expect(await store.count()).toBe(1);
  });

  it('gives the clip that is there for the same words of the same page', async () => {
    const saved = await store.save(draft());
    const again = await store.save(draft({ url: 'https://www.almarsa.example/a/1?utm_source=x#y' }));
    expect(again).toEqual(saved);
    const [one, other] = await Promise.all([
      store.save(draft({ text: 'مرتين' })),
      store.save(draft({ text: 'مرتين' })),
    ]);
    expect(other).toEqual(one);
    expect(await store.count()).toBe(2);
  });

  it.each([
    ['page', draft({ url: 'https://almarsa.example/a/2' })],
    ['words', draft({ text: 'غيرها' })],
    ['kind', draft({ kind: 'passage' })],
  ])('keeps another for another %s', async (_what, other) => {
    await store.save(draft());
    await store.save(other);
    expect(await store.count()).toBe(2);
  });

  it('refuses what is no draft', async () => {
    await expect(store.save(draft({ url: 'javascript:1' }))).rejects.toMatchObject({
      code: 'errorClipAddress',
    });
    expect(await store.count()).toBe(0);
  });

  it('outlives the connection', async () => {
    const saved = await store.save(draft());
    store.close();
    store = await openClipStore({ name });
    expect(await store.list()).toEqual([saved]);
  });
});

describe('update', () => {
  it('changes note and tags, and nothing else', async () => {
    const saved = await store.save(draft());
    const changed = await store.update(saved.id, { note: 'ملاحظة', tags: ['#أ', 'أ'] });
    expect(changed).toEqual({ ...saved, note: 'ملاحظة', tags: ['أ'], edited: changed.edited });
    expect(await store.get(saved.id)).toEqual(changed);
  });

  it('loses neither of two edits at once', async () => {
    const { id } = await store.save(draft());
    await Promise.all([store.update(id, { note: 'n' }), store.update(id, { tags: ['t'] })]);
    expect(await store.get(id)).toMatchObject({ note: 'n', tags: ['t'] });
  });

  it('says that the clip is gone', async () => {
    await expect(store.update('gone', { note: '' })).rejects.toMatchObject({ code: 'errorNoClip' });
  });
});

describe('remove and restore', () => {
  it('answers with what was there, and puts it back as it was', async () => {
    const one = await store.save(draft());
    const other = await store.save(draft({ text: 'أخرى' }));
    const numberBefore = store.numberOf(one.id);
    const removed = await store.remove([one.id, 'never']);
    expect(removed).toEqual([await numberBefore]);
    expect(await store.list()).toEqual([other]);
    expect(await store.restore([...removed, other.id])).toBe(1);
    expect(await store.get(one.id)).toEqual(one);
    expect(await store.get(other.id)).toEqual(other);
  });
});

describe('reading', () => {
  it('lists newest first, whole and in stretches', async () => {
    // Two of one moment must neither be lost nor repeated where a stretch ends between them.
    const minutes = [3, 1, 1, 1, 2, 5, 5];
    const same = minutes.map((minute, index) =>
      clip({ text: `نص ${index}`, created: `2025-01-01T00:0${minute}:00.000Z` }),
    );
    await store.importClips([same]);
    const all = await store.list();
    expect(all.map((item) => item.created)).toEqual(
      all
        .map((item) => item.created)
        .sort()
        .reverse(),
    );
    const { numbers } = await store.search();
    const seen = [];
    for (let start = 0; start < numbers.length; start += 2)
      seen.push(...(await store.read(numbers.subarray(start, start + 2))).map((found) => found.clip));
    expect(seen).toEqual(all);
  });

  it('finds the clips of a page', async () => {
    const one = await store.save(draft());
    await store.save(draft({ url: 'https://almarsa.example/a/2' }));
    expect(await store.byPage(one.source.key)).toEqual([one]);
    expect(await store.byPage('elsewhere')).toEqual([]);
  });
});

describe('correct', () => {
  const { key } = draft().source;

  it('goes to the page’s clips, those to come too, and is taken back again', async () => {
    const before = await store.save(draft());
    expect(await store.correct(key, { field: 'published', value: '2025-01-08' })).toEqual({
      published: '2025-01-08',
    });
    expect(await store.correct(key, { field: 'authors', value: [] })).toEqual({
      published: '2025-01-08',
      authors: [],
    });
    const after = await store.save(draft({ text: 'بعده' }));
    const corrections = { published: '2025-01-08', authors: [] };
    expect(after.source).toEqual({ ...draft().source, corrections });
    const corrected = await store.get(before.id);
    expect(corrected?.source).toEqual({ ...draft().source, corrections });
    expect(await store.correct(key, { field: 'authors', value: undefined })).toEqual({
      published: '2025-01-08',
    });
    expect(await store.correct(key, { field: 'published', value: undefined })).toEqual({});
    expect((await store.get(before.id))?.source).toEqual(draft().source);
    expect(await store.corrections(key)).toEqual({});
  });

  it('is kept where no clip is, and of other pages nothing is known', async () => {
    await store.correct(key, { field: 'title', value: 'عنوان آخر' });
    store.close();
    store = await openClipStore({ name });
    expect(await store.corrections(key)).toEqual({ title: 'عنوان آخر' });
    expect(await store.corrections('other.example/a')).toEqual({});
  });

  it('loses neither of two fields at once', async () => {
    await Promise.all([
      store.correct(key, { field: 'title', value: 'ا' }),
      store.correct(key, { field: 'site', value: 'ب' }),
    ]);
    expect(await store.corrections(key)).toEqual({ title: 'ا', site: 'ب' });
  });

  it('comes with a clip out of a file', async () => {
    const source = { ...draft().source, corrections: { site: 'المرسى' } };
    await store.importClips([[clip({ source })]]);
    expect(await store.corrections(key)).toEqual({ site: 'المرسى' });
    expect((await store.save(draft({ text: 'غيرها' }))).source.corrections).toEqual({ site: 'المرسى' });
  });

  it('is not what a page says of itself', async () => {
    const saved = await store.save(draft({ source: { ...draft().source, corrections: { site: 'x' } } }));
    expect(saved.source.corrections).toBeUndefined();
  });
});

/** How a page of that day was found to have other words. */
function otherWords(text: string, day: number): ClipState {
  return { status: 'changed', score: 0.8, text, checked: `2025-02-0${day}T00:00:00.000Z` };
}

describe('setStates', () => {
  it('keeps how clips were found, and is no edit', async () => {
    const saved = await store.save(draft());
    await store.setStates([
      { id: saved.id, state: EXACT },
      { id: 'gone', state: EXACT },
    ]);
    expect(await store.get(saved.id)).toEqual({ ...saved, state: EXACT });
    expect(await store.count()).toBe(1);
  });

  it('lets the later reading stand when an earlier one comes after it', async () => {
    const saved = await store.save(draft());
    const later = {
      status: 'changed',
      score: 0.8,
      text: 'other',
      checked: '2025-02-02T00:00:00.000Z',
    } as const;
    await store.setStates([{ id: saved.id, state: later }]);
    await store.setStates([{ id: saved.id, state: { ...EXACT, checked: '2025-02-01T00:00:00.000Z' } }]);
    expect((await store.get(saved.id))?.state).toEqual(later);
  });

  it('asks no more of words that the reader let go, until the page has others', async () => {
    const { id } = await store.save(draft());
    const keptOf = async (): Promise<boolean | undefined> => (await store.get(id))?.state?.kept;
    // Whatever a page says: this is the reader's word.
    await store.setStates([{ id, state: { ...otherWords('new', 1), kept: true } }]);
    expect(await keptOf()).toBeUndefined();
    await store.update(id, { kept: true });
    expect(await keptOf()).toBe(true);
    await store.update(id, { note: 'seen' });
    await store.setStates([{ id, state: otherWords('new', 2) }]);
    expect(await keptOf()).toBe(true);
    await store.update(id, { kept: false });
    expect(await keptOf()).toBeUndefined();
    await store.update(id, { kept: true });
    await store.setStates([{ id, state: otherWords('newer', 3) }]);
    expect((await store.get(id))?.state).toEqual(otherWords('newer', 3));
  });
});

describe('importClips', () => {
  it('adds, renames, settles and skips, as planned', async () => {
    const known = clip({ text: 'known' });
    const old = clip({ text: 'old' });
    await store.importClips([[known, old]]);
    const words = clip({ text: 'known' });
    const newer = { ...old, note: 'newer', edited: '2099-01-01T00:00:00.000Z' };
    const fresh = clip({ text: 'fresh' });
    const clash = { ...clip({ text: 'other words' }), id: known.id };
    const incoming = [known, words, newer, fresh, clip({ text: 'fresh' }), clash];
    const planned = await store.planImport(incoming);
    expect(planned.added.map(({ text }) => text)).toEqual(['fresh', 'other words']);
    expect(planned.renamed).toBe(1);
    expect(planned.conflicts).toEqual([{ mine: old, theirs: newer }]);
    expect(planned.skipped).toHaveLength(3);
    const done = { added: 2, updated: 1, skipped: 3, cancelled: false };
    expect(await store.importClips([incoming])).toEqual(done);
    expect(await store.get(old.id)).toEqual(newer);
    expect(await store.get(known.id)).toEqual(known);
    expect(await store.importClips([incoming])).toEqual({ ...done, added: 0, updated: 0, skipped: 6 });
    expect(await store.count()).toBe(4);
  });

  const EARLY = '2025-01-01T00:00:00.000Z';
  const LATE = '2026-01-01T00:00:00.000Z';
  it.each([
    ['newer', LATE, EARLY, 'mine'],
    ['newer', EARLY, LATE, 'theirs'],
    ['mine', EARLY, LATE, 'mine'],
    ['theirs', LATE, EARLY, 'theirs'],
  ] as const)('keeps %s of two notes, of %s here and %s in the file: %s', async (conflicts, a, b, note) => {
    const mine = clip({ note: 'mine', edited: a });
    await store.importClips([[mine]]);
    await store.importClips([[{ ...mine, note: 'theirs', edited: b }]], { conflicts });
    expect((await store.get(mine.id))?.note).toBe(note);
    // The same words out of another library, under another id.
    const fromElsewhere = clip({ note: 'elsewhere', edited: b });
    expect((await store.planImport([fromElsewhere])).conflicts).toHaveLength(1);
    await store.importClips([[fromElsewhere]], { conflicts: 'theirs' });
    expect(await store.list()).toMatchObject([{ id: mine.id, note: 'elsewhere' }]);
  });

  it.each<[string, Partial<Clip>]>([
    ['a note', { note: 'theirs' }],
    ['tags', { tags: ['theirs'] }],
    ['a colour', { colour: 'blue' }],
    ['corrections', { source: { ...draft().source, corrections: { site: 'theirs' } } }],
  ])('asks whose %s is to stand, under the same id or another', async (_what, change) => {
    const mine = clip({ edited: EARLY });
    await store.importClips([[mine]]);
    const other = clip({ ...change, edited: LATE });
    for (const theirs of [{ ...other, id: mine.id }, other]) {
      expect((await store.planImport([theirs])).conflicts).toHaveLength(1);
      await store.importClips([[theirs]], { conflicts: 'mine' });
      expect(await store.get(mine.id)).toEqual(mine);
    }
    await store.importClips([[other]]);
    expect(await store.get(mine.id)).toMatchObject(change);
    expect((await store.planImport([other])).skipped).toHaveLength(1);
  });

  it('knows between the stretches of a file what came before', async () => {
    const seen = new Seen();
    const [one, same] = [clip({ text: 'one' }), clip({ text: 'one' })];
    const clash = { ...clip({ text: 'two' }), id: one.id };
    expect((await store.planImport([one], seen)).added).toHaveLength(1);
    expect((await store.planImport([same], seen)).skipped).toHaveLength(1);
    expect(await store.planImport([clash], seen)).toMatchObject({ renamed: 1 });
    await store.importClips([[one], [same], [clash]]);
    expect((await store.list()).map(({ text }) => text).sort()).toEqual(['one', 'two']);
  });

  it('is planned without a look-up for each clip that is new', async () => {
    await store.importClips([Array.from({ length: 50 }, (_, at) => clip({ text: `here ${at}` }))]);
    const lookUp = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
    const seen = new Seen();
    for (const part of ['one', 'two']) {
      const incoming = Array.from({ length: 50 }, (_, at) => clip({ text: `${part} ${at}` }));
      expect((await store.planImport(incoming, seen)).added).toHaveLength(50);
    }
    expect(lookUp).not.toHaveBeenCalled();
    // What came meanwhile is known at the next look.
    const later = clip({ text: 'later' });
    await store.importClips([[later]]);
    expect((await store.planImport([later], seen)).skipped).toEqual([later]);
    expect(lookUp).toHaveBeenCalled();
    lookUp.mockRestore();
  });

  it('tells how far it is, and stops when asked with whole stretches kept', async () => {
    const clips = Array.from({ length: 1_300 }, (_, index) => clip({ text: `نص ${index}` }));
    const stretches = [clips.slice(0, 500), clips.slice(500, 1_000), clips.slice(1_000)];
    const controller = new AbortController();
    const steps: number[] = [];
    const result = await store.importClips(stretches, {
      signal: controller.signal,
      onProgress: (done) => {
        steps.push(done);
        if (steps.length === 2) controller.abort();
      },
    });
    expect(result).toEqual({ added: 1_000, updated: 0, skipped: 0, cancelled: true });
    expect(await store.count()).toBe(1_000);
    expect(await store.importClips(stretches)).toMatchObject({ added: 300, skipped: 1_000 });
  });

  it('keeps nothing of a stretch that fails', async () => {
    const one = clip({ text: 'one' });
    // A number without end cannot be written as JSON.
    const broken = Object.assign(clip({ text: 'two' }), { date: 1n });
    await expect(store.importClips([[one, broken]])).rejects.toBeInstanceOf(ClipError);
    expect(await store.count()).toBe(0);
  });
});

describe('changes', () => {
  it('are told to every listener, states apart', async () => {
    const clips = vi.fn();
    const states = vi.fn();
    const stops = [onClipsChanged(clips), onStatesChanged(states)];
    const saved = await store.save(draft());
    await vi.waitFor(() => expect(clips).toHaveBeenCalledWith([saved.id]));
    await store.setStates([{ id: saved.id, state: EXACT }]);
    await vi.waitFor(() => expect(states).toHaveBeenCalledWith([saved.id]));
    await store.save(draft());
    await store.remove([saved.id]);
    await vi.waitFor(() => expect(clips).toHaveBeenCalledTimes(2));
    for (const stop of stops) stop();
  });
});

/** A record of today as version 3 of the database had it. */
function tree({ body, ...rest }: { body: Uint8Array }): object {
  return { ...rest, ...JSON.parse(new TextDecoder().decode(body)) };
}

describe('trouble', () => {
  it('keeps the clips of the database’s first shape', async () => {
    const old = await openDB(`${name}-old`, 1, {
      upgrade(database) {
        const clips = database.createObjectStore('clips', { keyPath: 'id' });
        clips.createIndex('page', 'source.key');
        clips.createIndex('newest', ['created', 'id']);
      },
    });
    const kept = clip();
    await old.put('clips', kept);
    old.close();
    const upgraded = await openClipStore({ name: `${name}-old` });
    expect(await upgraded.list()).toEqual([kept]);
    expect(await upgraded.correct(kept.source.key, { field: 'site', value: 'x' })).toEqual({ site: 'x' });
    upgraded.close();
  });

  it('keeps the clips of version 3, whose records were trees', async () => {
    const [kept, binned] = [clip({ text: 'kept' }), clip({ text: 'binned' })];
    await store.importClips([[kept, binned]]);
    await store.remove([binned.id]);
    store.close();
    const now = await openDB(name);
    const [records, pages, bin] = await Promise.all([
      now.getAll('records'),
      now.getAll('pages'),
      now.getAll('bin'),
    ]);
    now.close();
    const old = await openDB(`${name}-trees`, 3, {
      upgrade(database) {
        database.createObjectStore('corrections', { keyPath: 'key' });
        const clips = database.createObjectStore('records', { keyPath: 'number', autoIncrement: true });
        clips.createIndex('id', 'id', { unique: true });
        clips.createIndex('page', 'page');
        clips.createIndex('words', 'words');
        const versions = database.createObjectStore('pages', { keyPath: 'number', autoIncrement: true });
        versions.createIndex('key', 'key');
        versions.createIndex('hash', 'hash', { unique: true });
        const deleted = database.createObjectStore('bin', { keyPath: 'number' });
        deleted.createIndex('deleted', 'deleted');
        deleted.createIndex('id', 'record.id');
        deleted.createIndex('page', 'record.page');
        database.createObjectStore('tail', { keyPath: 'number' });
        for (const each of ['heads', 'colds', 'blocks', 'meta']) database.createObjectStore(each);
      },
    });
    for (const record of records) await old.put('records', tree(record));
    for (const page of pages) await old.put('pages', tree(page));
    for (const each of bin) await old.put('bin', { ...each, record: tree(each.record) });
    old.close();
    const upgraded = await openClipStore({ name: `${name}-trees` });
    expect(await upgraded.get(kept.id)).toEqual(kept);
    expect(await upgraded.bin(10)).toMatchObject([{ clip: binned }]);
    expect(await upgraded.checkIndex()).toMatchObject({ missing: 1, repaired: true });
    expect((await upgraded.search({ query: 'kept' })).numbers).toHaveLength(1);
    upgraded.close();
  });

  it('lets a later version open and delete the database, and reopens by itself', async () => {
    await store.save(draft());
    await deleteDB(name);
    expect(await store.count()).toBe(0);
    const later = await openDB(name, 99);
    later.close();
    await expect(store.count()).rejects.toMatchObject({ code: 'errorStorageNewer' });
    await expect(openClipStore({ name })).rejects.toMatchObject({ code: 'errorStorageNewer' });
  });

  it('knows nothing of a deleted database in the next, whose numbers are the same', async () => {
    await store.save(draft({ text: 'before', url: 'https://almarsa.example/a/1' }));
    expect((await store.search({ query: 'before' })).numbers).toHaveLength(1);
    await store.list();
    await deleteDB(name);
    const after = await store.save(draft({ text: 'after', url: 'https://almarsa.example/a/2' }));
    expect(await store.get(after.id)).toEqual(after);
    expect((await store.search({ query: 'after' })).numbers).toHaveLength(1);
    expect((await store.search({ query: 'before' })).numbers).toHaveLength(0);
  });

  it('says that storage is full, and keeps what is there', async () => {
    const saved = await store.save(draft());
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
      this: IDBTransaction,
    ) {
      // As browsers do over quota: the requests have succeeded, the transaction aborts.
      const abort = this as unknown as { _abort(name: string | null): void }; // fake-indexeddb's own door
      abort._abort('QuotaExceededError');
    });
    await expect(store.save(draft({ text: 'x' }))).rejects.toMatchObject({ code: 'errorStorageFull' });
    await expect(store.update(saved.id, { note: 'x' })).rejects.toMatchObject({ code: 'errorStorageFull' });
    commit.mockRestore();
    expect(await store.list()).toEqual([saved]);
  });

  it('refuses work after it was closed', async () => {
    store.close();
    await expect(store.count()).rejects.toMatchObject({ code: 'errorStorageUnavailable' });
  });
});

describe('many at once', () => {
  it('tags, merges and groups by page', async () => {
    const clips = ['a/1', 'a/2', 'a/1'].map((path, at) =>
      clip({ text: `نص ${at}`, note: `n${at}`, tags: [`t${at}`], url: `https://almarsa.example/${path}` }),
    );
    await store.importClips([clips]);
    const { numbers } = await store.search({ order: 'oldest' });
    const [one = 0, two = 0, three = 0] = numbers;
    expect([...(await store.groupedByPage(numbers))]).toEqual([one, three, two]);
    expect(await store.tag(numbers, { add: ['#new'], remove: ['t1'] })).toBe(3);
    expect(await store.tag([two], { remove: ['t1'] })).toBe(0);
    expect((await store.read([two]))[0]?.clip.tags).toEqual(['new']);
    expect(await store.merge([one, three])).toEqual([three]);
    expect((await store.read([one]))[0]?.clip).toMatchObject({ tags: ['t0', 'new', 't2'], note: 'n0\n\nn2' });
    expect(await store.restore([three])).toBe(1);
    expect(await store.count()).toBe(3);
  });

  it('finds the same words on other pages, by letters folded', async () => {
    const [one, other] = [clip({ text: 'مريم' }), clip({ text: 'مریم', url: 'https://x.example/b' })];
    await store.importClips([[one, other, clip({ text: 'else' })]]);
    const [group = [], ...rest] = await store.duplicates();
    expect(rest).toEqual([]);
    expect((await store.read(group)).map((found) => found.clip.id).sort()).toEqual([one.id, other.id].sort());
  });
});

describe('the bin', () => {
  it('keeps what was deleted for its days, then drops it with its page', async () => {
    const saved = await store.save(draft());
    const [number = 0] = await store.remove([saved.id]);
    expect(await store.count()).toBe(0);
    expect((await store.search()).numbers).toHaveLength(0);
    expect(await store.bin(10)).toMatchObject([{ number, clip: saved }]);
    expect(await store.bin(10, 1)).toEqual([]);
    expect(await store.emptyBin()).toBe(0);
    expect(await store.restore([saved.id])).toBe(1);
    expect(await store.get(saved.id)).toEqual(saved);
    await store.remove([number]);
    expect(await store.emptyBin(0)).toBe(1);
    expect(await store.storage()).toMatchObject({ clips: 0, binned: 0 });
    const database = await openDB(name);
    expect(await database.count('pages')).toBe(0);
    database.close();
  });

  it('is passed by where nothing can be written any more', async () => {
    const saved = await store.save(draft());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(store.remove([saved.id])).rejects.toMatchObject({ code: 'errorStorageFull' });
    expect(await store.erase([saved.id])).toBe(1);
    put.mockRestore();
    expect(await store.count()).toBe(0);
    expect(await store.checkIndex()).toMatchObject({ surplus: 1, repaired: true });
  });
});

/** Most requests that were made in one task since. */
function countRequests(): () => number {
  let [most, now] = [0, 0];
  for (const method of ['get', 'put', 'delete'] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (now === 0) setImmediate(() => (now = 0));
      most = Math.max(most, ++now);
      return Reflect.apply(original, this, args);
    });
  }
  return () => most;
}

describe('many clips at once', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are deleted, put back and erased in short tasks', async () => {
    const clips = Array.from({ length: 600 }, (_, at) =>
      clip({ text: `words ${at}`, url: `https://almarsa.example/a/${at % 200}` }),
    );
    await store.importClips([clips]);
    // Apart, so that they are not read as one range.
    const some = clips.filter((_, at) => at % 3 === 0).map(({ id }) => id);
    const most = countRequests();
    const removed = await store.remove(some);
    expect(removed).toHaveLength(200);
    expect(await store.restore(removed)).toBe(200);
    expect(await store.count()).toBe(600);
    expect((await store.search({ query: 'words' })).numbers).toHaveLength(600);
    expect(await store.erase(some)).toBe(200);
    expect(await store.count()).toBe(400);
    expect(await store.checkIndex()).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
    expect(most()).toBeLessThanOrEqual(200);
  });

  it('come back each once, though deleted twice after a file brought them back', async () => {
    const one = clip({ text: 'twice' });
    await store.importClips([[one]]);
    const first = await store.remove([one.id]);
    await store.importClips([[one]]);
    const second = await store.remove([one.id]);
    expect(await store.restore([...first, ...second])).toBe(1);
    expect(await store.get(one.id)).toEqual(one);
  });

  it('are grouped by page without holding up a save', async () => {
    const clips = Array.from({ length: 500 }, (_, at) =>
      clip({ text: `words ${at}`, url: `https://almarsa.example/a/${at % 450}` }),
    );
    await store.importClips([clips]);
    const { numbers } = await store.search();
    const done: string[] = [];
    const [grouped] = await Promise.all([
      store.groupedByPage(numbers).finally(() => done.push('grouped')),
      store.save(draft()).finally(() => done.push('saved')),
    ]);
    expect(done).toEqual(['saved', 'grouped']);
    expect([...grouped].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
    const keys = (await store.read(grouped)).map((each) => each.clip.source.key);
    expect(keys.filter((key, at) => key !== keys[at - 1])).toHaveLength(450);
  });
});

describe('an import that was not finished', () => {
  const file = { name: 'clips.json', size: 1, modified: 2 };

  it('is offered to go on with, and forgotten once it is done', async () => {
    const clips = Array.from({ length: 6 }, (_, at) => clip({ text: `نص ${at}` }));
    const broken = async function* (): AsyncGenerator<Clip[]> {
      yield clips.slice(0, 3);
      throw new Error('The window was closed.');
    };
    await expect(store.importClips(broken(), { file })).rejects.toThrow('closed');
    expect(await store.unfinishedImport()).toMatchObject({ ...file, done: 3, added: 3, conflicts: 'newer' });
    expect(await store.importClips([clips], { file })).toMatchObject({ added: 3, skipped: 3 });
    expect(await store.unfinishedImport()).toBeNull();
  });
});

it('counts what no export has taken along', async () => {
  await store.save(draft());
  expect(await store.storage()).toMatchObject({ clips: 1, unexported: 1, exported: null });
  await store.noteExport();
  await store.save(draft({ text: 'أخرى' }));
  expect(await store.storage()).toMatchObject({ clips: 2, unexported: 1, exported: expect.any(String) });
});

it('keeps the hash of the words, which shows that they are unaltered', async () => {
  const saved = await store.save(draft());
  expect(await isUnaltered(saved)).toBe(true);
  expect(await isUnaltered({ ...saved, text: `${saved.text} ` })).toBe(false);
});
