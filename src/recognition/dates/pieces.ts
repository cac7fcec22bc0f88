/** A paragraph's tokens read as pieces, and what the lexicon finds at each. */
import type { Token } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { MonthPart } from './months.ts';
import { meaningsAt, type Lexicon, type Match } from './lexicon.ts';

/** A word, number or mark, after proclitics and elided articles are parted from what they lean on. */
export interface Piece {
  start: number;
  end: number;
  folded: string;
  kind: Token['kind'];
  /** Of a whole number, else NaN. */
  value: number;
  /** White space stands before it. */
  spaced: boolean;
  /** Part of a longer number with separators (`1.5`, `1,948`). */
  inner: boolean;
}

/** A paragraph as pieces, with what the lexicon finds at each, the longest first. */
export interface Reading {
  lexicon: Lexicon;
  text: string;
  pieces: Piece[];
  matches: (readonly Match[])[];
  /** Bits of the kinds that `matches` has at each piece: most questions are answered by these alone. */
  masks: Int32Array;
  /** Months read so far, by their first piece; null where there is none. */
  months: (MonthPart | null | undefined)[];
  /** Whether a word of the future stands at a piece: 0 is not asked yet, 1 no, 2 a verb, 3 another word. */
  future: Int8Array;
}

/** Source offset, from the token's start, where `units` folded units are behind. */
function sourceLength(token: string, units: number): number {
  let folded = 0;
  let length = 0;
  for (const point of token) {
    if (folded >= units && fold(point) !== '') break;
    folded += fold(point).length;
    length += point.length;
  }
  return length;
}

const DIGITS = /^\d+$/u;

const SPACE = 0x20;

/** Digits with separators past this length are no date. */
const LONGEST_NUMBER = 40;

const APOSTROPHE = /^([a-z]{1,7}')(.+)$/u;

/** Proclitics and articles parted from one word (`و` and `ل` of `ولعام`). */
const MAX_PARTED = 3;

class PieceBuilder {
  readonly pieces: Piece[] = [];
  private end: number;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly text: string,
    start: number,
  ) {
    this.end = start;
  }

  add(token: Token): void {
    if (token.folded === '') return;
    if (token.kind === 'number') this.addNumber(token);
    else if (token.kind === 'word') this.addWord(token.start, token.text, token.folded);
    else this.push(token.start, token.end, token.folded, 'punctuation');
  }

  private push(start: number, end: number, folded: string, kind: Token['kind'], inner = false): void {
    const value =
      kind === 'number' && DIGITS.test(folded) && folded.length <= 9 ? Number(folded) : Number.NaN;
    // A bidi control between digits and slashes parts them without being a space.
    const spaced =
      this.end < start &&
      (this.text.charCodeAt(this.end) === SPACE || /\s/u.test(this.text.slice(this.end, start)));
    this.pieces.push({ start, end, folded, kind, value, spaced, inner });
    this.end = end;
  }

  private addNumber(token: Token): void {
    if (DIGITS.test(token.folded)) {
      this.push(token.start, token.end, token.folded, 'number');
      return;
    }
    // Digits and separators fold to one code unit each, so lengths in the token are its source's;
    // digits of scripts that do not fold stay whole and are no date.
    if (token.folded.length > LONGEST_NUMBER) {
      this.push(token.start, token.end, token.folded, 'number', true);
      return;
    }
    const inner = !/^\d{1,2},\d{4}$/u.test(token.folded);
    if (token.folded.length !== token.text.length) {
      this.push(token.start, token.end, token.folded, 'number', true);
      return;
    }
    for (const part of token.folded.matchAll(/\d+|\D/gu)) {
      const start = token.start + part.index;
      const kind = DIGITS.test(part[0]) ? 'number' : 'punctuation';
      this.push(start, start + part[0].length, part[0], kind, inner);
    }
  }

  private addWord(start: number, text: string, folded: string, parted = 0): void {
    const { root, grammar } = this.lexicon;
    if (parted < MAX_PARTED && !root.next.has(folded)) {
      const elided = grammar.elides ? APOSTROPHE.exec(folded)?.[1] : undefined;
      if (elided !== undefined) {
        const length = sourceLength(text, elided.length);
        this.push(start, start + length, elided, 'word');
        this.addWord(start + length, text.slice(length), folded.slice(elided.length), parted + 1);
        return;
      }
      const apostrophe = grammar.elides ? -1 : folded.indexOf("'");
      if (apostrophe > 0 && root.next.has(folded.slice(0, apostrophe))) {
        // `Thursday's`, `15 Eylül'e`: the ending is no part of the date.
        const length = sourceLength(text, apostrophe);
        this.push(start, start + length, folded.slice(0, apostrophe), 'word');
        this.push(start + length, start + text.length, folded.slice(apostrophe), 'word');
        return;
      }
      const kept = grammar.ended?.exec(folded)?.[1] ?? '';
      if (kept !== '') {
        const length = sourceLength(text, kept.length);
        this.push(start, start + length, kept, 'word');
        this.push(start + length, start + text.length, folded.slice(kept.length), 'word');
        return;
      }
      const stripped = this.strip(folded);
      if (stripped !== null) {
        const length = sourceLength(text, 1);
        this.push(start, start + length, folded.slice(0, 1), 'word');
        this.addWord(start + length, text.slice(length), stripped, parted + 1);
        return;
      }
    }
    this.push(start, start + text.length, folded, 'word');
  }

  /** What is left of a word without its proclitic where that is a date word; `للعام` gives `العام`. */
  private strip(folded: string): string | null {
    const { root, grammar } = this.lexicon;
    if (!grammar.proclitics?.includes(folded.charAt(0)) || folded.length < 3) return null;
    const rest = folded.slice(1);
    if (root.next.has(rest)) return rest;
    if (rest.startsWith('ل') && folded.startsWith('ل') && root.next.has(`ا${rest}`)) return `ا${rest}`;
    if (grammar.proclitics.includes(rest.charAt(0)) && this.stripOnce(rest)) return rest;
    return null;
  }

  private stripOnce(folded: string): boolean {
    const rest = folded.slice(1);
    return rest.length > 1 && (this.lexicon.root.next.has(rest) || this.lexicon.root.next.has(`ا${rest}`));
  }
}

/** Whether some tokens have any number or word: marks alone make no date. */
export function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind !== 'punctuation');
}

/** Reads successive tokens of one paragraph of a text, in time linear in their number. */
export function readTokens(text: string, tokens: readonly Token[], lexicon: Lexicon): Reading {
  const builder = new PieceBuilder(lexicon, text, tokens[0]?.start ?? 0);
  for (const token of tokens) builder.add(token);
  const { pieces } = builder;
  const matches: (readonly Match[])[] = [];
  const masks = new Int32Array(pieces.length);
  for (let at = 0; at < pieces.length; at++) {
    const { list, mask } = meaningsAt(lexicon, pieces, at);
    masks[at] = mask;
    matches.push(list);
  }
  return {
    lexicon,
    text,
    pieces,
    matches,
    masks,
    months: Array.from({ length: pieces.length }),
    future: new Int8Array(pieces.length),
  };
}
