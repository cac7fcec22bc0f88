/** Whether a page is one news article, told cheaply: this runs on every page that the reader opens. */

/** More paragraphs, links or scripts than these are not looked at: a decision needs no more. */
const MAX_PARAGRAPHS = 300;
const MAX_SCRIPTS = 20;
const MAX_JSON = 200_000;

/** Letters of paragraphs under one parent, in code units: what an article has at least … */
const MIN_DECLARED = 250;
/** … where the page does not say that it is one. */
const MIN_UNDECLARED = 900;
/** A shorter paragraph is a teaser or a label. */
const MIN_PARAGRAPH = 60;

const ARTICLE_TYPE =
  /"@type"\s*:\s*(?:\[\s*)?"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle)"/u;

/** The addresses of front pages: nothing after the host, or a language or edition alone. */
const FRONT_PATH = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?|index\.\w+|home\/?)?$/iu;

export function looksLikeArticle(document: Document): boolean {
  if (isFrontPage(document)) return false;
  const paragraphs = measureParagraphs(document);
  if (declaresArticle(document))
    return (
      paragraphs.largest >= MIN_DECLARED ||
      paragraphs.total >= MIN_DECLARED * 3 ||
      hasLongBody(document) ||
      hasShadowText(document)
    );
  return paragraphs.largest >= MIN_UNDECLARED && isDated(document);
}

function isFrontPage(document: Document): boolean {
  const url = document.URL;
  const path = /^https?:\/\/[^/?#]+([^?#]*)/iu.exec(url)?.[1];
  return (
    path !== undefined && FRONT_PATH.test(path === '' ? '/' : path) && !/[?&](?:p|id|story)=\d/u.test(url)
  );
}

function declaresArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type?.trim().toLowerCase() === 'article') return true;
  if (document.querySelector('meta[property="article:published_time"], [itemprop~="articleBody"]'))
    return true;
  let size = 0;
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(
    0,
    MAX_SCRIPTS,
  )) {
    const json = script.textContent ?? '';
    size += json.length;
    if (size > MAX_JSON) return false;
    if (ARTICLE_TYPE.test(json)) return true;
  }
  return false;
}

/** Letters outside links in the page's first paragraphs, in all and under the parent that has most. */
function measureParagraphs(document: Document): { largest: number; total: number } {
  const byParent = new Map<Node, number>();
  let largest = 0;
  let total = 0;
  const paragraphs = document.getElementsByTagName('p');
  for (let index = 0; index < paragraphs.length && index < MAX_PARAGRAPHS; index++) {
    const paragraph = paragraphs[index];
    const parent = paragraph?.parentNode;
    if (!paragraph || !parent) continue;
    let length = paragraph.textContent?.length ?? 0;
    if (length < MIN_PARAGRAPH) continue;
    for (const link of paragraph.getElementsByTagName('a')) length -= 2 * (link.textContent?.length ?? 0);
    if (length < MIN_PARAGRAPH || paragraph.closest('a, aside, footer, nav')) continue;
    const sum = (byParent.get(parent) ?? 0) + length;
    byParent.set(parent, sum);
    total += length;
    largest = Math.max(largest, sum);
    if (largest >= MIN_UNDECLARED) break;
  }
  return { largest, total };
}

/** Bodies without paragraphs, of old systems: lines in one element. */
function hasLongBody(document: Document): boolean {
  const body = document.querySelector('[itemprop~="articleBody"], article');
  return (body?.textContent ?? '').slice(0, 20_000).trim().length >= MIN_UNDECLARED;
}

/** Elements looked at for shadow roots, and roots inside them: a component's text is near the top of its page. */
const MAX_HOSTS = 5_000;

/** Whether paragraphs stand in open shadow roots, as on sites made of components. */
function hasShadowText(document: Document): boolean {
  let length = 0;
  const trees: ParentNode[] = [document];
  let seen = 0;
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    for (const element of tree.querySelectorAll('*')) {
      if (++seen > MAX_HOSTS) return false;
      if (element.shadowRoot) trees.push(element.shadowRoot);
      if (tree !== document && element.localName === 'p') length += element.textContent?.length ?? 0;
      if (length >= MIN_DECLARED) return true;
    }
  }
  return false;
}

function isDated(document: Document): boolean {
  return (
    document.querySelector(
      'time, meta[property^="article:"], meta[name="author"], [itemprop~="datePublished"], [rel~="author"], [class*="byline"]',
    ) !== null && document.querySelector('h1, h2') !== null
  );
}
