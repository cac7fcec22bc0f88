/** What the common other way costs the page: mark.js, which wraps the same ranges in elements. */
import { join } from 'node:path';
import { ROOT } from '../tools.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const MARK_JS = join(ROOT, 'node_modules', 'mark.js', 'dist', 'mark.js');

/**
 * Times of painting the marks of a page that is marked, in ms of its main thread with the layout that follows: by
 * custom highlights, and by elements around the same words.
 *
 * @param {Page} page
 * @returns {Promise<{ marks: number; highlights: number; elements: number; nodes: number }>} `nodes`: how many the
 *   document has more afterwards.
 */
export async function compareWrapping(page) {
  await page.addScriptTag({ path: MARK_JS });
  return page.evaluate(() => {
    const root = document.querySelector('article') ?? document.body;
    /** @type {{ start: number; length: number }[]} */
    const spans = [];
    const seen = new Set();
    for (const [name, highlight] of CSS.highlights) {
      if (name === 'layer-quote-edge' || name === 'layer-quote-limit') continue;
      for (const range of highlight) {
        if (!(range instanceof Range) || !root.contains(range.startContainer)) continue;
        const before = new Range();
        before.setStart(root, 0);
        before.setEnd(range.startContainer, range.startOffset);
        const start = before.toString().length;
        const key = `${start} ${range}`;
        if (seen.has(key)) continue;
        seen.add(key);
        spans.push({ start, length: range.toString().length });
      }
    }
    spans.sort((a, b) => a.start - b.start);
    /** @param {() => void} work */
    const time = (work) => {
      document.body.getBoundingClientRect();
      const start = performance.now();
      work();
      document.body.getBoundingClientRect();
      return performance.now() - start;
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {{ node: Node; start: number }[]} */
    const nodes = [];
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: length });
      length += node.textContent?.length ?? 0;
    }
    const highlights = time(() => {
      const highlight = new Highlight();
      let at = 0;
      /** @param {number} offset */
      const find = (offset) => {
        while ((nodes[at + 1]?.start ?? Infinity) <= offset) at++;
        while ((nodes[at]?.start ?? 0) > offset) at--;
        return nodes[at];
      };
      for (const span of spans) {
        const first = find(span.start);
        const last = find(span.start + span.length - 1);
        if (!first || !last) continue;
        const range = new Range();
        range.setStart(first.node, span.start - first.start);
        range.setEnd(last.node, span.start + span.length - last.start);
        highlight.add(range);
      }
      CSS.highlights.set('bench', highlight);
    });
    CSS.highlights.delete('bench');
    const before = document.getElementsByTagName('*').length;
    // A script of its own, without types.
    const Mark = Reflect.get(window, 'Mark');
    const elements = time(() => void new Mark(root).markRanges(spans));
    return {
      marks: spans.length,
      highlights,
      elements,
      nodes: document.getElementsByTagName('*').length - before,
    };
  });
}
