/** Which mentions are of one organisation or place: the same name, its short form, its acronym, its other name. */
import { lexiconOf, WORD } from './lexicon.ts';
import type { Group, Mention } from './link.ts';
import { initialsOf, isAcronymText, isSyllabic, wordKeyOf } from './link-keys.ts';

/** Names of more words have no short forms that are tried. */
const MOST_WORDS = 8;
/** Names that begin with one letter and are tried for a word made of their syllables; a page has fewer. */
const MOST_SYLLABIC = 16;

const join = (keys: readonly string[]): string => keys.join(' ');

/** The first of the names that the lists give a mention's referent, else its own, as a key. */
function keyOf({ whole, keys, language, name }: Mention): string {
  const { aliases } = lexiconOf(language);
  const alias = aliases.get(whole) ?? aliases.get(join(keys));
  if (alias === undefined && isAcronymText(name.text)) return keys.join('');
  const own = alias?.split(' ').map((word) => wordKeyOf(word, language)) ?? keys;
  return join(own).replace(/^the (?=.)/u, '');
}

/** After these a name goes on with what it is of or for: `University of Lincoln` is not Lincoln's short form. */
const LINK = /^(?:of|for|de|des|du|del|della|di|do|da|von|van|der|fur|in|at|no|na|في|ل|برای)$/u;

/** What parts a town's name from where it lies: `Frankfurt am Main`, `Santiago de Chile`, `Alphen aan den Rijn`. */
const LIES = /^(?:am|an|ob|upon|de|del|do|da|di|sur|aan|op|на)$/u;

/** `Frankfurt` of `Frankfurt am Main`; `Golfo` is nobody's short form. */
function townOf({ keys, words, language }: Mention): string[] {
  const [first = ''] = words;
  const isHead = ((lexiconOf(language).words.get(first) ?? 0) & (WORD.placeHead | WORD.placeLabel)) !== 0;
  return !isHead && first.length >= SHORTEST_TOWN && LIES.test(words[1] ?? '') ? [keys[0] ?? ''] : [];
}
/** `San`, `Rio`, `Vila`: what many towns begin with is longer than none of them. */
const SHORTEST_TOWN = 5;

/** Tells no two offices of one town apart. */
const MUNICIPAL = /^(?:municipal|municipale|comunale)$/u;

/**
 * The shorter forms that a text may go on with: the beginning of an organisation's name (`Burton` of `Burton Albion`)
 * and its end after a head (`حماس` of `حركة حماس`) or another word of its own (`Albion`).
 */
function partsOf(mention: Mention): string[] {
  const { keys, words, language, name } = mention;
  if (keys.length < 2 || keys.length > MOST_WORDS) return [];
  if (name.type === 'place') return townOf(mention);
  if (name.type !== 'organization') return [];
  const lexicon = lexiconOf(language);
  const bits = (at: number): number => lexicon.words.get(words[at] ?? '') ?? 0;
  const parts: string[] = [];
  // `Câmara do Porto` of `Câmara Municipal do Porto`.
  if (MUNICIPAL.test(words[1] ?? '') && LINK.test(words[2] ?? ''))
    parts.push(join([keys[0] ?? '', ...keys.slice(2)]));
  for (let to = 1; to < keys.length; to++) {
    if (LINK.test(words[to - 1] ?? '') || (to === 1 && bits(0) & HEAD)) continue;
    parts.push(join(keys.slice(0, to)));
  }
  const arabic = /^[\u0600-\u06ff]/u.test(words[0] ?? '');
  for (let from = 1; from < keys.length; from++) {
    if (LINK.test(words[from - 1] ?? '') || LINK.test(words[from] ?? '')) break;
    // In Arabic what follows the head is its complement (`قوات الدعم السريع`): the whole rest, or nothing.
    if (arabic && (from > 1 || !(bits(0) & HEAD || words[1]?.startsWith('ال')))) break;
    parts.push(join(keys.slice(from)));
    // `Betis` of `Real Betis Balompié`.
    if (!arabic && from + 1 < keys.length) parts.push(keys[from] ?? '');
  }
  return parts;
}

/** What a club or firm has after the name that it goes by. */
const LEGAL_FORM =
  /^(?:clube?|fc|cf|sc|ac|bc|fk|afc|inc|corp|corporation|ltd|plc|ag|sa|se|nv|bv|gmbh|spa|group|holding|клуб)$/u;

/**
 * The listed name that a longer one gives in full: `Sporting` of `Sporting Clube de Portugal`, `Сбербанк` of `Сбербанк
 * России`. `Газпром` is another firm than `Газпром нефть`.
 */
function listedPartOf({ keys, words, language, name }: Mention): string | null {
  if (name.type !== 'organization' || keys.length < 2 || keys.length > MOST_WORDS) return null;
  const [, next = '', ...more] = words;
  const isPlace = (lexiconOf(language).phrases.get(next) ?? []).some(
    ({ type, rest }) => type === 'place' && join(rest) === join(more),
  );
  return isPlace || LEGAL_FORM.test(next) ? (keys[0] ?? null) : null;
}

const HEAD = WORD.organizationHead | WORD.organizationLabel;

/** Whether a name stands on its own: a listed one (`الأمم المتحدة`), or an acronym, is nobody's short form. */
function standsAlone({ words, name, language }: Mention): boolean {
  if (isAcronymText(name.text)) return true;
  const [first = '', ...rest] = words;
  const phrases = lexiconOf(language).phrases.get(first) ?? [];
  return phrases.some(
    (phrase) =>
      phrase.rest.length === rest.length && phrase.rest.every((word, index) => word === rest[index]),
  );
}

/** Rivers are named with and without the word; elsewhere the word alone tells them from towns. */
const RIVER = /^نهر$/u;

function withoutRiver({ keys, words, name }: Mention): string | null {
  if (name.type !== 'place' || keys.length < 2) return null;
  return RIVER.test(words[0] ?? '') ? join(keys.slice(1)) : null;
}

const SHADDA = '\u0651';
const VOWELS = /[\u064b-\u0650\u0652]/u;

/** Names by their keys, and which of them a short form may stand for. */
class Names {
  readonly #groups = new Map<string, Group>();
  /** By short form the key of the first name that has it. */
  readonly #longs = new Map<string, string>();
  /** By a listed name the key of the first name that gives it in full. */
  readonly #inFull = new Map<string, string>();
  readonly #byInitials = new Map<string, string>();
  /** Names of several words that one of their syllables may stand for, by their first letter. */
  readonly #bySyllable = new Map<string, { words: readonly string[]; key: string }[]>();
  /** By short form the group mentioned last. */
  readonly #recent = new Map<string, Group>();
  /** From a key to another of the same referent: a name in brackets, a river without the word. */
  readonly #same = new Map<string, string>();

  /** Keys of names that are somewhere written with a doubled letter's mark. */
  readonly #doubled = new Set<string>();

  constructor(mentions: readonly Mention[]) {
    for (const mention of mentions) if (mention.name.text.includes(SHADDA)) this.#doubled.add(keyOf(mention));
    const seen = new Set<string>();
    for (const mention of mentions) {
      const key = this.#keyOf(mention);
      if (mention.twin) this.#unite(key, this.#keyOf(mention.twin));
      if (seen.has(key)) continue;
      seen.add(key);
      for (const part of partsOf(mention)) {
        if (!this.#longs.has(part)) this.#longs.set(part, key);
      }
      const listed = listedPartOf(mention);
      if (listed !== null && !this.#inFull.has(listed)) this.#inFull.set(listed, key);
      const bare = withoutRiver(mention);
      if (bare) this.#unite(key, bare);
      for (const initials of initialsOf(mention.words))
        if (!this.#byInitials.has(initials)) this.#byInitials.set(initials, key);
      this.#addSyllables(mention, key);
    }
  }

  #addSyllables({ name, words }: Mention, key: string): void {
    const letter = words[0]?.[0];
    if (name.type !== 'organization' || words.length < 2 || words.length > MOST_WORDS || !letter) return;
    const names = this.#bySyllable.get(letter);
    if (!names) this.#bySyllable.set(letter, [{ words, key }]);
    else if (names.length < MOST_SYLLABIC) names.push({ words, key });
  }

  /** `Conagua` of `Comisión Nacional del Agua`, if of one name alone. */
  #longOfSyllables({ name, words: [word = '', ...rest], keys }: Mention): string | undefined {
    if (name.type !== 'organization' || rest.length > 0) return undefined;
    // Without its case ending, where the language has cases.
    const stem = keys[0] ?? word;
    const long = (this.#bySyllable.get(word[0] ?? '') ?? []).filter(({ words }) => isSyllabic(stem, words));
    return long.length === 1 ? long[0]?.key : undefined;
  }

  /** `عُمان` is not `عمّان`: vowels without the doubling, where it is written elsewhere, tell another name. */
  #keyOf(mention: Mention): string {
    const key = keyOf(mention);
    const { text } = mention.name;
    return this.#doubled.has(key) && VOWELS.test(text) && !text.includes(SHADDA) ? `${key} ·` : key;
  }

  /** The key that stands for all keys of a referent. */
  #rootOf(key: string): string {
    let root = key;
    for (let next = this.#same.get(root); next !== undefined; next = this.#same.get(root)) root = next;
    if (root !== key) this.#same.set(key, root);
    return root;
  }

  #unite(key: string, other: string): void {
    const [from, to] = [this.#rootOf(key), this.#rootOf(other)];
    if (from !== to) this.#same.set(from, to);
  }

  #groupOf(key: string): Group {
    const root = this.#rootOf(key);
    let group = this.#groups.get(root);
    if (!group) {
      group = { mentions: [] };
      this.#groups.set(root, group);
    }
    return group;
  }

  put(mention: Mention): void {
    const group = this.#find(mention);
    group.mentions.push(mention);
    for (const part of partsOf(mention)) this.#recent.set(part, group);
  }

  #find(mention: Mention): Group {
    const key = this.#keyOf(mention);
    if (this.#same.has(key)) return this.#groupOf(key);
    if (isAcronymText(mention.name.text)) {
      const long = this.#byInitials.get(key);
      return this.#groupOf(long ?? key);
    }
    const full = this.#inFull.get(key);
    if (full !== undefined) return this.#recent.get(key) ?? this.#groupOf(full);
    const long = this.#longs.get(key) ?? this.#longOfSyllables(mention);
    if (long === undefined || standsAlone(mention)) return this.#groupOf(key);
    return this.#recent.get(key) ?? this.#groupOf(long);
  }

  groups(): Group[] {
    return [...this.#groups.values()].filter(({ mentions }) => mentions.length > 0);
  }
}

/** Organisations or places in no order; the mentions, all of one type, come in the order of the text. */
export function linkOthers(mentions: readonly Mention[]): Group[] {
  const names = new Names(mentions);
  for (const mention of mentions) names.put(mention);
  return names.groups();
}
