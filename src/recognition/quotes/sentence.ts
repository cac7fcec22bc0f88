/** Where sentences end, as far as attribution needs to know. */
import type { TextDocument } from '../text/document.ts';
import type { CompiledLexicon } from './lexicon.ts';

const ENDS = new Set(['!', '?', '؟', '…', '۔', '。']);
const LOWER = /^\p{Ll}/u;

/** Whether the sentence ends with token `at`: not the dot of an abbreviation, an initial or before a small letter. */
export function endsSentence(document: TextDocument, at: number, lexicon: CompiledLexicon): boolean {
  const { tokens } = document;
  const token = tokens[at];
  if (!token || token.kind !== 'punctuation') return false;
  const next = tokens[at + 1];
  if (ENDS.has(token.text)) return !(next && LOWER.test(next.text));
  if (token.text !== '.') return false;
  if (next && (next.start === token.end ? next.kind !== 'punctuation' : LOWER.test(next.text))) return false;
  const previous = tokens[at - 1];
  return !(previous && previous.end === token.start && lexicon.abbreviations.has(previous.folded));
}

/** Whether token `at` is sentence punctuation, whatever follows. */
export function isSentencePunctuation(document: TextDocument, at: number): boolean {
  const text = document.tokens[at]?.text ?? '';
  return text === '.' || ENDS.has(text);
}

/** First token of the sentence that token `before` (exclusive) ends in, not before `floor`, at most `limit` tokens back. */
export function sentenceStart(
  document: TextDocument,
  before: number,
  floor: number,
  limit: number,
  lexicon: CompiledLexicon,
): number {
  const lowest = Math.max(floor, before - limit);
  let at = before;
  while (at > lowest && !endsSentence(document, at - 1, lexicon)) at--;
  return at;
}

/** End (exclusive) of the sentence that token `from` begins or goes on with, not past `ceiling`, at most `limit` on. */
export function sentenceEnd(
  document: TextDocument,
  from: number,
  ceiling: number,
  limit: number,
  lexicon: CompiledLexicon,
): number {
  const highest = Math.min(ceiling, from + limit);
  let at = from;
  while (at < highest && !endsSentence(document, at, lexicon)) at++;
  return at;
}
