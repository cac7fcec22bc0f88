/** Which letters before an Arabic or Latin word are proclitics, when the word begins a name. */
import type { Reading, Word } from '../words.ts';
import { LIST, listsOf, wordKey } from './word-table.ts';
import type { WordTable } from './word-table.ts';

const NAMED = LIST.given | LIST.family | LIST.place | LIST.personFirst;

/** How much a list and a frequent word speak for a reading, and what splitting letters off costs. */
function weigh(reading: Reading, table: WordTable): number {
  const row = table.rows.find(wordKey(reading.folded));
  const cost = reading.letters > 0 ? 1 : 0;
  if (row < 0) {
    const stripped = reading.folded.startsWith('ال') && reading.folded.length > 4;
    return stripped && table.rows.find(wordKey(reading.folded.slice(2))) >= 0 ? 2 - cost : -cost;
  }
  const lists = listsOf(table.facts[row] ?? 0);
  return (lists & NAMED ? 4 : 2) + (lists & LIST.frequent ? 1 : 0) - cost;
}

/** The likeliest reading of a word if it is, or begins, a name. */
export function bareReading(word: Word, language: string, table: WordTable): Reading {
  const [whole] = word.readings;
  const chosen = word.readings.find(({ letters }) => letters === word.letters) ?? whole;
  const fallback: Reading = { folded: word.token.folded, letters: 0 };
  if (language !== 'ar' || word.bits !== 0 || word.readings.length < 2) return chosen ?? fallback;
  let best = whole ?? fallback;
  let most = weigh(best, table);
  for (const reading of word.readings.slice(1)) {
    const weight = weigh(reading, table) + (reading.letters === word.letters ? 1 : 0);
    if (weight > most) [best, most] = [reading, weight];
  }
  return best;
}
