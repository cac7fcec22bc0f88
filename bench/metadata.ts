/**
 * Real news pages: where they come from, and their running text.
 *
 * Data: `<data>/pages/*.jsonl`, one `{id, url, html, gold: {title?, authors?, published?, bodyText?}}`
 * a line, `html` a gzipped page in the same folder. A missing field is unknown; empty authors and a
 * null day are right answers too.
 *
 * Sites are halved by a fixed rule: rules and trust are tuned on one half, and the other is only measured.
 * Titles count as right where they differ in no more than a kicker or a word; an author is a name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/article/article.ts';
import { titleKey } from '../src/article/headline.ts';
import { readMetadata } from '../src/article/metadata/read.ts';
import { settleMetadata } from '../src/article/metadata/settle.ts';
import { readArticle } from '../src/article/read.ts';
import { parsePage } from '../src/cli/annotate.ts';
import { decodeHtml } from '../src/cli/decode.ts';
import { PEERS, type Reading } from './metadata-peers.ts';

interface Gold {
  title?: string;
  authors?: string[];
  published?: string | null;
  bodyText?: string;
}

interface Page {
  url: string;
  html: string;
  gold: Gold;
}

/** Right answers among those that could be told. */
class Share {
  private right = 0;
  private all = 0;

  add(isRight: boolean): void {
    this.all++;
    if (isRight) this.right++;
  }

  get value(): string | null {
    return this.all === 0 ? null : ((100 * this.right) / this.all).toFixed(1);
  }
}

function mean(values: readonly number[]): string | null {
  if (values.length === 0) return null;
  return ((100 * values.reduce((sum, value) => sum + value, 0)) / values.length).toFixed(1);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Overlap of two texts as bags of words: harmonic mean of precision and recall. */
function overlap(text: string, gold: string): number {
  const words = wordsOf(text);
  const wanted = wordsOf(gold);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(word, count - 1);
  }
  return words.length + wanted.length === 0 ? 1 : (2 * common) / (words.length + wanted.length);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The article's text without its headline, which the right answers leave out. */
function bodyOf(article: Article | null): string {
  if (!article) return '';
  const [first] = article.blocks;
  return article.text.slice(first?.kind === 'headline' ? first.end : 0);
}

/** Of words in common, where neither title holds the other. */
const SAME_TITLE = 0.8;

function isSameTitle(given: string, gold: string): boolean {
  const [a, b] = [titleKey(given), titleKey(gold)];
  if (a === '' || b === '') return a === b;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (long.includes(short) && short.length * 2 >= long.length) || overlap(given, gold) >= SAME_TITLE;
}

/** Second-level labels under which countries register names. */
const REGISTRIES = new Set('co com org net gov ac edu'.split(' '));

/** `news.example.co.uk` → `example.co.uk`; a page whose address nobody noted is a site by itself. */
function siteOf(url: string, page: string): string {
  if (!URL.canParse(url)) return page;
  const labels = new URL(url).hostname.split('.');
  const isCountry = labels.at(-1)?.length === 2 && REGISTRIES.has(labels.at(-2) ?? '');
  return labels.slice(isCountry ? -3 : -2).join('.');
}

type Half = 'tuned' | 'held out';

/** FNV-1a of the site's name: no page of one site is in both halves. */
function halfOf(site: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(site)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash >>> 8) & 1 ? 'held out' : 'tuned';
}

function f1(found: Share, given: Share): string | null {
  const [recall, precision] = [Number(found.value ?? Number.NaN), Number(given.value ?? Number.NaN)];
  if (Number.isNaN(recall)) return null;
  return recall + precision > 0 ? ((2 * recall * precision) / (recall + precision)).toFixed(1) : '0.0';
}

class Tally {
  private readonly title = new Share();
  private readonly day = new Share();
  private readonly wrongDay = new Share();
  private readonly inventedDay = new Share();
  private readonly authorsFound = new Share();
  private readonly authorsGiven = new Share();
  private readonly namedFound = new Share();
  private readonly namedGiven = new Share();
  private readonly falseAuthor = new Share();
  private readonly bodies: number[] = [];
  private readonly times: number[] = [];
  private pages = 0;

  add({ gold }: Page, reading: Reading, milliseconds: number): void {
    this.pages++;
    this.times.push(milliseconds);
    if (gold.title !== undefined) this.title.add(isSameTitle(reading.title, gold.title));
    if (gold.published !== undefined && reading.published !== undefined) {
      const [day, right] = [reading.published?.slice(0, 10) ?? null, gold.published?.slice(0, 10) ?? null];
      this.day.add(day === right);
      if (right === null) this.inventedDay.add(day !== null);
      else this.wrongDay.add(day !== null && day !== right);
    }
    if (gold.authors !== undefined) {
      const wanted = new Set(gold.authors.map(titleKey));
      const authors = new Set(reading.authors.map(titleKey));
      compare(authors, wanted, this.authorsFound, this.authorsGiven);
      // The right answers call agencies and outlets authors; we name them apart.
      compare(
        new Set([...authors, ...reading.agencies.map(titleKey)]),
        wanted,
        this.namedFound,
        this.namedGiven,
      );
      if (wanted.size === 0) this.falseAuthor.add(authors.size > 0);
    }
    if (gold.bodyText !== undefined && reading.body !== undefined)
      this.bodies.push(overlap(reading.body, gold.bodyText));
  }

  row(name: string, half: Half, reader: string): Record<string, unknown> {
    return {
      pages: name,
      sites: half,
      reader,
      count: this.pages,
      title: this.title.value,
      'authors F1': f1(this.authorsFound, this.authorsGiven),
      'with agencies': f1(this.namedFound, this.namedGiven),
      'false author': this.falseAuthor.value,
      day: this.day.value,
      'wrong day': this.wrongDay.value,
      'invented day': this.inventedDay.value,
      'body F1': mean(this.bodies),
      'ms a page': median(this.times).toFixed(1),
    };
  }
}

function compare(given: ReadonlySet<string>, wanted: ReadonlySet<string>, found: Share, right: Share): void {
  for (const name of given) right.add(wanted.has(name));
  for (const name of wanted) found.add(given.has(name));
}

/** Our own reading, as the command line does it. */
function readOurs(document: Document, url: string): Reading {
  const article = readArticle(document, { url, withoutCaptions: true });
  const metadata = article ? settleMetadata(article.found) : readMetadata(document, url);
  return {
    title: metadata.title,
    authors: metadata.authors,
    agencies: metadata.agency === '' ? [] : metadata.agency.split(', '),
    published: metadata.published,
    body: bodyOf(article),
  };
}

const READERS = { isnad: readOurs, ...PEERS };

function readPages(file: string): Page[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Page => JSON.parse(line));
}

/** A row a set of pages, half of its sites and reader, in per cent; reading is timed without parsing. None without data. */
export async function benchMetadata(dataDir: string | null): Promise<Record<string, unknown>[]> {
  const folder = dataDir === null ? '' : join(dataDir, 'pages');
  if (folder === '' || !existsSync(folder)) return [];
  const rows: Record<string, unknown>[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const tallies = new Map<string, { half: Half; reader: string; tally: Tally }>();
    for (const page of readPages(join(folder, file))) {
      const html = decodeHtml(gunzipSync(readFileSync(join(folder, page.html))));
      const half = halfOf(siteOf(page.url, page.html));
      for (const [reader, read] of Object.entries(READERS)) {
        // Peers change the document that they read: each has its own.
        const document = parsePage(html);
        const begun = performance.now();
        const reading = await read(document, page.url);
        const milliseconds = performance.now() - begun;
        const key = `${half} ${reader}`;
        const own = tallies.get(key) ?? { half, reader, tally: new Tally() };
        tallies.set(key, own);
        own.tally.add(page, reading, milliseconds);
      }
    }
    for (const half of ['tuned', 'held out'] as const)
      for (const own of tallies.values())
        if (own.half === half) rows.push(own.tally.row(basename(file, '.jsonl'), half, own.reader));
  }
  return rows;
}
