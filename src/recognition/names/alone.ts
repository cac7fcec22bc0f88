/** Which parts of names never stand for the whole by themselves. */
import { WORD } from './lexicon.ts';

/** `WORD` bits of words that are no name alone, though they may end a person's. */
export const NEVER_ALONE =
  WORD.common |
  WORD.honorific |
  WORD.role |
  WORD.preposition |
  WORD.particle |
  WORD.organizationHead |
  WORD.placeLabel |
  WORD.reportingVerb |
  WORD.outerAdjective |
  WORD.definiteCommon |
  WORD.listed;

/** Second halves of two-word names: alone they say nothing. */
export const HALVES: ReadonlySet<string> = new Set(['الله', 'الدين', 'الرحمن', 'العزيز', 'الاسلام']);
