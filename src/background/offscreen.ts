/** Makes the file of a backup for Chromium's background, which is a worker; closed when it is written. */
import browser from 'webextension-polyfill';
import { backupUrl } from '../shared/backup-url.ts';

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  const isAsked =
    sender.id === browser.runtime.id &&
    typeof message === 'object' &&
    message !== null &&
    'isnadOffscreen' in message;
  return isAsked ? backupUrl().catch(() => null) : undefined;
});
