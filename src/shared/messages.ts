/**
 * Every call between contexts, in one map: name → what is sent and what comes back.
 *
 * What a content script sends comes from a page's process and is validated by its handler.
 * Errors cross as `{ error: { code, message } }` and are thrown again on the caller's side.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import type { Found } from '../article/selectors.ts';
import type { FoundMetadata } from '../article/metadata/find.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import type { Clip, ClipDraft, ClipState } from '../clips/clip.ts';
import type { ClipPatch } from '../clips/store.ts';
import type { Annotation, Recognition } from '../recognition/annotation.ts';
import type { MistakeDraft } from './mistakes.ts';

/** What the popup may point at on the page. */
export type Target =
  | { kind: 'annotation'; index: number }
  | { kind: 'span'; start: number; end: number }
  | { kind: 'clip'; id: string }
  /** Where a metadata value is shown (`article/metadata/place.ts`). */
  | { kind: 'place'; place: string };

/** What may be saved from the page. */
export type SaveTarget = { kind: 'annotation'; index: number } | { kind: 'selection' } | { kind: 'page' };

/** How a page stands with Isnad, as its content script tells it. */
export interface PageReport {
  status: 'reading' | 'not-article' | 'marked' | 'off' | 'failed';
  url: string;
  /** Of the article's text, 0 while there is none. */
  textLength: number;
  truncated: boolean;
  metadata: Metadata | null;
  recognition: Recognition | null;
  direction: 'ltr' | 'rtl';
  /** Ids of this page's clips with how they were found, by the last reading. */
  clips: { id: string; state: ClipState }[];
  /** Why reading failed, an error code. */
  error?: string;
}

/** Where the walk through an entity's mentions, or through all marks, stands. */
export interface WalkPosition {
  /** Index into `recognition.annotations`; -1 where there is nothing to walk to. */
  index: number;
  /** From 1. */
  position: number;
  count: number;
}

/** Calls that the background answers. */
export interface BackgroundCalls {
  /** Settles where an article comes from and recognises its text. Sent by content scripts. */
  'read-article': {
    request: {
      text: string;
      language: string;
      found: FoundMetadata;
      /** Where the page itself marks quotations in the text; at most `MAX_QUOTATIONS`. */
      quotations: { start: number; end: number }[];
    };
    /** `rest`: what to ask for the annotations by that a message had no room for; null where all are there. */
    response: { metadata: Metadata; recognition: Recognition; rest: string | null };
  };
  /** The annotations that an answer had no room for, each once. Sent by content scripts. */
  'more-annotations': {
    request: { rest: string };
    response: { annotations: Annotation[]; rest: string | null };
  };
  /** Recognises part of an article ahead of the whole; offsets are those of the part. Sent by content scripts. */
  'recognise-part': {
    request: { text: string; language: string; quotations: { start: number; end: number }[] };
    response: Recognition;
  };
  /** An article is about to be sent: whatever has to be made ready for its language can be. Sent by content scripts. */
  'expect-article': { request: { title: string; language: string }; response: null };
  /** Settles where a page that is no article comes from. Sent by content scripts. */
  'settle-metadata': { request: { found: FoundMetadata }; response: { metadata: Metadata } };
  /** Brings cards and toolbar into the page that asks. Sent by content scripts. */
  'load-cards': { request: null; response: null };
  /** Has the marks' sheet reach into the shadow roots, and `inFrames` into the frames, of the page that asks. Sent by content scripts. */
  'style-trees': { request: { inFrames: boolean }; response: null };
  /** Keeps a clip; answers once it is durable. */
  'save-clip': { request: { draft: ClipDraft }; response: { clip: Clip } };
  /**
   * The reader's note or tags. Sent by a page of ours that closes: its own transaction would end with it.
   */
  'update-clip': { request: { id: string; patch: ClipPatch }; response: { clip: Clip } };
  'delete-clip': { request: { id: string }; response: { deleted: boolean } };
  /** How many clips there are of the page with this address: most have none, and need not send their text. */
  'count-clips': { request: { url: string; canonical: string }; response: { count: number } };
  /** The clips of the page with this address, each with where its words are in the article's text. */
  'page-clips': {
    /** `canonical` is what the page gives as its address, '' for none. */
    request: { url: string; canonical: string; text: string };
    response: { clips: { clip: Clip; found: Found }[] };
  };
  /** How a page's clips were found, to be kept with them. */
  'clip-states': { request: { states: { id: string; state: ClipState }[] }; response: null };
  /** What the reader says of a wrong mark. */
  'add-mistake': { request: { draft: MistakeDraft }; response: { id: string } };
  'remove-mistake': { request: { id: string }; response: null };
  /** A content script says how its page stands, for the icon. */
  'page-status': { request: { status: PageReport['status']; count: number }; response: null };
  /** Marks a tab once, by the permission the reader's click gave. Sent by the popup. */
  'mark-tab': { request: { tab: number; evenIfNotArticle: boolean }; response: null };
  /** Opens a clip's page at its words. Sent by the extension's pages. */
  'open-clip': { request: { id: string }; response: { outcome: OpenOutcome } };
  /** Looks at a clip's page again, in a tab out of sight that is closed after. Sent by the library. */
  'check-page': { request: { id: string }; response: { read: boolean } };
  /** Has every page look its clips up again. Sent by the extension's pages. */
  'tell-pages': { request: null; response: null };
  'open-library': { request: { query?: string; clip?: string }; response: null };
}

/** `marked`: found and flashed; `missing`: the page no longer has the words; `fragment`: left to a text fragment. */
export type OpenOutcome = 'marked' | 'missing' | 'fragment' | 'failed';

/** Calls that a tab's content script answers. */
export interface ContentCalls {
  'page-report': { request: null; response: PageReport };
  /** Scrolls to words and flashes them. */
  'go-to': { request: { target: Target }; response: { found: boolean } };
  /** Walks to the next or previous mention of an entity, or mark of any kind, from where the walk stands. */
  walk: { request: { entity: string | null; step: 1 | -1 }; response: WalkPosition };
  save: { request: { target: SaveTarget }; response: { clip: Clip } };
  /** Reads and marks the page, also where it does not look like an article. */
  mark: { request: { evenIfNotArticle: boolean }; response: null };
  /** Takes everything off the page until it is marked again. */
  silence: { request: null; response: null };
  /** A command of the keyboard or the context menu. */
  command: { request: { name: PageCommand }; response: null };
  'clips-changed': { request: null; response: null };
}

export const PAGE_COMMANDS = ['next-mark', 'previous-mark', 'save', 'toggle'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** What a handler throws when a request has the wrong shape or cannot be done; its code is a key of `_locales`. */
export class CallError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/**
 * The code of an error of ours, of a core or of a call; a key of `_locales` that tells the reader what to do.
 * Told by its form, not its class: it may come from the page's other script, whose classes are others.
 * `fallback` stands for any other error.
 */
export function errorCode(error: unknown, fallback = 'errorUnexpected'): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && code.startsWith('error') ? code : fallback;
}

interface Envelope {
  isnad: string;
  request: unknown;
}

type Answer = { value: unknown } | { error: { code: string; message: string } };

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' && message !== null && 'isnad' in message && typeof message.isnad === 'string'
  );
}

function open(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null) {
    if ('value' in answer) return answer.value;
    if ('error' in answer) {
      const error = answer.error as { code?: unknown; message?: unknown };
      throw new CallError(String(error.code), String(error.message));
    }
  }
  throw new CallError('errorNoAnswer', 'The other side did not answer.');
}

export async function callBackground<K extends keyof BackgroundCalls>(
  name: K,
  request: BackgroundCalls[K]['request'],
): Promise<BackgroundCalls[K]['response']> {
  const envelope: Envelope = { isnad: name, request };
  // The map is the contract: the handler's type says what comes back.
  return open(await browser.runtime.sendMessage(envelope)) as BackgroundCalls[K]['response'];
}

/** Rejects where the tab has no content script of ours. */
export async function callTab<K extends keyof ContentCalls>(
  tab: number,
  name: K,
  request: ContentCalls[K]['request'],
): Promise<ContentCalls[K]['response']> {
  const envelope: Envelope = { isnad: name, request };
  return open(await browser.tabs.sendMessage(tab, envelope, { frameId: 0 })) as ContentCalls[K]['response'];
}

export interface Sender {
  /** The tab of a content script; undefined for the extension's own pages. */
  tab: number | undefined;
  /** True for the popup, library, options and welcome pages, wherever they are open. */
  trusted: boolean;
  url: string;
}

type Handlers<C extends { [K in keyof C]: { request: unknown; response: unknown } }> = {
  [K in keyof C]: (request: C[K]['request'], sender: Sender) => Promise<C[K]['response']> | C[K]['response'];
};

export type BackgroundHandlers = Handlers<BackgroundCalls>;
export type ContentHandlers = Handlers<ContentCalls>;

/**
 * Answers calls by name; messages of any other shape, and from other extensions, are left alone.
 * Answers with a way to stop.
 */
export function answerCalls(handlers: BackgroundHandlers | ContentHandlers): () => void {
  // By name the request's type is known only to the map above: here it is whatever came.
  const table = new Map<string, (request: never, sender: Sender) => unknown>(Object.entries(handlers));
  const listener = (message: unknown, from: Runtime.MessageSender): Promise<Answer> | undefined => {
    if (!isEnvelope(message) || from.id !== browser.runtime.id) return undefined;
    const handler = table.get(message.isnad);
    if (!handler) return undefined;
    const url = from.url ?? '';
    const trusted = url.startsWith(browser.runtime.getURL(''));
    return answered(() => handler(message.request as never, { tab: from.tab?.id, trusted, url }));
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function answered(handle: () => unknown): Promise<Answer> {
  try {
    return { value: await handle() };
  } catch (error) {
    return {
      error: { code: errorCode(error), message: error instanceof Error ? error.message : String(error) },
    };
  }
}
