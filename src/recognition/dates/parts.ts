/** Seasons, quarters and halves of a year. */
import { DASHES, isBeside, isMark, leans, numberAt, senseAt, skip } from './cursor.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Reading } from './pieces.ts';
import { presentUnit } from './relative.ts';
import { type YearPart, withYear, yearAfter, yearNumber } from './years.ts';

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
  if (!year) return part.bare ? bareQuarter(reading, from, part) : null;
  const fields: Fields = {
    unit: part.unit,
    calendar: year.calendar ?? reading.lexicon.grammar.calendar,
    [part.unit]: part.value,
  };
  return { from, next: year.next, fields: withYear(fields, year) };
}

/** `the third quarter`, `الربع الثاني`: of the year that is under way, or the one before. */
function bareQuarter(
  { pieces, lexicon }: Reading,
  from: number,
  { value, next }: { value: number; next: number },
): Phrase | null {
  // `quarter-final`
  if (isMark(pieces[next], DASHES) && leans(pieces[next + 1])) return null;
  const fields: Fields = { unit: 'quarter', calendar: lexicon.grammar.calendar, quarter: value };
  return { from, next, fields, weak: true };
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
): { unit: 'quarter' | 'half'; value: number; next: number; bare: boolean } | null {
  const { pieces } = reading;
  const digit = pieces[at + 1];
  if (senseAt(reading, at, 'quarterLetter') && leans(digit) && digit && digit.value >= 1 && digit.value <= 4)
    return { unit: 'quarter', value: digit.value, next: at + 2, bare: false };
  if (senseAt(reading, at, 'halfLetter') && leans(digit) && digit && digit.value >= 1 && digit.value <= 2)
    return { unit: 'half', value: digit.value, next: at + 2, bare: false };
  const first = numberAt(reading, at);
  const unitAt = first?.ordinal ? first.next : at;
  const unit = senseAt(reading, unitAt, 'unit', (sense) => sense.unit === 'quarter' || sense.unit === 'half');
  if (!unit) return null;
  const number = first?.ordinal ? first : numberAt(reading, unit.next);
  const value = number?.value ?? 0;
  const name = unit.sense.unit === 'half' ? 'half' : 'quarter';
  if (!number?.ordinal || value < 1 || value > (name === 'half' ? 2 : 4)) return null;
  const next = first?.ordinal ? unit.next : number.next;
  // A half is as often of a match, and some nouns for a quarter are chapters.
  const bare = name === 'quarter' && !isBeside(reading, unitAt, 'notQuarter');
  return { unit: name, value, next, bare };
}
