/** The rules for one date, and what weekdays and words for a part add to another. */
import { follows, isClean, isMark, leans, senseAt, skip, skipHead } from './cursor.ts';
import { numberAt } from './numbers.ts';
import { dayMonth, monthDay, yearMonthDay } from './days.ts';
import { century, decade, nthDecade } from './eras.ts';
import type { Fields, Phrase } from './fields.ts';
import { calledMonth, monthYear } from './months.ts';
import { compactDate, dayAndMonth, numericDate, yearPair } from './numeric.ts';
import { monthsOfYear, quarter, season, yearQuarter } from './parts.ts';
import type { Reading } from './reading.ts';
import { ago, deictic, presentUnit, relativeUnit, weekday, weekend } from './relative.ts';
import { ANY_DIGITS, countingRule, DIGITS, longest, needing, numbered, rule, ruleSet } from './rules.ts';
import { nthWeek, weekOfDay } from './weeks.ts';
import { bareYear, eraYear, headedYear, partYear, spelledYear } from './years.ts';

export const NUMBER_WORDS = ['cardinal', 'ordinal'] as const;

/** A rule begins with no digits. */
const NONE = 0;

const DAYS = ruleSet(
  rule(numericDate, DIGITS.marked),
  rule(compactDate, DIGITS.eight),
  needing(
    numbered(rule(dayMonth, DIGITS.short, 'head', 'article', ...NUMBER_WORDS)),
    'month',
    'head',
    'unit',
    'deictic',
    'relativeAfter',
  ),
  numbered(rule(monthDay, NONE, 'head', 'month')),
  rule(dottedDay, DIGITS.marked),
  needing(rule(yearMonthDay, ANY_DIGITS), 'month', 'head'),
);

const PERIODS = ruleSet(
  needing(rule(monthYear, NONE, 'head', 'month', 'article', 'relativeBefore'), 'month', 'head'),
  needing(rule(season, NONE, 'season', 'article', 'relativeBefore'), 'season'),
  needing(
    countingRule(
      quarter,
      'unit',
      'article',
      'quarterLetter',
      'halfLetter',
      'relativeBefore',
      'relativeAfter',
      ...NUMBER_WORDS,
    ),
    'unit',
    'quarterLetter',
    'halfLetter',
  ),
  needing(rule(yearQuarter, ANY_DIGITS), 'unit', 'quarterLetter', 'halfLetter'),
  needing(countingRule(monthsOfYear, 'unit', 'article', 'relativeBefore', ...NUMBER_WORDS), 'unit'),
  needing(
    rule(decade, ANY_DIGITS | DIGITS.elided, 'article', 'head', 'decade'),
    'decadeSuffixes',
    'decade',
    'head',
  ),
  needing(countingRule(nthDecade, 'article', 'unit', ...NUMBER_WORDS), 'unit'),
  needing(numbered(rule(headedYear, ANY_DIGITS, 'head', 'article')), 'era', 'head'),
  needing(rule(relativeUnit, NONE, 'deictic', 'article', 'relativeBefore', 'unit'), 'deictic', 'unit'),
  needing({ ...countingRule(century, 'article', 'head', ...NUMBER_WORDS), roman: true }, 'unit', 'head'),
);

export const RULES = ruleSet(
  needing(countingRule(nthWeekday, 'article', 'weekday', 'relativeBefore', ...NUMBER_WORDS), 'weekday'),
  numbered(rule(weekdayDate, NONE, 'head', 'weekday', 'deictic')),
  numbered(rule(weekdayNumber, NONE, 'head', 'weekday')),
  ...DAYS.rules,
  numbered(rule(headedNumericDate, DIGITS.marked, 'head')),
  numbered(rule(yearPair, DIGITS.marked, 'head', 'article')),
  ...PERIODS.rules,
  rule(part, NONE, 'parts'),
  rule(deictic, NONE, 'head', 'deictic'),
  needing(countingRule(ago, 'agoBefore', 'aheadBefore', 'unit', ...NUMBER_WORDS), 'unit'),
  needing(rule(weekday, NONE, 'article', 'relativeBefore', 'head', 'weekday'), 'weekday'),
  needing(numbered(rule(weekOfDay, NONE, 'article', 'unit')), 'unit'),
  needing(countingRule(nthWeek, 'article', 'unit', 'relativeBefore', ...NUMBER_WORDS), 'unit'),
  needing(numbered(rule(relativeDay, NONE, 'article', 'relativeBefore')), 'month', 'head'),
  needing(
    numbered(rule(relativeWeekdayDate, NONE, 'article', 'relativeBefore', 'head', 'weekday')),
    'weekday',
  ),
  needing(rule(weekThenDay, NONE, 'article', 'relativeBefore'), 'weekday'),
  needing(rule(weekend, NONE, 'article', 'unit'), 'unit'),
  needing(rule(dateThenWeekday, ANY_DIGITS), 'weekday'),
  rule(bareYear, DIGITS.four),
  rule(spelledYear, NONE, 'cardinal'),
  rule(eraYear, NONE, 'era'),
);

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

/** `15.2.`: German closes a day of a month with a dot. */
export function dottedDay(reading: Reading, at: number): Phrase | null {
  const { pieces, lexicon } = reading;
  if (!lexicon.grammar.dottedDays || !isMark(pieces[at + 1], '.')) return null;
  const phrase = dayAndMonth(reading, at);
  if (!phrase || !isMark(pieces[phrase.next], '.') || !leans(pieces[phrase.next])) return null;
  return { ...phrase, next: phrase.next + 1 };
}

/** `الخميس، 9 يناير 2025`, `Thursday the 9th of January`, `امروز جمعه ۳۰ اردیبهشت`. */
export function weekdayDate(reading: Reading, from: number): Phrase | null {
  const { pieces } = reading;
  const day = deictic(reading, from);
  const headed = skipHead(reading, from, 'day');
  const named = day ? null : senseAt(reading, headed, 'weekday');
  if (!day && !named) return null;
  let next = day?.next ?? named?.next ?? from;
  if (isMark(pieces[next], ',،.') && pieces[next + 1]) next++;
  next = skip(reading, next, 'corresponding');
  if (isMark(pieces[next], ',،')) next++;
  const phrase =
    longest(reading, next, DAYS) ??
    (named ? (dayAndMonth(reading, next) ?? dayMonth(reading, next, true)) : null);
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

/** `next Monday, March 3`, `الاثنين المقبل 3 مارس`: the date says which. */
function relativeWeekdayDate(reading: Reading, from: number): Phrase | null {
  const named = weekday(reading, from);
  const { pieces } = reading;
  if (named?.fields.direction === undefined) return null;
  const comma = isMark(pieces[named.next], ',،(') ? 1 : 0;
  const at = skip(reading, named.next + comma, 'corresponding');
  const date = longest(reading, at, DAYS) ?? (comma === 0 ? dayAndMonth(reading, at) : null);
  if (date?.fields.unit !== 'day' || date.fields.month === undefined) return null;
  const bracketed = isMark(pieces[named.next], '(');
  if (bracketed && !isMark(pieces[date.next], ')')) return null;
  const fields: Fields = { ...date.fields };
  if (named.fields.weekday !== undefined) fields.weekday = named.fields.weekday;
  return { from, next: date.next + (bracketed ? 1 : 0), fields };
}

/** `el pasado 12 de marzo`, `lo scorso 12 marzo`. */
function relativeDay(reading: Reading, from: number): Phrase | null {
  const relative = senseAt(reading, skip(reading, from, 'article'), 'relativeBefore');
  const day = relative && dayMonth(reading, relative.next);
  if (!day || day.fields.unit !== 'day' || day.fields.year !== undefined || day.fields.month === undefined)
    return null;
  return { from, next: day.next, fields: { ...day.fields, direction: relative.sense.amount } };
}

/** `next week Wednesday`, `volgende week dinsdag`. */
function weekThenDay(reading: Reading, from: number): Phrase | null {
  const week = relativeUnit(reading, from);
  if (week?.fields.unit !== 'week' || week.fields.shift === undefined) return null;
  const named = senseAt(reading, week.next, 'weekday', ({ weak }) => !weak);
  if (!named) return null;
  const { weekday: day } = named.sense;
  return {
    from,
    next: named.next,
    fields: { unit: 'day', calendar: 'gregory', weekday: day, weekShift: week.fields.shift },
  };
}

/** `9 Ocak 2025 Perşembe`. */
function dateThenWeekday(reading: Reading, from: number): Phrase | null {
  if (!reading.lexicon.grammar.weekdayLast) return null;
  const phrase = longest(reading, from, DAYS);
  const comma = phrase && isMark(reading.pieces[phrase.next], ',') ? 1 : 0;
  const named = phrase && senseAt(reading, phrase.next + comma, 'weekday');
  if (!named || phrase.fields.unit !== 'day') return null;
  const next = skipHead(reading, named.next, 'afterDay');
  return { from, next, fields: { ...phrase.fields, weekday: named.sense.weekday } };
}

/** `third Tuesday of September 2014`, `الثلاثاء الأول من شهر تشرين الأول`. */
function nthWeekday(reading: Reading, from: number): Phrase | null {
  const start = skip(reading, from, 'article');
  const last = senseAt(reading, start, 'relativeBefore', ({ amount }) => amount === -1);
  const before = last ? { value: -1, next: last.next, ordinal: true } : numberAt(reading, start);
  const named = senseAt(reading, before?.ordinal ? before.next : start, 'weekday');
  if (!named) return null;
  const number = before?.ordinal ? before : numberAt(reading, named.next);
  if (!number?.ordinal || number.value > 5) return null;
  const next = number === before ? named.next : number.next;
  const linked = skip(reading, next, 'of');
  if (linked === next) return null;
  const month = calledMonth(reading, linked) ?? relativeUnit(reading, linked);
  if (month?.fields.unit !== 'month' || (last && month.fields.month === undefined)) return null;
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
  const bracket = isMark(reading.pieces[named.next], '(') ? 1 : 0;
  const comma = isMark(reading.pieces[named.next], ',') ? 1 : 0;
  const at = skip(reading, named.next + bracket + comma, 'article');
  // After a comma the article is wanted: `Tuesday, 25 people`.
  if (comma === 1 && at === named.next + 1) return null;
  const number = numberAt(reading, at);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return null;
  if (number.digits === 0 ? !number.ordinal : !isClean(reading, at)) return null;
  const after = reading.pieces[number.next];
  const closed =
    after === undefined ||
    after.kind === 'punctuation' ||
    senseAt(reading, number.next, 'followers') !== null;
  if (!closed || senseAt(reading, number.next, 'of')) return null;
  if (bracket === 1 && !isMark(after, ')')) return null;
  return {
    from,
    next: number.next + bracket,
    fields: { unit: 'day', calendar: 'gregory', weekday: named.sense.weekday, day: number.value },
  };
}

/** A part of a period: `أواخر عام 2024`, `early March`, `mid-1990s`, `نهاية الشهر`. */
export function part(reading: Reading, from: number): Phrase | null {
  const word = senseAt(reading, from, 'parts');
  if (!word) return null;
  const dash = isMark(reading.pieces[word.next], '-‑') ? word.next + 1 : word.next;
  for (const at of new Set([dash, skip(reading, dash, 'of')])) {
    const period = longest(reading, at, PERIODS) ?? partYear(reading, at) ?? presentUnit(reading, at);
    if (period) return { ...period, from };
  }
  return null;
}
