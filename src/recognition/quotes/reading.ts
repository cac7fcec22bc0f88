/**
 * A document as attribution reads it: its words, the lexicon of the language they are in, and which token belongs to
 * which name. A page may have paragraphs in several languages: each has its reading, over the same words and names.
 */
import type { NameAnnotation } from '../annotation.ts';
import type { RecognisedNames } from '../names/names.ts';
import type { TextDocument, Token } from '../text/document.ts';
import { canBeginCue } from './cues.ts';
import type { CompiledLexicon } from './lexicon.ts';

export interface Reading {
  document: TextDocument;
  lexicon: CompiledLexicon;
  names: readonly NameAnnotation[];
  /** For each token the index in `names` of the name it belongs to, or -1. */
  nameOfToken: Int32Array;
  /** For each token 1 where a reporting verb or phrase may begin. */
  mayCue: Uint8Array;
  /** The same document in the language of a paragraph, given by its index. */
  inParagraph(index: number): Reading;
}

/** @param lexiconOf The lexicon of a language, given by its primary subtag. */
export function readDocument(
  document: TextDocument,
  names: RecognisedNames,
  lexiconOf: (language: string) => CompiledLexicon,
): Reading {
  const nameOfToken = new Int32Array(document.tokens.length).fill(-1);
  const mayCue = new Uint8Array(document.tokens.length);
  const readings = new Map<string, Reading>();
  const readingIn = (language: string): Reading => {
    let reading = readings.get(language);
    if (!reading) {
      const lexicon = lexiconOf(language);
      const inParagraph = (index: number): Reading =>
        readingIn(document.paragraphs[index]?.language ?? document.language);
      reading = { document, lexicon, names: names.names, nameOfToken, mayCue, inParagraph };
      readings.set(language, reading);
    }
    return reading;
  };
  let index = 0;
  for (const { firstToken, endToken, language } of document.paragraphs) {
    const { lexicon } = readingIn(language);
    for (let at = firstToken; at < endToken; at++) {
      const token = document.tokens[at];
      if (!token) break;
      if (token.kind === 'word' && canBeginCue(token.folded, lexicon)) mayCue[at] = 1;
      while (index < names.names.length && (names.names[index]?.end ?? 0) <= token.start) index++;
      const name = names.names[index];
      if (name && name.start < token.end) nameOfToken[at] = index;
    }
  }
  return readingIn(document.language);
}

export function tokenAt(reading: Reading, at: number): Token | undefined {
  return reading.document.tokens[at];
}

export function foldedAt(reading: Reading, at: number): string {
  return reading.document.tokens[at]?.folded ?? '';
}

/** The name that token `at` belongs to. */
export function nameAt(reading: Reading, at: number): NameAnnotation | null {
  return reading.names[reading.nameOfToken[at] ?? -1] ?? null;
}

/** Whether token `at` is the first of a name. */
export function beginsName(reading: Reading, at: number): boolean {
  const index = reading.nameOfToken[at] ?? -1;
  return index >= 0 && reading.nameOfToken[at - 1] !== index;
}

/** First token (exclusive end) after the name that token `at` belongs to. */
export function nameEnd(reading: Reading, at: number): number {
  const index = reading.nameOfToken[at] ?? -1;
  let end = at + 1;
  if (index < 0) return end;
  while (reading.nameOfToken[end] === index) end++;
  return end;
}
