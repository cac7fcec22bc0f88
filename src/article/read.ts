/** A document in, an article out. Nothing here changes the document. */
import type { Article } from './article.ts';

export interface ReadOptions {
  /** The document's address. */
  url: string;
  /** Whether an element is rendered; without it only the document's own markup is believed. */
  isVisible?: (element: Element) => boolean;
}

/** Whether a page is one news article, told cheaply from its markup. */
export function looksLikeArticle(document: Document): boolean {
  return document.querySelector('article p') !== null;
}

/** Reads the article of a document; null where it has no text. */
export function readArticle(_document: Document, _options: ReadOptions): Article | null {
  return null;
}

/** `readArticle` in slices of a few milliseconds, with `yieldNow` awaited between them. */
export async function readArticleInSlices(
  document: Document,
  options: ReadOptions,
  yieldNow: () => Promise<void>,
): Promise<Article | null> {
  await yieldNow();
  return readArticle(document, options);
}
