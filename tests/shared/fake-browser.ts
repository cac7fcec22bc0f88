/**
 * The parts of `webextension-polyfill` that the extension's pages use, in memory: messages out of
 * `_locales`, storage, permissions and calls. To be put in its place:
 * `vi.mock('webextension-polyfill', async () => ({ default: (await import('…/fake-browser.ts')).fakeBrowser }))`
 */
import arabic from '../../_locales/ar/messages.json';
import german from '../../_locales/de/messages.json';
import english from '../../_locales/en/messages.json';
import spanish from '../../_locales/es/messages.json';
import persian from '../../_locales/fa/messages.json';
import french from '../../_locales/fr/messages.json';

type Listener = (...values: never[]) => unknown;
type Messages = Record<string, { message: string } | undefined>;

export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fa', 'fr'] as const;

const LOCALES: Record<(typeof LANGUAGES)[number], Messages> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fr: french,
};

export function readMessages(language: (typeof LANGUAGES)[number]): Messages {
  return LOCALES[language];
}

class FakeEvent {
  readonly #listeners = new Set<Listener>();
  addListener = (listener: Listener): void => void this.#listeners.add(listener);
  removeListener = (listener: Listener): void => void this.#listeners.delete(listener);
  /** Tells every listener; answers with what they answered. */
  fire(...values: unknown[]): unknown[] {
    return [...this.#listeners].map((listener) => listener(...(values as never[])));
  }
  clear(): void {
    this.#listeners.clear();
  }
}

export interface FakeState {
  /** Of the interface. */
  language: (typeof LANGUAGES)[number];
  /** What the browser itself is set to, with its region. */
  browserLanguage: string;
  storage: Record<string, unknown>;
  origins: Set<string>;
  /** Whether the reader says yes when asked. */
  grants: boolean;
  /** What was asked for, in order. */
  asked: string[][];
  /** Answers the calls to the background and to tabs. */
  answer: (message: unknown) => unknown;
}

function freshState(): FakeState {
  return {
    language: 'en',
    browserLanguage: 'en-GB',
    storage: {},
    origins: new Set(),
    grants: true,
    asked: [],
    answer: () => ({ value: null }),
  };
}

export const fake: FakeState = freshState();

export const events = {
  storage: new FakeEvent(),
  message: new FakeEvent(),
  added: new FakeEvent(),
  removed: new FakeEvent(),
};

/** As at the start of a test. */
export function resetFake(changes: Partial<FakeState> = {}): void {
  Object.assign(fake, freshState(), changes);
  for (const event of Object.values(events)) event.clear();
}

function getMessage(key: string, substitutions: string[] = []): string {
  if (key === '@@bidi_dir') return ['ar', 'fa'].includes(fake.language) ? 'rtl' : 'ltr';
  const message = LOCALES[fake.language][key]?.message ?? LOCALES.en[key]?.message ?? '';
  return message.replaceAll(/\$(\d)/gu, (_match, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

export const fakeBrowser = {
  i18n: { getMessage, getUILanguage: () => fake.browserLanguage },
  storage: {
    local: {
      get: async (key: string) => ({ [key]: structuredClone(fake.storage[key]) }),
      set: async (values: Record<string, unknown>) => {
        Object.assign(fake.storage, structuredClone(values));
        const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }]);
        events.storage.fire(Object.fromEntries(changes), 'local');
      },
    },
    onChanged: events.storage,
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every(
        (origin) => fake.origins.has(origin) || fake.origins.has(origin.replace(/\/\/[^/]+/u, '//*')),
      ),
    getAll: async () => ({ origins: [...fake.origins], permissions: [] }),
    request: async ({ origins }: { origins: string[] }) => {
      fake.asked.push(origins);
      if (!fake.grants) return false;
      for (const origin of origins) fake.origins.add(origin);
      events.added.fire({ origins });
      return true;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) fake.origins.delete(origin);
      events.removed.fire({ origins });
      return true;
    },
    onAdded: events.added,
    onRemoved: events.removed,
  },
  runtime: {
    id: 'isnad',
    getURL: (path: string) => `chrome-extension://isnad/${path}`,
    getManifest: () => ({ version: '0.0.0' }),
    sendMessage: async (message: unknown) => fake.answer(message),
    onMessage: events.message,
    openOptionsPage: async () => {},
  },
  commands: { getAll: async () => [] },
  tabs: {
    query: async () => [],
    get: async (id: number): Promise<{ id: number; url?: string; title?: string }> => ({ id }),
    sendMessage: async (_tab: number, message: unknown) => fake.answer(message),
  },
};
