/**
 * Our marked articles, read with the trained models: how many names are right, and how many pairs of mentions of one
 * referent are linked. What each language must reach is data below; a change that reaches more raises it.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { scoreArticles } from '../../bench/links.ts';
import { f1, parseArticle, scoreMarked, type MarkedScore } from '../../bench/marked.ts';
import type { Recognition } from '../../src/recognition/annotation.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

interface Floor {
  /** F1 of names by span and type. */
  names: number;
  /** F1 of linked pairs among the names found. */
  links: number;
}

const FLOORS: Readonly<Record<string, Floor>> = {
  ar: { names: 0.8, links: 0.9 },
  de: { names: 0.75, links: 0.88 },
  en: { names: 0.79, links: 0.88 },
  es: { names: 0.78, links: 0.55 },
  fa: { names: 0.81, links: 0.87 },
  fr: { names: 0.8, links: 0.7 },
  it: { names: 0.77, links: 0.9 },
  nl: { names: 0.81, links: 0.68 },
  pt: { names: 0.73, links: 0.77 },
  ru: { names: 0.76, links: 0.78 },
  tr: { names: 0.71, links: 0.85 },
};

describe('marked articles', () => {
  let sums: Awaited<ReturnType<typeof scoreArticles>>;
  beforeAll(async () => {
    sums = await scoreArticles();
  });

  it.each(Object.entries(FLOORS))('%s', (language, floor) => {
    const score: MarkedScore | undefined = sums.get(language)?.score;
    const said = score?.misses.join('\n');
    expect(score && f1(score.names), said).toBeGreaterThanOrEqual(floor.names);
    expect(score && f1(score.links), said).toBeGreaterThanOrEqual(floor.links);
  });
});

describe('the score of a marked article', () => {
  const article = parseArticle(
    'en/sample.txt',
    'language: en\npublished: 2025-01-10\n\n[p:a Ada Roe] met [p:b Bo Doe] in [l:c Riga].\n[p:a Roe] left [l:c Riga].',
  );
  const names = article.names.map(({ type, start, end, entity }) => ({
    type,
    start,
    end,
    text: article.text.slice(start, end),
    entity,
  }));
  const recognition = (annotations: typeof names): Recognition => ({
    language: 'en',
    annotations,
    entities: [],
    basicNames: [],
  });

  it('is whole where all is right', () => {
    const { names: found, links, misses } = scoreMarked(article, recognition(names));
    expect([f1(found), f1(links), misses]).toEqual([1, 1, []]);
  });

  it('counts pairs: what is joined wrongly costs precision, what is parted recall', () => {
    const joined = scoreMarked(article, recognition(names.map((name) => ({ ...name, entity: 'a' }))));
    expect(joined.links).toEqual({ right: 2, given: 10, wanted: 2 });
    const parted = scoreMarked(article, recognition(names.map((name, at) => ({ ...name, entity: `${at}` }))));
    expect(parted.links).toEqual({ right: 0, given: 0, wanted: 2 });
  });

  it('takes a name of another type or extent for none', () => {
    const [first, ...rest] = names;
    const wrong = first ? [{ ...first, end: first.start + 3, text: 'Ada' }, ...rest] : rest;
    const { names: found, linksOfAll } = scoreMarked(article, recognition(wrong));
    expect(found).toEqual({ right: 4, given: 5, wanted: 5 });
    expect(linksOfAll).toEqual({ right: 1, given: 2, wanted: 2 });
  });
});
