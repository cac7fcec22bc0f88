/** What scrolling through the library costs its main thread; only Chromium tells. */
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('../session.mjs').Tab} Tab */

/** A task as a trace has it; times in microseconds. @typedef {{ name: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }} TraceEvent */

/** Leaps over everything there is, then steps as a wheel makes them, in rows. */
const LEAPS = 300;
const STEPS = 300;
const STEP_ROWS = 3;

/** What comes late belongs to it: rows are read after they come into sight. */
const REST_MS = 500;

/**
 * The tasks of a library's main thread while it is scrolled from end to end, in ms: how long each took, and what of it
 * was work of the processor, for which a task waits on a busy machine.
 *
 * @param {Tab} tab The library, which shows its clips.
 * @returns {Promise<{ wall: number; cpu: number }[]>} Empty where the browser does not tell.
 */
export async function scrollTasks(tab) {
  const { page } = tab;
  if (!('waitForLoadState' in page)) return [];
  const client = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the events' shape open; it is that of the trace event format.
    for (const event of /** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))) events.push(event);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['-*', 'toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
    },
  });
  await tab.evaluate(
    async ({ leaps, steps, rows }) => {
      const list = document.querySelector('.list');
      const row = list?.querySelector('li');
      if (!list || !row) throw new Error('The library shows no clips.');
      performance.mark('isnad-scroll');
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const leap = (list.scrollHeight - list.clientHeight) / leaps;
      for (let at = 1; at <= leaps; at++) {
        await frame();
        list.scrollTop = at * leap;
      }
      for (let at = 0; at < steps; at++) {
        await frame();
        list.scrollTop -= rows * row.clientHeight;
      }
    },
    { leaps: LEAPS, steps: STEPS, rows: STEP_ROWS },
  );
  await wait(REST_MS);
  const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await ended;
  await client.detach();
  const start = events.find(({ name }) => name === 'isnad-scroll');
  if (!start) throw new Error('The trace has no mark of the scrolling.');
  return events.flatMap(({ name, pid, tid, ts, dur, tdur }) =>
    name === 'RunTask' && pid === start.pid && tid === start.tid && ts >= start.ts && dur !== undefined
      ? [{ wall: dur / 1_000, cpu: (tdur ?? Number.NaN) / 1_000 }]
      : [],
  );
}
