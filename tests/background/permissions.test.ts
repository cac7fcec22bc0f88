import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const { settingsAfterGrant, settingsAfterRevocation } = await import('../../src/background/permissions.ts');
const { parseSettings } = await import('../../src/shared/settings.ts');

const ALL = ['http://*/*', 'https://*/*'];

describe('settingsAfterGrant', () => {
  it.each([
    { name: 'all sites', settings: {}, added: ALL, after: { mode: 'all' } },
    {
      name: 'one site from nothing',
      settings: {},
      added: ['*://a.example/*'],
      after: { mode: 'sites', sites: { 'a.example': 'on' } },
    },
    {
      name: 'one site beside all',
      settings: { mode: 'all', sites: { 'b.example': 'off' } },
      added: ['https://a.example/*'],
      after: { mode: 'all', sites: { 'a.example': 'on', 'b.example': 'off' } },
    },
    {
      name: 'a pattern of many hosts names no site',
      settings: { mode: 'sites' },
      added: ['*://*.a.example/*'],
      after: { mode: 'sites', sites: {} },
    },
  ])('$name', ({ settings, added, after }) => {
    expect(settingsAfterGrant(parseSettings(settings), added)).toEqual(after);
  });
});

describe('settingsAfterRevocation', () => {
  it.each([
    { name: 'all is still granted', settings: { mode: 'all' }, left: ALL, after: {} },
    { name: 'nothing is left', settings: { mode: 'all' }, left: [], after: { mode: 'ask', sites: {} } },
    {
      name: 'one chosen site is left',
      settings: { mode: 'all', sites: { 'a.example': 'on', 'b.example': 'on', 'c.example': 'off' } },
      left: ['*://a.example/*'],
      after: { mode: 'sites', sites: { 'a.example': 'on', 'c.example': 'off' } },
    },
  ])('$name', ({ settings, left, after }) => {
    expect(settingsAfterRevocation(parseSettings(settings), left)).toEqual(after);
  });
});
