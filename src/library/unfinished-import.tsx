/** Offers to go on with an import that was cut short: its window was closed, or it failed. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClipStore, UnfinishedImport as Unfinished } from '../clips/store.ts';
import { t, tn } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';

/** An import whose last batch is younger may be going on in another window. In milliseconds. */
const PATIENCE_MS = 15_000;

/** Null where there is none that no window is busy with. */
function useUnfinished(store: ClipStore, version: number): [Unfinished | null, () => void] {
  const [found, setFound] = useState<Unfinished | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const ask = async (): Promise<void> => {
      const unfinished = await store.unfinishedImport();
      if (ended) return;
      const wait = unfinished ? Date.parse(unfinished.at) + PATIENCE_MS - Date.now() : 0;
      setFound(wait > 0 ? null : unfinished);
      // What is only offered may be missing.
      if (wait > 0) timer = setTimeout(() => void ask().catch(() => {}), wait);
    };
    ask().catch(() => {});
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [store, version]);
  return [found, () => setFound(null)];
}

interface UnfinishedImportProps {
  store: ClipStore;
  /** Grows whenever clips change. */
  version: number;
  /** Asks for the file: what is done of it is passed over. */
  onChoose: () => void;
  onError: (error: unknown) => void;
}

export function UnfinishedImport(props: UnfinishedImportProps): JSX.Element | null {
  const { store, version, onChoose, onError } = props;
  const [unfinished, clear] = useUnfinished(store, version);
  if (!unfinished) return null;
  const { name, added, updated } = unfinished;
  const forget = async (): Promise<void> => {
    await store.forgetImport();
    clear();
  };
  return (
    <div class="reminder" data-testid="unfinished-import">
      <Alert tone="warn" title={t('importUnfinished')}>
        <p>
          <bdi>{name}</bdi> · {tn('importUnfinishedKept', added + updated)}
        </p>
        <p>{t('importUnfinishedText')}</p>
        <div class="stack start">
          <Button icon="import" data-testid="import-go-on" onClick={onChoose}>
            {t('importGoOn')}
          </Button>
          <Button kind="quiet" data-testid="import-give-up" onClick={() => void forget().catch(onError)}>
            {t('importGiveUp')}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
