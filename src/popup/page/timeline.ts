/** Where an article's dates stand on a line of time. Pure: days in, coordinates out. */

export interface TimelineItem {
  /** First and last day, in days since 1970-01-01. */
  start: number;
  end: number;
}

export interface TimelineMark {
  /** Into the items that were given. */
  index: number;
  /** Where it begins and ends, from the left whatever the script; `x1 <= x2`. */
  x1: number;
  x2: number;
  /** 0 is on the line itself; marks that would cover each other stand in higher lanes. */
  lane: number;
}

export type TickUnit = 'year' | 'month' | 'day';

export interface Tick {
  x: number;
  /** Days since 1970-01-01. */
  day: number;
}

export interface Timeline {
  marks: TimelineMark[];
  ticks: Tick[];
  unit: TickUnit;
  /** The day of publication. */
  flag: number | null;
  /** Where years with nothing in them are left out of the line. */
  breaks: number[];
  lanes: number;
}

export interface TimelineSize {
  width: number;
  /** Free space at both ends. */
  margin: number;
  /** The least distance between two ticks. */
  tickGap: number;
  rtl: boolean;
}

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365.25;
/** A gap is left out where it takes more than this share of the line and is longer than this. */
const BREAK_SHARE = 0.5;
const BREAK_DAYS = 3 * YEAR_DAYS;
/** How wide a gap that is left out is drawn. */
const BREAK_WIDTH = 26;
/** A gap between two periods of one century is told apart three times; more breaks than that are no line. */
const MOST_BREAKS = 3;
/** Half of what a day's dot takes, and the least width of a period. */
const DOT = 5;
const MOST_LANES = 4;

interface Stretch {
  start: number;
  end: number;
}

/** The stretches of time that are drawn, with what is left out between them. */
function stretchesOf(items: readonly TimelineItem[]): Stretch[] {
  const sorted = items.toSorted((a, b) => a.start - b.start);
  const covered: Stretch[] = [];
  for (const { start, end } of sorted) {
    const last = covered.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else covered.push({ start, end });
  }
  let stretches =
    covered.length > 0 ? [{ start: covered[0]?.start ?? 0, end: covered.at(-1)?.end ?? 0 }] : [];
  for (let breaks = 0; breaks < MOST_BREAKS; breaks++) {
    const drawn = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
    const gaps = covered.slice(1).map((after, at) => ({ from: covered[at]?.end ?? 0, to: after.start }));
    const wide = gaps.find(
      ({ from, to }) =>
        to - from > BREAK_DAYS &&
        to - from > drawn * BREAK_SHARE &&
        stretches.some(({ start, end }) => start <= from && to <= end),
    );
    if (!wide) break;
    stretches = stretches.flatMap(({ start, end }) =>
      start <= wide.from && wide.to <= end
        ? [
            { start, end: wide.from },
            { start: wide.to, end },
          ]
        : [{ start, end }],
    );
  }
  return stretches;
}

interface Scale {
  place: (day: number) => number;
  breaks: number[];
  /** Units of width for a day. */
  density: number;
}

function scaleOf(stretches: readonly Stretch[], { width, margin, rtl }: TimelineSize): Scale {
  const days = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const room = width - 2 * margin - (stretches.length - 1) * BREAK_WIDTH;
  const density = days > 0 ? room / days : 0;
  const turn = (x: number): number => (rtl ? width - x : x);
  const starts: number[] = [];
  const breaks: number[] = [];
  let x = days > 0 ? margin : width / 2;
  stretches.forEach(({ start, end }, at) => {
    if (at > 0) {
      breaks.push(turn(x + BREAK_WIDTH / 2));
      x += BREAK_WIDTH;
    }
    starts.push(x);
    x += (end - start) * density;
  });
  const place = (day: number): number => {
    const at = Math.max(
      0,
      stretches.findLastIndex(({ start }) => start <= day),
    );
    const { start = 0, end = 0 } = stretches[at] ?? {};
    return turn((starts[at] ?? margin) + (Math.min(day, end) - start) * density);
  };
  return { place, breaks, density };
}

/** How far apart ticks may stand, in each unit. */
const STEPS: readonly (readonly [unit: TickUnit, step: number, days: number])[] = [
  ...([1, 2, 7, 14] as const).map((step) => ['day', step, step] as const),
  ...([1, 2, 3] as const).map((step) => ['month', step, step * 30.44] as const),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].map((step) => ['year', step, step * YEAR_DAYS] as const),
];

/** Days of a stretch at which the unit's steps begin. */
function* beginnings({ start, end }: Stretch, unit: TickUnit, step: number): Generator<number> {
  if (unit === 'day') {
    for (let day = Math.ceil(start / step) * step; day <= end; day += step) yield day;
    return;
  }
  const first = new Date(start * DAY_MS);
  const months = unit === 'year' ? step * 12 : step;
  const from = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months;
  for (let month = from; ; month += months) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    const day = Math.round(date.getTime() / DAY_MS);
    if (day > end) return;
    if (day >= start) yield day;
  }
}

function ticksOf(
  stretches: readonly Stretch[],
  scale: Scale,
  size: TimelineSize,
): { unit: TickUnit; ticks: Tick[] } {
  const fitting = STEPS.find(([, , days]) => days * scale.density >= size.tickGap) ?? STEPS.at(-1);
  const [unit, step] = scale.density > 0 && fitting ? fitting : (['day', 1] as const);
  const ticks: Tick[] = [];
  for (const stretch of stretches) {
    const days = [...beginnings(stretch, unit, step)];
    // A stretch between two ticks still says when it is.
    for (const day of days.length > 0 ? days : [stretch.start]) {
      const x = scale.place(day);
      const last = ticks.at(-1);
      if (!last || Math.abs(x - last.x) >= size.tickGap * 0.9) ticks.push({ x, day });
    }
  }
  return { unit, ticks };
}

/** Lays out an article's dates and its day of publication. No items and no day give an empty line. */
export function layoutTimeline(
  items: readonly TimelineItem[],
  published: number | null,
  size: TimelineSize,
): Timeline {
  const all = published === null ? [...items] : [...items, { start: published, end: published }];
  const stretches = stretchesOf(all);
  const scale = scaleOf(stretches, size);
  // Up to where each lane is taken, counted in the direction of reading.
  const taken: number[] = [];
  const marks = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => a.item.start - b.item.start || b.item.end - a.item.end)
    .map(({ item, index }): TimelineMark => {
      const from = scale.place(item.start);
      const to = scale.place(item.end);
      let x1 = Math.min(from, to);
      let x2 = Math.max(from, to);
      if (item.end > item.start && x2 - x1 < 2 * DOT) {
        const middle = Math.min(Math.max((x1 + x2) / 2, DOT), size.width - DOT);
        x1 = middle - DOT;
        x2 = middle + DOT;
      }
      const reach = item.end > item.start ? 1 : DOT;
      const begins = (size.rtl ? size.width - x2 : x1) - reach;
      const ends = (size.rtl ? size.width - x1 : x2) + reach;
      const free = taken.findIndex((end) => end <= begins);
      const lane = free === -1 ? Math.min(taken.length, MOST_LANES - 1) : free;
      taken[lane] = Math.max(taken[lane] ?? -Infinity, ends);
      return { index, x1, x2, lane };
    });
  return {
    marks,
    ...ticksOf(stretches, scale, size),
    flag: published === null ? null : scale.place(published),
    breaks: scale.breaks,
    lanes: Math.max(1, taken.length),
  };
}
