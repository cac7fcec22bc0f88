/** Alignment of described words with the words of a stretch of text, in order, with gaps on both sides. */
import type { Pattern } from './pattern.ts';
import type { WordIndex } from './words.ts';

/** For each described word the text's word that stands for it, or -1; and how alike the two are, 0 to 1. */
export interface Alignment {
  places: Int32Array;
  likeness: Float32Array;
}

/** Sums are of whole thousandths, so that equal alignments are equal. */
const UNIT = 1_000;

/** What a word put in between costs, in thousandths of a word's weight: matches stay together unless a gap holds a sentence. */
const GAP = 30;

/** Words longer than this are compared whole. */
const MAX_WORD = 32;
/** Words less alike are different words. */
const MIN_LIKENESS = 0.5;
const MAX_LENGTH_DIFFERENCE = 3;

/** 1 − edit distance by length. */
export function likenessOf(a: string, b: string): number {
  const most = Math.max(a.length, b.length);
  if (most === 0) return 1;
  return 1 - editDistance(a, b) / most;
}

let row = new Uint32Array(64);

/** Levenshtein's, in time by the product of the lengths past common ends. */
export function editDistance(a: string, b: string): number {
  let from = 0;
  let [endA, endB] = [a.length, b.length];
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const length = endB - from;
  if (row.length <= length) row = new Uint32Array(length * 2);
  for (let j = 0; j <= length; j++) row[j] = j;
  for (let i = from; i < endA; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = diagonal + 1;
    const unit = a.charCodeAt(i);
    for (let j = 1; j <= length; j++) {
      const above = row[j] ?? 0;
      const same = unit === b.charCodeAt(from + j - 1) ? diagonal : diagonal + 1;
      row[j] = Math.min(same, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[length] ?? 0;
}

/** Likeness of two different words that may be one corrected or inflected; 0 where they are two words. */
function kinship(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || long.length > MAX_WORD || long.length - short.length > MAX_LENGTH_DIFFERENCE)
    return 0;
  // Spellings are corrected at one end or inside, inflections keep one end.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return 0;
  const likeness = likenessOf(a, b);
  return likeness < MIN_LIKENESS ? 0 : likeness * likeness;
}

// Kept between calls: a page's clips are aligned one after another.
let scores = new Int32Array(1 << 12);
let moves = new Uint8Array(1 << 12);
const SKIP_WORD = 0;
const SKIP_TEXT = 1;
const PAIR = 2;

/**
 * Aligns the described words `[a, b)` with the text's words `[from, to)` so that the weights of the words
 * paired are greatest. Time by the product of both.
 */
export function align(
  pattern: Pattern,
  [a, b]: readonly [number, number],
  index: WordIndex,
  [from, to]: readonly [number, number],
): Alignment {
  const height = b - a;
  const width = Math.max(0, to - from);
  const result = { places: new Int32Array(height).fill(-1), likeness: new Float32Array(height) };
  if (height === 0 || width === 0) return result;
  const columns = width + 1;
  const size = (height + 1) * columns;
  if (scores.length < size) {
    scores = new Int32Array(size * 2);
    moves = new Uint8Array(size * 2);
  }
  const kin = kinOf(pattern, [a, b], index, [from, to]);
  scores.fill(0, 0, columns);
  for (let i = 1; i <= height; i++) {
    const id = pattern.ids[a + i - 1] ?? -1;
    const weight = Math.round((pattern.weights[a + i - 1] ?? 0) * UNIT);
    const relatives = kin[i - 1];
    // Past the last described word the text goes on for free.
    const gap = i === height ? 0 : GAP;
    const base = i * columns;
    scores[base] = 0;
    moves[base] = SKIP_WORD;
    for (let j = 1; j <= width; j++) {
      const at = base + j;
      let best = scores[at - columns] ?? 0;
      let move = SKIP_WORD;
      const left = (scores[at - 1] ?? 0) - gap;
      if (left > best) {
        best = left;
        move = SKIP_TEXT;
      }
      const gain =
        id === index.ids[from + j - 1] && id >= 0
          ? weight
          : relatives
            ? Math.round((relatives[j - 1] ?? 0) * weight)
            : 0;
      const paired = (scores[at - columns - 1] ?? 0) + gain;
      if (paired >= best) {
        best = paired;
        move = PAIR;
      }
      scores[at] = best;
      moves[at] = move;
    }
  }
  let [i, j] = [height, bestColumn(height * columns, width)];
  while (i > 0 && j > 0) {
    const move = moves[i * columns + j];
    if (move === PAIR) {
      const same = (pattern.ids[a + i - 1] ?? -1) === index.ids[from + j - 1];
      const likeness = same ? 1 : (kin[i - 1]?.[j - 1] ?? 0);
      if (likeness > 0) {
        result.places[i - 1] = from + j - 1;
        result.likeness[i - 1] = likeness;
      }
      i--;
      j--;
    } else if (move === SKIP_TEXT) j--;
    else i--;
  }
  return result;
}

function bestColumn(base: number, width: number): number {
  let best = 0;
  for (let j = 1; j <= width; j++) if ((scores[base + j] ?? 0) > (scores[base + best] ?? 0)) best = j;
  return best;
}

/** For described words that the stretch has not: how akin each of the stretch's own words is. */
function kinOf(
  pattern: Pattern,
  [a, b]: readonly [number, number],
  index: WordIndex,
  [from, to]: readonly [number, number],
): (Float32Array | undefined)[] {
  const described = new Set<number>();
  for (let i = a; i < b; i++) described.add(pattern.ids[i] ?? -1);
  const present = new Set<number>();
  const strangers: number[] = [];
  for (let j = from; j < to; j++) {
    const id = index.ids[j] ?? -1;
    if (described.has(id)) present.add(id);
    else strangers.push(j);
  }
  return Array.from({ length: b - a }, (_, i) => {
    if (present.has(pattern.ids[a + i] ?? -1)) return undefined;
    const spelling = pattern.spellings[a + i] ?? '';
    let relatives: Float32Array | undefined;
    for (const j of strangers) {
      const likeness = kinship(spelling, index.spellings[index.ids[j] ?? -1] ?? '');
      if (likeness === 0) continue;
      relatives ??= new Float32Array(to - from);
      relatives[j - from] = likeness;
    }
    return relatives;
  });
}
