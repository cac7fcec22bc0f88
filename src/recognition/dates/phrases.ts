/** The date at a piece: the longest of what each rule reads there, alone or as the beginning of a range. */
import {
  bareYear,
  dayMonth,
  headedYear,
  monthAt,
  monthDay,
  monthYear,
  quarter,
  season,
  withYear,
  yearAfter,
  yearMonthDay,
  yearQuarter,
} from './absolute.ts';
import {
  DASHES,
  follows,
  isClean,
  isMark,
  leans,
  numberAt,
  senseAt,
  skip,
  skipHead,
  type Kind,
} from './cursor.ts';
import { century, decade } from './eras.ts';
import type { Fields, Phrase } from './fields.ts';
import { maskOf, type Reading } from './lexicon.ts';
import { dayAndMonth, numericDate, yearPair } from './numeric.ts';
import { ago, deictic, presentUnit, relativeUnit, weekday } from './relative.ts';

interface Rule {
  read: (reading: Reading, at: number) => Phrase | null;
  /** Kinds of words that it can begin with. */
  words: number;
  /** It can begin with digits. */
  digits: boolean;
}

function rule(read: Rule['read'], digits: boolean, ...kinds: Kind[]): Rule {
  return { read, digits, words: maskOf(...kinds) };
}

const NUMBER_WORDS = ['cardinal', 'ordinal'] as const;

const DAYS: readonly Rule[] = [
  rule(numericDate, true),
  rule(dayMonth, true, 'head', 'article', ...NUMBER_WORDS),
  rule(monthDay, false, 'head', 'month'),
  rule(yearMonthDay, true),
];

const PERIODS: readonly Rule[] = [
  rule(monthYear, false, 'head', 'month', 'article', 'relativeBefore'),
  rule(season, false, 'season', 'article', 'relativeBefore'),
  rule(quarter, true, 'unit', 'article', 'quarterLetter', 'halfLetter', ...NUMBER_WORDS),
  rule(yearQuarter, true),
  rule(decade, true, 'article', 'head', 'decade'),
  rule(headedYear, true, 'head'),
  rule(relativeUnit, false, 'deictic', 'article', 'relativeBefore', 'unit'),
  rule(century, true, 'article', 'head', ...NUMBER_WORDS),
];

const RULES: readonly Rule[] = [
  rule(nthWeekday, true, 'article', 'weekday', ...NUMBER_WORDS),
  rule(weekdayDate, false, 'head', 'weekday', 'deictic'),
  rule(weekdayNumber, false, 'head', 'weekday'),
  ...DAYS,
  rule(headedNumericDate, true, 'head'),
  rule(yearPair, true, 'head'),
  ...PERIODS,
  rule(part, false, 'parts'),
  rule(deictic, false, 'head', 'deictic'),
  rule(ago, true, 'agoBefore', 'aheadBefore', 'unit', ...NUMBER_WORDS),
  rule(weekday, false, 'article', 'relativeBefore', 'head', 'weekday'),
  rule(bareYear, true),
];

/** Every kind of word that some rule begins with. */
const BEGINNINGS = RULES.reduce((mask, { words }) => mask | words, 0);

/** Punctuation that can follow the number at the beginning of a date. */
const AFTER_NUMBER = `/.,'’${DASHES}`;

/** Whether what follows the digits at a piece can make a date of them; most numbers are passed over here. */
function canBegin(reading: Reading, at: number): boolean {
  const [piece, after] = [reading.pieces[at], reading.pieces[at + 1]];
  if (isLink(reading, at)) return false;
  if (piece?.folded.length === 4) return true;
  return (reading.masks[at + 1] ?? 0) !== 0 || isMark(after, AFTER_NUMBER);
}

/** Whether a number is further on in a chain (`1/2/3/4`, `1-2-3`), whose beginning was looked at already. */
function isLink(reading: Reading, at: number): boolean {
  const { pieces } = reading;
  const [mark, number] = [pieces[at - 1], pieces[at - 2]];
  if (!leans(pieces[at]) || !leans(mark) || number?.kind !== 'number') return false;
  if (isMark(mark, '/.:')) return true;
  // One dash may stand between two whole dates.
  return isMark(mark, DASHES) && isMark(pieces[at - 3], DASHES) && leans(number);
}

function longest(reading: Reading, at: number, rules: readonly Rule[]): Phrase | null {
  const mask = reading.masks[at] ?? 0;
  const piece = reading.pieces[at];
  if (piece?.kind === 'punctuation' && (mask & BEGINNINGS) === 0) return null;
  const digits = piece?.kind === 'number' && canBegin(reading, at);
  const roman = piece?.kind === 'word' && ROMAN.test(piece.folded);
  if ((mask & BEGINNINGS) === 0 && !digits && !roman) return null;
  let best: Phrase | null = null;
  for (const { read, words, digits: fromDigits } of rules) {
    if ((mask & words) === 0 && !(digits && fromDigits) && !(roman && read === century)) continue;
    const phrase = read(reading, at);
    if (phrase && (!best || phrase.next > best.next)) best = phrase;
  }
  return best;
}

/** What can be a Roman ordinal. */
const ROMAN = /^[ivx]{1,6}(?:e|eme)?$/u;

/** Day and month in digits need a head noun, article or weekday before them: `يوم 22/04`, `le 31/10`. */
function headedNumericDate(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'day');
  if (headed > from) {
    const phrase = numericDate(reading, headed) ?? dayAndMonth(reading, headed);
    return phrase && { ...phrase, from };
  }
  if (!follows(reading, from, 'article') || !reading.lexicon.grammar.elides) return null;
  return dayAndMonth(reading, from);
}

/** `الخميس، 9 يناير 2025`, `Thursday the 9th of January`, `امروز جمعه ۳۰ اردیبهشت`. */
function weekdayDate(reading: Reading, from: number): Phrase | null {
  const { pieces } = reading;
  const day = deictic(reading, from);
  const headed = skipHead(reading, from, 'day');
  const named = day ? null : senseAt(reading, headed, 'weekday');
  if (!day && !named) return null;
  let next = day?.next ?? named?.next ?? from;
  if (isMark(pieces[next], ',،.') && pieces[next + 1]) next++;
  next = skip(reading, next, 'corresponding');
  if (isMark(pieces[next], ',،')) next++;
  const phrase = longest(reading, next, DAYS) ?? (named ? dayAndMonth(reading, next) : null);
  if (!phrase || phrase.fields.unit !== 'day') return null;
  if (day && phrase.fields.year === undefined && phrase.fields.month !== undefined)
    return {
      from,
      next: phrase.next,
      fields: { unit: 'day', calendar: 'gregory', shift: day.fields.shift ?? 0 },
    };
  const fields = named ? { ...phrase.fields, weekday: named.sense.weekday } : phrase.fields;
  return { from, next: phrase.next, fields };
}

/** `third Tuesday of September 2014`, `الثلاثاء الأول من شهر تشرين الأول`. */
function nthWeekday(reading: Reading, from: number): Phrase | null {
  const start = skip(reading, from, 'article');
  const before = numberAt(reading, start);
  const named = senseAt(reading, before?.ordinal ? before.next : start, 'weekday');
  if (!named) return null;
  const number = before?.ordinal ? before : numberAt(reading, named.next);
  if (!number?.ordinal || number.value > 5) return null;
  const next = number === before ? named.next : number.next;
  const linked = skip(reading, next, 'of');
  if (linked === next) return null;
  const month = monthYear(reading, linked) ?? relativeUnit(reading, linked);
  if (month?.fields.unit !== 'month') return null;
  const { shift, ...fields } = month.fields;
  const day: Fields = { ...fields, unit: 'day', weekday: named.sense.weekday, nth: number.value };
  if (shift !== undefined) day.monthShift = shift;
  return { from, next: month.next, fields: day };
}

/** `jeudi 14`, `Thu 14th`: the weekday vouches for the day of a month that is not named. */
function weekdayNumber(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'day');
  const named = senseAt(reading, headed, 'weekday');
  if (!named) return null;
  const at = skip(reading, named.next, 'article');
  const number = numberAt(reading, at);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return null;
  if (number.digits === 0 ? !number.ordinal : !isClean(reading, at)) return null;
  const after = reading.pieces[number.next];
  const closed =
    after === undefined ||
    after.kind === 'punctuation' ||
    senseAt(reading, number.next, 'followers') !== null;
  if (!closed || senseAt(reading, number.next, 'of')) return null;
  return {
    from,
    next: number.next,
    fields: { unit: 'day', calendar: 'gregory', weekday: named.sense.weekday, day: number.value },
  };
}

/** A part of a period: `أواخر عام 2024`, `early March`, `mid-1990s`, `نهاية الشهر`. */
function part(reading: Reading, from: number): Phrase | null {
  const word = senseAt(reading, from, 'parts');
  if (!word) return null;
  const dash = isMark(reading.pieces[word.next], '-‑') ? word.next + 1 : word.next;
  for (const at of new Set([dash, skip(reading, dash, 'of')])) {
    const period = longest(reading, at, PERIODS) ?? bareYear(reading, at) ?? presentUnit(reading, at);
    if (period) return { ...period, from };
  }
  return null;
}

/** Past what joins the two ends of a range: `إلى`, a dash, and `و` where something before calls for a second end. */
function connector(reading: Reading, at: number, allowAnd: boolean): number {
  const { pieces } = reading;
  const to = skip(reading, at, 'to');
  if (to > at) return to;
  if (isMark(pieces[at], DASHES)) return at + 1;
  return allowAnd ? skip(reading, at, 'and') : at;
}

/** `12 إلى 18 شباط 2024`, `13-15 July`, `۲۶ و ۲۷ خرداد`: days that share the month named after the last. */
function daysOfMonth(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'day');
  const named = senseAt(reading, headed, 'weekday')?.next ?? headed;
  const at = named > from || reading.lexicon.grammar.dayArticle ? skip(reading, named, 'article') : named;
  const first = numberAt(reading, at);
  if (!first || first.value < 1 || first.value > 31 || first.digits > 2) return null;
  const join = connector(reading, first.next, true);
  if (join === first.next) return null;
  const lastAt = skip(reading, join, 'article');
  const last = dayMonth(reading, lastAt) ?? weekdayDate(reading, lastAt);
  const day = last?.fields.day;
  if (!last || last.fields.month === undefined || day === undefined || day <= first.value) return null;
  const joinedByAnd = senseAt(reading, first.next, 'and') !== null && !senseAt(reading, first.next, 'to');
  if (joinedByAnd && day !== first.value + 1 && !follows(reading, from, 'between')) return null;
  const { weekday: _, ...shared } = last.fields;
  return { from, next: last.next, fields: { ...shared, day: first.value }, until: last.fields };
}

/** `July 13 to 15, 2024`: days that share the month named before the first. */
function daysAfterMonth(reading: Reading, from: number): Phrase | null {
  const month = monthAt(reading, from);
  const first = month && numberAt(reading, month.next);
  if (!first || first.digits === 0 || first.digits > 2) return null;
  const join = connector(reading, first.next, true);
  if (join === first.next) return null;
  const last = numberAt(reading, skip(reading, join, 'article'));
  if (!last || last.digits === 0 || last.digits > 2 || last.value > 31 || last.value <= first.value)
    return null;
  if (senseAt(reading, last.next, 'month') || senseAt(reading, last.next, 'unit')) return null;
  const joinedByAnd = senseAt(reading, first.next, 'and') !== null;
  if (joinedByAnd && last.value !== first.value + 1) return null;
  const year = yearAfter(reading, last.next, month.calendar);
  const fields = withYear(
    { unit: 'day', calendar: month.calendar, month: month.month, day: first.value },
    year,
  );
  return { from, next: year?.next ?? last.next, fields, until: { ...fields, day: last.value } };
}

/** `شهري نيسان وحزيران`, `حزيران وآب من عام 2010`, `فروردین تا شهریور ۱۴۰۲`. */
function months(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'month') > from;
  const first = monthAt(reading, from);
  if (!first) return null;
  const between = follows(reading, from, 'between');
  const join = connector(reading, first.next, headed || between);
  if (join === first.next) return null;
  const last = monthAt(reading, join);
  if (!last || last.calendar !== first.calendar || last.month === first.month) return null;
  const year = yearAfter(reading, last.next, last.calendar);
  const weak = first.strength !== 'strong' && last.strength !== 'strong';
  // Weak words either side of a dash vouch for each other.
  if (!year && weak && !headed && !isMark(reading.pieces[first.next], DASHES)) return null;
  const fields = withYear({ unit: 'month', calendar: first.calendar, month: first.month }, year);
  if (year?.calendar && year.calendar !== first.calendar) return null;
  return { from, next: year?.next ?? last.next, fields, until: { ...fields, month: last.month } };
}

/** `عامي 1991 و1997`, `1914 to 1918`, `سال‌های ۵۹ تا ۷۲`: a year without a head noun of its own. */
function years(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'year') > from;
  const between = follows(reading, from, 'between');
  const first = headedYear(reading, from) ?? lonelyYear(reading, from);
  if (first?.fields.year === undefined) return null;
  const join = connector(reading, first.next, between || isPlural(reading, from));
  if (join === first.next) return null;
  const second =
    headedYear(reading, join) ??
    (headed ? samePlainYear(reading, join, first.fields) : lonelyYear(reading, join));
  if (second?.fields.year === undefined) return null;
  const gregorian = second.fields.calendar;
  // An era or calendar said once, at the end, holds for both.
  const start =
    first.fields.calendar !== gregorian && gregorian === 'gregory' && second.fields.year < 0
      ? { ...first.fields, calendar: gregorian }
      : first.fields;
  if (start.calendar !== second.fields.calendar || (start.year ?? 0) >= second.fields.year) return null;
  return { from, next: second.next, fields: start, until: second.fields };
}

function lonelyYear(reading: Reading, at: number): Phrase | null {
  const piece = reading.pieces[at];
  if (piece?.folded.length !== 4 || piece.kind !== 'number' || piece.inner) return null;
  const persian =
    reading.lexicon.grammar.calendar === 'persian' && piece.value >= 1200 && piece.value <= 1450;
  if (!persian && (piece.value < 1000 || piece.value > 2200)) return null;
  if (!isClean(reading, at) && !leans(piece)) return null;
  const year = { unit: 'year', calendar: persian ? 'persian' : 'gregory', year: piece.value } as const;
  return { from: at, next: at + 1, fields: year };
}

/** The second year after a head noun for both, in as few digits as the first. */
function samePlainYear(reading: Reading, at: number, first: Fields): Phrase | null {
  const piece = reading.pieces[at];
  if (piece?.kind !== 'number' || Number.isNaN(piece.value) || piece.inner) return null;
  if (piece.folded.length === 2 && first.calendar === 'persian')
    return {
      from: at,
      next: at + 1,
      fields: { ...first, year: 1300 + piece.value + (piece.value < 30 ? 100 : 0) },
    };
  return lonelyYear(reading, at);
}

/** A head noun in the dual or plural, which promises a second year. */
function isPlural(reading: Reading, at: number): boolean {
  const word = reading.pieces[at]?.folded ?? '';
  return /^(?:عامي|سنتي|(?:ال)?اعوام|(?:ال)?سنوات|سال ?هاي|annees|years)$/u.test(word);
}

/** Two whole dates with a connector: `من 13 تموز إلى 15 تموز`, `Monday to Friday`. */
function wholes(reading: Reading, first: Phrase): Phrase {
  const { pieces } = reading;
  if (first.until) return first;
  const join = connector(reading, first.next, follows(reading, first.from, 'between'));
  if (join === first.next) return first;
  if (isMark(pieces[first.next], DASHES) && pieces[first.next]?.spaced !== pieces[join]?.spaced) return first;
  const at = skip(reading, join, 'article');
  const second = longest(reading, at, RULES) ?? (at > join ? longest(reading, join, RULES) : null);
  if (!second || second.until || second.fields.unit !== first.fields.unit) return first;
  if (second.fields.calendar !== first.fields.calendar) return first;
  if (second.fields.other || first.fields.other) return first;
  return { from: first.from, next: second.next, fields: first.fields, until: second.fields };
}

const RANGES: readonly Rule[] = [
  rule(daysOfMonth, true, 'head', 'weekday', 'article', ...NUMBER_WORDS),
  rule(daysAfterMonth, false, 'head', 'month'),
  rule(months, false, 'head', 'month'),
  rule(years, true, 'head'),
];

/** The date whose words begin at a piece, the longest reading of it; null where there is none. */
export function phraseAt(reading: Reading, at: number): Phrase | null {
  const single = longest(reading, at, RULES);
  // The end of a range adds to its beginning, or stands after a number or month that is none alone.
  const range = longest(reading, at, RANGES);
  if (range && (!single || range.next >= single.next)) return range;
  return single && wholes(reading, single);
}
