/**
 * One way to drive the extension in either browser: Playwright speaks to Chromium, Puppeteer to
 * Firefox (Playwright cannot load add-ons there), and what both can do is here under one name.
 */
import { writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import {
  allowPermission,
  gotoExtensionPage,
  launchChromium,
  launchFirefox,
  reloadExtensionPage,
} from './launch.mjs';

/** @typedef {import('@playwright/test').Page} PlaywrightPage */
/** @typedef {import('puppeteer-core').Page} PuppeteerPage */

/** How long a page may take to come to what is waited for, on a slow machine. */
const PATIENCE_MS = 20_000;

/** Between two looks. */
const POLLING_MS = 50;

/** A page in a tab. Selectors are CSS; functions run in the page's own world. */
export class Tab {
  /** @type {PlaywrightPage | PuppeteerPage} */
  #page;
  /** @type {((url: string) => Promise<void>) | undefined} */
  #untilRead;

  /**
   * @param {PlaywrightPage | PuppeteerPage} page
   * @param {(url: string) => Promise<void>} [untilRead] Waits until the whole page with an address is read.
   */
  constructor(page, untilRead) {
    this.#page = page;
    this.#untilRead = untilRead;
    /** @type {string[]} What the page or our scripts in it complained of. */
    this.complaints = [];
    /** @param {{ type(): string; text(): string }} message */
    const onConsole = (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    };
    /** @param {unknown} error */
    const onError = (error) => this.complaints.push(String(error));
    // The two libraries agree on these events but not on their types.
    const emitter = /** @type {{ on(name: string, listener: (event: never) => void): void }} */ (
      /** @type {unknown} */ (page)
    );
    emitter.on('console', onConsole);
    emitter.on('pageerror', onError);
  }

  /** The page of the library that drives this browser, for what only one of them can do. */
  get page() {
    return this.#page;
  }

  url() {
    return this.#page.url();
  }

  /** @param {string} url */
  async goto(url) {
    if (url.startsWith('http')) await this.#page.goto(url);
    // Only Puppeteer drives pages of moz-extension.
    else if (url.startsWith('moz-')) await gotoExtensionPage(/** @type {PuppeteerPage} */ (this.#page), url);
    else await this.#page.goto(url);
  }

  async reload() {
    if (this.#page.url().startsWith('moz-'))
      await reloadExtensionPage(/** @type {PuppeteerPage} */ (this.#page));
    else await this.#page.reload();
  }

  /**
   * @template A, R
   * @param {(argument: A) => R | Promise<R>} run
   * @param {A} [argument] JSON.
   * @returns {Promise<R>}
   */
  evaluate(run, argument) {
    // The same call in both, typed differently by each.
    const page = /** @type {{ evaluate(run: unknown, argument: unknown): Promise<R> }} */ (this.#page);
    return page.evaluate(run, argument);
  }

  /**
   * Waits until a function in the page answers true.
   *
   * @template A
   * @param {(argument: A) => unknown} condition May be asynchronous.
   * @param {A} [argument] JSON.
   * @param {number} [timeout] Milliseconds.
   */
  async waitUntil(condition, argument, timeout = PATIENCE_MS) {
    const page = this.#page;
    // Polled by time: pages in the background of a headless browser may get no animation frames.
    if ('waitForLoadState' in page) {
      // Playwright's own wait takes the promise of an asynchronous condition for its answer.
      const end = Date.now() + timeout;
      for (;;) {
        /** @type {unknown} */
        let fault = null;
        // A page on its way to another has no document to ask.
        const isMet = await this.evaluate(condition, argument).catch((error) => void (fault = error));
        if (isMet) return;
        if (Date.now() >= end) throw fault ?? new Error(`Not within ${timeout} ms: ${condition}`);
        await setTimeout(POLLING_MS);
      }
    }
    await page.waitForFunction(/** @type {never} */ (condition), { timeout, polling: POLLING_MS }, argument);
  }

  /** @param {string} selector Waits until an element of it can be seen. */
  async waitFor(selector) {
    const page = this.#page;
    if ('waitForLoadState' in page) await page.locator(selector).first().waitFor({ timeout: PATIENCE_MS });
    else await page.waitForSelector(selector, { visible: true, timeout: PATIENCE_MS });
  }

  /** Waits until the page shows all its marks: those in view come ahead of the rest. */
  async waitForMarks() {
    await this.waitUntil(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
    await this.#untilRead?.(this.url());
  }

  /** @param {string} selector The first element of it is clicked, once it can be seen. */
  async click(selector) {
    await this.waitFor(selector);
    const page = this.#page;
    if ('waitForLoadState' in page) await page.locator(selector).first().click();
    else {
      // Puppeteer waits for frames in which the element keeps its place; a tab behind another gets none.
      await page.bringToFront();
      await page.locator(selector).click();
    }
  }

  /**
   * Types into a field, in place of what it held.
   *
   * @param {string} selector
   * @param {string} text
   */
  async fill(selector, text) {
    const page = this.#page;
    if ('waitForLoadState' in page) {
      await this.waitFor(selector);
      await page.locator(selector).first().fill(text);
    } else {
      // Puppeteer's own `fill` does not tell the page of a field that was emptied.
      await this.click(selector);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.press('Backspace');
      await page.keyboard.type(text);
    }
  }

  /**
   * @param {string} selector Of a file input, which may be hidden.
   * @param {string} file Path.
   */
  async upload(selector, file) {
    const page = this.#page;
    if ('waitForLoadState' in page) await page.locator(selector).setInputFiles(file);
    else {
      const input = await page.waitForSelector(selector, { timeout: PATIENCE_MS });
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
    }
  }

  /** @param {string} key As in KeyboardEvent.key. */
  async press(key) {
    // Puppeteer lists the keys it knows by name; ours are among them.
    await this.#page.keyboard.press(/** @type {never} */ (key));
  }

  /**
   * @param {number} x CSS pixels of the viewport.
   * @param {number} y
   */
  async pointAt(x, y) {
    await this.#page.mouse.move(x, y);
  }

  /**
   * @param {number} x CSS pixels of the viewport.
   * @param {number} y
   */
  async clickAt(x, y) {
    await this.#page.mouse.click(x, y);
  }

  /**
   * Drags the pointer from one place to another, which selects the words between.
   *
   * @param {{ x: number; y: number }} from
   * @param {{ x: number; y: number }} to
   */
  async drag(from, to) {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  }

  /** @param {string} selector The text of its first element, '' without one. */
  text(selector) {
    return this.evaluate((css) => document.querySelector(css)?.textContent?.trim() ?? '', selector);
  }

  /** @param {string} selector */
  count(selector) {
    return this.evaluate((css) => document.querySelectorAll(css).length, selector);
  }

  /**
   * The words under each layer of marks.
   *
   * @returns {Promise<Record<string, string[]>>}
   */
  marks() {
    return this.evaluate(() => {
      /** @type {Record<string, string[]>} */
      const layers = {};
      for (const [name, highlight] of CSS.highlights) layers[name] = [...highlight].map(String);
      return layers;
    });
  }

  /**
   * Where the page shows some words, scrolled into view first. CSS pixels of the viewport.
   *
   * @param {string} words As they stand in one text node.
   * @returns {Promise<{ x: number; y: number; left: number; right: number }>} Their first line's middle and ends.
   */
  placeOf(words) {
    return this.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0 || node.parentElement?.closest('script, style')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [box] = range.getClientRects();
        if (!box) continue;
        const { left, right, top, height, width } = box;
        return { x: left + width / 2, y: top + height / 2, left: left + 1, right: right - 1 };
      }
      throw new Error(`The page does not show ${wanted}`);
    }, words);
  }

  /** @param {string} file Path of the PNG. */
  async screenshot(file) {
    await writeFile(file, await this.#page.screenshot());
  }

  async bringToFront() {
    await this.#page.bringToFront();
  }

  async close() {
    await this.#page.close();
  }
}

/** A browser with the extension in it. */
export class Session {
  /** @type {Tab | undefined} */
  #control;

  /**
   * @param {'chromium' | 'firefox'} browser
   * @param {string} base Address of the extension's files, without a final slash.
   * @param {{ newPage(): Promise<PlaywrightPage | PuppeteerPage>; close(): Promise<void>; closed(): Promise<void>; allow(): Promise<void>}} driver
   */
  constructor(browser, base, driver) {
    this.browser = browser;
    this.base = base;
    this.driver = driver;
  }

  /** @param {string} url */
  async openPage(url) {
    const tab = new Tab(await this.driver.newPage(), (shown) => this.#untilRead(shown));
    await tab.goto(url);
    return tab;
  }

  /** @param {string} url Of an article. */
  async #untilRead(url) {
    const control = await this.control();
    await control.waitUntil(
      async (tab) => {
        const call = { isnad: 'page-report', request: null };
        const answer = await chrome.tabs.sendMessage(tab, call, { frameId: 0 }).catch(() => null);
        return answer?.value?.status === 'marked';
      },
      await this.tabId(url),
    );
  }

  /**
   * @param {string} path Of a file of the extension, with its query.
   * @param {{ width: number; height: number }} [viewport]
   */
  async openExtensionPage(path, viewport) {
    for (let attempt = 1; ; attempt++) {
      const tab = new Tab(await this.driver.newPage());
      const { page } = tab;
      if (viewport)
        await ('setViewportSize' in page ? page.setViewportSize(viewport) : page.setViewport(viewport));
      try {
        await tab.goto(`${this.base}/${path}`);
        return tab;
      } catch (error) {
        // On the way to the extension's process Firefox 153 loses a new tab's document now and then,
        // and every question to it with it: another tab is opened.
        if (attempt === 4) throw error;
        await tab.close().catch(() => {});
      }
    }
  }

  /**
   * The addresses of the extension's own pages that are open, also those it opened itself.
   *
   * @returns {Promise<string[]>}
   */
  async extensionPages() {
    const control = await this.control();
    return control.evaluate(async (base) => {
      const tabs = await chrome.tabs.query({});
      return tabs.flatMap(({ url }) => (url?.startsWith(base) ? [url] : []));
    }, this.base);
  }

  /** An extension page that stays open, from which the extension's own powers are used. */
  async control() {
    this.#control ??= await this.openExtensionPage('src/options/options.html');
    return this.#control;
  }

  /** Grants every site by the welcome page's own button. */
  async grantAllSites() {
    // Opened now, so that no later look through it takes the focus from a page.
    await this.control();
    await this.driver.allow();
    const welcome = await this.openExtensionPage('src/welcome/welcome.html');
    // Both browsers have `chrome` in an extension's page.
    const isGranted = () => chrome.permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
    if (!(await welcome.evaluate(isGranted))) await welcome.click('#allow-all-sites');
    await welcome.waitUntil(isGranted);
    await welcome.waitUntil(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
    await welcome.close();
  }

  /** Closes every tab but the one its powers are used from, and forgets clips and settings. */
  async forget() {
    const control = await this.control();
    await control.evaluate(async () => {
      const own = await chrome.tabs.getCurrent();
      const others = (await chrome.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
      await chrome.tabs.remove(others.filter((id) => id !== own?.id));
      for (const { name } of await indexedDB.databases()) {
        if (name === undefined) continue;
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.addEventListener('success', resolve);
          request.addEventListener('error', reject);
        });
      }
      await chrome.storage.local.set({ settings: { mode: 'all' } });
    });
  }

  /**
   * The browser's number of the tab with that address. Needs the site's permission.
   *
   * @param {string} url
   * @returns {Promise<number>}
   */
  async tabId(url) {
    const control = await this.control();
    return control.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.findLast((one) => one.url?.split('#')[0] === wanted.split('#')[0]);
      if (tab?.id === undefined) throw new Error(`No tab shows ${wanted}`);
      return tab.id;
    }, url);
  }

  async close() {
    await this.driver.close();
  }

  /** Resolves when a person has closed the browser. */
  closed() {
    return this.driver.closed();
  }
}

/**
 * @param {'chromium' | 'firefox'} browser
 * @param {import('./launch.mjs').LaunchOptions} options
 * @returns {Promise<Session>}
 */
export async function openSession(browser, options) {
  if (browser === 'chromium') {
    const { context, base, id } = await launchChromium(options);
    return new Session(browser, base, {
      newPage: () => context.newPage(),
      close: () => context.close(),
      closed: () => new Promise((resolve) => context.on('close', () => resolve())),
      allow: () => allowPermission(context, id),
    });
  }
  const { browser: firefox, base } = await launchFirefox(options);
  return new Session(browser, base, {
    newPage: () => firefox.newPage(),
    close: () => firefox.close(),
    closed: () => new Promise((resolve) => firefox.on('disconnected', () => resolve())),
    // A preference of the launch answers Firefox's question.
    allow: async () => {},
  });
}
