/** The sample site's articles as marked ones: the longest texts whose speakers we know. */
import { locate, readSamplePages, type GoldArticle } from '../gold.ts';
import { PAGES } from '../articles.ts';
import type { MarkedArticle } from '../marked.ts';

function articleOf(path: string, gold: GoldArticle): MarkedArticle {
  const text = gold.text.join('\n');
  return {
    path,
    language: gold.language,
    published: gold.published,
    text,
    names: gold.names.map((name) => ({ type: name.type, entity: name.entity, ...locate(text, name) })),
    dates: [],
    quotes: gold.quotes.map((quote) => ({
      ...locate(text, quote),
      speaker: quote.speaker?.entity ?? (quote.speaker ? '?' : '-'),
    })),
    roles: [],
  };
}

/** Every page that has right answers beside it, in the order of their paths. */
export async function readMarkedPages(): Promise<MarkedArticle[]> {
  return (await readSamplePages(PAGES)).map(({ path, gold }) => articleOf(path, gold));
}
