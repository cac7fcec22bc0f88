/** The keys that our card and toolbar answer while they are open: no others are looked at. */
import type { Hover } from './hover.ts';
import type { Pieces } from './calls.ts';

/** Answers with a way to stop. */
export function watchKeys({ page, card, toolbar, walker }: Pieces, hover: Hover): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    if (!page.surface.isOpen) {
      if (event.key === 'Escape') walker.end();
      return;
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Escape') {
      hover.dismiss(card.mark);
      page.surface.close();
    } else if (event.key === 'Tab' && !event.shiftKey && isPlain && toolbar.wantsTab)
      page.surface.controls()[0]?.focus();
    else if (!isPlain || !toolbar.moveFocus(event.key)) return;
    // This press was for us: the page's dialogs and menus stay as they are.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', listener, { capture: true });
  return () => removeEventListener('keydown', listener, { capture: true });
}
