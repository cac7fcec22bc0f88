/**
 * Searching clips: letters folded, so that a word finds its spellings; every word of the query in the
 * clip, as the beginning of a word, so that results come as one types.
 */
import { fold, foldWithOffsets } from '../recognition/text/fold.ts';
import type { Clip, ClipColour, ClipKind, ClipStatus } from './clip.ts';
import { sourceMetadata } from './corrections.ts';
import { dayOf, localDay } from './exchange/citation.ts';
import { areProclitics, isArabic } from './index/words.ts';
import { isWordUnit, parseQuery, type Query, type QueryPart, type QueryTerm } from './query.ts';

export type { ClipStatus } from './clip.ts';

/** UTF-16 offsets into the text that was searched, `end` exclusive. */
export interface MatchSpan {
  start: number;
  end: number;
}

export interface ClipMatch {
  clip: Clip;
  /** The found words in `clip.text`, in order and apart; looked for when they are asked for. */
  readonly spans: MatchSpan[];
}

/** What the reader ticked: within one facet any of the values, all facets together. Empty is no choice. */
export interface ClipFilters {
  states?: ReadonlySet<ClipStatus>;
  /** As `siteName` gives it. */
  sites?: ReadonlySet<string>;
  /** As `ClipSpeaker.name`. */
  speakers?: ReadonlySet<string>;
  kinds?: ReadonlySet<ClipKind>;
  tags?: ReadonlySet<string>;
  colours?: ReadonlySet<ClipColour>;
  /** Months in which clips were saved by the reader's clock, `YYYY-MM`. */
  months?: ReadonlySet<string>;
}

/** The outlet's name, or its host where the page gave none. */
export function siteName(clip: Clip): string {
  return sourceMetadata(clip.source).site || siteHost(clip);
}

// The clips of a page mostly come one after the other.
let lastHost = { url: '', host: '' };

export function siteHost({ source: { url } }: Clip): string {
  if (url !== lastHost.url)
    lastHost = { url, host: URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '' };
  return lastHost.host;
}

export function statusOf(clip: Clip): ClipStatus {
  return clip.state?.status ?? 'unchecked';
}

/** What the reader may look for in a clip, folded. */
export interface Folded {
  /** The clip's own words, one line. */
  words: string;
  /** Everything else, a field a line. */
  rest: string;
  site: string;
  speaker: string;
  /** Of the people in the clip, its speaker among them, a line each. */
  persons: string;
  tags: string[];
}

// Clips are replaced, never changed in place, so what was folded stays true for as long as the clip lives.
const cache = new WeakMap<Clip, Folded>();

export function foldedFields(clip: Clip): Folded {
  let result = cache.get(clip);
  if (!result) {
    const metadata = sourceMetadata(clip.source);
    const speaker = fold([clip.speaker?.name, clip.speaker?.text, clip.speaker?.role].join('\n'));
    const site = fold(`${metadata.site}\n${siteHost(clip)}`);
    const tags = clip.tags.map(fold);
    const people = clip.entities.filter(({ type }) => type === 'person').map(({ name }) => name);
    // A speaker whom nothing types is mostly a person that the text names once.
    if (clip.speaker && (clip.speaker.type ?? 'person') === 'person') people.push(clip.speaker.name);
    const rest = [clip.note, metadata.title, ...metadata.authors];
    for (const { name } of clip.entities) rest.push(name);
    result = {
      words: oneLine(clip.text),
      rest: [...rest.map(oneLine), speaker, site, ...tags].join('\n'),
      site,
      speaker,
      persons: fold(people.join('\n')),
      tags,
    };
    cache.set(clip, result);
  }
  return result;
}

function oneLine(text: string): string {
  return fold(text).replaceAll(/\s+/gu, ' ');
}

/** Before a word, as one with it, stand so many letters at most that are worth a look. */
const LONGEST_BEFORE = 5;

function beginsWord(text: string, at: number, arabic: boolean): boolean {
  if (!isWordUnit(text[at - 1])) return true;
  if (!arabic) return false;
  let start = at - 1;
  while (start > 0 && at - start < LONGEST_BEFORE && isWordUnit(text[start - 1])) start--;
  return areProclitics(text.slice(start, at));
}

/** Where a term is next in folded text from an offset on, or -1. */
function findTerm(text: string, term: QueryTerm, from = 0): number {
  const arabic = isArabic(term.text);
  for (let at = text.indexOf(term.text, from); at >= 0; at = text.indexOf(term.text, at + 1)) {
    if (!beginsWord(text, at, arabic)) continue;
    if (!term.phrase || !isWordUnit(text[at + term.text.length])) return at;
  }
  return -1;
}

function hasKindOrState(clip: Clip, { kinds, states }: QueryPart): boolean[] {
  return [
    ...(kinds.length > 0 ? [kinds.includes(clip.kind)] : []),
    ...(states.length > 0 ? [states.includes(statusOf(clip))] : []),
  ];
}

/** Whether a clip has each word and field of a part of a query. */
function hasWords(clip: Clip, { terms, fields }: QueryPart): boolean[] {
  // Folding is what costs: a list without a search does none.
  if (terms.length + fields.length === 0) return [];
  const { words, rest, site, speaker, persons, tags } = foldedFields(clip);
  const inField = {
    site: (text: string) => site.includes(text),
    speaker: (text: string) => findTerm(speaker, { text, phrase: false }) >= 0,
    person: (text: string) => findTerm(persons, { text, phrase: false }) >= 0,
    tag: (text: string) => tags.some((tag) => tag.startsWith(text)),
  };
  return [
    ...fields.map(({ field, text }) => inField[field](text)),
    ...terms.map((term) => findTerm(words, term) >= 0 || findTerm(rest, term) >= 0),
  ];
}

/** Whether the day that a clip was saved, or that its page was published, lies in the query's days. */
function inDays(clip: Clip, { from, until }: Query): boolean {
  if (from === '' && until === '') return true;
  return [localDay(new Date(clip.created)), dayOf(sourceMetadata(clip.source).published)].some(
    // A month is reached by all of its days: as many characters are compared as the reader gave.
    (day) =>
      day !== '' &&
      day.slice(0, from.length) >= from &&
      (until === '' || day.slice(0, until.length) <= until),
  );
}

/** Whether a clip answers to a query. */
export function meets(clip: Clip, query: Query): boolean {
  return (
    hasKindOrState(clip, query).every(Boolean) &&
    !hasKindOrState(clip, query.not).some(Boolean) &&
    inDays(clip, query) &&
    hasWords(clip, query).every(Boolean) &&
    !hasWords(clip, query.not).some(Boolean)
  );
}

/** How well a clip answers to the words of a query: in what was clipped before notes and source, whole before begun. */
function likeness(clip: Clip, { terms }: Query): number {
  const { words, speaker } = foldedFields(clip);
  let sum = 0;
  for (const term of terms) {
    if (findTerm(words, { ...term, phrase: true }) >= 0) sum += 4;
    else if (findTerm(words, term) >= 0) sum += 2;
    if (findTerm(speaker, term) >= 0) sum += 3;
  }
  return sum;
}

export const CLIP_ORDERS = ['newest', 'oldest', 'best'] as const;
export type ClipOrder = (typeof CLIP_ORDERS)[number];

/** Found clips, given newest first, in another order; `best` is by the query's words, equals newest first. */
export function sortMatches(
  matches: readonly ClipMatch[],
  order: ClipOrder,
  query: string,
): readonly ClipMatch[] {
  if (order === 'oldest') return matches.toReversed();
  const parsed = parseQuery(query);
  if (order === 'newest' || parsed.terms.length === 0) return matches;
  const scores = new Map(matches.map(({ clip }) => [clip, likeness(clip, parsed)]));
  return matches.toSorted((a, b) => (scores.get(b.clip) ?? 0) - (scores.get(a.clip) ?? 0));
}

function chosen<T>(choice: ReadonlySet<T> | undefined, ...values: readonly T[]): boolean {
  return !choice || choice.size === 0 || values.some((value) => choice.has(value));
}

/** Whether a clip is among those that the filters leave. */
export function passes(clip: Clip, filters: ClipFilters): boolean {
  return (
    chosen(filters.states, statusOf(clip)) &&
    chosen(filters.kinds, clip.kind) &&
    chosen(filters.sites, siteName(clip)) &&
    chosen(filters.speakers, ...(clip.speaker ? [clip.speaker.name] : [])) &&
    chosen(filters.tags, ...clip.tags) &&
    chosen(filters.colours, ...(clip.colour ? [clip.colour] : [])) &&
    chosen(filters.months, localDay(new Date(clip.created)).slice(0, 7))
  );
}

/** The query's words in a text, for showing them: in order, overlapping ones joined. */
export function findSpans(text: string, query: string | Query): MatchSpan[] {
  const { terms } = typeof query === 'string' ? parseQuery(query) : query;
  if (terms.length === 0) return [];
  const { text: letters, offsets } = foldWithOffsets(text);
  // One white space for another, so that a phrase is found across a line break; offsets stay.
  const line = letters.replaceAll(/\s/gu, ' ');
  const spans: MatchSpan[] = [];
  for (const term of terms)
    for (let at = findTerm(line, term); at >= 0; at = findTerm(line, term, at + term.text.length))
      spans.push({ start: offsets[at] ?? 0, end: offsets[at + term.text.length] ?? text.length });
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: MatchSpan[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) apart.push(span);
  }
  return apart;
}

/** The clips that have every word of the query and pass the filters, in the order given. */
export function searchClips(clips: readonly Clip[], query: string, filters: ClipFilters = {}): ClipMatch[] {
  const parsed = parseQuery(query);
  return clips
    .filter((clip) => passes(clip, filters) && meets(clip, parsed))
    .map((clip) => ({
      clip,
      // Of thousands of matches only those on the screen are shown with their words marked.
      get spans() {
        return findSpans(clip.text, parsed);
      },
    }));
}
