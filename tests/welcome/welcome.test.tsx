// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { getSettings } from '../../src/shared/settings.ts';
import { fake, fakeBrowser, resetFake } from '../shared/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../shared/fake-browser.ts')).fakeBrowser,
}));

/** Lets what was begun come to its end. */
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

// A page starts once, as it does in a browser.
beforeAll(async () => {
  resetFake({ language: 'ar', browserLanguage: 'ar-EG' });
  await act(async () => {
    await import('../../src/welcome/welcome.tsx');
    await new Promise(setImmediate);
  });
  await settle();
});

beforeEach(async () => {
  fake.grants = true;
  await act(async () => void (await fakeBrowser.permissions.remove({ origins: [...fake.origins] })));
  fake.asked.length = 0;
});

it('is in the reader’s language and direction', () => {
  expect(document.documentElement.dir).toBe('rtl');
  expect(document.documentElement.lang).toBe('ar');
  expect(document.querySelector('h1')?.textContent).toBe('الخبر، ومَن قاله، ومِن أين جاء');
});

it('asks for every site by one button, and says that it is done', async () => {
  expect(document.querySelector('#allow-all-sites')?.textContent).toBe('علّم صفحات الأخبار');
  await click('#allow-all-sites');
  expect(fake.asked).toEqual([['http://*/*', 'https://*/*']]);
  expect((await getSettings()).mode).toBe('all');
  expect(document.querySelector('.alert.good')).not.toBeNull();
});

it('says that nothing changed where the reader declines', async () => {
  fake.grants = false;
  await click('#only-when-clicked');
  await click('#allow-all-sites');
  expect((await getSettings()).mode).toBe('ask');
  expect(document.querySelector('.alert.warn')).not.toBeNull();
});

it('takes the other ways without asking', async () => {
  await click('#chosen-sites');
  expect((await getSettings()).mode).toBe('sites');
  expect(document.querySelector('.add-site')).not.toBeNull();
  await click('#only-when-clicked');
  expect((await getSettings()).mode).toBe('ask');
  expect(document.querySelector('#only-when-clicked')?.getAttribute('aria-pressed')).toBe('true');
  expect(fake.asked).toEqual([]);
});
