/** The right answers to the sample site's articles, and how far a recognition is from them. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isName, type NameType, type Recognition, type Speaker } from '../src/recognition/annotation.ts';

/** A stretch of text named by its words and, past the first, by its occurrence from 1. */
export interface GoldSpan {
  text: string;
  nth?: number;
}

export interface GoldName extends GoldSpan {
  type: NameType;
  entity: string;
  /** The office or title beside the name. */
  role?: string;
}

export interface GoldQuote extends GoldSpan {
  /** Without an `entity` for a source that the text leaves unnamed. */
  speaker: { text: string; entity?: string } | null;
  cue: string | null;
}

export interface GoldDate extends GoldSpan {
  /** EDTF. */
  value: string;
  calendar?: string;
}

export interface GoldArticle {
  language: string;
  published: string;
  title: string;
  authors: string[];
  site: string;
  /** The headline, then every block of the body; spans lie in these lines joined by line feeds. */
  text: string[];
  names: GoldName[];
  quotes: GoldQuote[];
  dates: GoldDate[];
}

export interface SamplePage {
  /** Path on the site without a leading slash, e.g. `ar/river.html`. */
  path: string;
  html: string;
  gold: GoldArticle;
}

/** Reads every page of a folder that has right answers beside it, in the order of their paths. */
export async function readSamplePages(folder: string): Promise<SamplePage[]> {
  const suffix = '.gold.json';
  const files = await readdir(folder, { recursive: true });
  const stems = files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
  return Promise.all(
    stems.sort().map(async (stem) => ({
      path: `${stem.replaceAll('\\', '/')}.html`,
      html: await readFile(join(folder, `${stem}.html`), 'utf8'),
      // Our own file; tests/scripts/site.test.ts holds it to this shape.
      gold: JSON.parse(await readFile(join(folder, stem + suffix), 'utf8')) as GoldArticle,
    })),
  );
}

/** Found among right and wrong: `hits` of `wanted`, and `extra` that nobody wanted. */
export interface Count {
  wanted: number;
  hits: number;
  extra: number;
}

export interface Score {
  /** Lines of the article. */
  body: Count;
  /** Words and type right. */
  names: Count;
  /** Of the names found, those that share an entity with exactly the mentions they should. */
  linked: Count;
  /** Of the roles beside names, those found; how much of a description belongs to one is a matter of taste. */
  roles: Count;
  quotes: Count;
  /** Of all quotes, those found with the right speaker. */
  speakers: Count;
  /** Of all quotes with a reporting word, those found with it. */
  cues: Count;
  /** Words and value right. */
  dates: Count;
  /** What went wrong, a line each, for people. */
  misses: string[];
}

interface Place {
  start: number;
  end: number;
}

/** Offset of a gold span in the gold's text; throws where the words do not occur that often. */
export function locate(source: string, { text, nth = 1 }: GoldSpan): Place {
  let start = -1;
  for (let count = 0; count < nth; count++) {
    start = source.indexOf(text, start + 1);
    if (start === -1) throw new Error(`“${text}” does not occur ${nth} times`);
  }
  return { start, end: start + text.length };
}

/** Measures what was recognised in `text`, an article as it was read from its page. */
export function score(gold: GoldArticle, text: string, recognition: Recognition): Score {
  const misses: string[] = [];
  const { toText, body } = alignLines(gold.text, text, misses);
  const source = gold.text.join('\n');
  const place = (span: GoldSpan): Place | null => toText(locate(source, span));

  const names = match(
    gold.names.map((name) => keyed(`${name.type} ${name.text}`, key(place(name), name.type), name)),
    recognition.annotations
      .filter(isName)
      .map((name) => keyed(`${name.type} ${name.text}`, key(name, name.type), name)),
    'name',
    misses,
  );
  const { linked, goldEntityOf } = scoreLinks(names.pairs, misses);

  const roles = { wanted: gold.names.filter((name) => name.role).length, hits: 0, extra: 0 };
  for (const [wanted, given] of names.pairs) {
    if (!wanted.role) continue;
    if (given.role && overlap(given.role.text, wanted.role)) roles.hits++;
    else misses.push(`role of ${wanted.text}: ${given.role?.text ?? 'none'}, not ${wanted.role}`);
  }

  const quotes = match(
    gold.quotes.map((quote) => keyed(shorten(quote.text), key(place(quote)), quote)),
    recognition.annotations.flatMap((one) =>
      one.type === 'quote' ? [keyed(shorten(one.text), key(one), one)] : [],
    ),
    'quote',
    misses,
  );
  const speakers = { wanted: gold.quotes.length, hits: 0, extra: 0 };
  const cues = { wanted: gold.quotes.filter((quote) => quote.cue).length, hits: 0, extra: 0 };
  for (const [wanted, given] of quotes.pairs) {
    const label = shorten(wanted.text);
    if (sameSpeaker(wanted.speaker, given.speaker, gold.names, goldEntityOf)) speakers.hits++;
    else
      misses.push(
        `speaker of ${label}: ${given.speaker?.text ?? 'nobody'}, not ${wanted.speaker?.text ?? 'nobody'}`,
      );
    if (!wanted.cue) continue;
    if (given.cue && overlap(given.cue.text, wanted.cue)) cues.hits++;
    else misses.push(`cue of ${label}: ${given.cue?.text ?? 'none'}, not ${wanted.cue}`);
  }

  const dates = match(
    gold.dates.map((date) => keyed(`${date.text} = ${date.value}`, key(place(date), date.value), date)),
    recognition.annotations.flatMap((one) =>
      one.type === 'date' ? [keyed(`${one.text} = ${one.value}`, key(one, String(one.value)), one)] : [],
    ),
    'date',
    misses,
  );
  return {
    body,
    names: names.count,
    linked,
    roles,
    quotes: quotes.count,
    speakers,
    cues,
    dates: dates.count,
    misses,
  };
}

/** Finds the gold's lines in the text, in their order; lines beside them are extra. */
function alignLines(wanted: readonly string[], text: string, misses: string[]) {
  const lines = text.split('\n');
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  const segments: { from: number; to: number; end: number }[] = [];
  const used = new Set<number>();
  let from = 0;
  let next = 0;
  for (const line of wanted) {
    const index = lines.indexOf(line, next);
    if (index === -1) misses.push(`line missing: ${shorten(line)}`);
    else {
      segments.push({ from, to: starts[index] ?? 0, end: from + line.length });
      used.add(index);
      next = index + 1;
    }
    from += line.length + 1;
  }
  lines.forEach((line, index) => {
    if (!used.has(index)) misses.push(`line too many: ${shorten(line)}`);
  });
  const toText = ({ start, end }: Place): Place | null => {
    const segment = segments.find((one) => one.from <= start && end <= one.end);
    return segment
      ? { start: start - segment.from + segment.to, end: end - segment.from + segment.to }
      : null;
  };
  return {
    toText,
    body: { wanted: wanted.length, hits: segments.length, extra: lines.length - segments.length },
  };
}

/** Two marks with the same key are the same mark. */
interface Keyed<T> {
  key: string | null;
  label: string;
  mark: T;
}

function keyed<T>(label: string, identity: string | null, mark: T): Keyed<T> {
  return { key: identity, label, mark };
}

function key(place: Place | null, more = ''): string | null {
  return place && `${place.start}-${place.end} ${more}`;
}

function match<G, F>(
  wanted: readonly Keyed<G>[],
  found: readonly Keyed<F>[],
  what: string,
  misses: string[],
): { count: Count; pairs: [G, F][] } {
  const byKey = new Map(found.map((one) => [one.key, one]));
  const pairs: [G, F][] = [];
  for (const one of wanted) {
    const hit = one.key === null ? undefined : byKey.get(one.key);
    if (hit) {
      pairs.push([one.mark, hit.mark]);
      byKey.delete(hit.key);
    } else misses.push(`${what} missing: ${one.label}`);
  }
  for (const one of byKey.values()) misses.push(`${what} too many: ${one.label}`);
  return {
    count: { wanted: wanted.length, hits: pairs.length, extra: found.length - pairs.length },
    pairs,
  };
}

/** A mention is linked rightly where its two entities are each other's most frequent counterpart. */
function scoreLinks(
  pairs: readonly (readonly [{ entity: string; text: string }, { entity: string }])[],
  misses: string[],
): { linked: Count; goldEntityOf: ReadonlyMap<string, string> } {
  const foundFor = mostFrequent(pairs.map(([wanted, given]) => [wanted.entity, given.entity]));
  const goldEntityOf = mostFrequent(pairs.map(([wanted, given]) => [given.entity, wanted.entity]));
  let hits = 0;
  for (const [wanted, given] of pairs)
    if (foundFor.get(wanted.entity) === given.entity && goldEntityOf.get(given.entity) === wanted.entity)
      hits++;
    else misses.push(`linked wrongly: ${wanted.text} (${wanted.entity})`);
  return { linked: { wanted: pairs.length, hits, extra: 0 }, goldEntityOf };
}

function mostFrequent(pairs: readonly (readonly [from: string, to: string])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of pairs) {
    const row = counts.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + 1);
    counts.set(from, row);
  }
  const best = new Map<string, string>();
  for (const [from, row] of counts) {
    const [top] = [...row].sort((a, b) => b[1] - a[1]);
    if (top) best.set(from, top[0]);
  }
  return best;
}

/**
 * Whether the speaker found is the one wanted: of the same entity, or, where its name was not
 * recognised as one, in the same words. An unnamed source has no entity.
 */
function sameSpeaker(
  wanted: GoldQuote['speaker'],
  given: Speaker | null,
  names: readonly GoldName[],
  goldEntityOf: ReadonlyMap<string, string>,
): boolean {
  if (!wanted || !given) return !wanted && !given;
  if (wanted.entity === undefined) return given.entity === undefined && overlap(given.text, wanted.text);
  if (given.entity !== undefined) return goldEntityOf.get(given.entity) === wanted.entity;
  return names.some((name) => name.entity === wanted.entity && overlap(given.text, name.text));
}

/** Whether one contains the other: how much of a cue or description is marked is a matter of taste. */
function overlap(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
}

function shorten(text: string): string {
  return text.length > 60 ? `“${text.slice(0, 59)}…”` : `“${text}”`;
}
