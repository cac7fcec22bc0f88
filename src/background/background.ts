/**
 * The background: a service worker in Chromium, an event page in Firefox. It is ended at any idle
 * moment and started again by the events below, so every listener is added here, at once.
 */
import browser from 'webextension-polyfill';
import { MAX_QUOTATIONS, MAX_TEXT_LENGTH } from '../article/article.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import { parseFoundMetadata, settleMetadata } from '../article/metadata/settle.ts';
import { prepare, recognisePrepared } from '../recognition/recognise.ts';
import { answerCalls, CallError, callTab, type BackgroundHandlers } from '../shared/messages.ts';
import { onSettingsChanged } from '../shared/settings.ts';
import { onClipsChanged } from '../clips/store.ts';
import { clipHandlers } from './clips.ts';
import { watchCommands } from './commands.ts';
import { showStatus } from './icon.ts';
import { createMenus, watchMenus } from './menus.ts';
import { modelsFor } from './models.ts';
import { announceStatus, openClip } from './open-clip.ts';
import { reconcileAll, watchPermissions } from './permissions.ts';
import { reconcileRegistration } from './registration.ts';
import { injectInto, markOpenTabs } from './tabs.ts';

const STATUSES = ['reading', 'not-article', 'marked', 'off', 'failed'] as const;

/** Of an expected article's title, in code units: enough to warm up by. */
const MAX_TITLE = 300;

const handlers: BackgroundHandlers = {
  ...clipHandlers,
  async 'read-article'({ text, language, found, quotations }) {
    assertText(text, language, quotations);
    const metadata = settled(found);
    const prepared = prepare(text, { language, published: metadata.published ?? undefined, quotations });
    const models = await modelsFor(prepared.languages);
    await othersAnswered();
    return { metadata, recognition: recognisePrepared(prepared, models) };
  },
  async 'recognise-part'({ text, language, quotations }) {
    assertText(text, language, quotations);
    const prepared = prepare(text, { language, quotations });
    return recognisePrepared(prepared, await modelsFor(prepared.languages));
  },
  async 'expect-article'({ title, language }) {
    if (typeof title !== 'string' || typeof language !== 'string') return null;
    // Its headline has the model of its language fetched, its lists built and the code compiled while the page is being read.
    const prepared = prepare(title.slice(0, MAX_TITLE), { language });
    const models = modelsFor(prepared.languages);
    recognisePrepared(prepared);
    recognisePrepared(prepared, await models);
    return null;
  },
  'settle-metadata': ({ found }) => ({ metadata: settled(found) }),
  async 'load-cards'(_request, sender) {
    if (sender.tab === undefined) throw new CallError('errorUnexpected', 'Only a page has cards.');
    await browser.scripting.executeScript({ target: { tabId: sender.tab }, files: ['cards.js'] });
    return null;
  },
  async 'page-status'({ status, count }, sender) {
    const known = STATUSES.find((one) => one === status);
    if (sender.tab === undefined || !known) return null;
    announceStatus(sender.tab, known);
    // Drawing the icon takes as long as recognising an article, and a page that is being read has none yet.
    if (known === 'reading') return null;
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
  async 'tell-pages'(_request, sender) {
    assertTrusted(sender.trusted);
    await tellTabs();
    return null;
  },
  async 'open-library'({ query }) {
    const url = new URL(browser.runtime.getURL('src/library/library.html'));
    if (typeof query === 'string' && query !== '') url.searchParams.set('q', query);
    await browser.tabs.create({ url: url.href });
    return null;
  },
};

function assertText(text: unknown, language: unknown, quotations: unknown): void {
  if (typeof text !== 'string' || typeof language !== 'string' || text.length > MAX_TEXT_LENGTH)
    throw new CallError('errorUnexpected', 'A text and its language are strings.');
  if (!areRanges(quotations, text.length))
    throw new CallError('errorUnexpected', 'Quotations are a list of ranges in the text.');
}

/** Lets answers that are ready leave, where a whole article and its first part waited for one model. */
function othersAnswered(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function settled(found: unknown): Metadata {
  const parsed = parseFoundMetadata(found);
  if (!parsed) throw new CallError('errorUnexpected', 'Not what a page says of itself.');
  return settleMetadata(parsed);
}

/** Whether a value from a page is a list of ranges within `length`. */
function areRanges(value: unknown, length: number): boolean {
  if (!Array.isArray(value) || value.length > MAX_QUOTATIONS) return false;
  return value.every((range: unknown) => {
    if (typeof range !== 'object' || range === null || !('start' in range) || !('end' in range)) return false;
    const { start, end } = range;
    const areOffsets = Number.isSafeInteger(start) && Number.isSafeInteger(end);
    return areOffsets && 0 <= Number(start) && Number(start) <= Number(end) && Number(end) <= length;
  });
}

function assertTrusted(trusted: boolean): void {
  if (!trusted) throw new CallError('errorUnexpected', 'Only the pages of the extension may ask this.');
}

answerCalls(handlers);
watchPermissions();
watchMenus();
watchCommands();
onSettingsChanged(() => void reconcileRegistration().then(markOpenTabs));
onClipsChanged(() => void tellTabs());

browser.runtime.onInstalled.addListener(({ reason }) => {
  void createMenus();
  void reconcileAll().then(markOpenTabs);
  if (reason === 'install')
    void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
});
browser.runtime.onStartup.addListener(() => void reconcileAll());

/** Content scripts cannot hear the store's own channel. */
async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : callTab(id, 'clips-changed', null))),
  );
}
