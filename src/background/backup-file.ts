/**
 * The file of a backup. Firefox' background is a page and makes it itself; Chromium's is a worker, where a
 * Blob has no address: a document out of sight makes it there (`offscreen.html`).
 */
import browser from 'webextension-polyfill';
import { localDay } from '../clips/exchange/citation.ts';
import { CallError } from '../shared/messages.ts';
import { backupUrl } from '../shared/backup-url.ts';

const FOLDER = 'isnad';

/** What is used of `chrome.offscreen`, which the polyfill's types do not know. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

function offscreenOf(): Offscreen | undefined {
  return Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'offscreen') as Offscreen | undefined; // undefined in Firefox
}

/** Does something with the address of a file of all clips; the file is there until that is done. */
async function withFile(work: (url: string) => Promise<void>): Promise<void> {
  const offscreen = offscreenOf();
  if (!offscreen) {
    const url = await backupUrl();
    await work(url).finally(() => URL.revokeObjectURL(url));
    return;
  }
  await offscreen.createDocument({
    url: 'src/background/offscreen.html',
    reasons: ['BLOBS'],
    justification: 'A backup of the clips is one file, which a worker cannot make an address for.',
  });
  try {
    const answer: unknown = await browser.runtime.sendMessage({ isnadOffscreen: 'backup' });
    if (typeof answer !== 'string') throw new CallError('errorBackup', 'The file could not be made.');
    await work(answer);
  } finally {
    await offscreen.closeDocument();
  }
}

/** Resolves once the browser has the whole file; rejects where it was interrupted. */
function downloaded(id: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (state: string | undefined): boolean => {
      if (state === 'complete') resolve();
      else if (state === 'interrupted') reject(new CallError('errorBackup', 'The download was interrupted.'));
      else return false;
      browser.downloads.onChanged.removeListener(changed);
      return true;
    };
    const changed = (delta: { id: number; state?: { current?: string } }): void => {
      if (delta.id === id) end(delta.state?.current);
    };
    browser.downloads.onChanged.addListener(changed);
    // It may have ended before it was listened to.
    browser.downloads.search({ id }).then(([item]) => end(item?.state), reject);
  });
}

/** Exports everything into the downloads folder. Rejects where that is not permitted or did not go well. */
export async function makeBackup(): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['downloads'] })))
    throw new CallError('errorBackupPermission', 'The permission was taken back.');
  await withFile(async (url) => {
    const filename = `${FOLDER}/isnad-${localDay(new Date())}.json`;
    const id = await browser.downloads.download({
      url,
      filename,
      saveAs: false,
      conflictAction: 'overwrite',
    });
    await downloaded(id);
  });
}
