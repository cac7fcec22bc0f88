/**
 * Host permissions as they come and go: by our own buttons (whose prompt may have closed the popup,
 * so that only the background can finish the job) and by the browser's own settings.
 */
import browser from 'webextension-polyfill';
import { getSettings, updateSettings, type Settings } from '../shared/settings.ts';
import { coversAllSites, siteOfPattern } from '../shared/sites.ts';
import { grantedOrigins, reconcileRegistration } from './registration.ts';
import { markOpenTabs, silenceOtherTabs } from './tabs.ts';

/** What the reader means by granting these origins, unless they said otherwise before. */
export function settingsAfterGrant(settings: Settings, added: readonly string[]): Partial<Settings> {
  if (coversAllSites(added)) return { mode: 'all' };
  const sites = { ...settings.sites };
  for (const origin of added) {
    const site = siteOfPattern(origin);
    if (site !== null) sites[site] = 'on';
  }
  return { mode: settings.mode === 'ask' ? 'sites' : settings.mode, sites };
}

/** What is left to mean once these origins are all that is granted. */
export function settingsAfterRevocation(settings: Settings, left: readonly string[]): Partial<Settings> {
  if (coversAllSites(left)) return {};
  const kept = new Set(left.map(siteOfPattern));
  const sites = Object.fromEntries(
    Object.entries(settings.sites).filter(([site, choice]) => choice === 'off' || kept.has(site)),
  );
  const some = Object.values(sites).includes('on');
  return { sites, mode: settings.mode === 'all' ? (some ? 'sites' : 'ask') : settings.mode };
}

export async function permissionsAdded(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await updateSettings((settings) => settingsAfterGrant(settings, origins));
  await reconcileRegistration();
  await markOpenTabs();
}

export async function permissionsRemoved(): Promise<void> {
  const left = await grantedOrigins();
  await updateSettings((settings) => settingsAfterRevocation(settings, left));
  await reconcileRegistration();
  await silenceOtherTabs();
}

/** At install, update and start: permissions may have changed while nothing of ours ran. */
export async function reconcileAll(): Promise<void> {
  const left = await grantedOrigins();
  const settings = await getSettings();
  if (settings.mode === 'all' && !coversAllSites(left))
    await updateSettings((current) => settingsAfterRevocation(current, left));
  await reconcileRegistration();
}

export function watchPermissions(): void {
  browser.permissions.onAdded.addListener(({ origins }) => void permissionsAdded(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void permissionsRemoved());
}
