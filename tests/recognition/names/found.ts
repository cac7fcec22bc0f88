/** Texts with names marked as a model might find them. */
import type { NameType } from '../../../src/recognition/annotation.ts';
import { settle } from '../../../src/recognition/names/candidates.ts';
import { candidatesOf } from '../../../src/recognition/names/combine.ts';
import { lexiconOf } from '../../../src/recognition/names/lexicon.ts';
import { wordsIn } from '../../../src/recognition/names/tag-document.ts';
import { proposeIn } from '../../../src/recognition/names/tagger.ts';
import { startAfter } from '../../../src/recognition/names/words.ts';
import { prepareText } from '../../../src/recognition/text/document.ts';

const TYPES: Readonly<Record<string, NameType>> = { p: 'person', o: 'organization', l: 'place' };

const LETTERS: Readonly<Record<NameType, string>> = { person: 'p', organization: 'o', place: 'l' };

/**
 * Candidates of a text whose names, as a model might find them, are marked `{p 0.8 Jane Roe}`, as `p Jane Roe`.
 * `~` after the probability: the first letter of the name's first word was taken for a proclitic.
 */
export function candidatesIn(marked: string, language: string): string[] {
  const found: { start: number; end: number; letters: number; type: NameType; probability: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/u)) {
    const mark = /^\{([pol]) ([\d.]+)(~?) ([^}]*)\}$/u.exec(part);
    const words = mark ? (mark[4] ?? '') : part;
    if (mark)
      found.push({
        start: text.length,
        end: text.length + words.length,
        letters: mark[3] ? 1 : 0,
        type: TYPES[mark[1] ?? ''] ?? 'person',
        probability: Number(mark[2]),
      });
    text += words;
  }
  const document = prepareText(text, { language });
  const { tokens } = document;
  const names = found.map(({ start, end, letters, type, probability }) => {
    const first = tokens.findIndex((token) => token.end > start);
    const after = tokens.findIndex((token) => token.start >= end);
    return { first, end: after < 0 ? tokens.length : after, letters, type, probability };
  });
  const words = wordsIn(document);
  const rules = settle(proposeIn(document.paragraphs, words, lexiconOf(language)));
  return candidatesOf(names, words, document.paragraphs, rules).map(({ first, end, letters, type }) => {
    const token = tokens[first];
    const start = token ? startAfter(token, letters) : 0;
    return `${LETTERS[type]} ${text.slice(start, tokens[end - 1]?.end)}`;
  });
}
