/** Reading this page, and reading it before it is known that it is to be marked. */
import type { Article } from '../article/article.ts';
import {
  looksLikeArticle,
  readArticleInSlices,
  rereadArticleInSlices,
  type Changes,
} from '../article/read.ts';
import { callBackground } from '../shared/messages.ts';
import { findFrames, mayHoldText } from './frames.ts';
import { yieldNow } from './slices.ts';
import { isVisible } from './visible.ts';

/** The page read as an article, or of several articles on it the one `within` an element; null where it has no text. */
export function readPage(within?: Element): Promise<Article | null> {
  const frames = findFrames(document);
  return readArticleInSlices(document, { url: location.href, isVisible, frames, within }, yieldNow);
}

/** Reads what changed of an article; null where the page has to be read as a whole. */
export function rereadPage(article: Article, changes: Changes): Promise<Article | null> {
  return rereadArticleInSlices(article, changes, yieldNow);
}

/** Whether the page is an article, or shows one in a frame. */
export function isArticlePage(): boolean {
  if (looksLikeArticle(document)) return true;
  for (const body of findFrames(document).values()) if (looksLikeArticle(body.ownerDocument)) return true;
  return false;
}

export interface HeadStart {
  /** Null where the page does not look like an article. */
  article: Promise<Article | null>;
  /** Ends the watch over the page; true where it changed since the start. */
  handOver(): boolean;
}

/**
 * Begins to read while the settings are on their way: scripts run where marks are wanted, so that
 * hardly ever is it for nothing. The background is told, which may have to wake up first.
 */
export function startReading(): HeadStart {
  const watch = new MutationObserver(() => (changed = true));
  let changed = false;
  watch.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  const loaded = ({ target }: Event): void => {
    changed ||= target instanceof HTMLIFrameElement && mayHoldText(target);
  };
  document.addEventListener('load', loaded, { capture: true });
  const article = yieldNow().then(() => {
    if (!isArticlePage()) return null;
    const { lang } = document.documentElement;
    callBackground('expect-article', { title: document.title, language: lang }).catch(() => {});
    return readPage();
  });
  // A page that is not marked after all never asks how it went.
  article.catch(() => {});
  return {
    article,
    handOver() {
      changed ||= watch.takeRecords().length > 0;
      watch.disconnect();
      document.removeEventListener('load', loaded, { capture: true });
      return changed;
    },
  };
}
