/** What every page of the extension begins with: language and direction, theme, settings, and a place for snacks. */
import { createContext, render, type ComponentChild, type JSX } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { onClipsChanged } from '../../clips/changes.ts';
import { localiseDocument, setLocaleChoices, t } from '../i18n.ts';
import { callBackground } from '../messages.ts';
import { DEFAULT_SETTINGS, getSettings, onSettingsChanged, type Settings } from '../settings.ts';
import { SnackbarProvider } from './snackbar.tsx';

const SettingsContext = createContext<Settings>(DEFAULT_SETTINGS);

/** The reader's settings; whoever asks is shown again when any context changes them. */
export function useSettings(): Settings {
  return useContext(SettingsContext);
}

/** The theme of the document, and the digits and calendar of the formatters. */
function apply(settings: Settings): void {
  if (settings.theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = settings.theme;
  setLocaleChoices({ numberingSystem: settings.numberingSystem, calendar: settings.calendar });
}

function Page({ initial, app }: { initial: Settings; app: ComponentChild }): JSX.Element {
  const [settings, setSettings] = useState(initial);
  useEffect(
    () =>
      onSettingsChanged((changed) => {
        apply(changed);
        setSettings(changed);
      }),
    [],
  );
  return (
    <SettingsContext.Provider value={settings}>
      <SnackbarProvider>{app}</SnackbarProvider>
    </SettingsContext.Provider>
  );
}

/**
 * Shows an app as the whole page, in the reader's language, theme, digits and calendar. The page's HTML
 * links tokens.css, ui.css and its own sheet, so that nothing is painted bare.
 */
export async function startPage(titleKey: string, app: ComponentChild): Promise<void> {
  localiseDocument(t(titleKey));
  // A profile that cannot be read still gets a page.
  const settings = await getSettings().catch(() => DEFAULT_SETTINGS);
  apply(settings);
  // Pages with marks cannot hear of changed clips, and the background that tells them may be asleep:
  // a message wakes it, where the store's own channel does not.
  onClipsChanged(() => void callBackground('tell-pages', null).catch(() => {}));
  render(<Page initial={settings} app={app} />, document.body);
}
