/**
 * The one thing of ours in the page: an element without attributes, there only while a card or the
 * toolbar is open, with all that is shown in its closed shadow root.
 */
import { uiDirection, uiLanguage } from '../shared/i18n.ts';
import type { Theme } from '../shared/settings.ts';
import diff from '../shared/ui/diff.css?inline';
import variables from '../shared/ui/variables.css?inline';
import { element } from './dom.ts';
import { place, type Box } from './placement.ts';
import own from './surface.css?inline';

/** Events that would tell the page what the reader does in our card, or set off its shortcuts. */
const KEPT = [
  'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend change',
  'pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout',
  'click dblclick auxclick contextmenu touchstart touchend touchmove wheel focusin focusout paste cut copy',
].flatMap((names) => names.split(' '));

/** Screen readers speak changes of a region they know: its words come a moment after it. */
const ANNOUNCE_MS = 120;

export interface Content {
  /** What is shown. */
  body: HTMLElement;
  role: 'dialog' | 'toolbar' | 'group';
  label: string;
  /** The boxes of the words it is about, in the window; without any it closes. */
  anchor: () => readonly Box[];
  /** Whether it stays at the window's edge when its words are scrolled out of it. */
  isLasting?: () => boolean;
  /** Told when it closes, whoever closes it. */
  onClose?: () => void;
}

interface Open {
  content: Content;
  host: HTMLElement;
  root: HTMLElement;
  pop: HTMLElement;
  shadow: ShadowRoot;
  status: HTMLElement;
  focusBefore: HTMLElement | null;
}

export class Surface {
  #open: Open | null = null;
  #sheet: CSSStyleSheet | null = null;
  #theme: Theme = 'system';
  #frame = 0;

  readonly #stop = new AbortController();

  /** Stays beside its words when a window, the page's or a frame's, is scrolled or changes its size. */
  watch(view: Window): void {
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    view.addEventListener('scroll', this.#follow, options);
    view.addEventListener('resize', this.#follow, options);
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    if (this.#open) setTheme(this.#open.root, theme);
  }

  get isOpen(): boolean {
    // A page that rewrites itself may have taken the element away.
    return this.#open !== null && this.#open.host.isConnected;
  }

  /** Whether an event's target, as the window sees it, is ours. */
  owns(target: EventTarget | null): boolean {
    return this.#open !== null && target === this.#open.host;
  }

  isShowing(body: HTMLElement | null): boolean {
    return body !== null && this.isOpen && this.#open?.content.body === body;
  }

  get hasFocus(): boolean {
    return this.#open !== null && this.#open.shadow.activeElement !== null;
  }

  /** Shows something, in place of what was shown before. */
  show(content: Content): void {
    if (!this.isOpen) this.close();
    const focused = this.#open?.shadow.activeElement?.getAttribute('data-name') ?? null;
    const open = (this.#open ??= this.#create(content));
    const before = open.content;
    open.content = content;
    if (before !== content) before.onClose?.();
    open.pop.replaceChildren(content.body);
    open.pop.setAttribute('role', content.role);
    open.pop.setAttribute('aria-label', content.label);
    // Drawn anew under the reader's focus: it stays on the same control, or at least inside.
    if (focused !== null) this.focus(focused);
    this.#position();
  }

  /** Moves the focus inside: to the whole, or to the control of that name, failing that the first. */
  focus(name?: string): void {
    const open = this.#open;
    if (!open) return;
    const control =
      name === undefined
        ? null
        : [...open.pop.querySelectorAll<HTMLElement>('[data-name]')].find(
            (one) => one.dataset['name'] === name,
          );
    const other = name === undefined ? null : open.pop.querySelector<HTMLElement>('[data-name]');
    (control ?? other ?? open.pop).focus({ preventScroll: true });
  }

  /** The controls inside, in their order. */
  controls(): HTMLElement[] {
    return [...(this.#open?.pop.querySelectorAll<HTMLElement>('button') ?? [])];
  }

  get focusedControl(): Element | null {
    return this.#open?.shadow.activeElement ?? null;
  }

  /** Has screen readers say something. */
  announce(words: string): void {
    const { status } = this.#open ?? {};
    if (status) setTimeout(() => (status.textContent = words), ANNOUNCE_MS);
  }

  /** Takes the element out of the page and gives the focus back to where it was. */
  close(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    const hadFocus = open.shadow.activeElement !== null;
    open.host.remove();
    if (hadFocus && open.focusBefore?.isConnected) open.focusBefore.focus({ preventScroll: true });
    open.content.onClose?.();
  }

  destroy(): void {
    this.close();
    this.#stop.abort();
  }

  /** Puts it beside its words again, after these or its own size changed. */
  reposition(): void {
    if (this.isOpen) this.#position();
  }

  readonly #follow = (): void => {
    if (!this.#open || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.reposition();
    });
  };

  #create(content: Content): Open {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [(this.#sheet ??= styleSheet())];
    const status = element('div', { class: 'visually-hidden', role: 'status' });
    const pop = element('div', { class: 'pop', tabindex: '-1', popover: 'manual' });
    const root = element(
      'div',
      {
        class: 'root',
        lang: uiLanguage(),
        dir: uiDirection(),
      },
      status,
      pop,
    );
    setTheme(root, this.#theme);
    shadow.append(root);
    for (const type of KEPT) host.addEventListener(type, (event) => event.stopPropagation());
    // The page keeps its focus and its selection while the pointer is on ours, but for fields.
    root.addEventListener('mousedown', (event) => {
      if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    });
    const { activeElement } = document;
    document.documentElement.append(host);
    // Above every stacking context of the page.
    pop.showPopover();
    return {
      content,
      host,
      root,
      pop,
      shadow,
      status,
      focusBefore: activeElement instanceof HTMLElement ? activeElement : null,
    };
  }

  #position(): void {
    const open = this.#open;
    if (!open) return;
    const { innerHeight, innerWidth } = window;
    const lines = open.content
      .anchor()
      .filter(({ top, right, bottom, left }) => bottom > top && right > left);
    const seen = lines.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
    const isLeft = lines.length === 0 || (seen.length === 0 && !open.content.isLasting?.());
    if (isLeft) {
      this.close();
      return;
    }
    const { width, height } = open.pop.getBoundingClientRect();
    const viewport = {
      width: Math.min(innerWidth, document.documentElement.clientWidth),
      height: innerHeight,
    };
    const corner = place(seen.length > 0 ? seen : lines, { width, height }, viewport, uiDirection());
    open.pop.style.setProperty('left', `${corner.left}px`);
    open.pop.style.setProperty('top', `${corner.top}px`);
  }
}

function setTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** The design's values, for a root that is no document, and what the little that is shown here needs of it. */
function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(variables.replaceAll(':root', '.root') + diff + own);
  return sheet;
}
