/** Everything in one page, put together, and taken apart again when the extension goes. */
import { answerCalls, callBackground, CallError } from '../shared/messages.ts';
import { onMistakesChanged } from '../shared/mistakes.ts';
import { getSettings, onSettingsChanged, type Settings } from '../shared/settings.ts';
import { isAlive } from './alive.ts';
import { watchArticles } from './articles-below.ts';
import { contentHandlers, type Pieces } from './calls.ts';
import { PageChanges } from './changes.ts';
import { Page } from './page.ts';
import type { CreatePanels, Panels } from './panels.ts';
import { startReading, type HeadStart } from './read-page.ts';
import { Walker } from './walker.ts';

export interface Session {
  /** Whether its extension is still there. */
  isAlive(): boolean;
  /** Takes everything off the page and listens to nothing more. */
  stop(): void;
  /** Takes what the second script brings. */
  receive(create: CreatePanels): void;
}

/** The global of our own world in the page, with the one property that our scripts put there. */
export type World = typeof globalThis & { isnad?: Session };

/** How long cards may wait for a quiet moment, ms: a reader points at a mark no sooner. */
const CARDS_WAIT_MS = 500;

interface Life {
  ends: (() => void)[];
  stop: () => void;
  /** Set while the second script is waited for. */
  receive: ((create: CreatePanels) => void) | null;
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
  const life: Life = { ends, stop, receive: null };
  const settings = getSettings();
  const start = startReading();
  const pieces = settings.then((known) => assemble(known, start, life));
  // Without settings there is no extension any more to tell.
  pieces.catch(stop);
  ends.push(answerCalls(contentHandlers(pieces)));
  return { isAlive, stop, receive: (create) => life.receive?.(create) };
}

function assemble(settings: Settings, start: HeadStart, life: Life): Pieces {
  const { ends, stop } = life;
  let panels: Panels | null = null;
  let loading: Promise<Panels> | null = null;
  const load = async (): Promise<Panels> => {
    life.receive = (create) => {
      panels ??= create(page, walker);
    };
    await callBackground('load-cards', null);
    if (!panels) throw new CallError('errorUnexpected', 'The cards did not come.');
    return panels;
  };
  const loadOnce = (): Promise<Panels> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const page = new Page(settings, start, () => {
    changes.follow();
    if (page.isShown) panels?.refresh();
    else panels?.surface.close();
    if (page.reading && page.isShown && !loading)
      requestIdleCallback(() => void loadOnce().catch(() => {}), { timeout: CARDS_WAIT_MS });
  });
  const walker = new Walker(page);
  /** Every way in from the page goes through here: an orphan ends at the first. */
  const whileAlive = (work: () => void): void => {
    if (isAlive()) work();
    else stop();
  };
  const changes = new PageChanges({
    root: () => page.reading?.article.root ?? null,
    trees: () => [...(page.reading?.article.shadows ?? []), ...(page.reading?.article.frames ?? [])],
    isOurs: (node) => panels?.surface.owns(node) ?? false,
    onChange: (changed) => whileAlive(() => page.changed(changed)),
  });
  if (start.handOver()) changes.lookAgain();
  const stopWatching = watchArticles(
    () => (page.isShown ? (page.reading?.article.root ?? null) : null),
    (article) => whileAlive(() => page.turnTo(article)),
  );
  const hide = (): void => panels?.surface.close();
  addEventListener('pagehide', hide);
  ends.push(
    onSettingsChanged((next) => {
      panels?.change(next);
      page.change(next).catch(() => {});
    }),
    onMistakesChanged((mistakes) => void page.takeMistakes(mistakes).catch(() => {})),
    watchWaking(() =>
      whileAlive(() => {
        page.painter.assert();
        page.announce();
        page.refreshClips().catch(() => {});
      }),
    ),
    watchPointing(() => whileAlive(() => {})),
    () => removeEventListener('pagehide', hide),
    stopWatching,
    () => changes.destroy(),
    () => panels?.destroy(),
    () => page.destroy(),
  );
  if (page.isShown) void page.read();
  return { page, walker, panels: loadOnce };
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
