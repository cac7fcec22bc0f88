/**
 * `npm run bench:page`: what Isnad costs a page, measured in Chromium with the built extension: how
 * soon the first mark shows, and how long it holds up the page's main thread.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSession } from './session.mjs';
import { startSite } from './site.mjs';
import { ensureInstalled, mustRun, ROOT } from './tools.mjs';
import { costOf, MARKED, TRACE_CATEGORIES } from './trace.mjs';

/** @typedef {import('./trace.mjs').TraceEvent} TraceEvent */
/** @typedef {import('./trace.mjs').Cost} Cost */
/** @typedef {import('@playwright/test').Page} Page */

const USAGE = `Usage: npm run bench:page [-- --runs N] [--built]
  --runs   page loads of each kind, of which the medians are shown; 9 unless told
  --built  measure dist/ as it is instead of building it first`;

/** A page of about 2,000 words, the same among what newspapers put around it, and pages that get no marks. */
const ARTICLE = '/en/long-read.html';
const BUSY = '/en/busy.html';
const OTHERS = { 'front page': '/', 'no article': '/en/lentil-soup.html' };

/** No page of the sample site takes longer, on a slow machine, to be marked and to come to rest. */
const PATIENCE_MS = 20_000;
const REST_MS = 800;

function readOptions() {
  try {
    const { runs, built } = parseArgs({
      options: { runs: { type: 'string', default: '9' }, built: { type: 'boolean', default: false } },
    }).values;
    if (!/^[1-9]\d{0,2}$/u.test(runs)) throw new Error('Not a number of runs.');
    return { runs: Number(runs), built };
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

/**
 * Says when the first mark is there, as a user timing that the trace holds and on the console. Runs in
 * the page: the registry tells nobody of changes, and timers come more often than frames.
 *
 * @param {string} name
 */
function watchForMarks(name) {
  const look = () => {
    const isMarked = [...CSS.highlights.values()].some((highlight) => highlight.size > 0);
    if (!isMarked) {
      setTimeout(look, 1);
      return;
    }
    performance.mark(name);
    console.debug(name);
  };
  look();
}

/**
 * Loads a page and traces it until it has come to rest.
 *
 * @param {Page} page
 * @param {string} url
 * @param {boolean} isMarked Whether marks are to be waited for.
 * @returns {Promise<Cost>}
 */
async function load(page, url, isMarked) {
  const client = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the events' shape open; it is that of the trace event format.
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value)));
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['-*', ...TRACE_CATEGORIES] },
  });
  // Nothing is evaluated in the page while it is measured: Playwright's own scripts take longer than ours.
  const marked = isMarked
    ? page.waitForEvent('console', { predicate: (said) => said.text() === MARKED, timeout: PATIENCE_MS })
    : null;
  await page.goto(url, { waitUntil: 'load' });
  await marked;
  await page.waitForTimeout(REST_MS);
  const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await ended;
  await client.detach();
  return costOf(events);
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
 * An article among teasers, comments and scripts, as busy as the busiest newspapers' pages: 12,000
 * elements, 300 dated teasers with headings and authors, half a megabyte of data in scripts.
 *
 * @param {string} html
 */
function busyPage(html) {
  const teaser = (/** @type {unknown} */ _, /** @type {number} */ index) =>
    `<article class="teaser story-card-${index}"><h3><a href="/en/${index}.html">What the harbour said, part ${index}</a></h3>
    <p class="byline">By <a rel="author" href="/author/${index}">Writer ${index}</a></p><time datetime="2025-01-10">10 January 2025</time></article>`;
  const comment = (/** @type {unknown} */ _, /** @type {number} */ index) =>
    `<li class="comment comment-${index}"><div class="comment__author author">Reader ${index}</div><div><p>Comment ${index}: <b>some</b> words <a href="#c${index}">here</a>, and <span><i>more</i></span> of them.</p></div></li>`;
  const data = JSON.stringify(
    Array.from({ length: 5_000 }, (_, index) => ({
      id: index,
      title: `Story ${index} of many`,
      path: `/en/${index}.html`,
      at: '2025-01-10T10:00:00Z',
    })),
  );
  return html.replace(
    '</body>',
    `<div class="more">${Array.from({ length: 300 }, teaser).join('')}</div><ol>${Array.from({ length: 1_000 }, comment).join('')}</ol>
    <script type="application/json">${data}</script></body>`,
  );
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
    'mark after DOM': of(({ markAfterContent }) => markAfterContent),
    'mark after start': of(({ markAfterStart }) => markAfterStart),
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
  await session.grantAllSites();
  // Only Playwright drives Chromium.
  const control = /** @type {Page} */ ((await session.control()).page);
  const page = /** @type {Page} */ (await session.driver.newPage());
  await page.addInitScript(watchForMarks, MARKED);
  /** @type {ReturnType<typeof rowOf>[]} */
  const rows = [];
  /**
   * @param {string} name
   * @param {string} path
   * @param {{ isMarked: boolean; isAsleep?: boolean }} kind
   */
  const measure = async (name, path, { isMarked, isAsleep = false }) => {
    const costs = [];
    for (let run = 0; run < options.runs; run++) {
      await page.goto('about:blank');
      if (isAsleep) await sendBackgroundToSleep(control);
      costs.push(await load(page, site.url + path, isMarked));
    }
    rows.push(rowOf(name, costs));
  };
  await measure('article, background asleep', ARTICLE, { isMarked: true, isAsleep: true });
  await measure('article', ARTICLE, { isMarked: true });
  site.serve(BUSY, busyPage(await (await fetch(site.url + ARTICLE)).text()));
  await measure('article on a busy page', BUSY, { isMarked: true });
  for (const [name, path] of Object.entries(OTHERS)) await measure(name, path, { isMarked: false });
  console.log(`Medians of ${options.runs} loads, ms of the page's main thread`);
  console.table(rows);
} finally {
  await session.close();
  await site.close();
  await rm(profile, { recursive: true, force: true });
}
for (const file of ['content.js', 'cards.js']) {
  const { size } = await stat(join(ROOT, 'dist', 'chrome', file));
  console.log(`${file}: ${(size / 1000).toFixed(1)} kB`);
}
