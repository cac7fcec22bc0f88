/** The dates of an article as a list in the order of time, and as days for the timeline. */
import type { DateAnnotation, Recognition } from '../../recognition/annotation.ts';
import { edtfInterval } from '../../recognition/dates/edtf.ts';
import { epochDay, formatEdtf, formatFromPublication } from '../../shared/format.ts';
import type { TimelineItem } from './timeline.ts';

export interface ListedDate {
  /** Of its first mention, into `recognition.annotations`. */
  index: number;
  date: DateAnnotation;
  /** Null where the value covers no known days. */
  days: TimelineItem | null;
}

function daysOf(value: string | null): TimelineItem | null {
  const interval = value === null ? null : edtfInterval(value);
  const start = interval && epochDay(interval.start);
  const end = interval && epochDay(interval.end);
  return start === null || end === null ? null : { start, end };
}

/** The article's dates by time, those without known days last; the same words for the same day are listed once, also apart where the text contradicts one of them. */
export function listDates(recognition: Recognition): ListedDate[] {
  const listed = new Map<string, ListedDate>();
  recognition.annotations.forEach((date, index) => {
    if (date.type !== 'date') return;
    // Where only one of two mentions is contradicted beside it, the reader must see that one too.
    const key = [date.value, date.statedWeekday, date.statedTwin, date.text].join('\n');
    if (!listed.has(key)) listed.set(key, { index, date, days: daysOf(date.value) });
  });
  return [...listed.values()].sort(
    (a, b) =>
      (a.days?.start ?? Infinity) - (b.days?.start ?? Infinity) ||
      (a.days?.end ?? 0) - (b.days?.end ?? 0) ||
      a.index - b.index,
  );
}

/** Farther than this from publication the day itself says more than the count of days. */
const NEAR_DAYS = 365;

/**
 * What the words of a date mean: the day or days. Where the words say the day themselves, how far it is
 * from publication. Null where the value is not known.
 */
export function meaningOf({ date, days }: ListedDate, published: string | null): string | null {
  if (date.value === null) return null;
  const from = published === null ? null : epochDay(published);
  const plainDay = days !== null && days.start === days.end;
  if (
    plainDay &&
    date.relation === undefined &&
    date.calendar === undefined &&
    from !== null &&
    published !== null
  )
    if (Math.abs(days.start - from) <= NEAR_DAYS) return formatFromPublication(date.value, published);
  return formatEdtf(date.value, date.calendar);
}
