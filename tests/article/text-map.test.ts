// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildText } from '../../src/article/text.ts';
import { createTextMap } from '../../src/article/text-map.ts';
import { drain } from '../../src/article/slices.ts';

function read(root: Element) {
  const built = drain(
    buildText({
      headline: null,
      unseenHeadline: '',
      root,
      boxes: new Set(),
      isVisible: undefined,
      withoutCaptions: false,
      keepLinks: true,
      frames: new Map(),
    }),
  );
  return { ...built, map: createTextMap(built.text, built.runs) };
}

/** A tree of blocks and inline elements as data, to be made with DOM calls: no parser mends it. */
type Tree = string | { tag: string; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree; text: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('text'), tie('element')),
  text: fc.string({
    unit: fc.constantFrom('a', 'b', 'ن', 'ك', ' ', ' ', '\n', '\t', '\u00a0', '\u00ad', '\u200c', '🙂', '.'),
    maxLength: 12,
  }),
  element: fc.record({
    tag: fc.constantFrom('p', 'div', 'b', 'span', 'a', 'q', 'blockquote', 'li', 'br', 'button', 'h2', 'em'),
    children: fc.array(tie('tree'), { maxLength: 5 }),
  }),
}));

function build(parent: Element, trees: readonly Tree[]): void {
  for (const item of trees) {
    if (typeof item === 'string') parent.append(document.createTextNode(item));
    else {
      const element = document.createElement(item.tag);
      if (item.tag !== 'br') build(element, item.children);
      parent.append(element);
    }
  }
}

const page = fc.array(tree, { minLength: 1, maxLength: 8 });

function mount(trees: readonly Tree[]): Element {
  const root = document.createElement('div');
  build(root, trees);
  document.body.replaceChildren(root);
  return root;
}

const collapse = (text: string): string => text.replaceAll(/[ \t\n\r\f]+/gu, ' ');
// Blocks without a letter are not text, and so are in a range between two others but not in its words.
const bare = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');

/** A range's text without what is not rendered. */
function shown(range: Range): string {
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  for (const button of copy.querySelectorAll('button')) button.remove();
  return copy.textContent ?? '';
}

describe('the text map, on any tree', () => {
  test('gives for every span a range with its words, and for the range the span', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (trees, a, b) => {
        const root = mount(trees);
        const { text, map } = read(root);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const range = map.toRange(start, end);
        const words = text.slice(start, end);
        if (words.trim() === '') {
          if (range) expect(bare(shown(range))).toBe(bare(words));
          return;
        }
        if (!range) throw new Error(`no range for ${JSON.stringify(words)}`);
        expect(bare(shown(range))).toBe(bare(words));
        const left = words.length - words.trimStart().length;
        const right = words.length - words.trimEnd().length;
        expect(map.toOffsets(range)).toEqual({ start: start + left, end: end - right });
      }),
      { numRuns: 300 },
    );
  });

  test('inside a block compares exactly after white space collapses', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (trees, a, b) => {
        const root = mount(trees);
        const { text, blocks, map } = read(root);
        for (const block of blocks) {
          const size = block.end - block.start;
          const [start, end] = [block.start + (a % size), block.start + (b % size) + 1];
          const range = start < end ? map.toRange(start, end) : null;
          // A line break's space stands in no text node.
          if (!range || root.querySelector('br')) continue;
          const hasHidden = range.cloneContents().querySelector('button') !== null;
          if (!hasHidden)
            expect(collapse(range.toString()).trim()).toBe(collapse(text.slice(start, end)).trim());
        }
      }),
    );
  });

  test('places every range boundary back at its offset', () => {
    fc.assert(
      fc.property(page, fc.nat(), (trees, a) => {
        const root = mount(trees);
        const { text, map } = read(root);
        fc.pre(text.length > 0);
        const start = a % text.length;
        const range = map.toRange(start, start + 1);
        if (!range) return;
        expect(map.offsetAt(range.startContainer, range.startOffset)).toBe(start);
      }),
    );
  });

  test('has blocks that cover the text but for its line breaks, and runs in order', () => {
    fc.assert(
      fc.property(page, (trees) => {
        const root = mount(trees);
        const { text, blocks, runs } = read(root);
        expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(
          text === '' ? [] : text.split('\n'),
        );
        for (const block of blocks) expect(text.slice(block.start, block.end).trim()).not.toBe('');
        for (let at = 1; at < runs.starts.length; at++)
          expect(runs.starts[at]).toBeGreaterThanOrEqual(
            (runs.starts[at - 1] ?? 0) + (runs.lengths[at - 1] ?? 0),
          );
      }),
    );
  });

  test('does not change the tree', () => {
    fc.assert(
      fc.property(page, (trees) => {
        const root = mount(trees);
        const before = document.documentElement.outerHTML;
        read(root);
        expect(document.documentElement.outerHTML).toBe(before);
      }),
    );
  });
});

function body(html: string): Element {
  document.body.innerHTML = `<div>${html}</div>`;
  const root = document.body.firstElementChild;
  if (!root) throw new Error('no root');
  return root;
}

describe('the text map', () => {
  test('is null where the nodes have left or changed', () => {
    const root = body('<p>One two three</p><p>Four five six</p>');
    const { text, map } = read(root);
    const [first, second] = root.querySelectorAll('p');
    expect(map.toRange(text.indexOf('two'), text.indexOf('two') + 3)?.toString()).toBe('two');
    first?.remove();
    expect(map.toRange(text.indexOf('two'), text.indexOf('two') + 3)).toBeNull();
    expect(map.toRange(text.indexOf('five'), text.indexOf('five') + 4)?.toString()).toBe('five');
    if (second?.firstChild) second.firstChild.nodeValue = 'Quite other words';
    expect(map.toRange(text.indexOf('five'), text.indexOf('five') + 4)).toBeNull();
  });

  test('takes the part of a selection that is in the text', () => {
    document.body.innerHTML =
      '<nav>Menu</nav><div><p>First words.</p><style>i{}</style><p>Last words.</p></div><footer>End</footer>';
    const root = document.querySelector('div');
    if (!root) throw new Error('no root');
    const { text, map } = read(root);
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(map.toOffsets(range)).toEqual({ start: 0, end: text.length });
    range.selectNodeContents(document.querySelector('nav') ?? document.body);
    expect(map.toOffsets(range)).toBeNull();
    expect(map.offsetAt(document.querySelector('nav')?.firstChild ?? document, 1)).toBe(-1);
    expect(map.offsetAt(document.querySelector('footer')?.firstChild ?? document, 1)).toBe(-1);
    expect(map.offsetAt(root, 2)).toBe(text.indexOf('Last'));
  });

  test('finds its way in one giant node', () => {
    const words = 'كلمة  '.repeat(150_000);
    const { text, map } = read(body(`<p>${words}</p>`));
    expect(text.length).toBe((words.length / 6) * 5 - 1);
    for (let at = 0; at < text.length; at += 10_000) {
      const range = map.toRange(at, at + 4);
      expect(range?.toString()).toBe('كلمة');
      expect(map.offsetAt(range?.startContainer ?? document, range?.startOffset ?? 0)).toBe(at);
    }
  });
});
