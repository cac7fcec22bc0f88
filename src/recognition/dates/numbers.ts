/** Numbers in digits, and in words as languages put them together. */
import { DASHES, isMark, leans, senseAt, skip } from './cursor.ts';
import { maskOf } from './lexicon.ts';
import type { NumberPhrase, Reading } from './reading.ts';

interface NumberWord {
  value: number;
  next: number;
  ordinal: boolean;
}

function wordAt(reading: Reading, at: number): NumberWord | null {
  const ordinal = senseAt(reading, at, 'ordinal');
  const cardinal = senseAt(reading, at, 'cardinal');
  const best = ordinal && (!cardinal || ordinal.next >= cardinal.next) ? ordinal : cardinal;
  return best && { value: best.sense.value, next: best.next, ordinal: best.sense.kind === 'ordinal' };
}

const NUMBER_WORDS = maskOf('cardinal', 'ordinal');

/** Words of one number are no more than this: `ألف وتسعمائة وثمانية وأربعين` has five. */
const MOST_WORDS = 7;

/**
 * What a number becomes with one more word, null where that is none of it. Up to a thousand each word is
 * smaller than what is there; `hundred` and `thousand` multiply, `nineteen eighty` is read in pairs.
 */
function joined(sum: number, { value }: NumberWord, hasAnd: boolean, inPairs: boolean): number | null {
  const low = sum % 100;
  if (value === 1_000) return sum >= 1 && sum < 10 ? sum * 1_000 : null;
  if (value === 100 && sum >= 1 && sum <= 20) return sum * 100;
  if (value >= 1_000) return null;
  if (value >= 100) return sum >= 1_000 && sum % 1_000 === 0 ? sum + value : multiplied(sum, value);
  if (low === 0) return sum >= 100 ? sum + value : null;
  if (low >= 20 && low % 10 === 0 && value >= 1 && value <= 9) return sum + value;
  // Units before tens need the conjunction: `three twenty` is no 23.
  if (low <= 9 && value >= 20 && value % 10 === 0 && hasAnd) return sum + value;
  // `soixante et onze`, `quatre-vingt-douze`
  if ((low === 60 || low === 80) && value >= 10 && value <= 19) return sum + value;
  return inPairs && sum >= 11 && sum <= 20 && value >= 10 && !hasAnd ? sum * 100 + value : null;
}

/** `two thousand five hundred`: the hundred multiplies what is under a thousand. */
function multiplied(sum: number, value: number): number | null {
  const units = sum % 1_000;
  return value === 100 && sum > 1_000 && units >= 1 && units <= 9 ? sum - units + units * 100 : null;
}

function inWords(reading: Reading, at: number): NumberWord | null {
  const first = wordAt(reading, at);
  if (!first) return null;
  const inPairs = reading.lexicon.grammar.pairedYears === true;
  let { value, next, ordinal } = first;
  for (let words = 1; words < MOST_WORDS; words++) {
    const dash = isMark(reading.pieces[next], DASHES) ? next + 1 : next;
    const and = skip(reading, next, 'and');
    const word = wordAt(reading, and > next ? and : dash);
    const sum = word && joined(value, word, and > next, inPairs);
    if (sum === null || !word) break;
    value = sum;
    ({ next } = word);
    ordinal ||= word.ordinal;
  }
  return { value, next, ordinal };
}

/** The number at a piece: `28`, `28th`, `twenty-eighth`, `الثامن والعشرين`, `nineteen eighty-four`. */
export function numberAt(reading: Reading, at: number): NumberPhrase | null {
  if (((reading.masks[at] ?? 0) & NUMBER_WORDS) === 0 && reading.pieces[at]?.kind !== 'number') return null;
  // A dozen rules ask at each number, and one in words is long.
  const known = at < reading.numbers.length ? reading.numbers[at] : undefined;
  if (known !== undefined) return known;
  const number = readNumber(reading, at);
  while (reading.numbers.length <= at) reading.numbers.push(undefined);
  reading.numbers[at] = number;
  return number;
}

function readNumber(reading: Reading, at: number): NumberPhrase | null {
  const piece = reading.pieces[at];
  if (piece?.kind === 'number') {
    if (piece.value < 0 || piece.inner) return null;
    const touches = leans(reading.pieces[at + 1]) || reading.lexicon.grammar.monthSuffixes !== undefined;
    const suffix = touches ? senseAt(reading, at + 1, 'ordinalSuffixes') : null;
    return {
      value: piece.value,
      next: suffix?.next ?? at + 1,
      ordinal: suffix !== null,
      digits: piece.folded.length,
    };
  }
  const number = inWords(reading, at);
  return number && { value: number.value, next: number.next, ordinal: number.ordinal, digits: 0 };
}
