// @vitest-environment jsdom
/** Articles that stand in frames, in whole or in part. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { flatPrecedes } from '../../src/article/flat-tree.ts';
import { readArticle, rereadArticleInSlices } from '../../src/article/read.ts';

const SENTENCE = 'The harbour board met on Thursday, and the ferry will sail again before summer. ';
const LONG = SENTENCE.repeat(5).trim();

/** Fills the frames of a document in their order; what they are read as. */
function fill(of: Document, ...bodies: string[]): Map<Element, Element> {
  const frames = new Map<Element, Element>();
  for (const [at, frame] of [...of.querySelectorAll('iframe')].entries()) {
    const body = frame.contentDocument?.body;
    if (!body) throw new Error('A frame without a document');
    body.innerHTML = bodies[at] ?? '';
    frames.set(frame, body);
  }
  return frames;
}

function read(frames?: Map<Element, Element>): Article {
  const article = readArticle(document, { url: 'https://halyard.example/a', ...(frames && { frames }) });
  if (!article) throw new Error('No article');
  return article;
}

/** The words that a text has where ranges lead, and back. */
function expectWordsAt({ text, map }: Article, words: string, inside: Document): void {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const range = map.toRange(start, start + words.length);
  expect(range?.toString()).toBe(words);
  expect(range?.startContainer.ownerDocument).toBe(inside);
  expect(range && map.toOffsets(range)).toEqual({ start, end: start + words.length });
  expect(range && map.offsetAt(range.startContainer, range.startOffset)).toBe(start);
}

afterEach(() => document.body.replaceChildren());

describe('text in frames', () => {
  it('is read where its frame stands', () => {
    document.body.innerHTML = `<article><h1>The ferry</h1><p>Before. ${LONG}</p><p>Here: <iframe></iframe> there.</p><p>After. ${LONG}</p></article>`;
    const frames = fill(document, `<p>Inside. ${LONG}</p>`);
    const inside = document.querySelector('iframe')?.contentDocument;
    if (!inside) throw new Error('No frame');
    const article = read(frames);
    expect(article.text.match(/^(?:Before\.|Here:|Inside\.|there\.|After\.)/gmu)).toEqual([
      'Before.',
      'Here:',
      'Inside.',
      'there.',
      'After.',
    ]);
    expect(article.frames).toEqual([inside]);
    expectWordsAt(article, 'Inside.', inside);
    expectWordsAt(article, 'there.', document);
    expectWordsAt(article, 'After.', document);
    const across = article.text.indexOf('Here:');
    expect(article.map.toRange(across, article.text.indexOf('Inside.') + 3)).toBeNull();
  });

  it('is told to be in frames also where all of the article is, in a frame in a frame', () => {
    document.body.innerHTML = '<header>The Quay Times</header><iframe></iframe>';
    const outer = fill(document, '<iframe></iframe>');
    const first = document.querySelector('iframe')?.contentDocument;
    if (!first) throw new Error('No frame');
    const inner = fill(first, `<article><h1>The ferry</h1><p>One. ${LONG}</p><p>Two. ${LONG}</p></article>`);
    const second = first.querySelector('iframe')?.contentDocument;
    if (!second) throw new Error('No frame');
    const article = read(new Map([...outer, ...inner]));
    expect(article.text.startsWith('The ferry\nOne.')).toBe(true);
    expect(new Set(article.frames)).toEqual(new Set([first, second]));
    expectWordsAt(article, 'Two.', second);
  });

  it('has the headline that stands above its frame', () => {
    document.body.innerHTML = '<h1>The ferry sails again</h1><iframe></iframe>';
    const frames = fill(document, `<div><p>One. ${LONG}</p><p>Two. ${LONG}</p></div>`);
    expect(read(frames).text.startsWith('The ferry sails again\nOne.')).toBe(true);
  });

  it('is not read where no frame is given', () => {
    document.body.innerHTML = `<article><h1>The ferry</h1><p>${LONG}</p><iframe></iframe></article>`;
    fill(document, '<p>Words of another document.</p>');
    const { text, frames } = read();
    expect(text).not.toContain('another document');
    expect(frames).toEqual([]);
  });

  it('is read as a whole again, for what changes in it is told by its own document alone', async () => {
    document.body.innerHTML = `<article><h1>The ferry</h1><p>${LONG}</p><iframe></iframe></article>`;
    const article = read(fill(document, `<p>${LONG}</p>`));
    const changes = { touched: new Set<Node>(), added: new Set<Node>() };
    expect(await rereadArticleInSlices(article, changes, () => Promise.resolve())).toBeNull();
  });
});

describe('the order of nodes in frames', () => {
  it('puts a frame before what is in it, and that before what follows the frame', () => {
    document.body.innerHTML = '<iframe></iframe><p>after</p>';
    fill(document, '<i>in</i>');
    const frame = document.querySelector('iframe');
    const inside = frame?.contentDocument?.querySelector('i');
    const after = document.querySelector('p');
    if (!frame || !inside || !after) throw new Error('No nodes');
    expect(flatPrecedes(frame, inside)).toBe(true);
    expect(flatPrecedes(inside, frame)).toBe(false);
    expect(flatPrecedes(inside, after)).toBe(true);
    expect(flatPrecedes(after, inside)).toBe(false);
  });
});
