/** The day that words without a year or month mean, by the day of publication. */
import { fromEpochDay, monthInterval, toEpochDay, weekdayOf } from './calendar.ts';
import type { ResolutionContext } from './context.ts';
import type { Fields } from './fields.ts';
import { monthsOf, yearOf } from './periods.ts';

/** Candidates of a yearless day round the publication, the nearest first; a weekday that agrees comes before all. */
function nearestDay(fields: Fields, published: number, future: boolean): number | null {
  const { calendar, month = 1, day = 1, weekday, direction = 0 } = fields;
  const { year } = fromEpochDay(calendar, published);
  let best: number | null = null;
  let least = Infinity;
  for (const candidate of [year - 1, year, year + 1]) {
    const epochDay = toEpochDay(calendar, { year: candidate, month, day });
    if (epochDay === null) continue;
    if (direction < 0 ? epochDay >= published : direction > 0 && epochDay <= published) continue;
    const distance = Math.abs(epochDay - published);
    const disagrees = weekday !== undefined && weekdayOf(epochDay) !== weekday ? 10_000 : 0;
    // News tells of what was, unless a word says otherwise.
    const ahead = !future && epochDay > published ? distance / 2 : 0;
    const cost = distance + ahead + disagrees + (future && epochDay < published ? 200 : 0);
    if (cost < least) {
      least = cost;
      best = epochDay;
    }
  }
  return best;
}

/** Months ahead and behind past which a month named alone is of the year before or after. */
const MONTHS_AHEAD = 3;
const MONTHS_BEHIND = 10;

/** The year of a month named alone: this year's, unless that is much farther than the month before or after it. */
export function nearestYear(fields: Fields, published: number, future: boolean): number {
  const at = fromEpochDay(fields.calendar, published);
  const ahead = (fields.month ?? 1) - at.month;
  if (fields.direction !== undefined && fields.direction < 0) return ahead < 0 ? at.year : at.year - 1;
  if (fields.direction !== undefined && fields.direction > 0) return ahead > 0 ? at.year : at.year + 1;
  if (fields.direction === 0) return at.year;
  if (future) return ahead >= 0 ? at.year : at.year + 1;
  if (ahead < -MONTHS_BEHIND) return at.year + 1;
  return ahead > MONTHS_AHEAD ? at.year - 1 : at.year;
}

function weekdayDay(fields: Fields, published: number, future: boolean): number {
  const { weekday = 1, direction, weekShift } = fields;
  const today = weekdayOf(published);
  if (weekShift !== undefined) return published - today + weekShift * 7 + weekday;
  const back = (today - weekday + 7) % 7;
  if (direction === 0) return published - today + weekday;
  if (direction !== undefined)
    return direction < 0
      ? published - (back === 0 ? 7 : back) - 7 * (-direction - 1)
      : published - back + 7 * direction;
  return future && back > 0 ? published - back + 7 : published - back;
}

/** Days that a weekday and a day of the month may be away before they agree by chance. */
const AGREEMENT = 45;

/** The day nearest the publication that is this weekday and this day of its month. */
function agreeingDay(weekday: number, day: number, published: number): number | null {
  for (let distance = 0; distance <= AGREEMENT; distance++)
    for (const epochDay of [published - distance, published + distance])
      if (weekdayOf(epochDay) === weekday && fromEpochDay('gregory', epochDay).day === day) return epochDay;
  return null;
}

/** The first, third, last … of a month's days of one weekday. */
function nthDay(fields: Fields, context: ResolutionContext): number | null {
  const { weekday = 1, nth = 1, published } = { ...fields, published: context.published };
  const base: Fields = { ...fields, day: 1 };
  delete base.weekday;
  delete base.nth;
  let first = dayEpoch(base, context);
  if (fields.monthShift === undefined && fields.year === undefined && fields.yearShift === undefined)
    first =
      published === null
        ? null
        : toEpochDay('gregory', {
            year: nearestYear(fields, published, context.future),
            month: fields.month ?? 1,
            day: 1,
          });
  if (first !== null && nth < 0) {
    const { year, month } = fromEpochDay('gregory', first);
    const final = monthInterval('gregory', year, month)?.[1] ?? first;
    return final - ((weekdayOf(final) - weekday + 7) % 7);
  }
  return first === null ? null : first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** First and last day of a week named by a day in it, or by its place among the whole weeks of a month. */
export function weekDays(fields: Fields, context: ResolutionContext): readonly [number, number] | null {
  const isNth = fields.nth !== undefined;
  const day = isNth ? nthDay({ ...fields, weekday: 1 }, context) : dayEpoch(fields, context);
  if (day === null) return null;
  let monday = day - weekdayOf(day) + 1;
  // The last whole week of a month ends in it.
  if (isNth && fromEpochDay('gregory', monday + 6).month !== fromEpochDay('gregory', monday).month)
    if ((fields.nth ?? 0) < 0) monday -= 7;
  return [monday, monday + 6];
}

export function dayEpoch(fields: Fields, context: ResolutionContext): number | null {
  const { published } = context;
  if (fields.nth !== undefined) return nthDay(fields, context);
  if (fields.month === undefined && fields.monthShift === undefined && fields.day !== undefined)
    return published === null ? null : agreeingDay(fields.weekday ?? 1, fields.day, published);
  if (fields.day === undefined && fields.weekday !== undefined)
    return published === null ? null : weekdayDay(fields, published, context.future);
  if (fields.day === undefined) return published === null ? null : published + (fields.shift ?? 0);
  if (fields.monthShift !== undefined) {
    if (published === null) return null;
    const months = monthsOf(fields.calendar, published) + fields.monthShift;
    return toEpochDay(fields.calendar, {
      year: Math.floor(months / 12),
      month: (months % 12) + 1,
      day: fields.day,
    });
  }
  const year = yearOf(fields, context);
  if (year !== null) return toEpochDay(fields.calendar, { year, month: fields.month ?? 1, day: fields.day });
  if (fields.year !== undefined || fields.yearShift !== undefined || published === null) return null;
  return nearestDay(fields, published, context.future);
}
