/** Whether a date without a year lies ahead, by the words before it. */
import { hasKind, isBeside, isMark, isUnmade, leans, opensSentence } from './cursor.ts';
import type { Phrase } from './fields.ts';
import { maskOf } from './lexicon.ts';
import type { Piece, Reading } from './reading.ts';

/** Pieces that a word of the future can stand before a bare weekday or month. */
const FUTURE_REACH = 8;

/** Pieces that a word of the future can stand after a date that opens its sentence (`On Tuesday, voters will …`). */
const OPENING_REACH = 5;

/** Pieces from a date to a verb at the end of its clause. */
const VERB_REACH = 20;

/** Marks that end a clause, but for a comma. */
const ENDS = '.!?؟:"؛;';

/** Whether a piece is one of them, or a row of one. */
function isEnd(folded: string): boolean {
  return ENDS.includes(folded.charAt(0));
}

/** Whether the verb that ends the clause after a date is of the future. */
function verbIsFuture(reading: Reading, next: number): boolean {
  for (let at = next; at < next + VERB_REACH; at++) {
    const folded = reading.pieces[at]?.folded ?? '.';
    if (isEnd(folded) || folded === '۔' || reading.lexicon.clauseEnds?.has(folded)) return false;
    if (futureAt(reading, at) === VERB) return true;
  }
  return false;
}

/** The dot of `a.m.` ends no clause. */
function isInitialDot({ pieces }: Reading, at: number): boolean {
  const before = pieces[at - 1];
  return (
    isMark(pieces[at], '.') && leans(pieces[at]) && before?.kind === 'word' && before.folded.length === 1
  );
}

/**
 * Whether the clause up to a date speaks of what is to come. What follows the date is asked only where
 * it opens its sentence: a report said on Thursday is mostly about the future.
 */
export function isFuture(reading: Reading, phrase: Phrase): boolean {
  if (phrase.fields.weekday !== undefined && isAheadOf(reading, phrase.from)) return true;
  let least = phrase.from - FUTURE_REACH;
  for (let at = phrase.from - 1; at >= Math.max(0, least); at--) {
    const piece = reading.pieces[at];
    if (isInitialDot(reading, at)) {
      least -= 2;
      continue;
    }
    if (piece?.kind === 'punctuation' && (at < phrase.from - 1 || isEnd(piece.folded))) break;
    if (futureAt(reading, at) !== NO) return true;
  }
  if (opensSentence(reading, phrase.from))
    for (let at = phrase.next; at < phrase.next + OPENING_REACH; at++) {
      if (isEnd(reading.pieces[at]?.folded ?? '.')) break;
      if (futureAt(reading, at) === VERB) return true;
    }
  if (phrase.fields.weekday !== undefined && isOpened(reading, phrase.from)) return true;
  if (reading.lexicon.clauseEnds && verbIsFuture(reading, phrase.next)) return true;
  return hasKind(reading, phrase.next, 'future');
}

/** Pieces from a verb that opens its sentence to the weekday that it puts ahead: farther on stand clauses of their own. */
const OPENED_REACH = 4;

/** Whether a verb of what is not done opens the sentence shortly before a piece. */
function isOpened(reading: Reading, from: number): boolean {
  const { opening } = reading.lexicon.grammar;
  if (!opening) return false;
  for (let at = from - 1; at >= from - OPENED_REACH; at--) {
    const piece = reading.pieces[at];
    if (piece?.kind !== 'word') return false;
    const before = reading.pieces[at - 1];
    const isFirst = before === undefined || '.!?؟'.includes(before.folded);
    if (isFirst) return reading.masks[at] === 0 && opening.test(piece.folded);
  }
  return false;
}

function wordAt({ text }: Reading, { start, end }: Piece): string {
  return text.slice(start, end).normalize('NFC').toLowerCase();
}

const NO = 1;
const VERB = 2;
const OTHER = 3;

const AHEAD = maskOf('deictic', 'relativeAfter');

/** Whether a word before a date, or before its article, puts it ahead: `bis Freitag`, `para el viernes`. */
function isAheadOf(reading: Reading, from: number): boolean {
  if (isBeside(reading, from - 1, 'ahead')) return true;
  return hasKind(reading, from - 1, 'article') && isBeside(reading, from - 2, 'ahead');
}

/** What of the future stands at a piece. A date's neighbours are asked again by the next date: the answer is kept. */
function futureAt(reading: Reading, at: number): number {
  while (reading.future.length <= at) reading.future.push(0);
  const known = reading.future[at] ?? 0;
  if (known !== 0) return known;
  const found = isVerb(reading, at) ? VERB : isAhead(reading, at) ? OTHER : NO;
  reading.future[at] = found;
  return found;
}

/** Whether a verb or adverb of the future stands at a piece. */
function isVerb(reading: Reading, at: number): boolean {
  const piece = reading.pieces[at];
  const { futurePrefix, futureSuffix, imperfect } = reading.lexicon.grammar;
  if (imperfect && isBeside(reading, at, 'maybe') && imperfect.test(reading.pieces[at + 1]?.folded ?? ''))
    return true;
  if (piece?.kind === 'word' && futurePrefix?.test(piece.folded)) return true;
  if (piece?.kind === 'word' && futureSuffix?.test(wordAt(reading, piece))) return true;
  // `more than expected`
  return hasKind(reading, at, 'future') && !isUnmade(reading, at);
}

function isAhead(reading: Reading, at: number): boolean {
  const { masks, matches } = reading;
  if (((masks[at] ?? 0) & AHEAD) === 0) return false;
  // `بعد از ظهر` is the afternoon.
  if (isBeside(reading, at + 1, 'countedFrom')) return false;
  return (
    matches[at]?.some(
      ({ sense }) => (sense.kind === 'deictic' || sense.kind === 'relativeAfter') && sense.amount > 0,
    ) ?? false
  );
}
