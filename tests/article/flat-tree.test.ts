// @vitest-environment jsdom
/** Articles made of components: their text stands in open shadow roots and slots. */
import { afterEach, describe, expect, it } from 'vitest';
import { flatPrecedes } from '../../src/article/flat-tree.ts';
import { looksLikeArticle, readArticle } from '../../src/article/read.ts';
import type { Article } from '../../src/article/article.ts';

const SENTENCE = 'The harbour board met on Thursday, and the ferry will sail again before summer. ';
const LONG = SENTENCE.repeat(5).trim();

function shadow(host: Element | null, html: string): ShadowRoot {
  if (!host) throw new Error('No host');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

function read(): Article {
  const article = readArticle(document, { url: 'https://halyard.example/a' });
  if (!article) throw new Error('No article');
  return article;
}

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

describe('text in open shadow roots', () => {
  it('is read in the order it is rendered in, slots filled and fallbacks left', () => {
    document.body.innerHTML = `<article><h1>The ferry</h1><p>Before. ${LONG}</p>
      <x-part><p slot="b">Slotted second. ${LONG}</p><p slot="a">Slotted first. ${LONG}</p><p>Nowhere.</p></x-part>
      <p>After. ${LONG}</p></article>`;
    shadow(
      document.querySelector('x-part'),
      `<p>Inside. ${LONG}</p><slot name="a">Fallback.</slot><slot name="b"></slot><slot name="c"><p>Fallen back. ${LONG}</p></slot>`,
    );
    const { text, shadows, map } = read();
    const order = ['Before.', 'Inside.', 'Slotted first.', 'Slotted second.', 'Fallen back.', 'After.'];
    expect(
      text.match(/^(?:Before|Inside|Slotted first|Slotted second|Fallen back|After|Nowhere|Fallback)\./gmu),
    ).toEqual(order);
    expect(shadows).toHaveLength(1);
    for (const words of order) {
      const start = text.indexOf(words);
      const range = map.toRange(start, start + words.length);
      expect(range?.toString()).toBe(words);
      expect(range && map.toOffsets(range)).toEqual({ start, end: start + words.length });
      expect(range && map.offsetAt(range.startContainer, range.startOffset)).toBe(start);
    }
  });

  it('gives no range from one tree into another', () => {
    document.body.innerHTML = `<article><h1>The ferry</h1><p>${LONG} He said <x-name></x-name> would come.</p></article>`;
    shadow(document.querySelector('x-name'), '<b>Ines Calloway</b>');
    const { text, map } = read();
    const start = text.indexOf('said Ines');
    expect(start).toBeGreaterThan(0);
    expect(map.toRange(start, start + 'said Ines'.length)).toBeNull();
    expect(map.toRange(start + 5, start + 'said Ines'.length)?.toString()).toBe('Ines');
  });

  it('makes a page an article that says it is one', () => {
    // The address of a front page is none of an article's.
    history.replaceState(null, '', '/2025/ferry');
    document.head.innerHTML = '<meta property="og:type" content="article">';
    document.body.innerHTML = '<x-page></x-page>';
    expect(looksLikeArticle(document)).toBe(false);
    const root = shadow(document.querySelector('x-page'), '<x-body></x-body>');
    shadow(root.querySelector('x-body'), `<p>${LONG}</p><p>${LONG}</p>`);
    expect(looksLikeArticle(document)).toBe(true);
    const { text, shadows } = read();
    expect(text).toContain(SENTENCE.trim());
    // The article is inside both: its marks have to be styled there.
    expect(shadows).toHaveLength(2);
  });

  it('in a closed root stays unread', () => {
    document.body.innerHTML = `<article><h1>The ferry</h1><p>${LONG}</p><x-closed></x-closed></article>`;
    const root = document.querySelector('x-closed')?.attachShadow({ mode: 'closed' });
    root?.append('Secret words.');
    expect(read().text).not.toContain('Secret');
  });
});

describe('the order of nodes as rendered', () => {
  it('puts a host before its shadow, and the shadow before what follows the host', () => {
    document.body.innerHTML = '<x-a></x-a><p>after</p>';
    const host = document.querySelector('x-a');
    const [, after] = document.body.children;
    const inside = shadow(host, '<i>in</i>').firstChild;
    if (!host || !after || !inside) throw new Error('No nodes');
    expect(flatPrecedes(host, inside)).toBe(true);
    expect(flatPrecedes(inside, host)).toBe(false);
    expect(flatPrecedes(inside, after)).toBe(true);
    expect(flatPrecedes(after, inside)).toBe(false);
    expect(flatPrecedes(inside, inside)).toBe(false);
  });
});
