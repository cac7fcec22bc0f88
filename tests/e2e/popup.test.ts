/** The popup on every kind of page, and what it does to the page it is about. */
import type { Session, Tab } from '../../scripts/session.mjs';
import { expect, test } from './fixtures.ts';
import { ARTICLES, layersOf, openPopup } from './helpers.ts';

const CLIP = '[data-testid="clip"]';

async function openArticle(session: Session, url: string): Promise<{ article: Tab; popup: Tab }> {
  const article = await session.openPage(url);
  await article.waitForMarks();
  return { article, popup: await openPopup(session, article) };
}

test('shows the source, its conflicts, names, dates and who says what', async ({ session, site }) => {
  const { popup } = await openArticle(session, site.url + ARTICLES.arabic);
  await popup.waitFor('[data-testid="source-title"]');
  const title = await popup.evaluate(
    () => document.querySelector('[data-testid="source-title"]')?.textContent,
  );
  expect(title).toContain('نهر الزيزفون');
  expect(await popup.count('details.field')).toBeGreaterThan(3);
  expect(await popup.count('details.speaker')).toBeGreaterThan(2);
  expect(await popup.count('.names li')).toBeGreaterThan(5);
  expect(await popup.count('.time li')).toBeGreaterThan(5);
  expect(popup.complaints).toEqual([]);

  const conflicting = await session.openPage(`${site.url}/en/conflict.html`);
  await conflicting.waitForMarks();
  const other = await openPopup(session, conflicting);
  await other.waitFor('.conflict');
});

test('goes to a mention and shows where it stands', async ({ session, site }) => {
  const { article, popup } = await openArticle(session, site.url + ARTICLES.english);
  await popup.waitFor('.names li .name');
  const name = await popup.text('.names li .name');
  await popup.click('.names li .name');
  await article.waitUntil(() => (CSS.highlights.get('layer-current')?.size ?? 0) > 0);
  const [current = ''] = (await article.marks())['layer-current'] ?? [];
  expect(name.split(' ')).toEqual(expect.arrayContaining([current.split(' ').at(-1)]));
  const inView = await article.evaluate(() => {
    const [range] = CSS.highlights.get('layer-current') ?? [];
    const box = range instanceof Range ? range.getBoundingClientRect() : null;
    return box !== null && box.top >= 0 && box.bottom <= innerHeight;
  });
  expect(inView).toBe(true);
});

test('switches a layer', async ({ session, site }) => {
  const { article, popup } = await openArticle(session, site.url + ARTICLES.english);
  await popup.click('[data-testid="layer-date"]');
  await article.waitUntil(() => (CSS.highlights.get('layer-date')?.size ?? 0) === 0);
  await popup.click('[data-testid="layer-date"]');
  await article.waitUntil(() => (CSS.highlights.get('layer-date')?.size ?? 0) > 0);
});

test('turns a site off and on', async ({ session, site }) => {
  const { article, popup } = await openArticle(session, site.url + ARTICLES.english);
  await popup.waitFor('[data-testid="site-switch"][aria-checked="true"]');
  await popup.click('[data-testid="site-switch"]');
  await article.waitUntil(() => [...CSS.highlights.values()].every(({ size }) => size === 0));
  await popup.click('[data-testid="site-switch"]');
  await article.waitForMarks();
});

test('offers to mark what does not look like news, and the page that is not allowed', async ({
  installed: session,
  site,
}) => {
  // Before anything is granted a tab's address is hidden: the popup is told which one by its number.
  const article = await session.openPage(site.url + ARTICLES.english);
  const control = await session.control();
  await article.bringToFront();
  const id = await control.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast(({ url }) => !url?.includes('-extension:'))?.id;
  });
  const asking = await session.openExtensionPage(`src/popup/popup.html?tab=${id}`);
  await asking.waitFor('[data-testid="mark-page"]');
  await asking.waitFor('[data-testid="allow-site"]');
  await asking.close();

  await session.grantAllSites();
  const recipe = await session.openPage(`${site.url}/en/lentil-soup.html`);
  const popup = await openPopup(session, recipe);
  await popup.waitFor('[data-testid="mark-anyway"]');
  expect(await layersOf(recipe)).toEqual([]);
  await popup.click('[data-testid="mark-anyway"]');
  await popup.waitFor('[data-testid="source-title"]');

  const closed = await session.openExtensionPage(
    `src/popup/popup.html?tab=${await control.evaluate(async () => (await chrome.tabs.getCurrent())?.id)}`,
  );
  await closed.waitFor('[data-testid="open-library"]');
});

test('a field is corrected by keyboard, kept with the page’s clips and undone', async ({ session, site }) => {
  const { popup } = await openArticle(session, `${site.url}/en/conflict.html`);
  await popup.click('[data-testid="save-page"]');
  await popup.waitFor('[data-testid="save-page"][aria-pressed="true"]');
  await popup.click('[data-field="published"] > summary');
  await popup.click('[data-field="published"] [data-testid="correct"]');
  await popup.fill('[data-testid="correction"]', '3 March 2024');
  await popup.press('Enter');
  await popup.waitFor('[data-field="published"] [data-testid="corrected"]');
  const shown = (): string | null | undefined =>
    document.querySelector('[data-field="published"] time')?.getAttribute('datetime');
  expect(await popup.evaluate(shown)).toBe('2024-03-03');

  const library = await session.openExtensionPage('src/library/library.html');
  await library.waitFor(CLIP);
  await library.click(CLIP);
  await library.waitUntil(() => document.body.textContent?.includes('your correction'));

  await popup.bringToFront();
  await popup.click('[data-testid="snackbar"] button');
  await popup.waitUntil(() => !document.querySelector('[data-testid="corrected"]'));
  expect(popup.complaints).toEqual([]);
});

/** Notes down what the extension's page puts on the clipboard from now on, without keeping it from there. */
async function watchClipboard(tab: Tab): Promise<() => Promise<string[]>> {
  await tab.evaluate(() => {
    const clipboard = navigator.clipboard;
    const write = clipboard.writeText.bind(clipboard);
    const copied: string[] = [];
    Object.assign(globalThis, { copied });
    clipboard.writeText = async (text) => {
      await write(text);
      copied.push(text);
    };
  });
  return () => tab.evaluate(() => (globalThis as unknown as { copied: string[] }).copied); // set above
}

test('copies a field, and the source in every form of citing', async ({ session, site }) => {
  const { popup } = await openArticle(session, site.url + ARTICLES.arabic);
  const copied = await watchClipboard(popup);
  const copies = async (count: number): Promise<void> =>
    popup.waitUntil(
      (wanted) => (globalThis as unknown as { copied: string[] }).copied.length === wanted,
      count,
    );
  const title = (await popup.text('[data-testid="source-title"]')).trim();
  const forms: readonly (readonly [format: string, has: string])[] = [
    ['markdown', `](<${site.url}`],
    ['text', '2025-03-14'],
    ['bibtex', '@'],
    ['ris', 'TY  - '],
    ['csl-json', '['],
    ['wikipedia', '{{cite news'],
    ['wikipedia-ar', '{{استشهاد بخبر'],
    ['wikipedia-fa', '{{یادکرد خبر'],
    ['wikipedia-fr', '{{Article'],
  ];
  for (const [at, [format]] of forms.entries()) {
    await popup.click('[data-testid="cite"]');
    await popup.click(`[data-testid="cite-${format}"]`);
    await copies(at + 1);
  }
  const citations = await copied();
  for (const [at, [format, has]] of forms.entries()) {
    const citation = citations[at] ?? '';
    expect(citation, format).toContain(has);
    expect(citation, format).toContain(title.slice(0, 10));
    expect(citation, format).toContain(site.url);
  }

  await popup.click('[data-field="title"] > summary');
  await popup.click('[data-field="title"] [data-testid="copy-field"]');
  await copies(forms.length + 1);
  expect((await copied()).at(-1)).toBe(title);
  expect(popup.complaints).toEqual([]);
});

test('leads from a field’s evidence to its place on the page', async ({ session, site }) => {
  const { article, popup } = await openArticle(session, `${site.url}/en/conflict.html`);
  await article.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await popup.click('[data-field="published"] > summary');
  await popup.click('[data-field="published"] .evidence button');
  await article.waitUntil(() => {
    const box = document.querySelector('h1')?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  });
});

test('keeps the page, notes a clip, deletes it and brings it back', async ({ session, site }) => {
  const { popup } = await openArticle(session, site.url + ARTICLES.english);
  await popup.click('[data-testid="save-page"]');
  await popup.waitFor('[data-testid="save-page"][aria-pressed="true"], [data-testid="save-page"][disabled]');
  await popup.click('[data-testid="tab-clips"]');
  await popup.waitFor(CLIP);
  await popup.click('[data-testid="clip-menu"]');
  await popup.click('[data-testid="clip-edit"]');
  await popup.fill('[data-testid="clip-note"]', 'ask the board');
  await popup.click('form button[type="submit"]');
  await popup.waitUntil(() => document.querySelector('.note')?.textContent?.includes('ask the board'));
  await popup.click('[data-testid="clip-menu"]');
  await popup.click('[data-testid="clip-delete"]');
  await popup.waitUntil((css) => document.querySelectorAll(css).length === 0, CLIP);
  await popup.click('.snack button');
  await popup.waitFor(CLIP);
  expect(await popup.text('.note')).toContain('ask the board');
});

test('opens a clip at its words, or says that they are gone', async ({ session, site }) => {
  const { article, popup } = await openArticle(session, site.url + ARTICLES.english);
  await popup.click('[data-testid="quote-save"]');
  await popup.waitFor('[data-testid="quote-save"][aria-pressed="true"]');
  await article.close();
  await popup.click('[data-testid="tab-clips"]');
  await popup.click('[data-testid="clip-open"]');
  const control = await session.control();
  const openTabs = async (url: string): Promise<number> => {
    const tabs = await chrome.tabs.query({});
    return tabs.filter((tab) => tab.url === url && tab.status === 'complete').length;
  };
  await control.waitUntil(openTabs as never, site.url + ARTICLES.english);
});
