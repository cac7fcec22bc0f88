/** Numbers that a language writes as one word, put together from their parts. */
import type { Words } from '../dates/grammar.ts';

type NumberTable = Readonly<Record<number, Words>>;

function wordsOf(table: NumberTable, value: number): string[] {
  return (table[value] ?? '').split('|').filter(Boolean);
}

/** 21 to 99 without the tens, in the order that `join` puts unit and tens in (`einundzwanzig`). */
export function compoundTens(
  table: NumberTable,
  join: (units: string, tens: string) => string,
): Record<number, Words> {
  const compounds: Record<number, Words> = {};
  for (let tens = 20; tens < 100; tens += 10)
    for (let units = 1; units < 10; units++)
      compounds[tens + units] = wordsOf(table, units)
        .flatMap((unit) => wordsOf(table, tens).map((ten) => join(unit, ten)))
        .join('|');
  return compounds;
}

/** The years of some centuries, by the words for their first years (`neunzehnhundert`, `zweitausend`). */
export function compoundYears(table: NumberTable, centuries: NumberTable): Record<number, Words> {
  const years: Record<number, Words> = {};
  for (const [century, words] of Object.entries(centuries))
    for (let year = 0; year < 100; year++)
      years[Number(century) + year] = words
        .split('|')
        .flatMap((first) => (year === 0 ? [first] : wordsOf(table, year).map((rest) => first + rest)))
        .join('|');
  return years;
}
