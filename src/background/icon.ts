/** The toolbar icon of a tab: filled where the page is marked, an outline elsewhere. */
import browser from 'webextension-polyfill';
import { t, tn } from '../shared/i18n.ts';
import type { PageReport } from '../shared/messages.ts';

const MARKED = { 16: '/icons/icon-16.png', 32: '/icons/icon-32.png' };
const IDLE = { 16: '/icons/icon-idle-16.png', 32: '/icons/icon-idle-32.png' };

/** The browser forgets a tab's icon when it navigates, which is when the next page's status comes. */
export async function showStatus(tabId: number, status: PageReport['status'], count: number): Promise<void> {
  const marked = status === 'marked';
  await browser.action.setIcon({ tabId, path: marked ? MARKED : IDLE });
  const title = marked ? `${t('extensionName')} · ${tn('iconMarks', count)}` : t('extensionName');
  await browser.action.setTitle({ tabId, title });
}
