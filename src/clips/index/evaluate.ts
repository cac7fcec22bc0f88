/** Which documents of the index answer to a query. */
import { fold } from '../../recognition/text/fold.ts';
import { CLIP_KINDS, CLIP_STATUSES } from '../clip.ts';
import type { Query, QueryField, QueryPart, QueryTerm } from '../query.ts';
import type { Transaction } from '../schema.ts';
import { dayNumber, PERSON_TERM, SPEAKER_TERM } from './document.ts';
import { BlockReader, type Columns } from './segment.ts';
import type { IndexView } from './view.ts';
import { MAX_WORD, pairsOf, wordsIn } from './words.ts';

/** 1 by place for documents that have something. */
export type Mask = Uint8Array<ArrayBuffer>;

export interface Answer {
  mask: Mask;
  /** Those of them whose clips are still to be held against the query; null where the index says all. */
  doubtful: Mask | null;
  /** How well each answers, by place; null unless asked for. */
  scores: Uint16Array<ArrayBuffer> | null;
  /** Of the view, which the places are of. */
  generation: number;
}

interface TermMask {
  mask: Mask;
  /** The index cannot tell whether the words stand together, or how a very long one goes on. */
  isDoubtful: boolean;
}

type Found = (place: number, isOwn: boolean, isWhole: boolean) => void;

/** Tells of every document that has a term, or a term that begins with it. */
async function lookUp(
  transaction: Transaction,
  view: IndexView,
  term: string,
  isPrefix: boolean,
  found: Found,
): Promise<void> {
  const parts = await Promise.all(
    view.parts.map(async (part) => ({ part, blocks: await view.blocks(transaction, part, term, isPrefix) })),
  );
  for (const { part, blocks } of parts)
    for (const block of blocks) {
      const reader = new BlockReader(block);
      while (reader.next()) {
        const isWhole = reader.term === term;
        if (isWhole || (isPrefix && reader.term.startsWith(term)))
          reader.each((place, isOwn) => found(part.base + place, isOwn, isWhole));
        else if (reader.term > term) break;
      }
    }
}

function both(mask: Mask, other: Mask): void {
  for (let place = 0; place < mask.length; place++) mask[place] = (mask[place] ?? 0) & (other[place] ?? 0);
}

/** How much the words of a query weigh where they are found: in the clip's own before the rest, whole before begun. */
const WEIGHTS = { whole: 4, begun: 2, speaker: 3 } as const;

async function termMask(
  transaction: Transaction,
  view: IndexView,
  { text, phrase }: QueryTerm,
  field: string,
  scores: Uint16Array | null,
): Promise<TermMask> {
  const words = wordsIn(text);
  let mask: Mask | null = null;
  for (const [at, word] of words.entries()) {
    const hits = new Uint8Array(view.size);
    // 1 for a begun word of the clip's own, 2 for a whole one.
    const own = scores ? new Uint8Array(view.size) : null;
    const isPrefix = !phrase && at === words.length - 1;
    await lookUp(transaction, view, field + word.slice(0, MAX_WORD), isPrefix, (place, isOwn, isWhole) => {
      hits[place] = 1;
      if (own && isOwn) own[place] = Math.max(own[place] ?? 0, isWhole ? 2 : 1);
    });
    if (scores && own)
      for (let place = 0; place < own.length; place++)
        if (own[place])
          scores[place] = (scores[place] ?? 0) + (own[place] === 2 ? WEIGHTS.whole : WEIGHTS.begun);
    if (mask) both(mask, hits);
    else mask = hits;
  }
  // A field is not indexed by pairs of its own, and a last word that is only begun has none.
  const pairs = field === '' && view.hasPairs ? pairsOf(text).slice(0, phrase ? undefined : -1) : [];
  for (const pair of pairs) {
    const hits = new Uint8Array(view.size);
    await lookUp(transaction, view, pair, false, (place) => {
      hits[place] = 1;
    });
    if (mask) both(mask, hits);
  }
  return {
    mask: mask ?? new Uint8Array(view.size),
    isDoubtful: words.length > 1 || words.some((word) => word.length > MAX_WORD) || words[0] !== text,
  };
}

/** Documents whose value of a column is among those that pass a test. */
export function valueMask(
  view: IndexView,
  column: (columns: Columns) => ArrayLike<number>,
  passes: (value: number, columns: Columns) => boolean,
): Mask {
  const mask = new Uint8Array(view.size);
  for (const { head, base } of view.parts) {
    const values = column(head.columns);
    const known = new Map<number, number>();
    for (let place = 0; place < values.length; place++) {
      const value = values[place] ?? 0;
      let passed = known.get(value);
      if (passed === undefined) {
        passed = passes(value, head.columns) ? 1 : 0;
        known.set(value, passed);
      }
      mask[base + place] = passed;
    }
  }
  return mask;
}

/** Documents with a tag that passes a test. */
export function tagMask(view: IndexView, passes: (tag: string) => boolean): Mask {
  const mask = new Uint8Array(view.size);
  for (const { head, base } of view.parts) {
    const { tags, tagStarts, tagNames, numbers } = head.columns;
    const chosen = tagNames.map(passes);
    if (!chosen.includes(true)) continue;
    for (let place = 0; place < numbers.length; place++)
      for (let at = tagStarts[place] ?? 0; at < (tagStarts[place + 1] ?? 0); at++)
        if (chosen[tags[at] ?? 0]) mask[base + place] = 1;
  }
  return mask;
}

async function fieldMask(
  transaction: Transaction,
  view: IndexView,
  { field, text }: { field: QueryField; text: string },
): Promise<TermMask> {
  if (field === 'site')
    return {
      mask: valueMask(
        view,
        ({ site }) => site,
        (value, { sites }) => fold(sites[value] ?? '').includes(text),
      ),
      isDoubtful: false,
    };
  if (field === 'tag') return { mask: tagMask(view, (tag) => fold(tag).startsWith(text)), isDoubtful: false };
  const term = { text, phrase: false };
  return termMask(transaction, view, term, field === 'speaker' ? SPEAKER_TERM : PERSON_TERM, null);
}

/** A mask for each thing that a part of a query asks for. */
async function partMasks(
  transaction: Transaction,
  view: IndexView,
  { terms, fields, kinds, states }: QueryPart,
  scores: Uint16Array | null,
): Promise<TermMask[]> {
  const masks: TermMask[] = [];
  for (const term of terms) {
    masks.push(await termMask(transaction, view, term, '', scores));
    if (scores && !term.phrase) {
      const { mask } = await termMask(transaction, view, term, SPEAKER_TERM, null);
      for (let place = 0; place < mask.length; place++)
        scores[place] = (scores[place] ?? 0) + (mask[place] ?? 0) * WEIGHTS.speaker;
    }
  }
  for (const field of fields) masks.push(await fieldMask(transaction, view, field));
  if (kinds.length > 0) {
    const wanted = new Set(kinds.map((kind) => CLIP_KINDS.indexOf(kind)));
    const mask = valueMask(
      view,
      ({ kind }) => kind,
      (value) => wanted.has(value),
    );
    masks.push({ mask, isDoubtful: false });
  }
  if (states.length > 0) {
    const wanted = new Set(states.map((state) => CLIP_STATUSES.indexOf(state)));
    const mask = valueMask(
      view,
      ({ status }) => status,
      (value) => wanted.has(value),
    );
    masks.push({ mask, isDoubtful: false });
  }
  return masks;
}

/** The first moment of a year, month or day by the reader's clock, or of the one after it; of no such day what borders it. */
function momentOf(day: string, after: 0 | 1): number {
  const [year = 0, month, date] = day.split('-').map(Number);
  if (month === undefined) return new Date(year + after, 0, 1).getTime();
  if (month < 1 || month > 12) return new Date(year + (month < 1 ? 0 : 1), 0, 1).getTime();
  if (date === undefined) return new Date(year, month - 1 + after, 1).getTime();
  const last = new Date(year, month, 0).getDate();
  return new Date(year, month - 1, date < 1 ? 1 : date > last ? last + 1 : date + after).getTime();
}

/** How much of a day's number a bound of that length speaks of. */
function precision(bound: string): number {
  return 10 ** (8 - bound.replaceAll('-', '').length);
}

/** Documents that were saved, or whose page was published, in the query's days. */
function daysMask(view: IndexView, { from, until }: Query): Mask {
  const mask = new Uint8Array(view.size);
  const first = from === '' ? -Infinity : momentOf(from, 0);
  const end = until === '' ? Infinity : momentOf(until, 1);
  const [fromUnit, untilUnit] = [precision(from), precision(until)];
  const fromDay = from === '' ? 0 : Math.floor(dayNumber(from) / fromUnit);
  const untilDay = until === '' ? Infinity : Math.floor(dayNumber(until) / untilUnit);
  for (const { head, base } of view.parts) {
    const { created, published } = head.columns;
    for (let place = 0; place < created.length; place++) {
      const moment = created[place] ?? 0;
      const day = published[place] ?? 0;
      const isSaved = moment >= first && moment < end;
      const isPublished =
        day !== 0 && Math.floor(day / fromUnit) >= fromDay && Math.floor(day / untilUnit) <= untilDay;
      mask[base + place] = isSaved || isPublished ? 1 : 0;
    }
  }
  return mask;
}

/** `isScored`: also how well each document answers. */
export async function evaluate(
  transaction: Transaction,
  view: IndexView,
  query: Query,
  isScored: boolean,
): Promise<Answer> {
  const mask = view.live.slice();
  const scores = isScored ? new Uint16Array(view.size) : null;
  let doubtful: Mask | null = null;
  const required = await partMasks(transaction, view, query, scores);
  for (const term of required) both(mask, term.mask);
  if (query.from !== '' || query.until !== '') both(mask, daysMask(view, query));
  if (required.some(({ isDoubtful }) => isDoubtful)) doubtful = mask.slice();
  for (const term of await partMasks(transaction, view, query.not, null)) {
    if (term.isDoubtful) {
      doubtful ??= new Uint8Array(view.size);
      for (let place = 0; place < mask.length; place++)
        if (mask[place] === 1 && term.mask[place] === 1) doubtful[place] = 1;
    } else for (let place = 0; place < mask.length; place++) if (term.mask[place] === 1) mask[place] = 0;
  }
  if (doubtful) both(doubtful, mask);
  return { mask, doubtful, scores, generation: view.generation };
}
