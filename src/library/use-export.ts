/** An export from its choices to the file. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { ClipStore } from '../clips/clip-store.ts';
import { uiLanguage } from '../shared/i18n.ts';
import { download } from './download.ts';
import { keepChoices, loadChoices, type ExportChoices } from './export-choices.ts';

export type ExportStep =
  | { step: 'choosing' }
  | { step: 'running'; done: number }
  | { step: 'failed'; error: unknown };

export interface Export {
  /** Null while no export is going on. */
  state: ExportStep | null;
  /** How many clips are to leave. */
  count: number;
  choices: ExportChoices;
  choose: (choices: ExportChoices) => void;
  /** Asks how to export these; all of them without numbers. */
  open: (numbers: Uint32Array | null, count: number) => void;
  /** Exports everything whole, without asking. */
  exportAll: (count: number) => void;
  confirm: () => void;
  /** Stops what is running, or closes. */
  close: () => void;
}

interface Wanted {
  numbers: Uint32Array | null;
  count: number;
}

export function useExport(store: ClipStore, onDone: (count: number) => void): Export {
  const [state, setState] = useState<ExportStep | null>(null);
  const [wanted, setWanted] = useState<Wanted>({ numbers: null, count: 0 });
  const [choices, setChoices] = useState(() => loadChoices(uiLanguage()));
  const stopRef = useRef<AbortController | null>(null);

  const run = useCallback(
    (given: Wanted, how: ExportChoices) => {
      const stop = new AbortController();
      stopRef.current = stop;
      setWanted(given);
      const options = {
        signal: stop.signal,
        onProgress: (done: number) => setState({ step: 'running', done }),
      };
      const work = async (): Promise<void> => {
        const count = await download(
          store,
          given.numbers,
          how.format,
          { ...how, language: uiLanguage() },
          options,
        );
        // Only what comes back without loss is a backup.
        if (!given.numbers && how.format === 'json') await store.noteExport();
        setState(null);
        onDone(count);
      };
      work().catch((error: unknown) => setState(stop.signal.aborted ? null : { step: 'failed', error }));
    },
    [store, onDone],
  );

  const open = useCallback((numbers: Uint32Array | null, count: number) => {
    setWanted({ numbers, count });
    setState({ step: 'choosing' });
  }, []);
  const exportAll = useCallback(
    (count: number) => run({ numbers: null, count }, { ...choices, format: 'json' }),
    [run, choices],
  );
  const confirm = useCallback(() => {
    keepChoices(choices);
    setState({ step: 'running', done: 0 });
    run(wanted, choices);
  }, [run, wanted, choices]);
  const close = useCallback(() => {
    if (state?.step === 'running') stopRef.current?.abort();
    else setState(null);
  }, [state]);

  return { state, count: wanted.count, choices, choose: setChoices, open, exportAll, confirm, close };
}
