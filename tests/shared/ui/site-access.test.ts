import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getSettings, updateSettings } from '../../../src/shared/settings.ts';
import { typedSite } from '../../../src/shared/ui/add-site.tsx';
import { chooseMode } from '../../../src/shared/ui/permissions.ts';
import { allowSite, isOnSite, leaveSite, withSite } from '../../../src/shared/ui/site-access.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import { fake, resetFake } from '../fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const ALL = ['http://*/*', 'https://*/*'];

beforeEach(() => resetFake());

describe('asking for a site', () => {
  it('asks within the click, before anything is waited for', () => {
    void allowSite('news.example');
    expect(fake.asked).toEqual([['http://news.example/*', 'https://news.example/*']]);
  });

  it('stores the wish, for the prompt may close the popup', async () => {
    expect(await allowSite('news.example')).toBe(true);
    expect(await getSettings()).toMatchObject({ mode: 'sites', sites: { 'news.example': 'on' } });
  });

  it('leaves all as it was where the reader says no', async () => {
    fake.grants = false;
    await updateSettings(() => ({ sites: { 'other.example': 'off' } }));
    expect(await allowSite('news.example')).toBe(false);
    expect(await getSettings()).toMatchObject({ mode: 'ask', sites: { 'other.example': 'off' } });
    expect((await getSettings()).sites).not.toHaveProperty('news.example');
  });
});

describe('leaving a site', () => {
  it('gives its own permission back', async () => {
    await allowSite('news.example');
    await leaveSite('news.example');
    expect([...fake.origins]).toEqual([]);
    expect((await getSettings()).sites).toEqual({});
  });

  it('keeps the permission for all, and remembers the one site', async () => {
    await chooseMode('all');
    await leaveSite('news.example');
    expect([...fake.origins]).toEqual(ALL);
    expect(await getSettings()).toMatchObject({ mode: 'all', sites: { 'news.example': 'off' } });
  });
});

describe('when pages are marked', () => {
  it.each([
    ['all', ALL],
    ['ask', []],
    ['sites', []],
  ] as const)('chosen as %s after all, leaves these permissions', async (mode, origins) => {
    await chooseMode('all');
    expect(await chooseMode(mode)).toBe(true);
    expect((await getSettings()).mode).toBe(mode);
    expect([...fake.origins]).toEqual(origins);
  });

  it('on chosen sites, keeps what those rest on', async () => {
    await chooseMode('all');
    await updateSettings((settings) => withSite(settings, 'news.example', true));
    await chooseMode('sites');
    expect([...fake.origins]).toEqual(ALL);
  });

  it('stays as it was where the permission is declined', async () => {
    fake.grants = false;
    expect(await chooseMode('all')).toBe(false);
    expect((await getSettings()).mode).toBe('ask');
  });
});

it.each([
  ['all', {}, true],
  ['all', { 'a.example': 'off' }, false],
  ['sites', {}, false],
  ['sites', { 'a.example': 'on' }, true],
  ['ask', { 'a.example': 'on' }, true],
] as const)('in mode %s with %j the site is on: %s', (mode, sites, on) => {
  expect(isOnSite({ ...DEFAULT_SETTINGS, mode, sites }, 'a.example')).toBe(on);
});

it.each([
  ['news.example', 'news.example'],
  ['  https://www.news.example/a?b#c ', 'www.news.example'],
  ['News.Example:8080/path', 'news.example'],
  ['أخبار.example', 'xn--igbicxr.example'],
  ['localhost', 'localhost'],
  ['news', null],
  ['two words.example', null],
  ['chrome://settings', null],
  ['', null],
])('a site typed as %j is %j', (typed, site) => {
  expect(typedSite(typed)).toBe(site);
});
