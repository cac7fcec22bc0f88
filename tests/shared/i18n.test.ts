import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatLocale, formatNumber, setLocaleChoices, t, tn } from '../../src/shared/i18n.ts';
import { fake, resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  resetFake();
  setLocaleChoices({ numberingSystem: '', calendar: '' });
});

describe('messages', () => {
  it('show their key where they are missing', () => {
    expect(t('noSuchMessage')).toBe('noSuchMessage');
    expect(tn('noSuchMessage', 3)).toBe('noSuchMessage');
  });

  it.each([
    ['ar', 1, 'دليل'],
    ['ar', 2, 'دليلان'],
    ['ar', 3, '3 أدلة'],
    ['ar', 11, '11 دليلًا'],
    ['ar', 100, '100 دليل'],
    ['en', 1, '1 source'],
    ['en', 3, '3 sources'],
  ] as const)('count in %s: %i', (language, count, words) => {
    resetFake({ language, browserLanguage: language === 'ar' ? 'ar-LB' : 'en-US' });
    setLocaleChoices({ numberingSystem: 'latn', calendar: '' });
    expect(tn('evidenceCount', count)).toBe(words);
  });
});

describe('the locale to format in', () => {
  it.each([
    ['the browser’s region', 'ar', 'ar-EG', '', 'ar-EG'],
    ['the interface’s language where the browser’s is another', 'en', 'sv-SE', '', 'en'],
    ['the reader’s digits', 'ar', 'ar-EG', 'latn', 'ar-EG-u-nu-latn'],
  ] as const)('takes %s', (_what, language, browserLanguage, numberingSystem, locale) => {
    resetFake({ language, browserLanguage });
    setLocaleChoices({ numberingSystem, calendar: '' });
    expect(formatLocale()).toBe(locale);
  });

  it('changes with the reader’s choice at once', () => {
    fake.language = 'ar';
    fake.browserLanguage = 'ar';
    setLocaleChoices({ numberingSystem: 'arab', calendar: '' });
    expect(formatNumber(1446)).toBe('١٬٤٤٦');
    setLocaleChoices({ numberingSystem: 'arabext', calendar: '' });
    expect(formatNumber(1446)).toBe('۱٬۴۴۶');
  });
});
