/** Cards by pointer: on hover with intent, on tap. */
import type { Card } from './card.ts';
import type { PageContext, PanelContext } from './context.ts';
import { windowOf } from './frames.ts';
import { markAt, type Point } from './hit.ts';
import { isSameMark, type Mark } from './reading.ts';
import type { Surface } from './surface.ts';

/** How long a pointer stays on a mark before its card opens, and off both before it goes. */
const OPEN_MS = 300;
const CLOSE_MS = 350;
/** Between two looks at what is under a moving pointer. */
const LOOK_MS = 80;
/** A tap is shorter and moves less than a long press or a swipe. Milliseconds, CSS pixels. */
const TAP_MS = 500;
const TAP_REACH = 10;

/** What answers a tap itself. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, label, video, audio, [role="button"], [onclick], [contenteditable]';

// Each frame has an `Element` of its own.
function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}

export class Hover {
  readonly #page: PageContext;
  readonly #surface: Surface;
  readonly #card: Card;
  readonly #stop = new AbortController();
  #at: Point = { document, x: -1, y: -1 };
  #isOnCard = false;
  #isSelecting = false;
  #look: ReturnType<typeof setTimeout> | undefined;
  #candidate: Mark | null = null;
  #since = 0;
  #leftAt = 0;
  /** Closed by the reader: its card stays closed until the pointer has left it. */
  #dismissed: Mark | null = null;
  #touchedAt: { x: number; y: number; time: number } | null = null;

  constructor({ page, surface }: PanelContext, card: Card) {
    this.#page = page;
    this.#surface = surface;
    this.#card = card;
  }

  /** Follows the pointer in a window: the page's, or a frame's. */
  watch(view: Window): void {
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    const { document } = view;
    view.addEventListener('pointermove', (event) => this.#moved(event, document), options);
    view.addEventListener('pointerdown', this.#pressed, options);
    view.addEventListener('pointerup', (event) => this.#released(event, document), options);
    document.documentElement.addEventListener('pointerleave', this.#gone, options);
  }

  destroy(): void {
    clearTimeout(this.#look);
    this.#stop.abort();
  }

  /** The reader closed a card: it does not open again under a resting pointer. */
  dismiss(mark: Mark | null): void {
    this.#dismissed = mark;
    this.#candidate = null;
  }

  #moved(event: PointerEvent, document: Document): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    this.#at = { document, x: event.clientX, y: event.clientY };
    this.#isOnCard = this.#surface.owns(event.target);
    this.#isSelecting = event.buttons !== 0;
    this.#look ??= setTimeout(this.#check, LOOK_MS);
  }

  readonly #gone = (): void => {
    this.#at = { document, x: -1, y: -1 };
    this.#isOnCard = false;
    this.#look ??= setTimeout(this.#check, LOOK_MS);
  };

  readonly #check = (): void => {
    this.#look = undefined;
    const { reading, isShown, settings } = this.#page;
    const surface = this.#surface;
    if (!reading || !isShown) return;
    const mark =
      this.#isOnCard || this.#isSelecting || !windowOf(this.#at.document)
        ? null
        : markAt(reading, settings.layers, this.#at);
    if (!isSameMark(mark, this.#dismissed)) this.#dismissed = null;
    const now = performance.now();
    this.#leave(mark, now);
    // What the reader opened themselves stays.
    const isFree = !surface.isOpen || (this.#card.isOpen && this.#card.mode === 'hover');
    if (mark && isFree && !isSameMark(mark, this.#card.mark) && !this.#dismissed) {
      if (!isSameMark(mark, this.#candidate)) {
        this.#candidate = mark;
        this.#since = now;
      } else if (now - this.#since >= OPEN_MS) {
        this.#candidate = null;
        this.#card.open(mark, 'hover');
      }
    } else this.#candidate = null;
    if (this.#candidate || this.#leftAt > 0) this.#look = setTimeout(this.#check, LOOK_MS);
  };

  #leave(mark: Mark | null, now: number): void {
    const isAway =
      this.#card.isOpen &&
      this.#card.mode === 'hover' &&
      !this.#isOnCard &&
      !this.#surface.hasFocus &&
      !isSameMark(mark, this.#card.mark);
    if (!isAway) this.#leftAt = 0;
    else if (this.#leftAt === 0) this.#leftAt = now;
    else if (now - this.#leftAt >= CLOSE_MS) {
      this.#leftAt = 0;
      this.#card.close();
    }
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (!event.isTrusted || this.#surface.owns(event.target)) return;
    this.#candidate = null;
    if (this.#card.isOpen) this.#card.close();
    this.#touchedAt =
      event.pointerType === 'touch' && event.isPrimary
        ? { x: event.clientX, y: event.clientY, time: event.timeStamp }
        : null;
  };

  #released(event: PointerEvent, document: Document): void {
    const start = this.#touchedAt;
    this.#touchedAt = null;
    if (!start || !event.isTrusted || event.pointerType !== 'touch') return;
    const isTap =
      event.timeStamp - start.time < TAP_MS &&
      Math.hypot(event.clientX - start.x, event.clientY - start.y) < TAP_REACH;
    const { reading, isShown, settings } = this.#page;
    if (!isTap || !reading || !isShown) return;
    if (isElement(event.target) && event.target.closest(INTERACTIVE)) return;
    const mark = markAt(reading, settings.layers, { document, x: event.clientX, y: event.clientY });
    if (mark) this.#card.open(mark, 'stay');
  }
}
