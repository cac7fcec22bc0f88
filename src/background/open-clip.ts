/**
 * Leading a clip back to its words: in the tab that has the page open, or a new one. With the site's
 * permission our own marks show the place; without it a text fragment does, which needs none.
 */
import browser from 'webextension-polyfill';
import { textFragment } from '../article/selectors.ts';
import type { Clip } from '../clips/clip.ts';
import { pageKey } from '../clips/page-key.ts';
import { CallError, callTab, type OpenOutcome } from '../shared/messages.ts';
import { siteOf, siteOrigins, sitePattern } from '../shared/sites.ts';
import { clipStore } from '../clips/store.ts';
import { injectInto } from './tabs.ts';

/** How long a page may take to load and be read before the reader is told that it failed. */
const PATIENCE_MS = 30_000;

async function openTab(clip: Clip): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: sitePattern(siteOf(clip.source.url) ?? '') });
  const keys = new Set([clip.source.key, pageKey(clip.source.url)]);
  return tabs.find((tab) => tab.url !== undefined && keys.has(pageKey(tab.url)))?.id;
}

/** Opens a clip's page and shows its words. Throws `errorNoClip` where the clip is gone. */
export async function openClip(id: string): Promise<OpenOutcome> {
  const clip = await (await clipStore()).get(id);
  if (!clip) throw new CallError('errorNoClip', 'The clip is no longer there.');
  const site = siteOf(clip.source.url);
  if (site === null) return 'failed';
  const allowed = await browser.permissions.contains({ origins: siteOrigins(site) });
  if (!allowed) {
    await browser.tabs.create({ url: withFragment(clip) });
    return 'fragment';
  }
  let tab = await openTab(clip);
  if (tab === undefined) {
    const created = await browser.tabs.create({ url: clip.source.url });
    if (created.id === undefined) return 'failed';
    tab = created.id;
    await loaded(tab);
  } else {
    const { windowId } = await browser.tabs.update(tab, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
  }
  // On a site that is not marked unasked the script has to be brought: opening the clip is asking.
  await injectInto(tab).catch(() => {});
  if (clip.kind === 'page') return 'marked';
  // Answered once the page is read.
  const answer = callTab(tab, 'go-to', { target: { kind: 'clip', id } }).then(
    ({ found }): OpenOutcome => (found ? 'marked' : 'missing'),
    (): OpenOutcome => 'failed',
  );
  return Promise.race([answer, patienceEnds()]);
}

/**
 * Has a clip's page read again, in a tab out of sight that is closed after; how its clips were found is kept
 * by the page itself. False where the site is not permitted, or the page could not be read.
 */
export async function checkPage(id: string): Promise<boolean> {
  const clip = await (await clipStore()).get(id);
  const site = clip ? siteOf(clip.source.url) : null;
  if (!clip || site === null) return false;
  if (!(await browser.permissions.contains({ origins: siteOrigins(site) }))) return false;
  const { id: tab } = await browser.tabs.create({ url: clip.source.url, active: false });
  if (tab === undefined) return false;
  try {
    await loaded(tab);
    await injectInto(tab);
    const asked = callTab(tab, 'go-to', { target: { kind: 'clip', id } }).then((): OpenOutcome => 'marked');
    return (await Promise.race([asked, patienceEnds()])) === 'marked';
  } catch {
    return false;
  } finally {
    await browser.tabs.remove(tab).catch(() => {});
  }
}

function patienceEnds(): Promise<OpenOutcome> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('failed'), PATIENCE_MS);
  });
}

function loaded(tab: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(updated);
      resolve();
    };
    const updated = (id: number, { status }: { status?: string }, { url }: { url?: string }): void => {
      // A new tab in Firefox is complete with its blank page before the one it was opened for.
      if (id === tab && status === 'complete' && url?.startsWith('http')) end();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.get(tab).then((now) => updated(tab, now, now), end);
  });
}

/** A page's own fragment stays in front of ours. */
function withFragment(clip: Clip): string {
  const url = new URL(clip.source.url);
  const fragment = clip.kind === 'page' ? '' : textFragment(clip.selectors);
  if (fragment !== '') url.hash = `${url.hash || '#'}${fragment}`;
  return url.href;
}
