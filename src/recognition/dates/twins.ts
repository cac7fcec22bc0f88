/** One day told in two calendars: `٩ رجب ١٤٤٦ هـ (٩ يناير ٢٠٢٥ م)`. */
import type { DateAnnotation } from '../annotation.ts';
import { fromGregorian, weekdayOf } from './calendar.ts';
import { edtfInterval } from './edtf.ts';

/** Days that a Hijri date may be off: its months begin where the new moon is sighted. */
const SIGHTING = 2;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

function epoch(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return fromGregorian(year, month, date);
}

/** Whether two values have no day in common. */
function isApart(one: string, other: string): boolean {
  const [a, b] = [edtfInterval(one), edtfInterval(other)];
  return a !== null && b !== null && (a.end < b.start || b.end < a.start);
}

/**
 * Settles two dates that stand for one in two calendars. A Hijri day close enough takes the Gregorian's value,
 * since the page says which day its month began on; dates with no day in common each name the other.
 */
export function settleTwins(first: DateAnnotation, second: DateAnnotation): void {
  const [converted, plain] = first.calendar === undefined ? [second, first] : [first, second];
  if (converted.calendar === undefined || converted.calendar === plain.calendar) return;
  if (converted.value === null || plain.value === null) return;
  const areDays = DAY.test(converted.value) && DAY.test(plain.value);
  const tolerance = converted.calendar === 'islamic' || plain.calendar === 'islamic' ? SIGHTING : 0;
  if (areDays && Math.abs(epoch(converted.value) - epoch(plain.value)) <= tolerance) {
    const islamic = converted.calendar === 'islamic' ? converted : plain;
    const other = islamic === converted ? plain : converted;
    islamic.value = other.value;
    if (islamic.statedWeekday === weekdayOf(epoch(plain.value))) delete islamic.statedWeekday;
    return;
  }
  if (!isApart(converted.value, plain.value)) return;
  first.statedTwin = second.value ?? '';
  second.statedTwin = first.value ?? '';
}
