/** schema.org in JSON-LD: graphs, lists, references, and the JSON that systems break. */
import { titleKey } from '../headline.ts';
import { cleanLanguage, cleanText, cleanUrl, MAX_NAME } from './clean.ts';
import { evidenceText, type Finding } from './finding.ts';
import type { MetadataField } from './metadata.ts';
import { parseMoment } from './moment.ts';
import { trustIn } from './trust.ts';

/** What is read of a page's JSON, in code units, objects and levels: far beyond honest pages. */
const MAX_SIZE = 1_000_000;
const MAX_NODES = 3_000;
const MAX_DEPTH = 12;
const MAX_LIST = 50;

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property: what a page names `__proto__` or `constructor` is data like any other. */
function get(node: Json, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, MAX_LIST);
  return value === undefined || value === null ? [] : [value];
}

/** The type names of a node, without their vocabulary's address. */
function typesOf(node: Json): string[] {
  return listOf(get(node, '@type'))
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(type.lastIndexOf('/') + 1));
}

const ARTICLE = /(?:Article|Posting|Report|Review)$|^(?:NewsArticle|CreativeWork|VideoObject)$/u;
const WEAK_ARTICLE = /^(?:CreativeWork|VideoObject|Review)$/u;
const PAGE = /^(?:WebPage|ItemPage|NewsMediaOrganization)$/u;
const ORGANISATION = /(?:Organization|Corporation|NewsAgency|Brand)$/u;

// oxlint-disable-next-line no-control-regex -- raw control characters are what breaks the JSON
const CONTROLS = /[\u0000-\u001f]+/gu;

/** Parses JSON, mending what newsrooms' systems break: comments, raw line breaks, stray commas and semicolons. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const mended = json
      .replaceAll(/<!--|-->|\/\*\s*<!\[CDATA\[\s*\*\/|\/\*\s*\]\]>\s*\*\/|<!\[CDATA\[|\]\]>/gu, '')
      .replaceAll(CONTROLS, ' ')
      .replaceAll(/,(?=\s*[}\]])/gu, '')
      .trim()
      .replace(/;+$/u, '');
    try {
      return JSON.parse(mended);
    } catch {
      return undefined;
    }
  }
}

interface Graph {
  nodes: Json[];
  byId: ReadonlyMap<string, Json>;
}

/** Every object in the page's JSON-LD, the outer before the inner, and those that have a name by it. */
function readGraph(document: Document): Graph {
  const nodes: Json[] = [];
  const byId = new Map<string, Json>();
  let size = 0;
  for (const script of document.querySelectorAll('script')) {
    if (script.getAttribute('type')?.trim().toLowerCase() !== 'application/ld+json') continue;
    const json = script.textContent ?? '';
    size += json.length;
    if (size > MAX_SIZE) break;
    let level: unknown[] = [parse(json)];
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
      const next: unknown[] = [];
      for (const value of level) {
        if (Array.isArray(value)) next.push(...value.slice(0, MAX_LIST * 4));
        if (!isObject(value) || nodes.length >= MAX_NODES) continue;
        nodes.push(value);
        const id = get(value, '@id');
        if (typeof id === 'string' && (!byId.has(id) || Object.keys(value).length > 2)) byId.set(id, value);
        next.push(...Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null));
      }
      level = next.slice(0, MAX_NODES);
    }
  }
  return { nodes, byId };
}

function resolve(graph: Graph, value: unknown): unknown {
  if (!isObject(value)) return value;
  const id = get(value, '@id');
  return typeof id === 'string' && get(value, 'name') === undefined ? (graph.byId.get(id) ?? value) : value;
}

/** `scheme://host/path` without what varies between two addresses of one page. */
function addressKey(value: unknown, base: string): string {
  const url = cleanUrl(isObject(value) ? (get(value, '@id') ?? get(value, 'url')) : value, base);
  return url
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/u, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/$/u, '');
}

export interface PageClues {
  url: string;
  /** Titles that other sources give, to tell the page's own article from those it lists. */
  titles: readonly string[];
}

/** The node that is about this page: the one article, else that of the page's address or headline. */
function findArticle(graph: Graph, clues: PageClues): Json | null {
  const own = addressKey(clues.url, '');
  const titles = clues.titles.map(titleKey).filter((title) => title.length > 8);
  let best: Json | null = null;
  let bestScore = 0;
  const articles = graph.nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  for (const node of articles) {
    const title = titleKey(cleanText(get(node, 'headline') ?? get(node, 'name')));
    let score = typesOf(node).some((type) => WEAK_ARTICLE.test(type)) ? 0.5 : 1;
    const addresses = [get(node, 'mainEntityOfPage'), get(node, 'url'), get(node, '@id')];
    if (own !== '' && addresses.some((address) => addressKey(address, clues.url) === own)) score += 3;
    if (title.length > 8 && titles.some((other) => other.includes(title) || title.includes(other)))
      score += 3;
    if (get(node, 'datePublished') !== undefined) score += 0.5;
    if (get(node, 'author') !== undefined) score += 0.25;
    if (score > bestScore) [best, bestScore] = [node, score];
  }
  // One of a list that fits neither the page's address nor its title is a teaser.
  return articles.length > 2 && bestScore < 3 ? null : best;
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Names of people in a node's `author`, or of the organisations there. */
function namesIn(graph: Graph, value: unknown, organisations: boolean): string[] {
  const names: string[] = [];
  for (const item of listOf(value).flatMap((entry) => listOf(entry))) {
    const person = resolve(graph, item);
    if (typeof person === 'string') {
      if (!organisations) names.push(cleanText(person, MAX_NAME * 4));
    } else if (isObject(person)) {
      if (typesOf(person).some((type) => ORGANISATION.test(type)) !== organisations) continue;
      const whole =
        get(person, 'name') ?? `${stringOf(get(person, 'givenName'))} ${stringOf(get(person, 'familyName'))}`;
      for (const name of listOf(whole)) {
        const inner = isObject(name) ? (get(name, '@value') ?? get(name, 'name')) : name;
        names.push(cleanText(inner, MAX_NAME * 4));
      }
    }
  }
  return names.filter((name) => name !== '');
}

function textIn(graph: Graph, value: unknown): string {
  const [first] = listOf(value);
  const node = resolve(graph, first);
  if (isObject(node))
    return cleanText(get(node, '@value') ?? get(node, 'name') ?? get(node, 'headline') ?? get(node, 'text'));
  return cleanText(node);
}

function imageIn(graph: Graph, value: unknown, base: string): string {
  const node = resolve(graph, listOf(value)[0]);
  return cleanUrl(
    isObject(node) ? (get(node, 'url') ?? get(node, 'contentUrl') ?? get(node, '@id')) : node,
    base,
  );
}

function keywordsIn(value: unknown): string[] {
  return listOf(value)
    .flatMap((item) => (typeof item === 'string' ? item.split(/[,،;]/u) : []))
    .map((word) => cleanText(word, MAX_NAME))
    .filter((word) => word !== '' && !/^[\w-]+:/u.test(word));
}

/** What JSON-LD says of the page's article. */
export function readJsonLd(document: Document, clues: PageClues): Finding[] {
  const graph = readGraph(document);
  const article = findArticle(graph, clues);
  const page = graph.nodes.find((node) => typesOf(node).some((type) => PAGE.test(type)));
  const findings: Finding[] = [];
  if (article) addNode(findings, graph, article, clues.url, 1);
  if (page && page !== article) addNode(findings, graph, page, clues.url, 0.7);
  return findings;
}

function addNode(findings: Finding[], graph: Graph, node: Json, base: string, trust: number): void {
  const weightOf = (field: MetadataField): number => trustIn('json-ld', field, trust);
  const text = (
    field: 'title' | 'subtitle' | 'site' | 'description' | 'section' | 'licence',
    key: string,
    value: unknown,
  ): void => {
    const cleaned = textIn(graph, value);
    if (cleaned !== '')
      findings.push({
        field,
        value: cleaned,
        source: 'json-ld',
        text: evidenceText(key, cleaned),
        weight: weightOf(field),
      });
  };
  text('title', 'headline', get(node, 'headline') ?? get(node, 'name'));
  text('site', 'publisher', get(node, 'publisher'));
  text('description', 'description', get(node, 'description'));
  text('section', 'articleSection', get(node, 'articleSection'));
  text('subtitle', 'alternativeHeadline', get(node, 'alternativeHeadline'));
  text('licence', 'license', get(node, 'license'));
  for (const [field, key] of [
    ['published', 'datePublished'],
    ['modified', 'dateModified'],
  ] as const) {
    const raw = listOf(get(node, key))[0];
    const value = typeof raw === 'string' ? parseMoment(raw) : null;
    if (value)
      findings.push({
        field,
        value,
        source: 'json-ld',
        text: evidenceText(key, raw),
        weight: weightOf(field),
      });
  }
  for (const key of ['author', 'creator']) {
    const names = namesIn(graph, get(node, key), false);
    const organizations = namesIn(graph, get(node, key), true);
    if (names.length + organizations.length === 0) continue;
    findings.push({
      field: 'authors',
      value: names,
      ...(organizations.length > 0 && { organizations }),
      source: 'json-ld',
      text: evidenceText(key, [...names, ...organizations].join(', ')),
      weight: weightOf('authors') - (key === 'author' ? 0 : 0.15 * trust),
    });
  }
  for (const key of ['author', 'creator', 'sourceOrganization', 'provider']) {
    const [name] = namesIn(graph, get(node, key), true);
    if (name === undefined) continue;
    findings.push({
      field: 'agency',
      value: name,
      source: 'json-ld',
      text: evidenceText(key, name),
      weight: weightOf('agency'),
    });
    break;
  }
  const correction = textIn(graph, get(node, 'correction'));
  if (correction)
    findings.push({
      field: 'notices',
      value: [correction],
      source: 'json-ld',
      text: evidenceText('correction', correction),
      weight: weightOf('notices'),
    });
  const language = cleanLanguage(textIn(graph, get(node, 'inLanguage')));
  if (language)
    findings.push({
      field: 'language',
      value: language,
      source: 'json-ld',
      text: evidenceText('inLanguage', language),
      weight: weightOf('language'),
    });
  const image = imageIn(graph, get(node, 'image') ?? get(node, 'thumbnailUrl'), base);
  if (image)
    findings.push({
      field: 'image',
      value: image,
      source: 'json-ld',
      text: evidenceText('image', image),
      weight: weightOf('image'),
    });
  const address = get(node, 'mainEntityOfPage');
  const url = cleanUrl(isObject(address) ? get(address, '@id') : (address ?? get(node, 'url')), base);
  if (url)
    findings.push({
      field: 'url',
      value: url,
      source: 'json-ld',
      text: evidenceText('url', url),
      weight: weightOf('url'),
    });
  const keywords = keywordsIn(get(node, 'keywords'));
  if (keywords.length > 0)
    findings.push({
      field: 'keywords',
      value: keywords,
      source: 'json-ld',
      text: evidenceText('keywords', keywords.join(', ')),
      weight: weightOf('keywords'),
    });
  const free = [node, ...listOf(get(node, 'hasPart'))]
    .map((part) => (isObject(part) ? get(part, 'isAccessibleForFree') : undefined))
    .find((value) => value !== undefined);
  const isFree =
    typeof free === 'boolean'
      ? free
      : /^(?:https?:\/\/schema\.org\/)?(true|false)$/iu.exec(String(free))?.[1];
  if (isFree !== undefined)
    findings.push({
      field: 'paywalled',
      value: String(isFree).toLowerCase() === 'false',
      source: 'json-ld',
      text: evidenceText('isAccessibleForFree', free),
      weight: weightOf('paywalled'),
    });
}
