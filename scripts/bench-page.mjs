/**
 * `npm run bench:page`: what Isnad costs a page, measured in Chromium with the built extension: how soon
 * marks show, how long it holds up the page's main thread, what it holds of memory, what wrapping the same
 * words in elements costs, and, with saved pages, that a page stays as it was.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heapOf, traceLoad, watchMarks } from './bench-page/load.mjs';
import { busyPage, hugePages, longPage, restlessPage } from './bench-page/pages.mjs';
import { differences, look, readSavedPages } from './bench-page/untouched.mjs';
import { compareWrapping } from './bench-page/wrapping.mjs';
import { openSession } from './session.mjs';
import { startSite } from './site.mjs';
import { ensureInstalled, mustRun, ROOT } from './tools.mjs';
import { costOf, shareOf } from './trace.mjs';

/** @typedef {import('./trace.mjs').Cost} Cost */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/** How often a page that differs is loaded without Isnad, to see whether it differs from itself. */
const LOADS_AGAIN = 4;
const USAGE = `Usage: npm run bench:page [-- --runs N] [--pages N] [--seconds N] [--data DIR] [--built]
  --runs     page loads of each kind, of which the medians are shown; 9 unless told
  --pages    saved pages that are compared with and without Isnad; 100 unless told
  --seconds  how long 50 changes a second are watched; 20 unless told
  --data     folder of the public corpora (or ISNAD_DATA); without it no saved pages are compared
  --built    measure dist/ as it is instead of building it first`;

/** A page of about 2,000 words, the same made into others, and pages that get no marks. */
const ARTICLE = '/en/long-read.html';
const BUSY = '/en/busy.html';
const LONG = '/en/twenty-thousand.html';
const RESTLESS = '/en/restless.html';
const OTHERS = { 'front page': '/', 'no article': '/en/lentil-soup.html' };

const REST_MS = 800;
/** The rest of a long page's marks may be that far behind its first. */
const LONG_REST_MS = 4_000;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: 'string', default: '9' },
        pages: { type: 'string', default: '100' },
        seconds: { type: 'string', default: '20' },
        data: { type: 'string', default: process.env['ISNAD_DATA'] ?? '' },
        built: { type: 'boolean', default: false },
      },
    });
    const numbers = [values.runs, values.pages, values.seconds];
    if (!numbers.every((value) => /^[1-9]\d{0,2}$/u.test(value))) throw new Error('Not a number.');
    const [runs = 0, pages = 0, seconds = 0] = numbers.map(Number);
    return { runs, pages, seconds, data: values.data, built: values.built };
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

/**
 * Ends the background, as the browser does after half a minute without work.
 *
 * @param {Page} control A page of the extension.
 */
async function sendBackgroundToSleep(control) {
  const client = await control.context().newCDPSession(control);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

/**
 * Takes Isnad off every site, as the options page does.
 *
 * @param {Page} control A page of the extension.
 */
async function turnOff(control) {
  await control.evaluate(async () => {
    await chrome.storage.local.set({ settings: { mode: 'ask' } });
    while ((await chrome.scripting.getRegisteredContentScripts()).length > 0)
      await new Promise((resolve) => void setTimeout(resolve, 50));
  });
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** @param {number} value */
function shown(value) {
  return Number.isNaN(value) ? '–' : value.toFixed(1);
}

/**
 * @param {string} name
 * @param {readonly Cost[]} costs
 */
function rowOf(name, costs) {
  /** @param {(cost: Cost) => number} pick */
  const of = (pick) => shown(median(costs.map(pick)));
  return {
    page: name,
    'first mark': of(({ markAfterContent }) => markAfterContent),
    'after start': of(({ markAfterStart }) => markAfterStart),
    'all marks': of(({ allAfterContent }) => allAfterContent),
    'longest task': of(({ longest }) => longest),
    'its CPU': of(({ longestCpu }) => longestCpu),
    'worst CPU': shown(Math.max(...costs.map(({ longestCpu }) => longestCpu))),
    'all tasks': of(({ total }) => total),
    'their CPU': of(({ totalCpu }) => totalCpu),
  };
}

const options = readOptions();
await ensureInstalled();
if (!options.built) await mustRun('npm', ['run', 'build']);
const profile = await mkdtemp(join(tmpdir(), 'isnad-bench-'));
const site = await startSite();
const session = await openSession('chromium', { profile, headless: true });
try {
  const article = await (await fetch(site.url + ARTICLE)).text();
  site.serve(BUSY, busyPage(article));
  site.serve(LONG, longPage(article));
  site.serve(RESTLESS, restlessPage(article));
  // Only Playwright drives Chromium.
  const control = /** @type {Page} */ ((await session.control()).page);
  const context = /** @type {BrowserContext} */ (control.context());

  /** @param {string} path */
  const heap = async (path) => {
    const page = await context.newPage();
    await page.goto(site.url + path);
    await page.waitForTimeout(LONG_REST_MS);
    const bytes = await heapOf(page);
    await page.close();
    return bytes;
  };
  const saved = options.data === '' ? [] : await readSavedPages(options.data, options.pages);
  // Before a site is granted, Isnad is in no page.
  const heapsWithout = [await heap(ARTICLE), await heap(LONG)];
  const seenWithout = [];
  for (const one of saved) seenWithout.push(await look(context, one, false).catch(() => null));
  await session.grantAllSites();

  const page = await context.newPage();
  await watchMarks(page);
  /** @type {ReturnType<typeof rowOf>[]} */
  const rows = [];
  /**
   * @param {string} name
   * @param {string} path
   * @param {{ isMarked: boolean; isAsleep?: boolean; restMs?: number; runs?: number }} kind
   */
  const measure = async (
    name,
    path,
    { isMarked, isAsleep = false, restMs = REST_MS, runs = options.runs },
  ) => {
    const costs = [];
    for (let run = 0; run < runs; run++) {
      await page.goto('about:blank');
      if (isAsleep) await sendBackgroundToSleep(control);
      costs.push(costOf(await traceLoad(page, site.url + path, { isMarked, restMs })));
    }
    rows.push(rowOf(name, costs));
    console.error(`Measured: ${name}`);
  };
  await measure('2,000 words, background asleep', ARTICLE, { isMarked: true, isAsleep: true });
  await measure('2,000 words', ARTICLE, { isMarked: true });
  await measure('the same on a busy page', BUSY, { isMarked: true });
  await measure('20,000 words', LONG, { isMarked: true, restMs: LONG_REST_MS });
  for (const [name, path] of Object.entries(OTHERS)) await measure(name, path, { isMarked: false });
  for (const [name, html] of Object.entries(hugePages())) {
    site.serve('/en/huge.html', html);
    await measure(name, '/en/huge.html', {
      isMarked: true,
      restMs: LONG_REST_MS,
      runs: Math.min(3, options.runs),
    });
  }
  console.log(
    `Medians of ${options.runs} loads (3 of the last two), ms: marks after DOMContentLoaded and after our start; tasks of the page's main thread that run our scripts`,
  );
  console.table(rows);

  await page.goto('about:blank');
  const { share, seconds } = shareOf(
    await traceLoad(page, site.url + RESTLESS, { isMarked: true, restMs: options.seconds * 1000 }),
  );
  console.log(
    `50 changes of the article a second: ${(share * 100).toFixed(2)} % of the main thread's time over ${seconds.toFixed(0)} s`,
  );
  await page.close();

  const heaps = [await heap(ARTICLE), await heap(LONG)];
  const more = heaps.map((bytes, at) => ((bytes - (heapsWithout[at] ?? 0)) / 1_000_000).toFixed(2));
  console.log(
    `Memory over the page's own, MB of JavaScript: ${more[0]} at 2,000 words, ${more[1]} at 20,000`,
  );

  /** @type {unknown[]} */
  const wrapping = [];
  for (const [name, path] of [
    ['2,000 words', ARTICLE],
    ['20,000 words', LONG],
  ]) {
    const tab = await session.openPage(site.url + path);
    await tab.waitForMarks();
    const { marks, highlights, elements, nodes } = await compareWrapping(/** @type {Page} */ (tab.page));
    wrapping.push({
      page: name,
      marks,
      'highlights ms': highlights.toFixed(1),
      'mark.js ms': elements.toFixed(1),
      'highlights, elements added': 0,
      'mark.js, elements added': nodes,
    });
    await tab.close();
  }
  console.log('The same ranges painted at once, with the layout that follows');
  console.table(wrapping);

  if (saved.length === 0)
    console.log('No saved pages: give --data or ISNAD_DATA to compare them with and without Isnad');
  else {
    let compared = 0;
    let marked = 0;
    /** @type {{ saved: import('./bench-page/untouched.mjs').SavedPage; at: number; rested: number; differs: string[] }[]} */
    const different = [];
    for (const [at, one] of saved.entries()) {
      const without = seenWithout[at];
      const seen = await look(context, one, true).catch(() => null);
      if (!without || !seen) continue;
      compared++;
      if (seen.marks > 0) marked++;
      const differs = differences(without, seen);
      if (differs.length > 0) different.push({ saved: one, at, rested: seen.rested, differs });
    }
    // A page that is another at every load, or after so long, differs without Isnad too.
    await turnOff(control);
    /** @type {{ url: string; differs: string }[]} */
    const touched = [];
    let restless = 0;
    for (const { saved: one, at, rested, differs } of different) {
      const without = seenWithout[at];
      /** @type {Set<string | undefined>} */
      const own = new Set();
      for (let time = 0; time < LOADS_AGAIN; time++) {
        const again = await look(context, one, false, rested).catch(() => null);
        if (without && again) for (const kind of differences(without, again)) own.add(kind.split(' ')[0]);
      }
      const ours = differs.filter((kind) => !own.has(kind.split(' ')[0]));
      if (ours.length > 0) touched.push({ url: one.url, differs: ours.join(', ') });
      else restless++;
    }
    console.log(
      `${compared} saved pages with and without Isnad, ${marked} of them marked: ${touched.length} differ in document, layout, console or requests (${restless} more differ from load to load without it)`,
    );
    if (touched.length > 0) console.table(touched);
  }
} finally {
  await session.close();
  await site.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const file of ['content.js', 'cards.js']) {
  const { size } = await stat(join(ROOT, 'dist', 'chrome', file));
  console.log(`${file}: ${(size / 1000).toFixed(1)} kB`);
}
