import type { JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { statusOf } from '../clips/search.ts';
import { changedLabel } from '../shared/changed-words.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { STATUS_LOOKS } from './words.ts';

/** How a clip stood when its page was last read: an icon and a word beside the colour. */
export function StatusBadge({ clip, long = false }: { clip: Clip; long?: boolean }): JSX.Element {
  const status = statusOf(clip);
  const look = STATUS_LOOKS[status];
  return (
    <span class={`badge ${look.tone}`}>
      {look.icon && <Icon name={look.icon} />}
      {status === 'changed' && !long ? changedLabel(clip, look.label) : t(long ? look.long : look.label)}
    </span>
  );
}
