/** How often the page mentions an entity, and the way from one mention to the next. */
import type { JSX } from 'preact';
import type { Entity } from '../../recognition/annotation.ts';
import { formatNumber, t, tn } from '../../shared/i18n.ts';
import type { WalkPosition } from '../../shared/messages.ts';
import { IconButton } from '../../shared/ui/button.tsx';

interface MentionsProps {
  entity: Entity;
  /** Where the walk through the mentions stands. */
  at: WalkPosition | null;
  onWalk: (step: 1 | -1) => void;
}

export function Mentions({ entity, at, onWalk }: MentionsProps): JSX.Element {
  return (
    <>
      <span class="at" aria-live="polite">
        {at ? (
          t('walkPosition', formatNumber(at.position), formatNumber(at.count))
        ) : (
          <>
            <span aria-hidden="true">{formatNumber(entity.mentions)}</span>
            <span class="visually-hidden">{tn('mentionCount', entity.mentions)}</span>
          </>
        )}
      </span>
      <span class="walk">
        <IconButton icon="up" label={t('previousMention', entity.name)} onClick={() => onWalk(-1)} />
        <IconButton icon="down" label={t('nextMention', entity.name)} onClick={() => onWalk(1)} />
      </span>
    </>
  );
}
