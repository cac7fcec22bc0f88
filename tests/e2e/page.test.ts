/** Marks on the page, and that nobody but the reader notices. */
import { expect, test } from './fixtures.ts';
import {
  ARTICLES,
  cardAt,
  clickInShadow,
  command,
  layersOf,
  noMarks,
  openPopup,
  shadowOf,
  storeSettings,
} from './helpers.ts';

test('an article is marked in all its layers and stays as it was', async ({ installed: session, site }) => {
  const url = site.url + ARTICLES.arabic;
  const before = await session.openPage(url);
  const serialise = (): string => document.documentElement.outerHTML;
  const untouched = await before.evaluate(serialise);
  await before.close();

  await session.grantAllSites();
  site.requests.length = 0;
  const article = await session.openPage(url);
  await article.waitForMarks();
  expect(await layersOf(article)).toEqual(
    expect.arrayContaining([
      'layer-person',
      'layer-organization',
      'layer-place',
      'layer-quote',
      'layer-date',
    ]),
  );
  expect(await article.evaluate(serialise)).toBe(untouched);
  expect(article.complaints).toEqual([]);
  const shift = await article.evaluate(
    () =>
      new Promise<number>((resolve) => {
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return resolve(0);
        const observer = new PerformanceObserver((list) => {
          observer.disconnect();
          resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Nothing shifted, nothing to be told of: one frame more would have brought it.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        return undefined;
      }),
  );
  expect(shift).toBe(0);
  const asked = site.requests.filter((path) => !/\.(?:css|js|svg|png|jpg|ico|html)$/u.test(path));
  expect(asked).toEqual([]);
});

test('every sample page stays as it was, and its scripts meet nothing of ours', async ({
  installed: session,
  site,
}) => {
  const paths = [
    '/en/long-read.html',
    '/en/harbour.html',
    '/fa/windcatcher.html',
    '/en/lentil-soup.html',
    '/',
  ];
  /** What a script of the page can look at. */
  const look = (): Promise<Record<string, unknown>> =>
    Promise.resolve({
      document: document.documentElement.outerHTML,
      // Puppeteer puts its own there once it is asked for an element.
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !name.startsWith('__aria'))
        .sort(),
      classes: [...document.documentElement.classList, ...document.body.classList],
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      properties: Object.getOwnPropertyNames(document).sort(),
    });
  const untouched = new Map<string, unknown>();
  for (const path of paths) {
    const page = await session.openPage(site.url + path);
    untouched.set(path, await page.evaluate(look));
    await page.close();
  }
  await session.grantAllSites();
  for (const path of paths) {
    const page = await session.openPage(site.url + path);
    if (path !== '/' && !path.includes('soup')) await page.waitForMarks();
    expect(await page.evaluate(look), path).toEqual(untouched.get(path));
    expect(page.complaints).toEqual([]);
    await page.close();
  }
});

test('a layer that is switched off leaves the page and comes back', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const setLayer = (on: boolean): Promise<void> =>
    storeSettings(session, { mode: 'all', layers: { place: on } });
  await setLayer(false);
  await article.waitUntil(() => (CSS.highlights.get('layer-place')?.size ?? 0) === 0);
  expect(await layersOf(article)).toContain('layer-person');
  await setLayer(true);
  await article.waitUntil(() => (CSS.highlights.get('layer-place')?.size ?? 0) > 0);
});

test('a layer that is switched off on one site stays on on others', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const popup = await openPopup(session, article);
  await popup.click('[data-testid="own-layers"]');
  await popup.waitUntil(
    () => document.querySelector<HTMLInputElement>('[data-testid="own-layers"]')?.checked,
  );
  await popup.click('[data-testid="layer-place"]');
  await article.waitUntil(() => (CSS.highlights.get('layer-place')?.size ?? 0) === 0);
  // The same pages under another name are another site.
  const other = await session.openPage(site.url.replace('127.0.0.1', 'localhost') + ARTICLES.english);
  await other.waitForMarks();
  expect(await layersOf(other)).toContain('layer-place');
  await popup.bringToFront();
  await popup.click('[data-testid="own-layers"]');
  await article.waitUntil(() => (CSS.highlights.get('layer-place')?.size ?? 0) > 0);
});

test('a site that is switched off is silent at once and after', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const options = await session.control();
  const setSite = (choice: string): Promise<void> =>
    storeSettings(session, { mode: 'all', sites: { [new URL(site.url).hostname]: choice } });
  await setSite('off');
  await article.waitUntil(noMarks);
  await options.waitUntil(
    async () => ((await chrome.scripting.getRegisteredContentScripts())[0]?.excludeMatches?.length ?? 0) > 0,
  );
  await article.reload();
  expect(await layersOf(article)).toEqual([]);
  await setSite('on');
  await article.waitForMarks();
});

test('a page is printed without marks', async ({ session, site }, info) => {
  test.skip(info.project.name === 'firefox', 'its driver cannot show a page as printed');
  const article = await session.openPage(site.url + ARTICLES.arabic);
  await article.waitForMarks();
  const lines = (): Promise<string> =>
    article.evaluate(() => {
      const [range] = CSS.highlights.get('layer-place') ?? [];
      const element = range instanceof Range ? range.startContainer.parentElement : null;
      return element ? getComputedStyle(element, '::highlight(layer-place)').textDecorationLine : '';
    });
  expect(await lines()).toBe('underline');
  const { page } = article;
  if ('emulateMedia' in page) await page.emulateMedia({ media: 'print' });
  expect(await lines()).toBe('none');
});

test('marks come back when the page clears the registry', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  await article.evaluate(() => CSS.highlights.clear());
  await article.waitForMarks();
});

test('a page that is no article is left alone', async ({ session, site }) => {
  const front = await session.openPage(`${site.url}/`);
  const popup = await openPopup(session, front);
  await popup.waitFor('h2');
  expect(await layersOf(front)).toEqual([]);
});

test('an article that loads by client-side navigation is marked, and the one before no more', async ({
  session,
  site,
}) => {
  const page = await session.openPage(`${site.url}/spa/`);
  await page.click('#stories li:nth-child(1) a');
  await page.waitForMarks();
  const first = (await page.marks())['layer-person'] ?? [];
  await page.click('#stories li:nth-child(2) a');
  await page.waitUntil((before) => {
    const now = [...(CSS.highlights.get('layer-person') ?? [])].map(String);
    return now.length > 0 && now.join() !== before.join();
  }, first);
});

test('a card opens on a mark, is read out, and Escape closes it', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const [person = ''] = (await article.marks())['layer-person'] ?? [];
  await article.bringToFront();
  const place = await article.placeOf(person);
  await expect.poll(() => cardAt(session, article, place)).toContain(person);
  const attributes = await article.evaluate(
    () => document.documentElement.lastElementChild?.attributes.length,
  );
  expect(attributes).toBe(0);
  await article.bringToFront();
  await article.press('Escape');
  await expect.poll(() => shadowOf(session, article)).toBeNull();
});

test('commands walk through the marks and save the one walked to', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const current = async (): Promise<string[]> => (await article.marks())['layer-current'] ?? [];
  await command(session, article, 'next-mark');
  await expect.poll(current).toHaveLength(1);
  const first = await current();
  await command(session, article, 'next-mark');
  await expect.poll(current).not.toEqual(first);
  await command(session, article, 'previous-mark');
  await expect.poll(current).toEqual(first);
  await command(session, article, 'save');
  await article.waitUntil(() => (CSS.highlights.get('layer-clip')?.size ?? 0) > 0);
  await command(session, article, 'toggle');
  await article.waitUntil(noMarks);
});

test('a selection offers to be saved', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  await article.bringToFront();
  const words = await article.evaluate(() => {
    // Not the kicker above the headline, which is no part of the article's text.
    const paragraph = document.querySelectorAll('article p')[4];
    return paragraph?.firstChild?.textContent?.trim().slice(0, 24) ?? '';
  });
  const { left, right, y } = await article.placeOf(words);
  await article.drag({ x: left, y }, { x: right, y });
  await expect.poll(async () => (await shadowOf(session, article))?.buttons.length ?? 0).toBeGreaterThan(1);
  await clickInShadow(session, article, 'Save');
  await article.waitUntil(() => (CSS.highlights.get('layer-clip')?.size ?? 0) > 0);
});
