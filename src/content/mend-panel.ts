/** What the reader may say of a wrong mark: that it is of another type, or nothing; on this page or on every one. */
import { NAME_TYPES, type AnnotationType, type NameType } from '../recognition/annotation.ts';
import { t } from '../shared/i18n.ts';
import type { IconName } from '../shared/ui/icons.ts';
import { button, element, icon } from './dom.ts';

export interface Mending {
  /** Null: nothing that is to be marked. */
  correct: NameType | null;
  everywhere: boolean;
}

const TYPES: Readonly<Record<NameType, { glyph: IconName; key: string }>> = {
  person: { glyph: 'person', key: 'onePerson' },
  organization: { glyph: 'building', key: 'oneOrganization' },
  place: { glyph: 'pin', key: 'onePlace' },
};

/** The panel for a mark of a type, in place of its card's buttons. */
export function mendPanel(
  type: AnnotationType,
  onMend: (mending: Mending) => void,
  onBack: () => void,
): HTMLElement {
  const everywhere = element('input', { type: 'checkbox', 'data-name': 'everywhere' });
  const choose = (correct: NameType | null): void => onMend({ correct, everywhere: everywhere.checked });
  // Quotations and dates are no names: they can only be hidden.
  const others = NAME_TYPES.some((name) => name === type) ? NAME_TYPES.filter((name) => name !== type) : [];
  return element(
    'div',
    { class: 'mend', role: 'group', 'aria-label': t('mendLabel') },
    element('span', { class: 'small muted' }, t('mendLabel')),
    element(
      'div',
      { class: 'row wrap' },
      ...others.map((name) =>
        button({ label: t(TYPES[name].key), name: `is-${name}` }, TYPES[name].glyph, () => choose(name)),
      ),
      button({ label: t('mendHide'), name: 'hide' }, 'eyeoff', () => choose(null)),
    ),
    element(
      'div',
      { class: 'row' },
      element('label', { class: 'check' }, everywhere, t('mendEverywhere')),
      element('span', { class: 'grow' }),
      button({ label: t('cancel'), name: 'cancel', shown: false }, 'x', onBack),
    ),
  );
}

/** A line that says that it is done, with a way back. */
export function mendedLine(onUndo: () => void): HTMLElement {
  return element(
    'div',
    { class: 'said' },
    icon('check'),
    element('span', {}, t('mended')),
    button({ label: t('undo'), name: 'undo' }, 'undo', onUndo),
  );
}
