/** A language's lists made ready for look-up: words by what they can be, phrases by their first word. */
import type { NameType } from '../annotation.ts';
import { ARABIC_NAMES } from '../languages/ar/names.ts';
import { GERMAN_NAMES } from '../languages/de/names.ts';
import { ENGLISH_NAMES } from '../languages/en/names.ts';
import { SPANISH_NAMES } from '../languages/es/names.ts';
import { PERSIAN_NAMES } from '../languages/fa/names.ts';
import { FRENCH_NAMES } from '../languages/fr/names.ts';
import { ITALIAN_NAMES } from '../languages/it/names.ts';
import { DUTCH_NAMES } from '../languages/nl/names.ts';
import { PORTUGUESE_NAMES } from '../languages/pt/names.ts';
import { RUSSIAN_NAMES } from '../languages/ru/names.ts';
import { TURKISH_NAMES } from '../languages/tr/names.ts';
import { fold } from '../text/fold.ts';
import { tokenise } from '../text/document.ts';
import { GIVEN_NAMES } from './data/given-names.generated.ts';
import { PLACES } from './data/places.generated.ts';
import type { LanguageNames } from './language-names.ts';
import { NO_NAMES } from './language-names.ts';
import { wordKeyOf } from './link-keys.ts';

/** What a word can be; a word can be several. */
export const WORD = {
  given: 1,
  ambiguousGiven: 2,
  honorific: 4,
  role: 8,
  organizationHead: 16,
  organizationLabel: 32,
  placeLabel: 64,
  placeHead: 128,
  particle: 256,
  reportingVerb: 512,
  preposition: 1024,
  common: 2048,
  outerAdjective: 4096,
  male: 8192,
  female: 16384,
  /** The article and a common word: `الأسبوع`. */
  definiteCommon: 32768,
  /** A name of its own, of a place or organisation. */
  listed: 65536,
} as const;

/** A known name: the folded tokens that follow its first one. */
export interface Phrase {
  rest: readonly string[];
  type: NameType;
  /** An everyday word too: a name only after a label or a preposition. */
  ambiguous: boolean;
}

export interface Lexicon {
  language: string;
  /** `WORD` bits of a folded word. */
  words: ReadonlyMap<string, number>;
  /** By the first folded token; longer phrases first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** From a name, and from the keys of its words, to the first of its aliases. */
  aliases: ReadonlyMap<string, string>;
  /** Folded adjectives of places, with the article: `الياباني`. */
  gentilics: ReadonlySet<string>;
  /** Keys of words; see `LanguageNames`. */
  institutions: ReadonlySet<string>;
  ministries: ReadonlySet<string>;
  facilities: ReadonlySet<string>;
  quotedKinds: ReadonlySet<string>;
  capitalisesNouns: boolean;
  smallComplements: boolean;
}

const LANGUAGES: Readonly<Record<string, LanguageNames>> = {
  ar: ARABIC_NAMES,
  de: GERMAN_NAMES,
  en: ENGLISH_NAMES,
  es: SPANISH_NAMES,
  fa: PERSIAN_NAMES,
  fr: FRENCH_NAMES,
  it: ITALIAN_NAMES,
  nl: DUTCH_NAMES,
  pt: PORTUGUESE_NAMES,
  ru: RUSSIAN_NAMES,
  tr: TURKISH_NAMES,
};

const listed = (text: string, separator: RegExp): string[] => text.trim().split(separator).filter(Boolean);

/** Of these letters each word is a token, and folding only makes them small: most of a list, told without reading it. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/u;

/** The folded tokens of a phrase. */
export function keyOf(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return tokenise(text)
    .map((token) => token.folded)
    .join(' ');
}

function phrasesOf(lists: LanguageNames, language: string): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  const ambiguous = new Set(listed(lists.ambiguousPhrases, /\s*\|\s*/u).map(keyOf));
  const seen = new Set<string>();
  const add = (list: string, type: NameType): void => {
    for (const phrase of listed(list, /\s*\|\s*/u)) {
      const key = keyOf(phrase);
      const [first, ...rest] = key.split(' ');
      if (!first || seen.has(key)) continue;
      seen.add(key);
      const sameFirst = phrases.get(first);
      const entry = { rest, type, ambiguous: ambiguous.has(key) };
      if (sameFirst) sameFirst.push(entry);
      else phrases.set(first, [entry]);
    }
  };
  add(lists.organizations, 'organization');
  add(lists.places, 'place');
  add(PLACES[language] ?? '', 'place');
  for (const entries of phrases.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return phrases;
}

// A given name of two words (`نور الدين`) starts a name by its first.
const firstWords = (list: string): string => list.replaceAll(/ [^|]*/gu, '').replaceAll('|', ' ');

const LATIN = new Set(['fr', 'de', 'es', 'it', 'pt', 'nl', 'tr']);

/** English given names are met in the news of every language in Latin letters; those that are words are left to English. */
function addEnglishNames(add: (list: string, bits: number) => void): void {
  const words = new Set(listed(ENGLISH_NAMES.ambiguousNames, /\s+/u));
  const names = (list: string): string =>
    firstWords(list)
      .split(' ')
      .filter((name) => !words.has(name))
      .join(' ');
  const english = GIVEN_NAMES['en'];
  if (!english) return;
  add(names(english.male), WORD.given | WORD.male);
  add(names(english.female), WORD.given | WORD.female);
  add(names(english.either), WORD.given);
}

function wordsOf(lists: LanguageNames, language: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (list: string, bits: number): void => {
    for (const word of listed(list, /\s+/u)) {
      const key = fold(word);
      if (key) words.set(key, (words.get(key) ?? 0) | bits);
    }
  };
  if (LATIN.has(language)) addEnglishNames(add);
  const generated = GIVEN_NAMES[language] ?? { male: '', female: '', either: '' };
  add(firstWords(generated.male), WORD.given | WORD.male);
  add(firstWords(generated.female), WORD.given | WORD.female);
  add(firstWords(generated.either), WORD.given);
  add(lists.maleNames, WORD.given | WORD.male);
  add(lists.femaleNames, WORD.given | WORD.female);
  add(lists.ambiguousNames, WORD.ambiguousGiven);
  add(lists.honorifics.m, WORD.honorific | WORD.male);
  add(lists.honorifics.f, WORD.honorific | WORD.female);
  add(lists.roles.m, WORD.role | WORD.male);
  add(lists.roles.f, WORD.role | WORD.female);
  add(lists.roles.either ?? '', WORD.role);
  add(lists.organizationHeads, WORD.organizationHead);
  add(lists.organizationLabels, WORD.organizationLabel);
  add(lists.placeLabels, WORD.placeLabel);
  add(lists.placeHeads, WORD.placeHead);
  add(lists.nameParticles, WORD.particle);
  add(lists.reportingVerbs, WORD.reportingVerb);
  add(lists.placePrepositions, WORD.preposition);
  add(lists.commonWords, WORD.common);
  add(lists.outerAdjectives, WORD.outerAdjective);
  // A list of names from elsewhere may hold everyday words: the language's own list of those decides.
  for (const [word, bits] of words)
    if (bits & WORD.common && !(bits & WORD.ambiguousGiven)) words.set(word, bits & ~WORD.given);
  return words;
}

/** Marks words that are a listed name by themselves. */
function markListed(words: Map<string, number>, phrases: ReadonlyMap<string, readonly Phrase[]>): void {
  for (const [word, entries] of phrases)
    if (entries.some((entry) => entry.rest.length === 0 && !entry.ambiguous))
      words.set(word, (words.get(word) ?? 0) | WORD.listed);
}

/** A country or city that parents name children after (`ایران`) is the place, unless the language's own list says else. */
function unmakeGiven(words: Map<string, number>): void {
  for (const [word, bits] of words)
    if (bits & WORD.listed && !(bits & WORD.ambiguousGiven)) words.set(word, bits & ~WORD.given);
}

/** Names are found as they are written, and by the keys of their words, whatever their case. */
function aliasesOf(lists: LanguageNames, language: string): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const group of listed(lists.aliases, /\s*\|\s*/u)) {
    const [first = '', ...others] = group.split('=').map(keyOf);
    for (const other of others) {
      aliases.set(other, first);
      aliases.set(wordKeysOf(other, language), first);
    }
  }
  return aliases;
}

/** The keys of a name's words, parted by spaces. */
const wordKeysOf = (name: string, language: string): string =>
  name
    .split(' ')
    .map((word) => wordKeyOf(word, language))
    .join(' ');

/** Arabic makes an adjective of a place's name by ي: `اليابان` الياباني, `فرنسا` الفرنسي, `ألمانيا` الألماني. */
function gentilicsOf(phrases: ReadonlyMap<string, readonly Phrase[]>): Set<string> {
  const gentilics = new Set<string>();
  for (const [first, entries] of phrases) {
    if (!entries.some((entry) => entry.rest.length === 0 && entry.type === 'place')) continue;
    const stem = first.replace(/^ال/u, '').replace(/(?:يا|ا|ه)$/u, '');
    if (stem.length < 3) continue;
    gentilics.add(`ال${stem}ي`);
    gentilics.add(`ال${stem}يه`);
  }
  return gentilics;
}

const lexicons = new Map<string, Lexicon>();

/** The lexicon of a language, built at its first use; a language without lists has its places and given names. */
export function lexiconOf(language: string): Lexicon {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    const lists = LANGUAGES[language] ?? NO_NAMES;
    const phrases = phrasesOf(lists, language);
    const words = wordsOf(lists, language);
    markListed(words, phrases);
    // Without capitals nothing else tells the child from the place.
    if (language === 'fa') unmakeGiven(words);
    const keysOf = (list = ''): Set<string> =>
      new Set(listed(list, /\s+/u).map((word) => wordKeyOf(fold(word), language)));
    lexicon = {
      language,
      institutions: keysOf(lists.institutions),
      ministries: keysOf(lists.ministries),
      facilities: keysOf(lists.facilities),
      quotedKinds: keysOf(lists.quotedKinds),
      words,
      phrases,
      gentilics: gentilicsOf(phrases),
      aliases: aliasesOf(lists, language),
      capitalisesNouns: lists.capitalisesNouns ?? false,
      smallComplements: lists.smallComplements ?? false,
    };
    lexicons.set(language, lexicon);
  }
  return lexicon;
}
