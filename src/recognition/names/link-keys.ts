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

/** The vowel that other cases lose: `Павел`, `Павла`; `Донец`, `Донца`; the soft sign that may stand for it (`Мальца`). */
const FLEETING = /(?<=[бвгджзклмнпрстфхцчшщ])[ео](?=[лкцн]$)|ь(?=.)/gu;

function russianKey(word: string): string {
  const stem = word.replace(RUSSIAN_ENDING, '').replace(FLEETING, '');
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

/** A word made of syllables is longer than an acronym, and has a whole syllable of a word at least. */
const SHORTEST_SYLLABIC = 5;
const SYLLABLE = 3;

/**
 * Whether a word is put together from the beginnings of a name's words, in their order: `conagua` of `comision nacional
 * del agua`, `нацбанк` of `национальныи банк`. Words and letters are folded; the cost is that of their product.
 */
export function isSyllabic(word: string, name: readonly string[]): boolean {
  const parts = name.filter((part) => !UNCOUNTED.test(part));
  if (word.length < SHORTEST_SYLLABIC || parts.length < 2) return false;
  // From each number of letters told the longest beginning that was used so far.
  let told = new Map([[0, 0]]);
  for (const part of parts) {
    const next = new Map<number, number>();
    for (const [at, longest] of told)
      for (let length = 1; length <= part.length && part[length - 1] === word[at + length - 1]; length++)
        next.set(at + length, Math.max(next.get(at + length) ?? 0, longest, length));
    told = next;
  }
  return (told.get(word.length) ?? 0) >= SYLLABLE;
}

const ACRONYM = /^\p{Lu}(?:\.?[\p{Lu}\d]){1,7}\.?$/u;

/** Whether a name is written as an acronym is. */
export const isAcronymText = (text: string): boolean => ACRONYM.test(text);
