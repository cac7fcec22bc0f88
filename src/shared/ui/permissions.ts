/** What the browser permits, and changing when pages are marked. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { updateSettings, type Mode } from '../settings.ts';
import { ALL_SITES, coversAllSites } from '../sites.ts';
import { allowSite } from './site-access.ts';

/** The origins that the browser permits, kept up to date; null until they are known. */
export function useGrantedOrigins(): readonly string[] | null {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => setOrigins((await browser.permissions.getAll()).origins ?? []);
    const listener = (): void => void look();
    listener();
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  }, []);
  return origins;
}

/** Gives every permission for sites back to the browser. */
export async function giveBackSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/**
 * Changes when pages are marked, in a click's own handler. `all` asks for the permission, and answers
 * false where it was declined. The others give the permission for every site back; `sites` keeps it
 * while sites are turned on that rest on it.
 */
export async function chooseMode(mode: Mode): Promise<boolean> {
  if (mode === 'all') return allowSite(null);
  const { sites } = await updateSettings(() => ({ mode }));
  if (mode === 'ask') await giveBackSites();
  else if (!Object.values(sites).includes('on')) {
    const { origins = [] } = await browser.permissions.getAll();
    if (coversAllSites(origins)) await browser.permissions.remove({ origins: [...ALL_SITES] });
  }
  return true;
}
