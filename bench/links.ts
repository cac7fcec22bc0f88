/** Our own marked articles (`tests/articles`), with the trained models: names, and which of them mean one referent. */
import { recognise } from '../src/recognition/recognise.ts';
import {
  addTally,
  f1,
  readMarkedArticles,
  scoreMarked,
  tally,
  type MarkedScore,
  type Tally,
} from './marked.ts';
import { readModels } from './models.ts';

const PARTS = ['names', 'links', 'linksOfAll', 'roles', 'quotes', 'speakers', 'dates'] as const;

/** By language, and by `all`, the tallies of its articles and those by type. */
export async function scoreArticles(): Promise<Map<string, { articles: number; score: MarkedScore }>> {
  const models = await readModels();
  const sums = new Map<string, { articles: number; score: MarkedScore }>();
  for (const article of readMarkedArticles()) {
    const { text, language, published } = article;
    const score = scoreMarked(article, recognise(text, { language, published }, models));
    for (const key of [language, 'all']) {
      const sum = sums.get(key) ?? { articles: 0, score: emptyScore() };
      sums.set(key, sum);
      sum.articles++;
      for (const part of PARTS) addTally(sum.score[part], score[part]);
      for (const type of ['person', 'organization', 'place'] as const)
        addTally(sum.score.byType[type], score.byType[type]);
      for (const miss of score.misses) sum.score.misses.push(`${article.path}: ${miss}`);
    }
  }
  return sums;
}

function emptyScore(): MarkedScore {
  return {
    names: tally(),
    byType: { person: tally(), organization: tally(), place: tally() },
    links: tally(),
    linksOfAll: tally(),
    dates: tally(),
    quotes: tally(),
    speakers: tally(),
    roles: tally(),
    misses: [],
  };
}

const percent = (sum: Tally): string => (100 * f1(sum)).toFixed(1);

/** A row a language, the last for all; F1 in per cent, for roles and speakers the share found. */
export async function benchLinks(): Promise<Record<string, unknown>[]> {
  const sums = [...(await scoreArticles())].toSorted(([a], [b]) => Number(a === 'all') - Number(b === 'all'));
  return sums.map(([language, { articles, score }]) => ({
    language,
    articles,
    mentions: score.names.wanted,
    names: percent(score.names),
    person: percent(score.byType.person),
    organization: percent(score.byType.organization),
    place: percent(score.byType.place),
    'links of found': percent(score.links),
    'links of all': percent(score.linksOfAll),
    roles: percent({ ...score.roles, given: score.roles.wanted }),
    quotes: percent(score.quotes),
    speakers: percent(score.speakers),
    dates: percent(score.dates),
  }));
}
