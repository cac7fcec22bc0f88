import { describe, expect, it, vi } from 'vitest';

const scripting = vi.hoisted(() => ({
  registered: [] as { id: string; matches: string[]; excludeMatches: string[] }[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: vi.fn(async () => ({ origins: ['http://*/*', 'https://*/*'] })) },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(scripting.registered),
      registerContentScripts: async (scripts: typeof scripting.registered) => {
        if (scripting.registered.length > 0) throw new Error('Duplicate script ID');
        scripting.registered = structuredClone(scripts);
      },
      updateContentScripts: async (scripts: typeof scripting.registered) => {
        scripting.registered = structuredClone(scripts);
      },
      unregisterContentScripts: async () => {
        scripting.registered = [];
      },
    },
    storage: {
      local: { get: vi.fn(async () => ({ settings: { mode: 'all', sites: { 'off.example': 'off' } } })) },
    },
  },
}));

const { default: browser } = await import('webextension-polyfill');
const { desiredReach, isMarkedUnasked, reconcileRegistration } =
  await import('../../src/background/registration.ts');
const { parseSettings } = await import('../../src/shared/settings.ts');

const ALL = ['http://*/*', 'https://*/*'];

describe('desiredReach', () => {
  it.each([
    { name: 'nothing asked, nothing granted', settings: {}, origins: [], matches: null },
    { name: 'granted but only when asked', settings: { mode: 'ask' }, origins: ALL, matches: null },
    { name: 'every site, granted', settings: { mode: 'all' }, origins: ALL, matches: ALL },
    {
      name: 'every site, granted as one pattern',
      settings: { mode: 'all' },
      origins: ['*://*/*'],
      matches: ALL,
    },
    { name: 'every site, not granted', settings: { mode: 'all' }, origins: [], matches: null },
    {
      name: 'a chosen site, granted',
      settings: { mode: 'sites', sites: { 'a.example': 'on' } },
      origins: ['*://a.example/*'],
      matches: ['*://a.example/*'],
    },
    {
      name: 'a chosen site, not granted',
      settings: { mode: 'sites', sites: { 'a.example': 'on' } },
      origins: ['*://b.example/*'],
      matches: null,
    },
    {
      name: 'a chosen site under a grant of all',
      settings: { mode: 'ask', sites: { 'a.example': 'on', 'b.example': 'off' } },
      origins: ALL,
      matches: ['*://a.example/*'],
    },
  ])('$name', ({ settings, origins, matches }) => {
    expect(desiredReach(parseSettings(settings), origins)?.matches ?? null).toEqual(matches);
  });

  it('leaves out the sites turned off', () => {
    const settings = parseSettings({ mode: 'all', sites: { 'off.example': 'off' } });
    expect(desiredReach(settings, ALL)?.excludeMatches).toEqual(['*://off.example/*']);
  });
});

describe('isMarkedUnasked', () => {
  const everywhere = parseSettings({ mode: 'all', sites: { 'off.example': 'off' } });
  const chosen = parseSettings({ mode: 'sites', sites: { 'a.example': 'on' } });
  it.each([
    { site: 'any.example', settings: everywhere, origins: ALL, marked: true },
    { site: 'off.example', settings: everywhere, origins: ALL, marked: false },
    { site: 'any.example', settings: everywhere, origins: [], marked: false },
    { site: 'a.example', settings: chosen, origins: ['*://a.example/*'], marked: true },
    { site: 'b.example', settings: chosen, origins: ALL, marked: false },
  ])('$site with $origins: $marked', ({ site, settings, origins, marked }) => {
    expect(isMarkedUnasked(site, settings, origins)).toBe(marked);
  });
});

describe('reconcileRegistration', () => {
  it('registers once however often and however fast it is called, and follows the settings', async () => {
    await Promise.all([reconcileRegistration(), reconcileRegistration(), reconcileRegistration()]);
    expect(scripting.registered).toMatchObject([{ matches: ALL, excludeMatches: ['*://off.example/*'] }]);

    vi.mocked(browser.storage.local.get).mockResolvedValue({ settings: { mode: 'ask' } });
    await reconcileRegistration();
    expect(scripting.registered).toEqual([]);
  });
});
