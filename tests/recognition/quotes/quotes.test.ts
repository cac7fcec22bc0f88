import { describe, expect, it } from 'vitest';
import { cases as ar } from './cases/ar.ts';
import { cases as en } from './cases/en.ts';
import { cases as es } from './cases/es.ts';
import { cases as de } from './cases/de.ts';
import { cases as fa } from './cases/fa.ts';
import { cases as fr } from './cases/fr.ts';
import { cases as italian } from './cases/it.ts';
import { cases as nl } from './cases/nl.ts';
import { cases as pt } from './cases/pt.ts';
import { cases as ru } from './cases/ru.ts';
import { cases as tr } from './cases/tr.ts';
import { quotesIn } from './marked.ts';

const CASES = { ar, de, en, es, fa, fr, it: italian, nl, pt, ru, tr };

describe.each(Object.entries(CASES))('quotations in %s', (language, cases) => {
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

describe('a page with a paragraph in another language', () => {
  const arabic =
    'قالت [p1:سلوى الحمداني] في المدرسة إن العام سينتهي كما بدأ، ولن يبقى أحد من الذين جاؤوا في الصباح.';
  const english =
    '“We were told to leave and nobody came back for us,” said the driver, [p2:Tom Rees], who had been waiting there for two of the nights.';

  it('is read there by the rules of that language', () => {
    expect(quotesIn(`${arabic}\n${english}\nوختمت [p1:سلوى الحمداني]: «لن نغلق الباب».`, 'ar')).toEqual([
      ['We were told to leave and nobody came back for us,', 'Tom Rees', 'said', 'p2'],
      ['لن نغلق الباب', 'سلوى الحمداني', 'ختمت', 'p1'],
    ]);
  });

  it('is read by its own where the page is in English', () => {
    expect(quotesIn(`${english}\n${arabic} وأضافت: «لن نغلق الباب».`, 'en')).toEqual([
      ['We were told to leave and nobody came back for us,', 'Tom Rees', 'said', 'p2'],
      ['لن نغلق الباب', 'أضافت', 'أضافت', 'p1'],
    ]);
  });
});
