import type { JSX } from 'preact';
import type { StorageReport } from '../clips/store.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { formatBytes, formatOwnDay } from './words.ts';

/** How much of what the browser allows is used, and when everything was last exported. */
export function StorageMeter({ report }: { report: StorageReport | null }): JSX.Element | null {
  if (!report) return null;
  const { usage, quota, exported } = report;
  const words = t('storageUsed', formatBytes(usage), formatBytes(quota));
  return (
    <section class="meter" aria-label={t('storageHeading')}>
      {quota > 0 && (
        <>
          <span class="row">
            <Icon name="device" />
            <span class="grow">{t('storageHeading')}</span>
            <span class="muted">{words}</span>
          </span>
          <meter aria-label={t('storageMeter')} max={quota} value={usage}>
            {words}
          </meter>
        </>
      )}
      <span class="muted" data-testid="last-export">
        {exported === null ? t('exportNever') : t('exportLast', formatOwnDay(exported))}
      </span>
    </section>
  );
}
