/** What the reader sees and touches beside the marks, put together. */
import { setLocaleChoices } from '../shared/i18n.ts';
import type { Settings } from '../shared/settings.ts';
import { Card } from './card.ts';
import type { PageContext } from './context.ts';
import { Hover } from './hover.ts';
import { watchKeys } from './keys.ts';
import { Surface } from './surface.ts';
import { Toolbar } from './toolbar.ts';
import type { Walker } from './walker.ts';

export interface Panels {
  readonly surface: Pick<Surface, 'close' | 'owns'>;
  readonly card: Pick<Card, 'isOpen' | 'open' | 'refresh' | 'save'>;
  readonly toolbar: Pick<Toolbar, 'keep' | 'tell'>;
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
  const stopKeys = watchKeys({ surface, card, toolbar, walker }, hover);
  const change = ({ theme, numberingSystem, calendar }: Settings): void => {
    surface.setTheme(theme);
    setLocaleChoices({ numberingSystem, calendar });
  };
  change(page.settings);
  return {
    surface,
    card,
    toolbar,
    change,
    destroy() {
      stopKeys();
      hover.destroy();
      toolbar.destroy();
      surface.destroy();
    },
  };
};
