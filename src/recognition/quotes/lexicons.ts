/** The languages whose habits of quoting are known. A language is added by its file and a row here. */
import { quotes as ar } from '../languages/ar/quotes.ts';
import { quotes as de } from '../languages/de/quotes.ts';
import { quotes as en } from '../languages/en/quotes.ts';
import { quotes as es } from '../languages/es/quotes.ts';
import { quotes as fa } from '../languages/fa/quotes.ts';
import { quotes as fr } from '../languages/fr/quotes.ts';
import { quotes as it } from '../languages/it/quotes.ts';
import { quotes as nl } from '../languages/nl/quotes.ts';
import { quotes as pt } from '../languages/pt/quotes.ts';
import { quotes as ru } from '../languages/ru/quotes.ts';
import { quotes as tr } from '../languages/tr/quotes.ts';
import { WORD, lexiconOf as namesLexiconOf } from '../names/lexicon.ts';
import { certaintyIn } from './speaker-weights.ts';
import { compileLexicon, type CompiledLexicon, type QuoteLexicon } from './lexicon.ts';

const LEXICONS = new Map<string, QuoteLexicon>(
  Object.entries({ ar, de, en, es, fa, fr, it, nl, pt, ru, tr }),
);

/** Enough to see marks and sentences; nothing is attributed. */
const UNKNOWN: QuoteLexicon = {
  order: 'subject-verb',
  proclitics: '',
  verbs: [],
  sources: [],
  complementisers: '',
  pronouns: [],
  prepositions: '',
  linkers: '',
  articles: '',
  definites: '',
  anaphors: [],
  agents: '',
  governing: '',
  stops: '',
  skipped: '',
  relatives: '',
  transmission: '',
  roles: '',
  naming: '',
  predicates: '',
  clauseWords: '',
  abbreviations: '',
};

/** A Russian man's given name takes `-а` or `-я` as an owner or an object; what is a name itself is left out. */
function inflectedNames(language: string): Set<string> {
  const { words } = namesLexiconOf(language);
  const inflected = new Set<string>();
  for (const [word, bits] of words) {
    if (!(bits & WORD.given) || bits & WORD.female) continue;
    const form = /[йь]$/u.test(word) ? `${word.slice(0, -1)}я` : `${word}а`;
    if (!/[аяоеиу]$/u.test(word) && !((words.get(form) ?? 0) & WORD.given)) inflected.add(form);
  }
  return inflected;
}

/** Adds the offices and trades that names are known to stand beside. */
function withOffices(lexicon: CompiledLexicon, language: string): CompiledLexicon {
  const roles = new Set(lexicon.roles);
  const feminine = new Set<string>();
  for (const [word, bits] of namesLexiconOf(language).words) {
    if (!(bits & WORD.role)) continue;
    roles.add(word);
    if (bits & WORD.female && !(bits & WORD.male)) feminine.add(word);
  }
  return { ...lexicon, roles, feminine, inflected: language === 'ru' ? inflectedNames(language) : new Set() };
}

const compiled = new Map<string, CompiledLexicon>();

/** The compiled lexicon of a language, given by its primary subtag. */
export function lexiconOf(language: string): CompiledLexicon {
  const key = LEXICONS.has(language) ? language : 'und';
  let lexicon = compiled.get(key);
  if (!lexicon) {
    const compiledLexicon = compileLexicon(LEXICONS.get(key) ?? UNKNOWN, certaintyIn(key));
    lexicon = LEXICONS.has(language) ? withOffices(compiledLexicon, language) : compiledLexicon;
    compiled.set(key, lexicon);
  }
  return lexicon;
}
