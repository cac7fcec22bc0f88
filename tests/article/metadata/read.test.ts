// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { METADATA_FIELDS } from '../../../src/article/metadata/metadata.ts';
import { readMetadata } from '../../../src/article/metadata/read.ts';

const URL = 'https://www.river.example/news/flood';

function page(head: string, body = ''): Document {
  return new DOMParser().parseFromString(
    `<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Town under water',
  datePublished: '2025-01-10T00:30:00+03:00',
  author: [{ '@type': 'Person', name: 'Ann Lee' }],
};

describe('readMetadata', () => {
  test.each([
    ['The harbour wall reopened on 3 March 2024.', '2025-01-09', []],
    ['أعادت بلدية المرفأ فتح الرصيف الشرقي يوم 3 آذار 2024.', '2025-01-09', []],
    // Labels and datelines are as short.
    ['Published on Thursday, 9 January 2025.', '2025-01-09', []],
    ['3 March 2024', '2024-03-03', [{ field: 'published', values: ['2024-03-03', '2025-01-09'] }]],
  ])('takes no day of what the text tells for that of publication: %s', (line, published, conflicts) => {
    const document = page(
      '<title>Town under water</title><meta name="date" content="2025-01-09">',
      `<h1>Town under water</h1><p>${line}</p>`,
    );
    const metadata = readMetadata(document, URL);
    expect(metadata).toMatchObject({ published, conflicts });
  });

  test('weighs the sources of a full page, and keeps what each said', () => {
    const document = page(
      `<title>Town under water | River Post</title>
       <link rel="canonical" href="/news/flood">
       <meta property="og:title" content="Town under water">
       <meta property="og:site_name" content="River Post">
       <meta property="og:image" content="/a.jpg">
       <meta name="description" content="The river rose &amp;amp; fell.">
       <meta property="article:section" content="Region">
       <meta property="article:modified_time" content="2025-01-10T08:00:00+03:00">
       <meta name="keywords" content="river, flood، town">
       ${jsonLd({ ...ARTICLE, isAccessibleForFree: 'False', publisher: { '@type': 'Organization', name: 'River Post' } })}`,
      '<h1>Town under water</h1><p>By Ann Lee</p><time datetime="2025-01-10T00:30+03:00">10 January</time>',
    );
    const metadata = readMetadata(document, URL);
    expect(metadata).toMatchObject({
      title: 'Town under water',
      authors: ['Ann Lee'],
      published: '2025-01-10T00:30:00+03:00',
      modified: '2025-01-10T08:00:00+03:00',
      site: 'River Post',
      language: 'en-GB',
      url: 'https://www.river.example/news/flood',
      image: 'https://www.river.example/a.jpg',
      description: 'The river rose & fell.',
      section: 'Region',
      keywords: ['river', 'flood', 'town'],
      paywalled: true,
      conflicts: [],
    });
    expect(metadata.evidence.published?.map(({ source }) => source).sort()).toEqual(['json-ld', 'time']);
    expect(metadata.evidence.published?.[0]).toEqual({
      value: '2025-01-10T00:30:00+03:00',
      source: 'json-ld',
      text: 'datePublished "2025-01-10T00:30:00+03:00"',
    });
    expect(metadata.evidence.authors?.map(({ source }) => source)).toContain('byline');
  });

  test('invents nothing', () => {
    expect(readMetadata(page(''), 'about:blank')).toEqual({
      title: '',
      subtitle: '',
      authors: [],
      organizations: [],
      agency: '',
      published: null,
      modified: null,
      site: '',
      language: 'en-GB',
      url: '',
      image: '',
      description: '',
      section: '',
      keywords: [],
      paywalled: null,
      licence: '',
      notices: [],
      evidence: { language: [{ value: 'en-GB', source: 'document', text: 'lang "en-GB"' }] },
      conflicts: [],
    });
  });

  test('gives a day where the page gives a day', () => {
    expect(readMetadata(page('<meta name="date" content="2025-01-10">'), URL).published).toBe('2025-01-10');
  });

  test('shows publication days that differ, the visible first, and goes by it', () => {
    const document = page(
      jsonLd(ARTICLE),
      '<h1>Town under water</h1><p>Published <time datetime="2025-01-07">7 January 2025</time></p>',
    );
    const metadata = readMetadata(document, URL);
    expect(metadata.conflicts).toEqual([
      { field: 'published', values: ['2025-01-07', '2025-01-10T00:30:00+03:00'] },
    ]);
    expect(metadata.published).toBe('2025-01-07');
  });

  test.each([
    ['midnight elsewhere', '<time datetime="2025-01-09T21:30:00Z">9 January</time>'],
    ['an update', '<p>Updated <time datetime="2025-01-12T08:00:00+03:00">12 January</time></p>'],
  ])('takes %s for no conflict', (_, body) => {
    const metadata = readMetadata(page(jsonLd(ARTICLE), `<h1>Town under water</h1>${body}`), URL);
    expect(metadata.conflicts).toEqual([]);
    expect(metadata.published).toBe('2025-01-10T00:30:00+03:00');
  });

  test('shows authors that differ; part of a name, or of the people, does not', () => {
    const conflict = readMetadata(page(jsonLd(ARTICLE), '<h1>Town under water</h1><p>By Bo Kim</p>'), URL);
    expect(conflict.conflicts).toEqual([{ field: 'authors', values: ['Bo Kim', 'Ann Lee'] }]);
    const subset = readMetadata(
      page(jsonLd(ARTICLE), '<h1>Town under water</h1><p>By A. Lee and Ann Lee</p>'),
      URL,
    );
    expect(subset.conflicts).toEqual([]);
    const more = readMetadata(
      page(jsonLd(ARTICLE), '<h1>Town under water</h1><p>By Ann Lee and Bo Kim</p>'),
      URL,
    );
    expect(more.conflicts).toEqual([]);
    expect(more.authors).toEqual(['Ann Lee', 'Bo Kim']);
  });

  test('shows a canonical address on another site', () => {
    const metadata = readMetadata(
      page('<link rel="canonical" href="https://agency.example.org/flood">'),
      URL,
    );
    expect(metadata.url).toBe('https://agency.example.org/flood');
    expect(metadata.conflicts).toEqual([{ field: 'url', values: ['https://agency.example.org/flood', URL] }]);
  });

  test('takes only addresses of the web', () => {
    const document = page(
      '<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:text/html,x"><meta property="og:url" content="file:///etc/passwd">',
    );
    expect(readMetadata(document, URL)).toMatchObject({ url: URL, image: '' });
  });
});

describe('JSON-LD', () => {
  test.each<[string, unknown]>([
    [
      'a graph with references',
      {
        '@graph': [
          { '@type': 'WebPage', '@id': '#page' },
          { ...ARTICLE, author: { '@id': '#ann' } },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
        ],
      },
    ],
    ['a list', [{ '@type': 'BreadcrumbList' }, ARTICLE]],
    ['a type with an address', { ...ARTICLE, '@type': ['http://schema.org/NewsArticle', 'Thing'] }],
    ['an article inside a page', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['line breaks in strings', JSON.stringify(ARTICLE).replace('under', 'under\n')],
    ['stray commas and semicolons', `${JSON.stringify(ARTICLE).replace(/\}$/u, ',}')};`],
    ['comments', `<!-- ${JSON.stringify(ARTICLE)} -->`],
    ['an author as a string', { ...ARTICLE, author: 'Ann Lee' }],
  ])('is read as %s', (_, value) => {
    expect(readMetadata(page(jsonLd(value)), URL)).toMatchObject({
      title: 'Town under water',
      authors: ['Ann Lee'],
      published: '2025-01-10T00:30:00+03:00',
    });
  });

  test.each([
    [
      'beside people',
      [{ '@type': 'Organization', name: 'A Press' }, ...ARTICLE.author],
      ['Ann Lee', 'A Press'],
    ],
    ['alone', { '@type': 'NewsMediaOrganization', name: 'A Press' }, ['A Press']],
  ])('tells an organisation among the authors: %s', (_, author, authors) => {
    const metadata = readMetadata(page(jsonLd({ ...ARTICLE, author })), URL);
    expect(metadata).toMatchObject({ authors, organizations: ['A Press'], agency: 'A Press' });
    expect(metadata.evidence.authors?.map(({ value }) => value)).toContain(authors.join(', '));
  });

  test('leaves an organisation that an Arabic page calls its author an agency', () => {
    const author = { '@type': 'Organization', name: 'صحيفة المرسى' };
    const arabic = jsonLd({ ...ARTICLE, headline: 'بلدة تحت الماء', author });
    expect(readMetadata(page(arabic, '<h1>بلدة تحت الماء</h1>'), URL)).toMatchObject({
      authors: [],
      organizations: [],
      agency: 'صحيفة المرسى',
    });
  });

  test('of many articles takes the one of this page, and none where none is', () => {
    const teaser = (word: string): unknown => ({
      ...ARTICLE,
      headline: `Another story ${word}`,
      url: `/${word}`,
      author: 'Bo Kim',
    });
    const teasers = ['One', 'Two', 'Three'].map(teaser);
    const own = { ...ARTICLE, url: URL };
    expect(readMetadata(page(jsonLd([...teasers, own])), URL).authors).toEqual(['Ann Lee']);
    expect(readMetadata(page(jsonLd(teasers)), URL).authors).toEqual([]);
  });

  test.each<[string, string]>([
    ['broken JSON', '{"@type":"NewsArticle","headline":'],
    ['no object', '"NewsArticle"'],
    ['depth', `${'{"a":['.repeat(20_000)}1${']}'.repeat(20_000)}`],
    ['size', `{"@type":"NewsArticle","headline":"${'x'.repeat(2_000_000)}"}`],
    [
      'numbers for names',
      '{"@type":"NewsArticle","headline":7,"author":[1,null,{"name":{}}],"datePublished":{}}',
    ],
    ['a type that is an object', '{"@type":{"a":1},"headline":"x"}'],
    [
      'references in a circle',
      '{"@graph":[{"@type":"NewsArticle","author":{"@id":"a"}},{"@id":"a","author":{"@id":"a"}}]}',
    ],
  ])('survives %s', (_, json) => {
    const metadata = readMetadata(page(jsonLd(json)), URL);
    expect(metadata.authors).toEqual([]);
    expect(metadata.title).toBe('');
  });

  test('is harmless under names of the language', () => {
    const json = `{"@type":"NewsArticle","headline":"Town under water","__proto__":{"datePublished":"2020-01-01","polluted":1},"constructor":{"prototype":{"polluted":1}}}`;
    const metadata = readMetadata(page(jsonLd(json)), URL);
    expect(metadata.published).toBeNull();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('is text, whatever it holds', () => {
    const metadata = readMetadata(
      page(
        jsonLd({ ...ARTICLE, headline: 'A <b>bold</b> &amp;lt;i&amp;gt; word <img src=x onerror=alert(1)>' }),
      ),
      URL,
    );
    expect(metadata.title).toBe('A bold word');
  });
});

test('any strings in any fields give clean, bounded metadata', () => {
  const string = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(string, string, string, string, (title, author, date, url) => {
      const document = page(jsonLd({ ...ARTICLE, headline: title, author, datePublished: date, image: url }));
      for (const [name, content] of [
        ['author', author],
        ['date', date],
        ['og:url', url],
        ['og:title', title],
      ] as const) {
        const meta = document.createElement('meta');
        meta.setAttribute('name', name);
        meta.setAttribute('property', name);
        meta.setAttribute('content', content);
        document.head.append(meta);
      }
      const metadata = readMetadata(document, URL);
      for (const address of [metadata.url, metadata.image])
        if (address !== '') expect(address).toMatch(/^https?:\/\//u);
      for (const day of [metadata.published, metadata.modified])
        if (day !== null) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}/u);
      for (const field of METADATA_FIELDS)
        for (const { text, value } of metadata.evidence[field] ?? []) {
          expect(text.length).toBeLessThanOrEqual(300);
          // oxlint-disable-next-line no-control-regex -- controls are what must not be there
          expect(value).not.toMatch(/[\u0000-\u001f]/u);
        }
    }),
    { numRuns: 30 },
  );
}, 60_000);

function given(byline: string, head = ''): string[] {
  return readMetadata(page(head, `<h1>Town under water</h1>${byline}`), URL).authors;
}

describe('authors told from what stands beside them', () => {
  test('a desk or outlet beside a writer’s name is none, an agency is', () => {
    expect(given('<p class="byline">By Ann Lee / Journal Staff Writer</p>')).toEqual(['Ann Lee']);
    expect(given('<p class="byline">By Ann Lee, dpa</p>')).toEqual(['Ann Lee', 'dpa']);
  });

  test('another organisation’s name says more than the outlet’s', () => {
    const head = `<meta property="og:site_name" content="River Post">${jsonLd({ ...ARTICLE, author: { '@type': 'Organization', name: 'River Post' } })}`;
    const metadata = readMetadata(page(head, '<h1>Town under water</h1><p>By AFP</p>'), URL);
    expect(metadata).toMatchObject({ authors: ['AFP'], organizations: ['AFP'], agency: 'AFP' });
  });

  test('a writer who is called the publisher is the writer', () => {
    const head =
      '<meta property="og:site_name" content="River Post"><meta name="dcterms.publisher" content="Ann Lee"><meta name="author" content="Ann Lee">';
    expect(given('', head)).toEqual(['Ann Lee']);
  });

  test.each([
    ['<p><b>Anna Lee</b><br>9 January 2025</p>', ['Anna Lee']],
    ['<p>Anna Lee</p><p>9 January 2025</p>', ['Anna Lee']],
    ['<p>Gate Nine | 9 January 2025</p>', []],
    ['<p>Anna Lee</p><p>There is no date</p>', []],
  ])('a name beside the date is believed where it is one by its given name: %s', (html, authors) => {
    expect(given(html)).toEqual(authors);
  });
});

describe('days', () => {
  test.each<[string, string, string, Partial<ReturnType<typeof readMetadata>>]>([
    [
      'the day that the script’s zone gives a stamp of Greenwich',
      '<meta property="article:published_time" content="2025-05-02T02:54:29Z"><script>page = {"timezone":"America/New_York"}</script>',
      '',
      { published: '2025-05-01T22:54:29-04:00' },
    ],
    [
      'Greenwich’s day where scripts name several zones',
      '<meta property="article:published_time" content="2025-05-02T02:54:29Z"><script>zones = ["America/New_York", "Asia/Tokyo"]</script>',
      '',
      { published: '2025-05-02T02:54:29Z' },
    ],
    [
      'both days of one line',
      '',
      '<p>Published 1 May 2025, updated 3 May 2025</p>',
      { published: '2025-05-01', modified: '2025-05-03' },
    ],
    [
      'a script’s day beside an hour',
      '<script>{"dateCreated":"2025-05-01"}</script>',
      '<time>at 23:10</time>',
      { published: '2025-05-01' },
    ],
  ])('%s', (_, head, body, expected) => {
    expect(readMetadata(page(head, `<h1>Town under water</h1>${body}`), URL)).toMatchObject(expected);
  });

  test('the day in an address', () => {
    const url = 'https://www.river.example/news/2025-02/19/c_11.htm';
    expect(readMetadata(page('', '<h1>Town under water</h1>'), url).published).toBe('2025-02-19');
  });
});
