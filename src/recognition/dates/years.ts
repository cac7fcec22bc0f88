/** Years: with a head noun or era, after a day or month, or alone where what is round them makes them one. */
import type { WrittenCalendar } from './calendar.ts';
import {
  isBeside,
  DASHES,
  type SenseOf,
  follows,
  isClean,
  isMark,
  leans,
  senseAt,
  skip,
  skipHead,
} from './cursor.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Reading } from './pieces.ts';
import { maskOf } from './lexicon.ts';
import { relativeUnit } from './relative.ts';

/** What a month's or day's words are followed by: the year, or how the year is told. */
export interface YearPart {
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
export function yearNumber(
  reading: Reading,
  at: number,
  context: { headed: boolean; calendar: WrittenCalendar | null },
): YearPart | null {
  const piece = reading.pieces[at];
  if (piece?.kind !== 'number' || Number.isNaN(piece.value) || piece.inner) return null;
  const era = senseAt(reading, at + 1, 'era');
  const value = piece.value;
  const digits = piece.folded.length;
  const after = skipHead(reading, era?.next ?? at + 1, 'afterYear');
  const next = after > at + 1 ? after : (era?.next ?? at + 1);
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

/** What can begin the year after a day or month, if it is a word. */
const YEAR_BEGINNINGS = maskOf('of', 'article', 'head', 'deictic', 'relativeBefore', 'unit');

/** The year after a day or month: `, 2025`, `من عام 2025`, `سال جاری`, `last year`. */
export function yearAfter(reading: Reading, at: number, calendar: WrittenCalendar): YearPart | null {
  const { pieces } = reading;
  if (pieces[at]?.kind === 'word' && ((reading.masks[at] ?? 0) & YEAR_BEGINNINGS) === 0) return null;
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

/** A year with its head noun or era: `عام 2024`, `1446 هـ`, `سال ۷۷`. */
export function headedYear(reading: Reading, from: number): Phrase | null {
  const article = skip(reading, from, 'article');
  const headed = article > from ? article : skipHead(reading, from, 'year');
  const year = yearNumber(reading, headed, { headed: headed > from, calendar: null });
  if (!year || year.year === undefined) return null;
  if (isMark(reading.pieces[year.next], '%٪')) return null;
  const closed = skipHead(reading, headed + 1, 'afterYear') > headed + 1;
  // The article is the following noun's (`the 2019 season`): before the year alone it has no place.
  if (article > from && !closed) return null;
  const hasEra = year.next > headed + 1;
  if (headed === from && (!hasEra || follows(reading, headed, 'numbered'))) return null;
  if ((headed === from || closed) && !isClean(reading, headed)) return null;
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
  const ended =
    lexicon.grammar.endings === true && isMark(after, "'") && leans(after) && leans(pieces[at + 2]);
  const accepted =
    ended ||
    bracketed ||
    (cued && !counted && (followed || !isBeside(reading, at - 1, 'weakCues'))) ||
    (closed && (plausible || (persian && before?.kind === 'word')));
  if (!accepted) return null;
  return {
    from: at,
    next: at + 1,
    fields: { unit: 'year', calendar: persian ? 'persian' : 'gregory', year: value },
  };
}
