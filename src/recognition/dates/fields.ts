/** What the words of a date say, before it is resolved against the publication day. */
import type { WrittenCalendar } from './calendar.ts';
import type { Unit } from './grammar.ts';

export interface Fields {
  /** The finest period named. */
  unit: Unit;
  calendar: WrittenCalendar;
  /** Astronomical: 0 is 1 BC. */
  year?: number;
  /** Gregorian year in which a month of another calendar begins. */
  gregorianYear?: number;
  /** Years from the publication's. */
  yearShift?: number;
  month?: number;
  /** Months from the publication's. */
  monthShift?: number;
  day?: number;
  /** ISO 8601, 1 is Monday. */
  weekday?: number;
  /** Which one of a month's weekdays: 3 is the third, -1 the last. */
  nth?: number;
  /** Weeks from the publication's, for a weekday of `last week`. */
  weekShift?: number;
  /** EDTF's number: 21 is spring. */
  season?: number;
  quarter?: number;
  half?: number;
  /** First year of a decade (1980), or of its century's (80) while the century is to be told. */
  decade?: number;
  /** 20 is the twentieth; negative before Christ. */
  century?: number;
  /** Units from the publication's, where the unit is all that is named. */
  shift?: number;
  /** Of a named month, season or weekday: -1 the last, 0 this, 1 the next. */
  direction?: number;
  /** The same digits with day and month exchanged, where nothing yet tells which is meant. */
  other?: { month: number; day: number };
}

/** A date's words: pieces `[from, next)` and what they say. */
export interface Phrase {
  from: number;
  next: number;
  fields: Fields;
  /** The end of a range. */
  until?: Fields;
  /** Several ways to say the same thing are weighed by what they take in; this breaks a tie. */
  weak?: boolean;
  /** It is a date only where its clause speaks of what is to come. */
  ifFuture?: boolean;
}
