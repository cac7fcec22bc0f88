/**
 * What the reader types into the search box, read: words, "phrases", `field:value`, and `-` before
 * what must not be there.
 */
import { fold } from '../recognition/text/fold.ts';
import { CLIP_KINDS, CLIP_STATUSES, type ClipKind, type ClipStatus } from './clip.ts';

export type QueryField = 'site' | 'speaker' | 'person' | 'tag';

/** A word, matched as the beginning of a word, or a phrase, matched as whole words. */
export interface QueryTerm {
  /** Folded. */
  text: string;
  phrase: boolean;
}

export interface QueryPart {
  terms: QueryTerm[];
  /** A value each, folded, that its field begins with or has. */
  fields: { field: QueryField; text: string }[];
  /** Any of them, where there are some. */
  kinds: ClipKind[];
  /** Any of them, where there are some. */
  states: ClipStatus[];
}

/** All of it must be so. */
export interface Query extends QueryPart {
  /** None of this may be so. */
  not: QueryPart;
  /** First and last day that the clip was saved or its page published: a year, month or day; '' for no bound. */
  from: string;
  until: string;
}

/** Names of the filters, folded. */
const FIELDS = new Map<string, QueryField | 'kind' | 'state' | 'from' | 'until'>([
  ['site', 'site'],
  ['speaker', 'speaker'],
  ['person', 'person'],
  ['tag', 'tag'],
  ['kind', 'kind'],
  ['state', 'state'],
  ['from', 'from'],
  ['until', 'until'],
  ['موقع', 'site'],
  ['متحدث', 'speaker'],
  ['شخص', 'person'],
  ['وسم', 'tag'],
  ['نوع', 'kind'],
  ['حاله', 'state'],
  ['من', 'from'],
  ['الي', 'until'],
  ['حتي', 'until'],
]);

/** What a kind may be called beside its own name, folded. */
const KIND_NAMES: Readonly<Record<ClipKind, readonly string[]>> = {
  quote: ['قول', 'اقتباس'],
  name: ['اسم'],
  date: ['تاريخ'],
  passage: ['مقطع'],
  page: ['صفحه'],
};

/** The same for how a clip stands. */
const STATE_NAMES: Readonly<Record<ClipStatus, readonly string[]>> = {
  exact: ['مطابق'],
  changed: ['تغير', 'متغير'],
  'not-found': ['missing', 'gone', 'مفقود'],
  unchecked: ['جديد'],
};

/** A query longer than this is no query. */
const MAX_LENGTH = 1_000;

// Perhaps a minus and a filter's name, then a phrase up to its closing mark or the end, or a run without white space.
const PART = /(-)?(?:([\p{L}\p{M}]{1,12}):)?(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(\S*))/gu;

const WORD_UNIT = /[\p{L}\p{N}]/u;
/** By code unit: 1 for one of a word, 2 for another, 0 for one that was not asked for yet. */
const known = new Uint8Array(2 ** 16);

/** Whether a UTF-16 code unit belongs to a word. */
export function isWordCode(code: number): boolean {
  let result = known[code];
  if (result === 0) {
    // Half of a letter beyond the basic plane stands for the whole.
    const isWord = (code >= 0xd800 && code <= 0xdfff) || WORD_UNIT.test(String.fromCharCode(code));
    result = isWord ? 1 : 2;
    known[code] = result;
  }
  return result === 1;
}

/** The same of a text's unit; false beyond its ends. */
export function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '' && isWordCode(unit.charCodeAt(0));
}

/** Without the punctuation around it; '' where there is nothing else. */
function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isWordUnit(text[start])) start++;
  while (end > start && !isWordUnit(text[end - 1])) end--;
  return text.slice(start, end);
}

/** A year, month or day as one may type it, folded, with its parts at full width; '' where it is none. */
function dayOfWords(text: string): string {
  const [, year, month, day] = text.match(/^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/u) ?? [];
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
}

function namesBegun<T extends string>(
  names: Readonly<Record<T, readonly string[]>>,
  choices: readonly T[],
  text: string,
): T[] {
  return choices.filter((choice) => [choice, ...names[choice]].some((name) => name.startsWith(text)));
}

function emptyPart(): QueryPart {
  return { terms: [], fields: [], kinds: [], states: [] };
}

export function parseQuery(source: string): Query {
  const query: Query = { ...emptyPart(), not: emptyPart(), from: '', until: '' };
  for (const [, minus, name, quoted, plain] of source.slice(0, MAX_LENGTH).matchAll(PART)) {
    const part = minus === undefined ? query : query.not;
    const field = name === undefined ? undefined : FIELDS.get(fold(name));
    const text = bare(fold(quoted ?? plain ?? '')).replaceAll(/\s+/gu, ' ');
    if (field === undefined) {
      // What stands before a colon and is no filter is a word like others.
      const words = name === undefined ? text : bare(`${fold(name)}:${text}`);
      if (words !== '') part.terms.push({ text: words, phrase: quoted !== undefined });
    } else if (text === '') continue;
    else if (field === 'kind') part.kinds.push(...namesBegun(KIND_NAMES, CLIP_KINDS, text));
    else if (field === 'state') part.states.push(...namesBegun(STATE_NAMES, CLIP_STATUSES, text));
    // A day that is still being typed bounds nothing yet.
    else if (field === 'from' || field === 'until') query[field] = dayOfWords(text) || query[field];
    else part.fields.push({ field, text });
  }
  return query;
}
