/**
 * Real news pages: where they come from, and their running text.
 *
 * Data: `<data>/pages/*.jsonl`, one `{id, url, html, gold: {title?, authors?, published?, site?, language?, bodyText?}}`
 * a line, `html` a gzipped page in the same folder. A missing field is unknown; empty authors and a
 * null day are right answers too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/article/article.ts';
import { titleKey } from '../src/article/headline.ts';
import type { Metadata } from '../src/article/metadata/metadata.ts';
import { readMetadata } from '../src/article/metadata/read.ts';
import { settleMetadata } from '../src/article/metadata/settle.ts';
import { readArticle } from '../src/article/read.ts';
import { parsePage } from '../src/cli/annotate.ts';
import { decodeHtml } from '../src/cli/decode.ts';

interface Gold {
  title?: string;
  authors?: string[];
  published?: string | null;
  site?: string;
  language?: string;
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

class Tally {
  private readonly title = new Share();
  private readonly day = new Share();
  private readonly site = new Share();
  private readonly language = new Share();
  private readonly authorsFound = new Share();
  private readonly authorsGiven = new Share();
  private readonly bodies: number[] = [];
  private readonly times: number[] = [];
  private pages = 0;
  private wrongDays = 0;

  add(page: Page, metadata: Metadata, article: Article | null, milliseconds: number): void {
    const { gold } = page;
    this.pages++;
    this.times.push(milliseconds);
    if (gold.title !== undefined) this.title.add(titleKey(metadata.title) === titleKey(gold.title));
    if (gold.site !== undefined) this.site.add(titleKey(metadata.site) === titleKey(gold.site));
    if (gold.language !== undefined)
      this.language.add(metadata.language.split('-')[0] === gold.language.split('-')[0]);
    if (gold.published !== undefined) {
      const day = metadata.published?.slice(0, 10) ?? null;
      const isRight = day === (gold.published?.slice(0, 10) ?? null);
      this.day.add(isRight);
      if (!isRight && day !== null) this.wrongDays++;
    }
    if (gold.authors !== undefined) {
      const given = new Set(metadata.authors.map(titleKey));
      const wanted = new Set(gold.authors.map(titleKey));
      for (const name of given) this.authorsGiven.add(wanted.has(name));
      for (const name of wanted) this.authorsFound.add(given.has(name));
    }
    if (gold.bodyText !== undefined) this.bodies.push(overlap(bodyOf(article), gold.bodyText));
  }

  row(name: string): Record<string, unknown> {
    return {
      pages: name,
      count: this.pages,
      title: this.title.value,
      'authors P': this.authorsGiven.value,
      'authors R': this.authorsFound.value,
      day: this.day.value,
      'wrong days': this.wrongDays,
      site: this.site.value,
      language: this.language.value,
      'body F1': mean(this.bodies),
      'ms a page': median(this.times).toFixed(1),
    };
  }
}

function readPages(file: string): Page[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Page => JSON.parse(line));
}

/** A row a set of pages, in per cent; reading is timed without parsing. None without data. */
export async function benchMetadata(dataDir: string | null): Promise<Record<string, unknown>[]> {
  const folder = dataDir === null ? '' : join(dataDir, 'pages');
  if (folder === '' || !existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().map((file) => {
    const tally = new Tally();
    for (const page of readPages(join(folder, file))) {
      const document = parsePage(decodeHtml(gunzipSync(readFileSync(join(folder, page.html)))));
      const begun = performance.now();
      const article = readArticle(document, { url: page.url });
      const milliseconds = performance.now() - begun;
      const metadata = article ? settleMetadata(article.found) : readMetadata(document, page.url);
      tally.add(page, metadata, article, milliseconds);
    }
    return tally.row(basename(file, '.jsonl'));
  });
}
