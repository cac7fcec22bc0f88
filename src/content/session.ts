/** Everything in one page, put together, and taken apart again when the extension goes. */
import { answerCalls } from '../shared/messages.ts';
import { setLocaleChoices } from '../shared/i18n.ts';
import { getSettings, onSettingsChanged, type Settings } from '../shared/settings.ts';
import { isAlive } from './alive.ts';
import { contentHandlers, type Pieces } from './calls.ts';
import { Card } from './card.ts';
import { PageChanges } from './changes.ts';
import { Hover } from './hover.ts';
import { watchKeys } from './keys.ts';
import { Page } from './page.ts';
import { Toolbar } from './toolbar.ts';
import { Walker } from './walker.ts';

export interface Session {
  /** Whether its extension is still there. */
  isAlive(): boolean;
  /** Takes everything off the page and listens to nothing more. */
  stop(): void;
}

/** Reads and marks the page, and answers calls from now on. */
export function startSession(): Session {
  const ends: (() => void)[] = [];
  const stop = (): void => {
    for (const end of ends.splice(0)) {
      try {
        end();
      } catch {
        // Parts of the browser's interface are gone with the extension; the rest still has to end.
      }
    }
  };
  const pieces = getSettings().then((settings) => assemble(settings, ends, stop));
  // Without settings there is no extension any more to tell.
  pieces.catch(stop);
  ends.push(answerCalls(contentHandlers(pieces)));
  return { isAlive, stop };
}

function choose({ numberingSystem, calendar }: Settings): void {
  setLocaleChoices({ numberingSystem, calendar });
}

function assemble(settings: Settings, ends: (() => void)[], stop: () => void): Pieces {
  choose(settings);
  const page = new Page(settings, () => {
    changes.follow();
    card.refresh();
  });
  const walker = new Walker(page);
  const card = new Card(page, walker);
  const toolbar = new Toolbar(page);
  const hover = new Hover(page, card);
  const pieces = { page, card, toolbar, walker };
  /** Every way in from the page goes through here: an orphan ends at the first. */
  const whileAlive = (work: () => void): void => {
    if (isAlive()) work();
    else stop();
  };
  const changes = new PageChanges({
    root: () => page.reading?.article.root ?? null,
    isOurs: (node) => page.surface.owns(node),
    onChange: () =>
      whileAlive(() => {
        if (page.isShown) void page.read();
      }),
  });
  const stopWaking = watchWaking(() =>
    whileAlive(() => {
      page.painter.assert();
      page.announce();
      page.refreshClips().catch(() => {});
    }),
  );
  const stopPointing = watchPointing(() => whileAlive(() => {}));
  const hide = (): void => page.surface.close();
  addEventListener('pagehide', hide);
  ends.push(
    onSettingsChanged((next) => {
      choose(next);
      page.change(next).catch(() => {});
    }),
    watchKeys(pieces, hover),
    stopWaking,
    stopPointing,
    () => removeEventListener('pagehide', hide),
    () => changes.destroy(),
    () => hover.destroy(),
    () => toolbar.destroy(),
    () => page.destroy(),
  );
  if (page.isShown) void page.read();
  return pieces;
}

/** A page that comes back from the browser's cache comes back as it was, but its tab's icon and its clips may not be. */
function watchWaking(wake: () => void): () => void {
  const listener = (event: PageTransitionEvent): void => {
    if (event.persisted) wake();
  };
  addEventListener('pageshow', listener);
  return () => removeEventListener('pageshow', listener);
}

/** The first thing a reader does on a page whose extension is gone. */
function watchPointing(look: () => void): () => void {
  const options = { capture: true, passive: true };
  addEventListener('pointerdown', look, options);
  document.addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('pointerdown', look, options);
    document.removeEventListener('visibilitychange', look);
  };
}
