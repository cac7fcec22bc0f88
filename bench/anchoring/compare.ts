/** Which words of two versions of a text are the same ones: by runs that stand once in both, then by what is between them. */

/** Words of a run. */
const RUN = 3;
/** Gaps are compared word by word up to this many pairs. */
const MAX_CELLS = 4_000_000;

/** For each old word its place among the new, or -1; ascending. */
export function pairWords(old: readonly string[], now: readonly string[]): Int32Array {
  const pairs = new Int32Array(old.length).fill(-1);
  for (const [a, b] of ascending(uniqueRuns(old, now)))
    for (let step = 0; step < RUN; step++) pairs[a + step] = b + step;
  // Runs of one stretch overlap; what overlaps crosswise is left to the gaps.
  let high = -1;
  for (let a = 0; a < pairs.length; a++) {
    const place = pairs[a] ?? -1;
    if (place < 0) continue;
    if (place > high) high = place;
    else pairs[a] = -1;
  }
  fillGaps(old, now, pairs);
  return pairs;
}

function runs(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const key = words.slice(at, at + RUN).join(' ');
    found.set(key, found.has(key) ? -1 : at);
  }
  return found;
}

function uniqueRuns(old: readonly string[], now: readonly string[]): [number, number][] {
  const ours = runs(now);
  return [...runs(old)].flatMap(([key, a]): [number, number][] => {
    const b = ours.get(key) ?? -1;
    return a >= 0 && b >= 0 ? [[a, b]] : [];
  });
}

/** The longest ascending row of pairs: patience sorting. */
function ascending(pairs: [number, number][]): [number, number][] {
  pairs.sort((one, other) => one[0] - other[0]);
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, [, b]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const row: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) row.push(pair);
  }
  return row.reverse();
}

function fillGaps(old: readonly string[], now: readonly string[], pairs: Int32Array): void {
  let [a, b] = [0, 0];
  for (let at = 0; at <= old.length; at++) {
    const place = at === old.length ? now.length : (pairs[at] ?? -1);
    if (place < 0) continue;
    fillGap(old, now, pairs, [a, at], [b, place]);
    [a, b] = [at + 1, place + 1];
  }
}

/** The longest common row of words in a gap. */
function fillGap(
  old: readonly string[],
  now: readonly string[],
  pairs: Int32Array,
  [a, endA]: [number, number],
  [b, endB]: [number, number],
): void {
  const [height, width] = [endA - a, endB - b];
  if (height <= 0 || width <= 0 || height * width > MAX_CELLS) return;
  const columns = width + 1;
  const lengths = new Uint16Array((height + 1) * columns);
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--)
      lengths[i * columns + j] =
        old[a + i] === now[b + j]
          ? (lengths[(i + 1) * columns + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * columns + j] ?? 0, lengths[i * columns + j + 1] ?? 0);
  let [i, j] = [0, 0];
  while (i < height && j < width)
    if (old[a + i] === now[b + j]) pairs[a + i++] = b + j++;
    else if ((lengths[(i + 1) * columns + j] ?? 0) >= (lengths[i * columns + j + 1] ?? 0)) i++;
    else j++;
}
