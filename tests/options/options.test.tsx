// @vitest-environment jsdom
// It puts IndexedDB's constructors in their global places.
// oxlint-disable-next-line import/no-unassigned-import
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, getSettings, updateSettings } from '../../src/shared/settings.ts';
import { fake, resetFake } from '../shared/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../shared/fake-browser.ts')).fakeBrowser,
}));

async function settle(): Promise<void> {
  await act(async () => {
    await new Promise(setImmediate);
    await new Promise(setImmediate);
  });
}

async function click(selector: string): Promise<void> {
  await act(async () => document.querySelector<HTMLElement>(selector)?.click());
  await settle();
}

async function choose(label: string, value: string): Promise<void> {
  const labels = [...document.querySelectorAll('label')];
  const id = labels.find((one) => one.textContent?.trim() === label)?.htmlFor ?? '';
  const select = document.getElementById(id) as HTMLSelectElement | null; // a label of the page's own
  await act(async () => {
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

// A page starts once, as it does in a browser.
beforeAll(async () => {
  resetFake();
  await act(async () => {
    await import('../../src/options/options.tsx');
    await new Promise(setImmediate);
  });
  await settle();
});

beforeEach(async () => {
  fake.origins.clear();
  fake.asked.length = 0;
  await act(async () => void (await updateSettings(() => ({ ...DEFAULT_SETTINGS }))));
  await settle();
});

it('changes one’s mind in one click, and gives the permission back', async () => {
  await click('#mode-all');
  expect(fake.asked).toEqual([['http://*/*', 'https://*/*']]);
  expect(document.querySelector('#mode-all')?.getAttribute('aria-pressed')).toBe('true');
  await click('#mode-ask');
  expect([...fake.origins]).toEqual([]);
  expect(document.querySelector('#mode-ask')?.getAttribute('aria-pressed')).toBe('true');
});

it('shows what another page changed', async () => {
  await act(async () => void (await updateSettings(() => ({ sites: { 'news.example': 'off' } }))));
  await settle();
  expect(document.querySelector('.site-row')?.textContent).toContain('news.example');
});

it('turns a layer off', async () => {
  await click('[data-testid=layer-date]');
  expect((await getSettings()).layers).toMatchObject({ date: false, person: true });
});

it('wears the theme that is chosen, at once', async () => {
  await choose('Colours', 'dark');
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await choose('Colours', 'system');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
});

it('writes in the digits and the calendar that are chosen', async () => {
  await choose('Digits', 'arab');
  expect(document.querySelector('.example')?.textContent).toContain('١٬٠٢٤');
  await choose('Calendar', 'islamic-umalqura');
  expect(document.querySelector('.example')?.textContent).toContain('a day may be one off');
});
