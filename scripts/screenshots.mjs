/** Takes the pictures of every screen that the README's folder shows: `node scripts/screenshots.mjs [FOLDER]`, after a build. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './tools.mjs';
import { openSession } from './session.mjs';
import { startSite } from './site.mjs';

const FOLDER = process.argv[2] ?? join(ROOT, 'docs', 'screenshots');
const ARTICLES = { ar: 'ar/river.html', en: 'en/harbour.html' };
const POPUP = { width: 420, height: 600 };

await mkdir(FOLDER, { recursive: true });
for (const language of /** @type {const} */ (['ar', 'en']))
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) await takeAll(language, colorScheme);

/**
 * @param {'ar' | 'en'} language
 * @param {'light' | 'dark'} colorScheme
 */
async function takeAll(language, colorScheme) {
  const profile = await mkdtemp(join(tmpdir(), 'isnad-pictures-'));
  const site = await startSite();
  const session = await openSession('chromium', { profile, headless: true, language, colorScheme });
  /** @param {string} screen */
  const file = (screen) => join(FOLDER, `${screen}.${language}.${colorScheme}.png`);
  try {
    const welcome = await session.openExtensionPage('src/welcome/welcome.html', { width: 900, height: 900 });
    await welcome.waitFor('#allow-all-sites');
    await welcome.screenshot(file('welcome'));
    await session.grantAllSites();

    const article = await session.openPage(`${site.url}/${ARTICLES[language]}`);
    await article.waitForMarks();
    await article.bringToFront();
    const [name = ''] = (await article.marks())['layer-person'] ?? [];
    const place = await article.placeOf(name);
    await openCard(article, place);
    await article.screenshot(file('article'));

    const popup = await session.openExtensionPage(
      `src/popup/popup.html?tab=${await session.tabId(article.url())}`,
      POPUP,
    );
    await popup.waitFor('[data-testid="quote-save"]');
    await popup.screenshot(file('popup-page'));
    await popup.evaluate(() => {
      for (const button of document.querySelectorAll('[data-testid="quote-save"]'))
        if (button instanceof HTMLElement) button.click();
    });
    await popup.waitUntil(
      () => !document.querySelector('[data-testid="quote-save"]:not([aria-pressed="true"])'),
    );
    await popup.click('[data-testid="save-page"]');
    await popup.click('[data-testid="tab-clips"]');
    await popup.waitFor('[data-testid="clip"]');
    await popup.screenshot(file('popup-clips'));

    const library = await session.openExtensionPage('src/library/library.html', { width: 1280, height: 800 });
    // Rows are there before their words are.
    await library.waitFor('[data-testid="clip-text"]');
    await library.click('[data-testid="clip"]');
    await library.waitFor('.pane .acts');
    await library.screenshot(file('library'));

    const options = await session.openExtensionPage('src/options/options.html', { width: 900, height: 1100 });
    await options.waitFor('h1');
    await options.screenshot(file('options'));
  } finally {
    await session.close();
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * A pointer that rests before the card's script has come is not seen: it moves until the card opens.
 *
 * @param {import('./session.mjs').Tab} article
 * @param {{ x: number; y: number }} place
 */
async function openCard(article, { x, y }) {
  for (let attempt = 1; ; attempt++) {
    await article.pointAt(x, y + 200);
    await article.pointAt(x, y);
    try {
      await article.waitUntil(
        () => document.documentElement.lastElementChild !== document.body,
        undefined,
        2_000,
      );
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
