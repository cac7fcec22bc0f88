/** The toolbar under words that the reader has selected, and what comes of a save without a card. */
import type { Clip, ClipDraft } from '../clips/clip.ts';
import { t, uiDirection } from '../shared/i18n.ts';
import { linesOf } from './boxes.ts';
import type { PageContext, PanelContext } from './context.ts';
import { textWithSource } from '../clips/exchange/with-source.ts';
import { copyText } from './copy.ts';
import { button, element } from './dom.ts';
import { draftOfSpan } from './drafts.ts';
import { selectionIn } from './frames.ts';
import { failedPanel, plainLine, savedLine } from './outcome.ts';
import type { Box } from './placement.ts';
import type { Surface } from './surface.ts';

/** A finger's selection is done when it has not changed for this long. */
const SETTLE_MS = 350;
/** How long the toolbar says that something is done; the clock stands still under pointer and focus. */
const SAID_MS = 8000;

interface Selected {
  start: number;
  end: number;
  range: Range;
}

export class Toolbar {
  readonly #page: PageContext;
  readonly #surface: Surface;
  readonly #stop = new AbortController();
  #body: HTMLElement | null = null;
  /** `buttons` go with the selection; the rest stays until it is answered or its time is up. */
  #phase: 'buttons' | 'note' | 'said' = 'buttons';
  #selected: Selected | null = null;
  #isByKeyboard = false;
  #isByTouch = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ page, surface }: PanelContext) {
    this.#page = page;
    this.#surface = surface;
  }

  /** Looks out for selections in a window: the page's, or a frame's. */
  watch(view: Window): void {
    const options = { capture: true, passive: true, signal: this.#stop.signal };
    view.addEventListener('pointerup', this.#pointerUp, options);
    view.addEventListener('keyup', this.#keyUp, options);
    view.addEventListener('pointerdown', this.#pointerDown, options);
    view.document.addEventListener('selectionchange', this.#selectionChanged, options);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
  }

  get isOpen(): boolean {
    return this.#surface.isShowing(this.#body);
  }

  /** Whether Tab leads from the selection into the toolbar, which is last in the document otherwise. */
  get wantsTab(): boolean {
    return this.isOpen && this.#isByKeyboard && !this.#surface.hasFocus;
  }

  close(): void {
    if (this.isOpen) this.#surface.close();
  }

  /** Arrow keys go from button to button. True where a key was one of them. */
  moveFocus(key: string): boolean {
    const surface = this.#surface;
    if (!this.isOpen || this.#phase !== 'buttons' || !surface.hasFocus) return false;
    const isRtl = uiDirection() === 'rtl';
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
    const backward = isRtl ? 'ArrowRight' : 'ArrowLeft';
    if (key !== forward && key !== backward) return false;
    const controls = surface.controls();
    const at = controls.findIndex((control) => control === surface.focusedControl);
    controls.at((at + (key === forward ? 1 : -1)) % controls.length)?.focus();
    return true;
  }

  #tellSaved(id: string, draft: ClipDraft, anchor: () => readonly Box[]): void {
    this.#say(
      savedLine(() => {
        void this.#page.remove(id).then(
          () => this.close(),
          (error: unknown) => this.#tellFailed(draft, error, anchor, () => this.close()),
        );
      }),
      anchor,
      t('savedNotice'),
    );
  }

  #tellFailed(draft: ClipDraft, error: unknown, anchor: () => readonly Box[], onRetry: () => void): void {
    this.#phase = 'note';
    this.#show(failedPanel(draft, error, onRetry), 'group', t('saveFailed'), anchor);
    this.#surface.announce(t('saveFailed'));
  }

  /** Says something that needs no answer. */
  tell(words: string, anchor: () => readonly Box[]): void {
    this.#say(plainLine(words), anchor, words);
  }

  readonly #pointerUp = (event: PointerEvent): void => {
    if (!event.isTrusted || this.#surface.owns(event.target)) return;
    if (event.pointerType === 'touch') return;
    this.#isByKeyboard = false;
    // The browser changes the selection after this event, when a click ends it.
    setTimeout(this.#offer, 0);
  };

  readonly #pointerDown = (event: PointerEvent): void => {
    if (!event.isTrusted || this.#surface.owns(event.target)) return;
    this.#isByTouch = event.pointerType === 'touch';
    if (this.isOpen) this.close();
  };

  readonly #keyUp = (event: KeyboardEvent): void => {
    if (!event.isTrusted || this.#surface.owns(event.target)) return;
    const isSelecting = (event.shiftKey && event.key !== 'Tab') || event.key === 'Shift' || event.key === 'a';
    if (!isSelecting) return;
    this.#isByKeyboard = true;
    this.#offer();
  };

  readonly #selectionChanged = (): void => {
    if (this.isOpen && this.#phase === 'buttons' && !selectionIn(this.#page.reading?.article.frames ?? []))
      this.close();
    if (!this.#isByTouch) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#offer, SETTLE_MS);
  };

  readonly #offer = (): void => {
    const { isShown } = this.#page;
    const surface = this.#surface;
    if (!isShown || (this.isOpen && this.#phase !== 'buttons')) return;
    const selected = this.#selection();
    if (!selected) {
      this.close();
      return;
    }
    this.#selected = selected;
    this.#phase = 'buttons';
    if (!this.isOpen) {
      const bar = element(
        'div',
        { class: 'bar' },
        button({ label: t('save'), name: 'save' }, 'save', () => this.#save('')),
        separator(),
        button({ label: t('saveWithNote'), name: 'note' }, 'note', () => this.#askNote()),
        separator(),
        button({ label: t('copyWithSource'), name: 'copy' }, 'copy', () => void this.#copy()),
      );
      this.#show(bar, 'toolbar', t('toolbarLabel'), this.#anchor);
      surface.announce(t('toolbarLabel'));
    } else surface.reposition();
  };

  /** The part of the selection that lies in the article. */
  #selection(): Selected | null {
    const { reading } = this.#page;
    const range = reading && selectionIn(reading.article.frames)?.getRangeAt(0);
    if (!range) return null;
    const offsets = reading.article.map.toOffsets(range);
    return offsets && offsets.end > offsets.start ? { ...offsets, range: range.cloneRange() } : null;
  }

  readonly #anchor = (): readonly Box[] => linesOf(this.#selected?.range ?? null);

  #draft(note: string): ClipDraft | null {
    const { reading } = this.#page;
    return reading && this.#selected ? draftOfSpan(reading, location.href, this.#selected, note) : null;
  }

  #askNote(): void {
    this.#phase = 'note';
    const field = element('textarea', { id: 'note', dir: 'auto', rows: '3', 'data-name': 'field' });
    const form = element(
      'div',
      { class: 'form' },
      element('label', { for: 'note' }, t('noteLabel')),
      field,
      element(
        'div',
        { class: 'row' },
        button({ label: t('save'), name: 'save', primary: true }, 'save', () => this.#save(field.value)),
        button({ label: t('cancel'), name: 'cancel' }, null, () => this.close()),
      ),
    );
    // As in any field of many lines: Enter begins a line, with Control or Command it saves.
    field.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Enter' && (event.ctrlKey || event.metaKey))
        this.#save(field.value);
    });
    this.#show(form, 'dialog', t('saveWithNote'), this.#anchor);
    this.#surface.focus('field');
    // The selection is in the field now: the words still have to be seen.
    if (this.#selected) this.#page.painter.show('layer-source', [this.#selected.range]);
  }

  #save(note: string): void {
    const draft = this.#draft(note);
    if (draft) this.#tryKeep(draft, this.#anchor);
  }

  /** Keeps a draft and tells how it ended beside its words. Throws what the save threw, after it was told. */
  async keep(draft: ClipDraft, anchor: () => readonly Box[]): Promise<Clip> {
    try {
      const clip = await this.#page.save(draft);
      this.#tellSaved(clip.id, draft, anchor);
      return clip;
    } catch (error) {
      this.#tellFailed(draft, error, anchor, () => this.#tryKeep(draft, anchor));
      throw error;
    }
  }

  /** `keep` for the reader's own presses, who are told all there is to tell. */
  #tryKeep(draft: ClipDraft, anchor: () => readonly Box[]): void {
    this.keep(draft, anchor).catch(() => {});
  }

  async #copy(): Promise<void> {
    const draft = this.#draft('');
    if (!draft) return;
    const done = await copyText(textWithSource(draft, new Date()));
    this.tell(t(done ? 'copied' : 'copyFailed'), this.#anchor);
  }

  #say(line: HTMLElement, anchor: () => readonly Box[], announced: string): void {
    this.#phase = 'said';
    this.#show(element('div', { class: 'bar' }, line), 'group', announced, anchor);
    this.#surface.announce(announced);
    this.#wait(this.#body);
  }

  /** Closes what is said when its time is up. */
  #wait(body: HTMLElement | null): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#surface.isShowing(body)) return;
      if (body?.matches(':hover') || this.#surface.hasFocus) this.#wait(body);
      else this.close();
    }, SAID_MS);
  }

  #show(
    body: HTMLElement,
    role: 'toolbar' | 'group' | 'dialog',
    label: string,
    anchor: () => readonly Box[],
  ): void {
    this.#body = body;
    this.#surface.show({
      body,
      role,
      label,
      anchor,
      isLasting: () => this.#phase === 'note',
      onClose: () => {
        if (this.#body !== body) return;
        this.#body = null;
        this.#page.painter.show('layer-source', []);
      },
    });
  }
}

function separator(): HTMLElement {
  return element('span', { class: 'sep' });
}
