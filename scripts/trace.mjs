/** What a trace of Chromium tells of our scripts' work on a page's main thread. Times in ms. */

/**
 * One event of the trace event format.
 *
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph Its phase: X for one with a duration.
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts Microseconds.
 * @property {number} [dur] Microseconds of the clock.
 * @property {number} [tdur] Microseconds of the processor.
 * @property {{ data?: { url?: string } }} [args]
 */

/**
 * What a page load costs the page.
 *
 * @typedef {object} Cost
 * @property {number} markAfterContent From DOMContentLoaded to the first mark; NaN without one.
 * @property {number} markAfterStart From the start of the content script to the first mark; NaN without one.
 * @property {number} allAfterContent From DOMContentLoaded to the last mark; NaN without one.
 * @property {number} longest The longest task that runs our scripts, and what of it was work of the processor.
 * @property {number} longestCpu
 * @property {number} total All tasks that run our scripts.
 * @property {number} totalCpu
 * @property {{ at: number; wall: number; cpu: number; names: string[] }[]} tasks Each of them, from DOMContentLoaded on.
 */

export const TRACE_CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
  'disabled-by-default-devtools.timeline',
];

/** The user timings of the first mark and, each time that there are more, of those after it. */
export const FIRST_MARK = 'isnad-bench-first';
export const LAST_MARK = 'isnad-bench-last';

const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.compileModule']);

/**
 * Begins to trace a page.
 *
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} categories
 * @returns {Promise<{ end: () => Promise<TraceEvent[]> }>} `end` gives what happened until then.
 */
export async function startTrace(page, categories) {
  const client = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the events' shape open; it is that of the trace event format.
    for (const event of /** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))) events.push(event);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['-*', ...categories] },
  });
  return {
    end: async () => {
      const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
      await client.send('Tracing.end');
      await ended;
      await client.detach();
      return events;
    },
  };
}

/** @param {TraceEvent} event */
function isOurs({ name, args }) {
  return SCRIPTS.has(name) && args?.data?.url?.startsWith('chrome-extension://') === true;
}

/**
 * The sample pages have no scripts: what runs there is ours, or the bench's own.
 *
 * @param {TraceEvent} event
 */
function isOthers({ name, args }) {
  return SCRIPTS.has(name) && args?.data?.url?.startsWith('chrome-extension://') !== true;
}

/**
 * Adds up our part of one page load. The page must have no scripts of its own: continuations of
 * promises carry no address in a trace, and are taken for ours.
 *
 * @param {readonly TraceEvent[]} events
 * @returns {Cost}
 */
export function costOf(events) {
  const start = events.find((event) => event.name === 'EvaluateScript' && isOurs(event));
  if (!start) throw new Error('The trace has no script of ours.');
  const { pid, tid } = start;
  const own = events.filter((event) => event.pid === pid && event.tid === tid);
  /** @param {string} name */
  const timeOf = (name) => own.findLast((event) => event.name === name)?.ts ?? Number.NaN;
  const content = timeOf('domContentLoadedEventEnd');
  const marked = timeOf(FIRST_MARK);
  // What ran before our script began was the page's: the parser ends tasks with microtasks too.
  const tasks = tasksIn(own.filter(({ ts, dur = 0 }) => ts + dur >= start.ts)).map(({ task, names }) => ({
    at: (task.ts - content) / 1000,
    wall: (task.dur ?? 0) / 1000,
    cpu: (task.tdur ?? Number.NaN) / 1000,
    names,
  }));
  const longest = tasks.reduce((a, b) => (b.wall > a.wall ? b : a));
  return {
    markAfterContent: (marked - content) / 1000,
    markAfterStart: (marked - start.ts) / 1000,
    allAfterContent: (timeOf(LAST_MARK) - content) / 1000,
    longest: longest.wall,
    longestCpu: longest.cpu,
    total: tasks.reduce((sum, { wall }) => sum + wall, 0),
    totalCpu: tasks.reduce((sum, { cpu }) => sum + cpu, 0),
    tasks,
  };
}

/**
 * Work of the processor: on a busy machine a task waits for its turn in between. Microseconds.
 *
 * @param {TraceEvent} event
 */
function workOf({ tdur, dur }) {
  return tdur ?? dur ?? 0;
}

/**
 * The share of a page's main thread that our scripts take on a page that has scripts of its own: tasks without any of
 * the page's count whole, in the others only our functions do.
 *
 * @param {readonly TraceEvent[]} events
 * @returns {{ share: number; seconds: number }} `seconds`: how long the page was traced from its load on.
 */
export function shareOf(events) {
  const start = events.find((event) => event.name === 'EvaluateScript' && isOurs(event));
  if (!start) throw new Error('The trace has no script of ours.');
  const own = events
    .filter(({ pid, tid, ph }) => pid === start.pid && tid === start.tid && ph === 'X')
    .sort((a, b) => a.ts - b.ts);
  const load =
    events.findLast(({ name, pid }) => name === 'loadEventEnd' && pid === start.pid)?.ts ?? start.ts;
  let used = 0;
  let end = load;
  /** @type {TraceEvent[]} */
  let inside = [];
  /** @type {TraceEvent | null} */
  let task = null;
  const close = () => {
    if (!task || task.ts < load) return;
    if (!inside.some(isOthers)) {
      const isOfOurs = inside.some(isOurs) || inside.some(({ name }) => name === 'RunMicrotasks');
      if (isOfOurs) used += workOf(task);
      return;
    }
    let until = 0;
    for (const event of inside)
      if (isOurs(event) && event.ts >= until) {
        used += workOf(event);
        until = event.ts + (event.dur ?? 0);
      }
  };
  for (const event of own) {
    end = Math.max(end, event.ts + (event.dur ?? 0));
    if (event.name === 'RunTask') {
      close();
      task = event;
      inside = [];
    } else if (task && event.ts < task.ts + (task.dur ?? 0)) inside.push(event);
  }
  close();
  return { share: used / (end - load), seconds: (end - load) / 1_000_000 };
}

/**
 * The tasks that run scripts of ours, with the names of what they run.
 *
 * @param {readonly TraceEvent[]} events Of one thread.
 */
function tasksIn(events) {
  const inOrder = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  /** @type {{ task: TraceEvent; names: string[] }[]} */
  const found = [];
  for (let at = 0; at < inOrder.length; at++) {
    const task = inOrder[at];
    if (task?.name !== 'RunTask') continue;
    const end = task.ts + (task.dur ?? 0);
    /** @type {TraceEvent[]} */
    const inside = [];
    for (let next = at + 1; next < inOrder.length; next++) {
      const event = inOrder[next];
      if (!event || event.ts >= end) break;
      inside.push(event);
    }
    const runs =
      inside.some(isOurs) || (inside.some(({ name }) => name === 'RunMicrotasks') && !inside.some(isOthers));
    if (runs) found.push({ task, names: [...new Set(inside.map(({ name }) => name))] });
  }
  return found;
}
