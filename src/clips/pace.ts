/** Long work in short tasks, so that the page stays alive. */

/** Work at one go, in milliseconds: less than a frame. */
const SLICE_MS = 10;

/** Resolves in a task of its own, behind those that wait already. Timers would wait longer, and longest out of sight. */
function nextTask(): Promise<void> {
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

export class Pace {
  #started = performance.now();
  readonly #signal: AbortSignal | undefined;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether it is time for `rest`. */
  get isOver(): boolean {
    return performance.now() - this.#started > SLICE_MS;
  }

  /** Lets others go ahead. Throws what `signal` was aborted with. */
  async rest(): Promise<void> {
    await nextTask();
    this.#signal?.throwIfAborted();
    this.#started = performance.now();
  }
}
