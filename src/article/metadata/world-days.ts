/**
 * Days in the languages that the date grammar does not know: bylines of the world's press are a day, the name of a
 * month and a year, and Intl has the months' names in all of them.
 */
import { parseMoment } from './moment.ts';

/** CLDR's languages of larger presses. */
const LANGUAGES =
  'en de fr es it nl pt ru tr az be bg bn bs ca cs da el et eu fi gl gu he hi hr hu hy id is ja ka kk ko lt lv mk mr ms nb ne pa pl ro si sk sl sq sr sr-Latn sv sw ta te th uk ur uz vi'.split(
    ' ',
  );

/**
 * What a word has none of. By exclusion, since the classes of all letters, unrolled by the counts below, take an engine
 * a tenth of a second to compile; whether a word is a month's name is told by the names.
 */
const BREAK = String.raw`\s\d.,:;|/\\()\[\]{}<>"!?&@#–—`;
/** A word for a month. */
const WORD = `([^${BREAK}]{3,20})\\.?`;
/** What stands between a day and its month or its year: `de`, `m.`, an ordinal's dot or ending. */
const LINK = String.raw`[.,]?\s?(?:[^${BREAK}]{1,3}\.?\s)?`;

/** Where day, word of the month and year stand, as groups of a match. */
const FORMS: readonly (readonly [pattern: RegExp, day: number, month: number, year: number])[] = [
  [new RegExp(String.raw`(?<!\d)(\d{1,2})${LINK}${WORD}${LINK}(\d{4})(?!\d)`, 'gu'), 1, 2, 3],
  [new RegExp(String.raw`${WORD}\s(\d{1,2}),?\s(\d{4})(?!\d)`, 'gu'), 2, 1, 3],
  [new RegExp(String.raw`(?<!\d)(\d{4})${LINK}${WORD}\s(\d{1,2})(?!\d)`, 'gu'), 3, 2, 1],
];

/** `2025年1月9日`, `2025년 1월 9일`, `2025. 1. 9.` */
const EAST_ASIAN =
  /(?<!\d)(\d{4})\s?(?:年|년|\.)\s?(\d{1,2})\s?(?:月|월|\.)\s?(\d{1,2})(?=\s?(?:日|일|\.|$))/gu;

/** What every form has; most lines have none, and are not looked at further. */
const YEAR = /\p{Nd}{4}/u;

/** Years of the Buddhist era, which Thai pages count, are this far ahead. */
const BUDDHIST = 543;

/** The one day in a short text; null where there is none or more than one. `language` is a BCP 47 tag. */
export function parseWorldDay(text: string, language: string): string | null {
  if (!YEAR.test(text)) return null;
  const plain = inPlainDigits(text.normalize('NFC')).toLowerCase().replaceAll(/\s+/gu, ' ');
  const days = new Set<string>();
  for (const [, year = '', month = '', day = ''] of plain.matchAll(EAST_ASIAN))
    days.add(`${year}-${month}-${day}`);
  for (const [pattern, day, month, year] of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const number = monthOf(match[month] ?? '', language);
      if (number === null) continue;
      const count = Number(match[year]);
      days.add(`${count > 2400 ? count - BUDDHIST : count}-${number}-${match[day] ?? ''}`);
    }
    if (days.size > 0) break;
  }
  const [only] = days;
  return only === undefined || days.size > 1 ? null : parseMoment(only);
}

/** Every script's digits begin at a code point that ends in 0 or 6. */
function inPlainDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const low = code & 0xf;
    return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
  });
}

const byLanguage = new Map<string, ReadonlyMap<string, number>>();
let everywhere: ReadonlyMap<string, number> | null = null;

/** The month of a name: in the page's language, else where all languages that have the name agree. */
function monthOf(word: string, language: string): number | null {
  const own = language === '' ? undefined : monthsOf(language).get(word);
  return own ?? (everywhere ??= monthsEverywhere()).get(word) ?? null;
}

function monthsEverywhere(): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const disputed = new Set<string>();
  for (const language of LANGUAGES)
    // What is lost is little: a month alone is another word in few languages, and each formatter takes a while to make.
    for (const [name, month] of byLanguage.get(language) ?? namesAs(language, BESIDE_DAY))
      if ((all.get(name) ?? month) === month) all.set(name, month);
      else disputed.add(name);
  // `listopad` is October in Croatian and November in Polish.
  for (const name of disputed) all.delete(name);
  return all;
}

/** A month as it is written beside a day, and alone. */
const BESIDE_DAY = [
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
] as const;
const ALONE = [{ month: 'long' }, { month: 'short' }] as const;

/** Names, long and short, alone and after a day, in lower case; none for a language that Intl does not know. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = byLanguage.get(language);
  if (known) return known;
  const names = namesAs(language, [...ALONE, ...BESIDE_DAY]);
  byLanguage.set(language, names);
  return names;
}

function namesAs(language: string, forms: readonly Intl.DateTimeFormatOptions[]): Map<string, number> {
  return new Map(forms.flatMap((form) => namesIn(language, form)));
}

function namesIn(language: string, options: Intl.DateTimeFormatOptions): [string, number][] {
  try {
    const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, at): [string, number] => {
      const part = format.formatToParts(Date.UTC(2021, at, 15)).find(({ type }) => type === 'month');
      return [(part?.value ?? '').toLowerCase().replace(/\.$/u, ''), at + 1];
    }).filter(([name]) => name.length > 2 && !/\d/u.test(name));
  } catch {
    return [];
  }
}
