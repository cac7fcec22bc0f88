/**
 * `npm start`: installs, builds, opens a browser with Isnad on our own sample news site, permission
 * granted. Without a display it takes pictures instead and says where they are.
 */
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, mustRun, ROOT } from './tools.mjs';

const USAGE = `Usage: npm start [-- --browser chromium|firefox] [--headless] [--language ar|de|en|es|fa|fr]`;
const ARTICLE = 'ar/river.html';

/** @returns {{ browser: 'chromium' | 'firefox'; headless: boolean; language: string }} */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: !hasDisplay() },
        language: { type: 'string', default: 'en' },
      },
    });
    if (values.browser === 'chromium' || values.browser === 'firefox')
      return { browser: values.browser, headless: values.headless, language: values.language };
  } catch {
    // parseArgs says what it did not know; the usage below says what there is.
  }
  console.error(USAGE);
  process.exit(2);
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

const options = readOptions();
await ensureInstalled();
console.log('Building …');
await mustRun('npx', ['vite', 'build']);

const { startSite } = await import('./site.mjs');
const { openSession } = await import('./session.mjs');
const site = await startSite();
const profile = await mkdtemp(join(tmpdir(), 'isnad-'));
const session = await openSession(options.browser, { ...options, profile });
try {
  await session.grantAllSites();
  const article = await session.openPage(`${site.url}/${ARTICLE}`);
  await article.waitForMarks();
  if (options.headless) await takePictures(article);
  else await untilClosed(article);
} finally {
  await session.close();
  await site.close();
  await rm(profile, { recursive: true, force: true });
}

/** @param {import('./session.mjs').Tab} article */
async function takePictures(article) {
  const folder = join(ROOT, 'screenshots');
  await mkdir(folder, { recursive: true });
  await article.screenshot(join(folder, 'article.png'));
  const popup = await session.openExtensionPage(
    `src/popup/popup.html?tab=${await session.tabId(article.url())}`,
    {
      width: 420,
      height: 600,
    },
  );
  await popup.waitFor('[data-testid="quote-save"]');
  await popup.click('[data-testid="quote-save"]');
  await popup.waitFor('[data-testid="quote-save"][aria-pressed="true"]');
  await popup.screenshot(join(folder, 'popup.png'));
  const library = await session.openExtensionPage('src/library/library.html', { width: 1280, height: 800 });
  await library.waitFor('[data-testid="clip"]');
  await library.screenshot(join(folder, 'library.png'));
  console.log(`There is no display here, so Isnad ran unseen and took pictures:
  ${folder}/article.png   a marked article
  ${folder}/popup.png     who says what, and where the page comes from
  ${folder}/library.png   a kept clip`);
}

/** @param {import('./session.mjs').Tab} article */
async function untilClosed(article) {
  console.log(`Isnad is open on a sample article at ${article.url()}

Try:
  - rest the pointer on a marked name, quotation or date
  - open Isnad's icon in the toolbar (in the puzzle menu at first): who says what, the source, the dates
  - select a sentence and choose Save; open the library from the popup
  - the other sample articles: ${site.url}/
Close the browser, or press Ctrl+C, to end.`);
  await session.closed();
}
