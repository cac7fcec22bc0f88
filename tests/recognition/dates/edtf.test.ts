import * as fc from 'fast-check';
import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import {
  fromGregorian,
  monthInterval,
  toCalendar,
  toEpochDay,
  toGregorian,
  weekdayOf,
  yearInterval,
} from '../../../src/recognition/dates/calendar.ts';
import { edtfInterval, formatDay } from '../../../src/recognition/dates/edtf.ts';

describe('edtfInterval', () => {
  it.each([
    ['2025-01-09', '2025-01-09', '2025-01-09'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2023/2024', '2023-01-01', '2024-12-31'],
    ['2023-11/2024-02-03', '2023-11-01', '2024-02-03'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2024-24', '2024-12-01', '2025-02-28'],
    ['2024-35', '2024-07-01', '2024-09-30'],
    ['-0699', '-0699-01-01', '-0699-12-31'],
    ['-0499/-0400', '-0499-01-01', '-0400-12-31'],
    ['[2025-01-09,2025-09-01]', '2025-01-09', '2025-09-01'],
  ])('%s runs from %s to %s', (value, start, end) => {
    expect(edtfInterval(value)).toEqual({ start, end });
  });

  it.each(['XXXX-04-12', 'XXXX-04', '2024-02-30', '2024-13', '', '2024/', '2024/..', 'soon', '1/2/3'])(
    'has no days for %s',
    (value) => {
      expect(edtfInterval(value)).toBeNull();
    },
  );

  it('agrees with the edtf package on days, months, years and decades', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const [m, d] = [month, day].map((part) => String(part).padStart(2, '0'));
          for (const value of [
            `${year}-${m}-${d}`,
            `${year}-${m}`,
            `${year}`,
            `${String(year).slice(0, 3)}X`,
          ]) {
            const { min, max } = edtf(value);
            expect(edtfInterval(value)).toEqual({
              start: new Date(min).toISOString().slice(0, 10),
              end: new Date(max).toISOString().slice(0, 10),
            });
          }
        },
      ),
    );
  });
});

describe('calendars', () => {
  it('turns every Gregorian day into a number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000, max: 400_000 }), (epochDay) => {
        const { year, month, day } = toGregorian(epochDay);
        expect(fromGregorian(year, month, day)).toBe(epochDay);
        if (year > 0 && year < 9_000)
          expect(formatDay(epochDay)).toBe(new Date(epochDay * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it.each(['islamic', 'persian'] as const)('turns every %s day into a number and back', (calendar) => {
    fc.assert(
      fc.property(fc.integer({ min: -250_000, max: 38_000 }), (epochDay) => {
        expect(toEpochDay(calendar, toCalendar(calendar, epochDay))).toBe(epochDay);
      }),
    );
  });

  it.each([
    ['islamic', 1446, '2024-07-07', '2025-06-25'],
    ['persian', 1403, '2024-03-20', '2025-03-20'],
  ] as const)('%s year %i runs from %s to %s', (calendar, year, start, end) => {
    expect(yearInterval(calendar, year)?.map(formatDay)).toEqual([start, end]);
  });

  it('has no days for months and years out of range', () => {
    expect(monthInterval('islamic', 1446, 13)).toBeNull();
    expect(yearInterval('islamic', 5_000)).toBeNull();
    expect(toEpochDay('persian', { year: 1402, month: 12, day: 30 })).toBeNull();
  });

  it('knows the weekday', () => {
    expect(weekdayOf(fromGregorian(2025, 1, 10))).toBe(5);
    expect(weekdayOf(fromGregorian(1969, 12, 29))).toBe(1);
  });
});
