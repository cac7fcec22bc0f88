/** Long work in short tasks, so that the page stays alive. */
import { nextTask } from '../article/slices.ts';

/** Work at one go, in milliseconds: less than a frame. */
const SLICE_MS = 10;

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
