/**
 * The background: a service worker in Chromium, an event page in Firefox. It is ended at any idle
 * moment and started again by the events below, so every listener is added here, at once.
 */
import browser from 'webextension-polyfill';
import { answerCalls, CallError, callTab, type BackgroundHandlers } from '../shared/messages.ts';
import { onSettingsChanged } from '../shared/settings.ts';
import { clipStore, onClipsChanged } from '../clips/store.ts';
import { reconcileBackup, watchBackup } from './backup.ts';
import { clipHandlers } from './clips.ts';
import { watchCommands } from './commands.ts';
import { showStatus } from './icon.ts';
import { createMenus, watchMenus } from './menus.ts';
import { mistakeHandlers } from './mistakes.ts';
import { checkPage, openClip } from './open-clip.ts';
import { reconcileAll, watchPermissions } from './permissions.ts';
import { readingHandlers } from './reading.ts';
import { CONTENT_FILES, reconcileRegistration } from './registration.ts';
import { injectInto, markOpenTabs } from './tabs.ts';

const STATUSES = ['reading', 'not-article', 'marked', 'off', 'failed'] as const;

const handlers: BackgroundHandlers = {
  ...clipHandlers,
  ...readingHandlers,
  ...mistakeHandlers,
  async 'load-cards'(_request, sender) {
    if (sender.tab === undefined) throw new CallError('errorUnexpected', 'Only a page has cards.');
    await browser.scripting.executeScript({ target: { tabId: sender.tab }, files: ['cards.js'] });
    return null;
  },
  async 'style-trees'({ inFrames }, sender) {
    if (sender.tab === undefined)
      throw new CallError('errorUnexpected', 'Only a page has shadow roots and frames.');
    // The document's own sheets end at a shadow root; the user's do not, and nothing of the page is touched.
    const target = { tabId: sender.tab, allFrames: inFrames === true };
    await browser.scripting.insertCSS({ target, files: CONTENT_FILES.css, origin: 'USER' });
    return null;
  },
  async 'page-status'({ status, count }, sender) {
    const known = STATUSES.find((one) => one === status);
    if (sender.tab === undefined || !known) return null;
    await showStatus(sender.tab, known, Number.isSafeInteger(count) ? count : 0);
    return null;
  },
  async 'mark-tab'({ tab, evenIfNotArticle }, sender) {
    assertTrusted(sender.trusted);
    await injectInto(tab);
    return callTab(tab, 'mark', { evenIfNotArticle });
  },
  async 'open-clip'({ id }, sender) {
    assertTrusted(sender.trusted);
    return { outcome: await openClip(id) };
  },
  async 'check-page'({ id }, sender) {
    assertTrusted(sender.trusted);
    return { read: await checkPage(id) };
  },
  async 'tell-pages'(_request, sender) {
    assertTrusted(sender.trusted);
    await tellTabs();
    return null;
  },
  async 'open-library'({ query, clip }) {
    const url = new URL(browser.runtime.getURL('src/library/library.html'));
    if (typeof query === 'string' && query !== '') url.searchParams.set('q', query);
    if (typeof clip === 'string' && clip !== '') url.hash = `clip=${encodeURIComponent(clip)}`;
    await browser.tabs.create({ url: url.href });
    return null;
  },
};

function assertTrusted(trusted: boolean): void {
  if (!trusted) throw new CallError('errorUnexpected', 'Only the pages of the extension may ask this.');
}

answerCalls(handlers);
watchPermissions();
watchMenus();
watchCommands();
watchBackup();
onSettingsChanged(() => void reconcileRegistration().then(markOpenTabs));
onClipsChanged(() => void tellTabs());

/** An unclean end, an index of an earlier version, a bin that is due: the reader may open the library seldom. */
async function lookAfterClips(): Promise<void> {
  try {
    await (await clipStore()).maintain();
  } catch {
    // It is done when the library opens, which says what is wrong.
  }
}

browser.runtime.onInstalled.addListener(({ reason }) => {
  void createMenus();
  if (reason === 'update') void lookAfterClips();
  void reconcileBackup();
  void reconcileAll().then(markOpenTabs);
  if (reason === 'install')
    void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
});
browser.runtime.onStartup.addListener(() => {
  void lookAfterClips();
  void reconcileBackup();
  void reconcileAll();
});

/** Content scripts cannot hear the store's own channel. */
async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : callTab(id, 'clips-changed', null))),
  );
}
