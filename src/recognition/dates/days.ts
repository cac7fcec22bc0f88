/** Days by their number and month, in the orders that languages write them. */
import { DASHES, isBeside, isClean, isMark, leans, senseAt, skip, skipHead } from './cursor.ts';
import { numberAt } from './numbers.ts';
import type { Fields, Phrase } from './fields.ts';
import { monthAt, settle } from './months.ts';
import type { MonthPart, Reading } from './reading.ts';
import { relativeUnit } from './relative.ts';
import { withYear, yearAfter, yearNumber } from './years.ts';

/** Whether a weak month word, with a day but no year, can be taken for a month. */
function dayMakesMonth(month: MonthPart, ordinal: boolean, hasYear: boolean): boolean {
  if (hasYear || month.headed || month.strength !== 'faint') return true;
  return ordinal && month.calendar === 'gregory';
}

function isDay(reading: Reading, at: number, number: { value: number; digits: number }): boolean {
  if (number.value < 1 || number.value > 31 || number.digits > 2) return false;
  const { pieces } = reading;
  if (number.digits === 0) return true;
  const [before, piece] = [pieces[at - 1], pieces[at]];
  return !(leans(piece) && isMark(before, ':/.,$€£#+@_=') && at > 0);
}

/**
 * Day, then month: `9 يناير 2025`, `الأول من محرم 1446 هـ`, `3rd of March`, `15 من الشهر الجاري`.
 * `vouched` says that what stands before it already makes it a date.
 */
export function dayMonth(reading: Reading, from: number, vouched = false): Phrase | null {
  const at = skipHead(reading, from, 'day');
  const { pieces, lexicon } = reading;
  const numeral = at > from || lexicon.grammar.dayArticle ? skip(reading, at, 'article') : at;
  const number = numberAt(reading, numeral);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return null;
  if (!vouched && !isDay(reading, numeral, number)) return null;
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
  // `the third this month` is a third of anything.
  if (!month && number.digits === 0 && linked === next) return null;
  if (!month) return dayOfRelativeMonth(reading, from, number.value, linked > next ? afterArticle : next);
  if (month.month === 0) return null;
  const relative = senseAt(reading, month.next, 'relativeAfter');
  const afterMonth = relative ? relative.next : month.next;
  const year = yearAfter(reading, afterMonth, month.calendar);
  if (!vouched && !dayMakesMonth(month, number.ordinal, year !== null)) return null;
  // `one may`, `a march`: counting words are days only before a month that is nothing else.
  if (number.digits === 0 && !number.ordinal && number.value === 1 && month.strength !== 'strong')
    return null;
  const fields: Fields = { unit: 'day', calendar: month.calendar, month: month.month, day: number.value };
  if (relative && !year && relative.sense.amount !== 0) fields.direction = relative.sense.amount;
  return {
    from,
    next: year?.next ?? afterMonth,
    fields: settle(withYear(fields, year), year),
  };
}

function dayOfRelativeMonth(reading: Reading, from: number, day: number, at: number): Phrase | null {
  if (isBeside(reading, at, 'thisMonth')) {
    const fields: Fields = { unit: 'day', calendar: reading.lexicon.grammar.calendar, monthShift: 0, day };
    return { from, next: at + 1, fields };
  }
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
  const dashed = secondDash > 0 && number?.digits === 2 && number.value >= 1 && number.value <= 31;
  if (!number || number.digits === 0 || !(dashed || isDay(reading, month.next + secondDash, number)))
    return { from, next: month.next, fields };
  const weekday = isMark(pieces[number.next], ',،') ? senseAt(reading, number.next + 1, 'weekday') : null;
  return { from, next: weekday?.next ?? number.next, fields: { ...fields, unit: 'day', day: number.value } };
}
