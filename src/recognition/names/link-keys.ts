/** What of a word two mentions of one name share, whatever its letters, article and case ending. */

const ARTICLE = /^ال(?=..)/u;

/** Letters for sounds that Arabic lacks, which one newsroom writes and the next does not: `دوڤال`, `دوفال`. */
const LOANED = new Map([
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['گ', 'ك'],
  ['ژ', 'ز'],
]);
const LOANED_LETTER = /[ڤپچگژ]/gu;

/** The cases of `أبو`. */
const KUNYA = /^اب[يا]$/u;

const arabicKey = (word: string): string =>
  word
    .replace(KUNYA, 'ابو')
    .replace(ARTICLE, '')
    .replace(LOANED_LETTER, (letter) => LOANED.get(letter) ?? letter);

/** Case endings of nouns, adjectives and surnames, folded (й is и); the longest first. */
const RUSSIAN_ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ои|еи|ом|ем|ым|им|ых|их|ую|юю|ая|яя|ыи|ии|ия|ию|ах|ях|ам|ям|а|я|у|ю|е|о|ы|и|ь)$/u;
/** What is left of a word without its ending. */
const SHORTEST_STEM = 3;

function russianKey(word: string): string {
  const stem = word.replace(RUSSIAN_ENDING, '');
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** The genitive of names: `Merkels`, `Deutschlands`. */
const genitiveKey = (word: string): string => (word.length > 4 ? word.replace(/(?<=[^s])s$/u, '') : word);

const KEYS: Readonly<Record<string, (word: string) => string>> = {
  ar: arabicKey,
  fa: arabicKey,
  ur: arabicKey,
  ru: russianKey,
  uk: russianKey,
  bg: russianKey,
  de: genitiveKey,
  nl: genitiveKey,
};

const STOPS = /[.'’‘"\-‐‑]/gu;

/** The key of a folded word of a name in a language. */
export function wordKeyOf(word: string, language: string): string {
  const plain = word.replace(STOPS, '');
  return KEYS[language]?.(plain) ?? plain;
}

/** Words that a name's initials skip. */
const UNCOUNTED =
  /^(?:the|of|and|for|in|on|to|de|des|du|la|le|les|el|los|las|y|et|der|die|das|und|fur|von|di|del|della|do|da|dos|das|e|van|het|en|voor|и|по|за|в|на)$/u;

const lettersOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/** The initials that may stand for a name: with and without its little words; none of a name of one word. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const counted = words.filter((word) => !UNCOUNTED.test(word));
  return [...new Set([lettersOf(words), lettersOf(counted)])].filter((initials) => initials.length > 1);
}

const ACRONYM = /^\p{Lu}(?:\.?[\p{Lu}\d]){1,7}\.?$/u;

/** Whether a name is written as an acronym is. */
export const isAcronymText = (text: string): boolean => ACRONYM.test(text);
