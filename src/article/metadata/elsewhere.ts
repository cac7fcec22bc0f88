/** Parts of a page that have authors and dates of their own: comments, teasers, what stands beside the article. */
const ELSEWHERE =
  'aside, nav, footer, [class*="comment"], [id*="comment"], [class*="related"], [class*="sidebar"], [class*="recommend"], [class*="teaser"], [class*="most-"], [class*="latest"], [class*="popular"], [class*="clock"], [class*="trending"]';

const OWN = /author|byline|meta/iu;

/** Whether an element is in such a part. A part that holds the headline, or is named for its author, is none. */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  const part = element.closest(ELSEWHERE);
  if (!part || (headline && part.contains(headline))) return false;
  return !OWN.test(part.getAttribute('class') ?? '') || /comment/iu.test(part.getAttribute('class') ?? '');
}
