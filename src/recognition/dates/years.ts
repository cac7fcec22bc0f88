/** Years: with a head noun or era, after a day or month, or alone where what is round them makes them one. */
import type { WrittenCalendar } from './calendar.ts';
import {
  isBeside,
  DASHES,
  type SenseOf,
  follows,
  hasKind,
  isCapital,
  isClean,
  isMark,
  leans,
  senseAt,
  skip,
  skipHead,
} from './cursor.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Reading } from './reading.ts';
import { maskOf } from './lexicon.ts';
import { numberAt } from './numbers.ts';
import { relativeUnit } from './relative.ts';

/** What a month's or day's words are followed by: the year, or how the year is told. */
export interface YearPart {
  next: number;
  /** Past its digits or words, where an era or noun may follow; as `next` where the year is not written out. */
  end: number;
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

/** Far beyond what is written in the Jalali calendar. */
const LAST_PERSIAN = 1_500;

/** A year's digits, or the words for a year past the thousandth. */
function yearFigure(reading: Reading, at: number): { value: number; digits: number; next: number } | null {
  const piece = reading.pieces[at];
  if (piece?.kind === 'number')
    return piece.value < 0 || piece.inner
      ? null
      : { value: piece.value, digits: piece.folded.length, next: at + 1 };
  const words = hasKind(reading, at, 'cardinal') ? numberAt(reading, at) : null;
  if (!words || words.ordinal || words.value < 1_000) return null;
  return { value: words.value, digits: 4, next: words.next };
}

/**
 * A year's number with its era. `headed` says that a head noun or month before it already makes it
 * a year; without it only four digits or an era do.
 */
export function yearNumber(
  reading: Reading,
  at: number,
  context: { headed: boolean; calendar: WrittenCalendar | null },
): YearPart | null {
  const figure = yearFigure(reading, at);
  if (!figure) return null;
  const { value, digits, next: end } = figure;
  // `AP` after a year of ours is a news agency.
  const era = senseAt(reading, end, 'era', (sense) => sense.era !== 'persian' || value < LAST_PERSIAN);
  const after = skipHead(reading, era?.next ?? end, 'afterYear');
  const next = after > end ? after : (era?.next ?? end);
  if (value < 1 || digits > 4) return null;
  if (era) {
    if (digits < 3 && !context.headed && era.sense.era !== 'bce' && !isPlainEra(reading, end)) return null;
    const calendar = eraCalendar(era.sense.era);
    if (calendar === 'persian' && digits === 2) return { next, end, year: 1300 + value, calendar };
    return { next, end, year: astronomical(value, era.sense.era), calendar };
  }
  const own = reading.lexicon.grammar.calendar;
  if (digits === 4) {
    if (value > 2200) return null;
    if (context.calendar === 'islamic' || context.calendar === 'persian') {
      if (value < 1200 || value > 1500)
        return value > 1900 ? { next, end, year: value, calendar: 'gregory' } : null;
      return { next, end, year: value, calendar: context.calendar };
    }
    if (own === 'persian' && context.calendar === null && value >= 1200 && value <= 1450)
      return { next, end, year: value, calendar: 'persian' };
    return { next, end, year: value, calendar: 'gregory' };
  }
  const leaning = context.calendar === 'persian' && (leans(reading.pieces[at]) || value > 31);
  if (digits === 2 && (context.headed || leaning) && own === 'persian' && context.calendar !== 'gregory')
    return { next, end, year: value + (value < 30 ? 1400 : 1300), calendar: 'persian' };
  if (digits === 3 && context.headed)
    return { next, end, year: value, calendar: context.calendar ?? 'gregory' };
  return null;
}

/** Whether an era's words cannot be another word or a unit: `ap. J.-C.`, `AD`, but not `م`, `ad` or `ah`. */
function isPlainEra({ pieces, matches, text }: Reading, at: number): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  if (matches[at]?.some(({ sense, length }) => sense.kind === 'era' && length > 1)) return true;
  const written = text.slice(piece.start, piece.end);
  return piece.folded.length > 1 && (written !== written.toLowerCase() || !/^[a-z]/u.test(piece.folded));
}

/** `AD 79`, `AH 1446`: an era in capitals before its year. */
export function eraYear(reading: Reading, from: number): Phrase | null {
  const era = senseAt(reading, from, 'era', ({ era: counted }) => counted !== 'bce');
  const piece = era && reading.pieces[era.next];
  if (!era || !isPlainEra(reading, from) || !/^[a-z]/u.test(reading.pieces[from]?.folded ?? '')) return null;
  if (piece?.kind !== 'number' || !piece.spaced || piece.folded.length > 4) return null;
  if (!isClean(reading, era.next) || senseAt(reading, era.next + 1, 'month')) return null;
  const calendar = eraCalendar(era.sense.era);
  return { from, next: era.next + 1, fields: { unit: 'year', calendar, year: piece.value } };
}

/** What can begin the year after a day or month, if it is a word. */
const YEAR_BEGINNINGS = maskOf('of', 'article', 'head', 'deictic', 'relativeBefore', 'unit', 'cardinal');

/** The year after a day or month: `, 2025`, `من عام 2025`, `سال جاری`, `last year`. */
export function yearAfter(reading: Reading, at: number, calendar: WrittenCalendar): YearPart | null {
  const { pieces } = reading;
  if (pieces[at]?.kind === 'word' && ((reading.masks[at] ?? 0) & YEAR_BEGINNINGS) === 0) return null;
  let next = at;
  const comma = isMark(pieces[next], ',،');
  const dot = isMark(pieces[next], '.') && leans(pieces[next]);
  if (comma || dot) next++;
  else if (isMark(pieces[next], `/${DASHES}`) && leans(pieces[next]) && leans(pieces[next + 1])) next++;
  // A dot before a capital closes the sentence: `in June. In 1968`.
  const linked = dot && isCapital(reading, next) ? next : skip(reading, next, 'of');
  const afterArticle = skip(reading, linked, 'article');
  const headed = skipHead(reading, afterArticle, 'year');
  // After a comma only the year itself goes on with the date.
  if (comma && headed > next) return null;
  const written = yearNumber(reading, headed, {
    headed: headed > afterArticle,
    calendar: headed > afterArticle && calendar === 'gregory' ? 'gregory' : calendar,
  });
  if (written && (headed > afterArticle || afterArticle === linked)) {
    return isMark(pieces[written.end], '%٪:') ? null : written;
  }
  const relative = relativeUnit(reading, linked);
  if (relative?.fields.unit === 'year' && relative.fields.shift !== undefined)
    return { next: relative.next, end: relative.next, yearShift: relative.fields.shift };
  return null;
}

/** Gives fields the year that follows them; changes and returns `fields`, which every date would copy otherwise. */
export function withYear(fields: Fields, year: YearPart | null): Fields {
  if (year?.year !== undefined) fields.year = year.year;
  if (year?.yearShift !== undefined) fields.yearShift = year.yearShift;
  return fields;
}

/** A year with its head noun or era: `عام 2024`, `1446 هـ`, `سال ۷۷`. */
export function headedYear(reading: Reading, from: number): Phrase | null {
  const article = skip(reading, from, 'article');
  const headed = article > from ? article : skipHead(reading, from, 'year');
  const year = yearNumber(reading, headed, { headed: headed > from, calendar: null });
  if (!year || year.year === undefined) return null;
  if (isMark(reading.pieces[year.next], '%٪')) return null;
  const closed = skipHead(reading, year.end, 'afterYear') > year.end;
  // The article is the following noun's (`the 2019 season`): before the year alone it has no place.
  if (article > from && !closed) return null;
  const hasEra = year.next > year.end;
  if (headed === from && (!hasEra || follows(reading, headed, 'numbered'))) return null;
  if ((headed === from || closed) && !isClean(reading, headed)) return null;
  if (hasEra && headed === from && isBareLetterEra(reading, year.end) && !isTwinYear(reading, from))
    return null;
  return {
    from,
    next: year.next,
    fields: { unit: 'year', calendar: year.calendar ?? 'gregory', year: year.year },
  };
}

/** `1445 هـ / 2024 م`: beside the year of another calendar the letter is an era. */
function isTwinYear(reading: Reading, from: number): boolean {
  return isMark(reading.pieces[from - 1], `(/=،,${DASHES}`) && follows(reading, from - 1, 'era');
}

/** `2000 م` is as often metres as a year: the letter alone is an era only after a date or head noun. */
function isBareLetterEra(reading: Reading, at: number): boolean {
  return reading.pieces[at]?.folded === 'م' && senseAt(reading, at, 'era')?.next === at + 1;
}

/** `in nineteen eighty-four`: the words for a year, after a preposition. */
export function spelledYear(reading: Reading, at: number): Phrase | null {
  const year = yearNumber(reading, at, { headed: false, calendar: null });
  if (!year?.year || year.year > 2_100 || year.year % 1_000 === 0) return null;
  const named = year.next > year.end;
  if (!named && !follows(reading, at, 'cues')) return null;
  const after = reading.pieces[year.end];
  const closed = after === undefined || after.kind === 'punctuation' || named;
  if (!closed && !senseAt(reading, year.end, 'followers')) return null;
  return {
    from: at,
    next: year.next,
    fields: { unit: 'year', calendar: year.calendar ?? 'gregory', year: year.year },
  };
}

/** `the 1990 budget`: counts of a thousand have a separator or are round. */
function isAttributive(reading: Reading, at: number): boolean {
  const value = reading.pieces[at]?.value ?? 0;
  if (value < 1_900 || value > 2_050 || value % 1_000 === 0) return false;
  if (!isBeside(reading, at - 1, 'determiners') || reading.pieces[at + 1]?.kind !== 'word') return false;
  return !senseAt(reading, at + 1, 'unit') && !senseAt(reading, at + 1, 'month');
}

/** Where nouns have capitals, what a number counts has one: `wurde 1994 eröffnet`. */
function isBeforeSmallLetter(reading: Reading, at: number): boolean {
  const [year, after] = [reading.pieces[at], reading.pieces[at + 1]];
  if (reading.lexicon.grammar.nounsCapitalised !== true || after?.kind !== 'word' || !after.spaced)
    return false;
  if (!year || year.value < 1_900 || year.value > 2_050 || year.value % 1_000 === 0) return false;
  return !isCapital(reading, at + 1) && !senseAt(reading, at + 1, 'unit');
}

/** The year that four digits are, if they are one. */
function yearFields(reading: Reading, at: number): Fields | null {
  const piece = reading.pieces[at];
  if (piece?.folded.length !== 4 || !isClean(reading, at)) return null;
  const { value } = piece;
  if (reading.lexicon.grammar.calendar === 'persian' && value >= 1250 && value <= 1450)
    return { unit: 'year', calendar: 'persian', year: value };
  return value < 1400 || value > 2100 ? null : { unit: 'year', calendar: 'gregory', year: value };
}

/** Whether the word after a number is what it counts. */
function isCounting(reading: Reading, at: number): boolean {
  const after = reading.pieces[at + 1];
  if (after?.kind !== 'word') return false;
  if (isBeside(reading, at + 1, 'measures')) return true;
  if (reading.lexicon.grammar.countedEnding?.test(after.folded)) return true;
  return senseAt(reading, at + 1, 'unit') !== null;
}

/** Four digits that stand for a year by what is round them: `(1918)`, `منذ 1990`, `World Cup 2022.` */
export function bareYear(reading: Reading, at: number): Phrase | null {
  const { pieces, lexicon } = reading;
  const year = yearFields(reading, at);
  const piece = pieces[at];
  if (!year || !piece) return null;
  const { value } = piece;
  const persian = year.calendar === 'persian';
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (follows(reading, at, 'numbered') || isBeside(reading, at + 1, 'models')) return null;
  const closed = after === undefined || after.kind === 'punctuation';
  // `(*1958)`, `(† 2020)`: born and died.
  const bracketed = isMark(before, '([*†') && isMark(after, `)],،;؛${DASHES}`);
  const followed = closed || senseAt(reading, at + 1, 'followers') !== null;
  const cued = follows(reading, at, 'cues');
  const counted = !followed && isCounting(reading, at);
  const isListed = isMark(before, ',،:') && piece.spaced;
  const plausible =
    value >= 1900 && value <= 2050 && value % 1000 !== 0 && (before?.kind === 'word' || isListed);
  const ended =
    lexicon.grammar.endings === true && isMark(after, "'") && leans(after) && leans(pieces[at + 2]);
  const accepted =
    ended ||
    isAttributive(reading, at) ||
    isBeforeSmallLetter(reading, at) ||
    bracketed ||
    (cued && !counted && (followed || !isBeside(reading, at - 1, 'weakCues'))) ||
    (closed && (plausible || (persian && before?.kind === 'word')));
  return accepted ? { from: at, next: at + 1, fields: year } : null;
}

/** The year after a word for its part, which needs nothing else: `mid-1992`, `a principios de 2020 nadie`. */
export function partYear(reading: Reading, at: number): Phrase | null {
  const year = yearFields(reading, at);
  return year && !isCounting(reading, at) ? { from: at, next: at + 1, fields: year } : null;
}
