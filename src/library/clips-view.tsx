/** The list of what is found, with the months that it is of and what can be done with what is ticked. */
import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { ClipNumber, ClipStore } from '../clips/store.ts';
import { t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ClipList } from './clip-list.tsx';
import { NO_CHOICES } from './facets.ts';
import { MonthChart } from './month-chart.tsx';
import { TagDialog } from './tag-dialog.tsx';
import type { Actions } from './use-actions.ts';
import { useChecking, type CheckResult } from './use-checking.ts';
import type { Shelf } from './use-shelf.ts';

interface ClipsViewProps {
  store: ClipStore;
  shelf: Shelf;
  actions: Actions;
  onMove: (number: ClipNumber) => void;
  onOpen: (number: ClipNumber, byKey: boolean) => void;
  onExport: (numbers: Iterable<ClipNumber>) => void;
  /** The search and the filters were cleared. */
  onClear: () => void;
  onError: (error: unknown) => void;
}

export function ClipsView(props: ClipsViewProps): JSX.Element {
  const { store, shelf, actions, onMove, onOpen, onExport, onClear, onError } = props;
  const { numbers, isWhole, current, checked, choices, rows } = shelf;
  const show = useSnackbar();
  const [tagging, setTagging] = useState(false);
  const checkedPages = useCallback(
    ({ checked: seen, failed }: CheckResult) =>
      show({ text: failed > 0 ? tn('checkFailed', failed) : tn('checkDone', seen) }),
    [show],
  );
  const checking = useChecking(checkedPages, onError);
  const removeTicked = (): void =>
    actions.remove(checked.size > 0 ? [...checked] : current === null ? [] : [current]);

  if (numbers === null) return <div class="list" aria-busy="true" />;
  return (
    <>
      {isWhole ? (
        <MonthChart
          title={t('chartTitle')}
          counts={shelf.facets.months ?? []}
          chosen={choices.months}
          onChoose={(months) => shelf.setChoices({ ...choices, months })}
        />
      ) : (
        <div class="chart awaited" />
      )}
      <BulkBar
        count={isWhole ? numbers.length : null}
        checked={checked.size}
        onCheckAll={shelf.checkAll}
        onTag={() => setTagging(true)}
        checking={checking}
        onCheckPages={() => checking.start(store.stream([...checked]))}
        onExport={() => onExport(numbers.filter((number) => checked.has(number)))}
        onDelete={removeTicked}
        order={shelf.order}
        onOrder={shelf.setOrder}
      />
      {numbers.length > 0 ? (
        <ClipList
          numbers={numbers}
          rows={rows}
          query={shelf.place.query}
          current={current}
          checked={checked}
          onMove={onMove}
          onOpen={onOpen}
          onCheck={shelf.check}
          onDelete={removeTicked}
        />
      ) : (
        <EmptyState icon="search" title={t('libraryNoHitsTitle')} text={t('libraryNoHitsText')}>
          <Button
            onClick={() => {
              shelf.setQuery('');
              shelf.setChoices(NO_CHOICES);
              onClear();
            }}
          >
            {t('libraryClearAll')}
          </Button>
        </EmptyState>
      )}
      <TagDialog
        count={tagging ? checked.size : null}
        known={shelf.facets.tags?.map(({ value }) => value) ?? []}
        onClose={() => setTagging(false)}
        onTag={(change) => {
          setTagging(false);
          actions.tag([...checked], change);
        }}
      />
    </>
  );
}
