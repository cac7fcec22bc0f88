/** What the reader types into the search box, read: words, "phrases" and `site:` `speaker:` `tag:` `kind:`. */
import { fold } from '../recognition/text/fold.ts';
import { CLIP_KINDS, type ClipKind } from './clip.ts';

export type QueryField = 'site' | 'speaker' | 'tag';

/** A word, matched as the beginning of a word, or a phrase, matched as whole words. */
export interface QueryTerm {
  /** Folded. */
  text: string;
  phrase: boolean;
}

export interface Query {
  /** All must be in the clip. */
  terms: QueryTerm[];
  /** Each must be in its field. */
  fields: { field: QueryField; text: string }[];
  /** Any of them, where there are some. */
  kinds: ClipKind[];
}

/** Names of the filters, folded. */
const FIELDS = new Map<string, QueryField | 'kind'>([
  ['site', 'site'],
  ['speaker', 'speaker'],
  ['tag', 'tag'],
  ['kind', 'kind'],
  ['موقع', 'site'],
  ['متحدث', 'speaker'],
  ['وسم', 'tag'],
  ['نوع', 'kind'],
]);

/** What a kind may be called beside its own name, folded. */
const KIND_NAMES: Readonly<Record<ClipKind, readonly string[]>> = {
  quote: ['قول', 'اقتباس'],
  name: ['اسم'],
  date: ['تاريخ'],
  passage: ['مقطع'],
  page: ['صفحه'],
};

/** A query longer than this is no query. */
const MAX_LENGTH = 1_000;

// An optional filter's name, then a phrase up to its closing mark or the end, or a run without white space.
const PART =
  /(?:(site|speaker|tag|kind|موقع|متحدث|وسم|نوع):)?(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(\S*))/giu;

const WORD_UNIT = /[\p{L}\p{N}]/u;
const known = new Map<string, boolean>();

/** Whether a UTF-16 code unit belongs to a word. */
export function isWordUnit(unit: string | undefined): boolean {
  if (unit === undefined || unit === '') return false;
  let result = known.get(unit);
  if (result === undefined) {
    // Half of a letter beyond the basic plane stands for the whole.
    result = WORD_UNIT.test(unit) || (unit >= '\ud800' && unit <= '\udfff');
    known.set(unit, result);
  }
  return result;
}

/** Without the punctuation around it; '' where there is nothing else. */
function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isWordUnit(text[start])) start++;
  while (end > start && !isWordUnit(text[end - 1])) end--;
  return text.slice(start, end);
}

export function parseQuery(source: string): Query {
  const query: Query = { terms: [], fields: [], kinds: [] };
  for (const [, name, quoted, plain] of source.slice(0, MAX_LENGTH).matchAll(PART)) {
    const field = name === undefined ? undefined : FIELDS.get(fold(name));
    const text = bare(fold(quoted ?? plain ?? '')).replaceAll(/\s+/gu, ' ');
    if (text === '') continue;
    if (field === 'kind')
      query.kinds.push(
        ...CLIP_KINDS.filter((kind) => [kind, ...KIND_NAMES[kind]].some((word) => word.startsWith(text))),
      );
    else if (field) query.fields.push({ field, text });
    else query.terms.push({ text, phrase: quoted !== undefined });
  }
  return query;
}
