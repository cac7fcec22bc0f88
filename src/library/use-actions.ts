/** What can be done with clips from the library, each with its outcome said and a way back. */
import { useMemo } from 'preact/hooks';
import type { ClipNumber, ClipPatch, ClipStore, TagChange } from '../clips/store.ts';
import { t, tn } from '../shared/i18n.ts';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import type { Shelf } from './use-shelf.ts';

export interface Actions {
  remove: (numbers: readonly ClipNumber[]) => void;
  tag: (numbers: readonly ClipNumber[], change: TagChange) => void;
  /** Resolves once it is durable. */
  patch: (number: ClipNumber, id: string, change: ClipPatch) => Promise<void>;
}

/** The clip that stands where the current one stood once some are gone: the next, else the one before. */
export function successor(
  numbers: Uint32Array,
  current: ClipNumber,
  gone: ReadonlySet<ClipNumber>,
): ClipNumber | null {
  const at = numbers.indexOf(current);
  const isLeft = (number: ClipNumber): boolean => !gone.has(number);
  return (
    numbers.subarray(at + 1).find(isLeft) ?? numbers.subarray(0, Math.max(0, at)).findLast(isLeft) ?? null
  );
}

export function useActions(store: ClipStore, shelf: Shelf, onError: (error: unknown) => void): Actions {
  const show = useSnackbar();
  const { numbers, current, setCurrent, rows } = shelf;
  const { put } = rows;
  return useMemo(() => {
    const remove = async (gone: readonly ClipNumber[]): Promise<void> => {
      const set = new Set(gone);
      const next =
        current !== null && set.has(current)
          ? successor(numbers ?? new Uint32Array(), current, set)
          : current;
      const removed = await store.remove(gone);
      setCurrent(next);
      const restore = async (): Promise<void> => {
        await store.restore(removed);
        show({ text: t('libraryRestored') });
      };
      show({
        text: tn('libraryDeleted', removed.length),
        action: { label: t('undo'), onSelect: () => void restore().catch(onError) },
      });
    };
    const tag = async (tagged: readonly ClipNumber[], change: TagChange): Promise<void> => {
      show({ text: tn('tagDone', await store.tag(tagged, change)) });
    };
    return {
      remove: (gone) => void remove(gone).catch(onError),
      tag: (tagged, change) => void tag(tagged, change).catch(onError),
      patch: async (number, id, change) => put({ number, clip: await store.update(id, change) }),
    };
  }, [store, numbers, current, setCurrent, put, show, onError]);
}
