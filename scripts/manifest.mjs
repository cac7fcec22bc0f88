/**
 * The manifest as one browser wants it. The source manifest holds the keys of both.
 *
 * @param {'chrome' | 'firefox'} browser
 * @param {any} source The parsed manifest.json; JSON has no better type here.
 * @returns {Record<string, unknown>}
 */
export function manifestFor(browser, source) {
  const manifest = structuredClone(source);
  if (browser === 'chrome') {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
    // Its background is a page and needs no document beside it.
    manifest.permissions = manifest.permissions.filter((/** @type {string} */ name) => name !== 'offscreen');
  }
  return manifest;
}
