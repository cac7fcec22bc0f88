/** What the reader sees and touches beside the marks, put together. */
import { setLocaleChoices } from '../shared/i18n.ts';
import type { Settings } from '../shared/settings.ts';
import { Card } from './card.ts';
import type { PageContext } from './context.ts';
import { windowOf } from './frames.ts';
import { Hover } from './hover.ts';
import { keyWatcher } from './keys.ts';
import { Surface } from './surface.ts';
import { Toolbar } from './toolbar.ts';
import type { Walker } from './walker.ts';

export interface Panels {
  readonly surface: Pick<Surface, 'close' | 'owns'>;
  readonly card: Pick<Card, 'isOpen' | 'open' | 'save'>;
  readonly toolbar: Pick<Toolbar, 'keep' | 'tell'>;
  /** Takes up what the page is now: frames that its article reaches into, clips that came or went. */
  refresh(): void;
  /** Takes over changed settings: theme, digits, calendar. */
  change(settings: Settings): void;
  destroy(): void;
}

export type CreatePanels = (page: PageContext, walker: Walker) => Panels;

export const createPanels: CreatePanels = (page, walker) => {
  const surface = new Surface();
  const context = { page, surface };
  const card = new Card(context, walker);
  const toolbar = new Toolbar(context);
  const hover = new Hover(context, card);
  const stop = new AbortController();
  const watchKeys = keyWatcher({ surface, card, toolbar, walker }, hover, stop.signal);
  const watched = new WeakSet<Document>();
  const watch = (document: Document): void => {
    const view = windowOf(document);
    if (!view || watched.has(document)) return;
    watched.add(document);
    // Whoever listens first answers first.
    for (const one of [surface, toolbar, hover]) one.watch(view);
    watchKeys(view);
  };
  const follow = (): void => {
    watch(document);
    for (const frame of page.reading?.article.frames ?? []) watch(frame);
  };
  follow();
  const change = ({ theme, numberingSystem, calendar }: Settings): void => {
    surface.setTheme(theme);
    setLocaleChoices({ numberingSystem, calendar });
  };
  change(page.settings);
  return {
    surface,
    card,
    toolbar,
    refresh() {
      follow();
      card.refresh();
    },
    change,
    destroy() {
      stop.abort();
      hover.destroy();
      toolbar.destroy();
      surface.destroy();
    },
  };
};
