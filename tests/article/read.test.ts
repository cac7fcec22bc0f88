// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../src/article/article.ts';
import { looksLikeArticle, readArticle, readArticleInSlices } from '../../src/article/read.ts';

const URL = 'https://news.example/2025/01/10/market';

function page(body: string, head = ''): Document {
  const document = new DOMParser().parseFromString(
    `<html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  Object.defineProperty(document, 'URL', { value: URL, configurable: true });
  return document;
}

const P1 =
  'The river rose by two metres in the night, and the lower streets of the town were under water by morning.';
const P2 =
  'Shopkeepers carried their goods to the upper floors, helped by students, soldiers and one another.';
const P3 =
  'By noon the rain had stopped, and the mayor asked people to stay at home until the bridges were checked.';
const BODY = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;

function story(title: string, author: string): string {
  const paragraphs = `<p>${title}. ${P1}</p>`.repeat(12);
  return `<article><h1>${title}</h1><p class="byline">By ${author}</p>${paragraphs}</article>`;
}

function lines(document: Document, isVisible?: (element: Element) => boolean): string[] {
  return readArticle(document, { url: URL, ...(isVisible ? { isVisible } : {}) })?.text.split('\n') ?? [];
}

describe('readArticle', () => {
  test('reads the headline, then a block a line, and nothing beside the article', () => {
    const document = page(
      `<header><a href="/">Outlet</a></header><nav><ul><li>World</li></ul></nav>
       <main><article><div class="kicker">Floods</div><h1>Town under water</h1>
         <p class="byline">By Ann Lee</p>
         ${BODY}
         <aside><p>${P1}</p></aside>
         <div class="related-stories"><h3>Related</h3><p>Another story that has nothing to do with the river, nor with the town.</p></div>
         <div class="newsletter-signup"><p>Sign up for our newsletter, and we will write to you each and every morning.</p></div>
         <h2>What comes next</h2><ul><li>The bridges are checked.</li><li>The market stays shut.</li></ul>
         <blockquote><p>We have seen worse, and we will see it again.</p></blockquote>
         <figure><img alt=""><figcaption>The old bridge on Friday.</figcaption></figure>
         <p><a href="/other">Read this as well: a link and nothing else in the block</a></p>
         <h3>Share this</h3>
       </article>
       <section id="comments"><p>First! I have a long opinion, on rivers and bridges, and on all who build them.</p></section></main>
       <footer><p>All rights reserved, by the outlet, in all the years that it has been published.</p></footer>`,
    );
    const before = document.documentElement.outerHTML;
    const article = readArticle(document, { url: URL });
    expect(article?.text.split('\n')).toEqual([
      'Town under water',
      P1,
      P2,
      P3,
      'What comes next',
      'The bridges are checked.',
      'The market stays shut.',
      'We have seen worse, and we will see it again.',
      'The old bridge on Friday.',
    ]);
    expect(article?.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'item',
      'item',
      'quotation',
      'caption',
    ]);
    expect(article?.direction).toBe('ltr');
    expect(article?.language).toBe('en');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test.each([
    ['inline markup in a word', '<p>Mar<b>ket</b>s and <i>more</i></p>', 'Markets and more'],
    ['collapsed white space', '<p>\n  One \t two<span> </span> three  </p>', 'One two three'],
    ['a line break as a space', '<p>One<br>two</p>', 'One two'],
    ['soft hyphens and joiners as they are', '<p>Ver\u00adkehr می\u200cروم</p>', 'Ver\u00adkehr می\u200cروم'],
    ['no-break spaces as they are', '<p>10\u00a0000 people</p>', '10\u00a0000 people'],
    ['words of <q>', '<p>She said <q>no</q>.</p>', 'She said no.'],
    [
      'no scripts, styles, buttons or templates',
      '<p>A<script>b()</script><style>c{}</style><button>d</button><template>e</template> f</p>',
      'A f',
    ],
    [
      'no hidden text',
      '<p>Shown<span hidden> not</span><span style="display: none"> nor</span></p>',
      'Shown',
    ],
  ])('keeps %s', (_, html, expected) => {
    expect(lines(page(`<article><h1>Town under water</h1>${BODY}${html}</article>`)).at(-1)).toBe(expected);
  });

  test('breaks a paragraph at two line breaks, and at one after a long sentence', () => {
    const document = page(`<h1>Town under water</h1><div class="story">${P1}<br><br>${P2}<br>${P3}</div>`);
    expect(lines(document)).toEqual(['Town under water', P1, P2, P3]);
  });

  test('asks what is rendered, where it can', () => {
    const document = page(`<article><h1>Town under water</h1>${BODY}<p id="x">${P1} Twice.</p></article>`);
    expect(lines(document, ({ id }) => id !== 'x')).toEqual(['Town under water', P1, P2, P3]);
  });

  test('puts a title that no element shows first only when asked', () => {
    const document = page(`<article>${BODY}</article>`, '<title>Town under water</title>');
    const shown = readArticle(document, { url: URL });
    expect(shown?.text.startsWith(P1)).toBe(true);
    const asked = readArticle(document, { url: URL, withUnseenTitle: true });
    expect(asked?.text.startsWith(`Town under water\n${P1}`)).toBe(true);
    expect(asked?.map.toRange(0, 4)).toBeNull();
  });

  test('is right to left where the text is', () => {
    const arabic =
      'ارتفع منسوب النهر مترين خلال الليل، وغمرت المياه الشوارع المنخفضة من البلدة مع طلوع الصباح. ';
    const article = readArticle(
      page(`<article><h1>بلدة تحت الماء</h1><p>${arabic}</p><p>${arabic}</p></article>`),
      { url: URL },
    );
    expect(article?.direction).toBe('rtl');
  });

  test.each([
    ['an empty page', ''],
    ['pictures alone', '<img src="a.png"><svg><text>drawn</text></svg>'],
    ['scripts alone', '<script>document.write("x")</script>'],
    ['punctuation alone', '<p>…</p><p>—</p>'],
  ])('is null for %s', (_, html) => {
    expect(readArticle(page(html), { url: URL })).toBeNull();
  });

  test('reads a page of links as it is where there is nothing else', () => {
    const links = Array.from(
      { length: 5 },
      (_, at) => `<li><a href="/${at}">Story number ${at}</a></li>`,
    ).join('');
    expect(lines(page(`<ul>${links}</ul>`))).toHaveLength(5);
  });
});

describe('beside the running text', () => {
  const FIGURE = '<figure><img alt=""><figcaption>The old bridge on Friday.</figcaption></figure>';

  test('captions are told apart, and left out where that is asked for', () => {
    const document = page(`<article><h1>Town under water</h1>${BODY}${FIGURE}<p>${P2}</p></article>`);
    const whole = readArticle(document, { url: URL });
    expect(whole?.text).toContain('The old bridge');
    expect(whole?.captions).toEqual([]);
    const apart = readArticle(document, { url: URL, withoutCaptions: true });
    expect(apart?.text.split('\n')).toEqual(['Town under water', P1, P2, P3, P2]);
    expect(apart?.captions).toEqual(['The old bridge on Friday.']);
    const last = apart?.blocks.at(-1);
    expect(last && apart?.map.toRange(last.start, last.end)?.toString()).toBe(P2);
  });

  test('who said it, under a quotation, is no caption', () => {
    const quotation =
      '<figure><blockquote>We have seen worse.</blockquote><figcaption>Ann Lee, mayor</figcaption></figure>';
    const document = page(`<article><h1>Town under water</h1>${BODY}${quotation}</article>`);
    expect(readArticle(document, { url: URL, withoutCaptions: true })?.text).toContain('Ann Lee, mayor');
  });

  test('a list of links under their subjects leads elsewhere, one with links in it does not', () => {
    const document = page(
      `<article><h1>Town under water</h1>${BODY}
       <ul><li>Weather: <a href="/a">Why the rain came so early this year</a></li></ul>
       <ul><li>The <a href="/b">old bridge</a> is checked, and the new one is open to lorries.</li></ul>
       </article>`,
    );
    expect(lines(document).slice(4)).toEqual([
      'The old bridge is checked, and the new one is open to lorries.',
    ]);
  });

  test('the cells of a table are kept, each a line', () => {
    const table = '<table><tr><th>Bridge</th><th>Opened</th></tr><tr><td>Old</td><td>1904</td></tr></table>';
    const document = page(`<article><h1>Town under water</h1>${BODY}${table}</article>`);
    expect(lines(document).slice(4)).toEqual(['Bridge', 'Opened', 'Old', '1904']);
  });
});

describe('bad pages', () => {
  test.each([
    ['unclosed elements', `<article><h1>Town under water<p>${P1}<p>${P2}<div><p>${P3}`],
    [
      'crossed elements',
      `<article><h1>Town under water</h1><b><p>${P1}</b></p><i><p>${P2}</i><p>${P3}</p></article></article>`,
    ],
    ['a table for layout', `<h1>Town under water</h1><table><tr><td><p>${P1}<p>${P2}<p>${P3}</table>`],
  ])('reads through %s', (_, html) => {
    expect(lines(page(html))).toEqual(['Town under water', P1, P2, P3]);
  });

  test('of several articles reads the one asked for, and takes nothing of the others for its own', () => {
    const document = page(
      `<main>${story('Town under water', 'Ines Calloway')}${story('A bridge for Aldery', 'Jonas Reuter')}</main>`,
    );
    const within = document.querySelectorAll('article')[1];
    const read = readArticle(document, { url: URL, within });
    expect(read?.text).toMatch(/^A bridge for Aldery\n/u);
    expect(read?.text).not.toContain('Town under water');
    const said = read?.found.findings.flatMap((finding) => ('value' in finding ? finding.value : ''));
    expect(said).toEqual(expect.arrayContaining(['A bridge for Aldery', 'Jonas Reuter']));
    expect(said).not.toEqual(expect.arrayContaining(['Ines Calloway']));
    expect(said).not.toEqual(expect.arrayContaining(['Town under water']));
  });

  test('cuts 5 MB in one text node, and says so', () => {
    const document = page('<article><h1>Town under water</h1><p id="big"></p></article>');
    document.querySelector('#big')?.append('Word after word, '.repeat(300_000));
    const article = readArticle(document, { url: URL });
    expect(article?.truncated).toBe(true);
    expect(article?.text.length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
    expect(article?.text.length).toBeGreaterThan(MAX_TEXT_LENGTH - 10);
  });

  test.each([' ', '  ', '\n', ' \n '])('collapses %j in a long node as in a short one', (space) => {
    const document = page('<article><p id="long"></p></article>');
    const words = Array.from({ length: 9_000 }, (_, at) => `word${at}`);
    document.querySelector('#long')?.append(words.join(space));
    expect(readArticle(document, { url: URL })?.text).toBe(words.join(' '));
  });

  test('does not halve a code point at the cut', () => {
    const document = page('<article><p id="big"></p></article>');
    document.querySelector('#big')?.append(`a${'🙂'.repeat(MAX_TEXT_LENGTH)} and letters.`);
    expect(readArticle(document, { url: URL })?.text).not.toMatch(/\p{Surrogate}$/u);
  });

  test('reads 50,000 nodes in slices, with the same result', async () => {
    const document = page('<article><h1>Town under water</h1><div id="many"></div></article>');
    const many = document.querySelector('#many');
    for (let at = 0; at < 12_500; at++) {
      const paragraph = document.createElement('p');
      const strong = document.createElement('b');
      strong.append('rain');
      paragraph.append(
        `In the year ${at} there was more `,
        strong,
        ' than people could remember, they said.',
      );
      many?.append(paragraph);
    }
    let pauses = 0;
    const sliced = await readArticleInSlices(document, { url: URL }, async () => void pauses++);
    const whole = readArticle(document, { url: URL });
    expect(pauses).toBeGreaterThan(2);
    expect(sliced?.text).toBe(whole?.text);
    expect(sliced?.blocks).toHaveLength(12_501);
  }, 60_000);
});

describe('looksLikeArticle', () => {
  const article = `<article><h1>Town under water</h1>${BODY}</article>`;
  const jsonLd = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
  const teasers = Array.from(
    { length: 20 },
    (_, at) => `<article><h2><a href="/${at}">Story ${at}</a></h2><p>${P1}</p></article>`,
  ).join('');

  test.each<[string, boolean, string, string]>([
    ['an article by its JSON-LD', true, article, jsonLd],
    ['an article by OpenGraph', true, article, '<meta property="og:type" content="article">'],
    [
      'a long dated text that declares nothing',
      true,
      `<h1>Town</h1><time>10 January</time><div>${BODY}${BODY}${BODY}${BODY}</div>`,
      '',
    ],
    ['a front page of teasers', false, `<time>Today</time><h1>News</h1>${teasers}`, ''],
    [
      'a shop',
      false,
      `<h1>Boots</h1><p>${P1}</p><p>${P2}</p>`,
      '<meta property="og:type" content="product">',
    ],
    [
      'a long text without a date or author',
      false,
      `<h1>Manual</h1><div>${BODY}${BODY}${BODY}${BODY}</div>`,
      '',
    ],
    ['a declared article without text', false, '<h1>Video</h1><p>Watch.</p>', jsonLd],
    ['an empty page', false, '', ''],
  ])('on %s: %s', (_, expected, body, head) => {
    expect(looksLikeArticle(page(body, head))).toBe(expected);
  });

  test('never on the root of a site', () => {
    const document = page(article, jsonLd);
    Object.defineProperty(document, 'URL', { value: 'https://news.example/', configurable: true });
    expect(looksLikeArticle(document)).toBe(false);
    Object.defineProperty(document, 'URL', { value: 'https://news.example/ar/' });
    expect(looksLikeArticle(document)).toBe(false);
  });
});
