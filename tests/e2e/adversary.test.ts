/** Pages that fight back: Isnad stays right or says that it stopped, and the page learns and loses nothing. */
import type { Session, Tab } from '../../scripts/session.mjs';
import { expect, test } from './fixtures.ts';
import { countClips, countMarks, openPopup, shadowOf } from './helpers.ts';

const SENTENCE = 'The harbour board of Lisbon met on 4 March 2025, said Marta Oliveira. ';

function article(body: string, script = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="/images/icon.svg"><meta property="og:type" content="article"><title>A long story</title><script>${script}</script></head><body><article><h1>A long story</h1>${body}</article></body></html>`;
}

const BODY = `<p>${SENTENCE.repeat(6)}</p>`.repeat(6);

async function open(
  session: Session,
  site: { url: string; serve: (path: string, html: string) => void },
  html: string,
): Promise<Tab> {
  site.serve('/adversary.html', html);
  return session.openPage(`${site.url}/adversary.html`);
}

async function hasMarks(session: Session, page: Tab, patience = 20_000): Promise<void> {
  await expect
    .poll(async () => (await countMarks(session, page))['place'] ?? 0, { timeout: patience })
    .toBeGreaterThan(0);
}

/** Everything that marking, pointing and saving could use is a trap that tells. */
const TRAPS = `
  const trap = (name) => function () { document.title = 'caught ' + name; throw new Error(name); };
  addEventListener('DOMContentLoaded', () => {
    Object.defineProperty(CSS, 'highlights', { get: trap('CSS.highlights') });
    for (const name of ['Highlight', 'Range', 'Selection', 'CSSStyleSheet', 'MutationObserver'])
      Object.defineProperty(window, name, { get: trap(name), configurable: true });
    for (const name of ['map', 'filter', 'flatMap', 'findLast', 'entries', 'flat'])
      Object.defineProperty(Array.prototype, name, { value: trap('Array.' + name) });
    for (const [owner, names] of [
      [Document.prototype, ['createRange', 'caretPositionFromPoint', 'createElement', 'getSelection']],
      [Element.prototype, ['attachShadow', 'checkVisibility', 'getBoundingClientRect', 'hasAttribute', 'append']],
      [Node.prototype, ['compareDocumentPosition', 'contains', 'appendChild']],
      [CharacterData.prototype, ['substringData']],
      [HTMLElement.prototype, ['showPopover', 'focus']],
    ])
      for (const name of names) Object.defineProperty(owner, name, { value: trap(name) });
    window.getSelection = trap('getSelection');
    window.getComputedStyle = trap('getComputedStyle');
  });
`;

test('overridden built-ins are not ours: marks and cards come, and nothing is caught', async ({
  session,
  site,
}) => {
  const page = await open(session, site, article(BODY, TRAPS));
  await hasMarks(session, page);
  await page.bringToFront();
  // The first line of the body: places are marked in it.
  await expect(async () => {
    await page.pointAt(200, 100);
    for (let x = 60; x < 400; x += 20) await page.pointAt(x, 130);
    expect(await session.tabId(page.url())).toBeGreaterThan(0);
  }).toPass();
  const control = await session.control();
  const title = await control.evaluate(
    async (id) => (await chrome.tabs.get(id)).title,
    await session.tabId(page.url()),
  );
  expect(title).toBe('A long story');
});

test('events and messages that a page makes up open nothing and save nothing', async ({ session, site }) => {
  const page = await open(session, site, article(BODY));
  await page.waitForMarks();
  await page.bringToFront();
  await page.evaluate(() => {
    const text = document.querySelector('article p')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 40);
    for (const type of ['pointerdown', 'pointermove', 'pointerup'])
      document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 90, clientY: 130 }));
    document.body.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: 'Shift', shiftKey: true }));
    for (const name of ['save-clip', 'command', 'save', 'clips-changed']) {
      const call = { isnad: name, request: { name: 'save', target: { kind: 'page' } } };
      postMessage(call, '*');
      document.dispatchEvent(new CustomEvent('isnad', { detail: call }));
      dispatchEvent(new MessageEvent('message', { data: call }));
    }
  });
  // What would have come of it would have come before an answer to a later call.
  expect(await countClips(session, page)).toBe(0);
  expect(await shadowOf(session, page)).toBeNull();

  // A real selection opens the toolbar; the page's own clicks at it do nothing.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const { left, y } = await page.placeOf('The harbour board');
  await page.drag({ x: left, y }, { x: left + 120, y });
  await expect.poll(() => shadowOf(session, page)).not.toBeNull();
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLElement)) return;
    host.click();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
    for (const key of ['Tab', 'Enter', ' '])
      host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  expect(await countClips(session, page)).toBe(0);
});

test('a page that takes our element away gets its way, and keeps its marks', async ({ session, site }) => {
  const script = `new MutationObserver(() => {
    for (const child of [...document.documentElement.children])
      if (child !== document.head && child !== document.body) { child.remove(); window.removed = (window.removed ?? 0) + 1; }
  }).observe(document.documentElement, { childList: true });`;
  const page = await open(session, site, article(BODY, script));
  await page.waitForMarks();
  await page.bringToFront();
  const { x, y } = await page.placeOf('Lisbon');
  await page.pointAt(x, y);
  await page.waitUntil(() => Number(Reflect.get(window, 'removed') ?? 0) > 0);
  expect(page.complaints).toEqual([]);
  expect(await shadowOf(session, page)).toBeNull();
  await hasMarks(session, page);
});

test('a flood of mutations is waited out: the page stays as fast, and ends up marked as it is', async ({
  session,
  site,
}) => {
  const page = await open(session, site, article(BODY));
  await page.waitForMarks();
  const share = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const root = document.querySelector('article');
        const before = performance.now();
        let ticks = 0;
        const timer = setInterval(() => {
          const paragraph = document.createElement('p');
          paragraph.textContent = `Number ${ticks}: a note from Nairobi. `;
          root?.append(paragraph);
          if (ticks % 3 === 0) root?.querySelector('p:nth-of-type(9)')?.remove();
          ticks++;
          if (ticks < 200) return;
          clearInterval(timer);
          resolve((200 * 20) / (performance.now() - before));
        }, 20);
      }),
  );
  // 50 a second come at their time, give or take what the machine has else to do.
  expect(share).toBeGreaterThan(0.6);
  await page.waitUntil(
    () => {
      const last = document.querySelector('article p:last-of-type');
      return [...(CSS.highlights.get('layer-place') ?? [])].some(
        (range) => range instanceof Range && last?.contains(range.startContainer),
      );
    },
    undefined,
    45_000,
  );
});

const BIG: Readonly<Record<string, string>> = {
  '300,000 nodes': article(
    `${BODY}<p><b>Lisbon</b> <i>and</i> <b>Cairo</b> met.</p>`.repeat(1) +
      '<div><i>a</i><b></b></div>'.repeat(75_000),
  ),
  'one text node of 10 MB': article(`<p>${SENTENCE.repeat(150_000)}</p>`),
  'a thousand frames': article(BODY + '<iframe></iframe>'.repeat(1_000)),
};

for (const [name, html] of Object.entries(BIG))
  test(`${name}: marked, and the page stays alive`, async ({ session, site }) => {
    const page = await open(session, site, html);
    await hasMarks(session, page, 60_000);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    const popup = await openPopup(session, page);
    await popup.waitUntil(
      () => document.querySelector('[data-testid="source-title"]') !== null,
      undefined,
      60_000,
    );
    expect(page.complaints).toEqual([]);
  });
