/**
 * Our own marked articles (`tests/articles`): the right answers in them, and how far a recognition is from those.
 * The markup is described in `training/markup.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME_TYPES, isName, type NameType, type Recognition } from '../src/recognition/annotation.ts';
import { parseMarkup, type MarkupTag } from '../training/markup.ts';

/** From the working directory, which npm makes the project's. */
export const ARTICLES = 'tests/articles';

interface Span {
  start: number;
  end: number;
}

export interface GoldMention extends Span {
  type: NameType;
  entity: string;
}

export interface MarkedArticle {
  /** Path in the folder of articles, e.g. `ar/border-talks.txt`. */
  path: string;
  language: string;
  published: string;
  text: string;
  names: GoldMention[];
  dates: (Span & { value: string })[];
  /** `speaker` is an entity, `-` for nobody, `?` for an unnamed source. */
  quotes: (Span & { speaker: string })[];
  /** Of the person `entity`. */
  roles: (Span & { entity: string })[];
}

const TYPES: Partial<Record<MarkupTag, NameType>> = { p: 'person', o: 'organization', l: 'place' };

function fact(head: string, name: string): string {
  return new RegExp(`^${name}: *(\\S+)`, 'mu').exec(head)?.[1] ?? '';
}

/** Throws a MarkupError where the markup is wrong, an Error where a name has no entity. */
export function parseArticle(path: string, source: string): MarkedArticle {
  const plain = source.replaceAll('\r', '').trimEnd();
  const split = plain.indexOf('\n\n');
  const head = plain.slice(0, split);
  const { text, marks } = parseMarkup(plain.slice(split + 2));
  const article: MarkedArticle = {
    path,
    language: fact(head, 'language'),
    published: fact(head, 'published'),
    text,
    names: [],
    dates: [],
    quotes: [],
    roles: [],
  };
  for (const { tag, start, end, id = '' } of marks) {
    const type = TYPES[tag];
    if (type) {
      if (id === '') throw new Error(`${path}: ${text.slice(start, end)} has no entity`);
      // Nothing is a name inside another.
      if ((article.names.at(-1)?.end ?? 0) <= start) article.names.push({ type, start, end, entity: id });
    } else if (tag === 'd') article.dates.push({ start, end, value: id });
    else if (tag === 'q') article.quotes.push({ start, end, speaker: id });
    else if (tag === 'r') article.roles.push({ start, end, entity: id });
  }
  return article;
}

/** Every marked article, by language, in the order of their paths. */
export function readMarkedArticles(folder = ARTICLES): MarkedArticle[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseArticle(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')));
}

/** Right answers, those given, and those wanted. */
export interface Tally {
  right: number;
  given: number;
  wanted: number;
}

export const tally = (): Tally => ({ right: 0, given: 0, wanted: 0 });

export function addTally(sum: Tally, { right, given, wanted }: Tally): void {
  sum.right += right;
  sum.given += given;
  sum.wanted += wanted;
}

/** Between 0 and 1; 1 where nothing was wanted and nothing given. */
export function f1({ right, given, wanted }: Tally): number {
  return given + wanted === 0 ? 1 : (2 * right) / (given + wanted);
}

export interface MarkedScore {
  /** Exact span and type. */
  names: Tally;
  byType: Record<NameType, Tally>;
  /** Pairs of mentions of one entity, among the names that were found. */
  links: Tally;
  /** The same among all names: what was not found, or found too much, is linked wrongly. */
  linksOfAll: Tally;
  /** Whole value and span. */
  dates: Tally;
  quotes: Tally;
  /** Of the quotes found, those with the right speaker. */
  speakers: Tally;
  /** Of the roles, those given in part or whole to a mention of their person. */
  roles: Tally;
  /** What went wrong, a line each, for people. */
  misses: string[];
}

const keyOf = ({ start, end }: Span, more = ''): string => `${start}-${end} ${more}`;

/** Pairs of equal ids among counted ids. */
function pairsOf(ids: Iterable<string>): number {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let pairs = 0;
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2;
  return pairs;
}

/** Compares a recognition of the article's text with its marks. */
export function scoreMarked(gold: MarkedArticle, recognition: Recognition): MarkedScore {
  const { text } = gold;
  const misses: string[] = [];
  const show = ({ start, end }: Span): string =>
    `${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replaceAll(
      '\n',
      ' ',
    );
  const found = recognition.annotations.filter(isName);
  const given = new Map(found.map((name) => [keyOf(name, name.type), name]));
  const byType = Object.fromEntries(NAME_TYPES.map((type) => [type, tally()])) as Record<NameType, Tally>; // every type is a key
  for (const { type } of found) byType[type].given++;
  const matched: { gold: string; found: string }[] = [];
  const right = new Set<string>();
  const entityOf = new Map<string, Map<string, number>>();
  for (const name of gold.names) {
    byType[name.type].wanted++;
    const key = keyOf(name, name.type);
    const hit = given.get(key);
    if (!hit) {
      misses.push(`missing ${name.type} ${show(name)}`);
      continue;
    }
    right.add(key);
    byType[name.type].right++;
    matched.push({ gold: name.entity, found: hit.entity });
    const counts = entityOf.get(hit.entity) ?? new Map<string, number>();
    counts.set(name.entity, (counts.get(name.entity) ?? 0) + 1);
    entityOf.set(hit.entity, counts);
  }
  for (const name of found)
    if (!right.has(keyOf(name, name.type))) misses.push(`too many ${name.type} ${show(name)}`);
  const names = tally();
  for (const type of NAME_TYPES) addTally(names, byType[type]);

  const both = pairsOf(matched.map((pair) => `${pair.gold} ${pair.found}`));
  const links: Tally = {
    right: both,
    given: pairsOf(matched.map((pair) => pair.found)),
    wanted: pairsOf(matched.map((pair) => pair.gold)),
  };
  const linksOfAll: Tally = {
    right: both,
    given: pairsOf(found.map(({ entity }) => entity)),
    wanted: pairsOf(gold.names.map(({ entity }) => entity)),
  };
  reportLinks(recognition, gold, entityOf, misses);

  const mostly = (entity: string | undefined): string | undefined =>
    [...(entityOf.get(entity ?? '') ?? [])].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const dates = countKeys(
    gold.dates.map((date) => keyOf(date, date.value)),
    recognition.annotations.flatMap((mark) =>
      mark.type === 'date' ? [keyOf(mark, String(mark.value))] : [],
    ),
  );
  const quotes = tally();
  const speakers = tally();
  const quotesFound = new Map(
    recognition.annotations.flatMap((mark) => (mark.type === 'quote' ? [[keyOf(mark), mark] as const] : [])),
  );
  quotes.given = quotesFound.size;
  for (const quote of gold.quotes) {
    quotes.wanted++;
    const hit = quotesFound.get(keyOf(quote));
    if (!hit) {
      misses.push(`missing quote ${show(quote).slice(0, 90)}`);
      continue;
    }
    quotes.right++;
    speakers.wanted++;
    speakers.given++;
    const isRight =
      quote.speaker === '-'
        ? hit.speaker === null
        : quote.speaker === '?'
          ? hit.speaker !== null && hit.speaker.entity === undefined
          : mostly(hit.speaker?.entity) === quote.speaker;
    if (isRight) speakers.right++;
    else
      misses.push(
        `speaker ${hit.speaker?.text ?? 'nobody'}, not ${quote.speaker}: ${show(quote).slice(0, 90)}`,
      );
  }
  const roles = tally();
  for (const role of gold.roles) {
    roles.wanted++;
    const hit = found.some(
      (name) =>
        name.role &&
        name.role.start < role.end &&
        role.start < name.role.end &&
        mostly(name.entity) === role.entity,
    );
    if (hit) roles.right++;
    else misses.push(`role ${show(role)}`);
  }
  roles.given = found.filter(({ role }) => role).length;
  return { names, byType, links, linksOfAll, dates, quotes, speakers, roles, misses };
}

function countKeys(wanted: readonly string[], given: readonly string[]): Tally {
  const set = new Set(given);
  return { right: wanted.filter((key) => set.has(key)).length, given: given.length, wanted: wanted.length };
}

/** Entities that hold mentions of several referents, and referents that are several entities. */
function reportLinks(
  recognition: Recognition,
  gold: MarkedArticle,
  entityOf: ReadonlyMap<string, ReadonlyMap<string, number>>,
  misses: string[],
): void {
  const inEntities = new Map<string, string[]>();
  for (const [entity, counts] of entityOf) {
    const name = recognition.entities.find(({ id }) => id === entity)?.name ?? entity;
    if (counts.size > 1)
      misses.push(`joined: ${name} holds ${[...counts].map(([id, count]) => `${id} ${count}`).join(', ')}`);
    for (const [id, count] of counts) inEntities.set(id, [...(inEntities.get(id) ?? []), `${name} ${count}`]);
  }
  for (const [id, names] of inEntities)
    if (names.length > 1) misses.push(`parted: ${id} is ${names.join(', ')}`);
  if (gold.names.length === 0) misses.push('no names are marked');
}
