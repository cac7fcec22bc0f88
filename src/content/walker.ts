/** Going from mark to mark, and to where the popup points. */
import type { Target, WalkPosition } from '../shared/messages.ts';
import { scrollToRange } from './boxes.ts';
import { isThere } from './frames.ts';
import type { PageContext } from './context.ts';
import { firstInView } from './in-view.ts';
import { spanOf, type Mark } from './reading.ts';
import { mentionsOf, shownMarks, walkStep } from './walk.ts';

/** How long words that the popup led to stand out. */
const FLASH_MS = 2500;

export class Walker {
  readonly #page: PageContext;
  /** Index of the annotation where the walk stands. */
  #current: number | null = null;
  #fade: ReturnType<typeof setTimeout> | undefined;

  constructor(page: PageContext) {
    this.#page = page;
  }

  /** The mark where the walk stands; null where it has not begun or has ended. */
  get current(): Mark | null {
    return this.#current === null ? null : { kind: 'annotation', index: this.#current };
  }

  /** Walks to the next or previous mark in view of the reader, or mention of an entity. */
  step(entity: string | null, step: 1 | -1): WalkPosition {
    const { reading, settings } = this.#page;
    if (!reading) return { index: -1, position: 0, count: 0 };
    const { recognition } = reading;
    const list = entity === null ? shownMarks(recognition, settings.layers) : mentionsOf(recognition, entity);
    return this.stepThrough(list, step);
  }

  /** Walks through a list of indices of annotations. */
  stepThrough(list: readonly number[], step: 1 | -1): WalkPosition {
    const { reading } = this.#page;
    const from =
      this.#current ??
      (reading ? firstInView(reading.article.map, reading.recognition.annotations) - 0.5 : 0);
    const position = walkStep(list, from, step);
    if (position.index >= 0) this.standAt(position.index);
    return position;
  }

  /** Scrolls to a mark, which stands out until the walk goes on or ends. */
  standAt(index: number): void {
    clearTimeout(this.#fade);
    this.#current = index;
    const mark: Mark = { kind: 'annotation', index };
    this.#scrollTo(this.#page.reading && spanOf(this.#page.reading, mark));
    this.#page.painter.paintCurrent(this.#page.reading, mark);
  }

  /** Scrolls to words and has them stand out for a moment; false where they are not on the page. */
  goTo(target: Exclude<Target, { kind: 'place' }>): boolean {
    const { reading, painter } = this.#page;
    if (!reading) return false;
    const span = target.kind === 'span' ? target : spanOf(reading, target);
    if (!span || !this.#scrollTo(span)) return false;
    this.#current = target.kind === 'annotation' ? target.index : null;
    clearTimeout(this.#fade);
    painter.paintCurrent(reading, span);
    this.#fade = setTimeout(() => painter.paintCurrent(null, null), FLASH_MS);
    return true;
  }

  /** Ends the walk: nothing stands out any more. */
  end(): void {
    clearTimeout(this.#fade);
    this.#current = null;
    this.#page.painter.paintCurrent(null, null);
  }

  #scrollTo(span: { start: number; end: number } | null): boolean {
    const range = span && this.#page.reading?.article.map.toRange(span.start, span.end);
    if (!range || !isThere(range)) return false;
    scrollToRange(range);
    return true;
  }
}
