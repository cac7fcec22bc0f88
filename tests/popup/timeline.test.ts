import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutTimeline, type TimelineItem } from '../../src/popup/page/timeline.ts';

const SIZE = { width: 388, margin: 18, tickGap: 56, rtl: false };

function day(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

function item(start: string, end = start): TimelineItem {
  return { start: day(start), end: day(end) };
}

describe('a timeline', () => {
  it('of nothing is empty', () => {
    expect(layoutTimeline([], null, SIZE)).toEqual({
      marks: [],
      ticks: [],
      unit: 'day',
      flag: null,
      breaks: [],
      lanes: 1,
    });
  });

  it('of one day stands in the middle', () => {
    const { marks, flag } = layoutTimeline([item('2025-01-09')], day('2025-01-09'), SIZE);
    expect(marks).toEqual([{ index: 0, x1: 194, x2: 194, lane: 0 }]);
    expect(flag).toBe(194);
  });

  it.each([
    ['days', [item('2025-01-01'), item('2025-01-09')], 'day'],
    ['months', [item('2024-06-01'), item('2025-01-09')], 'month'],
    ['years', [item('2023-03-01', '2023-05-31'), item('2025-08-31')], 'year'],
  ] as const)('counts in %s where those fit', (_what, items, unit) => {
    expect(layoutTimeline(items, null, SIZE).unit).toBe(unit);
  });

  it('leaves out years with nothing in them, and still says which years the rest is of', () => {
    const items = [
      item('1948-05-14'),
      item('2024-11-14'),
      item('2025-01-08'),
      item('2025-06-01', '2025-08-31'),
    ];
    const { breaks, ticks, marks } = layoutTimeline(items, day('2025-01-09'), SIZE);
    expect(breaks).toHaveLength(1);
    expect(ticks[0]?.day).toBe(day('1948-05-14'));
    // Months take the room that decades would have had.
    expect((marks.at(-1)?.x1 ?? 0) - (marks[1]?.x1 ?? 0)).toBeGreaterThan(150);
  });

  it('lifts what would cover its neighbour', () => {
    const { marks, lanes } = layoutTimeline(
      [item('2022-07-01'), item('2025-01-08'), item('2025-01-09'), item('2025-01-10')],
      null,
      SIZE,
    );
    expect(marks.map(({ lane }) => lane)).toEqual([0, 0, 1, 2]);
    expect(lanes).toBe(3);
  });
});

const items = fc.array(
  fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 40_000 }))
    .map(([start, length]): TimelineItem => ({ start, end: start + Math.max(0, length - 20_000) })),
  { maxLength: 40 },
);
const published = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }));

describe('any timeline', () => {
  it('has each item once, inside its bounds, and in the order of time', () => {
    fc.assert(
      fc.property(items, published, fc.boolean(), (all, at, rtl) => {
        const { marks, flag, ticks, breaks } = layoutTimeline(all, at, { ...SIZE, rtl });
        expect(marks.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
          all.map((_one, index) => index),
        );
        for (const { x1, x2 } of marks) {
          expect(x1).toBeGreaterThanOrEqual(0);
          expect(x2).toBeLessThanOrEqual(SIZE.width);
          expect(x1).toBeLessThanOrEqual(x2);
        }
        const turn = rtl ? -1 : 1;
        const days = marks.filter(({ index }) => all[index]?.start === all[index]?.end);
        days
          .slice(1)
          .forEach(({ x1 }, one) => expect(turn * (x1 - (days[one]?.x1 ?? 0))).toBeGreaterThanOrEqual(-1e-6));
        for (const x of [...breaks, ...ticks.map((tick) => tick.x), ...(flag === null ? [] : [flag])]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(SIZE.width);
        }
      }),
    );
  });

  it('keeps its ticks apart', () => {
    fc.assert(
      fc.property(items, (all) => {
        const { ticks } = layoutTimeline(all, null, SIZE);
        ticks
          .slice(1)
          .forEach(({ x }, at) => expect(x - (ticks[at]?.x ?? 0)).toBeGreaterThanOrEqual(SIZE.tickGap * 0.9));
      }),
    );
  });

  it('is its own mirror in a script from right to left', () => {
    fc.assert(
      fc.property(items, published, (all, at) => {
        const ltr = layoutTimeline(all, at, SIZE);
        const rtl = layoutTimeline(all, at, { ...SIZE, rtl: true });
        expect(rtl.lanes).toBe(ltr.lanes);
        ltr.marks.forEach(({ x1, lane }, one) => {
          expect(rtl.marks[one]?.x2).toBeCloseTo(SIZE.width - x1, 6);
          expect(rtl.marks[one]?.lane).toBe(lane);
        });
      }),
    );
  });
});
