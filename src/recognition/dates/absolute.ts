/** Dates that name a day, month, year or longer period by number or name. */
import type { WrittenCalendar } from './calendar.ts';
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
  type SenseOf,
} from './cursor.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Reading } from './lexicon.ts';
import { presentUnit, relativeUnit } from './relative.ts';

/** What a month's or day's words are followed by: the year, or how the year is told. */
interface YearPart {
  next: number;
  year?: number;
  yearShift?: number;
  calendar?: WrittenCalendar;
}

/** The calendar an era counts in; null for the era after Christ where the language says nothing else. */
function eraCalendar(era: SenseOf<'era'>['era']): WrittenCalendar {
  return era === 'islamic' || era === 'persian' ? era : 'gregory';
}

/** Astronomical year: 1 BC is 0. */
function astronomical(year: number, era: SenseOf<'era'>['era'] | undefined): number {
  return era === 'bce' ? 1 - year : year;
}

/**
 * A year's number with its era. `headed` says that a head noun or month before it already makes it
 * a year; without it only four digits or an era do.
 */
function yearNumber(
  reading: Reading,
  at: number,
  context: { headed: boolean; calendar: WrittenCalendar | null },
): YearPart | null {
  const piece = reading.pieces[at];
  if (piece?.kind !== 'number' || Number.isNaN(piece.value) || piece.inner) return null;
  const era = senseAt(reading, at + 1, 'era');
  const value = piece.value;
  const digits = piece.folded.length;
  const next = era?.next ?? at + 1;
  if (value < 1 || digits > 4) return null;
  if (era) {
    if (digits < 3 && !context.headed && era.sense.era !== 'bce') return null;
    const calendar = eraCalendar(era.sense.era);
    if (calendar === 'persian' && digits === 2) return { next, year: 1300 + value, calendar };
    return { next, year: astronomical(value, era.sense.era), calendar };
  }
  const own = reading.lexicon.grammar.calendar;
  if (digits === 4) {
    if (value > 2200) return null;
    if (context.calendar === 'islamic' || context.calendar === 'persian') {
      if (value < 1200 || value > 1500)
        return value > 1900 ? { next, year: value, calendar: 'gregory' } : null;
      return { next, year: value, calendar: context.calendar };
    }
    if (own === 'persian' && context.calendar === null && value >= 1200 && value <= 1450)
      return { next, year: value, calendar: 'persian' };
    return { next, year: value, calendar: 'gregory' };
  }
  const leaning = context.calendar === 'persian' && (leans(piece) || value > 31);
  if (digits === 2 && (context.headed || leaning) && own === 'persian' && context.calendar !== 'gregory')
    return { next, year: value + (value < 30 ? 1400 : 1300), calendar: 'persian' };
  if (digits === 3 && context.headed) return { next, year: value, calendar: context.calendar ?? 'gregory' };
  return null;
}

/** The year after a day or month: `, 2025`, `من عام 2025`, `سال جاری`, `last year`. */
export function yearAfter(reading: Reading, at: number, calendar: WrittenCalendar): YearPart | null {
  const { pieces } = reading;
  let next = at;
  const comma = isMark(pieces[next], ',،');
  if (comma) next++;
  else if (isMark(pieces[next], '.') && leans(pieces[next])) next++;
  else if (isMark(pieces[next], `/${DASHES}`) && leans(pieces[next]) && leans(pieces[next + 1])) next++;
  const linked = skip(reading, next, 'of');
  const afterArticle = skip(reading, linked, 'article');
  const headed = skipHead(reading, afterArticle, 'year');
  // After a comma only the year itself goes on with the date.
  if (comma && headed > next) return null;
  const written = yearNumber(reading, headed, {
    headed: headed > afterArticle,
    calendar: headed > afterArticle && calendar === 'gregory' ? 'gregory' : calendar,
  });
  if (written && (headed > afterArticle || afterArticle === linked)) {
    const before = pieces[headed];
    const clean = before?.kind === 'number' && !isMark(pieces[headed + 1], '%٪:');
    return clean ? written : null;
  }
  const relative = relativeUnit(reading, linked);
  if (relative?.fields.unit === 'year' && relative.fields.shift !== undefined)
    return { next: relative.next, yearShift: relative.fields.shift };
  return null;
}

/** Copies what is known of the year, and the calendar that the year settles. */
export function withYear(fields: Fields, year: YearPart | null): Fields {
  if (!year) return fields;
  const result: Fields = { ...fields };
  if (year.year !== undefined) result.year = year.year;
  if (year.yearShift !== undefined) result.yearShift = year.yearShift;
  return result;
}

interface MonthPart {
  next: number;
  month: number;
  calendar: WrittenCalendar;
  strength: SenseOf<'month'>['strength'];
  headed: boolean;
}

/** A month's name, with its name in another region's usage: `أيلول/سبتمبر`, `تشرين الثاني (نوفمبر)`. */
export function monthAt(reading: Reading, at: number): MonthPart | null {
  const named = skipHead(reading, at, 'month');
  const month = senseAt(reading, named, 'month');
  if (!month) return numberedMonth(reading, at, named);
  const { pieces, lexicon, text } = reading;
  let { strength } = month.sense;
  if (lexicon.grammar.capitalised) {
    const initial = text.charAt(pieces[named]?.start ?? 0);
    const lower = initial === initial.toLowerCase();
    if (lower) strength = senseAt(reading, named, 'lowerCaseWords') ? 'faint' : 'weak';
  }
  let next = month.next;
  const twinAt = isMark(pieces[next], '/(-–[') ? next + 1 : 0;
  const twin = twinAt
    ? senseAt(
        reading,
        twinAt,
        'month',
        (sense) => sense.month === month.sense.month && sense.calendar === month.sense.calendar,
      )
    : null;
  if (twin) {
    const bracket = isMark(pieces[next], '([');
    if (!bracket) next = twin.next;
    else if (isMark(pieces[twin.next], ')]')) next = twin.next + 1;
    strength = 'strong';
  }
  const tail =
    isMark(pieces[next], '.') && !pieces[next]?.spaced && pieces[next + 1]?.kind === 'number' ? 1 : 0;
  // Persian sets `ماه` after the name, as a word of its own.
  const after = lexicon.grammar.monthSuffixes ? skipHead(reading, next + tail, 'month') : next + tail;
  return {
    next: after,
    month: month.sense.month,
    calendar: month.sense.calendar,
    strength,
    headed: named > at || after > next + tail,
  };
}

/** `شهر 3`: a month by its number. */
function numberedMonth(reading: Reading, at: number, named: number): MonthPart | null {
  if (named === at || !reading.lexicon.grammar.proclitics) return null;
  const number = numberAt(reading, named);
  if (!number || number.value < 1 || number.value > 12) return null;
  if (number.digits > 0 && !isClean(reading, named)) return null;
  if (senseAt(reading, number.next, 'unit')) return null;
  return { next: number.next, month: number.value, calendar: 'gregory', strength: 'strong', headed: true };
}

/** Whether a weak month word, with a day but no year, can be taken for a month. */
function dayMakesMonth(month: MonthPart, ordinal: boolean, hasYear: boolean): boolean {
  return hasYear || month.headed || ordinal || month.strength !== 'faint';
}

function isDay(reading: Reading, at: number, number: { value: number; digits: number }): boolean {
  if (number.value < 1 || number.value > 31 || number.digits > 2) return false;
  const { pieces } = reading;
  if (number.digits === 0) return true;
  const [before, piece] = [pieces[at - 1], pieces[at]];
  return !(leans(piece) && isMark(before, ':/.,$€£#+@_=') && at > 0);
}

/** Day, then month: `9 يناير 2025`, `الأول من محرم 1446 هـ`, `3rd of March`, `15 من الشهر الجاري`. */
export function dayMonth(reading: Reading, from: number): Phrase | null {
  const at = skipHead(reading, from, 'day');
  const { pieces, lexicon } = reading;
  const numeral = at > from || lexicon.grammar.dayArticle ? skip(reading, at, 'article') : at;
  const number = numberAt(reading, numeral);
  if (!number || !isDay(reading, numeral, number)) return null;
  let next = number.next;
  // `the 15th day of June`
  if (number.ordinal)
    next =
      senseAt(reading, next, 'unit', ({ unit, count }) => unit === 'day' && count === 'singular')?.next ??
      next;
  if (isMark(pieces[next], `/.${DASHES}`) && leans(pieces[next]) && leans(pieces[next + 1])) next++;
  const linked = skip(reading, next, 'of');
  const afterArticle = linked > next ? skip(reading, linked, 'article') : linked;
  const month = monthAt(reading, linked);
  if (!month) return dayOfRelativeMonth(reading, from, number.value, linked > next ? afterArticle : next);
  if (month.month === 0) return null;
  const relative = senseAt(reading, month.next, 'relativeAfter');
  const afterMonth = relative?.sense.amount === 0 ? relative.next : month.next;
  const year = yearAfter(reading, afterMonth, month.calendar);
  if (!dayMakesMonth(month, number.ordinal, year !== null)) return null;
  // `one may`, `a march`: counting words are days only before a month that is nothing else.
  if (number.digits === 0 && !number.ordinal && number.value === 1 && month.strength !== 'strong')
    return null;
  const fields: Fields = { unit: 'day', calendar: month.calendar, month: month.month, day: number.value };
  return {
    from,
    next: year?.next ?? afterMonth,
    fields: settle(withYear(fields, year), year),
  };
}

/** A Hijri month of a Gregorian year (`محرم 2001`) is the one that begins in it; other mixtures mean nothing. */
function settle(fields: Fields, year: YearPart | null): Fields {
  if (!year?.calendar || year.calendar === fields.calendar || year.year === undefined) return fields;
  const { year: written, ...rest } = fields;
  return fields.calendar !== 'gregory' && year.calendar === 'gregory' && written !== undefined
    ? { ...rest, gregorianYear: written }
    : { ...fields, year: Number.NaN };
}

function dayOfRelativeMonth(reading: Reading, from: number, day: number, at: number): Phrase | null {
  const relative = relativeUnit(reading, at);
  const { unit, shift, calendar } = relative?.fields ?? {};
  if (!relative || unit !== 'month' || shift === undefined || calendar === undefined) return null;
  return { from, next: relative.next, fields: { unit: 'day', calendar, monthShift: shift, day } };
}

/** Month, then day: `January 9, 2025`, `يوليو 13`. */
export function monthDay(reading: Reading, from: number): Phrase | null {
  const month = monthAt(reading, from);
  if (!month) return null;
  const { pieces, lexicon } = reading;
  const slash = isMark(pieces[month.next], `/${DASHES}`) && leans(pieces[month.next]) ? 1 : 0;
  const at = skip(reading, month.next + slash, 'article');
  const number = numberAt(reading, at);
  if (!number || !isDay(reading, at, number)) return null;
  if (number.digits > 0 && slash === 0 && isMark(pieces[number.next], ':%٪') && leans(pieces[number.next]))
    return null;
  if (number.digits === 0 && lexicon.grammar.order === 'region' && !number.ordinal) return null;
  const year = yearAfter(reading, number.next, month.calendar);
  if (!year) {
    if (
      lexicon.grammar.order !== 'region' &&
      lexicon.grammar.countedEnding?.test(pieces[number.next]?.folded ?? '')
    )
      return null;
    if (senseAt(reading, number.next, 'month') || senseAt(reading, number.next, 'unit')) return null;
    if (lexicon.grammar.order !== 'region' && month.strength !== 'strong') return null;
  }
  if (!dayMakesMonth(month, number.ordinal, year !== null)) return null;
  const fields: Fields = { unit: 'day', calendar: month.calendar, month: month.month, day: number.value };
  return { from, next: year?.next ?? number.next, fields: settle(withYear(fields, year), year) };
}

/** Year, month, and the day if there is one: Persian's long order, `۱۴۰۲ اسفند ۱۵`. */
export function yearMonthDay(reading: Reading, from: number): Phrase | null {
  const { pieces } = reading;
  const named = monthAt(reading, isMark(pieces[from + 1], `/${DASHES}`) ? from + 2 : from + 1);
  const year = named && yearNumber(reading, from, { headed: false, calendar: named.calendar });
  if (!year || !isClean(reading, from)) return null;
  const dash = isMark(pieces[year.next], `/${DASHES}`) && leans(pieces[year.next]) ? 1 : 0;
  const month = monthAt(reading, year.next + dash);
  if (!month || month.calendar !== year.calendar || (month.calendar === 'gregory' && dash === 0)) return null;
  const secondDash = dash && isMark(pieces[month.next], `/${DASHES}`) ? 1 : 0;
  const number = numberAt(reading, month.next + secondDash);
  const fields = withYear({ unit: 'month', calendar: month.calendar, month: month.month }, year);
  if (!number || number.digits === 0 || !isDay(reading, month.next + secondDash, number))
    return { from, next: month.next, fields };
  const weekday = isMark(pieces[number.next], ',،') ? senseAt(reading, number.next + 1, 'weekday') : null;
  return { from, next: weekday?.next ?? number.next, fields: { ...fields, unit: 'day', day: number.value } };
}

/** A month with its year, or one that words beside it make a date: `كانون الثاني 2025`, `last March`, `في تموز`. */
export function monthYear(reading: Reading, from: number): Phrase | null {
  const article = skip(reading, from, 'article');
  const before = senseAt(reading, article, 'relativeBefore');
  const month = monthAt(reading, before ? skip(reading, before.next, 'of') : from);
  if (!month) return null;
  const after = senseAt(reading, month.next, 'relativeAfter');
  const direction = before?.sense.amount ?? after?.sense.amount;
  const fields: Fields = { unit: 'month', calendar: month.calendar, month: month.month };
  const year = yearAfter(reading, month.next, month.calendar);
  if (year && !before) {
    const mixed = year.calendar && year.calendar !== month.calendar;
    return {
      from,
      next: year.next,
      fields: mixed ? settle(withYear(fields, year), year) : withYear(fields, year),
    };
  }
  if (direction !== undefined && (month.strength !== 'faint' || month.headed))
    return { from, next: after?.next ?? month.next, fields: { ...fields, direction } };
  const cued = month.headed || (month.strength === 'weak' && isCued(reading, from) && !isVerb(reading, from));
  if (month.strength !== 'strong' && !cued) return null;
  return { from, next: month.next, fields, weak: true };
}

function isCued(reading: Reading, at: number): boolean {
  return follows(reading, at, 'cues') || follows(reading, at, 'parts');
}

/** `من مارس`, `و مارس`, `to march`: the pronoun or conjunction before a weak month makes it a verb. */
function isVerb(reading: Reading, at: number): boolean {
  const { pieces, lexicon } = reading;
  const before = pieces[at - 1]?.folded ?? '';
  return (
    senseAt(reading, at - 1, 'and') !== null || ('من' === before && lexicon.grammar.proclitics !== undefined)
  );
}

/** A year with its head noun or era: `عام 2024`, `1446 هـ`, `سال ۷۷`. */
export function headedYear(reading: Reading, from: number): Phrase | null {
  const headed = skipHead(reading, from, 'year');
  const year = yearNumber(reading, headed, { headed: headed > from, calendar: null });
  if (!year || year.year === undefined) return null;
  if (isMark(reading.pieces[year.next], '%٪')) return null;
  const hasEra = year.next > headed + 1;
  if (headed === from && (!hasEra || !isClean(reading, headed))) return null;
  if (hasEra && headed === from && isBareLetterEra(reading, headed)) return null;
  return {
    from,
    next: year.next,
    fields: { unit: 'year', calendar: year.calendar ?? 'gregory', year: year.year },
  };
}

/** `2000 م` is as often metres as a year: the letter alone is an era only after a date or head noun. */
function isBareLetterEra(reading: Reading, at: number): boolean {
  const era = reading.pieces[at + 1]?.folded ?? '';
  return era === 'م' && senseAt(reading, at + 1, 'era')?.next === at + 2;
}

/** Four digits that stand for a year by what is round them: `(1918)`, `منذ 1990`, `World Cup 2022.` */
export function bareYear(reading: Reading, at: number): Phrase | null {
  const { pieces, lexicon } = reading;
  const piece = pieces[at];
  if (piece?.folded.length !== 4 || !isClean(reading, at)) return null;
  const value = piece.value;
  const persian = lexicon.grammar.calendar === 'persian' && value >= 1250 && value <= 1450;
  if (!persian && (value < 1400 || value > 2100)) return null;
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (follows(reading, at, 'numbered')) return null;
  const closed = after === undefined || after.kind === 'punctuation';
  const bracketed = isMark(before, '([') && isMark(after, `)],،;؛${DASHES}`);
  const followed = closed || senseAt(reading, at + 1, 'followers') !== null;
  const cued = follows(reading, at, 'cues');
  const counted =
    after?.kind === 'word' &&
    !followed &&
    ((lexicon.grammar.countedEnding?.test(after.folded) ?? false) ||
      senseAt(reading, at + 1, 'unit') !== null);
  const plausible = value >= 1900 && value <= 2050 ? before?.kind === 'word' && value % 1000 !== 0 : false;
  const accepted =
    bracketed ||
    (cued && !counted && (followed || isStrongCue(reading, at))) ||
    (closed && (plausible || (persian && before?.kind === 'word')));
  if (!accepted) return null;
  return {
    from: at,
    next: at + 1,
    fields: { unit: 'year', calendar: persian ? 'persian' : 'gregory', year: value },
  };
}

/** Prepositions of time rather than of count. */
function isStrongCue(reading: Reading, at: number): boolean {
  const word = reading.pieces[at - 1]?.folded ?? '';
  return !['of', 'to', 'for', 'and', 'و', 'من', 'de', 'et', 'pour', 'a', 'by', 'از', 'around'].includes(word);
}

/** A season of a year, or the last or next one: `ربيع 2011`, `تابستان ۱۳۹۵`, `last summer`. */
export function season(reading: Reading, from: number): Phrase | null {
  const before = senseAt(reading, skip(reading, from, 'article'), 'relativeBefore');
  const at = before?.next ?? from;
  const named = senseAt(reading, skip(reading, at, 'article'), 'season');
  if (!named) return null;
  const after = senseAt(reading, named.next, 'relativeAfter');
  const direction = before?.sense.amount ?? after?.sense.amount;
  const year = yearAfter(reading, named.next, reading.lexicon.grammar.calendar);
  const calendar = year?.calendar ?? reading.lexicon.grammar.calendar;
  const fields: Fields = { unit: 'season', calendar, season: named.sense.season };
  if (year) return { from, next: year.next, fields: withYear(fields, year) };
  if (direction === undefined) return null;
  return { from, next: after?.next ?? named.next, fields: { ...fields, direction } };
}

/** A quarter or half of a year: `الربع الأول من عام 2024`, `Q1 2024`, `second half of last year`. */
export function quarter(reading: Reading, from: number): Phrase | null {
  const at = skip(reading, from, 'article');
  const part = quarterName(reading, at);
  if (!part) return null;
  const year =
    yearAfter(reading, part.next, reading.lexicon.grammar.calendar) ?? presentYear(reading, part.next);
  if (!year) return null;
  const fields: Fields = {
    unit: part.unit,
    calendar: year.calendar ?? reading.lexicon.grammar.calendar,
    [part.unit]: part.value,
  };
  return { from, next: year.next, fields: withYear(fields, year) };
}

/** `of the year`, `من العام`: the publication's year. */
function presentYear(reading: Reading, at: number): YearPart | null {
  const linked = skip(reading, at, 'of');
  const unit = linked > at ? presentUnit(reading, linked) : null;
  return unit?.fields.unit === 'year' ? { next: unit.next, yearShift: 0 } : null;
}

/** `2019 H2`, `2017-Q1`. */
export function yearQuarter(reading: Reading, from: number): Phrase | null {
  const year = yearNumber(reading, from, { headed: false, calendar: null });
  if (!year) return null;
  const at = isMark(reading.pieces[year.next], DASHES) ? year.next + 1 : year.next;
  const part =
    senseAt(reading, at, 'quarterLetter') || senseAt(reading, at, 'halfLetter')
      ? quarterName(reading, at)
      : null;
  if (!part) return null;
  const fields: Fields = { unit: part.unit, calendar: year.calendar ?? 'gregory', [part.unit]: part.value };
  return { from, next: part.next, fields: withYear(fields, year) };
}

function quarterName(
  reading: Reading,
  at: number,
): { unit: 'quarter' | 'half'; value: number; next: number } | null {
  const { pieces } = reading;
  const digit = pieces[at + 1];
  if (senseAt(reading, at, 'quarterLetter') && leans(digit) && digit && digit.value >= 1 && digit.value <= 4)
    return { unit: 'quarter', value: digit.value, next: at + 2 };
  if (senseAt(reading, at, 'halfLetter') && leans(digit) && digit && digit.value >= 1 && digit.value <= 2)
    return { unit: 'half', value: digit.value, next: at + 2 };
  const first = numberAt(reading, at);
  const unitAt = first?.ordinal ? first.next : at;
  const unit = senseAt(reading, unitAt, 'unit', (sense) => sense.unit === 'quarter' || sense.unit === 'half');
  if (!unit) return null;
  const number = first?.ordinal ? first : numberAt(reading, unit.next);
  const value = number?.value ?? 0;
  const name = unit.sense.unit === 'half' ? 'half' : 'quarter';
  if (!number?.ordinal || value < 1 || value > (name === 'half' ? 2 : 4)) return null;
  return { unit: name, value, next: first?.ordinal ? unit.next : number.next };
}
