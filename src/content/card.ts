/** The card of a mark: what it is, and what can be done with it. */
import type { ClipDraft } from '../clips/clip.ts';
import { t, formatNumber } from '../shared/i18n.ts';
import { errorCode } from '../shared/messages.ts';
import { linesOf } from './boxes.ts';
import { cardBody } from './card-body.ts';
import { annotationFacts, clipFacts, type CardFacts } from './card-facts.ts';
import type { PageContext, PanelContext } from './context.ts';
import type { Annotation } from '../recognition/annotation.ts';
import { textWithSource } from '../clips/exchange/with-source.ts';
import { copyText } from './copy.ts';
import { button, element } from './dom.ts';
import { draftOfAnnotation } from './drafts.ts';
import { mendedLine, mendPanel, type Mending } from './mend-panel.ts';
import { failedPanel, plainLine, savedLine } from './outcome.ts';
import { annotationOf, clipOf, isSameMark, spanOf, type Mark, type PlacedClip } from './reading.ts';
import { positionOf, seriesOf } from './walk.ts';
import type { Surface } from './surface.ts';
import type { Walker } from './walker.ts';

/** How long the card says that something is done before it offers its buttons again. */
const SAID_MS = 6000;

/** `hover`: goes when the pointer goes. `stay`: opened by tap or command, goes when it is told to. */
export type CardMode = 'hover' | 'stay';

export class Card {
  readonly #page: PageContext;
  readonly #surface: Surface;
  readonly #walker: Walker;
  #mark: Mark | null = null;
  #mode: CardMode = 'hover';
  #body: HTMLElement | null = null;
  #foot: HTMLElement | null = null;
  /** Words that could not be kept are in view. */
  #isHolding = false;
  #said: ReturnType<typeof setTimeout> | undefined;

  constructor({ page, surface }: PanelContext, walker: Walker) {
    this.#page = page;
    this.#surface = surface;
    this.#walker = walker;
  }

  /** The mark whose card is open. */
  get mark(): Mark | null {
    return this.isOpen ? this.#mark : null;
  }

  get mode(): CardMode {
    return this.#mode;
  }

  get isOpen(): boolean {
    return this.#surface.isShowing(this.#body);
  }

  /** Opens the card of a mark, in place of what is open; false where the mark has left the page. */
  open(mark: Mark, mode: CardMode, takeFocus = false): boolean {
    const facts = this.#factsOf(mark);
    if (!facts) return false;
    const { painter, reading } = this.#page;
    const surface = this.#surface;
    clearTimeout(this.#said);
    this.#mark = mark;
    this.#mode = mode;
    this.#foot = element('div', { class: 'foot' });
    const body = cardBody(facts, this.#foot, () => this.close());
    this.#body = body;
    this.#drawActions();
    surface.show({
      body,
      role: 'dialog',
      label: `${facts.label}: ${facts.title}`,
      anchor: () => {
        const span = this.#page.reading && spanOf(this.#page.reading, mark);
        return linesOf((span && this.#page.reading?.article.map.toRange(span.start, span.end)) ?? null);
      },
      isLasting: () => this.#isHolding,
      onClose: () => this.#closed(body),
    });
    if (!this.isOpen) return false;
    painter.paintActive(reading, mark);
    surface.announce([facts.label, facts.title, ...facts.under.slice(1), this.#positionText()].join(', '));
    if (takeFocus) surface.focus();
    return true;
  }

  close(): void {
    if (this.isOpen) this.#surface.close();
  }

  /** Draws the card anew after the page's clips changed; closes it where its mark is gone. */
  refresh(): void {
    if (!this.#mark || !this.isOpen) return;
    if (!this.#factsOf(this.#mark)) this.close();
    else {
      this.#page.painter.paintActive(this.#page.reading, this.#mark);
      this.#surface.reposition();
    }
  }

  /** Saves the mark of the open card, as its button does. */
  save(): void {
    const draft = this.#draft();
    if (draft) void this.#keep(draft);
  }

  #closed(body: HTMLElement): void {
    if (this.#body !== body) return;
    clearTimeout(this.#said);
    this.#body = null;
    this.#mark = null;
    this.#page.painter.paintActive(null, null);
  }

  #factsOf(mark: Mark): CardFacts | null {
    const { reading } = this.#page;
    if (!reading) return null;
    const annotation = annotationOf(reading, mark);
    if (annotation) return annotationFacts(reading, annotation);
    const clip = clipOf(reading, mark);
    return clip?.place ? clipFacts(clip) : null;
  }

  #draft(): ClipDraft | null {
    const { reading } = this.#page;
    if (!reading || !this.#mark) return null;
    if (this.#mark.kind === 'clip') return clipOf(reading, this.#mark)?.clip ?? null;
    return draftOfAnnotation(reading, location.href, this.#mark.index);
  }

  /** The clip that keeps just this mark, or that the card is about. */
  #saved(): PlacedClip | undefined {
    const { reading } = this.#page;
    if (!reading || !this.#mark) return undefined;
    if (this.#mark.kind === 'clip') return clipOf(reading, this.#mark);
    const span = spanOf(reading, this.#mark);
    return reading.clips.find(({ place }) => place?.start === span?.start && place?.end === span?.end);
  }

  #series(): number[] {
    const { reading } = this.#page;
    return reading && this.#mark?.kind === 'annotation'
      ? seriesOf(reading.recognition, this.#mark.index)
      : [];
  }

  #positionText(): string {
    if (this.#mark?.kind !== 'annotation') return '';
    const { position, count } = positionOf(this.#series(), this.#mark.index);
    return count > 1 ? t('cardPosition', formatNumber(position), formatNumber(count)) : '';
  }

  #drawActions(): void {
    this.#isHolding = false;
    clearTimeout(this.#said);
    const saved = this.#saved();
    const position = this.#positionText();
    const save = saved
      ? button({ label: t('cardSaved'), name: 'save' }, 'saved', () => void this.#remove(saved))
      : button({ label: t('save'), name: 'save', primary: true }, 'save', () => this.save());
    if (saved) {
      save.setAttribute('aria-pressed', 'true');
      save.title = t('cardRemove');
    }
    this.#foot?.replaceChildren(
      save,
      button({ label: t('copyWithSource'), name: 'copy', shown: false }, 'copy', () => void this.#copy()),
      ...(this.#mark?.kind === 'annotation'
        ? [button({ label: t('mendOpen'), name: 'mend', shown: false }, 'flag', () => this.#askMending())]
        : []),
      ...(position === ''
        ? []
        : [
            element('span', { class: 'pos' }, position),
            button({ label: t('cardPrevious'), name: 'previous', shown: false }, 'up', () => this.#walk(-1)),
            button({ label: t('cardNext'), name: 'next', shown: false }, 'down', () => this.#walk(1)),
          ]),
    );
  }

  #walk(step: 1 | -1): void {
    if (this.#mark?.kind !== 'annotation') return;
    this.#walker.standAt(this.#mark.index);
    const { index } = this.#walker.stepThrough(this.#series(), step);
    if (index >= 0) this.open({ kind: 'annotation', index }, 'stay');
  }

  async #keep(draft: ClipDraft): Promise<void> {
    const mark = this.#mark;
    try {
      const clip = await this.#page.save(draft);
      if (!this.#isAbout(mark)) return;
      this.#say(
        savedLine(() => {
          void this.#page.remove(clip.id).then(
            () => this.#redraw(mark),
            (error: unknown) => this.#fail(draft, error, mark),
          );
        }),
        t('savedNotice'),
      );
    } catch (error) {
      this.#fail(draft, error, mark);
    }
  }

  #fail(draft: ClipDraft, error: unknown, mark: Mark | null): void {
    if (!this.#isAbout(mark)) return;
    this.#mode = 'stay';
    this.#isHolding = true;
    this.#foot?.replaceChildren(
      failedPanel(draft, error, () => {
        this.#drawActions();
        void this.#keep(draft);
      }),
    );
    this.#surface.announce(t('saveFailed'));
    this.#surface.reposition();
  }

  async #remove({ clip }: PlacedClip): Promise<void> {
    const mark = this.#mark;
    try {
      await this.#page.remove(clip.id);
    } catch (error) {
      this.#fail(clip, error, mark);
      return;
    }
    if (!this.#isAbout(mark)) return;
    // The clip's own card goes with it; a mark's card offers to keep it again.
    if (mark?.kind === 'clip') this.close();
    else this.#drawActions();
  }

  async #copy(): Promise<void> {
    const draft = this.#draft();
    const mark = this.#mark;
    if (!draft) return;
    const done = await copyText(textWithSource(draft, new Date()));
    if (this.#isAbout(mark)) this.#say(plainLine(t(done ? 'copied' : 'copyFailed')), '');
  }

  /** Asks what is wrong with the mark, in place of the buttons. */
  #askMending(): void {
    const { reading } = this.#page;
    const annotation = reading && annotationOf(reading, this.#mark);
    if (!annotation) return;
    this.#mode = 'stay';
    const mark = this.#mark;
    const hadFocus = this.#surface.hasFocus;
    this.#foot?.replaceChildren(
      mendPanel(
        annotation.type,
        (mending) => void this.#mend(annotation, mending),
        () => this.#redraw(mark),
      ),
    );
    this.#surface.reposition();
    if (hadFocus) this.#surface.focus('hide');
  }

  async #mend(annotation: Annotation, mending: Mending): Promise<void> {
    const range = this.#page.reading?.article.map.toRange(annotation.start, annotation.end) ?? null;
    // The marks are others in a moment: what is said stands where the card stood, and is about none of them.
    this.#mark = null;
    let line: HTMLElement;
    try {
      const undo = await this.#page.mend(annotation, mending);
      line = mendedLine(() => {
        this.#surface.close();
        void undo().catch(() => {});
      });
    } catch (error) {
      line = plainLine(t(errorCode(error)));
    }
    const body = element('div', { class: 'bar' }, line);
    const label = line.textContent ?? '';
    this.#surface.show({ body, role: 'group', label, anchor: () => linesOf(range) });
    this.#surface.announce(label);
    setTimeout(() => {
      if (this.#surface.isShowing(body) && !this.#surface.hasFocus) this.#surface.close();
    }, SAID_MS);
  }

  #isAbout(mark: Mark | null): boolean {
    return this.isOpen && isSameMark(mark, this.#mark);
  }

  /** Says something in place of the buttons, for a while. */
  #say(line: HTMLElement, announced: string): void {
    const surface = this.#surface;
    const hadFocus = surface.hasFocus;
    this.#foot?.replaceChildren(line);
    surface.reposition();
    surface.announce(announced || (line.textContent ?? ''));
    if (hadFocus) surface.focus('undo');
    const mark = this.#mark;
    clearTimeout(this.#said);
    this.#said = setTimeout(() => this.#redraw(mark), SAID_MS);
  }

  #redraw(mark: Mark | null): void {
    if (!this.#isAbout(mark)) return;
    const surface = this.#surface;
    const hadFocus = surface.hasFocus;
    this.#drawActions();
    surface.reposition();
    if (hadFocus) surface.focus('save');
  }
}
