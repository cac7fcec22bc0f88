/** What HTML elements are to a reader of articles: by tag, role and the names that sites give their boxes. */

function tags(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Elements whose content is never running text. */
const NO_TEXT = tags(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO PICTURE MAP SELECT OPTION DATALIST TEXTAREA INPUT BUTTON METER PROGRESS RT RP HEAD TITLE LINK META BASE FRAMESET ' +
    // AMP's elements beside the text.
    'AMP-AD AMP-EMBED AMP-STICKY-AD AMP-AUTO-ADS AMP-CONSENT AMP-SIDEBAR AMP-LIGHTBOX AMP-IFRAME AMP-SOCIAL-SHARE AMP-USER-NOTIFICATION',
);

/** Elements that start a line of their own in every browser's style sheet. */
const BLOCKS = tags(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);

const HEADINGS = tags('H1 H2 H3 H4 H5 H6');

/** Sectioning that stands beside the article, never in it. */
const BESIDE = tags('NAV ASIDE FOOTER FORM DIALOG MENU SEARCH');

const BESIDE_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'alertdialog',
  'alert',
  'menu',
  'menubar',
  'toolbar',
  'button',
]);

/**
 * Words in class names and ids that name a box beside the running text. Compared as whole words
 * (`class="relatedPosts-list"` is `related posts list`), so that `header` does not find `ad`.
 */
const BOX_WORDS: ReadonlySet<string> = new Set(
  (
    'ad ads adv advert adverts advertisement advertising adsbygoogle adslot adunit banner sponsored sponsor promo promos promotion promobox ' +
    'related relatedposts relatedarticles recirc recirculation recommended recommendation recommendations outbrain taboola mostread mostpopular trending popular teaser teasers readmore readalso ' +
    'newsletter newsletters subscribe subscription signup paywallbox donate donation cookie cookies consent gdpr ' +
    'comment comments disqus respond commentlist discussion ' +
    'share sharing sharebar sharer social socials addtoany addthis followus toolbar tools ' +
    'breadcrumb breadcrumbs pagination pager menu navbar navigation sidebar widget widgets footer ' +
    'tags taglist keywords topics authorbio authorbox copyright disclaimer feedback hidden rating ratings printonly noprint'
  ).split(' '),
);

/** Runs of two words that name such a box where neither word alone does. */
const BOX_PAIRS: ReadonlySet<string> = new Set([
  'read more',
  'read also',
  'see also',
  'also read',
  'more news',
  'more stories',
  'more from',
  'most read',
  'most popular',
  'most viewed',
  'latest news',
  'author bio',
  'author box',
  'author info',
  'about author',
  'sign up',
  'follow us',
  'entry meta',
  'post meta',
  'article meta',
  'tag list',
  'tags links',
  'post tags',
  'screen reader',
  'sr only',
  'visually hidden',
  'h offscreen',
  'also like',
  'might like',
  'up next',
  'd none',
]);

/** Names of an author's or date's line, kept out of the text where it is short. */
const BYLINE_WORDS: ReadonlySet<string> = new Set(
  'byline bylines author authors dateline timestamp datetime pubdate postdate credit credits'.split(' '),
);

/** Words that name the body itself: a box that carries one is no box. */
const BODY_WORDS: ReadonlySet<string> = new Set(
  'articlebody storybody storytext articletext articlecontent postcontent entrycontent body'.split(' '),
);

/** `relatedPosts-list_2` → `related`, `posts`, `list`. */
export function nameWords(name: string): string[] {
  return (
    name
      .slice(0, 300)
      // `print:max-w-full`, `[&_p]:mt-2`: utility classes style, they do not name.
      .replaceAll(/(?:^|\s)\S*[:[]\S*/gu, ' ')
      .replaceAll(/\p{Ll}(?=\p{Lu})/gu, '$& ')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '')
  );
}

/** The beginning of an element's `textContent`, at least `limit` code units where it has them: a page's body may hold megabytes. */
export function textStart(element: Element, limit: number): string {
  let text = '';
  let node: Node | null = element.firstChild;
  while (node && text.length < limit) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    let next: Node | null = node.firstChild;
    for (let at: Node | null = node; !next && at && at !== element; at = at.parentNode) next = at.nextSibling;
    node = next;
  }
  return text;
}

export function tagOf(element: Element): string {
  const name = element.nodeName;
  return name.charCodeAt(0) >= 0x61 ? name.toUpperCase() : name;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag);
}

export function isHeading(tag: string): boolean {
  return HEADINGS.has(tag);
}

/** Without text by its nature, or hidden by its own markup. */
export function isTextless(element: Element, tag: string): boolean {
  if (NO_TEXT.has(tag)) return true;
  // Most elements have no attributes to be asked for, and each question costs a call into the document.
  if (!element.hasAttributes()) return tag === 'DIALOG';
  // React streams parts of a page hidden, and moves them when its script runs; a saved page keeps them there.
  if (element.hasAttribute('hidden')) return !/^S:\d/u.test(element.id);
  if (tag === 'DIALOG') return !element.hasAttribute('open');
  const style = element.getAttribute('style');
  return style !== null && /display\s?:\s?none|visibility\s?:\s?hidden/iu.test(style.slice(0, 500));
}

/** `box`: beside the article; `byline`: who and when, above or below it. */
export type BoxKind = 'box' | 'byline';

/** What an element's tag, role and names say that it is, beside the running text; null for text itself. */
export function boxKind(element: Element, tag: string): BoxKind | null {
  if (BESIDE.has(tag)) return 'box';
  if (!element.hasAttributes()) return null;
  const role = element.getAttribute('role');
  if (role !== null && BESIDE_ROLES.has(role)) return 'box';
  const property = element.getAttribute('itemprop');
  if (property !== null && /\barticlebody\b/iu.test(property)) return null;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length < 3) return null;
  return boxKindOfNames(names);
}

// Sites repeat their class names: a page of 50,000 elements has a few hundred.
const kinds = new Map<string, BoxKind | null>();

function boxKindOfNames(names: string): BoxKind | null {
  let kind = kinds.get(names);
  if (kind === undefined) {
    if (kinds.size > 5_000) kinds.clear();
    kind = judgeNames(names);
    kinds.set(names, kind);
  }
  return kind;
}

function judgeNames(names: string): BoxKind | null {
  // `hidden md:block` is shown on wide screens.
  if (/\bhidden\b.*:(?:block|flex|grid|inline)/u.test(names)) names = names.replaceAll(/\bhidden\b/gu, '');
  const words = nameWords(names);
  let byline = false;
  let box = false;
  words.forEach((word, index) => {
    const pair = `${words[index - 1] ?? ''} ${word}`;
    if (BODY_WORDS.has(word)) return;
    if (BOX_WORDS.has(word) || BOX_PAIRS.has(pair)) box = true;
    if (BYLINE_WORDS.has(word)) byline = true;
  });
  if (words.some((word) => BODY_WORDS.has(word))) return null;
  return box ? 'box' : byline ? 'byline' : null;
}
