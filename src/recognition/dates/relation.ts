/** How a relative date stands to the publication's day, in words that do not depend on the page's language. */
import type { Fields } from './fields.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function signed(amount: number): string {
  return amount > 0 ? `+${amount}` : String(amount);
}

function pad(value: number | undefined): string {
  const digits = value ?? 0;
  return `${digits < 10 ? '0' : ''}${digits}`;
}

/** `XXXX-04-12`, with the calendar's name before it where that is not the Gregorian. */
function yearless({ calendar, month, season, day }: Fields): string {
  const pattern = `XXXX-${pad(season ?? month)}${day === undefined ? '' : `-${pad(day)}`}`;
  return calendar === 'gregory' ? pattern : `${calendar} ${pattern}`;
}

function single(fields: Fields): string | null {
  // With a year of its own a date is absolute: most are.
  if (fields.year !== undefined || fields.gregorianYear !== undefined) return null;
  const { unit, calendar, shift, direction, weekday, weekShift, yearShift, monthShift } = fields;
  if (fields.nth !== undefined)
    return `nearest ${fields.nth} ${unit === 'week' ? 'week' : (WEEKDAYS[(weekday ?? 1) - 1] ?? '')} ${yearless(fields)}`;
  if (fields.day !== undefined && fields.month === undefined && monthShift === undefined)
    return `nearest ${WEEKDAYS[(weekday ?? 1) - 1] ?? ''} ${pad(fields.day)}`;
  if (fields.day === undefined && weekday !== undefined) {
    const name = WEEKDAYS[weekday - 1] ?? '';
    if (weekShift !== undefined) return `${signed(weekShift)} week ${name}`;
    return direction === undefined ? name : `${signed(direction)} ${name}`;
  }
  if (monthShift !== undefined) return `${signed(monthShift)} month day ${pad(fields.day)}`;
  if (fields.quarter !== undefined && yearShift === undefined) return `nearest ${unit} ${fields.quarter}`;
  if (yearShift !== undefined) {
    if (fields.quarter !== undefined || fields.half !== undefined)
      return `${signed(yearShift)} year ${unit} ${fields.quarter ?? fields.half ?? ''}`;
    return `${signed(yearShift)} year ${yearless(fields)}`;
  }
  if (unit === 'weekend' && shift === undefined) return direction === 0 ? '0 weekend' : 'nearest weekend';
  if (direction !== undefined) return `${signed(direction)} ${yearless(fields)}`;
  if (shift !== undefined) return `${signed(shift)} ${calendar === 'gregory' ? '' : `${calendar} `}${unit}`;
  return fields.month !== undefined ? `nearest ${yearless(fields)}` : null;
}

/** `-1 day`, `+1 monday`, `-1 XXXX-03` (last March), `nearest XXXX-04-12`; two of them for a range; null for an absolute date. */
export function relationOf(fields: Fields, until?: Fields): string | null {
  const first = single(fields);
  if (!until) return first;
  const last = single(until);
  return last === null ? null : `${first ?? ''}/${last}`;
}
