import { describe, expect, it } from 'vitest';
import { cases as ar } from './cases/ar.ts';
import { cases as en } from './cases/en.ts';
import { de, es } from './cases/es-de.ts';
import { cases as fa } from './cases/fa.ts';
import { cases as fr } from './cases/fr.ts';
import { quotesIn } from './marked.ts';

describe.each(Object.entries({ ar, de, en, es, fa, fr }))('quotations in %s', (language, cases) => {
  it.each(cases)('$about', ({ text, quotes }) => {
    expect(quotesIn(text, language)).toEqual(quotes);
  });
});

describe('a language whose habits are not known', () => {
  it('still sees what is plainly speech, and attributes nothing', () => {
    const text = 'Jan Novak řekl: „Most se nikdy neměl otevřít, a já jsem to říkal od začátku všem.“';
    expect(quotesIn(text, 'cs')).toEqual([
      ['Most se nikdy neměl otevřít, a já jsem to říkal od začátku všem.', null, null],
    ]);
  });
});
