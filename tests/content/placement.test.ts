import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, place, type Box } from '../../src/content/placement.ts';

const WINDOW = { width: 1000, height: 800 };
const CARD = { width: 300, height: 150 };

function line(left: number, top: number, right: number): Box {
  return { left, top, right, bottom: top + 20 };
}

function covers(corner: { left: number; top: number }, box: Box): boolean {
  return (
    corner.left < box.right &&
    corner.left + CARD.width > box.left &&
    corner.top < box.bottom &&
    corner.top + CARD.height > box.top
  );
}

describe('the place of a card', () => {
  it.each([
    ['below, where the words begin', [line(100, 100, 200)], 'ltr', { left: 100, top: 120 + GAP }],
    ['below, where they begin from the right', [line(500, 100, 600)], 'rtl', { left: 300, top: 128 }],
    ['above at the window’s foot', [line(100, 700, 200)], 'ltr', { left: 100, top: 700 - GAP - 150 }],
    ['inside at the window’s end', [line(900, 100, 990)], 'ltr', { left: 692, top: 128 }],
    ['inside at the window’s beginning', [line(5, 100, 90)], 'rtl', { left: 8, top: 128 }],
    [
      'below the last of several lines',
      [line(400, 100, 900), line(50, 130, 300)],
      'ltr',
      { left: 50, top: 158 },
    ],
  ] as const)('is %s', (_case, lines, direction, expected) => {
    expect(place(lines, CARD, WINDOW, direction)).toEqual(expected);
  });

  it('is beside words as tall as the window', () => {
    const column: Box = { left: 100, top: 10, right: 300, bottom: 790 };
    expect(place([column], CARD, WINDOW, 'ltr').left).toBeGreaterThanOrEqual(column.right);
  });

  it('is in the window even where nothing fits', () => {
    expect(place([line(0, 0, 100)], { width: 2000, height: 2000 }, WINDOW, 'ltr')).toEqual({
      left: 8,
      top: 8,
    });
  });

  it('never leaves the window, and never covers words that leave it room', () => {
    const boxes = fc
      .record({
        left: fc.integer({ min: 0, max: 980 }),
        top: fc.integer({ min: 0, max: 780 }),
        width: fc.integer({ min: 1, max: 600 }),
        height: fc.integer({ min: 1, max: 300 }),
      })
      .map(({ left, top, width, height }) => ({
        left,
        top,
        right: Math.min(1000, left + width),
        bottom: Math.min(800, top + height),
      }));
    fc.assert(
      fc.property(boxes, fc.constantFrom('ltr' as const, 'rtl' as const), (box, direction) => {
        const corner = place([box], CARD, WINDOW, direction);
        expect(corner.left).toBeGreaterThanOrEqual(8);
        expect(corner.top).toBeGreaterThanOrEqual(8);
        expect(corner.left + CARD.width).toBeLessThanOrEqual(WINDOW.width - 8);
        expect(corner.top + CARD.height).toBeLessThanOrEqual(WINDOW.height - 8);
        expect(covers(corner, box)).toBe(false);
      }),
    );
  });
});
