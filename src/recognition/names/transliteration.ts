/** One sound of a foreign name written in several ways: `Oksana Sawtschenko`, `Oxana Savchenko`. */

/** How one sound is written in different languages, and what is made of all; longer writings first. */
const LATIN: readonly (readonly [writing: RegExp, sound: string])[] = [
  // A consonant where a vowel follows: `Uariachi`, `Wariachi`; `Naoual`, `Nawal`.
  [/(?<![qg])(?:ou|oo|u)(?=[aei])/gu, 'w'],
  [/tsch|tch|tsh|cz|ch|č|ç/gu, 'c'],
  [/shch|sch|sh|sj|sz|ş|š/gu, 's'],
  [/dzh|dj|dsch|zh|ž|j/gu, 'j'],
  [/ph|v|w|f/gu, 'f'],
  [/kh|gh|q|k|g/gu, 'k'],
  [/x/gu, 'ks'],
  [/th|dh|t|d/gu, 't'],
  [/z|s/gu, 's'],
  [/(.)\1+/gu, '$1'],
  [/[aeiouyhı'’]/gu, ''],
];

/** Cyrillic letters, folded (й is и), as Latin ones that come to the same sound below; signs and vowels are dropped there. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
};

/** Long vowels, which names of other languages are written with and without: `بانكراتوف`, `بانكراتف`. */
const ARABIC: readonly (readonly [writing: RegExp, sound: string])[] = [
  [/(.)\1+/gu, '$1'],
  [/[اويه]/gu, ''],
  [/[ذظض]/gu, 'ز'],
  [/[طت]/gu, 'ت'],
];

/** Articles and particles that are written with the name, beside it, or not at all. */
const PARTICLE = /^(?:al|el|ul|as|ash|bin|ben|ibn|abd)$/u;
const PREFIX = /^(?:(?:abd)?(?:al|el|ul)-?(?=[^aeiou-].{2})|b[ei]n-?(?=[^aeiouy-].{3}))/u;

/** Fewer consonants are shared by chance. */
const FEWEST_CONSONANTS = 2;

/** The vowel a name ends in tells men from women and stays. */
function endOf(word: string): string {
  const last = word.at(-1) ?? '';
  return last === 'a' || last === 'o' || last === 'i' ? last.replace('i', 'y') : '';
}

/** Names whose sounds are kept. */
const MOST_KEPT = 4_096;

// A name is asked for, heard as a whole and by its last word; a dozen patterns each time.
const sounds = new Map<string, string | null>();

/** The consonants of a folded word as sounds, and its beginning; null where too few are left to tell a name by. */
function soundOf(word: string): string | null {
  let sound = sounds.get(word);
  if (sound === undefined) {
    if (sounds.size >= MOST_KEPT) sounds.clear();
    sounds.set(word, (sound = hear(word)));
  }
  return sound;
}

function hear(word: string): string | null {
  const arabic = /^[\u0600-\u06ff]/u.test(word);
  const latin = word.replaceAll(/[а-яіїєґ]/gu, (letter) => CYRILLIC[letter] ?? '');
  const bare = arabic ? word.replace(/^ال(?=...)/u, '') : latin.replace(PREFIX, '');
  let sound = bare;
  for (const [writing, one] of arabic ? ARABIC : LATIN) sound = sound.replaceAll(writing, one);
  return sound.length < FEWEST_CONSONANTS ? null : arabic ? sound : sound + endOf(bare);
}

/**
 * What a person's full name has in common with its other transliterations; null for a name of one word or of words
 * too short to tell.
 */
export function soundKeyOf(words: readonly string[]): string | null {
  const parts: string[] = [];
  for (const word of words) {
    for (const part of word.split(/[-‐‑]/u)) {
      if (PARTICLE.test(part) || part.length < 2) continue;
      const sound = soundOf(part);
      if (sound === null) return null;
      parts.push(sound);
    }
  }
  return parts.length > 1 ? parts.join(' ') : null;
}

/** So many consonants are one surname's, also without a given name beside it. */
const SURE_CONSONANTS = 4;

/** What a lone surname has in common with its other transliterations; null for one too short to tell. */
export function surnameSoundOf(word: string): string | null {
  const sound = soundOf(word);
  return sound !== null && sound.length >= SURE_CONSONANTS ? sound : null;
}
