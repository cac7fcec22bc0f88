/** The keyboard shortcuts as they are set, and the way to the browser's own page for changing them. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { t } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';

/** Firefox 137 and later opens its page itself; its types do not know that yet. */
type OpenShortcutSettings = () => Promise<void>;

function firefoxOpener(): OpenShortcutSettings | null {
  const opener: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  return typeof opener === 'function' ? () => Reflect.apply(opener, browser.commands, []) : null;
}

const IS_CHROMIUM = browser.runtime.getURL('').startsWith('chrome-extension:');

async function openSettings(): Promise<void> {
  const opener = firefoxOpener();
  if (opener) await opener();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

export function Shortcuts(): JSX.Element {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const read = async (): Promise<void> => setCommands(await browser.commands.getAll());
    const listener = (): void => void read();
    listener();
    // The reader comes back here from the browser's page.
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, []);
  return (
    <>
      <ul class="card rows">
        {commands
          .filter(({ description }) => description)
          .map(({ name, description, shortcut }) => (
            <li key={name}>
              <span class="grow">{description}</span>
              {shortcut ? (
                <kbd dir="ltr">{shortcut}</kbd>
              ) : (
                <span class="muted small">{t('shortcutNone')}</span>
              )}
            </li>
          ))}
      </ul>
      {IS_CHROMIUM || firefoxOpener() ? (
        <p>
          <Button onClick={() => void openSettings()}>{t('shortcutsChange')}</Button>
        </p>
      ) : (
        <p class="muted small">{t('shortcutsFirefox')}</p>
      )}
    </>
  );
}
