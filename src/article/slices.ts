/** Long work as a generator: drained at once, or in slices that leave the page's main thread free. */

/** Half a frame at 60 Hz: the page keeps the other half. */
const SLICE_MS = 8;

/** Work that yields wherever it may be interrupted. */
export type Work<T> = Generator<undefined, T, undefined>;

export function drain<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export async function drainInSlices<T>(work: Work<T>, yieldNow: () => Promise<void>): Promise<T> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() >= end) {
      await yieldNow();
      end = performance.now() + SLICE_MS;
    }
  }
}

/** Resolves in a task of its own, behind those that wait already. Timers would wait longer, and longest out of sight. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
