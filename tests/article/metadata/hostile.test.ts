// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.ts';

const URL = 'https://www.river.example/news/flood';

function page(head: string, body = '<h1>Town under water</h1>', lang = 'en'): Document {
  return new DOMParser().parseFromString(
    `<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

function jsonLd(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

const ARTICLE = '"@type":"NewsArticle","headline":"Town under water"';

/** Milliseconds that a page may take in jsdom on a busy machine, which is slow at thousands of elements; browsers take a few. */
const PATIENCE = 8_000;

function hasty<T>(work: () => T): T {
  const begun = performance.now();
  const result = work();
  expect(performance.now() - begun).toBeLessThan(PATIENCE);
  return result;
}

describe('a page that means harm', () => {
  test.each<[string, string]>([
    ['JSON-LD of 5 MB', jsonLd(`{${ARTICLE},"articleBody":"${'word '.repeat(1_000_000)}"}`)],
    ['JSON-LD 10,000 deep', jsonLd(`{${ARTICLE},"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)],
    ['broken JSON-LD of many commas', jsonLd(`{${ARTICLE}${', '.repeat(200_000)}`)],
    ['meta tags by the thousand', '<meta name="author" content="Ann Lee">'.repeat(5_000)],
    ['a title of a megabyte', `<title>${'| a - b '.repeat(130_000)}</title>`],
    ['an author of a megabyte', `<meta name="author" content="${'Ann Lee, '.repeat(110_000)}">`],
    ['a date of a megabyte', `<meta name="date" content="${'2025-01-'.repeat(120_000)}">`],
    ['scripts full of dates', `<script>${'publishedDate:"2025-01-0'.repeat(40_000)}</script>`],
  ])('is read in no time: %s', (_, head) => {
    const document = page(head);
    expect(hasty(() => readMetadata(document, URL)).title).toBe('Town under water');
  });

  test('a thousand authors are no article’s', () => {
    const authors = Array.from({ length: 1_000 }, (_, at) => {
      const letters = [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      return { '@type': 'Person', name: `Ann X${letters}` };
    });
    const document = page(jsonLd(`{${ARTICLE},"author":${JSON.stringify(authors)}}`));
    const metadata = hasty(() => readMetadata(document, URL));
    expect(metadata.authors.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(metadata).length).toBeLessThan(20_000);
  });

  test('names of the language are data', () => {
    const document = page(
      jsonLd(
        `{${ARTICLE},"__proto__":{"author":"Ann Lee","polluted":1},"constructor":{"name":"Bo Kim"},"author":{"__proto__":{"name":"Ann Lee"}}}`,
      ),
    );
    expect(readMetadata(document, URL).authors).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('markup and scripts in every field are text, and run nowhere', () => {
    const evil = '<img src=x onerror=globalThis.harmed=1><script>globalThis.harmed=1</script>Words';
    const fields = [
      'headline',
      'alternativeHeadline',
      'description',
      'articleSection',
      'license',
      'keywords',
    ];
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      ...Object.fromEntries(fields.map((field) => [field, evil])),
      author: { name: evil },
      publisher: { name: evil },
      image: 'javascript:harmed()',
      url: 'data:text/html,harm',
    }).replaceAll('</', String.raw`<\/`);
    const metadata = readMetadata(page(jsonLd(json), '<p>Text</p>'), URL);
    const { evidence: _, conflicts: __, ...values } = metadata;
    expect(JSON.stringify(values)).not.toMatch(/[<>]|javascript:|data:/u);
    expect(Object.hasOwn(globalThis, 'harmed')).toBe(false);
  });

  test.each(['99999-01-01', '2025-13-45', '0000-00-00', '-1-1-1', '9'.repeat(400), '2025-02-30T99:99:99Z'])(
    'a date of %s is none',
    (date) => {
      const document = page(
        `${jsonLd(`{${ARTICLE},"datePublished":"${date}"}`)}<meta property="article:published_time" content="${date}">`,
        `<h1>Town under water</h1><time datetime="${date}">${date}</time>`,
      );
      expect(readMetadata(document, URL).published).toBeNull();
    },
  );

  test.each(['<b>', 'xx-yy-zz-qq-ww', '', '\u202Een', 'klingon language'])(
    'a language of %j is none',
    (lang) => {
      expect(readMetadata(page('', undefined, lang.replaceAll('<', '&lt;')), URL).language).toBe('');
    },
  );

  test('text read in a wrong charset is shown as it came, and dates nothing', () => {
    const garbled = new TextDecoder().decode(
      new TextEncoder().encode('غرقت المدينة').map((byte) => byte | 0x80),
    );
    const document = page(
      jsonLd(
        `{"@type":"NewsArticle","headline":"${garbled}","datePublished":"\uFFFD\uFFFD 2025","author":"\uFFFD\uFFFD"}`,
      ),
      `<h1>${garbled}</h1><time>\uFFFD\uFFFD 2025</time>`,
      'ar',
    );
    expect(readMetadata(document, URL)).toMatchObject({ title: garbled, published: null, authors: [] });
  });

  test('an Arabic page that calls itself English is dated all the same', () => {
    const document = page('', '<h1>غرقت المدينة في ليلة</h1><p>٩ كانون الثاني ٢٠٢٥</p>', 'en');
    expect(readMetadata(document, URL).published).toBe('2025-01-09');
  });

  test('a language that another source denies is a conflict', () => {
    const document = page(jsonLd(`{${ARTICLE},"inLanguage":"ar"}`));
    expect(readMetadata(document, URL).conflicts).toContainEqual({ field: 'language', values: ['en', 'ar'] });
  });
});
