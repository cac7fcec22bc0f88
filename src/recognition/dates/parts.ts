/** Seasons, quarters and halves of a year. */
import { DASHES, isBeside, isMark, leans, type SenseOf, senseAt, skip } from './cursor.ts';
import { numberAt } from './numbers.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Reading } from './reading.ts';
import { calledMonth } from './months.ts';
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
  if (year) return { from, next: pastSecondYear(reading, year), fields: withYear(fields, year) };
  if (direction === undefined) return null;
  return { from, next: after?.next ?? named.next, fields: { ...fields, direction } };
}

/** Past the second year of a winter (`winter 2022-23`, `hiver 2022/2023`), which EDTF gives to its first. */
function pastSecondYear({ pieces }: Reading, { next, end, year }: YearPart): number {
  const [mark, second] = [pieces[next], pieces[next + 1]];
  if (year === undefined || next !== end || second?.kind !== 'number' || !isMark(mark, `/${DASHES}`))
    return next;
  const isNext =
    second.value === year + 1 || (second.folded.length === 2 && second.value === (year + 1) % 100);
  return isNext && leans(mark) && leans(second) ? next + 2 : next;
}

/** A quarter or half of a year: `الربع الأول من عام 2024`, `Q1 2024`, `second half of last year`. */
export function quarter(reading: Reading, from: number): Phrase | null {
  const at = skip(reading, from, 'article');
  const part = quarterName(reading, at);
  if (!part) return null;
  const year =
    yearAfter(reading, part.next, reading.lexicon.grammar.calendar) ?? presentYear(reading, part.next);
  if (!year) return part.bare ? bareQuarter(reading, from, part) : halfOfMonth(reading, from, part);
  const fields: Fields = {
    unit: part.unit,
    calendar: year.calendar ?? reading.lexicon.grammar.calendar,
    [part.unit]: part.value,
  };
  return { from, next: year.next, fields: withYear(fields, year) };
}

/** `النصف الثاني من يناير`, `the first half of March 2024`: a part of the month, which is its value. */
function halfOfMonth(
  reading: Reading,
  from: number,
  { unit, next }: { unit: 'quarter' | 'half'; next: number },
): Phrase | null {
  const month = unit === 'half' ? calledMonth(reading, skip(reading, next, 'of')) : null;
  return month && { ...month, from };
}

/** A count of a year's months from its beginning or end: `the first nine months of 1989`, `الأشهر التسعة الأولى من العام`. */
export function monthsOfYear(reading: Reading, from: number): Phrase | null {
  // Place, count and noun in any order: `les neuf premiers mois`, `den ersten neun Monaten`.
  let at = skip(reading, from, 'article');
  let [count, place]: [ReturnType<typeof countOf>, ReturnType<typeof placeAt>] = [null, null];
  let hasNoun = false;
  for (let word = 0; word < 3; word++) {
    const unit = hasNoun ? null : senseAt(reading, at, 'unit', isMonths);
    place ??= placeAt(reading, at, hasNoun ? 'relativeAfter' : 'relativeBefore');
    if (unit) hasNoun = true;
    if (unit || (place && place.next > at)) {
      at = unit?.next ?? place?.next ?? at;
      continue;
    }
    count ??= countOf(reading, at);
    if (!count || count.next <= at) return null;
    at = count.next;
  }
  if (!hasNoun || !count || !place) return null;
  const year = yearAfter(reading, at, reading.lexicon.grammar.calendar) ?? presentYear(reading, at);
  const { value } = count;
  if (!year || value < 2 || value > 11) return null;
  const calendar = year.calendar ?? reading.lexicon.grammar.calendar;
  const span = place.isFirst ? [1, value] : [13 - value, 12];
  const [start, end] = span.map((month) => withYear({ unit: 'month', calendar, month }, year));
  return start && end ? { from, next: year.next, fields: start, until: end } : null;
}

const isMonths = ({ unit, count }: SenseOf<'unit'>): boolean => unit === 'month' && count !== 'singular';

function countOf(reading: Reading, at: number): { value: number; next: number } | null {
  const number = numberAt(reading, skip(reading, at, 'article'));
  return number && !number.ordinal ? number : null;
}

/** `first` or `last`. */
function placeAt(
  reading: Reading,
  at: number,
  kind: 'relativeBefore' | 'relativeAfter',
): { isFirst: boolean; next: number } | null {
  const number = numberAt(reading, at);
  if (number?.ordinal && number.value === 1 && number.digits === 0)
    return { isFirst: true, next: number.next };
  const last = senseAt(reading, at, kind, ({ amount }) => amount === -1);
  return last && { isFirst: false, next: last.next };
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
  return unit?.fields.unit === 'year' ? { next: unit.next, end: unit.next, yearShift: 0 } : null;
}

/** `2019 H2`, `2017-Q1`, `1988 third quarter`. */
export function yearQuarter(reading: Reading, from: number): Phrase | null {
  const year = yearNumber(reading, from, { headed: false, calendar: null });
  if (!year) return null;
  const at = isMark(reading.pieces[year.next], DASHES) ? year.next + 1 : year.next;
  const part = quarterName(reading, at);
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
  const isFinal = isBeside(reading, at, 'final');
  const beforeUnit = first?.ordinal ? first.next : isFinal ? at + 1 : at;
  // `third-quarter results`
  const unitAt = first?.ordinal && isMark(pieces[beforeUnit], DASHES) ? beforeUnit + 1 : beforeUnit;
  const unit = senseAt(reading, unitAt, 'unit', (sense) => sense.unit === 'quarter' || sense.unit === 'half');
  if (!unit) return null;
  if (isFinal || isBeside(reading, unit.next, 'final')) {
    const next = isFinal ? unit.next : unit.next + 1;
    return unit.sense.unit === 'half'
      ? { unit: 'half', value: 2, next, bare: false }
      : { unit: 'quarter', value: 4, next, bare: false };
  }
  const number = first?.ordinal ? first : numberAt(reading, unit.next);
  const value = number?.value ?? 0;
  const name = unit.sense.unit === 'half' ? 'half' : 'quarter';
  if (!number?.ordinal || value < 1 || value > (name === 'half' ? 2 : 4)) return null;
  const next = first?.ordinal ? unit.next : number.next;
  // A half is as often of a match, and some nouns for a quarter are chapters.
  const bare = name === 'quarter' && !isBeside(reading, unitAt, 'notQuarter');
  return { unit: name, value, next, bare };
}
