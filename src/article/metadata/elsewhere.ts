import { tagOf } from '../elements.ts';

/** Parts of a page that have authors and dates of their own: comments, teasers, what stands beside the article. */
const BESIDE: ReadonlySet<string> = new Set(['ASIDE', 'NAV', 'FOOTER']);
const NAMED = /comment|related|sidebar|recommend|teaser|most-|latest|popular|clock|trending/u;

const OWN = /author|byline|meta/iu;

/** Whether an element is in such a part. A part that holds the headline, or is named for its author, is none. */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  const part = partAround(element);
  if (!part || (headline && part.contains(headline))) return false;
  return !OWN.test(part.getAttribute('class') ?? '') || /comment/iu.test(part.getAttribute('class') ?? '');
}

/** The innermost such part. Asked of many elements of a page: a walk costs less than a selector of so many conditions. */
function partAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (BESIDE.has(tagOf(at)) || NAMED.test(at.getAttribute('class') ?? '') || at.id.includes('comment'))
      return at;
  return null;
}
