/**
 * The second pass: what the first found anywhere in the document speaks for the same words elsewhere. A name
 * found again, or a person's family name alone, has its labels' scores raised, and the labels are chosen anew.
 */
import type { NameType } from '../../annotation.ts';
import { HALVES, NEVER_ALONE } from '../alone.ts';
import { WORD } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { has } from '../words.ts';
import type { Label } from './labels.ts';

/** What was found: tokens `[first, end)`, the first without `letters` folded letters of proclitics. */
export interface Found {
  first: number;
  end: number;
  letters: number;
  type: NameType;
  probability: number;
}

const SHORTEST = 3;
/** What is less sure speaks for nothing. */
const LEAST_SURE = 0.45;
/** What a sure name adds to the score of the same words' labels; a family name speaks for itself alone a little less. */
const BONUS = 3;
const FAMILY_SHARE = 0.8;

/** A name as it may be met again: its words after the first, by the first. */
interface Known {
  rest: readonly string[];
  type: NameType;
  /** By the first token of the name found, what it speaks for the others with. */
  bonuses: Map<number, number>;
}

/** How many mentions of one name are asked; more say nothing new. */
const MOST_ASKED = 8;

/** The most that mentions elsewhere than at `at` say. */
function bonusAt({ bonuses }: Known, at: number): number {
  let most = 0;
  for (const [from, bonus] of bonuses) if (from !== at && bonus > most) most = bonus;
  return most;
}

/** A stretch of tokens whose labels' scores are raised. */
export interface Raise {
  first: number;
  end: number;
  type: NameType;
  bonus: number;
}

function foldedAt(words: readonly Word[], at: number, letters: number): string {
  const word = words[at];
  if (!word) return '';
  return (
    word.readings.find((reading) => reading.letters === letters)?.folded ?? word.readings[0]?.folded ?? ''
  );
}

function collect(words: readonly Word[], found: readonly Found[]): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  const add = (name: readonly string[], type: NameType, at: number, bonus: number): void => {
    const [first, ...rest] = name;
    if (!first) return;
    const entries = known.get(first) ?? [];
    const key = rest.join(' ');
    const same = entries.find((entry) => entry.type === type && entry.rest.join(' ') === key);
    if (!same) entries.push({ rest, type, bonuses: new Map([[at, bonus]]) });
    else if (same.bonuses.size < MOST_ASKED) same.bonuses.set(at, bonus);
    known.set(first, entries);
  };
  for (const { first, end, letters, type, probability } of found) {
    if (probability < LEAST_SURE) continue;
    const name = Array.from({ length: end - first }, (_, index) =>
      foldedAt(words, first + index, index === 0 ? letters : 0),
    );
    const last = name.at(-1) ?? '';
    const bonus = BONUS * probability;
    if (name.length > 1 || (last.length >= SHORTEST && !has(words[first], NEVER_ALONE & ~WORD.listed)))
      add(name, type, first, bonus);
    if (
      type === 'person' &&
      name.length > 1 &&
      last.length >= SHORTEST &&
      !HALVES.has(last) &&
      !has(words[end - 1], NEVER_ALONE)
    )
      add([last], type, first, bonus * FAMILY_SHARE);
  }
  for (const entries of known.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return known;
}

/** Which stretches of the words `[start, end)` have been found elsewhere; the longest at each place. */
function raisesIn(
  words: readonly Word[],
  start: number,
  end: number,
  known: ReadonlyMap<string, readonly Known[]>,
  coveredUntil: (at: number) => number,
): Raise[] {
  const raises: Raise[] = [];
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (!word || word.token.kind !== 'word' || word.small) continue;
    let longest = 0;
    for (const reading of word.readings)
      for (const entry of known.get(reading.folded) ?? []) {
        const { rest, type } = entry;
        const to = at + 1 + rest.length;
        // Part of a longer name that was found is no name again.
        if (to > end || to < at + longest || to < coveredUntil(at)) continue;
        if (!rest.every((folded, index) => words[at + 1 + index]?.readings[0]?.folded === folded)) continue;
        longest = to - at;
        const bonus = bonusAt(entry, at);
        if (bonus > 0) raises.push({ first: at, end: to, type, bonus });
      }
    if (longest > 1) at += longest - 1;
  }
  return raises;
}

/** Raises of each range of a document; a range without any is left out. */
export function raisesOf(
  words: readonly Word[],
  ranges: readonly { firstToken: number; endToken: number }[],
  found: readonly Found[],
): Map<number, Raise[]> {
  const known = collect(words, found);
  const result = new Map<number, Raise[]>();
  if (known.size === 0) return result;
  const covered = new Int32Array(words.length);
  for (const { first, end } of found)
    // The first word of a name may begin a longer one; a later one is taken.
    for (let at = first; at < end; at++) covered[at] = at === first ? end : words.length + 1;
  for (const { firstToken, endToken } of ranges) {
    const raises = raisesIn(words, firstToken, endToken, known, (at) => covered[at] ?? 0);
    if (raises.length > 0) result.set(firstToken, raises);
  }
  return result;
}

/** Adds to the emissions of the range that begins at `start`. */
export function raise(
  emissions: Float32Array,
  start: number,
  raises: readonly Raise[],
  labels: readonly Label[],
): void {
  const size = labels.length;
  const closed = labels.some(({ position }) => position === 'E');
  for (const { first, end, type, bonus } of raises)
    for (let at = first; at < end; at++) {
      const position =
        closed && end - first === 1 ? 'S' : at === first ? 'B' : closed && at === end - 1 ? 'E' : 'I';
      const label = labels.findIndex((one) => one.type === type && one.position === position);
      const cell = (at - start) * size + label;
      emissions[cell] = (emissions[cell] as number) + bonus;
    }
}
