/** What can be done with a clip from the popup, each with its outcome said in words. */
import { useMemo } from 'preact/hooks';
import type { Clip } from '../../clips/clip.ts';
import { exportText } from '../../clips/exchange/text.ts';
import { t, tn } from '../../shared/i18n.ts';
import { callBackground, CallError, type OpenOutcome, errorCode } from '../../shared/messages.ts';
import { siteOf } from '../../shared/sites.ts';
import { allowSite } from '../../shared/ui/site-access.ts';
import { useSnackbar, type Snack } from '../../shared/ui/snackbar.tsx';
import { useCopy } from '../../shared/ui/use-copy.ts';
import { openLibrary } from '../states.tsx';
import { clipStore } from '../../clips/store.ts';

export interface ClipActions {
  open: (clip: Clip) => void;
  remove: (clip: Clip) => void;
  copy: (clip: Clip) => void;
}

/** Where the marks themselves say it, nothing more is said. */
const OUTCOME_KEYS: Readonly<Record<OpenOutcome, string | null>> = {
  marked: null,
  missing: 'outcomeMissing',
  fragment: 'outcomeFragment',
  failed: 'outcomeFailed',
};

/** What may be done about an outcome: the site allowed, or what was saved read in the library. */
function afterwards(outcome: OpenOutcome, { id, source }: Clip): Pick<Snack, 'action'> {
  if (outcome === 'fragment')
    return { action: { label: t('allowSite'), onSelect: () => void allowSite(siteOf(source.url)) } };
  return { action: { label: t('showSaved'), onSelect: () => openLibrary('', id) } };
}

export function useClipActions(): ClipActions {
  const snack = useSnackbar();
  const copy = useCopy();
  return useMemo(() => {
    const open = async (clip: Clip): Promise<void> => {
      try {
        const { outcome } = await callBackground('open-clip', { id: clip.id });
        const key = OUTCOME_KEYS[outcome];
        if (key !== null) snack({ text: t(key), ...afterwards(outcome, clip) });
      } catch (error) {
        snack({ text: t(error instanceof CallError ? error.code : 'errorUnexpected') });
      }
    };
    const remove = async (clip: Clip): Promise<void> => {
      try {
        const removed = await (await clipStore()).remove([clip.id]);
        const restore = async (): Promise<void> => {
          try {
            await (await clipStore()).restore(removed);
          } catch (error) {
            snack({ text: t(errorCode(error)) });
          }
        };
        snack({
          text: tn('clipsDeleted', removed.length),
          action: { label: t('undo'), onSelect: () => void restore() },
        });
      } catch (error) {
        snack({ text: t(errorCode(error)) });
      }
    };
    return {
      open: (clip) => void open(clip),
      remove: (clip) => void remove(clip),
      copy: (clip) => copy(exportText([clip])),
    };
  }, [snack, copy]);
}
