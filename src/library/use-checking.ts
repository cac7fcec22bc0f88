/** Looking at clips' pages again, one after the other, at the reader's word. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Clip } from '../clips/clip.ts';
import { callBackground } from '../shared/messages.ts';

export interface CheckResult {
  /** Pages that were looked at, and those that could not be: gone, or without the site's permission. */
  checked: number;
  failed: number;
}

export interface Checking {
  /** Null while nothing is looked at. */
  state: { done: number; total: number } | null;
  start: (clips: AsyncIterable<readonly Clip[]>) => void;
  stop: () => void;
}

export function useChecking(
  onDone: (result: CheckResult) => void,
  onError: (error: unknown) => void,
): Checking {
  const [state, setState] = useState<Checking['state']>(null);
  const stopRef = useRef<AbortController | null>(null);

  const start = useCallback(
    (clips: AsyncIterable<readonly Clip[]>) => {
      const stop = new AbortController();
      stopRef.current = stop;
      const work = async (): Promise<void> => {
        // All clips of a page are looked for together: one of each page is enough.
        const pages = new Map<string, string>();
        for await (const stretch of clips) for (const { id, source } of stretch) pages.set(source.key, id);
        const result: CheckResult = { checked: 0, failed: 0 };
        for (const id of pages.values()) {
          if (stop.signal.aborted) break;
          setState({ done: result.checked + result.failed, total: pages.size });
          const { read } = await callBackground('check-page', { id });
          if (read) result.checked++;
          else result.failed++;
        }
        onDone(result);
      };
      work()
        .catch(onError)
        .finally(() => setState(null));
    },
    [onDone, onError],
  );
  const stop = useCallback(() => stopRef.current?.abort(), []);
  return { state, start, stop };
}
