import type { JSX } from 'preact';
import { SEARCH_ORDERS, type SearchOrder } from '../clips/clip-store.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import type { Checking } from './use-checking.ts';

interface BulkBarProps {
  /** Clips in the list, null until they are counted, and those of them that are ticked. */
  count: number | null;
  checked: number;
  onCheckAll: (all: boolean) => void;
  onTag: () => void;
  /** Looks at their pages again. */
  checking: Checking;
  onCheckPages: () => void;
  onExport: () => void;
  onDelete: () => void;
  order: SearchOrder;
  onOrder: (order: SearchOrder) => void;
}

const ORDER_LABELS: Readonly<Record<SearchOrder, string>> = {
  newest: 'orderNewest',
  oldest: 'orderOldest',
  best: 'orderBest',
  published: 'orderPublished',
};

function Actions({ checking, onTag, onCheckPages, onExport, onDelete }: BulkBarProps): JSX.Element {
  const { state } = checking;
  return (
    <>
      <Button icon="tag" aria-haspopup="dialog" data-testid="tag-checked" onClick={onTag}>
        {t('libraryTag')}
      </Button>
      {state ? (
        <Button icon="x" onClick={checking.stop}>
          {t('libraryChecking', formatNumber(state.done), formatNumber(state.total))}
        </Button>
      ) : (
        <Button icon="undo" data-testid="check-again" onClick={onCheckPages}>
          {t('libraryCheckAgain')}
        </Button>
      )}
      <Button icon="export" aria-haspopup="dialog" data-testid="export-checked" onClick={onExport}>
        {t('libraryExport')}
      </Button>
      <Button kind="bad" icon="trash" data-testid="delete-checked" onClick={onDelete}>
        {t('libraryDelete')}
      </Button>
    </>
  );
}

/** How many clips the list shows; with some ticked, what can be done with them. */
export function BulkBar(props: BulkBarProps): JSX.Element {
  const { count, checked, onCheckAll, order, onOrder } = props;
  const some = checked > 0;
  return (
    <div class={some ? 'bulk some' : 'bulk'}>
      <label class="tick">
        <input
          type="checkbox"
          aria-label={t('librarySelectAll')}
          data-testid="check-all"
          checked={some && checked === count}
          ref={(box) => {
            if (box) box.indeterminate = some && checked !== count;
          }}
          disabled={count === 0 || count === null}
          onChange={({ currentTarget }) => onCheckAll(currentTarget.checked)}
        />
      </label>
      <output class="row">
        {some ? (
          <>
            <b>{tn('librarySelected', checked)}</b>
            {count !== null && <span class="muted">{t('libraryOf', formatNumber(count))}</span>}
          </>
        ) : (
          count !== null && <b>{tn('libraryCount', count)}</b>
        )}
      </output>
      <span class="grow" />
      {some ? (
        <Actions {...props} />
      ) : (
        <select
          aria-label={t('libraryOrder')}
          value={order}
          data-testid="clip-order"
          onChange={({ currentTarget: { value } }) => {
            const chosen = SEARCH_ORDERS.find((known) => known === value);
            if (chosen) onOrder(chosen);
          }}
        >
          {SEARCH_ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(ORDER_LABELS[each])}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
