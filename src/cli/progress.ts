/** How far the work is, on a terminal's one line. */
import type { Writable } from 'node:stream';

export interface Progress {
  add(bytes: number): void;
  /** Makes room for a message. */
  clear(): void;
  end(): void;
}

/** Milliseconds between two renderings. */
const INTERVAL = 200;
const CLEAR_LINE = '\r\u001b[K';

/** Silent where standard error is no terminal. */
export function createProgress(stderr: Writable & { isTTY?: boolean }, quiet: boolean): Progress {
  if (quiet || !stderr.isTTY) return { add() {}, clear() {}, end() {} };
  const begun = performance.now();
  let documents = 0;
  let bytes = 0;
  let shown = 0;
  const render = (): string => {
    const seconds = Math.max(0.001, (performance.now() - begun) / 1_000);
    return `${CLEAR_LINE}${documents} ${documents === 1 ? 'document' : 'documents'}, ${(bytes / 1_000_000 / seconds).toFixed(1)} MB/s`;
  };
  return {
    add(size) {
      documents++;
      bytes += size;
      const now = performance.now();
      if (now - shown < INTERVAL) return;
      shown = now;
      stderr.write(render());
    },
    clear() {
      stderr.write(CLEAR_LINE);
    },
    end() {
      stderr.write(`${render()}\n`);
    },
  };
}
