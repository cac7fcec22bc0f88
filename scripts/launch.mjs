/** Starts a browser with the built extension loaded, for people (`npm start`) and for tests alike. */
import { findBrowser } from './browsers.mjs';
import { ROOT } from './tools.mjs';

/**
 * @typedef {object} LaunchOptions
 * @property {string} profile Folder of the browser's profile; what is kept there outlives the browser.
 * @property {boolean} headless
 * @property {string} [language] Of the browser's interface, e.g. `ar`.
 * @property {'light' | 'dark'} [colorScheme]
 * @property {{ width: number; height: number }} [viewport]
 */

/** Milliseconds between two looks at a page: one behind another tab gets no animation frames to look in. */
const POLLING_MS = 50;

/** The add-on's address in tests; on readers' machines Firefox draws one at random. */
const FIREFOX_UUID = '6c0c7a4e-4f5b-4f0e-9d0a-3b1f6f2a7c11';

/**
 * @param {LaunchOptions} options
 * @returns {Promise<{ context: import('@playwright/test').BrowserContext; base: string; id: string }>}
 */
export async function launchChromium({
  profile,
  headless,
  language = 'en',
  colorScheme = 'light',
  viewport,
}) {
  const { chromium } = await import('@playwright/test');
  const extension = `${ROOT}/dist/chrome`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findBrowser('chromium'),
    headless,
    colorScheme,
    viewport: viewport ?? (headless ? { width: 1280, height: 900 } : null),
    // On Linux the interface's language comes from the environment alone; --lang serves the others.
    env: { ...stringEnvironment(), LANGUAGE: language },
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Chromium's sandbox refuses to run as root, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());
  return { context, id: host, base: `chrome-extension://${host}` };
}

function stringEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/**
 * Chromium asks for host permissions in a window of its own, which no test can click. What its
 * extensions page may grant beforehand makes the request of our own button succeed without it.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} id
 * @param {string} [origin]
 */
export async function allowPermission(context, id, origin = '*://*/*') {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    // `chrome.developerPrivate` is the extensions page's own and has no public types.
    ([extension, host]) => Reflect.get(chrome, 'developerPrivate').addHostPermission(extension, host),
    [id, origin],
  );
  await page.close();
}

/**
 * @param {LaunchOptions} options
 * @returns {Promise<{ browser: import('puppeteer-core').Browser; base: string; id: string }>}
 */
export async function launchFirefox({ profile, headless, language = 'en', colorScheme = 'light', viewport }) {
  const { default: puppeteer } = await import('puppeteer-core');
  const { readFile } = await import('node:fs/promises');
  const extension = `${ROOT}/dist/firefox`;
  const manifest = JSON.parse(await readFile(`${extension}/manifest.json`, 'utf8'));
  const id = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless,
    userDataDir: profile,
    defaultViewport: viewport ?? (headless ? { width: 1280, height: 900 } : null),
    // Without it the remote protocol may not open an extension's own pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      // A temporary add-on loses its clips with the browser otherwise; an installed one keeps them.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'intl.locale.requested': language,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    },
  });
  await browser.installExtension(extension);
  return { browser, id, base: `moz-extension://${FIREFOX_UUID}` };
}

/**
 * Opens one of the extension's pages. In Firefox the protocol never says that such a page has
 * loaded, so the page itself is asked.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} url
 */
export async function gotoExtensionPage(page, url) {
  page.goto(url, { timeout: 2_000 }).catch(() => {});
  await page.waitForFunction(
    (wanted) => location.href === wanted && document.readyState === 'complete',
    { timeout: 8_000, polling: POLLING_MS },
    url,
  );
}

/**
 * Loads one of the extension's pages anew, for the same reason by looking at the page itself.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function reloadExtensionPage(page) {
  const before = await page.evaluate(() => performance.timeOrigin);
  page.reload({ timeout: 2_000 }).catch(() => {});
  await page.waitForFunction(
    (old) => performance.timeOrigin !== old && document.readyState === 'complete',
    { timeout: 8_000, polling: POLLING_MS },
    before,
  );
}
