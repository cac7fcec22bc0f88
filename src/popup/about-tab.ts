/** The tab that the popup is about, and how its page stands. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { callBackground, CallError, callTab, type PageReport } from '../shared/messages.ts';
import { getSettings } from '../shared/settings.ts';
import { siteOf, siteOrigins } from '../shared/sites.ts';
import { isOnSite } from '../shared/ui/site-access.ts';

export interface AboutTab {
  id: number;
  /** Undefined where the browser does not let us see it. */
  url: string | undefined;
  title: string | undefined;
  /** In a private window, of which nothing is expected to stay. */
  isPrivate: boolean;
  /** True where the reader's click on the icon opened the popup: that gives us sight of every page but the browser's own. */
  clicked: boolean;
}

/** The tab named in the popup's own address (`?tab=12`), else the active one. Null where there is none. */
export async function findTab(search: string): Promise<AboutTab | null> {
  const given = new URLSearchParams(search).get('tab');
  const id = given !== null && /^\d{1,10}$/u.test(given) ? Number(given) : null;
  const tab =
    id === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(id).catch(() => undefined);
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url, title: tab.title, isPrivate: tab.incognito, clicked: id === null };
}

export type PageView =
  | { kind: 'loading' }
  /** The browser keeps the page from extensions. */
  | { kind: 'closed' }
  /** None of our code is in the page. */
  | { kind: 'unmarked' }
  | { kind: 'failed'; code: string }
  | { kind: 'report'; report: PageReport };

/** A page that does not answer for so long is told to the reader as such. */
const PATIENCE_MS = 8_000;
/** Between looks at a page that is being read, beside its own word that it is done. */
const READING_PAUSE_MS = 400;

function withPatience<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallError('errorNoAnswer', 'No answer in time.')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function readView({ id, url, clicked }: AboutTab): Promise<PageView> {
  try {
    return { kind: 'report', report: await withPatience(callTab(id, 'page-report', null)) };
  } catch (error) {
    if (error instanceof CallError) return { kind: 'failed', code: error.code };
    if (url === undefined) return { kind: clicked ? 'closed' : 'unmarked' };
    return { kind: siteOf(url) === null ? 'closed' : 'unmarked' };
  }
}

/** Whether the page was to be marked unasked, though our code is not there: at install, or while it loads. */
async function isOverdue({ url }: AboutTab): Promise<boolean> {
  const site = url === undefined ? null : siteOf(url);
  if (site === null || !isOnSite(await getSettings(), site)) return false;
  return browser.permissions.contains({ origins: siteOrigins(site) });
}

export interface Page {
  view: PageView;
  refresh: () => Promise<void>;
  /** Reads and marks the page by the reader's click. */
  mark: (evenIfNotArticle: boolean) => Promise<void>;
}

function isStatusOf(tab: number, message: unknown, from: number | undefined): boolean {
  return (
    from === tab &&
    typeof message === 'object' &&
    message !== null &&
    'isnad' in message &&
    message.isnad === 'page-status'
  );
}

export function usePage(tab: AboutTab | null): Page {
  const [view, setView] = useState<PageView>({ kind: tab ? 'loading' : 'closed' });
  // Answers may overtake each other: only the latest question's counts.
  const askedRef = useRef(0);

  const refresh = useCallback(async (): Promise<void> => {
    if (!tab) return;
    const asked = ++askedRef.current;
    const next = await readView(tab);
    if (asked === askedRef.current) setView(next);
  }, [tab]);

  const mark = useCallback(
    async (evenIfNotArticle: boolean): Promise<void> => {
      if (!tab) return;
      try {
        await callBackground('mark-tab', { tab: tab.id, evenIfNotArticle });
        await refresh();
      } catch (error) {
        const code = error instanceof CallError ? error.code : 'errorUnexpected';
        askedRef.current++;
        setView(code === 'errorPageClosed' ? { kind: 'closed' } : { kind: 'failed', code });
      }
    },
    [tab, refresh],
  );

  useEffect(() => {
    if (!tab) return undefined;
    void refresh();
    const markOverdue = async (): Promise<void> => {
      if ((await isOverdue(tab)) && (await readView(tab)).kind === 'unmarked') await mark(false);
    };
    void markOverdue();
    // The page's word to the background reaches the popup too. It is not answered here.
    const listener = (message: unknown, from: browser.Runtime.MessageSender): undefined => {
      if (isStatusOf(tab.id, message, from.tab?.id)) void refresh();
    };
    browser.runtime.onMessage.addListener(listener);
    return () => browser.runtime.onMessage.removeListener(listener);
  }, [tab, refresh, mark]);

  const reading = view.kind === 'report' && view.report.status === 'reading';
  useEffect(() => {
    if (!reading) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    // A long article's report takes longer than the pause: the next look waits for its answer.
    const lookLater = (): void => {
      if (!isOver) timer = setTimeout(() => void refresh().then(lookLater), READING_PAUSE_MS);
    };
    lookLater();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [reading, refresh]);

  return { view, refresh, mark };
}
