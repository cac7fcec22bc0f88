/** Clips of the same words, found together and merged into one. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClipNumber, ClipStore, NumberedClip } from '../clips/store.ts';
import { t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { PlainClip } from './plain-clip.tsx';
import { errorText, formatOwnDay } from './words.ts';

/** Groups shown at once. */
const FEW = 30;

interface DuplicatesProps {
  store: ClipStore;
  /** Grows whenever clips change. */
  version: number;
  onOpen: (number: ClipNumber) => void;
}

export function Duplicates({ store, version, onOpen }: DuplicatesProps): JSX.Element {
  const show = useSnackbar();
  const [found, setFound] = useState<{ total: number; groups: NumberedClip[][] } | null>(null);
  const failed = useCallback((error: unknown) => show({ text: errorText(error) }), [show]);
  const read = useCallback(async () => {
    const all = await store.duplicates();
    const groups = await Promise.all(all.slice(0, FEW).map((numbers) => store.read(numbers)));
    setFound({ total: all.length, groups: groups.filter((group) => group.length > 1) });
  }, [store]);
  useEffect(() => void read().catch(failed), [read, failed, version]);

  const merge = async (group: readonly NumberedClip[], into: ClipNumber): Promise<void> => {
    const others = group.map(({ number }) => number).filter((number) => number !== into);
    const numbers = await store.merge([into, ...others]);
    await read();
    show({
      text: tn('duplicatesMerged', numbers.length),
      action: { label: t('undo'), onSelect: () => void store.restore(numbers).then(read).catch(failed) },
    });
  };

  if (found === null) return <div class="plain-view" aria-busy="true" />;
  if (found.groups.length === 0)
    return <EmptyState icon="check" title={t('duplicatesNone')} text={t('duplicatesNoneText')} />;
  return (
    <div class="plain-view" data-testid="duplicates">
      <p class="muted">
        <b>{tn('duplicatesCount', found.total)}</b> {t('duplicatesText')}
      </p>
      {found.groups.map((group) => (
        <section key={group[0]?.number} class="card" aria-label={tn('duplicatesGroup', group.length)}>
          <ul class="rows">
            {group.map(({ number, clip }) => (
              <PlainClip key={number} clip={clip} aside={formatOwnDay(clip.created)}>
                <Button kind="quiet" onClick={() => onOpen(number)}>
                  {t('duplicatesShow')}
                </Button>
                <Button data-testid="merge" onClick={() => void merge(group, number).catch(failed)}>
                  {t('duplicatesKeep')}
                </Button>
              </PlainClip>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
