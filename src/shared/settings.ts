/** The reader's choices, in `storage.local`; every context may read them, the extension's pages write them. */
import browser from 'webextension-polyfill';
import { ANNOTATION_TYPES } from '../recognition/annotation.ts';

/** What can be switched on the page: a layer a mark's type, and the reader's clips. */
export const LAYERS = [...ANNOTATION_TYPES, 'clip'] as const;
export type Layer = (typeof LAYERS)[number];

/** When pages are marked without being asked: never, on chosen sites, on every news page. */
export const MODES = ['ask', 'sites', 'all'] as const;
export type Mode = (typeof MODES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  mode: Mode;
  /** By host name (`siteOf`): a site the reader turned on or off, whatever the mode. */
  sites: Record<string, 'on' | 'off'>;
  layers: Record<Layer, boolean>;
  /** By host name: the layers of sites that the reader gave their own. */
  siteLayers: Record<string, Record<Layer, boolean>>;
  theme: Theme;
  /** BCP 47 numbering system and calendar for dates in the interface, '' for the browser's own. */
  numberingSystem: '' | 'latn' | 'arab' | 'arabext';
  calendar: '' | 'gregory' | 'islamic-umalqura' | 'persian';
}

const KEY = 'settings';

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  mode: 'ask',
  sites: {},
  layers: { person: true, organization: true, place: true, quote: true, date: true, clip: true },
  siteLayers: {},
  theme: 'system',
  numberingSystem: '',
  calendar: '',
};

function oneOf<T extends string>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseLayers(value: unknown): Settings['layers'] {
  const stored = isRecord(value) ? value : {};
  return Object.fromEntries(
    LAYERS.map((layer) => [
      layer,
      typeof stored[layer] === 'boolean' ? stored[layer] : DEFAULT_SETTINGS.layers[layer],
    ]),
  ) as Settings['layers']; // fromEntries forgets that every layer is there
}

/** The layers that a site shows: its own where it has some. `site` as of `siteOf`. */
export function layersOn(settings: Settings, site: string | null): Settings['layers'] {
  const { layers, siteLayers } = settings;
  // Site names come from addresses: `constructor` is none of ours.
  return site !== null && Object.hasOwn(siteLayers, site) ? (siteLayers[site] ?? layers) : layers;
}

/** Settings out of anything: what is missing or malformed (an older version, a damaged profile) takes its default. */
export function parseSettings(value: unknown): Settings {
  const stored = isRecord(value) ? value : {};
  const siteLayers = isRecord(stored['siteLayers']) ? stored['siteLayers'] : {};
  const sites = isRecord(stored['sites']) ? stored['sites'] : {};
  return {
    mode: oneOf(MODES, stored['mode'], DEFAULT_SETTINGS.mode),
    sites: Object.fromEntries(
      Object.entries(sites).filter(
        (entry): entry is [string, 'on' | 'off'] => entry[1] === 'on' || entry[1] === 'off',
      ),
    ),
    layers: parseLayers(stored['layers']),
    siteLayers: Object.fromEntries(
      Object.entries(siteLayers)
        .filter(([, layers]) => isRecord(layers))
        .map(([site, layers]) => [site, parseLayers(layers)]),
    ),
    theme: oneOf(THEMES, stored['theme'], DEFAULT_SETTINGS.theme),
    numberingSystem: oneOf(['', 'latn', 'arab', 'arabext'], stored['numberingSystem'], ''),
    calendar: oneOf(['', 'gregory', 'islamic-umalqura', 'persian'], stored['calendar'], ''),
  };
}

export async function getSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

// One page's changes run one after the other, so that two quick clicks cannot lose one.
let pending: Promise<unknown> = Promise.resolve();

/** Changes settings and answers with the whole of them as stored. */
export function updateSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const next = pending.then(async () => {
    const settings = await getSettings();
    const changed = { ...settings, ...change(settings) };
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  });
  pending = next.catch(() => {});
  return next;
}

/** Calls back with the settings whenever any context changes them; answers with a way to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) callback(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
