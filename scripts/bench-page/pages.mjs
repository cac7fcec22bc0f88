/** The pages that `npm run bench:page` loads beside those of the sample site, made of its long article. */

const SENTENCE = 'The harbour board of Lisbon met on 4 March 2025, said Marta Oliveira. ';

/**
 * An article among teasers, comments and scripts, as busy as the busiest newspapers' pages: 12,000
 * elements, 300 dated teasers with headings and authors, half a megabyte of data in scripts.
 *
 * @param {string} html
 */
export function busyPage(html) {
  const teaser = (/** @type {unknown} */ _, /** @type {number} */ index) =>
    `<article class="teaser story-card-${index}"><h3><a href="/en/${index}.html">What the harbour said, part ${index}</a></h3>
    <p class="byline">By <a rel="author" href="/author/${index}">Writer ${index}</a></p><time datetime="2025-01-10">10 January 2025</time></article>`;
  const comment = (/** @type {unknown} */ _, /** @type {number} */ index) =>
    `<li class="comment comment-${index}"><div class="comment__author author">Reader ${index}</div><div><p>Comment ${index}: <b>some</b> words <a href="#c${index}">here</a>, and <span><i>more</i></span> of them.</p></div></li>`;
  const data = JSON.stringify(
    Array.from({ length: 5_000 }, (_, index) => ({
      id: index,
      title: `Story ${index} of many`,
      path: `/en/${index}.html`,
      at: '2025-01-10T10:00:00Z',
    })),
  );
  return html.replace(
    '</body>',
    `<div class="more">${Array.from({ length: 300 }, teaser).join('')}</div><ol>${Array.from({ length: 1_000 }, comment).join('')}</ol>
    <script type="application/json">${data}</script></body>`,
  );
}

/**
 * The same article with its paragraphs ten times over: about 20,000 words.
 *
 * @param {string} html
 */
export function longPage(html) {
  return html.replace(/(<article[\s\S]*?<\/h1>)([\s\S]*)(<\/article>)/u, (_, head, body, end) => {
    // The byline and what else stands before the first paragraph of the body come along: harmless, and as long.
    return `${head}${String(body).repeat(10)}${end}`;
  });
}

/**
 * The same article on a page that adds, rewrites and removes paragraphs of it 50 times a second.
 *
 * @param {string} html
 */
export function restlessPage(html) {
  const script = `addEventListener('load', () => {
    const root = document.querySelector('article');
    let turn = 0;
    setInterval(() => {
      turn++;
      const added = document.createElement('p');
      added.textContent = 'Update ' + turn + ': ' + ${JSON.stringify(SENTENCE)};
      root.append(added);
      const all = root.querySelectorAll('p');
      if (all.length > 60) all[40].remove();
      all[turn % 30].firstChild?.appendData?.('.');
    }, 20);
  });`;
  return html.replace('</body>', `<script>${script}</script></body>`);
}

/**
 * Pages that are too much, by name.
 *
 * @returns {Record<string, string>}
 */
export function hugePages() {
  const page = (/** @type {string} */ body) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="/images/icon.svg"><meta property="og:type" content="article"><title>A long story</title></head><body><article><h1>A long story</h1>${body}</article></body></html>`;
  const body = `<p>${SENTENCE.repeat(6)}</p>`.repeat(6);
  return {
    '300,000 nodes': page(body + '<div><i>a</i><b></b></div>'.repeat(75_000)),
    'one text node of 10 MB': page(`<p>${SENTENCE.repeat(150_000)}</p>`),
  };
}
