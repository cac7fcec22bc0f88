/** Dates in digits alone: ISO 8601, `9/1/2025`, `۱۳۶۷/۰۴/۲۷`, `2015-03`, `2023/24`. */
import { daysInMonth, type WrittenCalendar } from './calendar.ts';
import { DASHES, follows, isBeside, isClean, isMark, leans, senseAt, skip, skipHead } from './cursor.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Piece, Reading } from './reading.ts';

/** Marks between the parts of a date. */
const SEPARATORS = `/.${DASHES}`;

interface Digits {
  parts: Piece[];
  separator: string;
  next: number;
}

/** Two or three whole numbers with one separator, all spaced alike; null where more digits lean on either side. */
function digitsAt(reading: Reading, at: number): Digits | null {
  const { pieces } = reading;
  const first = pieces[at];
  if (first?.kind !== 'number') return null;
  const before = pieces[at - 1];
  const separator = pieces[at + 1]?.folded ?? '';
  // A dash between two slashed dates makes a range of them.
  const slashed = separator === '/' || separator === '.';
  if (leans(first) && before && (before.kind === 'number' || isMark(before, `${SEPARATORS}:,$€£#+=@_`)))
    if (
      before.kind === 'number' ||
      !isMark(before, DASHES) ||
      (pieces[at - 2]?.kind === 'number' && !slashed)
    )
      return null;
  if (!isMark(pieces[at + 1], SEPARATORS)) return null;
  const spaced = pieces[at + 1]?.spaced ?? false;
  const parts = [first];
  let next = at + 1;
  while (parts.length < 4) {
    const [mark, number] = [pieces[next], pieces[next + 1]];
    if (mark?.folded !== separator || number?.kind !== 'number') break;
    if (mark.spaced !== spaced || number.spaced !== spaced) break;
    parts.push(number);
    next += 2;
  }
  const after = pieces[next];
  if (
    leans(after) &&
    (isMark(after, '%:_=@٪') ||
      (isMark(after, slashed ? '/.' : SEPARATORS) &&
        leans(pieces[next + 1]) &&
        pieces[next + 1]?.kind === 'number'))
  )
    return null;
  if (parts.length < 2 || parts.length > 3 || parts.some(({ value }) => Number.isNaN(value))) return null;
  return { parts, separator, next };
}

/** The calendar that counts a four-digit year so, by the language's own. */
function calendarOfYear(reading: Reading, year: number): WrittenCalendar | null {
  const { grammar } = reading.lexicon;
  if (year >= 1500 && year <= 2200) return 'gregory';
  if (grammar.calendar === 'persian') return year >= 1200 && year <= 1460 ? 'persian' : null;
  return year >= 1300 && year <= 1500 && grammar.hijri ? 'islamic' : null;
}

/** Digits of a year in two become the year nearest to living memory. */
function fullYear(reading: Reading, year: Piece, era: WrittenCalendar | null): number {
  if (year.folded.length !== 2) return year.value;
  // A hundred years round living memory in each calendar.
  if (era === 'islamic') return year.value + (year.value < 71 ? 1400 : 1300);
  if (era === 'persian') return year.value + (year.value < 30 ? 1400 : 1300);
  if (reading.lexicon.grammar.calendar === 'persian') return year.value + (year.value < 30 ? 1400 : 1300);
  return year.value + (year.value < 50 ? 2000 : 1900);
}

function dayFields(calendar: WrittenCalendar, year: number, month: number, day: number): Fields | null {
  const longest = calendar === 'gregory' ? daysInMonth(year, month) : 31;
  if (month < 1 || month > 12 || day < 1 || day > longest) return null;
  return { unit: 'day', calendar, year, month, day };
}

function isShort(piece: Piece): boolean {
  return piece.folded.length <= 2;
}

/** `era` is the calendar that stands after the digits, where one does. */
function threeParts(
  reading: Reading,
  { parts, separator }: Digits,
  era: WrittenCalendar | null,
): Fields | null {
  const [a, b, c] = parts;
  if (!a || !b || !c) return null;
  if (!isShort(b)) return null;
  if (isShort(c) && (a.folded.length === 4 || (a.folded.length === 2 && a.value > 31))) {
    const year = fullYear(reading, a, era);
    const calendar = era ?? calendarOfYear(reading, year);
    return calendar && dayFields(calendar, year, b.value, c.value);
  }
  if (!isShort(a) || (c.folded.length !== 4 && c.folded.length !== 2)) return null;
  // Two-digit groups with dashes are more often numbers of things than days.
  if (c.folded.length === 2 && DASHES.includes(separator) && (a.folded.length !== 2 || b.folded.length !== 2))
    return null;
  const year = fullYear(reading, c, era);
  const calendar = era ?? calendarOfYear(reading, year);
  if (!calendar) return null;
  const dayFirst = dayFields(calendar, year, b.value, a.value);
  const monthFirst = dayFields(calendar, year, a.value, b.value);
  if (!dayFirst || !monthFirst || a.value === b.value) return dayFirst ?? monthFirst;
  const { order } = reading.lexicon.grammar;
  if (order === 'day') return dayFirst;
  if (order === 'month') return monthFirst;
  return { ...dayFirst, other: { month: a.value, day: b.value } };
}

/** Two parts: a month of a year, or two years. */
function twoParts(reading: Reading, { parts, separator }: Digits): Phrase['fields'] | null {
  const [a, b] = parts;
  if (!a || !b || separator === '.') return null;
  if (b.folded.length === 4 && a.folded.length <= 2 && a.value >= 1 && a.value <= 12) {
    const calendar = calendarOfYear(reading, b.value);
    return calendar && { unit: 'month', calendar, year: b.value, month: a.value };
  }
  if (a.folded.length === 4 && b.folded.length <= 2 && b.value >= 1 && b.value <= 12) {
    const calendar = calendarOfYear(reading, a.value);
    const isSeason = b.value === (a.value + 1) % 100;
    return calendar && !isSeason ? { unit: 'month', calendar, year: a.value, month: b.value } : null;
  }
  return null;
}

/** `20250109`: ISO 8601 without separators, as datelines and file names have it. */
export function compactDate(reading: Reading, at: number): Phrase | null {
  const piece = reading.pieces[at];
  if (piece?.folded.length !== 8 || !isClean(reading, at)) return null;
  const year = Math.floor(piece.value / 10_000);
  if (year < 1900 || year > 2050 || follows(reading, at, 'numbered')) return null;
  const fields = dayFields('gregory', year, Math.floor(piece.value / 100) % 100, piece.value % 100);
  return fields && { from: at, next: at + 1, fields };
}

/** Whether digits number a version or a law, by the word before them or before its dot (`No. 12/2019`, `n° 12/2019`). */
function isEdition(reading: Reading, at: number): boolean {
  return isBeside(reading, isMark(reading.pieces[at - 1], '.°') ? at - 2 : at - 1, 'editions');
}

/** The date in digits at a piece. */
export function numericDate(reading: Reading, at: number): Phrase | null {
  const digits = digitsAt(reading, at);
  if (!digits || isEdition(reading, at)) return null;
  if (digits.parts.length === 2) {
    const fields = twoParts(reading, digits);
    return fields && { from: at, next: digits.next, fields };
  }
  const era = senseAt(reading, digits.next, 'era', ({ era: counted }) => counted !== 'bce');
  const calendar = era && (era.sense.era === 'ce' ? 'gregory' : era.sense.era);
  const fields = threeParts(reading, digits, calendar === 'bce' ? null : calendar);
  return fields && { from: at, next: era?.next ?? digits.next, fields };
}

/** Day and month in digits, without a year: only a weekday, head noun or the like before it makes it a date. */
export function dayAndMonth(reading: Reading, at: number): Phrase | null {
  const digits = digitsAt(reading, at);
  if (digits?.parts.length !== 2 || DASHES.includes(digits.separator)) return null;
  const [a, b] = digits.parts;
  if (!a || !b || a.folded.length > 2 || b.folded.length > 2) return null;
  const { order } = reading.lexicon.grammar;
  const readings = [
    [a.value, b.value],
    [b.value, a.value],
  ].filter(
    ([day = 0, month = 0]) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month),
  );
  const [day, month] = (order === 'month' ? readings.at(-1) : readings[0]) ?? [];
  if (day === undefined || month === undefined) return null;
  const fields: Fields = { unit: 'day', calendar: 'gregory', month, day };
  if (order === 'region' && readings.length === 2 && day !== month) fields.other = { month: day, day: month };
  return { from: at, next: digits.next, fields };
}

/** Two years with a dash or slash: `2013-2014`, `2023/24`, `the 2019-20 season`. */
export function yearPair(reading: Reading, from: number): Phrase | null {
  const article = skip(reading, from, 'article');
  const at = article > from ? article : skipHead(reading, from, 'year');
  const digits = digitsAt(reading, at);
  const [a, b] = digits?.parts ?? [];
  if (!digits || !a || !b || digits.parts.length !== 2 || digits.separator === '.' || a.folded.length !== 4)
    return null;
  const next = skipHead(reading, digits.next, 'afterYear');
  if (article > from && next === digits.next) return null;
  const calendar = calendarOfYear(reading, a.value);
  if (!calendar || (calendar === 'gregory' && a.value > 2100)) return null;
  const last = b.folded.length === 2 ? a.value - (a.value % 100) + b.value : b.value;
  const consecutive = last === a.value + 1 || (b.value === 0 && a.value % 100 === 99);
  const isSpan = last > a.value && (follows(reading, from, 'cues') || isMark(reading.pieces[from - 1], '('));
  if (
    b.folded.length === 2
      ? !consecutive && !isSpan
      : b.folded.length !== 4 || last <= a.value || last - a.value > 150
  )
    return null;
  return {
    from,
    next,
    fields: { unit: 'year', calendar, year: a.value },
    until: { unit: 'year', calendar, year: b.value === 0 ? a.value + 1 : last },
  };
}
