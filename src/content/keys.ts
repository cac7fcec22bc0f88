/** The keys that our card and toolbar answer while they are open: no others are looked at. */
import type { Hover } from './hover.ts';
import type { Card } from './card.ts';
import type { Surface } from './surface.ts';
import type { Toolbar } from './toolbar.ts';
import type { Walker } from './walker.ts';

interface Answering {
  surface: Surface;
  card: Card;
  toolbar: Toolbar;
  walker: Walker;
}

/** Answers with what takes up a window, the page's or a frame's, until `signal` says to stop. */
export function keyWatcher(
  { surface, card, toolbar, walker }: Answering,
  hover: Hover,
  signal: AbortSignal,
): (view: Window) => void {
  const listener = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    if (!surface.isOpen) {
      if (event.key === 'Escape') walker.end();
      return;
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Escape') {
      hover.dismiss(card.mark);
      surface.close();
    } else if (event.key === 'Tab' && !event.shiftKey && isPlain && toolbar.wantsTab)
      surface.controls()[0]?.focus();
    else if (!isPlain || !toolbar.moveFocus(event.key)) return;
    // This press was for us: the page's dialogs and menus stay as they are.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  return (view) => view.addEventListener('keydown', listener, { capture: true, signal });
}
