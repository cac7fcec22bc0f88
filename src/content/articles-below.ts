/** Pages that show one article below another as the reader scrolls: the one before the reader is the one that is read. */
import { textStart } from '../article/elements.ts';
import { isThere } from './frames.ts';

/** Letters that an `<article>` has at least: with fewer it is a teaser or a comment. */
const MIN_LETTERS = 600;

/**
 * Tells, whenever scrolling has come to rest, of an article in the middle of the window that is another than the one
 * that was read, whose element `read` gives. Returns the end of the watch.
 */
export function watchArticles(read: () => Element | null, onOther: (article: Element) => void): () => void {
  const look = (): void => {
    const root = read();
    if (!root || root.ownerDocument !== document || !isThere(root)) return;
    const other = articleInView(root);
    if (other) onOther(other);
  };
  const options = { capture: true, passive: true };
  document.addEventListener('scrollend', look, options);
  return () => document.removeEventListener('scrollend', look, options);
}

/** The outermost article in the middle of the window, where it is like the one read and has nothing of it. */
function articleInView(root: Element): Element | null {
  const known = root.closest('article');
  let other: Element | null = null;
  const shown = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (let at = shown?.closest('article'); at; at = at.parentElement?.closest('article')) {
    if (at.contains(root) || root.contains(at)) break;
    other = at;
  }
  if (!known || !other || !isLike(other, known)) return null;
  return textStart(other, MIN_LETTERS).length >= MIN_LETTERS ? other : null;
}

/** Articles that follow each other are made alike; comments and teasers beside them otherwise. */
function isLike(article: Element, known: Element): boolean {
  const heading = known.querySelector('h1, h2');
  return (
    heading !== null &&
    article.querySelector(heading.localName) !== null &&
    article.className === known.className
  );
}
