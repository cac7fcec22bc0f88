/** Sites that the reader turned on or off. */
import type { JSX } from 'preact';
import browser from 'webextension-polyfill';
import { t } from '../shared/i18n.ts';
import { updateSettings } from '../shared/settings.ts';
import { coversAllSites, siteOfPattern, siteOrigins } from '../shared/sites.ts';
import { AddSite } from '../shared/ui/add-site.tsx';
import { Button, IconButton } from '../shared/ui/button.tsx';
import { useGrantedOrigins } from '../shared/ui/permissions.ts';
import { allowSite } from '../shared/ui/site-access.ts';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { useSettings } from '../shared/ui/start-page.tsx';
import { Switch } from '../shared/ui/switch.tsx';

/** Forgets what the reader chose for a site, and gives back a permission for it alone. */
async function forgetSite(site: string): Promise<void> {
  await updateSettings(({ sites: { [site]: _choice, ...sites } }) => ({ sites }));
  const { origins = [] } = await browser.permissions.getAll();
  if (!coversAllSites(origins)) await browser.permissions.remove({ origins: siteOrigins(site) });
}

/** Stays in the list, so that one click turns it on again. */
async function turnOff(site: string): Promise<void> {
  await updateSettings(({ sites }) => ({ sites: { ...sites, [site]: 'off' } }));
}

interface SiteRowProps {
  site: string;
  on: boolean;
  permitted: boolean;
}

function SiteRow({ site, on, permitted }: SiteRowProps): JSX.Element {
  const snack = useSnackbar();
  const allow = async (): Promise<void> => {
    if (!(await allowSite(site))) snack({ text: t('permissionDeclined') });
  };
  return (
    <li class="site-row">
      <bdi class="grow clip1" dir="ltr">
        {site}
      </bdi>
      {on && !permitted && (
        <Button icon="lock" onClick={() => void allow()}>
          {t('permissionAsk')}
        </Button>
      )}
      <Switch
        checked={on}
        label={t(on ? 'siteOn' : 'siteOff')}
        name={t('siteSwitch', site)}
        onChange={(next) => void (next ? allow() : turnOff(site))}
      />
      <IconButton icon="x" label={t('forgetSite', site)} onClick={() => void forgetSite(site)} />
    </li>
  );
}

export function Sites(): JSX.Element {
  const { sites } = useSettings();
  const origins = useGrantedOrigins() ?? [];
  const everywhere = coversAllSites(origins);
  const own = new Set(origins.map(siteOfPattern));
  const rows = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  return (
    <>
      {rows.length === 0 ? (
        <p class="muted small">{t('optionsNoSites')}</p>
      ) : (
        <ul class="card rows">
          {rows.map(([site, choice]) => (
            <SiteRow key={site} site={site} on={choice === 'on'} permitted={everywhere || own.has(site)} />
          ))}
        </ul>
      )}
      <AddSite />
    </>
  );
}
