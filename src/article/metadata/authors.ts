/** People's names out of the strings that pages call authors. */
import { titleKey } from '../headline.ts';
import {
  AGENCIES,
  ANY_AGENCY,
  BEATS,
  BYLINE_LABELS,
  BYLINE_PREFIXES,
  INSTITUTION_WORDS,
  LABELS,
  NEWSROOM_COMPOUND,
  NEWSROOMS,
  NOBODY,
  OFFICES,
  PARTICLES,
  TITLES_AFTER,
} from './author-words.ts';
import { MAX_NAME } from './clean.ts';

const PREFIXES = Object.values(BYLINE_PREFIXES)
  .flat()
  .sort((a, b) => b.length - a.length)
  .map((prefix) => prefix.replaceAll(' ', '\\s'))
  .join('|');
/** `Auteur(s)`, `Autor/in`: one or several, he or she. */
const ENDING = String.raw`(?:\(\p{L}{1,3}\)|\/-?\p{L}{1,5})?`;
const PREFIX = new RegExp(`^(?:${PREFIXES})${ENDING}(?:\\s?[:：/|–ـ-]\\s?|\\s)`, 'iu');
const LABEL = new RegExp(`^(?:${BYLINE_LABELS.join('|')})\\s?[:：]\\s?`, 'iu');
const BARE_PREFIX = new RegExp(`^(?:${PREFIXES})${ENDING}\\s?[:：]?$`, 'iu');

const SPLIT = /\s*(?:[;؛|•·\n]|\s(?:and|et|und|with|avec|og|och|y|e|ve|و)\s|\s&\s|\s\/\s)\s*/iu;

/**
 * What parts names, and as often a name from its place or office: dashes, slashes, and small words that mean `and` in
 * one language and `in` in another (Dutch and French `en`, Polish and Norwegian `i`).
 */
const PARTS = /\s[-–—ـ]\s|\s?\/\s?|\s(?:i|en|и|та|oraz|és|și|dan)\s/u;

/** `https://news.example/ann`: its slashes part nothing. */
const ADDRESS = /:\/\/|www\.|\.\p{L}{2,}\//u;

/** Most words that a name has: past this it is a sentence. */
const MAX_WORDS = 6;

/** One string that may name several people → a string for each, unjudged. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const part of withoutPrefix(text).split(SPLIT))
    for (const piece of splitAtCommas(part)) names.push(...splitAtParts(piece));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** `Ann Lee, Bo Kim` are two people; `Lee, Ann` is one; in `Ann Lee, Paris correspondent` the second is no name. */
function splitAtCommas(part: string): string[] {
  const pieces = part.split(/\s*[,،、]\s*/u).filter((piece) => piece !== '');
  if (pieces.length === 2 && pieces.every(isOneWord) && !pieces.some(isAgency)) return [part];
  return pieces.filter((piece, index) => index === 0 || looksLikeName(piece) || isAgency(piece));
}

/** In `Ann Lee - Basra` and `Basra / Ann Lee` one piece is no name; `Lee - Kim` is one. */
function splitAtParts(part: string): string[] {
  if (ADDRESS.test(part)) return [part];
  const pieces = part.split(PARTS).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every(isOneWord) && !pieces.some(isAgency) && !part.includes('/'))
    return [part];
  const [first = '', ...more] = pieces;
  const names = more.filter((piece) => looksLikeName(piece) || isAgency(piece));
  return names.length > 0 && isOneWord(first) && !isAgency(first) ? names : [first, ...names];
}

function isOneWord(text: string): boolean {
  return !text.includes(' ');
}

function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.some((word) => OFFICES.has(titleKey(word)))) return false;
  return /^\p{Lo}/u.test(text) || (/^\p{Lu}/u.test(text) && !isPhrase(words));
}

/** Whether words with and without a capital are a phrase: of a name's, only particles are without. */
function isPhrase(words: readonly string[]): boolean {
  if (!words.some((word) => /^\p{Lu}/u.test(word))) return false;
  return words.some((word) => /^\p{Ll}{2}/u.test(word) && !PARTICLES.has(titleKey(word)));
}

export function withoutPrefix(text: string): string {
  return text.replace(LABEL, '').replace(PREFIX, '').trim();
}

export function hasPrefix(text: string): boolean {
  return PREFIX.test(text);
}

/** Whether a line begins with a word for a text and a colon: its author's name may follow, or its subject. */
export function hasLabel(text: string): boolean {
  return LABEL.test(text);
}

/** `By` alone, with the name in the next line. */
export function isPrefix(text: string): boolean {
  return BARE_PREFIX.test(text);
}

/** What a string given as an author names. */
export type Author = { kind: 'person' | 'institution'; name: string } | { kind: 'none' };

const NONE: Author = { kind: 'none' };

const DATELINE = /^([^:–—-]{2,40}?)(?:\s?:|\s[–—-])\s/u;

/** What is known of the page's outlet and of people's names, to tell one from the other. */
export interface NameClues {
  /** The outlet's names, as `titleKey` makes them. */
  siteKeys: ReadonlySet<string>;
  /** Whether a word, as `titleKey` makes it, is a given name. */
  isGivenName?: (word: string) => boolean;
  /** Whether a name, as `titleKey` makes it, is a country's or a city's. */
  isPlaceName?: (name: string) => boolean;
  /** The page shows the names among other words: some of those may be taken for names. */
  shown?: boolean;
}

/** Tells a person's name from an institution's, and both from handles, addresses, labels and sentences. */
export function judgeAuthor(raw: string, clues: NameClues): Author {
  const { siteKeys, isGivenName, isPlaceName, shown } = clues;
  const name = withoutPrefix(raw)
    // `Basra: Ann Lee` has its dateline before it.
    .replace(DATELINE, (whole, place: string) => (isPlaceName?.(titleKey(place)) ? '' : whole))
    .replace(/\s\([^()]*\)$/u, '')
    .replace(/\s(?:on|in|am|aus|le|el|desde|depuis|à|في|من|در|از)\s.*$/u, '')
    .replace(TITLES_AFTER, '')
    .replaceAll(/^[\s,.:;،–©-]+|[\s,:;،–/-]+$/gu, '');
  if (name === '' || name.length > MAX_NAME || /[@<>{}[\]_=/©:]|https?:|www\./iu.test(name)) return NONE;
  const key = titleKey(name);
  const words = key.split(' ');
  if (AGENCIES.has(key)) return { kind: 'institution', name };
  if (!/\p{L}\p{L}/u.test(name) || /\p{Nd}/u.test(name) || isPrefix(name)) return NONE;
  if (words.length > MAX_WORDS || words.some((word) => LABELS.has(word))) return NONE;
  if (NOBODY.has(key)) return NONE;
  // `Jordan` is a country and a person, who as a writer has a second name.
  if (isPlaceName?.(key) && !isOutlet(name, clues)) return NONE;
  if (NEWSROOMS.has(key)) return { kind: 'institution', name };
  // A writer's own site carries the writer's name.
  const personal = words.length > 1 && words.length < 4 && (isGivenName?.(words[0] ?? '') ?? false);
  const bare = withoutOffice(name);
  if (bare !== name && isGivenName?.(words[0] ?? '')) {
    const author = judgeAuthor(bare, clues);
    if (author.kind === 'person') return author;
  }
  if (words.some((word) => INSTITUTION_WORDS.has(word) || NEWSROOM_COMPOUND.test(word)))
    return { kind: 'institution', name };
  if (isOutlet(name, { siteKeys }))
    return personal ? { kind: 'person', name } : { kind: 'institution', name };
  if (words.some((word) => OFFICES.has(word)) || (shown && isPhrase(name.split(' ')))) return NONE;
  // `river.example`, `ann.lee`: addresses and accounts.
  if (/\.(?:com|org|net|[a-z]{2})$/iu.test(name) || /^\p{Ll}+\.\p{Ll}+$/u.test(name)) return NONE;
  return { kind: 'person', name };
}

/** `Ann Lee senior political correspondent` → `Ann Lee`; anything else as it is. */
function withoutOffice(name: string): string {
  const words = name.split(' ');
  if (!OFFICES.has(titleKey(words.at(-1) ?? ''))) return name;
  words.pop();
  while (BEATS.has(titleKey(words.at(-1) ?? ''))) words.pop();
  return words.length < 2 ? name : words.join(' ');
}

/** An outlet under another of its names: its host's, or its own with an edition's. */
function isSite(key: string, siteKeys: ReadonlySet<string>): boolean {
  const [first = '', ...more] = key.split(' ');
  for (const site of siteKeys) {
    if (site === '') continue;
    if (more.length === 0 && first.length >= 4 && site.startsWith(first)) return true;
    if (more.length > 0 && (first === site || (site.length >= 6 && key.startsWith(`${site} `)))) return true;
    // `River US` of the `River UK`.
    if (isEdition(more) && site.startsWith(`${first} `) && isEdition(site.split(' ').slice(1))) return true;
  }
  return false;
}

function isEdition(words: readonly string[]): boolean {
  return words.length === 1 && /^[a-z]{2,3}$/u.test(words[0] ?? '');
}

/** Whether a name is the page's outlet's. */
export function isOutlet(name: string, { siteKeys }: NameClues): boolean {
  const key = titleKey(name);
  return siteKeys.has(key) || isSite(key, siteKeys);
}

/** Whether a name is of an agency that signs texts beside their writers. */
export function isAgency(name: string): boolean {
  return AGENCIES.has(titleKey(name));
}

/** Whether a name is of some agencies, nobody says which. */
export function isAnyAgency(name: string): boolean {
  return ANY_AGENCY.has(titleKey(name));
}

/** Whether an institution's name is a writer's office there: `River staff writer`. */
export function isOffice(name: string): boolean {
  return titleKey(name)
    .split(' ')
    .some((word) => OFFICES.has(word));
}

/** The most authors that a page has. */
const MAX_AUTHORS = 30;

export interface Named {
  people: string[];
  /** Agencies, newsrooms and outlets. */
  institutions: string[];
}

/** Who a list of strings names, each once; a person's name that is part of a fuller one beside it is left out. */
export function whoIsNamed(raw: readonly string[], clues: NameClues): Named {
  const people = new Map<string, string>();
  const institutions = new Map<string, string>();
  // One person's name may hold a comma or `and` only where a source gives names singly: split them all alike.
  for (const part of raw.slice(0, MAX_AUTHORS * 4).flatMap(splitNames)) {
    const author = judgeAuthor(part, clues);
    if (author.kind === 'none') continue;
    const names = author.kind === 'person' ? people : institutions;
    if (!names.has(titleKey(author.name))) names.set(titleKey(author.name), author.name);
  }
  const keys = [...people.keys()];
  const whole = keys.filter((key) => !keys.some((other) => other !== key && isPartOf(key, other)));
  return {
    people: whole.map((key) => people.get(key) ?? '').slice(0, MAX_AUTHORS),
    institutions: [...institutions.values()].slice(0, MAX_AUTHORS),
  };
}

/** Whether all words of a name are in another: `Lee` in `Ann Lee`. */
export function isPartOf(name: string, fuller: string): boolean {
  const words = new Set(fuller.split(' '));
  return name.split(' ').every((word) => words.has(word));
}
