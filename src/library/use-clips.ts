/** The reader's clips as the library holds them: all of them, newest first, kept up with every change. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../clips/clip.ts';
import { withChanges } from './changes.ts';
import { onClipsChanged, onStatesChanged, openClipStore, type ClipStore } from '../clips/store.ts';

export type Clips =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown; retry: () => void }
  | { status: 'ready'; store: ClipStore; all: readonly Clip[]; replace: Replace };

/** Puts changed clips in and takes deleted ones out at once, before the store's own word arrives. */
export type Replace = (changed: readonly Clip[], removed?: readonly string[]) => void;

/** More changes than this at once are read as a whole. */
const FEW = 100;

/** Changes that come one upon the other, as an import's do, are read together. */
const PAUSE_MS = 60;

export function useClips(): Clips {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ store: ClipStore; all: readonly Clip[] } | { error: unknown } | null>(
    null,
  );
  const pendingRef = useRef(new Set<string>());

  const replace = useCallback<Replace>((changed, removed = []) => {
    setState((now) => (now && 'all' in now ? { ...now, all: withChanges(now.all, changed, removed) } : now));
  }, []);

  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let store: ClipStore | undefined;
    const failed = (error: unknown): void => {
      if (!ended) setState({ error });
    };

    const read = async (opened: ClipStore): Promise<void> => {
      timer = undefined;
      const ids = [...pendingRef.current];
      pendingRef.current.clear();
      if (ids.length > FEW) {
        const all = await opened.list();
        if (!ended) setState({ store: opened, all });
        return;
      }
      const clips = await Promise.all(ids.map((id) => opened.get(id)));
      if (!ended)
        replace(
          clips.filter((clip) => clip !== undefined),
          ids,
        );
    };
    const schedule = (): void => {
      const opened = store;
      if (opened && pendingRef.current.size > 0)
        timer ??= setTimeout(() => void read(opened).catch(failed), PAUSE_MS);
    };
    const changed = (ids: string[]): void => {
      for (const id of ids) pendingRef.current.add(id);
      schedule();
    };
    const open = async (): Promise<void> => {
      const opened = await openClipStore();
      if (ended) {
        opened.close();
        return;
      }
      const all = await opened.list();
      setState({ store: opened, all });
      // What changed while the list was read comes after it.
      store = opened;
      schedule();
    };

    const stops = [onClipsChanged(changed), onStatesChanged(changed)];
    open().catch(failed);
    return () => {
      ended = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
      store?.close();
    };
  }, [attempt, replace]);

  if (!state) return { status: 'loading' };
  if ('error' in state)
    return {
      status: 'failed',
      error: state.error,
      retry: () => {
        setState(null);
        setAttempt(attempt + 1);
      },
    };
  return { status: 'ready', ...state, replace };
}
