/** An import from file to result: reading, a table's columns, the plan that the reader confirms, and the work itself. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { CsvMapping } from '../clips/exchange/csv-map.ts';
import type { ImportPreview } from '../clips/exchange/preview.ts';
import { openImport, type CsvTable, type ImportFile } from '../clips/exchange/read.ts';
import { importFile, previewFile } from '../clips/import-file.ts';
import type { ClipStore, ConflictChoice, ImportResult } from '../clips/store.ts';

export type ImportStep =
  | { step: 'reading'; bytes: number; size: number }
  | { step: 'mapping'; name: string; table: CsvTable; mapping: CsvMapping }
  | { step: 'planned'; name: string; preview: ImportPreview; conflicts: ConflictChoice }
  | { step: 'running'; done: number; total: number }
  /** `kept`: some of it was imported before it failed. */
  | { step: 'failed'; error: unknown; kept: boolean };

export interface Import {
  /** Null while no import is going on. */
  state: ImportStep | null;
  read: (file: File) => void;
  /** Says what a column of a table is. */
  map: (mapping: CsvMapping) => void;
  /** Whose note and tags stand where they differ. */
  choose: (conflicts: ConflictChoice) => void;
  /** Goes on to the next step. */
  confirm: () => void;
  /** Stops what is running, or closes a step or an error. */
  close: () => void;
}

interface Source {
  source: ImportFile;
  name: string;
  /** Milliseconds since the epoch. */
  modified: number;
  mapping: CsvMapping | undefined;
}

/** Between two words of how far it is: each draws the page anew. */
const TOLD_MS = 100;

/** Passes a call on if the last one is some time ago. */
function seldom(tell: (value: number) => void): (value: number) => void {
  let told = 0;
  return (value) => {
    if (performance.now() - told < TOLD_MS) return;
    told = performance.now();
    tell(value);
  };
}

/** Whether a plan has anything to do. */
export function hasWork({ added, conflicts }: ImportPreview): boolean {
  return added + conflicts > 0;
}

export function useImport(store: ClipStore | null, onDone: (result: ImportResult) => void): Import {
  const [state, setState] = useState<ImportStep | null>(null);
  const stopRef = useRef<AbortController | null>(null);
  const sourceRef = useRef<Source | null>(null);

  /** Does a step's work; a stop by the reader is no failure. */
  const work = useCallback((run: (signal: AbortSignal) => Promise<void>, kept: () => boolean) => {
    const stop = new AbortController();
    stopRef.current = stop;
    run(stop.signal).catch((error: unknown) =>
      setState(stop.signal.aborted ? null : { step: 'failed', error, kept: kept() }),
    );
  }, []);

  const preview = useCallback(
    (chosen: Source) => {
      if (!store) return;
      const { source, name, mapping } = chosen;
      const { size } = source.file;
      sourceRef.current = chosen;
      setState({ step: 'reading', bytes: 0, size });
      work(
        async (signal) => {
          const found = await previewFile(store, source, {
            mapping,
            signal,
            onProgress: seldom((bytes) => setState({ step: 'reading', bytes, size })),
          });
          setState({ step: 'planned', name, preview: found, conflicts: 'newer' });
        },
        () => false,
      );
    },
    [store, work],
  );

  const read = useCallback(
    (file: File) => {
      setState({ step: 'reading', bytes: 0, size: file.size });
      work(
        async () => {
          const source = await openImport(file);
          const { table } = source;
          sourceRef.current = {
            source,
            name: file.name,
            modified: file.lastModified,
            mapping: table?.mapping,
          };
          if (table) setState({ step: 'mapping', name: file.name, table, mapping: table.mapping });
          else preview(sourceRef.current);
        },
        () => false,
      );
    },
    [preview, work],
  );

  const map = useCallback(
    (mapping: CsvMapping) => setState((now) => (now?.step === 'mapping' ? { ...now, mapping } : now)),
    [],
  );
  const choose = useCallback(
    (conflicts: ConflictChoice) => setState((now) => (now?.step === 'planned' ? { ...now, conflicts } : now)),
    [],
  );

  const confirm = useCallback(() => {
    const chosen = sourceRef.current;
    if (!store || !chosen) return;
    if (state?.step === 'mapping') preview({ ...chosen, mapping: state.mapping });
    if (state?.step !== 'planned') return;
    const { added, conflicts: differing, skipped } = state.preview;
    const { conflicts } = state;
    const { file } = chosen.source;
    const total = added + differing + skipped;
    let kept = false;
    setState({ step: 'running', done: 0, total });
    work(
      async (signal) => {
        const tell = seldom((done) => setState({ step: 'running', done, total }));
        const result = await importFile(store, chosen.source, chosen.mapping, {
          conflicts,
          // It can be gone on with after this window was closed.
          file: { name: chosen.name, size: file.size, modified: chosen.modified },
          signal,
          onProgress: (done) => {
            kept = true;
            tell(done);
          },
        });
        setState(null);
        onDone(result);
      },
      () => kept,
    );
  }, [store, state, onDone, preview, work]);

  const close = useCallback(() => {
    if (state?.step === 'running' || state?.step === 'reading') stopRef.current?.abort();
    else setState(null);
  }, [state]);

  return { state, read, map, choose, confirm, close };
}
