/**
 * Changes of the page after it was read: another address without another document, another article
 * in it, other words in the article.
 */

/** Pages change in bursts: they are looked at again when they have been still for this long, ms. */
const STILL_MS = 250;
/** A page that never is still is looked at anyway, ever more seldom. */
const LEAST_WAIT_MS = 1000;
const MOST_WAIT_MS = 30_000;

export interface Watched {
  /** The element that holds the article's text; null while there is none. */
  root: () => Element | null;
  /** Shadow roots that hold part of that text: what happens in them is told to those alone who watch them. */
  shadows: () => readonly ShadowRoot[];
  /** Our own element, whose coming and going is no change of the page. */
  isOurs: (node: Node) => boolean;
  /** The page is to be looked at again. `moved`: its address is another. */
  onChange: (change: { moved: boolean }) => void;
}

// `navigation` is known to neither all browsers nor all versions of the types.
type WithNavigation = typeof globalThis & { navigation?: EventTarget };

export class PageChanges {
  readonly #watched: Watched;
  readonly #stop = new AbortController();
  readonly #structure = new MutationObserver((records) => this.#mutated(records));
  readonly #words = new MutationObserver(() => this.#schedule());
  #wordsRoot: Element | null = null;
  #url = location.href;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #moved = false;
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
    this.#structure.observe(document.documentElement, { childList: true, subtree: true });
  }

  /** Watches the words of the article that was read; call after each reading. */
  follow(): void {
    const root = this.#watched.root();
    const shadows = this.#watched.shadows();
    if (root === this.#wordsRoot && shadows.length === 0) return;
    this.#words.disconnect();
    this.#wordsRoot = root;
    if (root) this.#words.observe(root, { characterData: true, subtree: true });
    for (const shadow of shadows)
      this.#words.observe(shadow, { characterData: true, childList: true, subtree: true });
  }

  /** Has the page looked at once it is still, for changes from before this was there. */
  lookAgain(): void {
    this.#schedule();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.#structure.disconnect();
    this.#words.disconnect();
  }

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
    if (this.#concerns(records)) this.#schedule();
  }

  #concerns(records: readonly MutationRecord[]): boolean {
    const root = this.#watched.root();
    if (root && !root.isConnected) return true;
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
    const moved = this.#moved;
    this.#moved = false;
    this.#watched.onChange({ moved });
  };
}
