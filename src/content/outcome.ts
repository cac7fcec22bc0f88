/** How a save ended, told in the card, the toolbar or on its own. */
import type { ClipDraft } from '../clips/clip.ts';
import { t } from '../shared/i18n.ts';
import { errorCode } from '../shared/messages.ts';
import { textWithSource } from '../clips/exchange/with-source.ts';
import { isPrivate } from '../shared/private.ts';
import { copyText } from './copy.ts';
import { button, element, icon } from './dom.ts';

/** A line that says so, with a way back. */
export function savedLine(onUndo: () => void): HTMLElement {
  return element(
    'div',
    { class: 'said' },
    icon('check'),
    element('span', {}, t(isPrivate() ? 'savedPrivate' : 'savedNotice')),
    button({ label: t('undo'), name: 'undo' }, 'undo', onUndo),
  );
}

/** A line that says something and needs no answer. */
export function plainLine(words: string): HTMLElement {
  return element('div', { class: 'said' }, icon('check'), element('span', {}, words));
}

/** The words stay in view until they are kept or copied. */
export function failedPanel(draft: ClipDraft, error: unknown, onRetry: () => void): HTMLElement {
  const copied = element('span', { class: 'muted small' });
  return element(
    'div',
    { class: 'notice' },
    element(
      'div',
      { class: 'said bad' },
      icon('warn'),
      element('span', {}, `${t('saveFailed')}. ${t(errorCode(error))}`),
    ),
    element('div', { class: 'held', dir: 'auto' }, draft.text),
    element(
      'div',
      { class: 'row' },
      button({ label: t('tryAgain'), name: 'retry', primary: true }, null, onRetry),
      button({ label: t('copyWords'), name: 'copy' }, 'copy', () => {
        void copyText(textWithSource(draft, new Date())).then((done) =>
          copied.replaceChildren(t(done ? 'copied' : 'copyFailed')),
        );
      }),
      copied,
    ),
  );
}
