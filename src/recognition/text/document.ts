/** A text made ready for recognition once: its language, paragraphs and tokens, shared by names, quotes and dates. */
import type { RecognitionContext } from '../annotation.ts';
import { detectLanguage, insertionsIn, languageOf, type Insertion } from './language.ts';
import { type Spelling, spellingAt } from './spelling.ts';

export interface Token {
  start: number;
  end: number;
  text: string;
  /** `fold(text)`: letter variants, digits and case made one. */
  folded: string;
  kind: 'word' | 'number' | 'punctuation';
  spelling: Spelling;
}

/** A line of the text, without its line break; `[firstToken, endToken)` indexes `TextDocument.tokens`. */
export interface Paragraph {
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  /** BCP 47 primary language subtag: the document's, or that of a paragraph in another language. */
  language: string;
}

export interface TextDocument {
  text: string;
  /** BCP 47 primary language subtag. */
  language: string;
  /** Region of the declared language (`GB` of `en-GB`), where it gives one. */
  region?: string;
  /** ISO 8601 day of publication, or null. */
  published: string | null;
  tokens: Token[];
  paragraphs: Paragraph[];
  /** Words in another script than their paragraph's, in the order of the text. */
  insertions: Insertion[];
}

/** What a code point can be in a token. */
const LETTER = 1;
const COMBINING = 2;
const DIGIT = 3;
/** White space and format characters: newsrooms scatter the latter, and words are neighbours across them. */
const NOTHING = 4;
/** A format character that stays in the word that it stands in. */
const JOINER = 5;
/** In a word before a letter. */
const APOSTROPHE = 6;
/** In a number before a digit. */
const SEPARATOR = 7;
const MARK = 8;

function classOf(point: string): number {
  if (/^[\u200c\u00ad\u200e\u200f\u200d]/u.test(point)) return JOINER;
  if (/^\p{L}/u.test(point)) return LETTER;
  if (/^\p{M}/u.test(point)) return COMBINING;
  if (/^\p{Nd}/u.test(point)) return DIGIT;
  if (/^[\s\p{Cf}]/u.test(point)) return NOTHING;
  if (/^['’]/u.test(point)) return APOSTROPHE;
  return /^[.,٫٬]/u.test(point) ? SEPARATOR : MARK;
}

/** The class of each code unit met so far that is a code point by itself; 0 is not met yet. */
const CLASSES = new Uint8Array(0x10000);

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** The class of the code point at an offset; 0 at the end of the text. */
function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  const known = CLASSES[unit] ?? 0;
  if (known !== 0) return known;
  const found = classOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (!isSurrogate(unit)) CLASSES[unit] = found;
  return found;
}

/** How many code units the code point at an offset takes. */
function widthAt(text: string, at: number): number {
  return isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Past the rest of a word: it keeps its marks, joiners and inner apostrophes. */
function wordEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    // Nearly every unit of a word is a letter that was met before.
    while (CLASSES[text.charCodeAt(at)] === LETTER) at++;
    const found = classAt(text, at);
    if (found === LETTER || found === COMBINING || found === JOINER) at += widthAt(text, at);
    else if (found === APOSTROPHE && classAt(text, at + 1) === LETTER) at++;
    else return at;
  }
}

/** Past the rest of a number: it keeps single separators between digits. */
function numberEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const found = classAt(text, at);
    if (found === DIGIT) at += widthAt(text, at);
    else if (found === SEPARATOR && classAt(text, at + 1) === DIGIT) at++;
    else return at;
  }
}

/** A longer row of one mark is a ruled line, which says nothing mark by mark. */
const LONGEST_ROW = 8;

/** Past the row of one mark that begins at an offset. */
function rowEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (isSurrogate(unit)) return start + widthAt(text, start);
  let end = start + 1;
  while (text.charCodeAt(end) === unit) end++;
  return end - start > LONGEST_ROW ? end : start + 1;
}

/**
 * Words, numbers and single punctuation marks, or long rows of one, in the order of the text; white space is in none. Digits and
 * letters part, so that `15يوما` is a number and a word.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const found = classAt(text, start);
    let end = start + widthAt(text, start);
    if (found === NOTHING || found === JOINER) {
      start = end;
      continue;
    }
    let kind: Token['kind'] = 'punctuation';
    if (found === LETTER || found === COMBINING) {
      kind = 'word';
      end = wordEnd(text, end);
    } else if (found === DIGIT) {
      kind = 'number';
      end = numberEnd(text, end);
    } else end = rowEnd(text, start);
    const spelling = spellingAt(text, start, end);
    tokens.push({ start, end, text: spelling.written, folded: spelling.folded, kind, spelling });
    start = end;
  }
  return tokens;
}

function paragraphsOf(text: string, tokens: readonly Token[], page: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let token = 0;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const firstToken = token;
    while (token < tokens.length && (tokens[token]?.start ?? end) < end) token++;
    if (token === firstToken) continue;
    const language = languageOf(tokens, { firstToken, endToken: token }, page);
    paragraphs.push({ start, end, firstToken, endToken: token, language });
  }
  return paragraphs;
}

// The region follows the language and perhaps a script; an extension's subtags (`-u-ca-…`) are none.
const REGION = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?=$|[-_])/iu;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?=$|T|\s)/u;

export function prepareText(text: string, context: RecognitionContext): TextDocument {
  const tokens = tokenise(text);
  const region = context.language?.match(REGION)?.[1]?.toUpperCase();
  const language = detectLanguage(tokens, context.language);
  const paragraphs = paragraphsOf(text, tokens, language);
  return {
    text,
    ...(region && { region }),
    language,
    published: context.published?.match(ISO_DAY)?.[0] ?? null,
    tokens,
    paragraphs,
    insertions: paragraphs.flatMap((paragraph) => insertionsIn(tokens, paragraph, language)),
  };
}
