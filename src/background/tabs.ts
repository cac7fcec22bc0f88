/** Tabs that are already open: marking them at once when that becomes allowed, silencing them when it ends. */
import browser from 'webextension-polyfill';
import { callTab, CallError } from '../shared/messages.ts';
import { getSettings } from '../shared/settings.ts';
import { siteOf } from '../shared/sites.ts';
import { CONTENT_FILES, grantedOrigins, isMarkedUnasked } from './registration.ts';

/** Loads the content script into a tab; a second time does nothing there. Rejects where the browser forbids it. */
export async function injectInto(tab: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({ target: { tabId: tab }, files: CONTENT_FILES.css });
    await browser.scripting.executeScript({ target: { tabId: tab }, files: CONTENT_FILES.js });
  } catch (error) {
    throw new CallError('errorPageClosed', error instanceof Error ? error.message : String(error));
  }
}

async function tabIds(): Promise<{ id: number; site: string | null }[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) =>
    tab.id === undefined ? [] : [{ id: tab.id, site: tab.url ? siteOf(tab.url) : null }],
  );
}

/** Marks the open tabs that are to be marked unasked. */
export async function markOpenTabs(): Promise<void> {
  const [settings, origins, tabs] = await Promise.all([getSettings(), grantedOrigins(), tabIds()]);
  await Promise.allSettled(
    tabs
      .filter(({ site }) => site !== null && isMarkedUnasked(site, settings, origins))
      .map(({ id }) => injectInto(id)),
  );
}

/** Takes the marks off every tab that is not to be marked unasked; one without our script has none. */
export async function silenceOtherTabs(): Promise<void> {
  const [settings, origins, tabs] = await Promise.all([getSettings(), grantedOrigins(), tabIds()]);
  await Promise.allSettled(
    tabs
      .filter(({ site }) => site === null || !isMarkedUnasked(site, settings, origins))
      .map(({ id }) => callTab(id, 'silence', null)),
  );
}
