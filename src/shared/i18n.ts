/** The words of the interface: `_locales`, plural forms, dates and numbers as the reader writes them. */
import browser from 'webextension-polyfill';

/** BCP 47 tag of the language the interface is in: what the browser chose from `_locales`, not what it is set to. */
export function uiLanguage(): string {
  return browser.i18n.getMessage('languageTag') || 'en';
}

/** Languages of `_locales` that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa']);

/**
 * The direction of the language the interface is in. The browser's own `@@bidi_dir` tells that of the
 * browser's language, which is another where `_locales` lacks it.
 */
export function uiDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(uiLanguage()) ? 'rtl' : 'ltr';
}

/** The message of that key with `$1`, `$2` … replaced. A missing one shows its key, so that tests see it. */
export function t(key: string, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

const plurals = new Map<string, Intl.PluralRules>();

function pluralForm(count: number): Intl.LDMLPluralRule {
  const language = uiLanguage();
  let rules = plurals.get(language);
  if (!rules) plurals.set(language, (rules = new Intl.PluralRules(language)));
  return rules.select(count);
}

/**
 * The message for a count: `key_one`, `key_two`, `key_few` … as the language has forms, with the
 * formatted count as `$1` and the rest after it. A form that a locale leaves out falls back to `key_other`.
 */
export function tn(key: string, count: number, ...substitutions: (string | number)[]): string {
  const values = [formatNumber(count), ...substitutions.map(String)];
  return (
    browser.i18n.getMessage(`${key}_${pluralForm(count)}`, values) ||
    browser.i18n.getMessage(`${key}_other`, values) ||
    key
  );
}

export interface LocaleChoices {
  numberingSystem: string;
  calendar: string;
}

let choices: LocaleChoices = { numberingSystem: '', calendar: '' };

/** Sets the reader's digits and calendar for the formatters below. */
export function setLocaleChoices(next: LocaleChoices): void {
  choices = next;
}

/** The locale to format in: the interface's language in the browser's own region, with the reader's choices. */
export function formatLocale(): string {
  const language = uiLanguage();
  const own = browser.i18n.getUILanguage();
  const base = own.split('-')[0] === language.split('-')[0] ? own : language;
  return new Intl.Locale(base, {
    ...(choices.numberingSystem && { numberingSystem: choices.numberingSystem }),
    ...(choices.calendar && { calendar: choices.calendar }),
  }).toString();
}

const numbers = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number): string {
  const locale = formatLocale();
  let format = numbers.get(locale);
  if (!format) numbers.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(value);
}

/** Sets the document's language and direction; an extension page calls it before it shows anything. */
export function localiseDocument(title?: string): void {
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  if (title !== undefined) document.title = title;
}
