/** Pages that are too much, or broken, or change under our hands: a clear outcome, and the page stays alive. */
import { expect, test } from './fixtures.ts';
import { openPopup } from './helpers.ts';

const SENTENCE = 'The harbour board of Lisbon met on 4 March 2025, said Marta Oliveira. ';
const HEAD =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="/images/icon.svg"><meta property="og:type" content="article"><title>A long story</title></head>';

function article(body: string): string {
  return `${HEAD}<body><article><h1>A long story</h1>${body}</article></body></html>`;
}

const PAGES: Readonly<Record<string, string>> = {
  '5 MB of text': article(`<p>${SENTENCE.repeat(70)}</p>`.repeat(1_050)),
  '50,000 nodes': article(`<p><b>Lisbon</b> <i>and</i> <b>Cairo</b> met on 4 March 2025.</p>`.repeat(7_500)),
  'text in one node': article(`<p>${SENTENCE.repeat(3_000)}</p>`),
  'broken HTML': `${HEAD}<body><article><h1>A long story<p>${SENTENCE.repeat(12)}<p><b>${SENTENCE}<p></i></div>${SENTENCE.repeat(12)}<table><p>${SENTENCE}`,
};

for (const [name, html] of Object.entries(PAGES))
  test(`${name}: marked, and the page stays alive`, async ({ session, site }) => {
    site.serve('/hostile.html', html);
    const page = await session.openPage(`${site.url}/hostile.html`);
    await page.waitUntil(() => (CSS.highlights.get('layer-place')?.size ?? 0) > 0, undefined, 45_000);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    const popup = await openPopup(session, page);
    await popup.waitUntil(
      () => document.querySelector('[data-testid="source-title"]') !== null,
      undefined,
      45_000,
    );
    expect(page.complaints).toEqual([]);
  });

test('a page without text is no article', async ({ session, site }) => {
  const page = await session.openPage(`${site.url}/en/empty.html`);
  const popup = await openPopup(session, page);
  await popup.waitFor('[data-testid="mark-anyway"]');
});

test('a page that changes while it is read ends up marked as it is', async ({ session, site }) => {
  site.serve('/hostile.html', article(`<p>${SENTENCE.repeat(20)}</p>`.repeat(40)));
  const page = await session.openPage(`${site.url}/hostile.html`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let left = 30;
        const change = (): void => {
          const paragraphs = document.querySelectorAll('article p');
          paragraphs[left]?.replaceWith(document.createTextNode('Nairobi replaced this paragraph. '));
          paragraphs[left + 1]?.remove();
          left -= 1;
          if (left > 0) requestAnimationFrame(change);
          else resolve();
        };
        change();
      }),
  );
  await page.waitUntil(() => {
    const places = [...(CSS.highlights.get('layer-place') ?? [])].map(String);
    return places.includes('Nairobi') && places.every((place) => place !== '');
  });
});

test('messages of the wrong shape change nothing', async ({ session, site }) => {
  const page = await session.openPage(`${site.url}/en/harbour.html`);
  await page.waitForMarks();
  const control = await session.control();
  const tabId = await session.tabId(page.url());
  const answers = await control.evaluate(async (target) => {
    const calls = [
      { isnad: 'save', request: { target: { kind: 'annotation', index: -1 } } },
      { isnad: 'save', request: null },
      { isnad: 'go-to', request: { target: { kind: 'span', start: 5, end: 2 } } },
      { isnad: 'command', request: { name: '__proto__' } },
    ];
    return Promise.all(calls.map((call) => chrome.tabs.sendMessage(target, call)));
  }, tabId);
  for (const answer of answers) expect(answer).toMatchObject({ error: { code: expect.any(String) } });
  const refused = await control.evaluate(() =>
    Promise.all(
      [
        { isnad: 'save-clip', request: { draft: { text: '<script>' } } },
        { isnad: 'read-article', request: { text: 5 } },
      ].map((call) => chrome.runtime.sendMessage(call)),
    ),
  );
  for (const answer of refused) expect(answer).toMatchObject({ error: { code: expect.any(String) } });
  await page.waitForMarks();
});
