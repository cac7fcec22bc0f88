/** Every word the reader sees is there in every language, with the same blanks to fill. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, readMessages } from './fake-browser.ts';

const FORMS = /_(zero|one|two|few|many|other)$/u;
const source = new URL('../../src/', import.meta.url);
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => readFileSync(new URL(path, source), 'utf8'))
  .join('\n');

function blanks(message: string): string[] {
  return [...new Set(message.match(/\$\d/gu))].sort();
}

const english = readMessages('en');
const keys = new Set(LANGUAGES.flatMap((language) => Object.keys(readMessages(language))));

describe.each(LANGUAGES)('%s', (language) => {
  const messages = readMessages(language);

  it('has every message, and the form for any other count', () => {
    const missing = [...keys]
      .filter((key) => !FORMS.test(key) || key.endsWith('_other'))
      .filter((key) => !messages[key]);
    expect(missing).toEqual([]);
  });

  it('fills the same blanks as English', () => {
    const different = Object.entries(messages)
      .filter(([key]) => !FORMS.test(key))
      .filter(
        ([key, entry]) =>
          entry && String(blanks(entry.message)) !== String(blanks(english[key]?.message ?? '')),
      );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('has what the code asks for by name', () => {
    const asked = [...code.matchAll(/\b(t|tn|rich)\(\s*'([a-zA-Z]+)'/gu)].map(([, how, key]) =>
      how === 'tn' ? `${key}_other` : String(key),
    );
    expect([...new Set(asked)].filter((key) => !messages[key])).toEqual([]);
  });

  it('has the plural forms that its counts take', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // A form that is left out falls back to `other`, which Arabic's dual and paucal must not.
    const needed = forms.filter((form) => form === 'one' || form === 'two' || form === 'few');
    const counted = Object.keys(messages).filter((key) => key.endsWith('_other'));
    const missing = counted
      .flatMap((key) => needed.map((form) => key.replace(/other$/u, form)))
      .filter((key) => !messages[key]);
    expect(missing.filter((key) => !/^(showAll|exportCount)_/u.test(key))).toEqual([]);
  });
});
