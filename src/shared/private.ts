/** Private windows, of which nothing is expected to stay. */
import browser from 'webextension-polyfill';

/** Whether this page, or the page that this script is in, is in a private window. */
export function isPrivate(): boolean {
  // Some contexts lack the whole of it.
  const { extension } = browser as { extension?: { inIncognitoContext?: boolean } };
  return extension?.inIncognitoContext === true;
}
