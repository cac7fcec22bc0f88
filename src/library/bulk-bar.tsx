import type { JSX } from 'preact';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { CLIP_ORDERS, type ClipOrder } from '../clips/search.ts';

interface BulkBarProps {
  /** Clips in the list, and those of them that are ticked. */
  count: number;
  checked: number;
  onCheckAll: (all: boolean) => void;
  onExport: () => void;
  onDelete: () => void;
  order: ClipOrder;
  onOrder: (order: ClipOrder) => void;
}

const ORDER_LABELS: Readonly<Record<ClipOrder, string>> = {
  newest: 'orderNewest',
  oldest: 'orderOldest',
  best: 'orderBest',
};

/** How many clips the list shows; with some ticked, what can be done with them. */
export function BulkBar(props: BulkBarProps): JSX.Element {
  const { count, checked, onCheckAll, onExport, onDelete, order, onOrder } = props;
  const some = checked > 0;
  return (
    <div class={some ? 'bulk some' : 'bulk'}>
      <label class="tick">
        <input
          type="checkbox"
          aria-label={t('librarySelectAll')}
          checked={some && checked === count}
          ref={(box) => {
            if (box) box.indeterminate = some && checked < count;
          }}
          disabled={count === 0}
          onChange={({ currentTarget }) => onCheckAll(currentTarget.checked)}
        />
      </label>
      <output class="row">
        {some ? (
          <>
            <b>{tn('librarySelected', checked)}</b>
            <span class="muted">{t('libraryOf', formatNumber(count))}</span>
          </>
        ) : (
          <b>{tn('libraryCount', count)}</b>
        )}
      </output>
      <span class="grow" />
      {some && (
        <>
          <Button icon="export" aria-haspopup="dialog" data-testid="export-checked" onClick={onExport}>
            {t('libraryExport')}
          </Button>
          <Button kind="bad" icon="trash" onClick={onDelete}>
            {t('libraryDelete')}
          </Button>
        </>
      )}
      {!some && (
        <select
          aria-label={t('libraryOrder')}
          value={order}
          data-testid="clip-order"
          onChange={({ currentTarget: { value } }) => {
            const chosen = CLIP_ORDERS.find((known) => known === value);
            if (chosen) onOrder(chosen);
          }}
        >
          {CLIP_ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(ORDER_LABELS[each])}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
