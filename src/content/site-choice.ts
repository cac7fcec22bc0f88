/** What the reader chose for the site of this page. */
import { layersOn, type Settings } from '../shared/settings.ts';
import { siteOf } from '../shared/sites.ts';

/** Whether the reader wants pages of this site marked without asking for each. */
export function isWantedUnasked({ mode, sites }: Settings, site: string | null): boolean {
  if (site === null || sites[site] === 'off') return false;
  return mode === 'all' || sites[site] === 'on';
}

/** Settings with the layers of this page's site. */
export function forSite(settings: Settings): Settings {
  return { ...settings, layers: layersOn(settings, siteOf(location.href)) };
}
