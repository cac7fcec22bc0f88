import type { JSX } from 'preact';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';
import { Icon } from '../shared/ui/icon.tsx';
import type { ExportName } from './download.ts';
import { ExportMenu } from './export-menu.tsx';

interface BulkBarProps {
  /** Clips in the list, and those of them that are ticked. */
  count: number;
  checked: number;
  onCheckAll: (all: boolean) => void;
  onExport: (name: ExportName) => void;
  onDelete: () => void;
}

/** How many clips the list shows; with some ticked, what can be done with them. */
export function BulkBar({ count, checked, onCheckAll, onExport, onDelete }: BulkBarProps): JSX.Element {
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
          <ExportMenu onExport={onExport}>
            <Icon name="export" />
            {t('libraryExport')}
          </ExportMenu>
          <Button kind="bad" icon="trash" onClick={onDelete}>
            {t('libraryDelete')}
          </Button>
        </>
      )}
    </div>
  );
}
