/** Keyboard shortcuts, handed to the tab in view. */
import browser from 'webextension-polyfill';
import { callTab, PAGE_COMMANDS } from '../shared/messages.ts';
import { injectInto } from './tabs.ts';

export function watchCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const name = PAGE_COMMANDS.find((known) => known === command);
    if (name) void run(name, tab?.id);
  });
}

async function run(name: (typeof PAGE_COMMANDS)[number], tabId: number | undefined): Promise<void> {
  const tab = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  try {
    await callTab(tab, 'command', { name });
  } catch {
    // Not marked yet: the shortcut permits this tab, and marking it is what the reader asked for.
    await injectInto(tab).catch(() => {});
  }
}
