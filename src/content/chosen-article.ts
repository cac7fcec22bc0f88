/** Which of several articles on a page is read: the one that the page says it is, unless the reader came to another. */
import { isThere } from './frames.ts';

export class ChosenArticle {
  #other: { article: Element; url: string } | null = null;
  /** Where the article is that the page itself says it is. */
  #ownRoot: Element | null = null;

  /** Turns to the article that the reader came to. */
  turnTo(article: Element): void {
    const isOwn = this.#ownRoot !== null && article.contains(this.#ownRoot);
    this.#other = isOwn ? null : { article, url: location.href };
  }

  /** An article other than the page's own, to be read instead; null for the page's own. */
  get other(): Element | null {
    // With another address the page says itself which article it is at.
    if (this.#other && (this.#other.url !== location.href || !isThere(this.#other.article)))
      this.#other = null;
    return this.#other?.article ?? null;
  }

  /** Takes note of where the page's own article was found; call after reading it. */
  found(root: Element): void {
    if (!this.#other) this.#ownRoot = root;
  }
}
