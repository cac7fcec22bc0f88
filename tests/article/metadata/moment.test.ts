import { describe, expect, test } from 'vitest';
import { inZone, mayBeSameDay, parseMoment } from '../../../src/article/metadata/moment.ts';

describe('parseMoment', () => {
  test.each([
    ['2025-01-10', '2025-01-10'],
    ['2025-1-9', '2025-01-09'],
    ['2025-01-10T00:30+03:00', '2025-01-10T00:30:00+03:00'],
    ['2025-01-10T00:30:15.123Z', '2025-01-10T00:30:15Z'],
    ['2025-01-10 00:30:15 +0330', '2025-01-10T00:30:15+03:30'],
    ['2025-01-10T00:30:15', '2025-01-10T00:30:15'],
    ['20250110', '2025-01-10'],
    ['20250110T003015Z', '2025-01-10T00:30:15Z'],
    ['2025/01/10', '2025-01-10'],
    ['Fri, 10 Jan 2025 12:05:00 GMT', '2025-01-10T12:05:00Z'],
    ['Fri Jan 10 2025 12:05:00 GMT+0200 (Eastern)', '2025-01-10T12:05:00Z'],
    ['January 10, 2025', '2025-01-10'],
    ['Jan 10, 2025 9:05 PM', '2025-01-10T21:05:00'],
    ['1736467200', '2025-01-10T00:00:00Z'],
    ['1736467200000', '2025-01-10T00:00:00Z'],
    ['3/4/2025', null],
    ['2025-02-30', null],
    ['0001-01-01T00:00:00Z', null],
    ['10', null],
    ['yesterday', null],
    ['', null],
    [`2025-01-10${' '.repeat(5_000)}x`, '2025-01-10'],
  ])('%s', (raw, expected) => {
    expect(parseMoment(raw)).toBe(expected);
  });
});

describe('mayBeSameDay', () => {
  test.each([
    ['2025-01-10', '2025-01-10', true],
    ['2025-01-10', '2025-01-11', false],
    ['2025-01-09T22:00:00Z', '2025-01-10', true],
    ['2025-01-10T02:00:00Z', '2025-01-09', true],
    ['2025-01-09T22:00:00Z', '2025-01-10T01:00:00+03:00', true],
    ['2025-01-09T10:00:00Z', '2025-01-11', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(mayBeSameDay(a, b)).toBe(expected);
    expect(mayBeSameDay(b, a)).toBe(expected);
  });
});

describe('inZone', () => {
  test.each([
    ['2025-05-02T02:54:29Z', 'America/New_York', '2025-05-01T22:54:29-04:00'],
    ['2025-01-09T22:00:00Z', 'Asia/Kolkata', '2025-01-10T03:30:00+05:30'],
    ['2025-01-09T22:00:00+00:00', 'Africa/Abidjan', '2025-01-09T22:00:00+00:00'],
    ['2025-01-09', 'Asia/Kolkata', null],
    ['2025-01-09T22:00:00Z', 'Asia/Nowhere', null],
  ])('%s in %s', (moment, zone, expected) => {
    expect(inZone(moment, zone)).toBe(expected);
  });
});
