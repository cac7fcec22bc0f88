/**
 * Changes of the page after it was read: another address without another document, another article
 * in it, other words in the article.
 */

import type { Changes } from '../article/read.ts';
import { isThere, mayHoldText } from './frames.ts';

/** Pages change in bursts: they are looked at again when they have been still for this long, ms. */
const STILL_MS = 250;
/** A page that never is still is looked at anyway, ever more seldom. */
const LEAST_WAIT_MS = 1000;
const MOST_WAIT_MS = 30_000;

export interface Watched {
  /** The element that holds the article's text; null while there is none. */
  root: () => Element | null;
  /** Shadow roots and frames' documents that hold part of that text: what happens in them is told to those alone who watch them. */
  trees: () => readonly Node[];
  /** Our own element, whose coming and going is no change of the page. */
  isOurs: (node: Node) => boolean;
  /** The page is to be looked at again: `changes` of the article's own text, null where anything may be another. */
  onChange: (changes: Changes | null) => void;
}

/** More changes than these are not told apart: the page is read as a whole. */
const MOST_CHANGES = 2_000;

// `navigation` is known to neither all browsers nor all versions of the types.
type WithNavigation = typeof globalThis & { navigation?: EventTarget };

export class PageChanges {
  readonly #watched: Watched;
  readonly #stop = new AbortController();
  readonly #structure = new MutationObserver((records) => this.#mutated(records));
  readonly #words = new MutationObserver((records) => {
    this.#collect(records);
    this.#schedule();
  });
  #wordsRoot: Element | null = null;
  #url = location.href;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #moved = false;
  #touched = new Set<Node>();
  #added = new Set<Node>();
  #isWhole = false;
  /** Something changed that is to be looked at once the tab is shown. */
  #isPutOff = false;
  #waitingSince = 0;
  #leastWait = LEAST_WAIT_MS;
  #lastLook = -MOST_WAIT_MS;

  constructor(watched: Watched) {
    this.#watched = watched;
    const { signal } = this.#stop;
    const { navigation } = globalThis as WithNavigation;
    navigation?.addEventListener('currententrychange', this.#checkAddress, { signal });
    addEventListener('popstate', this.#checkAddress, { signal });
    addEventListener('hashchange', this.#checkAddress, { signal });
    document.addEventListener('visibilitychange', this.#shown, { signal });
    document.addEventListener('load', this.#loaded, { signal, capture: true });
    this.#structure.observe(document.documentElement, { childList: true, subtree: true });
  }

  /** Watches the words of the article that was read; call after each reading. */
  follow(): void {
    const root = this.#watched.root();
    const trees = this.#watched.trees();
    if (root === this.#wordsRoot && trees.length === 0) return;
    this.#words.disconnect();
    this.#wordsRoot = root;
    if (root) this.#words.observe(root, { characterData: true, subtree: true });
    for (const tree of trees)
      this.#words.observe(tree, { characterData: true, childList: true, subtree: true });
  }

  /** Has the page looked at once it is still, for changes from before this was there. */
  lookAgain(): void {
    this.#isWhole = true;
    this.#schedule();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.#structure.disconnect();
    this.#words.disconnect();
  }

  /** A frame has its text only when it has loaded. */
  readonly #loaded = ({ target }: Event): void => {
    if (!(target instanceof HTMLIFrameElement) || !mayHoldText(target)) return;
    const root = this.#watched.root();
    // The article went with its frame's document: what comes now is another, whatever the one before did.
    if (root && !isThere(root)) this.#leastWait = LEAST_WAIT_MS;
    // What the article in a frame is, may be another's now; frames beside an article hold other things.
    if (!root || !isThere(root) || root.ownerDocument !== document || root.contains(target)) this.lookAgain();
  };

  readonly #checkAddress = (): void => {
    if (location.href === this.#url) return;
    this.#url = location.href;
    this.#moved = true;
    // What comes by a new address comes now: earlier restlessness says nothing about it.
    this.#leastWait = LEAST_WAIT_MS;
    this.#schedule();
  };

  #mutated(records: readonly MutationRecord[]): void {
    this.#checkAddress();
    if (!this.#concerns(records)) return;
    this.#collect(records);
    this.#schedule();
  }

  /** Remembers what changed of the article, and what is around it. */
  #collect(records: readonly MutationRecord[]): void {
    const root = this.#watched.root();
    this.#isWhole ||= !root || !isThere(root) || records.length > MOST_CHANGES;
    for (const { target, addedNodes } of records) {
      if (this.#isWhole) return;
      if (!root?.contains(target)) continue;
      for (let at: Node | null = target; at && at !== root && !this.#touched.has(at); at = at.parentNode)
        this.#touched.add(at);
      for (const node of addedNodes) this.#added.add(node);
      this.#isWhole = this.#touched.size + this.#added.size > MOST_CHANGES;
    }
  }

  #concerns(records: readonly MutationRecord[]): boolean {
    const root = this.#watched.root();
    if (root && !isThere(root)) return true;
    return records.some(({ target, addedNodes, removedNodes }) => {
      if ([...addedNodes, ...removedNodes].every(this.#watched.isOurs)) return false;
      return !root || root.contains(target);
    });
  }

  readonly #shown = (): void => {
    if (document.hidden) {
      clearTimeout(this.#timer);
      this.#isPutOff ||= this.#timer !== undefined;
      this.#timer = undefined;
    } else if (this.#isPutOff) this.#schedule();
  };

  #schedule(): void {
    // Nobody sees what a hidden tab shows: it is looked at when the reader comes back.
    this.#isPutOff = document.hidden;
    if (document.hidden) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#waitingSince = now;
    clearTimeout(this.#timer);
    const earliest = this.#lastLook + this.#leastWait - now;
    const isLate = now - this.#waitingSince > this.#leastWait;
    const wait = isLate ? Math.max(0, earliest) : Math.max(STILL_MS, this.#moved ? 0 : earliest);
    this.#timer = setTimeout(this.#look, wait);
  }

  readonly #look = (): void => {
    this.#timer = undefined;
    const now = performance.now();
    const isSoon = now - this.#lastLook < this.#leastWait * 2;
    this.#leastWait = isSoon ? Math.min(MOST_WAIT_MS, this.#leastWait * 2) : LEAST_WAIT_MS;
    this.#lastLook = now;
    const changes = this.#moved || this.#isWhole ? null : { touched: this.#touched, added: this.#added };
    this.#moved = false;
    this.#isWhole = false;
    this.#touched = new Set();
    this.#added = new Set();
    this.#watched.onChange(changes);
  };
}
