import type { JSX } from 'preact';
import type { Clip } from '../clips/clip.ts';
import { statusOf } from '../clips/search.ts';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { STATUS_LOOKS } from './words.ts';

/** How a clip stood when its page was last read: an icon and a word beside the colour. */
export function StatusBadge({ clip, long = false }: { clip: Clip; long?: boolean }): JSX.Element {
  const look = STATUS_LOOKS[statusOf(clip)];
  return (
    <span class={`badge ${look.tone}`}>
      {look.icon && <Icon name={look.icon} />}
      {t(long ? look.long : look.label)}
    </span>
  );
}
