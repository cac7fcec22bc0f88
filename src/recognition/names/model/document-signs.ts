/** What a document tells of a word by its other occurrences. */
import { isAcronym, isCapitalised } from '../latin-runs.ts';
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
  const seen = new Map<string, number>();
  const own = new Uint16Array(words.length);
  const counts = new Map<string, number>();
  words.forEach((word, at) => {
    if (word.token.kind !== 'word') return;
    const before = words[at - 1];
    let sign = 0;
    if (!isCapitalised(word)) sign |= SIGN.small;
    else if (!paragraphStarts.has(at) && before && !SENTENCE_END.test(before.token.text) && !isAcronym(word))
      sign |= SIGN.capital;
    if (!paragraphStarts.has(at)) {
      if (has(before, WORD.honorific | WORD.role)) sign |= SIGN.titled;
      if (has(before, WORD.given)) sign |= SIGN.afterGiven;
      if (has(before, WORD.preposition | WORD.placeLabel)) sign |= SIGN.located;
      if (has(before, WORD.reportingVerb) || has(words[at + 1], WORD.reportingVerb)) sign |= SIGN.speaks;
    }
    own[at] = sign;
    seen.set(word.folded, (seen.get(word.folded) ?? 0) | sign);
    counts.set(word.folded, (counts.get(word.folded) ?? 0) + 1);
  });
  const signs = new Uint16Array(words.length);
  words.forEach((word, at) => {
    const count = counts.get(word.folded) ?? 0;
    if (count < 2) return;
    signs[at] = (seen.get(word.folded) ?? 0) | SIGN.repeated;
  });
  return signs;
}
