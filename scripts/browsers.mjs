/** Finds a browser that can load the extension, or installs one. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun, run } from './tools.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Branded Chrome is not among them: since version 137 it ignores --load-extension. */
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const APPLICATIONS = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Debian's packages; the fonts are what Arabic and Persian pages need to be read. */
const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'fonts-noto-core'],
  firefox: ['firefox-esr', 'fonts-noto-core'],
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
function onThisMachine(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const files = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...files, ...APPLICATIONS[name]].find(isExecutable);
}

/** @returns {Promise<string | undefined>} */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** @param {BrowserName} name */
async function installFromDebian(name) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log(`Installing ${name} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-qq', 'update'], { env });
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 'ignore', 'inherit'];
  await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...DEBIAN_PACKAGES[name]], {
    env,
    stdio,
  });
  return onThisMachine(name);
}

/** @param {BrowserName} name */
async function download(name) {
  if (name === 'chromium') {
    await mustRun('npx', ['playwright', 'install', 'chromium']);
    return playwrightsOwn();
  }
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  const { homedir } = await import('node:os');
  const buildId = await resolveBuildId(Browser.FIREFOX, platform, 'stable');
  const cacheDir = join(homedir(), '.cache', 'puppeteer');
  return (await install({ browser: Browser.FIREFOX, buildId, cacheDir })).executablePath;
}

/**
 * The path of a browser's program. Looked for in CHROMIUM_PATH or FIREFOX_PATH, among Playwright's
 * own, on the machine; else installed.
 *
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
export async function findBrowser(name) {
  const variable = `${name.toUpperCase()}_PATH`;
  const given = process.env[variable];
  if (given) {
    if (!isExecutable(given)) throw new Error(`${variable} names ${given}, which cannot be run.`);
    return given;
  }
  const found =
    (name === 'chromium' ? await playwrightsOwn() : undefined) ??
    onThisMachine(name) ??
    (await installFromDebian(name)) ??
    (await download(name));
  if (!found)
    throw new Error(
      `No ${name} was found and none could be installed. Install it, or name its program in ${variable}.`,
    );
  return found;
}
