/** The office or description that a text gives beside a person's name, before it or in apposition after it. */
import type { Span } from '../annotation.ts';
import { WORD } from './lexicon.ts';
import { isOccupation } from './occupations.ts';
import type { Word } from './words.ts';
import { has, startAfter } from './words.ts';

/** The farthest, in tokens, that an office's first word stands from the name. */
const LONGEST_ROLE = 14;

/** A person's mention: tokens `[first, end)`. */
export interface PersonTokens {
  first: number;
  end: number;
}

function span(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

const isWord = (word: Word | undefined): boolean => word?.token.kind === 'word';

/** What stands between an office and the name is nouns and adjectives: a verb or stop word parts them. */
const PARTS = WORD.reportingVerb | WORD.common;
const LINKS =
  /^(?:في|الي|لدي|of|for|to|the|and|general|de|du|des|la|le|les|au|aux|en|pour|del|los|las|el|para|der|die|das|dem|den|fur|vom|im|am|van|het|voor|bij|von|di|del|dell|della|dello|dei|degli|delle|al|alla|ai|agli|alle|per|da|do|dos|das|na|no|по|در|از|به|و)$/u;

/** What leads up to a name and says nothing of its bearer: `called`, `whose name is`. */
const NAMING = /^و?(?:[يت]دعي|اسم(?:ه|ها)|المدعوه?)$/u;

/** An office, or what the person does. */
const isRole = (word: Word | undefined): boolean =>
  word !== undefined && (has(word, WORD.role) || isOccupation(word)) && !NAMING.test(word.folded);

const COMMA = /^[،,]$/u;
const CLOSES_NAME = /^[،,.؛;:!?؟]$/u;

function roleBefore(
  words: readonly Word[],
  { first, end }: PersonTokens,
  from: number,
  text: string,
): Span | null {
  let head = -1;
  let to = first;
  // `Its director, Jane Roe, said`: the name stands in apposition to the office.
  if (COMMA.test(words[to - 1]?.token.text ?? '') && CLOSES_NAME.test(words[end]?.token.text ?? '')) to--;
  while (to > from && has(words[to - 1], WORD.honorific) && !has(words[to - 1], WORD.role)) to--;
  for (let at = to - 1; at >= from && at >= to - LONGEST_ROLE; at--) {
    const word = words[at];
    if (!isWord(word) && word?.token.text !== '-') break;
    if (has(word, PARTS) && !LINKS.test(word?.folded ?? '') && !has(word, WORD.role)) break;
    if (isRole(word)) head = at;
    // A conjunction before the head's phrase begins another one.
    if (word && word.token.folded !== word.folded && word.token.folded.startsWith('و') && isRole(word)) break;
  }
  const headWord = words[head];
  const last = words[to - 1];
  if (!headWord || !last) return null;
  return span(text, startAfter(headWord.token, headWord.letters), last.token.end);
}

/** An article and what tells one from others of the office: `a former senior Treasury official`. */
const MOST_BEFORE_HEAD = 4;
/** `Arlette Roe (54), taxi driver`; `Jane Roe, 54, a seamstress`. */
const AGE = /^\d{1,3}$/u;
const CLOSES = /^[),،]$/u;

/** Where what follows a name begins, an age set off beside it aside. */
function afterAge(words: readonly Word[], end: number): number {
  if (!AGE.test(words[end + 1]?.token.folded ?? '') || !CLOSES.test(words[end + 2]?.token.text ?? ''))
    return end;
  return COMMA.test(words[end + 2]?.token.text ?? '') ? end + 2 : end + 3;
}

const ENDS_APPOSITION = /^[،,.;؛:!?؟()"«»\u2013\u2014[\]]$/u;
const RELATIVE = /^(?:الذي|التي|who|which|whose|that)$/u;

function roleAfter(words: readonly Word[], { end }: PersonTokens, to: number, text: string): Span | null {
  const from = afterAge(words, end);
  const mark = words[from]?.token.text;
  if (mark !== '،' && mark !== ',' && mark !== '(') return null;
  const first = from + 1;
  if (first >= to) return null;
  let head = -1;
  let at = first;
  for (; at < to && at < first + LONGEST_ROLE; at++) {
    const word = words[at];
    if (!word || ENDS_APPOSITION.test(word.token.folded) || RELATIVE.test(word.folded)) break;
    if (at > first && has(word, WORD.reportingVerb) && !has(word, WORD.role)) break;
    if (head < 0 && isRole(word)) head = at;
  }
  if (head < 0) return null;
  // In Arabic the office comes first in its phrase, in Turkish last; elsewhere an article and adjectives may precede it.
  const arabic =
    words[first]?.readings.length !== undefined && /^[\u0600-\u06ff]/u.test(words[first]?.token.text ?? '');
  if (arabic && head !== first) return null;
  if (words[first]?.language === 'tr' ? !isRole(words[at - 1]) : head > first + MOST_BEFORE_HEAD) return null;
  const start = words[first]?.token;
  const last = words[at - 1]?.token;
  return start && last ? span(text, start.start, last.end) : null;
}

/** The role beside a mention within tokens `[from, to)` of its paragraph. */
export function roleOf(
  words: readonly Word[],
  person: PersonTokens,
  from: number,
  to: number,
  text: string,
): Span | null {
  return roleBefore(words, person, from, text) ?? roleAfter(words, person, to, text);
}
