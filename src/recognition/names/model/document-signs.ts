/** What a document tells of a word by its other occurrences. */
import { WORD } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { has } from '../words.ts';

/** Bits of a word's signs. */
export const SIGN = {
  /** Written small elsewhere in the document. */
  small: 1,
  /** Written with a capital elsewhere where no sentence begins. */
  capital: 2,
  /** A title, or a given name, stands before it elsewhere. */
  titled: 4,
  afterGiven: 8,
  /** A preposition of place stands before it elsewhere; a verb of speech beside it. */
  located: 16,
  speaks: 32,
  repeated: 64,
} as const;

const SENTENCE_END = /^[.!?…:"“«(\-–—•*]$/u;

/** The signs of every word of a document. */
export function documentSigns(words: readonly Word[], paragraphStarts: ReadonlySet<number>): Uint16Array {
  const seen = new Map<string, { signs: number; count: number }>();
  const signs = new Uint16Array(words.length);
  const opens = new Uint8Array(words.length);
  for (const at of paragraphStarts) opens[at] = 1;
  const same = words.map((word, at) => {
    if (word.token.kind !== 'word') return undefined;
    const before = words[at - 1];
    let sign = 0;
    if (!word.capitalised) sign |= SIGN.small;
    else if (opens[at] === 0 && before && !SENTENCE_END.test(before.token.text) && !word.acronym)
      sign |= SIGN.capital;
    if (opens[at] === 0) {
      if (has(before, WORD.honorific | WORD.role)) sign |= SIGN.titled;
      if (has(before, WORD.given)) sign |= SIGN.afterGiven;
      if (has(before, WORD.preposition | WORD.placeLabel)) sign |= SIGN.located;
      if (has(before, WORD.reportingVerb) || has(words[at + 1], WORD.reportingVerb)) sign |= SIGN.speaks;
    }
    const all = seen.get(word.folded);
    if (!all) {
      const first = { signs: sign, count: 1 };
      seen.set(word.folded, first);
      return first;
    }
    all.signs |= sign;
    all.count++;
    return all;
  });
  for (const [at, all] of same.entries()) if (all && all.count > 1) signs[at] = all.signs | SIGN.repeated;
  return signs;
}
