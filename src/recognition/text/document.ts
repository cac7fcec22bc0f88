/** A text made ready for recognition once: its language, paragraphs and tokens, shared by names, quotes and dates. */
import type { RecognitionContext } from '../annotation.ts';
import { fold } from './fold.ts';
import { detectLanguage, insertionsIn, languageOf, type Insertion } from './language.ts';

export interface Token {
  start: number;
  end: number;
  text: string;
  /** `fold(text)`: letter variants, digits and case made one. */
  folded: string;
  kind: 'word' | 'number' | 'punctuation';
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

// A word keeps its marks, joiners, inner apostrophes and the dots inside an abbreviation out of it;
// digits and letters part, so that `15يوما` is a number and a word. Every alternative starts with a
// different class of character, which keeps matching linear. Format characters outside words (bidi
// controls, BOM) are no tokens: newsrooms scatter them, and words are neighbours across them.
const TOKEN =
  /[\p{L}\p{M}](?:[\p{L}\p{M}\u200c\u00ad\u200e\u200f\u200d]|['’](?=\p{L}))*|\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|[^\s\p{L}\p{M}\p{Nd}\p{Cf}]/gu;

const DIGIT = /^\p{Nd}/u;
const LETTER = /^[\p{L}\p{M}]/u;

/** Words, numbers and single punctuation marks in the order of the text; white space is in none. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const kind = LETTER.test(word) ? 'word' : DIGIT.test(word) ? 'number' : 'punctuation';
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      folded: fold(word),
      kind,
    });
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
