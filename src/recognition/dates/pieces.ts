/** A paragraph's tokens read as pieces, and what the lexicon finds at each. */
import type { Token } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { knownAs, meaningsAt, type Lexicon, type Match, type Node, wordOf } from './lexicon.ts';
import type { Piece, Reading } from './reading.ts';

/**
 * Places without a piece before the first and after the last: what stands beside a piece is asked all the time,
 * and an index outside of its array takes many times as long.
 */
export const MARGIN = 4;

const EMPTY: readonly undefined[] = Array.from({ length: MARGIN });

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

const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;

/** Past the digits from one on. */
function digitsEnd(folded: string, from: number): number {
  let at = from;
  for (let unit = folded.charCodeAt(at); unit >= ZERO && unit <= NINE; unit = folded.charCodeAt(at)) at++;
  return at;
}

/** More digits make no number that a date has, and no small integer. */
const MOST_DIGITS = 9;

/** Digits with separators past this length are no date. */
const LONGEST_NUMBER = 40;

const APOSTROPHE = /^([a-z]{1,7}')(.+)$/u;

/** Proclitics and articles parted from one word (`و` and `ل` of `ولعام`). */
const MAX_PARTED = 3;

class PieceBuilder {
  readonly pieces: (Piece | undefined)[] = [...EMPTY];
  private end: number;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly text: string,
    start: number,
  ) {
    this.end = start;
  }

  add(token: Token): void {
    const { start, end, folded, kind } = token;
    if (folded === '') return;
    if (kind === 'number') {
      this.addNumber(token);
      return;
    }
    const known = knownAs(this.lexicon, token.spelling);
    if (kind === 'punctuation' || known.whole === true) {
      this.push(start, end, folded, kind, known.node);
      return;
    }
    const before = this.pieces.length;
    this.addWord(start, token.text, folded);
    known.whole = this.pieces.length === before + 1;
  }

  private push(start: number, end: number, folded: string, kind: Token['kind'], node: Node | null): void {
    const piece = { start, end, folded, kind, value: -1, spaced: false, inner: false, node };
    // A bidi control between digits and slashes parts them without being a space.
    if (this.end < start)
      piece.spaced = this.text.charCodeAt(this.end) === SPACE || /\s/u.test(this.text.slice(this.end, start));
    this.pieces.push(piece);
    this.end = end;
  }

  private pushWord(start: number, end: number, folded: string): void {
    this.push(start, end, folded, 'word', wordOf(this.lexicon, folded).node);
  }

  private pushNumber(start: number, end: number, folded: string, inner: boolean): void {
    this.push(start, end, folded, 'number', null);
    const piece = this.pieces.at(-1);
    if (!piece) return;
    piece.inner = inner;
    if (folded.length <= MOST_DIGITS && digitsEnd(folded, 0) === folded.length) piece.value = Number(folded);
  }

  private addNumber({ start, end, text, folded }: Token): void {
    const whole = digitsEnd(folded, 0);
    if (whole === folded.length) {
      this.pushNumber(start, end, folded, false);
      return;
    }
    // Digits and separators fold to one code unit each, so lengths in the token are its source's;
    // digits of scripts that do not fold stay whole and are no date.
    if (folded.length > LONGEST_NUMBER || folded.length !== text.length) {
      this.pushNumber(start, end, folded, true);
      return;
    }
    // `9,2025`: the comma after a day that lacks its space.
    const isDayAndYear =
      whole <= 2 &&
      folded[whole] === ',' &&
      folded.length === whole + 5 &&
      digitsEnd(folded, whole + 1) === folded.length;
    const inner = !isDayAndYear;
    for (let at = 0; at < folded.length;) {
      const past = digitsEnd(folded, at);
      const next = past > at ? past : at + 1;
      const part = folded.slice(at, next);
      if (past > at) this.pushNumber(start + at, start + next, part, inner);
      else this.push(start + at, start + next, part, 'punctuation', wordOf(this.lexicon, part).node);
      at = next;
    }
  }

  private addWord(start: number, text: string, folded: string, parted = 0): void {
    const { root, grammar } = this.lexicon;
    if (parted < MAX_PARTED && !root.next.has(folded)) {
      const [, elided, rest] = (grammar.elides && APOSTROPHE.exec(folded)) || [];
      // Before what is no word of a date it stays: `l'homme` is met often, and is then known as a whole.
      if (elided !== undefined && rest !== undefined && root.next.has(rest)) {
        const length = sourceLength(text, elided.length);
        this.pushWord(start, start + length, elided);
        this.addWord(start + length, text.slice(length), rest, parted + 1);
        return;
      }
      const apostrophe = grammar.elides ? -1 : folded.indexOf("'");
      // `Thursday's`, `15 Eylül'e`: the ending is no part of the date.
      const kept =
        apostrophe > 0 && root.next.has(folded.slice(0, apostrophe))
          ? folded.slice(0, apostrophe)
          : (grammar.ended?.exec(folded)?.[1] ?? '');
      if (kept !== '') {
        const length = sourceLength(text, kept.length);
        this.pushWord(start, start + length, kept);
        this.pushWord(start + length, start + text.length, folded.slice(kept.length));
        return;
      }
      const stripped = this.strip(folded);
      if (stripped !== null) {
        const length = sourceLength(text, 1);
        this.pushWord(start, start + length, folded.slice(0, 1));
        this.addWord(start + length, text.slice(length), stripped, parted + 1);
        return;
      }
    }
    this.pushWord(start, start + text.length, folded);
  }

  /** What is left of a word without its proclitic where that is a date word; `للعام` gives `العام`. */
  private strip(folded: string): string | null {
    const { root, grammar } = this.lexicon;
    if (
      !grammar.proclitics?.includes(folded.charAt(0)) ||
      folded.length < (grammar.shortestWithProclitic ?? 3)
    )
      return null;
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

const NO_MATCHES: readonly Match[] = [];

function hasWords(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]?.kind !== 'punctuation') return true;
  return false;
}

/** Reads tokens `[from, to)` of one paragraph of a text, in time linear in their number; null where no date can be. */
export function readTokens(
  text: string,
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  lexicon: Lexicon,
): Reading | null {
  if (!hasWords(tokens, from, to)) return null;
  const builder = new PieceBuilder(lexicon, text, tokens[from]?.start ?? 0);
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token) builder.add(token);
  }
  const { pieces } = builder;
  for (let margin = 0; margin < MARGIN; margin++) pieces.push(undefined);
  const matches: (readonly Match[])[] = [];
  const masks: number[] = [];
  const cores: number[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece?.node) {
      matches.push(NO_MATCHES);
      masks.push(0);
      if (piece?.kind === 'number') cores.push(at);
      continue;
    }
    const { list, mask, isCore } = meaningsAt(pieces, at);
    matches.push(list);
    masks.push(mask);
    if (isCore) cores.push(at);
  }
  if (cores.length === 0) return null;
  return {
    lexicon,
    text,
    pieces,
    matches,
    masks,
    cores,
    months: [],
    numbers: [],
    future: [],
  };
}
