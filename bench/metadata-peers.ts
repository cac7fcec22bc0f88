/** The readers of articles that ours is measured beside, each asked for what it gives. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import metascraper from 'metascraper';
import metascraperAuthor from 'metascraper-author';
import metascraperDate from 'metascraper-date';
import metascraperTitle from 'metascraper-title';
import { splitNames } from '../src/article/metadata/authors.ts';
import { parseMoment } from '../src/article/metadata/moment.ts';

export interface Reading {
  title: string;
  authors: readonly string[];
  /** Institutions named as authors; peers do not tell them from people. */
  agencies: readonly string[];
  /** ISO 8601; undefined where a reader looks for no date. */
  published: string | null | undefined;
  /** Undefined where a reader looks for no text. */
  body: string | undefined;
}

/** Readers join names in one string of their own making. */
function namesIn(byline: string | null | undefined): string[] {
  return splitNames((byline ?? '').replaceAll(/\s+/gu, ' ').trim());
}

/** What a reader gives that throws on a document: wrong, not absent. */
const NOTHING: Reading = { title: '', authors: [], agencies: [], published: null, body: '' };

function readWithReadability(document: Document): Reading {
  const read = new Readability(document).parse();
  return {
    title: read?.title ?? '',
    authors: namesIn(read?.byline),
    agencies: [],
    published: read?.publishedTime ? parseMoment(read.publishedTime) : null,
    body: read?.textContent ?? '',
  };
}

async function readWithDefuddle(document: Document, url: string): Promise<Reading> {
  // The remote fall-backs of some sites' extractors stay off.
  const read = await Defuddle(document, url, { useAsync: false });
  const content = document.createElement('div');
  content.innerHTML = read.content;
  return {
    title: read.title,
    authors: namesIn(read.author),
    agencies: [],
    published: read.published ? parseMoment(read.published) : null,
    body: content.textContent ?? '',
  };
}

const scrape = metascraper([
  metascraperTitle(),
  metascraperAuthor(),
  metascraperDate({ datePublished: true, dateModified: true }),
]);

/** Reads markup, which it parses itself: its time holds that too. */
async function readWithMetascraper({ documentElement }: Document, url: string): Promise<Reading> {
  const read: Readonly<Record<string, string | null | undefined>> = await scrape({
    url: URL.canParse(url) ? url : 'https://www.example.com/',
    html: documentElement.outerHTML,
  });
  const published = read['datePublished'] ?? read['date'];
  return {
    title: read['title'] ?? '',
    authors: namesIn(read['author']),
    agencies: [],
    published: published ? parseMoment(published) : null,
    body: undefined,
  };
}

type Reader = (document: Document, url: string) => Reading | Promise<Reading>;

function orNothing(read: Reader): Reader {
  return async (document, url) => {
    try {
      return await read(document, url);
    } catch {
      return NOTHING;
    }
  };
}

export const PEERS: Readonly<Record<string, Reader>> = {
  readability: orNothing(readWithReadability),
  defuddle: orNothing(readWithDefuddle),
  metascraper: orNothing(readWithMetascraper),
};
