/** The dates of a stretch of text by their words, before the days that they mean are told. */
import type { TextDocument } from '../text/document.ts';
import { follows, hasKind, isNameCased, isMark, leans, opensSentence, senseAt, skip } from './cursor.ts';
import type { Phrase } from './fields.ts';
import { isFuture } from './future.ts';
import type { Lexicon } from './lexicon.ts';
import { MARGIN, readTokens } from './pieces.ts';
import type { Piece, Reading } from './reading.ts';
import { BEGINNINGS, phraseAt } from './phrases.ts';

/** A date's words with their place in the text, kept apart from the reading so that it can be let go. */
export interface Found {
  start: number;
  end: number;
  phrase: Phrase;
  /** Its clause speaks of what is to come. */
  future: boolean;
  /** Counts sentences of the text: dates of one have the same number. */
  sentence: number;
  /** It opens its sentence, but for a preposition or article. */
  opens: boolean;
  /** Nothing but brackets, dashes or a word for `that is` stand between it and the date before it. */
  linked: boolean;
  /** Nothing but a comma or `and` stands between it and the date before it. */
  listed: boolean;
}

/** Tokens `[firstToken, endToken)`, read in one language. */
interface Range {
  firstToken: number;
  endToken: number;
}

/** Tokens read at a time, which bounds the memory that a paragraph of any length takes. */
const STRETCH = 4_000;

/** Tokens read before a stretch, for what stands beside its first date, and after it, for the end of its last. */
const BEFORE = 16;
const AFTER = 64;

/** Pieces of a date before the first that it cannot be without (`the beginning of`). */
const TO_CORE = 8;

/** Words that may stand between a street, square or movement and the day that it is called after. */
const NAME_REACH = 2;

function isNamedAfterDays({ pieces, lexicon }: Reading, at: number): boolean {
  const word = pieces[at]?.folded ?? '';
  const { namedAfter } = lexicon.beside;
  return namedAfter.has(word) || (isProclitic(lexicon, word) && namedAfter.has(word.slice(1)));
}

function isProclitic({ grammar }: Lexicon, word: string): boolean {
  return word !== '' && (grammar.proclitics?.includes(word.charAt(0)) ?? false);
}

/** `ميدان 6 أكتوبر`, `place du 8-Mai-1945`: what is called after a day is a name. */
function isName(reading: Reading, { from, fields, until }: Phrase): boolean {
  if (fields.unit !== 'day' || fields.month === undefined || fields.weekday !== undefined || until)
    return false;
  for (let at = from - 1; at >= from - 1 - NAME_REACH && at >= 0; at--) {
    if (isNamedAfterDays(reading, at)) return true;
    if (skip(reading, at, 'of') === at && skip(reading, at, 'article') === at) return false;
  }
  return false;
}

/** Whether a name's word stands beside a piece, without a mark between; a preposition has a capital where it opens a sentence. */
function isBesideName(reading: Reading, at: number): boolean {
  if (reading.masks[at - 1] === 0 && isNameCased(reading, at - 1)) return true;
  return (reading.pieces[at + 1]?.spaced ?? false) && isNameCased(reading, at + 1);
}

/** `Plácido Domingo`, `Avril Dupont`: a lone month or weekday with a capital that only a name gives it. */
function isPersonsName(reading: Reading, { from, next, fields }: Phrase): boolean {
  const { smallNames, weekdayArticle } = reading.lexicon.grammar;
  if (!smallNames || next !== from + 1 || fields.direction !== undefined || !isNameCased(reading, from))
    return false;
  const isMonth = fields.month !== undefined;
  if (!isMonth && fields.weekday === undefined) return false;
  const isSentenceCapital = opensSentence(reading, from) && !isMonth && weekdayArticle !== 'always';
  return !isSentenceCapital && isBesideName(reading, from);
}

/** `every 2 April`, `chaque 14 juillet`: a day of every year; `Thursday of every week`. */
function isRepeated(reading: Reading, { from, next, fields }: Phrase): boolean {
  const isLoneWeekday = fields.weekday !== undefined && fields.day === undefined;
  if (isLoneWeekday && hasKind(reading, skip(reading, next, 'of'), 'every')) return true;
  return (
    fields.unit === 'day' &&
    fields.month !== undefined &&
    fields.year === undefined &&
    follows(reading, from, 'every')
  );
}

/** A dot after so few letters is an abbreviation's. */
const ABBREVIATION = 3;

/** Marks that end a sentence, besides most dots. */
const SENTENCE_ENDS = '!?؟۔…';

function endsSentence(pieces: Reading['pieces'], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'punctuation') return false;
  if (piece.folded !== '.') return SENTENCE_ENDS.includes(piece.folded);
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  return !leans(after) && !(before?.kind === 'word' && before.folded.length <= ABBREVIATION);
}

/** Pieces that a date can have before it and still open its sentence. */
const OPENING = 2;

/** Marks between a date and the same day in another calendar. */
const LINKS = '([/=،,-–—';

/** Pieces between two dates that are one day. */
const LINK_REACH = 3;

/** Whether what stands between two dates, if it is little, is only marks and words of one sort. */
function joins(
  reading: Reading,
  from: number,
  to: number,
  isSort: (reading: Reading, at: number) => boolean,
): boolean {
  if (from < 0 || to <= from || to - from > LINK_REACH) return false;
  for (let at = from; at < to; at++) if (!isSort(reading, at)) return false;
  return true;
}

function isLinking(reading: Reading, at: number): boolean {
  return (
    isMark(reading.pieces[at], LINKS) || hasKind(reading, at, 'corresponding') || hasKind(reading, at, 'of')
  );
}

function isListing(reading: Reading, at: number): boolean {
  return isMark(reading.pieces[at], ',،') || hasKind(reading, at, 'and');
}

/** Whether a piece can be the first of a date: most words begin none, and look like no Roman digits. */
function canBegin({ kind, folded }: Piece, mask: number): boolean {
  if ((mask & BEGINNINGS) !== 0 || kind === 'number') return true;
  return kind === 'word' ? ROMAN_INITIALS.includes(folded.charAt(0)) : folded === "'";
}

const ROMAN_INITIALS = 'ivx';

/** Months or weekdays side by side, with nothing between them, that no sentence has. */
const ROW = 3;

/** The same with commas between them: more than a year has. */
const LISTED_ROW = 13;

/** Past a row of months or weekdays, as charts and calendars are headed with; `at` itself where there is none. */
function rowEnd(reading: Reading, at: number): number {
  for (const kind of ['month', 'weekday'] as const) {
    let next = at;
    let length = 0;
    let fewest = ROW;
    for (let named = senseAt(reading, at, kind); named; named = senseAt(reading, next, kind)) {
      ({ next } = named);
      length++;
      if (!isMark(reading.pieces[next], ',،') || !hasKind(reading, next + 1, kind)) continue;
      fewest = LISTED_ROW;
      next++;
    }
    if (length >= fewest) return next;
  }
  return at;
}

/** Every date of a range, left to right, none inside another. `sentence` is the number of its first sentence. */
export function findDates(
  { text, tokens: all }: TextDocument,
  { firstToken, endToken }: Range,
  lexicon: Lexicon,
  sentence: number,
): Found[] {
  const found: Found[] = [];
  let reached = 0;
  let current = sentence;
  for (let begin = firstToken; begin < endToken; begin += STRETCH) {
    const limit = all[Math.min(begin + STRETCH, endToken)]?.start ?? Infinity;
    reached = Math.max(reached, all[begin]?.start ?? reached);
    const range = [
      Math.max(firstToken, begin - BEFORE),
      Math.min(endToken, begin + STRETCH + AFTER),
    ] as const;
    const reading = readTokens(text, all, range, lexicon);
    if (!reading) continue;
    const { pieces, masks, cores } = reading;
    let core = 0;
    let sentenceFrom = MARGIN;
    let previous = -1;
    for (let at = MARGIN; at < pieces.length - MARGIN; at++) {
      const first = pieces[at];
      if (!first || first.start < reached) continue;
      if (first.start >= limit) break;
      if (first.kind === 'punctuation' && endsSentence(pieces, at)) {
        current++;
        sentenceFrom = at + 1;
        continue;
      }
      while ((cores[core] ?? Infinity) < at) core++;
      if ((cores[core] ?? Infinity) > at + TO_CORE || !canBegin(first, masks[at] ?? 0)) continue;
      const past = rowEnd(reading, at);
      if (past > at) {
        at = past - 1;
        continue;
      }
      const phrase = phraseAt(reading, at);
      const last = phrase && pieces[phrase.next - 1];
      if (!phrase || !last) continue;
      if (isName(reading, phrase) || isPersonsName(reading, phrase) || isRepeated(reading, phrase)) {
        at = phrase.next - 1;
        continue;
      }
      // Only a date without a year can be of the past or the future.
      const { year, shift } = phrase.fields;
      const isOpen = year === undefined && (shift === undefined || phrase.ifFuture === true);
      const future = isOpen && isFuture(reading, phrase);
      if (phrase.ifFuture && !future) continue;
      found.push({
        start: first.start,
        end: last.end,
        phrase,
        future,
        sentence: current,
        opens: at - sentenceFrom <= OPENING,
        linked: joins(reading, previous, at, isLinking),
        listed: joins(reading, previous, at, isListing),
      });
      reached = last.end;
      previous = phrase.next;
      at = phrase.next - 1;
    }
  }
  return found;
}
