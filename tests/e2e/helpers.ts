/** What the end-to-end tests ask of pages more than once. */
import type { Session, Tab } from '../../scripts/session.mjs';

/** Paths on the sample site. */
export const ARTICLES = {
  arabic: '/ar/river.html',
  english: '/en/harbour.html',
} as const;

/** The names of the layers that have marks. */
export async function layersOf(tab: Tab): Promise<string[]> {
  const marks = await tab.marks();
  return Object.keys(marks).filter((layer) => (marks[layer] ?? []).length > 0);
}

/** Runs in the page. */
export function noMarks(): boolean {
  return [...CSS.highlights.values()].every((highlight) => highlight.size === 0);
}

/** The popup about a tab, opened as a page of its own. */
export async function openPopup(session: Session, about: Tab): Promise<Tab> {
  const id = await session.tabId(about.url());
  return session.openExtensionPage(`src/popup/popup.html?tab=${id}`, { width: 420, height: 600 });
}

/** A button inside our closed shadow root. */
export interface ShadowButton {
  /** Its accessible name. */
  name: string;
  x: number;
  y: number;
  /** `aria-pressed`, `aria-expanded` … are not read; disabled buttons are. */
  disabled: boolean;
}

export interface Shadow {
  text: string;
  buttons: ShadowButton[];
  focused: string;
}

/** What our closed shadow root in a tab shows, as only an extension can see it; null while there is none. */
export async function shadowOf(session: Session, about: Tab): Promise<Shadow | null> {
  const control = await session.control();
  const tabId = await session.tabId(about.url());
  return control.evaluate(async (target) => {
    const [injection] = await chrome.scripting.executeScript({
      target: { tabId: target },
      func: () => {
        const host = document.documentElement.lastElementChild;
        if (!(host instanceof HTMLElement) || host === document.body) return null;
        const own = host as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
        // Firefox has a property for it, Chromium a function.
        const root = own.openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(host);
        if (!root) return null;
        const nameOf = (element: Element | null): string =>
          (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
        return {
          text: root.textContent ?? '',
          focused: nameOf(root.activeElement),
          buttons: [...root.querySelectorAll('button')].map((button) => {
            const box = button.getBoundingClientRect();
            return {
              name: nameOf(button),
              x: box.x + box.width / 2,
              y: box.y + box.height / 2,
              disabled: button.disabled,
            };
          }),
        };
      },
    });
    return (injection?.result ?? null) as Shadow | null;
  }, tabId);
}

/** Clicks a button of our card or toolbar by the start of its name. */
export async function clickInShadow(session: Session, about: Tab, name: string): Promise<void> {
  const shadow = await shadowOf(session, about);
  const button = shadow?.buttons.find((one) => one.name.startsWith(name));
  if (!button) throw new Error(`No button ${name} in ${JSON.stringify(shadow)}`);
  await about.bringToFront();
  await about.clickAt(button.x, button.y);
}

/** Sends the page a command, as its keyboard shortcut does: no test can press the browser's own keys. */
export async function command(session: Session, about: Tab, name: string): Promise<void> {
  const control = await session.control();
  const tabId = await session.tabId(about.url());
  await control.evaluate(
    ({ target, call }) => chrome.tabs.sendMessage(target, { isnad: 'command', request: { name: call } }),
    { target: tabId, call: name },
  );
}

/** Stores the reader's choices as the options page does; what is left out takes its default. */
export async function storeSettings(session: Session, settings: Record<string, unknown>): Promise<void> {
  const control = await session.control();
  await control.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

/** Marks in each layer, counted from a content script's world: a hostile page may lie about its own. */
export async function countMarks(session: Session, about: Tab): Promise<Record<string, number>> {
  const control = await session.control();
  const tabId = await session.tabId(about.url());
  return control.evaluate(async (target) => {
    const [injection] = await chrome.scripting.executeScript({
      target: { tabId: target },
      func: () => {
        const layers = [
          'person',
          'organization',
          'place',
          'quote',
          'date',
          'clip',
          'clip-changed',
          'current',
        ];
        return layers.map((layer) => [layer, CSS.highlights.get(`layer-${layer}`)?.size ?? 0] as const);
      },
    });
    return Object.fromEntries(injection?.result ?? []);
  }, tabId);
}

/** How many clips there are. */
export async function countClips(session: Session, about: Tab): Promise<number> {
  const control = await session.control();
  const tabId = await session.tabId(about.url());
  return control.evaluate(async (target) => {
    const call = { isnad: 'page-report', request: null };
    const answer = await chrome.tabs.sendMessage(target, call, { frameId: 0 });
    return answer.value.clips.length as number; // the report's shape is the message map's
  }, tabId);
}

/**
 * The text of the card on a mark that the pointer rests on. The cards' script comes at an idle moment and sees only a
 * pointer that moves, so that this is to be asked until the card is there.
 */
export async function cardAt(
  session: Session,
  about: Tab,
  { x, y }: { x: number; y: number },
): Promise<string> {
  const shadow = await shadowOf(session, about);
  if (!shadow) await about.pointAt(x + (Date.now() % 2), y);
  return shadow?.text ?? '';
}
