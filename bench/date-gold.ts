/**
 * Texts with their dates, and what of converted corpora our guidelines call a date.
 *
 * Recognizers-Text, duckling and parstdex answer assistants' questions: they also mark times of day, durations,
 * stretches from today, holidays and repeating times, and give a part of a period its own days. Those count
 * neither for nor against, for anyone. Of the rest, what those projects settle by convention and a news page
 * by its sense is not judged: the week of a weekday and the year of a day without one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLDR_DATES } from '../src/recognition/dates/cldr.generated.ts';
import { daysInMonth, fromGregorian, toGregorian, weekdayOf } from '../src/recognition/dates/calendar.ts';
import { edtfInterval, formatDay } from '../src/recognition/dates/edtf.ts';
import { NEWSROOM, NEWSROOM_PUBLISHED, readMarked } from '../tests/recognition/dates/newsroom.ts';
import { readMarkedArticles } from './marked.ts';

export interface GoldDate {
  start: number;
  end: number;
  text: string;
  /** `*` where only the span is judged. */
  value: string;
  alts?: string[];
  /** Counts neither for nor against. */
  optional?: boolean;
}

export interface GoldText {
  id: string;
  lang: string;
  text: string;
  reference: string;
  dates: GoldDate[];
}

/** Corpora by the name of their file. */
export function readDates(folder: string): Map<string, GoldText[]> {
  const sets = new Map<string, GoldText[]>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const name = file.replace('.jsonl', '');
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    // Shape as the data's README gives it; the files are ours to trust.
    const texts = lines.map((line) => JSON.parse(line) as GoldText);
    sets.set(name, isConverted(name) ? texts.map((text) => byGuidelines(name, text)) : texts);
  }
  return sets;
}

/** Our own marked articles, by language. */
export function readArticleDates(): Map<string, GoldText[]> {
  const sets = new Map<string, GoldText[]>();
  for (const { path, language, published, text, dates } of readMarkedArticles()) {
    const name = `articles.${language}`;
    const marks = dates.map(({ start, end, value }) => ({ start, end, value, text: text.slice(start, end) }));
    sets.set(name, [
      ...(sets.get(name) ?? []),
      { id: path, lang: language, text, reference: published, dates: marks },
    ]);
  }
  return sets;
}

/** Our own hard sentences, by language. */
export function readNewsroomDates(): Map<string, GoldText[]> {
  return new Map(
    Object.entries(NEWSROOM).map(([lang, rows]) => [
      `newsroom.${lang}`,
      rows.map((row, index): GoldText => {
        const { text, dates } = readMarked(row);
        const marks = dates.map(({ start, end, value }) => ({
          start,
          end,
          value,
          text: text.slice(start, end),
        }));
        return { id: `${lang} ${index}`, lang, text, reference: NEWSROOM_PUBLISHED, dates: marks };
      }),
    ]),
  );
}

export function isConverted(name: string): boolean {
  return /^(?:recognizers|duckling|parstdex)\./u.test(name);
}

/** Times of day and the present moment. */
const TIME =
  /\d:\d|\d\s?(?:h|pm|am|uhr|p\.\s?m|a\.\s?m|heures?|horas?)(?!\p{L})|o'clock|الساعة|ساعت|heure|hora|uhr|minut|second|sekund|hour|stunde|دقيق|دقیقه|(?<!\p{L})(?:now|maintenant|ahora|jetzt|الآن|الان|اکنون|کنون|midnight|noon)(?!\p{L})/iu;

/** Holidays and other named days. */
const NAMED_DAY =
  /buddha|navami|purim|mi['’]raj|aschetag|ewigkeits|nacht der|weißer donnerstag|christmas|xmas|easter|halloween|thanksgiving|black friday|cyber monday|palm|trinity|white|lazarus|pentecost|covenant|holy|good friday|shrove|ash wed|maundy|pancake|advent|super tuesday|boxing|(?:boss|mlk|vegan|valentine|mother|father|labou?r|independence|memorial|president|patrick|new year|eve|veteran|earth|emancipation|world|arbor|army|king|family|canada|columbus|martin|victoria|anzac|st\.? |saint)|weihnacht|heilig|silvester|neujahr|ostern|oster|pfingst|himmelfahrt|fest|feiertag|tag der|muttertag|vatertag|valentin|nikolaus|karfreitag|gründonnerstag|rosenmontag|buß|advent|sonntag\b.*20|noël|toussaint|pâques|nouvel an|an 20|fête|mardi gras|jour de l'an|navidad|nochebuena|nochevieja|pascua|año nuevo|acción de gracias|san |santa |día de|عيد|كريسماس|كرسمس|رأس السنة|يلدا|نوروز/iu;

/** Repeating times, and counts of units with nothing that places them. */
const REPEATING =
  /(?<!\p{L})(?:every|each|daily|weekly|monthly|yearly|annually|jeden|jede|jedes|chaque|tous les|toutes les|cada|todos los|todas las|كل|هر)(?!\p{L})/iu;

/** Words that a date is made of, but for the names of months and weekdays. */
const UNITS =
  /\d{1,4}[/.–-]\d{1,4}|\d+(?:st|nd|rd|th|er|e|º|\.)|\d{4}|day|week|month|quarter|qtr|year|(?<!\p{L})yr|decade|centur|season|spring|summer|autumn|fall|winter|morrow|night|tag|woche|monat|quartal|jahr|sommer|herbst|frühling|heute|gestern|morgen|jour|semaine|mois|trimestre|(?<!\p{L})an(?!\p{L})|année|siècle|été|hiver|printemps|automne|hier|demain|día|semana|mes|año|siglo|década|verano|invierno|otoño|primavera|hoy|ayer|mañana|يوم|أسبوع|اسبوع|شهر|سنة|عام|قرن|أمس|امس|غدا|بكرة|روز|هفته|ماه|سال|دهه|سده|فردا|بهار|تابستان|پاییز|زمستان/iu;

/** A count of units up to or from today. */
const STRETCH =
  /(?<!\p{L})(?:next|last|past|previous|upcoming|coming|following|nächste\p{L}*|letzte\p{L}*|vergangene\p{L}*|kommende\p{L}*|prochain\p{L}*|dernier\p{L}*|próxim\p{L}*|últim\p{L}*)\s(?:\d+|two|three|four|five|ten|few|several|couple|paar|zwei|drei|deux|trois|dos|tres)(?!\p{L}|st|nd|rd|th)|(?:\d+|two|three|deux|trois|zwei|dos|tres)\s(?:upcoming|next|last|past|prochain|dernier|próxim|últim)/iu;

/** Told from another day of the text, which a page has and a question to an assistant has not. */
const ANAPHORIC =
  /(?<!\p{L})(?:same|following|mism[oa]|gleichen|selben|suivante?|siguiente)(?!\p{L})|the day (?:before|after)$|\s(?:later|earlier|après)$/iu;

/** Counts of no number, in Persian. */
const VAGUE = /(?<!\p{L})چند(?:ین)?(?!\p{L})/u;

/** Parts of a period: those corpora give them days of their own. */
const PART =
  /(?<!\p{L})(?:beginning|start|middle|mid|end|early|late|anfang|beginn|mitte|ende|début|milieu|mi|fin|finales|principios|mediados|inicios|أوائل|أواخر|بداية|منتصف|نهاية|مطلع)(?!\p{L})/iu;

/** A duration in Persian: its corpus marks them with no value that would tell. */
const PERSIAN_DURATION =
  /^(?:طی |در |به مدت )?\P{Nd}*?(?:[\p{Nd}]+|\p{L}+)\s?(?:قرن|سال|ماه|هفته|روز)(?:ه)?(?: و نیم)?$/u;

const namesOfDates = new Map<string, RegExp>();

function namesOf(language: string): RegExp {
  let names = namesOfDates.get(language);
  if (!names) {
    const cldr = CLDR_DATES[language];
    const calendars = cldr ? [cldr.gregory, cldr.islamic, cldr.persian] : [];
    const words = [
      ...calendars.flatMap(({ long }) => long),
      ...calendars.flatMap(({ short }) => short),
      ...(cldr?.weekdays ?? []),
    ];
    const whole = words.flatMap((name) => name.split('|')).filter(Boolean);
    // Weekdays are written short in speech to assistants.
    const stems = cldr?.weekdays.flatMap((name) => name.split('|').map((word) => word.slice(0, 3))) ?? [];
    names = new RegExp(`(?<!\\p{L})(?:${[...whole, ...stems].join('|').replaceAll('.', '')})`, 'iu');
    namesOfDates.set(language, names);
  }
  return names;
}

function epoch(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return fromGregorian(year, month, day);
}

/** Whether an interval is a week, or whole months. */
function isPeriod(start: number, end: number): boolean {
  if (end - start === 6) return weekdayOf(start) === 1;
  const [from, to] = [toGregorian(start), toGregorian(end)];
  return from.day === 1 && to.day === daysInMonth(to.year, to.month);
}

/** Seasons that a corpus counts from the solstices and equinoxes. */
const SEASONS: Readonly<Record<number, number>> = { 3: 21, 6: 22, 9: 23, 12: 24 };

/** What an interval of Recognizers-Text, whose end is its first day outside, is with its last day, month or year. */
function withLastUnit(start: number, end: number): string[] {
  const to = toGregorian(end + 1);
  const unitEnds = [end + 1];
  if (to.day === 1) unitEnds.push(end + daysInMonth(to.year, to.month));
  if (to.day === 1 && to.month === 1) unitEnds.push(fromGregorian(to.year, 12, 31));
  return unitEnds.map((last) => `${formatDay(start)}/${formatDay(last)}`);
}

function byGuidelines(name: string, text: GoldText): GoldText {
  return { ...text, dates: text.dates.map((date) => judged(name, text, date)) };
}

function judged(name: string, { lang, reference }: GoldText, date: GoldDate): GoldDate {
  const { text, value } = date;
  const outside = { ...date, optional: true };
  if (date.optional || TIME.test(text) || NAMED_DAY.test(text) || REPEATING.test(text)) return outside;
  if (!UNITS.test(text) && !namesOf(lang).test(text)) return outside;
  // A word that is none of a date's beside a year is a feast's (`Deepavali 2019`).
  const words = text.replaceAll(/\p{Nd}{4}/gu, '');
  if (words !== text && /\p{L}{4}/u.test(words) && !UNITS.test(words) && !namesOf(lang).test(words))
    return outside;
  if (STRETCH.test(text) || ANAPHORIC.test(text) || VAGUE.test(text)) return outside;
  if (value === '*') {
    if (!name.startsWith('parstdex')) return outside;
    return PERSIAN_DURATION.test(text) ? outside : date;
  }
  const interval = value.includes('/') ? edtfInterval(value) : null;
  if (!interval) return date;
  if (PART.test(text)) return outside;
  const [start, end, today] = [epoch(interval.start), epoch(interval.end), epoch(reference)];
  const season = SEASONS[toGregorian(start).month];
  if (end - start > 85 && end - start < 96 && season !== undefined && toGregorian(start).day >= 19)
    return { ...date, alts: [...(date.alts ?? []), `${interval.start.slice(0, 4)}-${season}`] };
  const named = (text.match(/\p{Nd}+|\p{L}{4,}/gu) ?? []).length;
  const isStretch =
    Math.abs(start - today) <= 1 || Math.abs(end - today) <= 1 || Math.abs(end + 1 - today) <= 1;
  if (!isPeriod(start, end) && (isStretch || named < 3)) return outside;
  if (isStretch && isPeriod(start, end) && /\d|\p{L}+ \p{L}+ \p{L}+/u.test(text) && end - start > 31)
    return outside;
  if (!name.startsWith('recognizers')) return date;
  return { ...date, alts: [...(date.alts ?? []), ...withLastUnit(start, end)] };
}
