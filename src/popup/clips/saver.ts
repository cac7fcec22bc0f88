/** Saving as the reader types: one write at a time, the latest words next, none lost between. */

export interface Saver<T> {
  /** Keeps a value; values that come while one is being written replace each other. */
  save: (value: T) => void;
  /** Writes what waits at once, beside a write under way: there may be no later. */
  hurry: () => void;
  /** Resolves once nothing waits. */
  settled: () => Promise<void>;
}

export function createSaver<T>(
  write: (value: T) => Promise<unknown>,
  onError: (error: unknown) => void,
): Saver<T> {
  let waiting: { value: T } | null = null;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      try {
        await write(value);
      } catch (error) {
        onError(error);
      }
    }
    running = null;
  };
  return {
    save(value) {
      waiting = { value };
      running ??= run();
    },
    hurry() {
      if (!waiting) return;
      const { value } = waiting;
      waiting = null;
      write(value).catch(onError);
    },
    settled: () => running ?? Promise.resolve(),
  };
}
