import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { formatBytes } from './words.ts';

/** How much of what the browser allows is used; nothing where the browser does not say. */
export function StorageMeter({ changed }: { changed: unknown }): JSX.Element | null {
  const [estimate, setEstimate] = useState<{ usage: number; quota: number } | null>(null);
  useEffect(() => {
    let ended = false;
    const ask = async (): Promise<void> => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      if (!ended) setEstimate({ usage, quota });
    };
    ask().catch(() => {});
    return () => {
      ended = true;
    };
  }, [changed]);
  if (!estimate || estimate.quota === 0) return null;
  const { usage, quota } = estimate;
  const words = t('storageUsed', formatBytes(usage), formatBytes(quota));
  return (
    <div class="meter">
      <span class="row">
        <Icon name="device" />
        <span class="grow">{t('storageHeading')}</span>
        <span class="muted">{words}</span>
      </span>
      <meter aria-label={t('storageMeter')} max={quota} value={usage}>
        {words}
      </meter>
    </div>
  );
}
