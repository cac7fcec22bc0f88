/** Pointing at the page's words and keeping them, with what went wrong said in words. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Clip } from '../../clips/clip.ts';
import { t } from '../../shared/i18n.ts';
import { callBackground, callTab, errorCode, type SaveTarget } from '../../shared/messages.ts';
import { useSnackbar } from '../../shared/ui/snackbar.tsx';
import type { PageActions } from './actions.ts';
import type { Held } from './held-words.tsx';

function codeOf(error: unknown): string {
  // Without a script of ours in the page the browser rejects in its own words.
  return errorCode(error, 'errorNoAnswer');
}

export interface PageWork {
  actions: PageActions;
  /** What could not be kept. */
  held: Held | null;
  retry: (held: Held) => void;
  dismiss: () => void;
}

/** `pageClips` are this page's clips; `forget` deletes one, with a way back. */
export function usePageActions(
  tab: number | null,
  pageClips: readonly Clip[],
  forget: (clip: Clip) => void,
): PageWork {
  const snack = useSnackbar();
  const [held, setHeld] = useState<Held | null>(null);

  const save = useCallback(
    async (target: SaveTarget, words: string): Promise<void> => {
      if (tab === null) return;
      try {
        await callTab(tab, 'save', { target });
        setHeld(null);
        // A quotation's own button says that it is kept.
        if (target.kind === 'page') snack({ text: t('pageKept') });
      } catch (error) {
        setHeld({ target, words, code: codeOf(error) });
      }
    },
    [tab, snack],
  );

  const actions = useMemo((): PageActions => {
    const quotes = new Map(pageClips.filter(({ kind }) => kind === 'quote').map((clip) => [clip.text, clip]));
    const say = (error: unknown): void => snack({ text: t(codeOf(error)) });
    const setKept = async (clips: readonly Clip[], kept: boolean): Promise<void> => {
      for (const { id } of clips) await callBackground('update-clip', { id, patch: { kept } });
    };
    return {
      goTo: (target) => {
        if (tab === null) return;
        callTab(tab, 'go-to', { target }).then(({ found }) => {
          if (!found) snack({ text: t('wordsGone') });
          return found;
        }, say);
      },
      walk: async (entity, step) => {
        if (tab === null) return null;
        try {
          return await callTab(tab, 'walk', { entity, step });
        } catch (error) {
          say(error);
          return null;
        }
      },
      save: (target, words) => void save(target, words),
      forget,
      keepSaved: (clips) => {
        const undo = { label: t('undo'), onSelect: () => void setKept(clips, false).catch(say) };
        setKept(clips, true).then(() => snack({ text: t('keptSaved'), action: undo }), say);
      },
      keptQuote: ({ text }) => quotes.get(text),
    };
  }, [tab, pageClips, forget, save, snack]);

  return {
    actions,
    held,
    retry: ({ target, words }) => void save(target, words),
    dismiss: () => setHeld(null),
  };
}
