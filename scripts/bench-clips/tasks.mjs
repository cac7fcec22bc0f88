/** The tasks of a page's main thread, by a trace: only Chromium tells. */
import { startTrace } from '../trace.mjs';

/** @typedef {import('../session.mjs').Tab} Tab */

/**
 * In ms: how long a task took, and what of it was work of the processor, for which a task waits on a busy machine.
 *
 * @typedef {{ wall: number; cpu: number }} Task
 */

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
  const trace = await startTrace(page, ['toplevel', 'blink.user_timing']);
  await tab.evaluate((name) => void performance.mark(name), MARK);
  await work();
  const events = await trace.end();
  const start = events.find(({ name }) => name === MARK);
  if (!start) throw new Error('The trace has no mark of where the work begins.');
  return events.flatMap(({ name, pid, tid, ts, dur, tdur }) =>
    name === TASK && pid === start.pid && tid === start.tid && ts >= start.ts && dur !== undefined
      ? [{ wall: dur / 1_000, cpu: (tdur ?? Number.NaN) / 1_000 }]
      : [],
  );
}
