/**
 * Names and common words of lists as sequences of letters: from them the weights learn how names of each kind are
 * spelt, which tells names that no text of the training has.
 */
import { LIST, listsOf, wordKey, type WordTable } from '../src/recognition/names/model/word-table.ts';
import type { NameType } from '../src/recognition/annotation.ts';
import { fold } from '../src/recognition/text/fold.ts';
import { rowsOf, wordsOfName } from './word-statistics.ts';

export interface ListedName {
  /** Folded. */
  words: readonly string[];
  /** null: no name. */
  type: NameType | null;
  /** What it counts in training. */
  weight: number;
}

/** Lists by what they hold. */
const LISTS: readonly (readonly [list: string, type: NameType])[] = [
  ['per-given', 'person'],
  ['per-family', 'person'],
  ['loc', 'place'],
];

/** Of the words that text statistics know, so many of the most frequent are common words, but for those in lists. */
const COMMON = 12_000;
const NAMES = ~(LIST.frequent | LIST.nameWord);
/** Longer names of lists are descriptions. */
const LONGEST = 3;

/** A language's names and common words; none where it has no lists. */
export function listedNames(
  folder: string,
  language: string,
  table: WordTable,
  weight: number,
): ListedName[] {
  const listed: ListedName[] = [];
  if (weight === 0) return listed;
  const seen = new Set<string>();
  const add = (words: readonly string[], type: NameType | null): void => {
    const key = words.join(' ');
    if (words.length === 0 || words.length > LONGEST || key.length < 3 || seen.has(key)) return;
    seen.add(key);
    listed.push({ words, type, weight });
  };
  for (const [list, type] of LISTS)
    for (const [name = ''] of rowsOf(folder, `${list}.${language}`)) add(wordsOfName(name), type);
  for (const [word = ''] of rowsOf(folder, `clusters.${language}`).slice(0, COMMON)) {
    const folded = fold(word);
    const row = table.rows.find(wordKey(folded));
    if ((listsOf(table.facts[row] ?? 0) & NAMES) === 0) add([folded], null);
  }
  return listed;
}
