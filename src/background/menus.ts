/** The context menu: saving what is selected, or the page. A click there permits the tab, as one on the icon does. */
import browser from 'webextension-polyfill';
import { t } from '../shared/i18n.ts';
import { callTab, type SaveTarget } from '../shared/messages.ts';
import { injectInto } from './tabs.ts';

const ITEMS = [
  {
    id: 'save-selection',
    title: 'menuSaveSelection',
    contexts: ['selection'],
    target: { kind: 'selection' },
  },
  { id: 'save-page', title: 'menuSavePage', contexts: ['page'], target: { kind: 'page' } },
] as const satisfies { id: string; title: string; contexts: string[]; target: SaveTarget }[];

/** The browser keeps menus of an extension between starts: made anew at install and update, for the language may have changed. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of ITEMS)
    browser.contextMenus.create({
      id,
      title: t(title),
      contexts: [...contexts],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
}

export function watchMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = ITEMS.find(({ id }) => id === info.menuItemId);
    if (item && tab?.id !== undefined) void save(tab.id, item.target);
  });
}

async function save(tab: number, target: SaveTarget): Promise<void> {
  try {
    await injectInto(tab);
    // The page itself shows the clip, or why it was not kept.
    await callTab(tab, 'save', { target });
  } catch {
    // A page that the browser keeps closed: its menu shows our item, but nothing can be done there.
    await browser.action.setBadgeText({ tabId: tab, text: '!' });
    await browser.action.setTitle({ tabId: tab, title: t('errorPageClosed') });
  }
}
