/** What `npm run bench:clips` runs in a page of the extension, under `window.bench`. */
import type { Clip, ClipDraft } from '../../src/clips/clip.ts';
import { openImport } from '../../src/clips/exchange/read.ts';
import { exportJsonStream } from '../../src/clips/exchange/json.ts';
import { importFile } from '../../src/clips/import-file.ts';
import { Pace } from '../../src/clips/pace.ts';
import { openClipStore, SEARCH_FACETS, type ClipStore } from '../../src/clips/store.ts';
import type { FileWanted } from './file-worker.ts';
import { ClipMaker, randomFrom } from './made.ts';

let connection: Promise<ClipStore> | undefined;
let maker: ClipMaker | undefined;
let given: readonly Clip[] = [];

function store(): Promise<ClipStore> {
  connection ??= openClipStore();
  return connection;
}

function clips(): ClipMaker {
  if (!maker) throw new Error('Give the base first.');
  return maker;
}

async function fileOf(wanted: FileWanted): Promise<File> {
  const worker = new Worker(new URL('file-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<File>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      // A worker is of one origin already.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(wanted);
    });
  } finally {
    worker.terminate();
  }
}

/** Milliseconds of work, and of the longest task meanwhile: how late a task is that wants to come at once. */
interface Measured {
  ms: number;
  longest: number;
}

/** Watches long tasks by the browser's own word, in milliseconds; answers with a way to stop. */
function watchTasks(): () => number {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  return () => {
    observer.disconnect();
    return longest;
  };
}

/** The same where the browser does not tell: by tasks of our own, which take some of the work's time. */
function watchDelays(): () => number {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let isOn = true;
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    // Not at once, which would take the work's time: tasks of a few milliseconds are of no interest.
    if (isOn) setTimeout(() => ((last = performance.now()), port2.postMessage(null)), 4);
  });
  port1.start();
  port2.postMessage(null);
  return () => {
    isOn = false;
    port1.close();
    return longest;
  };
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const stop = PerformanceObserver.supportedEntryTypes.includes('longtask') ? watchTasks() : watchDelays();
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  return { ms, longest: stop() };
}

function draftOf({
  version: _v,
  id: _i,
  created: _c,
  edited: _e,
  state: _s,
  sha256: _h,
  ...draft
}: Clip): ClipDraft {
  return draft;
}

type QueryKind = 'rare' | 'common' | 'two words' | 'prefix' | 'word and site' | 'phrase' | 'no hit';

function queryOf(kind: QueryKind, at: number): string {
  const random = randomFrom(at * 101 + kind.length);
  const direction = at % 2 === 0 ? 'ltr' : 'rtl';
  const word = (from: number, to: number): string =>
    clips().word(direction, from + Math.floor(random() * (to - from)));
  switch (kind) {
    case 'rare':
      return word(20_000, 60_000);
    case 'common':
      return word(0, 30);
    case 'two words':
      return `${word(0, 40)} ${word(0, 400)}`;
    case 'prefix':
      return word(0, 2_000).slice(0, 2 + (at % 2));
    case 'word and site':
      return `${word(0, 40)} site:news-${at * 3}`;
    case 'phrase':
      return `"${word(0, 30)} ${word(0, 30)}"`;
    case 'no hit':
      return `zqx${word(0, 30)}`;
  }
}

/** What a racer saves: every tenth clip is also every other racer's. */
function racedBy(racer: number, count: number): ClipDraft[] {
  return Array.from({ length: count }, (_, at) =>
    draftOf(clips().make(10_000_000 + (at % 10 === 0 ? at : racer * 100_000 + at))),
  );
}

/** By which two clips are one. */
const wordsOf = ({ source, kind, text }: ClipDraft): string => `${source.key}\n${kind}\n${text}`;

const bench = {
  base(base: readonly Clip[]): void {
    maker = new ClipMaker(base);
    given = base;
  },

  /** All that is kept, as a base for more. */
  async all(): Promise<Clip[]> {
    // Trees of their own: to Firefox' driver an object that comes a second time is undefined.
    return JSON.parse(JSON.stringify(await (await store()).list()));
  },

  /** Imports clips from one on to another out of a file of ours. */
  async import(from: number, to: number): Promise<Measured & { size: number }> {
    const file = await fileOf({ base: given, from, to });
    const measured = await measure(async () => {
      const source = await openImport(file);
      await importFile(await store(), source, undefined);
    });
    return { ...measured, size: file.size };
  },

  async maintain(): Promise<Measured> {
    return measure(async () => (await store()).maintain());
  },

  async saves(from: number, count: number): Promise<number[]> {
    const times: number[] = [];
    const opened = await store();
    for (let at = from; at < from + count; at++) {
      const draft = draftOf(clips().make(at));
      const started = performance.now();
      await opened.save(draft);
      times.push(performance.now() - started);
      if (at % 50 === 0) await bench.rest();
    }
    return times;
  },

  /** From the page's beginning to the first 50 clips, and to the first answer of a search, both asked for at once as views do. */
  async open(): Promise<{ first: number; ready: number }> {
    const opened = await store();
    const [first, ready] = await Promise.all([
      opened.latest(50).then(() => performance.now()),
      opened.search({ query: 'the' }).then(() => performance.now()),
    ]);
    return { first, ready };
  },

  async find(kind: QueryKind, count: number): Promise<{ find: number[]; read: number[]; hits: number }> {
    const opened = await store();
    const [find, read]: [number[], number[]] = [[], []];
    let hits = 0;
    for (let at = 0; at < count; at++) {
      const query = queryOf(kind, at);
      const started = performance.now();
      const { numbers } = await opened.search({ query });
      const found = performance.now();
      await opened.read(numbers.subarray(0, 50));
      find.push(found - started);
      read.push(performance.now() - found);
      hits += numbers.length;
    }
    return { find, read, hits: hits / count };
  },

  async facets(): Promise<Measured> {
    return measure(async () => (await store()).search({ query: 'the', facets: SEARCH_FACETS }));
  },

  async export(): Promise<Measured & { clips: number; size: number }> {
    let [count, size] = [0, 0];
    const opened = await store();
    const measured = await measure(async () => {
      const pace = new Pace();
      const { numbers } = await opened.search();
      count = numbers.length;
      for await (const part of exportJsonStream(opened.stream(numbers), count)) {
        size += part.length;
        if (pace.isOver) await pace.rest();
      }
    });
    return { ...measured, clips: count, size };
  },

  async remove(count: number): Promise<{ remove: Measured; restore: Measured }> {
    const opened = await store();
    const { numbers } = await opened.search();
    const some = numbers.filter((_, at) => at % 7 === 0).subarray(0, count);
    const remove = await measure(() => opened.remove(some));
    const restore = await measure(() => opened.restore(some));
    return { remove, restore };
  },

  /** Saves one by one, here or through the background; some of them are every racer's. */
  async race(racer: number, count: number, isDirect: boolean): Promise<void> {
    const opened = isDirect ? await store() : null;
    const jobs = racedBy(racer, count);
    let next = 0;
    const run = async (): Promise<void> => {
      for (;;) {
        const draft = jobs[next++];
        if (!draft) return;
        if (opened) await opened.save(draft);
        else {
          const answer = await chrome.runtime.sendMessage({ isnad: 'save-clip', request: { draft } });
          if (!answer?.value) throw new Error(JSON.stringify(answer));
        }
      }
    };
    await Promise.all([run(), run(), run(), run()]);
  },

  /** How many clips a race has to leave: short words are made twice, and are one clip. */
  raced(racers: number, count: number): number {
    const words = new Set<string>();
    for (let racer = 0; racer < racers; racer++)
      for (const draft of racedBy(racer, count)) words.add(wordsOf(draft));
    return words.size;
  },

  async count(): Promise<{ clips: number; ids: number; words: number }> {
    const opened = await store();
    const ids = new Set<string>();
    const words = new Set<string>();
    for await (const stretch of opened.stream())
      for (const clip of stretch) {
        ids.add(clip.id);
        words.add(wordsOf(clip));
      }
    return { clips: await opened.count(), ids: ids.size, words: words.size };
  },

  async check(): Promise<Measured & { faults: number }> {
    let faults = 0;
    const measured = await measure(async () => {
      const { missing, surplus, stale } = await (await store()).checkIndex();
      faults = missing + surplus + stale;
    });
    return { ...measured, faults };
  },

  async usage(): Promise<number> {
    return (await navigator.storage.estimate()).usage ?? 0;
  },

  /** Lets the page's work go on. */
  rest: () => new Pace().rest(),
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
