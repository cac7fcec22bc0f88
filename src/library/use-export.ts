/** An export from its choices to the file. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { Clip } from '../clips/clip.ts';
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
  clips: readonly Clip[];
  choices: ExportChoices;
  choose: (choices: ExportChoices) => void;
  /** Asks how to export these. */
  open: (clips: readonly Clip[]) => void;
  /** Exports everything whole, without asking. */
  exportAll: (clips: readonly Clip[]) => void;
  confirm: () => void;
  /** Stops what is running, or closes. */
  close: () => void;
}

export function useExport(onDone: (count: number) => void): Export {
  const [state, setState] = useState<ExportStep | null>(null);
  const [clips, setClips] = useState<readonly Clip[]>([]);
  const [choices, setChoices] = useState(() => loadChoices(uiLanguage()));
  const stopRef = useRef<AbortController | null>(null);

  const run = useCallback(
    (given: readonly Clip[], how: ExportChoices) => {
      const stop = new AbortController();
      stopRef.current = stop;
      setClips(given);
      const options = {
        signal: stop.signal,
        onProgress: (done: number) => setState({ step: 'running', done }),
      };
      const work = async (): Promise<void> => {
        await download(given, how.format, { ...how, language: uiLanguage() }, options);
        setState(null);
        onDone(given.length);
      };
      work().catch((error: unknown) => setState(stop.signal.aborted ? null : { step: 'failed', error }));
    },
    [onDone],
  );

  const open = useCallback((given: readonly Clip[]) => {
    setClips(given);
    setState({ step: 'choosing' });
  }, []);
  const exportAll = useCallback(
    (given: readonly Clip[]) => run(given, { ...choices, format: 'json' }),
    [run, choices],
  );
  const confirm = useCallback(() => {
    keepChoices(choices);
    setState({ step: 'running', done: 0 });
    run(clips, choices);
  }, [run, clips, choices]);
  const close = useCallback(() => {
    if (state?.step === 'running') stopRef.current?.abort();
    else setState(null);
  }, [state]);

  return { state, clips, choices, choose: setChoices, open, exportAll, confirm, close };
}
