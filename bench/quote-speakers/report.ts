/** What the speakers' weights come to on the articles, texts, pages and unit cases that they are fitted on. */
import { recognise } from '../../src/recognition/recognise.ts';
import { isName, type NameAnnotation } from '../../src/recognition/annotation.ts';
import type { Choose } from '../../src/recognition/quotes/ranking.ts';
import { readMarkedArticles, type MarkedArticle } from '../marked.ts';
import { readModels } from '../models.ts';
import { readQuotedTexts } from '../quoted-texts.ts';
import { readMarkedCases } from './cases.ts';
import { readMarkedPages } from './pages.ts';
import { chooserBy, crossValidated, examplesOf, fit, tableOf, type Answer, type Example } from './fit.ts';

const PARTS = 5;
/** How often a unit case counts: it is one sentence, and says what a language allows. */
const CASE_COUNT = 5;
/** Likelihoods below which nobody might be given. */
const CERTAINTIES = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8];

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);

interface Read {
  article: MarkedArticle;
  names: NameAnnotation[];
}

/** Articles and texts with the names that are recognised in them. */
async function readTuned(): Promise<Read[]> {
  const models = await readModels();
  const articles = readMarkedArticles();
  const languages = [...new Set(articles.map(({ language }) => language))];
  const tuned = languages.flatMap((language) =>
    articles.filter((article) => article.language === language).filter((_, index) => index % 2 === 0),
  );
  return [...tuned, ...readQuotedTexts('tuned'), ...(await readMarkedPages())].map((article) => {
    const { annotations } = recognise(article.text, { language: article.language }, models);
    return { article, names: annotations.filter(isName) };
  });
}

/** `right of those given / right of those named`, where nobody below a likelihood is given. */
function sharesAt(answers: readonly Answer[], certain: number): string {
  const given = answers.filter((answer) => answer.given && answer.likelihood >= certain);
  const right = given.filter((answer) => answer.right);
  const named = answers.filter((answer) => answer.named);
  return `${percent(right.length, given.length)} / ${percent(right.filter((answer) => answer.named).length, named.length)}`;
}

const examplesIn = (read: readonly Read[], choose: Choose | null): Example[] =>
  read.flatMap(({ article, names }) => examplesOf(article, names, choose).speakers);

export interface SpeakersReport {
  /** The lines of the table of `speaker-weights.ts`. */
  table: string;
  /** By each certainty the shares of right speakers among those given and those named, cross-validated, with each language's. */
  shares: string;
}

/**
 * The weights that the texts give, and what they come to. Later
 * quotations depend on who spoke before, so that a first fit, where all of those are right, chooses them for the second.
 */
export async function reportSpeakers(): Promise<SpeakersReport> {
  const texts = await readTuned();
  const counted = Array.from({ length: CASE_COUNT }, readMarkedCases).flat();
  const first = fit(examplesIn([...texts, ...counted], null));
  const choose = chooserBy(first);
  const examples = examplesIn(texts, choose);
  const always = examplesIn(counted, choose);
  const answers = crossValidated(examples, PARTS, always);
  const languageOf = new Map(texts.map(({ article }) => [article.path, article.language]));
  const languages = [...new Set(languageOf.values())].sort();
  const lines = CERTAINTIES.map((certain) => {
    const byLanguage = languages.map((language) => {
      const own = answers.filter(({ article }) => languageOf.get(article) === language);
      return `${language} ${sharesAt(own, certain)}`;
    });
    return `certain from ${certain}: ${sharesAt(answers, certain)} (${byLanguage.join(', ')})`;
  });
  const counts = `${examples.length} quotations and ${always.length / CASE_COUNT} of unit cases`;
  return { table: tableOf(fit([...examples, ...always])), shares: `${counts}\n${lines.join('\n')}` };
}
