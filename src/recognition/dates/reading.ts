/** A paragraph as the rules read it: its pieces, what the lexicon finds at each, and what was read there before. */
import type { Token } from '../text/document.ts';
import type { WrittenCalendar } from './calendar.ts';
import type { Strength } from './grammar.ts';
import type { Lexicon, Match, Node } from './lexicon.ts';

/** A word, number or mark, after proclitics and elided articles are parted from what they lean on. */
export interface Piece {
  start: number;
  end: number;
  folded: string;
  kind: Token['kind'];
  /** Of a whole number of up to nine digits, else -1, which keeps a piece free of floating-point fields. */
  value: number;
  /** White space stands before it. */
  spaced: boolean;
  /** Part of a longer number with separators (`1.5`, `1,948`). */
  inner: boolean;
  /** Where the phrases that begin with it do in the lexicon. */
  node: Node | null;
}

/** A number in digits or words. */
export interface NumberPhrase {
  value: number;
  next: number;
  ordinal: boolean;
  /** How many digits it is written with, 0 in words. */
  digits: number;
}

/** A month by name or number. */
export interface MonthPart {
  next: number;
  month: number;
  calendar: WrittenCalendar;
  strength: Strength;
  headed: boolean;
}

/** A paragraph as pieces, with what the lexicon finds at each, the longest first. */
export interface Reading {
  lexicon: Lexicon;
  text: string;
  /** From `MARGIN` on, with as many empty places behind them. */
  pieces: readonly (Piece | undefined)[];
  matches: readonly (readonly Match[])[];
  /** Bits of the kinds that `matches` has at each piece: most questions are answered by these alone. */
  masks: readonly number[];
  /** Where the pieces stand that a date cannot be without: digits, and the lexicon's cores; ascending. */
  cores: readonly number[];
  /** Months read so far, by their first piece; null where there is none. */
  months: (MonthPart | null | undefined)[];
  /** Numbers likewise. */
  numbers: (NumberPhrase | null | undefined)[];
  /** What of the future stands at each piece; 0 is not asked yet. */
  future: number[];
}
