/** The index against looking at every clip: what it finds, in which order, and that it can be trusted. */
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB where a browser has it
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { CLIP_COLOURS, CLIP_KINDS, type Clip } from '../../src/clips/clip.ts';
import { searchClips, siteName, statusOf } from '../../src/clips/search.ts';
import { rangeToMerge } from '../../src/clips/index/merge.ts';
import { openClipStore, SEARCH_FACETS, type ClipStore } from '../../src/clips/store.ts';
import { clip, METADATA } from './sample.ts';

let serial = 0;

async function withStore<T>(work: (store: ClipStore, name: string) => Promise<T>): Promise<T> {
  const name = `index-${serial++}`;
  const store = await openClipStore({ name });
  try {
    return await work(store, name);
  } finally {
    store.close();
  }
}

const WORDS =
  'النهر والنهر بالنهر للمدينة المدينة مدينة وقال مریم مريم كريمي Müller muller bridge bridges The the water wat a-b 2025 ٢٠٢٥ نص é ﷺ x'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
/** Few enough that phrases of them are found. */
const FEW_WORDS = ['the', 'bridge', 'والنهر', 'نهر', 'a-b,'];
const fewWords = fc
  .array(fc.constantFrom(...FEW_WORDS), { minLength: 2, maxLength: 6 })
  .map((list) => list.join(' '));
const day = fc.constantFrom('2024-12-30', '2025-01-09T08:30:00+03:00', '2025-02', '2025');

const randomClip = fc
  .record({
    text: fc.oneof(words, fewWords),
    kind: fc.constantFrom(...CLIP_KINDS),
    note: fc.oneof(fc.constant(''), words),
    tags: fc.uniqueArray(word, { maxLength: 2 }),
    colour: fc.constantFrom(undefined, ...CLIP_COLOURS),
    speaker: fc.option(fc.record({ name: words, text: word }), { nil: undefined }),
    entities: fc.array(fc.record({ type: fc.constantFrom('person', 'place'), name: words }), {
      maxLength: 2,
    }),
    status: fc.constantFrom('exact', 'changed', 'not-found', undefined),
    site: fc.constantFrom('', 'The Courier', 'صحيفة المرسى'),
    page: fc.nat(5),
    published: fc.option(day),
    created: fc.date({ min: new Date('2024-12-01'), max: new Date('2025-03-01'), noInvalidDate: true }),
  })
  .map(({ status, site, page, published, created, colour, speaker, ...fields }): Clip => {
    const url = `https://www.news-${page}.example/a`;
    const metadata = { ...METADATA, site, published, title: fields.note, authors: [] };
    const { colour: _c, speaker: _s, ...plain } = clip();
    return {
      ...plain,
      ...(fields as Partial<Clip>),
      ...(colour && { colour }),
      ...(speaker && { speaker }),
      source: { url, key: url.slice(12), metadata },
      created: created.toISOString(),
      ...(status && { state: { status, score: 1, checked: '2025-03-01T00:00:00.000Z' } }),
    };
  });

const term = fc.oneof(
  word,
  word.map((text) => text.slice(0, 2)),
  words.map((text) => `"${text}"`),
  fewWords.map((text) => `"${text.slice(0, 14)}"`),
  fc.constantFrom(
    'site:cour',
    'site:news-1.example',
    'state:changed',
    'kind:quote',
    'from:2025-01',
    'until:2025-01-09',
  ),
  fc.constantFrom('from:2025-13', 'until:2024', 'speaker:"the water"', 'a-b', 'zzz', 'from:2025-02-31'),
  word.map((text) => `speaker:${text}`),
  word.map((text) => `person:${text}`),
  word.map((text) => `tag:${text.slice(0, 3)}`),
);
const query = fc
  .array(fc.tuple(fc.boolean(), term), { maxLength: 3 })
  .map((terms) => terms.map(([not, text]) => (not ? `-${text}` : text)).join(' '));

/** As the store lists them: newest first. */
function newestFirst(clips: readonly Clip[]): Clip[] {
  return clips.toSorted((a, b) => (a.created < b.created ? 1 : -1));
}

async function idsOf(store: ClipStore, numbers: Iterable<number>): Promise<string[]> {
  return (await store.read(numbers)).map((found) => found.clip.id);
}

/** One of the same words of the same page is no second clip. */
function distinct(clips: readonly Clip[]): Clip[] {
  const seen = new Map(clips.toReversed().map((one) => [`${one.source.key} ${one.kind} ${one.text}`, one]));
  return [...seen.values()];
}

function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the index', () => {
  it('finds what looking at every clip finds, through edits, deletions, folds and merges', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomClip, { minLength: 1, maxLength: 45 }),
        fc.array(query, { minLength: 4, maxLength: 4 }),
        fc.array(fc.nat(100), { maxLength: 4 }),
        async (given, queries, removed) =>
          withStore(async (store) => {
            // Ids are one a clip, also where a counterexample is shrunk.
            const clips = distinct(given.map((one, at) => ({ ...one, id: `id-${at}` })));
            const half = Math.ceil(clips.length / 2);
            await store.importClips([clips.slice(0, half), clips.slice(half)]);
            const gone = new Set(removed.map((at) => clips[at % clips.length]?.id ?? ''));
            await store.remove([...gone]);
            const left = clips.filter(({ id }) => !gone.has(id));
            const all = newestFirst(left);
            for (const text of queries) {
              const { numbers } = await store.search({ query: text });
              const naive = searchClips(all, text).map((match) => match.clip.id);
              expect((await idsOf(store, numbers)).toSorted(), text).toEqual(naive.toSorted());
            }
            expect(await store.checkIndex()).toEqual({
              clips: left.length,
              missing: 0,
              surplus: 0,
              stale: 0,
              repaired: false,
            });
          }),
      ),
      { numRuns: 40 },
    );
  });

  it('orders and counts as looking at every clip does', async () => {
    const sample = distinct(
      fc.sample(randomClip, { numRuns: 80, seed: 7 }).map((one, at) => ({ ...one, id: `id-${at}` })),
    );
    await withStore(async (store) => {
      await store.importClips([sample]);
      const filters = { kinds: new Set(['quote', 'page'] as const) };
      const { numbers, facets } = await store.search({ query: 'the', filters, facets: SEARCH_FACETS });
      const naive = searchClips(newestFirst(sample), 'the', filters).map((match) => match.clip);
      expect(await idsOf(store, numbers)).toEqual(naive.map(({ id }) => id));
      const oldest = await store.search({ query: 'the', filters, order: 'oldest' });
      expect([...oldest.numbers]).toEqual([...numbers].reverse());
      const counted = (facet: (typeof SEARCH_FACETS)[number]): Record<string, number> =>
        Object.fromEntries((facets[facet] ?? []).map(({ value, count: number }) => [value, number]));
      expect(counted('sites')).toEqual(count(naive.map(siteName)));
      expect(counted('tags')).toEqual(count(naive.flatMap(({ tags }) => tags)));
      expect(counted('states')).toEqual(count(naive.map(statusOf)));
      expect(counted('speakers')).toEqual(count(naive.flatMap(({ speaker }) => speaker?.name ?? [])));
      // A facet's own choice does not narrow it.
      expect(counted('kinds')).toEqual(count(searchClips(sample, 'the').map((match) => match.clip.kind)));
      const months = count(
        naive.map(({ created }) => new Date(created).toLocaleDateString('sv').slice(0, 7)),
      );
      expect(counted('months')).toEqual(months);
    });
  });

  it('puts whole words of the clip before begun ones and those of notes', async () => {
    await withStore(async (store) => {
      const clips = [
        clip({ text: 'something else', note: 'water' }),
        clip({ text: 'Waterways of the plain' }),
        clip({ text: 'the water rose' }),
      ];
      await store.importClips([clips]);
      const { numbers } = await store.search({ query: 'water', order: 'best' });
      const found = (await store.read(numbers)).map((each) => each.clip.text);
      expect(found).toEqual(['the water rose', 'Waterways of the plain', 'something else']);
    });
  });

  it('goes from single saves through a full tail and merges to the same clips', async () => {
    await withStore(async (store) => {
      const stretches = Array.from({ length: 40 }, (_, at) =>
        Array.from({ length: at % 2 === 0 ? 40 : 5 }, (__, each) =>
          clip({ text: `word${at} each${each} common`, tags: [`tag${at % 3}`] }),
        ),
      );
      await store.importClips(stretches);
      await store.tag((await store.search({ query: '"word3"' })).numbers, { add: ['edited'] });
      const before = await store.search({ query: 'common', facets: ['tags'] });
      await store.maintain();
      const after = await store.search({ query: 'common', facets: ['tags'] });
      expect(after).toEqual(before);
      expect(after.numbers).toHaveLength(900);
      expect((await store.search({ query: 'tag:edited' })).numbers).toHaveLength(5);
      expect(await store.checkIndex()).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
    });
  });

  it('is made anew where an earlier version made it, while it answers and clips come', async () => {
    const name = `outdated-${serial++}`;
    const store = await openClipStore({ name });
    await store.importClips([
      Array.from({ length: 1_200 }, (_, at) => clip({ text: `نص common${at}` })),
      [clip({ text: 'in the tail' })],
    ]);
    store.close();
    const database = await openDB(name);
    const { format: _, ...state } = await database.get('meta', 'index');
    await database.put('meta', state, 'index');
    // What an earlier version folded otherwise is not found by today's letters.
    await database.clear('blocks');
    database.close();
    const again = await openClipStore({ name });
    const steps: [number, number][] = [];
    let during: Promise<unknown> | undefined;
    await again.maintain({
      onProgress: (done, total) => {
        during ??= again.importClips([[clip({ text: 'came meanwhile' })]]);
        steps.push([done, total]);
      },
    });
    await during;
    expect(steps).toEqual([
      [1_000, 1_201],
      [1_201, 1_201],
    ]);
    for (const [text, hits] of [
      ['نص', 1_200],
      ['common7', 111],
      ['tail', 1],
      ['meanwhile', 1],
    ] as const)
      expect((await again.search({ query: text })).numbers, text).toHaveLength(hits);
    expect(await again.checkIndex()).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
    again.close();
  });

  it('finds phrases where an earlier version made it, which knew nothing of pairs of words', async () => {
    const name = `outdated-${serial++}`;
    const store = await openClipStore({ name });
    await store.save(clip({ text: 'the water is empty' }));
    await store.save(clip({ text: 'is the water empty' }));
    store.close();
    const database = await openDB(name);
    for (const entry of await database.getAll('tail')) {
      const own = entry.document.own.filter((each: string) => !each.startsWith('\u0003'));
      await database.put('tail', { ...entry, document: { ...entry.document, own } });
    }
    await database.put('meta', { ...(await database.get('meta', 'index')), format: 2 }, 'index');
    database.close();
    const again = await openClipStore({ name });
    expect((await again.search({ query: '"water is"' })).numbers).toHaveLength(1);
    await again.maintain();
    expect((await again.search({ query: '"water is"' })).numbers).toHaveLength(1);
    expect(await again.checkIndex()).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
    again.close();
  });

  it.each<[string, (name: string) => Promise<void>]>([
    [
      'a lost block',
      async (name) => {
        const database = await openDB(name);
        await database.clear('blocks');
        database.close();
      },
    ],
    [
      'a lost segment',
      async (name) => {
        const database = await openDB(name);
        await database.clear('heads');
        database.close();
      },
    ],
    [
      'a clip gone without a word',
      async (name) => {
        const database = await openDB(name);
        const [key = 0] = await database.getAllKeys('records');
        await database.delete('records', key);
        database.close();
      },
    ],
    [
      'a clip changed without a word',
      async (name) => {
        const database = await openDB(name);
        const [record] = await database.getAll('records');
        const body = JSON.parse(new TextDecoder().decode(record.body));
        const changed = new TextEncoder().encode(JSON.stringify({ ...body, note: 'unheard' }));
        await database.put('records', { ...record, body: changed });
        database.close();
      },
    ],
  ])('is set right after %s', async (_what, harm) => {
    const name = `harmed-${serial++}`;
    const store = await openClipStore({ name });
    await store.importClips([Array.from({ length: 60 }, (_, at) => clip({ text: `نص ${at}` }))]);
    store.close();
    await harm(name);
    const again = await openClipStore({ name });
    expect((await again.checkIndex()).repaired).toBe(true);
    expect(await again.checkIndex()).toMatchObject({ missing: 0, surplus: 0, stale: 0 });
    const all = await again.list();
    for (const text of ['نص', 'unheard', '7'])
      expect((await again.search({ query: text })).numbers).toHaveLength(searchClips(all, text).length);
    again.close();
  });
});

describe('rangeToMerge', () => {
  it.each<[number[], number | undefined, [number, number] | null]>([
    [[], undefined, null],
    [[100, 100], undefined, null],
    [Array.from({ length: 9 }, () => 10), undefined, [0, 9]],
    [[1_000, ...Array.from({ length: 9 }, () => 10)], undefined, [1, 10]],
    [[100_000, 200], 1, [0, 2]],
  ])('%j, at most %s', (counts, most, range) => {
    expect(rangeToMerge(counts, most)).toEqual(range);
  });
});
