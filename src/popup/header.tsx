/** The popup's head: which site this is, whether Isnad is on there, and the layers. */
import type { JSX } from 'preact';
import browser from 'webextension-polyfill';
import { ANNOTATION_TYPES, type AnnotationType, type Recognition } from '../recognition/annotation.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { layersOn, updateSettings } from '../shared/settings.ts';
import { siteOf } from '../shared/sites.ts';
import { IconButton } from '../shared/ui/button.tsx';
import { useSnackbar } from '../shared/ui/snackbar.tsx';
import { useSettings } from '../shared/ui/start-page.tsx';
import { Switch } from '../shared/ui/switch.tsx';
import type { AboutTab } from './about-tab.ts';
import { allowSite, isOnSite, leaveSite, useSitePermission } from '../shared/ui/site-access.ts';

const LAYER_KEYS: Readonly<Record<AnnotationType, string>> = {
  person: 'layerPerson',
  organization: 'layerOrganization',
  place: 'layerPlace',
  quote: 'layerQuote',
  date: 'layerDate',
};

/** The first letter of a site's name, past the Arabic article and what is no letter or digit. */
export function tileLetter(name: string): string {
  return (
    name
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/^ال(?=\p{L})/u, '')
      .match(/^[\p{L}\p{N}]\p{M}*/u)?.[0]
      .toLocaleUpperCase() ?? '·'
  );
}

interface SiteProps {
  tab: AboutTab | null;
  /** The outlet's own name, as the page gives it. */
  name: string;
}

export function Site({ tab, name }: SiteProps): JSX.Element {
  const settings = useSettings();
  const snack = useSnackbar();
  const site = tab?.url === undefined ? null : siteOf(tab.url);
  const permitted = useSitePermission(site);
  const host = site?.replace(/^www\./u, '');
  const shown = name || host || tab?.title || t('extensionName');
  const onSwitch = async (on: boolean): Promise<void> => {
    if (site === null || !tab) return;
    if (!on) await leaveSite(site);
    else if (!(await allowSite(site))) snack({ text: t('permissionDeclined') });
  };
  return (
    <div class="site">
      <span class="mono-tile" aria-hidden="true">
        {tileLetter(shown)}
      </span>
      <div class="grow">
        <span class="name clip1">
          <bdi>{shown}</bdi>
        </span>
        {host !== undefined && host !== shown && (
          <span class="host clip1">
            <bdi dir="ltr">{host}</bdi>
          </span>
        )}
      </div>
      {site !== null && (
        <Switch
          checked={permitted && isOnSite(settings, site)}
          label={t('onThisSite')}
          onChange={(on) => void onSwitch(on)}
          data-testid="site-switch"
        />
      )}
      <IconButton
        icon="gear"
        label={t('openOptions')}
        onClick={() => void browser.runtime.openOptionsPage()}
      />
    </div>
  );
}

function countByType(recognition: Recognition): Record<AnnotationType, number> {
  const counts = { person: 0, organization: 0, place: 0, quote: 0, date: 0 };
  for (const { type } of recognition.annotations) counts[type]++;
  return counts;
}

/** Turns a layer on or off: for this site where it has layers of its own, else for all that have none. */
async function toggle(layer: AnnotationType, site: string | null): Promise<void> {
  await updateSettings((settings) => {
    const layers = layersOn(settings, site);
    const changed = { ...layers, [layer]: !layers[layer] };
    return site !== null && layers !== settings.layers
      ? { siteLayers: { ...settings.siteLayers, [site]: changed } }
      : { layers: changed };
  });
}

/** Gives a site layers of its own, to begin with those of all sites, or takes them away. */
async function setOwnLayers(site: string, own: boolean): Promise<void> {
  await updateSettings(({ layers, siteLayers }) => {
    const { [site]: _, ...others } = siteLayers;
    return { siteLayers: own ? { ...others, [site]: { ...layers } } : others };
  });
}

interface LayersProps {
  recognition: Recognition;
  site: string | null;
}

/** One button a layer, with its sample as on the page; a layer that is off is struck through. */
export function Layers({ recognition, site }: LayersProps): JSX.Element {
  const settings = useSettings();
  const layers = layersOn(settings, site);
  const counts = countByType(recognition);
  return (
    <fieldset class="layers">
      <legend class="visually-hidden">{t('layers')}</legend>
      {ANNOTATION_TYPES.map((layer) => (
        <button
          type="button"
          key={layer}
          class="layer"
          aria-pressed={layers[layer]}
          data-testid={`layer-${layer}`}
          onClick={() => void toggle(layer, site)}
        >
          <b aria-hidden="true">{formatNumber(counts[layer])}</b>
          {layer === 'quote' ? (
            <span>
              <span class="qm" aria-hidden="true">
                {t('quoteOpen')}
              </span>
              <span class="m m-quote">{t(LAYER_KEYS[layer])}</span>
              <span class="qm" aria-hidden="true">
                {t('quoteClose')}
              </span>
            </span>
          ) : (
            <span class={`m m-${layer}`}>{t(LAYER_KEYS[layer])}</span>
          )}
          <span class="visually-hidden">{tn('markCount', counts[layer])}</span>
        </button>
      ))}
      {site !== null && (
        <label class="own-layers">
          <input
            type="checkbox"
            checked={layers !== settings.layers}
            data-testid="own-layers"
            onChange={(event) => void setOwnLayers(site, event.currentTarget.checked)}
          />
          {t('layersOfSite')}
        </label>
      )}
    </fieldset>
  );
}
