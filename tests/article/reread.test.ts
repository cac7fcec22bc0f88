// @vitest-environment jsdom
/** Reading again what changed gives what reading it all gives. */
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { readArticle, rereadArticleInSlices, type Changes } from '../../src/article/read.ts';

const SENTENCE = 'The harbour board met on Thursday, and the ferry will sail again before summer. ';
const OPTIONS = { url: 'https://halyard.example/2025/a' };
const noPause = (): Promise<void> => Promise.resolve();

function show(paragraphs: readonly string[]): Element {
  document.title = 'The ferry';
  document.body.innerHTML = `<nav>Home</nav><article><p>Kicker</p><h1>The ferry</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}<ul><li>One item, and it is <b>bold</b> in <i>its</i> middle.</li></ul></article>`;
  const article = document.querySelector('article');
  if (!article) throw new Error('No article');
  return article;
}

function read(): Article {
  const article = readArticle(document, OPTIONS);
  if (!article) throw new Error('Not read');
  return article;
}

/** What a mutation observer makes of a change, as the content script collects it. */
async function changesOf(root: Element, change: () => void): Promise<Changes> {
  const observer = new MutationObserver(() => {});
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  change();
  const touched = new Set<Node>();
  const added = new Set<Node>();
  for (const { target, addedNodes } of observer.takeRecords()) {
    for (let at: Node | null = target; at && at !== root; at = at.parentNode) touched.add(at);
    for (const node of addedNodes) added.add(node);
  }
  observer.disconnect();
  return { touched, added };
}

/** Text, blocks, and the words under every block's range. */
function toldOf(article: Article | null): unknown {
  return (
    article && {
      text: article.text,
      blocks: article.blocks,
      ranges: article.blocks.map(({ start, end }) => article.map.toRange(start, end)?.toString()),
    }
  );
}

afterEach(() => document.body.replaceChildren());

describe('an article of which some changed', () => {
  it('keeps the blocks that did not, and moves their offsets', async () => {
    const root = show(Array.from({ length: 6 }, (_, index) => `Number ${index}: ${SENTENCE.repeat(2)}`));
    const before = read();
    const changes = await changesOf(root, () => {
      const [first] = root.querySelectorAll('h1 + p');
      if (first?.firstChild) first.firstChild.nodeValue = 'Shorter.';
    });
    const after = await rereadArticleInSlices(before, changes, noPause);
    expect(after?.text).toContain('\nShorter.\nNumber 1:');
    expect(toldOf(after)).toEqual(toldOf(read()));
  });

  it.each<[what: string, change: (root: Element) => void]>([
    ['another headline', (root) => root.querySelector('h1')?.firstChild?.replaceWith('Another')],
    ['another root', (root) => root.replaceWith(root.cloneNode(true))],
    ['another title', () => (document.title = 'Another')],
    [
      'hardly anything left',
      (root) => root.querySelectorAll('p').forEach((one, at) => at > 1 && one.remove()),
    ],
  ])('is read as a whole where it has %s', async (_, change) => {
    const root = show(Array.from({ length: 6 }, () => SENTENCE.repeat(2)));
    const before = read();
    const changes = await changesOf(root, () => change(root));
    expect(await rereadArticleInSlices(before, changes, noPause)).toBeNull();
  });

  it('leaves out a box that came', async () => {
    const root = show(Array.from({ length: 6 }, () => SENTENCE.repeat(2)));
    const before = read();
    const changes = await changesOf(root, () => {
      root
        .querySelector('p:nth-of-type(3)')
        ?.insertAdjacentHTML('afterend', '<div><aside>Read also: this, and that.</aside></div>');
    });
    const after = await rereadArticleInSlices(before, changes, noPause);
    expect(after?.text).toBe(before.text);
  });

  const edit = fc.record({
    kind: fc.constantFrom('words', 'remove', 'add', 'move', 'wrap', 'break', 'item'),
    at: fc.nat(9),
    to: fc.nat(9),
  });

  it('is the same as read anew, whatever was edited', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        async (rounds) => {
          const root = show(
            Array.from({ length: 10 }, (_, index) => `<b>Number</b> ${index}: ${SENTENCE.repeat(2)}`),
          );
          let article = read();
          for (const round of rounds) {
            const changes = await changesOf(root, () => {
              for (const { kind, at, to } of round) {
                const all = root.querySelectorAll('h1 ~ p');
                const [one, other] = [all[at % all.length], all[to % all.length]];
                if (!one || !other) continue;
                if (kind === 'words' && one.lastChild) one.lastChild.textContent = `edited ${to}, and more. `;
                else if (kind === 'remove' && all.length > 6) one.remove();
                else if (kind === 'add')
                  one.insertAdjacentHTML('afterend', `<p>Added ${to}: ${SENTENCE}</p>`);
                else if (kind === 'move') other.after(one);
                else if (kind === 'wrap') one.innerHTML = `<span><i>Wrapped</i> ${SENTENCE.repeat(2)}</span>`;
                else if (kind === 'break')
                  one.insertAdjacentHTML('beforeend', `<br><br>A line of its own, ${to}.`);
                else
                  root
                    .querySelector('ul')
                    ?.insertAdjacentHTML('beforeend', `<li>Item ${to}, and what it says.</li>`);
              }
            });
            const next = await rereadArticleInSlices(article, changes, noPause);
            const whole = read();
            if (next) expect(toldOf(next)).toEqual(toldOf(whole));
            article = next ?? whole;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
