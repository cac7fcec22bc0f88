/** Whether the extension this script came with is still there. */
import browser from 'webextension-polyfill';

/** False once the extension was updated, turned off or removed: the script goes on running, cut off from it. */
export function isAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    // Firefox leaves dead objects behind.
    return false;
  }
}
