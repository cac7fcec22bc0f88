/** Months by name or number, with their year or alone. */
import {
  isBeside,
  follows,
  isClean,
  isMark,
  isNameCased,
  leans,
  opensSentence,
  senseAt,
  skip,
  skipHead,
} from './cursor.ts';
import { numberAt } from './numbers.ts';
import type { Fields, Phrase } from './fields.ts';
import type { MonthPart, Reading } from './reading.ts';
import { type YearPart, withYear, yearAfter } from './years.ts';

/** A month's name, with its name in another region's usage: `أيلول/سبتمبر`, `تشرين الثاني (نوفمبر)`. */
export function monthAt(reading: Reading, at: number): MonthPart | null {
  // Half a dozen rules ask at each month.
  const known = at < reading.months.length ? reading.months[at] : undefined;
  if (known !== undefined) return known;
  const month = readMonth(reading, at);
  while (reading.months.length <= at) reading.months.push(undefined);
  reading.months[at] = month;
  return month;
}

function readMonth(reading: Reading, at: number): MonthPart | null {
  const named = skipHead(reading, at, 'month');
  const month = senseAt(reading, named, 'month');
  if (!month) return numberedMonth(reading, at, named);
  const { pieces, lexicon, text } = reading;
  let { strength } = month.sense;
  if (lexicon.grammar.capitalised) {
    const initial = text.charAt(pieces[named]?.start ?? 0);
    const lower = initial === initial.toLowerCase();
    if (lower) strength = lexicon.lowerCaseWords.has(pieces[named]?.folded ?? '') ? 'faint' : 'weak';
  }
  // Where months are small, one with a capital inside a sentence is the planet or the god.
  if (lexicon.grammar.smallNames && strength === 'weak' && isNameCased(reading, named))
    if (!opensSentence(reading, named)) strength = 'faint';
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
  const noun = lexicon.grammar.monthSuffixes ? skipHead(reading, next + tail, 'month') : next + tail;
  const after = noun > next + tail ? noun : skipHead(reading, next, 'afterMonth');
  return {
    next: Math.max(after, next + tail),
    month: month.sense.month,
    calendar: month.sense.calendar,
    strength,
    headed: named > at || after > next + tail,
  };
}

/** `شهر 3`: a month by its number. */
function numberedMonth(reading: Reading, at: number, named: number): MonthPart | null {
  if (named === at || !reading.lexicon.grammar.hijri) return null;
  const number = numberAt(reading, named);
  if (!number || number.value < 1 || number.value > 12) return null;
  if (number.digits === 0 && number.ordinal) return null;
  if (number.digits > 0 && !isClean(reading, named)) return null;
  if (senseAt(reading, number.next, 'unit')) return null;
  return { next: number.next, month: number.value, calendar: 'gregory', strength: 'strong', headed: true };
}

/** A Hijri month of a Gregorian year (`محرم 2001`) is the one that begins in it; other mixtures mean nothing. */
export function settle(fields: Fields, year: YearPart | null): Fields {
  if (!year?.calendar || year.calendar === fields.calendar || year.year === undefined) return fields;
  const { year: written, ...rest } = fields;
  return fields.calendar !== 'gregory' && year.calendar === 'gregory' && written !== undefined
    ? { ...rest, gregorianYear: written }
    : { ...fields, year: Number.NaN };
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
  const cued =
    month.headed ||
    (month.strength === 'weak' &&
      !isAccident(reading, from) &&
      isCued(reading, from) &&
      !isBeside(reading, from - 1, 'notMonthAfter'));
  if (month.strength !== 'strong' && !cued) return null;
  if (month.strength !== 'strong' && !month.headed && isNamed(reading, month.next)) return null;
  if (!month.headed && isBeside(reading, month.next, 'titleAfter')) return null;
  return { from, next: month.next, fields, weak: true };
}

/** A month that what stands before it calls for, with its year where that is given: `الأسبوع الأول من مارس`. */
export function calledMonth(reading: Reading, from: number): Phrase | null {
  const month = monthAt(reading, from);
  if (!month) return null;
  const year = yearAfter(reading, month.next, month.calendar);
  const fields = withYear({ unit: 'month', calendar: month.calendar, month: month.month }, year);
  return { from, next: year?.next ?? month.next, fields: settle(fields, year) };
}

/** `May Lin`, `April Carter`: where months have a capital of their own, another after a month makes a name of it. */
function isNamed({ pieces, lexicon, text }: Reading, at: number): boolean {
  const piece = pieces[at];
  if (!lexicon.grammar.capitalised || piece?.kind !== 'word' || !piece.spaced) return false;
  const initial = text.charAt(piece.start);
  return initial !== initial.toLowerCase();
}

/** A proclitic and a month of two letters are a word of their own more often (`باب`). */
function isAccident({ pieces }: Reading, at: number): boolean {
  const piece = pieces[at];
  return leans(piece) && piece?.folded.length === 2 && pieces[at - 1]?.kind === 'word';
}

function isCued(reading: Reading, at: number): boolean {
  return follows(reading, at, 'cues') || follows(reading, at, 'parts');
}
