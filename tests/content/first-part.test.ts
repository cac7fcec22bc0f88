// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article, Block } from '../../src/article/article.ts';
import { firstPart } from '../../src/content/first-part.ts';
import { readingOf } from './fixture.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const HEIGHT = 100;

/** Paragraphs of so many letters each, one under the other, the window scrolled to `scrolled`. */
function articleOf(lengths: readonly number[], scrolled = 0): Article {
  const blocks: Block[] = [];
  let at = 0;
  for (const length of lengths) {
    blocks.push({ kind: 'paragraph', start: at, end: at + length });
    at += length + 1;
  }
  const text = lengths.map((length) => 'x'.repeat(length)).join('\n');
  const { article } = readingOf(text, [], [], { blocks });
  vi.stubGlobal('scrollY', scrolled);
  article.map.toRange = (start) => {
    const top = blocks.findIndex((block) => block.start === start) * HEIGHT - scrolled;
    const range = document.createRange();
    range.selectNodeContents(document.body);
    const box = new DOMRect(0, top, 600, HEIGHT);
    range.getClientRects = () => [box] as unknown as DOMRectList;
    return range;
  };
  return article;
}

afterEach(() => vi.unstubAllGlobals());

describe('the first part of an article', () => {
  it('is whole blocks from the top', () => {
    expect(firstPart(articleOf(Array.from({ length: 10 }, () => 800)))).toEqual({ start: 0, end: 1601 });
  });

  it('starts at the first block that the reader sees', () => {
    const article = articleOf(
      Array.from({ length: 10 }, () => 800),
      3.5 * HEIGHT,
    );
    expect(firstPart(article)).toEqual({ start: 3 * 801, end: 5 * 801 - 1 });
  });

  it('runs to the end where little is left', () => {
    const article = articleOf(
      Array.from({ length: 10 }, () => 800),
      9.5 * HEIGHT,
    );
    expect(firstPart(article)).toEqual({ start: 9 * 801, end: 10 * 801 - 1 });
  });

  it.each([
    ['short', [400, 400, 400]],
    ['in one block', [60_000]],
    ['mostly in its first block', [5_000, 100, 100]],
  ])('is none of a text that is %s', (_, lengths) => {
    expect(firstPart(articleOf(lengths))).toBeNull();
  });
});
