/**
 * Quotations against annotated texts: spans, and who says them.
 *
 * Data: our own marked articles (`tests/articles`) and short texts (`tests/quotations`), and `<dataDir>/quotes/*.jsonl`, one `{id, lang, text, quotes:
 * [{start, end, text, speaker?, optional?}]}` a line. Of the short texts one folder is tuned on and the other held
 * out; in every other set the first of two texts, by its path or line, is tuned on and the second is held out. Articles are read twice: with the names that their marks give, which measures
 * quotations alone, and with the names that are recognised, which is what a reader sees.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isName, type NameAnnotation } from '../src/recognition/annotation.ts';
import type { NameModels } from '../src/recognition/names/models.ts';
import { recogniseQuotes } from '../src/recognition/quotes/quotes.ts';
import { recognise } from '../src/recognition/recognise.ts';
import { prepareText } from '../src/recognition/text/document.ts';
import { readMarkedArticles, type MarkedArticle } from './marked.ts';
import { readModels } from './models.ts';
import { readQuotedTexts } from './quoted-texts.ts';
import { count, countMarked, tally, type GoldText, type Tally } from './quote-scores.ts';

/** One row of the report; rates are 0–1 and null where there is nothing to count. */
export interface QuoteBenchRow {
  name: string;
  language: string;
  texts: number;
  gold: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Right speakers among those given (named or described, not bare pronouns) on matched quotations. */
  speakerOfGiven: number | null;
  /** Right speakers among matched quotations whose text names one. */
  speakerOfGold: number | null;
  msPerThousandWords: number;
}

/** The marks of an article as recognition would give them, with a role beside the mention that it touches. */
function namesOf({ text, names, roles }: MarkedArticle): NameAnnotation[] {
  return names.map(({ type, start, end, entity }) => {
    const name: NameAnnotation = { type, start, end, text: text.slice(start, end), entity };
    const role = roles.find(
      (one) =>
        one.entity === entity && (Math.abs(start - one.end) < BESIDE || Math.abs(one.start - end) < BESIDE),
    );
    return role && type === 'person'
      ? { ...name, role: { start: role.start, end: role.end, text: text.slice(role.start, role.end) } }
      : name;
  });
}

/** A role stands beside its person when fewer characters than these are between. */
const BESIDE = 4;

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function rowOf(
  name: string,
  language: string,
  texts: number,
  sum: Tally,
  milliseconds: number,
  words: number,
): QuoteBenchRow {
  const precision = ratio(sum.right, sum.right + sum.wrong);
  const recall = ratio(sum.right, sum.gold);
  return {
    name,
    language,
    texts,
    gold: sum.gold,
    precision,
    recall,
    f1:
      precision === null || recall === null ? null : (ratio(2 * precision * recall, precision + recall) ?? 0),
    speakerOfGiven: ratio(sum.rightSpeakers, sum.givenSpeakers),
    speakerOfGold: ratio(sum.rightNamed, sum.speakers),
    msPerThousandWords: (milliseconds / Math.max(1, words)) * 1000,
  };
}

const wordsOf = (text: string): number => text.split(/\s+/u).length;

function measure(
  name: string,
  language: string,
  texts: readonly GoldText[],
  models: NameModels,
): QuoteBenchRow {
  const sum = tally();
  // The first reading compiles the lexicons and warms the engine.
  for (const gold of texts) recognise(gold.text, { language: gold.lang }, models);
  let words = 0;
  let elapsed = 0;
  for (const gold of texts) {
    const started = performance.now();
    const { annotations } = recognise(gold.text, { language: gold.lang }, models);
    elapsed += performance.now() - started;
    words += wordsOf(gold.text);
    count(
      sum,
      gold,
      annotations.filter((annotation) => annotation.type === 'quote'),
    );
  }
  return rowOf(name, language, texts.length, sum, elapsed, words);
}

/** Enough for the engine to be warm; the fastest is the least disturbed. */
const RUNS = 30;

/** With the names that the marks give; the time is that of quotations beside names and the text's preparation. */
function measureGiven(name: string, language: string, articles: readonly MarkedArticle[]): QuoteBenchRow {
  const sum = tally();
  let words = 0;
  let elapsed = 0;
  for (const article of articles) {
    const names = namesOf(article);
    const document = prepareText(article.text, { language });
    let quotes = recogniseQuotes(document, { names, entities: [] });
    let fastest = Infinity;
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      quotes = recogniseQuotes(document, { names, entities: [] });
      fastest = Math.min(fastest, performance.now() - started);
    }
    elapsed += fastest;
    words += wordsOf(article.text);
    countMarked(sum, article, names, quotes);
  }
  return rowOf(name, language, articles.length, sum, elapsed, words);
}

function measureRecognised(
  name: string,
  language: string,
  articles: readonly MarkedArticle[],
  models: NameModels,
): QuoteBenchRow {
  const sum = tally();
  let words = 0;
  let elapsed = 0;
  for (const article of articles) {
    const started = performance.now();
    const { annotations } = recognise(article.text, { language, published: article.published }, models);
    elapsed += performance.now() - started;
    words += wordsOf(article.text);
    const quotes = annotations.filter((annotation) => annotation.type === 'quote');
    countMarked(sum, article, annotations.filter(isName), quotes);
  }
  return rowOf(name, language, articles.length, sum, elapsed, words);
}

/** The two halves of a set that is in its fixed order. */
function halves<T>(items: readonly T[]): readonly (readonly [name: string, half: readonly T[]])[] {
  return [
    ['tuned on', items.filter((_, index) => index % 2 === 0)],
    ['held out', items.filter((_, index) => index % 2 === 1)],
  ];
}

function articleRows(models: NameModels): QuoteBenchRow[] {
  const articles = readMarkedArticles();
  const languages = [...new Set(articles.map(({ language }) => language))];
  return languages.flatMap((language) =>
    halves(articles.filter((article) => article.language === language)).flatMap(([half, some]) => [
      measureGiven(`articles.${language}, names given (${half})`, language, some),
      measureRecognised(`articles.${language} (${half})`, language, some, models),
    ]),
  );
}

function textRows(models: NameModels): QuoteBenchRow[] {
  const folders = [
    ['tuned on', readQuotedTexts('tuned')],
    ['held out', readQuotedTexts('held')],
  ] as const;
  const languages = [...new Set(folders.flatMap(([, texts]) => texts.map(({ language }) => language)))];
  return languages.flatMap((language) =>
    folders.flatMap(([half, texts]) => {
      const some = texts.filter((text) => text.language === language);
      return [
        measureGiven(`texts.${language}, names given (${half})`, language, some),
        measureRecognised(`texts.${language} (${half})`, language, some, models),
      ];
    }),
  );
}

/** Rows for our own articles and for every data set under `<dataDir>/quotes`. */
export async function benchQuotes(dataDir: string | null): Promise<QuoteBenchRow[]> {
  const models = await readModels();
  const rows = [...articleRows(models), ...textRows(models)];
  const folder = dataDir === null ? null : join(dataDir, 'quotes');
  if (folder === null || !existsSync(folder)) return rows;
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    const lines = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    // The data's README gives this shape; a benchmark may fail loudly on another.
    const texts = lines.map((line) => JSON.parse(line) as GoldText);
    const name = file.replace(/\.jsonl$/u, '');
    for (const [half, some] of halves(texts))
      rows.push(measure(`${name} (${half})`, texts[0]?.lang ?? 'und', some, models));
  }
  return rows;
}
