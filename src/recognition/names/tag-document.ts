/** Names in a document that may be in several languages: each part is read in its own, with its model where there is one. */
import type { TextDocument } from '../text/document.ts';
import type { Candidate } from './candidates.ts';
import { settle } from './candidates.ts';
import { candidatesOf } from './combine.ts';
import { lexiconOf } from './lexicon.ts';
import { tagRanges } from './model/model.ts';
import type { NameModels } from './models.ts';
import type { TokenRange } from './tagger.ts';
import { proposeIn } from './tagger.ts';
import type { Word } from './words.ts';
import { readWords } from './words.ts';

/** The parts of a document by language, the page's first; foreign words are in their paragraph's part and in their own. */
export function rangesByLanguage(document: TextDocument): ReadonlyMap<string, TokenRange[]> {
  const ranges = new Map<string, TokenRange[]>([[document.language, []]]);
  for (const range of [...document.paragraphs, ...document.insertions]) {
    const known = ranges.get(range.language);
    if (known) known.push(range);
    else ranges.set(range.language, [range]);
  }
  if (ranges.get(document.language)?.length === 0) ranges.delete(document.language);
  return ranges;
}

/** A document's tokens as words, each in the language of its place. */
export function wordsIn(document: TextDocument): Word[] {
  const { tokens } = document;
  const words = readWords(tokens, lexiconOf(document.language));
  // Insertions come last: each lies in a paragraph, of another language or the page's.
  const others = document.paragraphs.filter(({ language }) => language !== document.language);
  for (const { firstToken, endToken, language } of [...others, ...document.insertions]) {
    const read = readWords(tokens.slice(firstToken, endToken), lexiconOf(language));
    for (const [index, word] of read.entries()) words[firstToken + index] = word;
  }
  return words;
}

/** Names before the document has been made to agree with itself, in the order of the text, none overlapping another. */
export function tagDocument(document: TextDocument, words: readonly Word[], models: NameModels): Candidate[] {
  const byLanguage = rangesByLanguage(document);
  const inserted = insertedTokens(document);
  const all: Candidate[] = [];
  for (const [language, ranges] of byLanguage) {
    const rules = settle(proposeIn(ranges, words, lexiconOf(language)));
    const model = models.get(language);
    const found = model
      ? candidatesOf(
          tagRanges(model, words, ranges, { rules, paragraphs: document.paragraphs }),
          words,
          document.paragraphs,
          rules,
        )
      : rules;
    for (const candidate of found) if (isRead(candidate, language, inserted)) all.push(candidate);
  }
  // One language's names do not overlap: only those of several have to be settled.
  return byLanguage.size > 1 ? settle(all) : all;
}

/** For each token of foreign words their language. */
function insertedTokens({ insertions }: TextDocument): ReadonlyMap<number, string> {
  const inserted = new Map<number, string>();
  for (const { firstToken, endToken, language } of insertions)
    for (let at = firstToken; at < endToken; at++) inserted.set(at, language);
  return inserted;
}

/** Foreign words alone are their own language's to read; a name that they are only a part of is the paragraph's. */
function isRead({ first, end }: Candidate, language: string, inserted: ReadonlyMap<number, string>): boolean {
  if (inserted.size === 0) return true;
  for (let at = first; at < end; at++) {
    const other = inserted.get(at);
    if (other === undefined || other === language) return true;
  }
  return false;
}
