/** Loading a page under a trace. */
import { setTimeout as wait } from 'node:timers/promises';
import { FIRST_MARK, LAST_MARK, startTrace, TRACE_CATEGORIES } from '../trace.mjs';

/** @typedef {import('../trace.mjs').TraceEvent} TraceEvent */
/** @typedef {import('@playwright/test').Page} Page */

/** No page takes longer, on a slow machine, to be marked and to come to rest. */
const PATIENCE_MS = 120_000;

/**
 * Says when the first mark is there, and each time that marks come, as user timings that the trace
 * holds, and the first also on the console. Runs in the page: the registry tells nobody of changes,
 * and timers come more often than frames.
 *
 * @param {{ first: string; last: string }} names
 */
export function watchForMarks({ first, last }) {
  let count = 0;
  const look = () => {
    let now = 0;
    for (const highlight of CSS.highlights.values()) now += highlight.size;
    if (now !== count) {
      if (count === 0) {
        performance.mark(first);
        console.debug(first);
      }
      performance.mark(last);
      count = now;
    }
    setTimeout(look, 1);
  };
  look();
}

/**
 * Loads a page and traces it until it has come to rest.
 *
 * @param {Page} page
 * @param {string} url
 * @param {{ isMarked: boolean; restMs: number }} kind `isMarked`: whether marks are to be waited for; `restMs`: how
 *   long it is traced after them, or after it has loaded.
 * @returns {Promise<TraceEvent[]>}
 */
export async function traceLoad(page, url, { isMarked, restMs }) {
  const trace = await startTrace(page, TRACE_CATEGORIES);
  // Nothing is evaluated in the page while it is measured: Playwright's own scripts take longer than ours.
  const marked = isMarked
    ? page.waitForEvent('console', { predicate: (said) => said.text() === FIRST_MARK, timeout: PATIENCE_MS })
    : null;
  // Where the page does not even load, that is told.
  marked?.catch(() => {});
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
  await marked;
  await wait(restMs);
  return trace.end();
}

/**
 * Bytes of JavaScript that a page holds, of all worlds, after the garbage is collected.
 *
 * @param {Page} page
 */
export async function heapOf(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  // What finalisers let go is collected the second time.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

/** @param {Page} page */
export async function watchMarks(page) {
  await page.addInitScript(watchForMarks, { first: FIRST_MARK, last: LAST_MARK });
}
