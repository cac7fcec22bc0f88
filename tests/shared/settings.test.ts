import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DEFAULT_SETTINGS,
  getSettings,
  LAYERS,
  layersOn,
  MODES,
  onSettingsChanged,
  parseSettings,
  updateSettings,
} from '../../src/shared/settings.ts';
import { fake, resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => resetFake());

describe('settings out of anything', () => {
  it('are whole and valid', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = parseSettings(value);
        expect(MODES).toContain(settings.mode);
        expect(Object.keys(settings.layers)).toEqual([...LAYERS]);
        expect(parseSettings(settings)).toEqual(settings);
      }),
    );
  });

  it.each([
    ['an unknown mode', { mode: 'always' }, { mode: 'ask' }],
    [
      'a site that is neither on nor off',
      { sites: { 'a.example': 'maybe', 'b.example': 'on' } },
      { sites: { 'b.example': 'on' } },
    ],
    ['a list in the place of sites', { sites: ['a.example'] }, { sites: {} }],
    [
      'a layer that is no switch',
      { layers: { person: 'no', date: false } },
      { layers: { ...DEFAULT_SETTINGS.layers, date: false } },
    ],
    [
      "a site's layers that are none",
      { siteLayers: { 'a.example': 'all', 'b.example': { date: false, quote: 'no' } } },
      { siteLayers: { 'b.example': { ...DEFAULT_SETTINGS.layers, date: false } } },
    ],
    ['an unknown calendar', { calendar: 'mayan' }, { calendar: '' }],
  ])('mend %s', (_what, stored, mended) => {
    expect(parseSettings(stored)).toMatchObject(mended);
  });
});

describe('the layers of a site', () => {
  const own = { ...DEFAULT_SETTINGS.layers, date: false };
  const settings = parseSettings({ siteLayers: { 'a.example': own } });
  it.each([
    ['a.example', own],
    ['b.example', DEFAULT_SETTINGS.layers],
    ['constructor', DEFAULT_SETTINGS.layers],
    [null, DEFAULT_SETTINGS.layers],
  ])('%s', (site, layers) => {
    expect(layersOn(settings, site)).toEqual(layers);
  });
});

describe('changing settings', () => {
  it('loses none of two changes at once', async () => {
    await Promise.all([
      updateSettings(({ layers }) => ({ layers: { ...layers, person: false } })),
      updateSettings(({ layers }) => ({ layers: { ...layers, date: false } })),
    ]);
    expect((await getSettings()).layers).toMatchObject({ person: false, date: false, quote: true });
  });

  it('goes on after one that failed', async () => {
    await expect(
      updateSettings(() => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect((await updateSettings(() => ({ theme: 'dark' }))).theme).toBe('dark');
  });

  it('is told to who listens, until they stop', async () => {
    const seen: string[] = [];
    const stop = onSettingsChanged(({ theme }) => seen.push(theme));
    await updateSettings(() => ({ theme: 'dark' }));
    stop();
    await updateSettings(() => ({ theme: 'light' }));
    expect(seen).toEqual(['dark']);
    expect(fake.storage['settings']).toMatchObject({ theme: 'light' });
  });
});
