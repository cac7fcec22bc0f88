/** What was deleted in the last 30 days: to be put back, or deleted for good. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BinnedClip, ClipNumber, ClipStore } from '../clips/store.ts';
import { t, tn } from '../shared/i18n.ts';
import { Button, IconButton } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { Dialog } from './dialog.tsx';
import { PlainClip } from './plain-clip.tsx';
import { errorText, formatOwnDay } from './words.ts';

/** Shown before the reader asks for more. */
const BATCH = 100;

interface BinProps {
  store: ClipStore;
  /** Grows whenever clips change. */
  version: number;
}

export function Bin({ store, version }: BinProps): JSX.Element {
  const show = useSnackbar();
  const [limit, setLimit] = useState(BATCH);
  const [clips, setClips] = useState<readonly BinnedClip[] | null>(null);
  /** What is asked about before it is deleted for good: some clips, or all. */
  const [asked, setAsked] = useState<readonly ClipNumber[] | 'all' | null>(null);

  const failed = useCallback((error: unknown) => show({ text: errorText(error) }), [show]);
  const read = useCallback(async () => setClips(await store.bin(limit + 1)), [store, limit]);
  useEffect(() => void read().catch(failed), [read, failed, version]);

  const restore = async (number: ClipNumber): Promise<void> => {
    await store.restore([number]);
    await read();
    show({ text: t('libraryRestored') });
  };
  const erase = async (): Promise<void> => {
    setAsked(null);
    const count = asked === 'all' ? await store.emptyBin(0) : await store.erase(asked ?? []);
    await read();
    show({ text: tn('binErased', count) });
  };

  if (clips === null) return <div class="plain-view" aria-busy="true" />;
  if (clips.length === 0) return <EmptyState icon="trash" title={t('binEmpty')} text={t('binText')} />;
  const shown = clips.slice(0, limit);
  return (
    <div class="plain-view" data-testid="bin">
      <div class="row plain-head">
        <p class="muted grow">{t('binText')}</p>
        <Button kind="bad" icon="trash" data-testid="bin-empty" onClick={() => setAsked('all')}>
          {t('binEmptyNow')}
        </Button>
      </div>
      <ul class="card rows">
        {shown.map(({ number, clip, deleted }) => (
          <PlainClip key={number} clip={clip} aside={t('binDeleted', formatOwnDay(deleted))}>
            <Button icon="undo" data-testid="bin-restore" onClick={() => void restore(number).catch(failed)}>
              {t('binRestore')}
            </Button>
            <IconButton
              icon="trash"
              label={t('binErase')}
              data-testid="bin-erase"
              onClick={() => setAsked([number])}
            />
          </PlainClip>
        ))}
      </ul>
      {clips.length > limit && (
        <Button kind="quiet" onClick={() => setLimit(limit + BATCH)}>
          {t('binMore')}
        </Button>
      )}
      <Dialog
        title={t(asked === 'all' ? 'binAskAll' : 'binAskOne')}
        open={asked !== null}
        onCancel={() => setAsked(null)}
        focus={asked === null ? undefined : '.stack button:last-child'}
      >
        <p>{t('binAskText')}</p>
        <div class="stack">
          <Button kind="bad" data-testid="bin-confirm" onClick={() => void erase().catch(failed)}>
            {t('binErase')}
          </Button>
          <Button onClick={() => setAsked(null)}>{t('cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
