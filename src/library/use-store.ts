/** The store of clips, open for as long as the page is; what it looks after by itself is done meanwhile. */
import { useEffect, useState } from 'preact/hooks';
import type { ClipStore } from '../clips/store.ts';
import { openClipStore } from '../clips/store.ts';

export type Opened =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown; retry: () => void }
  | { status: 'ready'; store: ClipStore; indexing: Indexing | null };

/** How many clips are in an index that is made anew. */
export interface Indexing {
  done: number;
  total: number;
}

export function useStore(): Opened {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ store: ClipStore } | { error: unknown } | null>(null);
  const [indexing, setIndexing] = useState<Indexing | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let opened: ClipStore | undefined;
    const open = async (): Promise<void> => {
      const store = await openClipStore();
      if (stop.signal.aborted) {
        store.close();
        return;
      }
      opened = store;
      setState({ store });
      await store.maintain({
        signal: stop.signal,
        onProgress: (done, total) => setIndexing(done < total ? { done, total } : null),
      });
    };
    open().catch((error: unknown) => {
      // What can wait may fail: the clips are there.
      if (!opened && !stop.signal.aborted) setState({ error });
    });
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [attempt]);
  if (!state) return { status: 'loading' };
  if ('store' in state) return { status: 'ready', store: state.store, indexing };
  const retry = (): void => {
    setState(null);
    setAttempt(attempt + 1);
  };
  return { status: 'failed', error: state.error, retry };
}
