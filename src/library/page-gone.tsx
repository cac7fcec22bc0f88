import type { JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { t } from '../shared/i18n.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { archiveAddress } from '../shared/web-archive.ts';

/** Says that the page no longer has the words, which are shown as they were saved, and where an older one may be kept. */
export function PageGone({ clip }: { clip: Clip }): JSX.Element {
  return (
    <div class="b" data-testid="page-gone">
      <Alert tone="warn" title={t('goneTitle')}>
        <p>
          {t('goneText')}{' '}
          <a
            href={archiveAddress(clip.source.url, clip.created)}
            target="_blank"
            rel="noreferrer"
            data-testid="archive-link"
          >
            {t('goneArchive')}
          </a>
        </p>
      </Alert>
    </div>
  );
}
