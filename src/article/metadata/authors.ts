/** People's names out of the strings that pages call authors. */
import { titleKey } from '../headline.ts';
import { MAX_NAME } from './clean.ts';

/** Words before the names in a byline, by language; the longer first. Matched without regard to case. */
export const BYLINE_PREFIXES: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'بقلم',
    'كتبت',
    'كتب',
    'إعداد',
    'اعداد',
    'تحرير',
    'الكاتب',
    'الكاتبة',
    'المحرر',
    'حاورها',
    'حاوره',
    'تقرير',
  ],
  fa: ['نویسنده', 'نوشته', 'نوشتهٔ', 'گزارش از', 'به قلم', 'خبرنگار', 'گزارشگر'],
  en: [
    'author of the article',
    'authored by',
    'written by',
    'reported by',
    'posted by',
    'published by',
    'story by',
    'report by',
    'author',
    'by',
  ],
  fr: ['propos recueillis par', 'écrit par', 'publié par', 'auteur', 'par'],
  de: ['veröffentlicht von', 'eingestellt von', 'ein gastbeitrag von', 'ein kommentar von', 'autor', 'von'],
  es: ['escrito por', 'autor', 'por'],
  it: ['di'],
};

const PREFIXES = Object.values(BYLINE_PREFIXES)
  .flat()
  .sort((a, b) => b.length - a.length)
  .map((prefix) => prefix.replaceAll(' ', '\\s'))
  .join('|');
const PREFIX = new RegExp(`^(?:${PREFIXES})(?:\\s?[:：/|–-]\\s?|\\s)`, 'iu');
const BARE_PREFIX = new RegExp(`^(?:${PREFIXES})\\s?[:：]?$`, 'iu');

/** Newsrooms, agencies and systems: never a person. Folded, as `titleKey` makes them. */
const NOT_PEOPLE = new Set(
  [
    'admin',
    'administrator',
    'webmaster',
    'editor',
    'editors',
    'editorial',
    'editorial board',
    'editorial team',
    'staff',
    'staff writer',
    'staff reporter',
    'news desk',
    'newsroom',
    'redaktion',
    'la redaction',
    'redaccion',
    'redazione',
    'unknown',
    'guest',
    'author',
    'anonymous',
    'agencies',
    'reuters',
    'ap',
    'afp',
    'dpa',
    'apa',
    'efe',
    'ansa',
    'upi',
    'pti',
    'sid',
    'irna',
    'isna',
    'associated press',
    'the associated press',
    'agence france presse',
    'press association',
    'xinhua',
    'tass',
    'bbc news',
    'وكالات',
    'الوكالات',
    'رويترز',
    'فرانس برس',
    'أ ف ب',
    'سانا',
    'واس',
    'وام',
    'الأناضول',
    'هيئة التحرير',
    'فريق التحرير',
    'التحرير',
    'المحرر',
    'محرر',
    'غرفة الأخبار',
    'ایسنا',
    'ایرنا',
    'تسنیم',
    'تحریریه',
    'سرویس خبر',
    'گروه خبر',
  ].map(titleKey),
);

/** A word of these makes a name an institution's. */
const INSTITUTION = new Set(
  [
    'agency',
    'agencies',
    'news',
    'newsroom',
    'newsdesk',
    'staff',
    'desk',
    'team',
    'magazine',
    'editors',
    'editorial',
    'correspondents',
    'redaktion',
    'redaction',
    'rédaction',
    'redacción',
    'agence',
    'agentur',
    'agencia',
    'press',
    'tv',
    'media',
    'online',
    'وكالة',
    'وكالات',
    'قناة',
    'صحيفة',
    'موقع',
    'شبكة',
    'خبرگزاری',
    'روزنامه',
    'پایگاه',
    'تحریریه',
    'مركز',
    // Labels and buttons beside a name.
    'bio',
    'facebook',
    'twitter',
    'instagram',
    'google',
    'linkedin',
    'email',
    'follow',
    'share',
    'print',
    'profile',
    'website',
    'comments',
    'read',
    'view',
    'and',
    'und',
    'et',
    'login',
    'rss',
    'donate',
    'contact',
    'search',
    'contributors',
    'contributor',
    'authors',
  ].map(titleKey),
);

/** A word of these makes a string an office, which follows a name after a comma. */
const OFFICE = new Set(
  [
    'director',
    'editor',
    'correspondent',
    'reporter',
    'writer',
    'contributor',
    'journalist',
    'columnist',
    'photographer',
    'expert',
    'manager',
    'chief',
    'producer',
    'analyst',
    'dietitian',
    'redakteur',
    'redakteurin',
    'korrespondent',
    'korrespondentin',
    'journaliste',
    'correspondant',
    'مراسل',
    'مراسلة',
    'محرر',
    'محررة',
    'صحفي',
    'كاتب',
    'خبرنگار',
  ].map(titleKey),
);

const SPLIT = /\s*(?:[;؛،|•·\n]|\s(?:and|et|und|with|avec|og|och|y|e|ve|و)\s|\s&\s|\s\/\s)\s*/iu;

/** Most words that a name has: past this it is a sentence. */
const MAX_WORDS = 6;

/** One string that may name several people → a string for each, unjudged. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const part of withoutPrefix(text).split(SPLIT)) names.push(...splitAtCommas(part));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** `Ann Lee, Bo Kim` are two people; `Lee, Ann` is one; in `Ann Lee, Paris correspondent` the second is no name. */
function splitAtCommas(part: string): string[] {
  const pieces = part.split(/\s*,\s*/u).filter((piece) => piece !== '');
  if (pieces.length === 2 && pieces.every((piece) => !piece.includes(' '))) return [part];
  return pieces.filter((piece, index) => index === 0 || looksLikeName(piece));
}

function looksLikeName(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.some((word) => OFFICE.has(titleKey(word)))) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals * 2 >= words.length || /^\p{Lo}/u.test(text);
}

export function withoutPrefix(text: string): string {
  return text.replace(PREFIX, '').trim();
}

export function hasPrefix(text: string): boolean {
  return PREFIX.test(text);
}

/** `By` alone, with the name in the next line. */
export function isPrefix(text: string): boolean {
  return BARE_PREFIX.test(text);
}

/** A person's name as it stands, or '' where the string is a handle, an address, an institution or a sentence. */
export function personName(raw: string, siteKeys: ReadonlySet<string>): string {
  const name = withoutPrefix(raw)
    .replace(/\s\([^()]*\)$/u, '')
    .replace(/\s(?:on|in|am|le|el)\s.*$/u, '')
    .replaceAll(/^[\s,.:;،–-]+|[\s,:;،–-]+$/gu, '');
  if (name === '' || name.length > MAX_NAME || /[@<>{}[\]_=/©:]|https?:|www\./iu.test(name)) return '';
  if (!/\p{L}\p{L}/u.test(name) || /\p{Nd}/u.test(name)) return '';
  const key = titleKey(name);
  const words = key.split(' ');
  if (words.length > MAX_WORDS || isPrefix(name) || NOT_PEOPLE.has(key) || siteKeys.has(key)) return '';
  if (words.some((word) => INSTITUTION.has(word) || OFFICE.has(word)) || isSite(key, siteKeys)) return '';
  if (/\.(?:com|org|net|[a-z]{2})$/iu.test(name)) return '';
  return name;
}

/** An outlet under another of its names: its host's, or its own with an edition's. */
function isSite(key: string, siteKeys: ReadonlySet<string>): boolean {
  const [first = '', ...more] = key.split(' ');
  for (const site of siteKeys) {
    if (site === '') continue;
    if (more.length === 0 && first.length >= 4 && site.startsWith(first)) return true;
    if (more.length > 0 && (first === site || (site.length >= 6 && key.startsWith(`${site} `)))) return true;
  }
  return false;
}

/** The people in a list of strings, each once; a name that is part of a fuller one beside it is left out. */
export function people(raw: readonly string[], siteKeys: ReadonlySet<string>): string[] {
  const names = new Map<string, string>();
  for (const string of raw) {
    // One person's name may hold a comma or `and` only where a source gives names singly: split them all alike.
    for (const part of splitNames(string)) {
      const name = personName(part, siteKeys);
      if (name !== '' && !names.has(titleKey(name))) names.set(titleKey(name), name);
    }
  }
  const keys = [...names.keys()];
  return keys
    .filter((key) => !keys.some((other) => other !== key && isPartOf(key, other)))
    .map((key) => names.get(key) ?? '')
    .slice(0, 30);
}

/** Whether all words of a name are in another: `Lee` in `Ann Lee`. */
export function isPartOf(name: string, fuller: string): boolean {
  const words = new Set(fuller.split(' '));
  return name.split(' ').every((word) => words.has(word));
}
