/** Isnad on one site: whether it marks there unasked, and the reader's switch for it. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { callTab } from '../messages.ts';
import { updateSettings, type Settings } from '../settings.ts';
import { ALL_SITES, coversAllSites, siteOrigins } from '../sites.ts';

/** Whether the reader wants the site marked unasked; the browser's permission is another matter. */
export function isOnSite(settings: Settings, site: string): boolean {
  const choice = settings.sites[site];
  return choice === 'on' || (choice === undefined && settings.mode === 'all');
}

/** Settings once the reader turned a site on, or off. */
export function withSite(settings: Settings, site: string, on: boolean): Partial<Settings> {
  const { [site]: _before, ...others } = settings.sites;
  if (on) {
    const mode = settings.mode === 'ask' ? 'sites' : settings.mode;
    return { mode, sites: { ...others, [site]: 'on' } };
  }
  return { sites: settings.mode === 'all' ? { ...others, [site]: 'off' } : others };
}

/** Whether the browser permits the site, kept up to date. */
export function useSitePermission(site: string | null): boolean {
  const [permitted, setPermitted] = useState(false);
  useEffect(() => {
    if (site === null) return undefined;
    const look = (): void =>
      void browser.permissions.contains({ origins: siteOrigins(site) }).then(setPermitted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [site]);
  return permitted;
}

/**
 * Asks for a site's permission, or every site's for null, and answers whether it was given. To be
 * called in a click's own handler: browsers show the prompt for nothing less. The wish is stored first,
 * because the prompt may close the popup: the background does the rest.
 */
export async function allowSite(site: string | null): Promise<boolean> {
  let before: Partial<Settings> = {};
  const stored = updateSettings((settings) => {
    before = { mode: settings.mode, sites: settings.sites };
    return site === null ? { mode: 'all' } : withSite(settings, site, true);
  });
  const granted = browser.permissions.request({
    origins: site === null ? [...ALL_SITES] : siteOrigins(site),
  });
  await stored;
  if (await granted.catch(() => false)) return true;
  await updateSettings(() => before);
  return false;
}

/** Takes the marks off the open tabs of a site that the browser lets us see. */
async function silenceSite(site: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: siteOrigins(site) });
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : callTab(id, 'silence', null))),
  );
}

/** Turns a site off at once. A permission for it alone is given back. */
export async function leaveSite(site: string): Promise<void> {
  await updateSettings((settings) => withSite(settings, site, false));
  await silenceSite(site);
  const { origins = [] } = await browser.permissions.getAll();
  if (!coversAllSites(origins))
    await browser.permissions.remove({ origins: siteOrigins(site) }).catch(() => {});
}
