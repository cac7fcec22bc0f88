/** The languages whose dates are read. A language is one file of data and one line here. */
import { arabicDates } from '../languages/ar/dates.ts';
import { germanDates } from '../languages/de/dates.ts';
import { englishDates } from '../languages/en/dates.ts';
import { spanishDates } from '../languages/es/dates.ts';
import { persianDates } from '../languages/fa/dates.ts';
import { frenchDates } from '../languages/fr/dates.ts';
import { hebrewDates } from '../languages/he/dates.ts';
import { italianDates } from '../languages/it/dates.ts';
import { dutchDates } from '../languages/nl/dates.ts';
import { portugueseDates } from '../languages/pt/dates.ts';
import { russianDates } from '../languages/ru/dates.ts';
import { turkishDates } from '../languages/tr/dates.ts';
import { urduDates } from '../languages/ur/dates.ts';
import { CLDR_DATES } from './cldr.generated.ts';
import type { DateGrammar } from './grammar.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';

const GRAMMARS: Readonly<Record<string, DateGrammar>> = {
  ar: arabicDates,
  de: germanDates,
  en: englishDates,
  es: spanishDates,
  fa: persianDates,
  fr: frenchDates,
  he: hebrewDates,
  it: italianDates,
  nl: dutchDates,
  pt: portugueseDates,
  ru: russianDates,
  tr: turkishDates,
  ur: urduDates,
};

const lexicons = new Map<string, Lexicon>();

/** The lexicon of a language; a language without a grammar is read with English words, which finds its digits. */
export function lexiconOf(language: string): Lexicon {
  const known = language in GRAMMARS ? language : 'en';
  let lexicon = lexicons.get(known);
  if (!lexicon) {
    lexicon = compileLexicon(GRAMMARS[known] ?? englishDates, CLDR_DATES[known]);
    lexicons.set(known, lexicon);
  }
  return lexicon;
}
