/** A save that failed: the words stay in view until they are kept, copied or let go. */
import type { JSX } from 'preact';
import { t } from '../../shared/i18n.ts';
import type { SaveTarget } from '../../shared/messages.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { useCopy } from '../../shared/ui/use-copy.ts';
import { openLibrary } from '../states.tsx';

export interface Held {
  target: SaveTarget;
  words: string;
  /** An error's code. */
  code: string;
}

interface HeldWordsProps {
  held: Held;
  onRetry: (held: Held) => void;
  onDismiss: () => void;
}

export function HeldWords({ held, onRetry, onDismiss }: HeldWordsProps): JSX.Element {
  const copy = useCopy();
  const full = held.code === 'errorStorageFull';
  return (
    <section class="held" aria-label={t('saveFailed')}>
      <Alert tone="bad" title={t(full ? 'saveFailedFull' : 'saveFailed')}>
        <p>{full ? t('saveFailedFullText') : t(held.code)}</p>
      </Alert>
      <blockquote class="card" dir="auto">
        {held.words}
      </blockquote>
      <div class="stack start">
        <Button kind="primary" onClick={() => onRetry(held)}>
          {t('tryAgain')}
        </Button>
        <Button icon="copy" onClick={() => copy(held.words)}>
          {t('copyWords')}
        </Button>
        {full && (
          <Button icon="export" onClick={() => openLibrary()}>
            {t('exportLibrary')}
          </Button>
        )}
        <Button kind="quiet" onClick={onDismiss}>
          {t('letGo')}
        </Button>
      </div>
    </section>
  );
}
