import type { JSX } from 'preact';
import { t } from '../shared/i18n.ts';
import { LAYERS, updateSettings, type Layer } from '../shared/settings.ts';
import { useSettings } from '../shared/ui/start-page.tsx';
import { Switch } from '../shared/ui/switch.tsx';

const NAMES: Readonly<Record<Layer, string>> = {
  person: 'layerPerson',
  organization: 'layerOrganizationFull',
  place: 'layerPlace',
  quote: 'layerQuote',
  date: 'layerDate',
  clip: 'layerClip',
};

async function setLayer(layer: Layer, on: boolean): Promise<void> {
  await updateSettings(({ layers }) => ({ layers: { ...layers, [layer]: on } }));
}

/** One switch a layer, beside its sample as on the page. */
export function LayerSwitches(): JSX.Element {
  const { layers } = useSettings();
  return (
    <ul class="card rows">
      {LAYERS.map((layer) => (
        <li key={layer}>
          <span class="grow">
            <span class={`m m-${layer}`}>{t(NAMES[layer])}</span>
          </span>
          <Switch
            checked={layers[layer]}
            label={t(layers[layer] ? 'siteOn' : 'siteOff')}
            name={t(NAMES[layer])}
            data-testid={`layer-${layer}`}
            onChange={(on) => void setLayer(layer, on)}
          />
        </li>
      ))}
    </ul>
  );
}
