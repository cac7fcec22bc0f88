/** What the speakers' weights come to on the articles and texts that they are fitted on. */
import { recognise } from '../../src/recognition/recognise.ts';
import { isName } from '../../src/recognition/annotation.ts';
import { readMarkedArticles } from '../marked.ts';
import { readModels } from '../models.ts';
import { readQuotedTexts } from '../quoted-texts.ts';
import { crossValidated, examplesOf, fit, tableOf } from './fit.ts';

const PARTS = 5;
/** Likelihoods below which nobody might be given. */
const CERTAINTIES = [0.4, 0.5, 0.6, 0.65, 0.7];

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);

/** The table of `speaker-weights.ts`, and by each certainty the shares of right speakers, cross-validated. */
export async function reportSpeakers(): Promise<string> {
  const models = await readModels();
  const articles = readMarkedArticles();
  const languages = [...new Set(articles.map(({ language }) => language))];
  const tuned = languages.flatMap((language) =>
    articles.filter((article) => article.language === language).filter((_, index) => index % 2 === 0),
  );
  const examples = [...tuned, ...readQuotedTexts('tuned')].flatMap((article) => {
    const { annotations } = recognise(article.text, { language: article.language }, models);
    return examplesOf(article, annotations.filter(isName)).speakers;
  });
  const answers = crossValidated(examples, PARTS);
  const named = answers.filter((answer) => answer.named).length;
  const lines = CERTAINTIES.map((certain) => {
    const given = answers.filter((answer) => answer.given && answer.likelihood >= certain);
    const right = given.filter((answer) => answer.right);
    const ofGiven = percent(right.length, given.length);
    const ofNamed = percent(right.filter((answer) => answer.named).length, named);
    return `certain from ${certain}: right of those given ${ofGiven}, of those named ${ofNamed}`;
  });
  return `${tableOf(fit(examples))}\n\n${examples.length} quotations\n${lines.join('\n')}`;
}
