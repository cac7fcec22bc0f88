/**
 * `npm run bench:clips`: what a career's worth of clips costs, in Chromium and Firefox with the built
 * extension: imports as many as are wanted, made of what the product saves from the sample pages, and
 * prints each figure beside what it must reach.
 */
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { scrollTasks } from './bench-clips/scroll.mjs';
import { traceTasks } from './bench-clips/tasks.mjs';
import { openSession } from './session.mjs';
import { startSite } from './site.mjs';
import { ensureInstalled, mustRun, ROOT } from './tools.mjs';

/** @typedef {import('../bench/clips/page.ts').Bench} Bench */
/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./session.mjs').Tab} Tab */

const USAGE = `Usage: npm run bench:clips [-- --count N] [--browser chromium|firefox] [--built]
  --count    clips to keep; 100,000 unless told
  --browser  one browser alone; both unless told
  --built    measure dist/ as it is instead of building it first`;

const ARTICLES = ['ar/river.html', 'ar/library.html', 'en/harbour.html', 'en/long-read.html'];
const PAGE = 'bench-clips.html';
const STRETCH = 10_000;
const QUERIES = 30;
const KINDS = /** @type {const} */ ([
  'rare',
  'common',
  'two words',
  'prefix',
  'word and site',
  'phrase',
  'no hit',
]);

function readOptions() {
  try {
    const { count, browser, built } = parseArgs({
      options: {
        count: { type: 'string', default: '100000' },
        browser: { type: 'string' },
        built: { type: 'boolean', default: false },
      },
    }).values;
    if (!/^[1-9]\d{2,6}$/u.test(count)) throw new Error('Not a number of clips.');
    if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox')
      throw new Error('Not a browser that is measured.');
    /** @type {('chromium' | 'firefox')[]} */
    const browsers = browser === undefined ? ['chromium', 'firefox'] : [browser];
    return { count: Number(count), browsers, built };
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

/** The page that measures, beside the extension's own. */
async function addPage() {
  for (const browser of ['chrome', 'firefox']) {
    await build({
      configFile: false,
      root: ROOT,
      base: './',
      publicDir: false,
      logLevel: 'warn',
      build: {
        outDir: join(ROOT, 'dist', browser, 'bench'),
        emptyOutDir: true,
        target: ['chrome120', 'firefox146'],
        lib: { entry: join(ROOT, 'bench/clips/page.ts'), formats: ['es'], fileName: 'page' },
      },
    });
    await writeFile(
      join(ROOT, 'dist', browser, PAGE),
      '<!doctype html><meta charset="utf-8"><title>Clips</title><script type="module" src="bench/page.js"></script>\n',
    );
  }
}

async function removePage() {
  for (const browser of ['chrome', 'firefox']) {
    await rm(join(ROOT, 'dist', browser, 'bench'), { recursive: true, force: true });
    await rm(join(ROOT, 'dist', browser, PAGE), { force: true });
  }
}

/**
 * @param {readonly number[]} values
 * @param {number} part From 0 to 1.
 */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/**
 * Saves everything of the sample pages through the page's own script, as a reader would.
 *
 * @param {Session} session
 * @param {string} url Of the sample site.
 */
async function saveSamples(session, url) {
  await session.grantAllSites();
  const control = await session.control();
  for (const path of ARTICLES.filter((each) => each.endsWith('.html'))) {
    const article = await session.openPage(`${url}/${path}`);
    await article.waitForMarks();
    await control.evaluate(
      async (tab) => {
        const ask = (/** @type {string} */ isnad, /** @type {unknown} */ request) =>
          chrome.tabs.sendMessage(tab, { isnad, request }, { frameId: 0 });
        const { value } = await ask('page-report', null);
        await ask('save', { target: { kind: 'page' } });
        for (const [index, { type }] of value.recognition.annotations.entries())
          if (type === 'quote' || index % 6 === 0)
            await ask('save', { target: { kind: 'annotation', index } });
      },
      await session.tabId(`${url}/${path}`),
    );
    await article.close();
  }
}

/**
 * @param {Session} session
 * @returns {Promise<Tab>}
 */
async function openBench(session) {
  const tab = await session.openExtensionPage(PAGE);
  await tab.waitUntil(() => 'bench' in globalThis);
  return tab;
}

/**
 * Calls what the page offers.
 *
 * @template {keyof Bench} K
 * @param {Tab} tab
 * @param {K} name
 * @param {Parameters<Bench[K]>} args
 * @returns {Promise<Awaited<ReturnType<Bench[K]>>>}
 */
function call(tab, name, ...args) {
  return tab.evaluate(
    // The page's own object, which has these functions.
    (given) => Reflect.get(globalThis, 'bench')[given.name](...given.args),
    { name, args },
  );
}

/**
 * The heap of a page after everything that can go is gone, in MB; only Chromium tells.
 *
 * @param {Tab} tab
 */
async function heapOf(tab) {
  const { page } = tab;
  if (!('waitForLoadState' in page)) return Number.NaN;
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize / 1e6;
}

/**
 * What databases take in a profile, in bytes.
 *
 * @param {string} folder
 */
async function sizeOf(folder) {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      sum += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size;
  return sum;
}

/**
 * What is measured, and what it must reach: at most, or at least where it begins with `>`.
 *
 * @typedef {Map<string, { value: number; target: string }>} Figures
 */

/**
 * @param {'chromium' | 'firefox'} browser
 * @param {number} count
 * @returns {Promise<Figures>}
 */
async function measure(browser, count) {
  /** @type {Figures} */
  const figures = new Map();
  /**
   * @param {string} name
   * @param {number} value
   * @param {string} [target]
   */
  const note = (name, value, target = '') => {
    figures.set(name, { value, target });
    console.log(`${browser}: ${name} ${shown(value)}${target === '' ? '' : ` (${target})`}`);
  };
  const profile = await mkdtemp(join(tmpdir(), 'isnad-bench-'));
  const site = await startSite();
  let session = await openSession(browser, { profile, headless: true });
  try {
    await saveSamples(session, site.url);
    let tab = await openBench(session);
    const base = await call(tab, 'all');
    note('sample clips', base.length);
    await call(tab, 'base', base);
    const before = await sizeOf(profile);
    let [ms, longest, bytes] = [0, 0, 0];
    /** @type {import('./bench-clips/tasks.mjs').Task[]} */
    let tasks = [];
    for (let from = 0; from < count; from += STRETCH) {
      const work = async () => {
        const to = Math.min(count, from + STRETCH);
        const imported = await call(tab, 'import', from, to);
        ms += imported.ms;
        bytes += imported.size;
        longest = Math.max(longest, imported.longest);
      };
      // A trace of all would be longer than can be held.
      if (from === 0) tasks = await traceTasks(tab, work);
      else await work();
    }
    note('import, clips a second', count / (ms / 1_000), '> 2000');
    note('import, longest task ms', longest, '50');
    note(
      'import, longest task’s ms of the processor',
      quantile(
        tasks.map(({ cpu }) => cpu),
        1,
      ),
    );
    note('import, MB', bytes / 1e6);
    const rested = await call(tab, 'maintain');
    note('index put in order, ms', rested.ms);
    note('index put in order, longest task ms', rested.longest, '50');
    const saves = await call(tab, 'saves', count, 200);
    note('strict save, median ms', quantile(saves, 0.5), '10');
    note('strict save, p95 ms', quantile(saves, 0.95));
    for (const kind of KINDS) {
      const { find, read, hits } = await call(tab, 'find', kind, QUERIES);
      note(`find ${kind}, median ms`, quantile(find, 0.5), kind === 'phrase' ? '' : '30');
      note(`find ${kind}, p95 ms`, quantile(find, 0.95), kind === 'phrase' ? '' : '80');
      note(`find ${kind}, hits`, hits);
      if (kind === 'common') note('read 50 rows, median ms', quantile(read, 0.5));
    }
    note('all facets counted, ms', (await call(tab, 'facets')).ms);
    const removed = await call(tab, 'remove', 1_000);
    note('delete 1,000, ms', removed.remove.ms, '500');
    note('delete 1,000, longest task ms', removed.remove.longest, '50');
    note('restore 1,000, ms', removed.restore.ms);
    const exported = await call(tab, 'export');
    note('export, clips a second', exported.clips / (exported.ms / 1_000), '> 10000');
    note('export, longest task ms', exported.longest, '50');
    await call(tab, 'maintain');
    await tab.close();

    const opens = [];
    for (let run = 0; run < 5; run++) {
      tab = await openBench(session);
      opens.push(await call(tab, 'open'));
      if (run === 4) note('heap with the index open, MB', await heapOf(tab), '10');
      if (run < 4) await tab.close();
    }
    note(
      'first 50 clips after opening, ms',
      quantile(
        opens.map(({ first }) => first),
        0.5,
      ),
      '150',
    );
    note(
      'search ready after opening, ms',
      quantile(
        opens.map(({ ready }) => ready),
        0.5,
      ),
      '200',
    );
    const library = await session.openExtensionPage('src/library/library.html');
    await library.waitFor('[data-testid="clip-text"]');
    const scrolling = await scrollTasks(library);
    const [wall, cpu] = [scrolling.map((task) => task.wall), scrolling.map((task) => task.cpu)];
    note('scrolling all rows, tasks’ p99 ms', quantile(wall, 0.99), '16');
    note('scrolling all rows, p99 ms of the processor', quantile(cpu, 0.99));
    note('scrolling all rows, longest task ms', quantile(wall, 1));
    note('heap of the library, MB', await heapOf(library), '60');
    await library.close();
    await call(tab, 'base', base);
    const checked = await call(tab, 'check');
    note('check of the index, ms', checked.ms);
    note('check of the index, longest task ms', checked.longest, '50');
    note('faults', checked.faults, '0');

    const others = await Promise.all([openBench(session), openBench(session)]);
    for (const other of others) await call(other, 'base', base);
    const earlier = await call(tab, 'count');
    await Promise.all([
      call(tab, 'race', 0, 1_000, true),
      ...others.map((other, at) => call(other, 'race', at + 1, 1_000, false)),
    ]);
    const later = await call(tab, 'count');
    note('race of three: clips', later.clips - earlier.clips, String(await call(tab, 'raced', 3, 1_000)));
    note('race of three: ids doubled', later.clips - later.ids, '0');
    note('race of three: words doubled', later.clips - later.words, '0');
    note('race of three: faults of the index', (await call(tab, 'check')).faults, '0');
    await session.close();
    note(
      'on disk, kB a clip',
      ((await sizeOf(profile)) - before) / later.clips / 1e3,
      browser === 'chromium' ? '3' : '',
    );
    session = await openSession(browser, { profile, headless: true });
    tab = await openBench(session);
    note('clips after the browser was closed', (await call(tab, 'count')).clips - later.clips, '0');
  } finally {
    await session.close();
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return figures;
}

const options = readOptions();
await ensureInstalled();
if (!options.built) await mustRun('npm', ['run', 'build']);
await addPage();
/** @type {Map<string, Figures>} */
const results = new Map();
try {
  for (const browser of options.browsers) results.set(browser, await measure(browser, options.count));
} finally {
  await removePage();
}
const [any = new Map()] = results.values();
console.log(`${options.count} clips`);
console.table(
  [...any].map(([figure, { target }]) =>
    Object.fromEntries([
      ['figure', figure],
      ...[...results].map(([browser, figures]) => [browser, shown(figures.get(figure)?.value)]),
      ['target', target],
    ]),
  ),
);

/** @param {number | undefined} value */
function shown(value) {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(1);
}
