/** What a card shows above its buttons. */
import { diffWords } from '../shared/diff.ts';
import { t } from '../shared/i18n.ts';
import type { CardFacts } from './card-facts.ts';
import { button, element, icon } from './dom.ts';

export function cardBody(facts: CardFacts, foot: HTMLElement, onClose: () => void): HTMLElement {
  const glyph = icon(facts.icon);
  glyph.classList.add(`of-${facts.layer}`);
  return element(
    'div',
    { class: 'hover' },
    element(
      'div',
      { class: 'top' },
      glyph,
      element(
        'div',
        { class: 'grow' },
        element('div', { class: 'who', ...(facts.isPageText && { dir: 'auto' }) }, facts.title),
        facts.under.length > 0
          ? element(
              'div',
              { class: 'muted small' },
              ...facts.under.flatMap((part, index) => [
                ...(index > 0 ? [' · '] : []),
                element('bdi', {}, part),
              ]),
            )
          : null,
      ),
      button({ label: t('close'), name: 'close', shown: false }, 'x', onClose),
    ),
    element(
      'dl',
      {},
      ...facts.rows.flatMap(({ term, value, isPageText, isDoubt, now }) => [
        element('dt', {}, term),
        element(
          'dd',
          { ...(isDoubt && { class: 'doubt' }) },
          isPageText
            ? element('bdi', { class: 'lines' }, ...(now === undefined ? [value] : difference(value, now)))
            : value,
        ),
      ]),
    ),
    foot,
  );
}

/** Words as they were and as they are, one after the other where they differ; screen readers are told which is which. */
function difference(from: string, to: string): (Node | string)[] {
  return diffWords(from, to).flatMap(({ kind, text }) => {
    if (kind === 'same') return [`${text} `];
    const [tag, said] =
      kind === 'removed' ? (['del', 'diffRemovedWords'] as const) : (['ins', 'diffAddedWords'] as const);
    return [element(tag, {}, element('span', { class: 'visually-hidden' }, `${t(said)} `), text), ' '];
  });
}
