/** The sample site's articles, read and recognised as the command line does: accuracy and speed by language. */
import { parseHTML } from 'linkedom';
import { quotationsOf, type Article } from '../src/article/article.ts';
import { readArticle } from '../src/article/read.ts';
import { NO_MODELS, type NameModels } from '../src/recognition/names/models.ts';
import { recognise } from '../src/recognition/recognise.ts';
import { readSamplePages, score, type Count, type SamplePage, type Score } from './gold.ts';
import { readModels } from './models.ts';

/** From the working directory, which npm makes the project's. */
export const PAGES = 'tests/pages';

/** Enough for a steady median once the engine is warm. */
const RUNS = 15;

/** A page's article and what is recognised in it; null where no article was found. */
export function readPage(
  page: SamplePage,
  models: NameModels = NO_MODELS,
): { article: Article; score: Score } | null {
  // linkedom's documents stand in for the browser's; its types are its own.
  const document = parseHTML(page.html).document as unknown as Document;
  const article = readArticle(document, {
    url: `https://halyard.example/${page.path}`,
    withUnseenTitle: true,
  });
  if (!article) return null;
  return { article, score: score(page.gold, article.text, recogniseArticle(page, article, models)) };
}

function recogniseArticle(page: SamplePage, article: Article, models: NameModels) {
  const { language, published } = page.gold;
  return recognise(article.text, { language, published, quotations: quotationsOf(article.blocks) }, models);
}

/** A row a language, and the milliseconds that recognising 1,000 words takes. */
export async function benchArticles(): Promise<Record<string, unknown>[]> {
  const pages = await readSamplePages(PAGES);
  const models = await readModels();
  const languages = [...new Set(pages.map((page) => page.gold.language))];
  return languages.map((language) =>
    rowOf(
      language,
      pages.filter((page) => page.gold.language === language),
      models,
    ),
  );
}

function rowOf(language: string, pages: readonly SamplePage[], models: NameModels): Record<string, unknown> {
  const scores: Score[] = [];
  let words = 0;
  let milliseconds = 0;
  for (const page of pages) {
    const read = readPage(page, models);
    if (!read) throw new Error(`No article was found in ${page.path}`);
    scores.push(read.score);
    words += read.article.text.split(/\s+/u).length;
    milliseconds += medianTime(() => recogniseArticle(page, read.article, models));
  }
  const sum = (part: keyof Omit<Score, 'misses'>): Count => addUp(scores.map((one) => one[part]));
  return {
    language,
    words,
    ...rates('names', sum('names')),
    linked: share(sum('linked')),
    roles: share(sum('roles')),
    ...rates('quotes', sum('quotes')),
    speakers: share(sum('speakers')),
    ...rates('dates', sum('dates')),
    'ms per 1,000 words': ((milliseconds / words) * 1_000).toFixed(1),
  };
}

function addUp(counts: readonly Count[]): Count {
  const total = { wanted: 0, hits: 0, extra: 0 };
  for (const count of counts) {
    total.wanted += count.wanted;
    total.hits += count.hits;
    total.extra += count.extra;
  }
  return total;
}

/** Precision and recall in per cent. */
function rates(name: string, { wanted, hits, extra }: Count): Record<string, string> {
  return { [`${name} P`]: percent(hits, hits + extra), [`${name} R`]: percent(hits, wanted) };
}

function share({ wanted, hits }: Count): string {
  return percent(hits, wanted);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((part / whole) * 100).toFixed(1);
}

function medianTime(run: () => unknown): number {
  const times: number[] = [];
  for (let index = 0; index < RUNS; index++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)] ?? 0;
}
