/**
 * Where the content script runs by itself: what the reader chose, as far as the browser permits it.
 *
 * The browser may forget registrations at an update and permissions change behind our back, so
 * nothing is remembered here: every reconciliation starts from settings and permissions.
 */
import browser, { type Scripting } from 'webextension-polyfill';
import { getSettings, type Settings } from '../shared/settings.ts';
import { ALL_SITES, coversAllSites, sitePattern } from '../shared/sites.ts';

const SCRIPT_ID = 'marks';
export const CONTENT_FILES = { js: ['content.js'], css: ['marks.css'] };

export interface Reach {
  /** Match patterns. */
  matches: string[];
  excludeMatches: string[];
}

/** The pages to mark unasked; null for none. `origins` are the granted host permissions. */
export function desiredReach(settings: Settings, origins: readonly string[]): Reach | null {
  const sites = Object.entries(settings.sites);
  const off = sites.filter(([, choice]) => choice === 'off').map(([site]) => sitePattern(site));
  const everywhere = coversAllSites(origins);
  if (settings.mode === 'all' && everywhere) return { matches: [...ALL_SITES], excludeMatches: off };
  const on = sites
    .filter(([site, choice]) => choice === 'on' && (everywhere || grants(origins, site)))
    .map(([site]) => sitePattern(site));
  return on.length > 0 ? { matches: on, excludeMatches: [] } : null;
}

/** Chromium lists a grant of `*://site/*` as it was asked, or scheme by scheme. */
function grants(origins: readonly string[], site: string): boolean {
  return origins.some((origin) => origin === sitePattern(site) || origin === `https://${site}/*`);
}

/** Whether a page with this address is to be marked unasked. */
export function isMarkedUnasked(site: string, settings: Settings, origins: readonly string[]): boolean {
  const reach = desiredReach(settings, origins);
  if (!reach || settings.sites[site] === 'off') return false;
  return settings.mode === 'all' && coversAllSites(origins)
    ? true
    : reach.matches.includes(sitePattern(site));
}

export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

let pending: Promise<void> = Promise.resolve();

/** Brings the registered content script in line with settings and permissions; calls queue up. */
export function reconcileRegistration(): Promise<void> {
  pending = pending.catch(() => {}).then(reconcile);
  return pending;
}

async function reconcile(): Promise<void> {
  const reach = desiredReach(await getSettings(), await grantedOrigins());
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (!reach) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script: Scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    ...CONTENT_FILES,
    ...reach,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
