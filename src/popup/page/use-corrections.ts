/** What the reader corrected of this page's source: read from the store, kept in it, and taken back. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Correction, CorrectableField, Corrections } from '../../clips/clip.ts';
import { t } from '../../shared/i18n.ts';
import { errorCode } from '../../shared/messages.ts';
import { useSnackbar } from '../../shared/ui/snackbar.tsx';
import { clipStore, onClipsChanged } from '../../clips/store.ts';
import { FIELD_KEYS } from './source-words.ts';

export interface CorrectionActions {
  made: Corrections;
  /** Keeps a correction, or takes it back; false where it could not be kept, which is said. */
  correct: (correction: Correction) => Promise<boolean>;
  withdraw: (field: CorrectableField) => Promise<boolean>;
}

/** `key` is the page's, null while there is none. */
export function useCorrections(key: string | null): CorrectionActions {
  const snack = useSnackbar();
  const [made, setMade] = useState<Corrections>({});
  useEffect(() => {
    if (key === null) return undefined;
    let gone = false;
    const read = async (): Promise<void> => {
      try {
        const found = await (await clipStore()).corrections(key);
        if (!gone) setMade(found);
      } catch {
        // The list of clips says why the store cannot be read.
      }
    };
    void read();
    const stop = onClipsChanged(() => void read());
    return () => {
      gone = true;
      stop();
    };
  }, [key]);

  const put = useCallback(
    async (correction: Correction): Promise<boolean> => {
      if (key === null) return false;
      try {
        setMade(await (await clipStore()).correct(key, correction));
        return true;
      } catch (error) {
        snack({ text: t(errorCode(error)) });
        return false;
      }
    },
    [key, snack],
  );

  return useMemo(() => {
    const correct = async (correction: Correction): Promise<boolean> => {
      const { field, value } = correction;
      // The field's own value from before, whose type is the field's.
      const before = { field, value: made[field] } as Correction;
      const kept = await put(correction);
      if (kept)
        snack({
          text: t(value === undefined ? 'correctionWithdrawn' : 'correctionKept', t(FIELD_KEYS[field])),
          action: { label: t('undo'), onSelect: () => void put(before) },
        });
      return kept;
    };
    return { made, correct, withdraw: (field) => correct({ field, value: undefined }) };
  }, [made, put, snack]);
}
