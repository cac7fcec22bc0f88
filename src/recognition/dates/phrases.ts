/** The date at a piece: one, or two with what joins them to a range. */
import { isBeside, DASHES, follows, isClean, isMark, leans, senseAt, skip, skipHead } from './cursor.ts';
import { numberAt } from './numbers.ts';
import { dayMonth } from './days.ts';
import type { Fields, Phrase } from './fields.ts';
import { monthAt } from './months.ts';
import { numericDate } from './numeric.ts';
import type { Reading } from './reading.ts';
import { ANY_DIGITS, DIGITS, longest, needing, numbered, rule, ruleSet } from './rules.ts';
import { dottedDay, NUMBER_WORDS, RULES, weekdayDate } from './singles.ts';
import { weekday } from './relative.ts';
import { headedYear, withYear, yearAfter, yearNumber } from './years.ts';

/** Past what joins the two ends of a range: `إلى`, a dash, and `و` where something before calls for a second end. */
function connector(reading: Reading, at: number, allowAnd: boolean): number {
  const { pieces } = reading;
  const to = skip(reading, at, 'to');
  if (to > at) return to;
  if (isMark(pieces[at], DASHES)) return at + 1;
  return allowAnd ? skip(reading, at, 'and') : at;
}

/** Whether `between` stands before a date, with perhaps an article of its own. */
function isBetween(reading: Reading, at: number): boolean {
  return (
    follows(reading, at, 'between') ||
    (follows(reading, at, 'article') && follows(reading, at - 1, 'between'))
  );
}

/** `12 إلى 18 شباط 2024`, `13-15 July`, `۲۶ و ۲۷ خرداد`: days that share the month named after the last. */
function daysOfMonth(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'day');
  const named = senseAt(reading, headed, 'weekday')?.next ?? headed;
  const at = named > from || reading.lexicon.grammar.dayArticle ? skip(reading, named, 'article') : named;
  const first = numberAt(reading, at);
  if (!first || first.value < 1 || first.value > 31 || first.digits > 2) return null;
  const slash = reading.pieces[first.next];
  const slashed = isMark(slash, '/') && leans(slash) && leans(reading.pieces[first.next + 1]);
  const join = slashed ? first.next + 1 : connector(reading, first.next, true);
  if (join === first.next) return null;
  const lastAt = skip(reading, join, 'article');
  const last =
    dayMonth(reading, lastAt, slashed) ?? weekdayDate(reading, lastAt) ?? dottedDate(reading, lastAt);
  const day = last?.fields.day;
  if (!last || day === undefined || day <= first.value) return null;
  if (last.fields.month === undefined && last.fields.monthShift === undefined) return null;
  const joinedByAnd =
    slashed || (senseAt(reading, first.next, 'and') !== null && !senseAt(reading, first.next, 'to'));
  if (joinedByAnd && day !== first.value + 1 && !isBetween(reading, from)) return null;
  const { weekday: _, ...shared } = last.fields;
  return { from, next: last.next, fields: { ...shared, day: first.value }, until: last.fields };
}

/** The end of `14.-15.10.2018`. */
function dottedDate(reading: Reading, at: number): Phrase | null {
  return reading.lexicon.grammar.dottedDays ? (numericDate(reading, at) ?? dottedDay(reading, at)) : null;
}

/** Digits or an ordinal: a number in words alone counts. */
function isDayNumber({ digits, ordinal }: { digits: number; ordinal: boolean }): boolean {
  return digits === 0 ? ordinal : digits <= 2;
}

/** `July 13 to 15, 2024`: days that share the month named before the first. */
function daysAfterMonth(reading: Reading, from: number): Phrase | null {
  const month = monthAt(reading, from);
  const first = month && numberAt(reading, month.next);
  if (!first || !isDayNumber(first)) return null;
  const join = connector(reading, first.next, true);
  if (join === first.next) return null;
  const last = numberAt(reading, skip(reading, join, 'article'));
  if (!last || !isDayNumber(last) || last.value > 31 || last.value <= first.value) return null;
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

/** `14.-15.10.2018`, `14./15.10.`: German closes both days with a dot. */
function dottedDays(reading: Reading, from: number): Phrase | null {
  const { pieces, lexicon } = reading;
  const first = pieces[from];
  if (!lexicon.grammar.dottedDays || !first || first.folded.length > 2 || !isMark(pieces[from + 1], '.'))
    return null;
  const mark = pieces[from + 2];
  if (!isMark(mark, `/${DASHES}`)) return null;
  const last = dottedDate(reading, from + 3) ?? dayMonth(reading, from + 3, true);
  const { day, month } = last?.fields ?? {};
  if (!last || day === undefined || month === undefined || first.value < 1 || first.value >= day) return null;
  return { from, next: last.next, fields: { ...last.fields, day: first.value }, until: last.fields };
}

/** `يومي السبت والأحد المقبلين`: two days in a row under one noun. */
function weekdays(reading: Reading, from: number): Phrase | null {
  if (!isBeside(reading, from, 'pluralDays')) return null;
  const first = senseAt(reading, skipHead(reading, from, 'day'), 'weekday');
  const and = first ? skip(reading, first.next, 'and') : 0;
  const last = first && and > first.next ? weekday(reading, and) : null;
  if (!first || !last || last.fields.weekday !== (first.sense.weekday % 7) + 1) return null;
  const { weekday: _, ...placed } = last.fields;
  return { from, next: last.next, fields: { ...placed, weekday: first.sense.weekday }, until: last.fields };
}

/** `شهري نيسان وحزيران`, `حزيران وآب من عام 2010`, `فروردین تا شهریور ۱۴۰۲`. */
export function months(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'month') > from;
  const first = monthAt(reading, from);
  if (!first) return null;
  const between = isBetween(reading, from);
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
  const between = isBetween(reading, from);
  const first = headedYear(reading, from) ?? lonelyYear(reading, from);
  if (first?.fields.year === undefined) return null;
  const join = connector(reading, first.next, between || isBeside(reading, from, 'pluralYears'));
  if (join === first.next) return null;
  const last = skip(reading, join, 'article');
  const second =
    headedYear(reading, join) ??
    (headed ? samePlainYear(reading, last, first.fields) : lonelyYear(reading, last));
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

/** `490–479 BCE`, `من 331 إلى 323 ق.م`: an era said once, which alone makes years of both numbers. */
function yearsBefore(reading: Reading, from: number): Phrase | null {
  const first = reading.pieces[from];
  if (!first || first.value < 1 || first.inner || first.folded.length > 4) return null;
  const join = connector(reading, from + 1, isBetween(reading, from));
  const last = join > from + 1 ? yearNumber(reading, join, { headed: true, calendar: null }) : null;
  const end = last?.year ?? 1;
  if (!last || end > 0 || 1 - first.value >= end) return null;
  const fields: Fields = { unit: 'year', calendar: 'gregory', year: 1 - first.value };
  return { from, next: last.next, fields, until: { ...fields, year: end } };
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
  if (piece?.kind !== 'number' || piece.value < 0 || piece.inner) return null;
  if (piece.folded.length === 2 && first.calendar === 'persian')
    return {
      from: at,
      next: at + 1,
      fields: { ...first, year: 1300 + piece.value + (piece.value < 30 ? 100 : 0) },
    };
  return lonelyYear(reading, at);
}

/** Two whole dates with a connector: `من 13 تموز إلى 15 تموز`, `Monday to Friday`. */
function wholes(reading: Reading, first: Phrase): Phrase {
  const { pieces } = reading;
  if (first.until) return first;
  const join = connector(reading, first.next, isBetween(reading, first.from));
  if (join === first.next) return first;
  if (isMark(pieces[first.next], DASHES) && pieces[first.next]?.spaced !== pieces[join]?.spaced) return first;
  const at = skip(reading, join, 'article');
  const second = longest(reading, at, RULES) ?? (at > join ? longest(reading, join, RULES) : null);
  if (!second || second.until || second.fields.unit !== first.fields.unit) return first;
  if (second.fields.calendar !== first.fields.calendar) return first;
  if (second.fields.other || first.fields.other) return first;
  return { from: first.from, next: second.next, fields: first.fields, until: second.fields };
}

const RANGES = ruleSet(
  needing(
    numbered(rule(daysOfMonth, DIGITS.short, 'head', 'weekday', 'article', ...NUMBER_WORDS)),
    'month',
    'head',
    'unit',
  ),
  needing(rule(yearsBefore, ANY_DIGITS), 'era'),
  rule(dottedDays, DIGITS.marked),
  rule(weekdays, 0, 'head'),
  numbered(rule(daysAfterMonth, 0, 'head', 'month')),
  rule(months, 0, 'head', 'month'),
  numbered(rule(years, ANY_DIGITS, 'head')),
);

/** Kinds of words that a date can begin with. */
export const BEGINNINGS = RULES.beginnings | RANGES.beginnings;

/** The date whose words begin at a piece, the longest reading of it; null where there is none. */
export function phraseAt(reading: Reading, at: number): Phrase | null {
  const single = longest(reading, at, RULES);
  // The end of a range adds to its beginning, or stands after a number or month that is none alone.
  const range = longest(reading, at, RANGES);
  if (range && (!single || range.next >= single.next)) return range;
  return single && wholes(reading, single);
}
