/**
 * Takes the place of webextension-polyfill in the content script (vite.config.ts): all that a content
 * script may call answers with promises in both browsers by itself, but for one listener.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;
type NativeListener = (
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (answer: unknown) => void,
) => true | undefined;

interface NativeEvent {
  addListener(listener: NativeListener): void;
  removeListener(listener: NativeListener): void;
}

const globals = globalThis as unknown as { browser?: Browser; chrome: Browser }; // each browser has its own name for it
const native = globals.browser ?? globals.chrome;

const listeners = new Map<Listener, NativeListener>();

/** Chromium wants `true` now and the answer later, where Firefox takes a promise. Firefox takes this as well. */
const onMessage = {
  addListener(listener: Listener): void {
    const own: NativeListener = (message, sender, respond) => {
      const answer = listener(message, sender);
      if (!answer) return undefined;
      void answer.then(respond);
      return true;
    };
    listeners.set(listener, own);
    (native.runtime.onMessage as unknown as NativeEvent).addListener(own); // typed as the polyfill has it
  },
  removeListener(listener: Listener): void {
    const own = listeners.get(listener);
    listeners.delete(listener);
    if (own) (native.runtime.onMessage as unknown as NativeEvent).removeListener(own); // typed as the polyfill has it
  },
};

export default {
  extension: native.extension,
  i18n: native.i18n,
  storage: native.storage,
  runtime: {
    onMessage,
    /** Asked each time: it is gone once the extension is. */
    get id() {
      return native.runtime.id;
    },
    getURL: (path: string) => native.runtime.getURL(path),
    sendMessage: (message: unknown) => native.runtime.sendMessage(message),
  },
};
