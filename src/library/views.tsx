import type { JSX } from 'preact';
import { t } from '../shared/i18n.ts';
import { Icon } from '../shared/ui/icon.tsx';
import type { IconName } from '../shared/ui/icons.ts';
import { VIEWS, type ViewName } from './address.ts';

const LOOKS: Readonly<Record<ViewName, { icon: IconName; key: string }>> = {
  clips: { icon: 'list', key: 'viewClips' },
  people: { icon: 'person', key: 'viewPeople' },
  duplicates: { icon: 'copy', key: 'viewDuplicates' },
  bin: { icon: 'trash', key: 'viewBin' },
};

/** The library's other views of the same clips. */
export function Views({ view, onShow }: { view: ViewName; onShow: (view: ViewName) => void }): JSX.Element {
  return (
    <nav class="views" aria-label={t('viewsLabel')}>
      {VIEWS.map((name) => (
        <button
          type="button"
          key={name}
          aria-current={name === view ? 'page' : undefined}
          data-testid={`view-${name}`}
          onClick={() => onShow(name)}
        >
          <Icon name={LOOKS[name].icon} />
          {t(LOOKS[name].key)}
        </button>
      ))}
    </nav>
  );
}
