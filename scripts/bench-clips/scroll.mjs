/** What scrolling through the library costs its main thread; only Chromium tells. */
import { setTimeout as wait } from 'node:timers/promises';
import { traceTasks } from './tasks.mjs';

/** @typedef {import('../session.mjs').Tab} Tab */

/** Leaps over everything there is, then steps as a wheel makes them, in rows. */
const LEAPS = 300;
const STEPS = 300;
const STEP_ROWS = 3;

/** What comes late belongs to it: rows are read after they come into sight. */
const REST_MS = 500;

/**
 * The tasks of a library's main thread while it is scrolled from end to end.
 *
 * @param {Tab} tab The library, which shows its clips.
 * @returns {Promise<import('./tasks.mjs').Task[]>} Empty where the browser does not tell.
 */
export function scrollTasks(tab) {
  return traceTasks(tab, async () => {
    await tab.evaluate(
      async ({ leaps, steps, rows }) => {
        const list = document.querySelector('.list');
        const row = list?.querySelector('li');
        if (!list || !row) throw new Error('The library shows no clips.');
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
  });
}
