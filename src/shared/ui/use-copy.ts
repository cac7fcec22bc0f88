import { useCallback } from 'preact/hooks';
import { t } from '../i18n.ts';
import { useSnackbar } from './snackbar.tsx';

/** Puts a text on the clipboard and says so. */
export function useCopy(): (text: string) => void {
  const snack = useSnackbar();
  return useCallback(
    (text) =>
      void navigator.clipboard.writeText(text).then(
        () => snack({ text: t('copied') }),
        () => snack({ text: t('copyFailed') }),
      ),
    [snack],
  );
}
