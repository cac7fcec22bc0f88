/** From a quotation on the page to a clip that is there after the browser was closed, and leads back. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Session, Tab } from '../../scripts/session.mjs';
import { expect, test } from './fixtures.ts';
import { ARTICLES, openPopup } from './helpers.ts';

const CLIP = '[data-testid="clip"]';

/** Saves the first quotation of the popup's list; answers with its words and speaker as the library has them. */
async function saveFirstQuote(session: Session, article: Tab): Promise<{ text: string; speaker: string }> {
  const popup = await openPopup(session, article);
  await popup.click('[data-testid="quote-save"]');
  await popup.waitFor('[data-testid="quote-save"][aria-pressed="true"]');
  await popup.click('[data-testid="tab-clips"]');
  await popup.waitFor(CLIP);
  const clip = {
    text: await popup.text('[data-testid="clip-text"]'),
    speaker: await popup.text('[data-testid="clip-speaker"]'),
  };
  await popup.close();
  return clip;
}

/** The list paints the rows in view alone: a test that looks at all of them gives it the height. */
async function openLibrary(session: Session, height = 800): Promise<Tab> {
  return session.openExtensionPage('src/library/library.html', { width: 1280, height });
}

test('a clip survives the browser and is marked in its place again', async ({ launch, site }) => {
  const url = site.url + ARTICLES.arabic;
  const before = await launch();
  await before.grantAllSites();
  const article = await before.openPage(url);
  await article.waitForMarks();
  const saved = await saveFirstQuote(before, article);
  expect(saved.text.length).toBeGreaterThan(10);
  expect(saved.speaker.length).toBeGreaterThan(2);
  await article.waitUntil(() => (CSS.highlights.get('layer-clip')?.size ?? 0) > 0);
  const [words] = (await article.marks())['layer-clip'] ?? [];
  await before.close();

  const after = await launch();
  await after.grantAllSites();
  const again = await after.openPage(url);
  await again.waitUntil(() => (CSS.highlights.get('layer-clip')?.size ?? 0) > 0);
  expect((await again.marks())['layer-clip']).toEqual([words]);
  const popup = await openPopup(after, again);
  await popup.click('[data-testid="tab-clips"]');
  await popup.waitFor(CLIP);
  expect(await popup.text('[data-testid="clip-text"]')).toBe(saved.text);
  expect(await popup.text('[data-testid="clip-speaker"]')).toBe(saved.speaker);
});

test('export and import bring a clip over without loss', async ({ session, site }, info) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  const saved = await saveFirstQuote(session, article);
  const library = await openLibrary(session);
  await library.waitFor(CLIP);
  const exported = await library.evaluate(
    () =>
      new Promise<string>((resolve) => {
        // The download itself is the browser's; what is in it is ours.
        const create = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          void blob.text().then(resolve);
          return create(blob);
        };
        document.querySelector<HTMLElement>('[data-testid="export-json"]')?.click();
      }),
  );
  const file = info.outputPath('clips.json');
  await writeFile(file, exported);

  await session.forget();
  const other = await openLibrary(session);
  await other.waitFor('h1');
  expect(await other.count(CLIP)).toBe(0);
  await other.upload('[data-testid="import-file"]', file);
  await other.click('[data-testid="import-confirm"]');
  // A row is there before its clip is read.
  await other.waitFor('[data-testid="clip-text"]');
  expect(await other.text('[data-testid="clip-text"]')).toBe(saved.text);
  expect(await other.text('[data-testid="clip-speaker"]')).toBe(saved.speaker);
  expect(JSON.parse(exported)).toMatchObject({ clips: [{ text: expect.any(String) }] });
});

const BAD_FILES: Readonly<Record<string, string>> = {
  'not ours': '{"some": "json"}',
  'not JSON': 'once upon a time',
  'cut short': '{"format":"isnad-clips","version":1,"clips":[{"id":"',
  'of a newer version': '{"format":"isnad-clips","version":999,"clips":[]}',
};

for (const [name, content] of Object.entries(BAD_FILES))
  test(`an import file that is ${name} gives a clear error and changes nothing`, async ({
    session,
  }, info) => {
    const library = await openLibrary(session);
    await library.waitFor('h1');
    const file = info.outputPath('import.json');
    await writeFile(file, content);
    await library.upload('[data-testid="import-file"]', file);
    await library.waitFor('[role="alert"]');
    expect((await library.text('[role="alert"]')).length).toBeGreaterThan(20);
    expect(await library.count(CLIP)).toBe(0);
  });

test('a clip is searched for, noted, deleted and brought back', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.arabic);
  await article.waitForMarks();
  await saveFirstQuote(session, article);
  const library = await openLibrary(session);
  await library.waitFor(CLIP);
  await library.fill('[data-testid="clip-search"]', 'zzzz');
  await library.waitUntil((css) => document.querySelectorAll(css).length === 0, CLIP);
  await library.fill('[data-testid="clip-search"]', '');
  await library.waitFor(CLIP);
  await library.click(CLIP);
  await library.fill('textarea', 'check the figure');
  await library.press('Tab');
  await library.waitUntil(() => document.querySelector('textarea')?.value === 'check the figure');
  await library.close();
  const again = await openLibrary(session);
  await again.waitFor(CLIP);
  await again.fill('[data-testid="clip-search"]', 'figure');
  await again.waitFor(CLIP);
});

test('a clip that is deleted in the library leaves its page at once', async ({ session, site }) => {
  const article = await session.openPage(site.url + ARTICLES.english);
  await article.waitForMarks();
  await saveFirstQuote(session, article);
  await article.waitUntil(() => (CSS.highlights.get('layer-clip')?.size ?? 0) > 0);
  const library = await openLibrary(session);
  await library.click(CLIP);
  await library.press('Delete');
  await library.waitUntil((css) => document.querySelectorAll(css).length === 0, CLIP);
  await article.waitUntil(() => (CSS.highlights.get('layer-clip')?.size ?? 0) === 0);
});

test('an edited page says what changed and what is gone', async ({ session, site }) => {
  const path = ARTICLES.english;
  const article = await session.openPage(site.url + path);
  await article.waitForMarks();
  const popup = await openPopup(session, article);
  await popup.waitFor('[data-testid="quote-save"]');
  await popup.evaluate(async () => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-testid="quote-save"]')) button.click();
  });
  await popup.waitUntil(
    () =>
      document.querySelectorAll('[data-testid="quote-save"]').length ===
      document.querySelectorAll('[data-testid="quote-save"][aria-pressed="true"]').length,
  );
  await popup.close();
  await site.serve(path, await readFile(new URL('../pages/en/harbour.edited.html', import.meta.url), 'utf8'));
  await article.reload();
  await article.waitUntil(() => (CSS.highlights.get('layer-clip-changed')?.size ?? 0) > 0);
  const library = await openLibrary(session, 2_400);
  await library.waitFor(`${CLIP} .badge.warn`);
  await library.waitFor(`${CLIP} .badge.bad`);
  await library.click(`${CLIP}:has(.badge.warn)`);
  await library.click('[data-testid="keep-saved"]');
  await library.waitUntil(() => document.querySelector('[data-testid="keep-saved"]') === null);
  // What the page has now is still told, and the clip is as it was.
  expect(await library.count('.pane .diff')).toBeGreaterThan(0);
  const { url } = await library.evaluate(() => ({ url: location.href }));
  await library.close();
  const again = await session.openExtensionPage(url.slice(session.base.length + 1));
  await again.waitFor('.pane .diff');
  expect(await again.count('[data-testid="keep-saved"]')).toBe(0);
  await again.close();

  // In the popup all the others at one go, with a way back.
  const about = await openPopup(session, article);
  await about.waitFor('[data-testid="page-changed"] li');
  await about.click('[data-testid="keep-saved"]');
  await about.waitUntil(() => !document.querySelector('[data-testid="page-changed"] li'));
  await about.click('[data-testid="snackbar"] button');
  await about.waitFor('[data-testid="page-changed"] li');
});
