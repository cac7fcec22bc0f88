/** Where a card or toolbar goes: beside its words, never over them, never past the window's edge. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Between the words and the card, and between the card and the window's edge. CSS pixels. */
export const GAP = 8;
const MARGIN = 8;

function clamp(value: number, least: number, most: number): number {
  // A card wider than the window starts at its edge.
  return Math.max(least, Math.min(value, most));
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * The top left corner, in the coordinates of the window, of a card for words whose lines have these
 * boxes (at least one), in the order of reading. Below is tried first, then above, then beside; where
 * none is free of the words, the place that covers least of them.
 */
export function place(
  lines: readonly Box[],
  size: Size,
  viewport: Size,
  direction: 'ltr' | 'rtl',
): { left: number; top: number } {
  const [first] = lines;
  if (!first) return { left: MARGIN, top: MARGIN };
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const last = lines.at(-1) ?? first;
  const startOf = (line: Box): number => (direction === 'rtl' ? line.right - size.width : line.left);
  const wanted = [
    { left: startOf(last), top: bottom + GAP },
    { left: startOf(first), top: top - GAP - size.height },
    { left: right + GAP, top: first.top },
    { left: left - GAP - size.width, top: first.top },
  ];
  let best = { left: MARGIN, top: MARGIN };
  let least = Infinity;
  for (const corner of wanted) {
    const inside = {
      left: clamp(corner.left, MARGIN, viewport.width - size.width - MARGIN),
      top: clamp(corner.top, MARGIN, viewport.height - size.height - MARGIN),
    };
    const box = {
      ...inside,
      right: inside.left + size.width,
      bottom: inside.top + size.height,
    };
    const covered = lines.reduce((sum, line) => sum + overlap(box, line), 0);
    if (covered < least) {
      best = inside;
      least = covered;
    }
    if (covered === 0) break;
  }
  return best;
}
