/** The reader's clips, as they are now: read from the store, and again whenever any view changes them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../clips/clip.ts';
import { onClipsChanged, onStatesChanged, openClipStore, type ClipStore } from '../../clips/store.ts';
import { errorCode } from '../../shared/messages.ts';

let opened: Promise<ClipStore> | undefined;

/** Opened once for the popup; anew after a failure. Throws `ClipError`. */
export function clipStore(): Promise<ClipStore> {
  opened ??= openClipStore().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export interface Clips {
  /** Newest first; null until they are read. */
  all: readonly Clip[] | null;
  /** Why they cannot be read. */
  error: string | null;
  reload: () => Promise<void>;
}

export function useClips(): Clips {
  const [all, setAll] = useState<readonly Clip[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reload = useCallback(async (): Promise<void> => {
    try {
      setAll(await (await clipStore()).list());
      setError(null);
    } catch (failure) {
      setError(errorCode(failure));
    }
  }, []);
  useEffect(() => {
    void reload();
    const stops = [onClipsChanged(() => void reload()), onStatesChanged(() => void reload())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [reload]);
  return { all, error, reload };
}
