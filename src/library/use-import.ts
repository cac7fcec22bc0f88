/** An import from file to result: reading, the plan that the reader confirms, and the work itself. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { ClipError } from '../clips/error.ts';
import { MAX_IMPORT_LENGTH, parseExport, type ImportProblem } from '../clips/exchange/json.ts';
import type { ClipStore, ImportPlan, ImportResult } from '../clips/store.ts';

export type ImportStep =
  | { step: 'reading' }
  | { step: 'planned'; name: string; plan: ImportPlan; problems: readonly ImportProblem[] }
  | { step: 'running'; done: number; total: number }
  /** `kept`: some of it was imported before it failed. */
  | { step: 'failed'; error: unknown; kept: boolean };

export interface Import {
  /** Null while no import is going on. */
  state: ImportStep | null;
  read: (file: File) => void;
  confirm: () => void;
  /** Stops a running import, or closes a plan or an error. */
  close: () => void;
}

export function useImport(store: ClipStore | null, onDone: (result: ImportResult) => void): Import {
  const [state, setState] = useState<ImportStep | null>(null);
  const stopRef = useRef<AbortController | null>(null);

  const read = useCallback(
    (file: File) => {
      if (!store) return;
      setState({ step: 'reading' });
      const plan = async (): Promise<void> => {
        if (file.size > MAX_IMPORT_LENGTH) throw new ClipError('errorImportTooLarge', `${file.size} bytes`);
        const { clips, problems } = parseExport(await file.text());
        setState({ step: 'planned', name: file.name, plan: await store.planImport(clips), problems });
      };
      plan().catch((error: unknown) => setState({ step: 'failed', error, kept: false }));
    },
    [store],
  );

  const confirm = useCallback(() => {
    if (!store || state?.step !== 'planned') return;
    const { added, updated } = state.plan;
    const clips = [...added, ...updated];
    const stop = new AbortController();
    stopRef.current = stop;
    let kept = false;
    setState({ step: 'running', done: 0, total: clips.length });
    store
      .importClips(clips, {
        signal: stop.signal,
        onProgress: (done, total) => {
          kept = true;
          setState({ step: 'running', done, total });
        },
      })
      .then((result) => {
        setState(null);
        return onDone(result);
      })
      .catch((error: unknown) => setState({ step: 'failed', error, kept }));
  }, [store, state, onDone]);

  const close = useCallback(() => {
    if (stopRef.current && state?.step === 'running') stopRef.current.abort();
    else setState(null);
  }, [state]);

  return { state, read, confirm, close };
}
