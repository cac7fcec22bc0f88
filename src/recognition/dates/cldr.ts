/** The names of months and weekdays that Unicode CLDR has for a language, in the shape they are frozen in. */
import type { WrittenCalendar } from './calendar.ts';
import type { Words } from './grammar.ts';

export interface CldrDates extends Readonly<
  Record<WrittenCalendar, { long: readonly Words[]; short: readonly Words[] }>
> {
  /** Monday first. */
  weekdays: readonly Words[];
}
