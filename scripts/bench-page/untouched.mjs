/**
 * Saved pages with and without Isnad: whether the page stays as it was. Each is served under its own address with
 * no scripts of its own allowed and every other request answered empty, so that it stands still by itself.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/**
 * @typedef {object} SavedPage
 * @property {string} url
 * @property {string} html
 */

/**
 * What a page shows of itself.
 *
 * @typedef {object} Seen
 * @property {string} dom
 * @property {number} shift Layout shift, all together.
 * @property {number} rested How long it was left alone after it had loaded, ms.
 * @property {string[]} console
 * @property {string[]} requests
 * @property {number} marks
 */

const SETS = ['rtl', 'fundus', 'mediacloud', 'trafilatura'];

/** As long as marks may take to come; without any, as long as one waits for them. */
const PATIENCE_MS = 6_000;
const REST_MS = 400;

/**
 * The first pages of the collections, an equal share of each as far as they go.
 *
 * @param {string} data
 * @param {number} count
 * @returns {Promise<SavedPage[]>}
 */
export async function readSavedPages(data, count) {
  /** @type {SavedPage[]} */
  const pages = [];
  const folder = join(data, 'pages');
  for (const [index, set] of SETS.entries()) {
    let left = Math.ceil((count - pages.length) / (SETS.length - index));
    const lines = createInterface({ input: createReadStream(join(folder, `${set}.jsonl`)) });
    for await (const line of lines) {
      if (left === 0) break;
      const { url, html } = JSON.parse(line);
      if (typeof url !== 'string' || !/^https?:/u.test(url)) continue;
      const packed = await readFile(join(folder, html)).catch(() => null);
      if (!packed) continue;
      pages.push({ url, html: gunzipSync(packed).toString('utf8') });
      left--;
    }
    lines.close();
  }
  return pages.slice(0, count);
}

/**
 * @param {BrowserContext} context
 * @param {SavedPage} saved
 * @param {boolean} isWithMarks Whether marks are to be waited for.
 * @param {number} [rest] How long the loaded page is left alone at the least before it is looked at, ms: some of a page's
 *   own shifts, and what the browser says of unused preloads, come late.
 * @returns {Promise<Seen>}
 */
export async function look(context, { url, html }, isWithMarks, rest = REST_MS) {
  const page = await context.newPage();
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.route('**/*', (route) => {
    const request = route.request();
    requests.push(request.url());
    return request.isNavigationRequest() && request.frame() === page.mainFrame()
      ? route.fulfill({
          body: html,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
        })
      : route.fulfill({ status: 200, body: '' });
  });
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
    const loaded = performance.now();
    const countMarks = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (isWithMarks)
      await page
        .waitForFunction(countMarks, undefined, { timeout: PATIENCE_MS, polling: 50 })
        .catch(() => {});
    await setTimeout(rest);
    const rested = performance.now() - loaded;
    const seen = await page.evaluate(() => {
      const entries = new PerformanceObserver(() => {});
      entries.observe({ type: 'layout-shift', buffered: true });
      return {
        dom: document.documentElement.outerHTML,
        shift: entries.takeRecords().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0),
      };
    });
    return {
      ...seen,
      rested,
      console: said.sort(),
      requests: requests.sort(),
      marks: await page.evaluate(countMarks),
    };
  } finally {
    await page.close();
  }
}

/**
 * In what a page differs with Isnad; empty where it does not.
 *
 * @param {Seen} without
 * @param {Seen} marked
 */
export function differences(without, marked) {
  return [
    ...(without.dom === marked.dom ? [] : ['document']),
    ...(marked.shift <= without.shift + 1e-6 ? [] : [`layout shift ${marked.shift - without.shift}`]),
    ...(String(without.console) === String(marked.console) ? [] : ['console']),
    ...(marked.requests.every((url) => without.requests.includes(url)) ? [] : ['requests']),
  ];
}
