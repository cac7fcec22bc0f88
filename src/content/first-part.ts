/** The part of an article that is recognised ahead of the rest, so that the reader sees marks at once. */
import type { Article } from '../article/article.ts';
import { firstInView } from './in-view.ts';

/** About what fills a window, UTF-16 code units: recognised in a few milliseconds. */
const FIRST_LENGTH = 1_500;

/** Whole blocks from the first in view; null where there is hardly more than them. */
export function firstPart({ text, blocks, map }: Article): { start: number; end: number } | null {
  if (text.length < 2 * FIRST_LENGTH) return null;
  const first = scrollY > 0 ? Math.min(firstInView(map, blocks), blocks.length - 1) : 0;
  const start = blocks[first]?.start ?? 0;
  const last = blocks.find(({ end }) => end >= start + FIRST_LENGTH) ?? blocks.at(-1);
  const end = last?.end ?? text.length;
  // A text in one block is no sooner recognised in part.
  return end - start < text.length / 2 ? { start, end } : null;
}
