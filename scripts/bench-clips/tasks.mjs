/** The tasks of a page's main thread, by a trace: only Chromium tells. */

/** @typedef {import('../session.mjs').Tab} Tab */

/**
 * In ms: how long a task took, and what of it was work of the processor, for which a task waits on a busy machine.
 *
 * @typedef {{ wall: number; cpu: number }} Task
 */

/** An event as a trace has it; times in microseconds. @typedef {{ name: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }} TraceEvent */

/** Where the work begins, and on which thread. */
const MARK = 'isnad-bench-work';

/** As the category `toplevel` names a task. */
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Does some work and tells of the tasks meanwhile.
 *
 * @param {Tab} tab
 * @param {() => Promise<void>} work
 * @returns {Promise<Task[]>} Empty where the browser does not tell.
 */
export async function traceTasks(tab, work) {
  const { page } = tab;
  if (!('waitForLoadState' in page)) {
    await work();
    return [];
  }
  const client = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the events' shape open; it is that of the trace event format.
    for (const event of /** @type {TraceEvent[]} */ (/** @type {unknown} */ (value))) events.push(event);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['-*', 'toplevel', 'blink.user_timing'] },
  });
  await tab.evaluate((name) => void performance.mark(name), MARK);
  await work();
  const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await ended;
  await client.detach();
  const start = events.find(({ name }) => name === MARK);
  if (!start) throw new Error('The trace has no mark of where the work begins.');
  return events.flatMap(({ name, pid, tid, ts, dur, tdur }) =>
    name === TASK && pid === start.pid && tid === start.tid && ts >= start.ts && dur !== undefined
      ? [{ wall: dur / 1_000, cpu: (tdur ?? Number.NaN) / 1_000 }]
      : [],
  );
}
