/** What the reader keeps, where it is, and the way to take it along. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ClipError } from '../clips/error.ts';
import { onClipsChanged, openClipStore, type ClipStore } from '../clips/store.ts';
import { backupUrl } from '../shared/backup-url.ts';
import { todayIso } from '../shared/format.ts';
import { t, tn } from '../shared/i18n.ts';
import { callBackground } from '../shared/messages.ts';
import { Button } from '../shared/ui/button.tsx';
import { downloadUrl } from '../shared/ui/download.ts';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { Backup } from './backup.tsx';

/** Opened for one piece of work, so that this page never stands in the way of a newer version. */
async function withStore<T>(work: (store: ClipStore) => Promise<T>): Promise<T> {
  const store = await openClipStore();
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

async function exportAll(): Promise<void> {
  downloadUrl(`isnad-${todayIso(new Date())}.json`, await backupUrl());
}

/** Changes that come one upon the other are counted together. */
const PAUSE_MS = 250;

export function Data(): JSX.Element {
  const snack = useSnackbar();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const read = async (): Promise<void> => {
      try {
        setCount(await withStore((store) => store.count()));
      } catch {
        // The library says what is wrong; here only the count is missing.
        setCount(null);
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    void read();
    const stop = onClipsChanged(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void read();
      }, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  const onExport = async (): Promise<void> => {
    try {
      await exportAll();
    } catch (error) {
      snack({ text: t(error instanceof ClipError ? error.code : 'errorUnexpected') });
    }
  };
  return (
    <>
      <p>
        {count !== null && <b>{tn('clipCount', count)} </b>}
        {t('dataText')}
      </p>
      <p class="small muted">{t('removalText')}</p>
      <div class="stack start">
        <Button icon="library" onClick={() => void callBackground('open-library', {})}>
          {t('openLibrary')}
        </Button>
        <Button icon="export" disabled={count === 0} onClick={() => void onExport()}>
          {t('exportJson')}
        </Button>
      </div>
      <Backup />
    </>
  );
}
