/** Sentences with their names marked, so that quotations are tested without the recognition of names. */
import type { NameAnnotation, NameType } from '../../../src/recognition/annotation.ts';
import { recogniseQuotes } from '../../../src/recognition/quotes/quotes.ts';
import { prepareText } from '../../../src/recognition/text/document.ts';

const TYPES: Readonly<Record<string, NameType>> = { p: 'person', o: 'organization', l: 'place' };

/** `[p1:Name]` is a mention of entity `p1`, a person; `o…` is an organisation, `l…` a place. */
export function readMarked(marked: string): { text: string; names: NameAnnotation[] } {
  const names: NameAnnotation[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([pol])(\d+):([^\]]+)\]/gu)) {
    const [whole, kind = '', number = '', name = ''] = match;
    text += marked.slice(at, match.index);
    const type = TYPES[kind];
    if (!type) throw new Error(`unknown type in ${whole}`);
    names.push({
      type,
      start: text.length,
      end: text.length + name.length,
      text: name,
      entity: kind + number,
    });
    text += name;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), names };
}

/** `[words, speaker's words, cue's words, speaker's entity]`; null where the text gives none. */
export type ExpectedQuote = readonly [
  words: string,
  speaker: string | null,
  cue: string | null,
  entity?: string,
];

export interface QuoteCase {
  /** What the case is about. */
  about: string;
  text: string;
  quotes: readonly ExpectedQuote[];
  /** Words that the page itself marks as a quotation. */
  elements?: readonly string[];
}

/** The quotations of a marked text, in the shape that cases expect. */
export function quotesIn(
  marked: string,
  language: string,
  elements: readonly string[] = [],
): ExpectedQuote[] {
  const { text, names } = readMarked(marked);
  const document = prepareText(text, { language });
  const ranges = elements.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  return recogniseQuotes(document, { names, entities: [] }, ranges).map((quote) => {
    const speaker = quote.speaker?.text ?? null;
    const cue = quote.cue?.text ?? null;
    const entity = quote.speaker?.entity;
    return entity === undefined ? [quote.text, speaker, cue] : [quote.text, speaker, cue, entity];
  });
}
