/** A document in, an article out. Nothing here changes the document. */
import type { Article } from './article.ts';
import { findBody } from './body.ts';
import { bodyOf } from './document-body.ts';
import { frameOf, NO_FRAMES, type Frames } from './flat-tree.ts';
import { findHeadline, headingsOf } from './headline.ts';
import { findMetadata, findMetadataOf, titlesOf } from './metadata/find.ts';
import { drain, drainInSlices, type Work } from './slices.ts';
import { buildText, type Changes, type TextPlan } from './text.ts';
import type { BuiltText } from './text-builder.ts';
import { createTextMap } from './text-map.ts';

export { looksLikeArticle } from './looks-like-article.ts';
export type { Changes } from './text.ts';

export interface ReadOptions {
  /** The document's address. */
  url: string;
  /** Whether an element is rendered; without it only the document's own markup is believed. */
  isVisible?: (element: Element) => boolean;
  /** Frames whose documents are read in their places. */
  frames?: Frames;
  /** Of several articles that the document shows, the one to be read; it has a heading. */
  within?: Element | undefined;
  /** Put the title first in the text also where no element shows it; such words have no range. */
  withUnseenTitle?: boolean;
  /** Leave captions out of the text, beside it. */
  withoutCaptions?: boolean;
}

/** Reads the article of a document; null where it has no text. */
export function readArticle(document: Document, options: ReadOptions): Article | null {
  return drain(read(document, options));
}

/** `readArticle` in slices of a few milliseconds, with `yieldNow` awaited between them. */
export function readArticleInSlices(
  document: Document,
  options: ReadOptions,
  yieldNow: () => Promise<void>,
): Promise<Article | null> {
  return drainInSlices(read(document, options), yieldNow);
}

/** What an article was read by, to read it again where only some of it changed. */
interface Known {
  plan: TextPlan;
  built: BuiltText;
  title: string;
}
const known = new WeakMap<Article, Known>();

/** A text that changed by more than this share of its length is another article's, or needs another body. */
const MOST_CHANGE = 0.5;

/**
 * Reads the changed blocks of an article that was read in slices, the others stay as they were. Null where it has to be
 * read as a whole: its frame changed, or most of it.
 */
export function rereadArticleInSlices(
  article: Article,
  changes: Changes,
  yieldNow: () => Promise<void>,
): Promise<Article | null> {
  return drainInSlices(reread(article, changes), yieldNow);
}

function* reread(article: Article, changes: Changes): Work<Article | null> {
  const before = known.get(article);
  // Nobody asks for captions twice.
  if (!before || before.plan.withoutCaptions || before.built.truncated || isComposed(before.built))
    return null;
  const { plan, title } = before;
  const { root, headline } = plan;
  const isFramed =
    root.isConnected &&
    !changes.added.has(root) &&
    headline?.isConnected !== false &&
    root.ownerDocument.title === title;
  if (!isFramed || (headline && (changes.touched.has(headline) || changes.added.has(headline)))) return null;
  const built = yield* buildText(plan, { ...changes, built: before.built });
  const change = Math.abs(built.text.length - article.text.length);
  if (built.truncated || isComposed(built) || change > article.text.length * MOST_CHANGE) return null;
  if (built.runs.starts.length === 0) return null;
  const next = {
    ...article,
    text: built.text,
    blocks: built.blocks,
    map: createTextMap(built.text, built.runs),
  };
  known.set(next, { plan, built, title });
  return next;
}

/** Whether a text stands in more trees than its document's own. */
function isComposed({ shadows, frames }: BuiltText): boolean {
  return shadows.length > 0 || frames.length > 0;
}

/** A headline after this share of the body is not what the body is about. */
const LATE_HEADLINE = 0.3;

function* read(document: Document, options: ReadOptions): Work<Article | null> {
  const top = bodyOf(document);
  if (!top) return null;
  const headings = yield* headingsOf(document);
  const asked = headings.find(({ element }) => options.within?.contains(element));
  const found = asked
    ? yield* findMetadataOf(document, options.url, asked)
    : yield* findMetadata(document, options.url, headings);
  const titles = titlesOf(found);
  yield;
  const frames = options.frames ?? NO_FRAMES;
  const headline =
    asked?.element ?? findHeadline(document, headings, titles) ?? (yield* findFramedHeadline(frames, titles));
  yield;
  const body = yield* findBody(document, headline, frames);
  const root = body?.root ?? top;
  const shown = headline && isBeforeBody(headline, root, (body?.massBeforeHeadline ?? 0) / (body?.mass ?? 1));
  const plan = {
    headline: shown ? headline : null,
    unseenHeadline: options.withUnseenTitle && !shown ? (titles[0] ?? '') : '',
    root,
    boxes: body?.boxes ?? new Set<Element>(),
    isVisible: options.isVisible,
    frames,
    withoutCaptions: options.withoutCaptions ?? false,
    keepLinks: !body,
  };
  const built = yield* buildText(plan);
  if (built.runs.starts.length === 0) return null;
  const article: Article = {
    text: built.text,
    blocks: built.blocks,
    map: createTextMap(built.text, built.runs, isComposed(built)),
    captions: built.captions,
    root,
    shadows: built.shadows,
    frames: built.frames,
    found,
    language: languageOf(root) || found.language,
    direction: directionOf(root, built.text),
    truncated: built.truncated,
  };
  known.set(article, { plan, built, title: document.title });
  return article;
}

// DOM's `Node` constants, which a document outside a browser need not have as globals.
const FOLLOWING = 4;
const CONTAINED_BY = 16;

/** The headline of the first frame that shows one. */
function* findFramedHeadline(frames: Frames, titles: readonly string[]): Work<Element | null> {
  for (const { ownerDocument } of frames.values()) {
    const headline = findHeadline(ownerDocument, yield* headingsOf(ownerDocument), titles);
    if (headline) return headline;
  }
  return null;
}

function isBeforeBody(headline: Element, root: Element, massBefore: number): boolean {
  // Over a frame stands what it is about; in one, what only that is about.
  if (headline.ownerDocument !== root.ownerDocument)
    return headline.ownerDocument.contains(frameOf(root.ownerDocument));
  const position = headline.compareDocumentPosition(root);
  if (root === headline) return false;
  if (root.contains(headline)) return massBefore <= LATE_HEADLINE;
  return (position & FOLLOWING) !== 0 && (position & CONTAINED_BY) === 0;
}

/** `ar_AR` and `ar-AR` are the same tag. */
function languageOf(element: Element): string {
  return (element.closest('[lang]')?.getAttribute('lang') ?? '').trim().replaceAll('_', '-').slice(0, 35);
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const LETTERS = /\p{L}/gu;
/** Enough text to tell its direction, in code units. */
const SAMPLE = 1_000;

function directionOf(root: Element, text: string): 'ltr' | 'rtl' {
  const given = root.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  if (given === 'rtl' || given === 'ltr') return given;
  const sample = text.slice(0, SAMPLE);
  const rightToLeft = sample.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft * 2 > (sample.match(LETTERS)?.length ?? 0) ? 'rtl' : 'ltr';
}
