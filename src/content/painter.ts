/**
 * Marks as CSS custom highlights: the page's document stays as it was.
 *
 * The registry belongs to the page as much as to us, and Firefox' content scripts cannot iterate a
 * Highlight: what is painted is remembered here.
 */
import type { Article } from '../article/article.ts';
import type { Annotation } from '../recognition/annotation.ts';
import type { Layer, Settings } from '../shared/settings.ts';
import { edgesOf } from './edges.ts';
import { firstInView } from './in-view.ts';
import { type Reading, spanOf, type Mark } from './reading.ts';
import { Registries } from './registries.ts';
import { eachInSlices } from './slices.ts';

/**
 * Names in the registry, as in marks.css, lowest first: where two overlap the later one is drawn above.
 * What the reader saved and points at lies above what was recognised.
 */
const STACK = [
  'layer-quote',
  'layer-quote-limit',
  'layer-date',
  'layer-place',
  'layer-organization',
  'layer-person',
  'layer-quote-edge',
  'layer-clip',
  'layer-clip-changed',
  'layer-active',
  'layer-source',
  'layer-current',
] as const;
export type HighlightName = (typeof STACK)[number];

/** The layer whose switch shows each; the others come and go with what the reader does. */
const LAYER_OF: Partial<Record<HighlightName, Layer>> = {
  'layer-quote': 'quote',
  'layer-quote-limit': 'quote',
  'layer-quote-edge': 'quote',
  'layer-clip': 'clip',
  'layer-clip-changed': 'clip',
  'layer-date': 'date',
  'layer-place': 'place',
  'layer-organization': 'organization',
  'layer-person': 'person',
};

/** Those that the annotations of a text are painted under. */
const ANNOTATED = STACK.filter((name) => LAYER_OF[name] !== undefined && LAYER_OF[name] !== 'clip');

function createHighlight(name: HighlightName): Highlight {
  const highlight = new Highlight();
  highlight.priority = STACK.indexOf(name);
  return highlight;
}

/** How often the registry is looked at for what the page took out, while the page is in view. */
const WATCH_MS = 1000;

export class Painter {
  readonly #highlights = new Map<HighlightName, Highlight>();
  readonly #registries = new Registries();
  #layers: Settings['layers'];
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(layers: Settings['layers']) {
    this.#layers = layers;
  }

  /**
   * Paints annotations in place of those before; pauses between slices, and stops where `isStale` says so.
   * On a page without marks they show as they come, those in the reader's view first; where there are
   * some, all change at once, so that nothing flickers.
   */
  async paintAnnotations(reading: Reading, isStale: () => boolean): Promise<void> {
    const isFirst = !ANNOTATED.some((name) => this.#highlights.has(name));
    const { annotations } = reading.recognition;
    const first = isFirst && scrollY > 0 ? firstInView(reading.article.map, annotations) : 0;
    const order = [...annotations.slice(first), ...annotations.slice(0, first)];
    const highlights = await this.#highlight(reading.article, order, isFirst, isStale);
    if (!highlights) return;
    for (const name of ANNOTATED) this.#put(name, highlights.get(name));
    this.#startWatching();
  }

  /** Paints some annotations as they come, ahead of `paintAnnotations`, which replaces them. */
  async paintFirst(
    article: Article,
    annotations: readonly Annotation[],
    isStale: () => boolean,
  ): Promise<void> {
    await this.#highlight(article, annotations, true, isStale);
  }

  /** Highlights of annotations, registered at their first range where `atOnce`; null where `isStale` said to stop. */
  async #highlight(
    article: Article,
    annotations: readonly Annotation[],
    atOnce: boolean,
    isStale: () => boolean,
  ): Promise<Map<HighlightName, Highlight> | null> {
    if (isStale()) return null;
    this.#registries.follow(article.frames, this.#highlights);
    const highlights = new Map<HighlightName, Highlight>();
    const add = (name: HighlightName, { start, end }: { start: number; end: number }): void => {
      const range = article.map.toRange(start, end);
      if (!range) return;
      let highlight = highlights.get(name);
      if (!highlight) {
        highlights.set(name, (highlight = createHighlight(name)));
        if (atOnce) this.#put(name, highlight);
      }
      highlight.add(range);
    };
    const visit = (annotation: Annotation): void => {
      add(`layer-${annotation.type}`, annotation);
      if (annotation.type !== 'quote') return;
      const { marks, words } = edgesOf(article.text, annotation);
      for (const mark of marks) add('layer-quote-edge', mark);
      for (const word of words) add('layer-quote-limit', word);
    };
    await eachInSlices(annotations, visit, isStale);
    return isStale() ? null : highlights;
  }

  paintClips({ article, clips }: Reading): void {
    const ranges: Record<'exact' | 'changed', Range[]> = { exact: [], changed: [] };
    for (const { place, state } of clips) {
      const range = place && article.map.toRange(place.start, place.end);
      if (range && state.status !== 'not-found') ranges[state.status].push(range);
    }
    this.show('layer-clip', ranges.exact);
    this.show('layer-clip-changed', ranges.changed);
    this.#startWatching();
  }

  /** The mark that a card is open for; a quotation with its speaker and cue. */
  paintActive(reading: Reading | null, mark: Mark | null): void {
    const annotation = mark?.kind === 'annotation' ? reading?.recognition.annotations[mark.index] : undefined;
    const rangeOf = ({ start, end }: { start: number; end: number }): Range[] => {
      const range = reading?.article.map.toRange(start, end);
      return range ? [range] : [];
    };
    const quote = annotation?.type === 'quote' ? annotation : null;
    this.show('layer-active', quote ? rangeOf(quote) : []);
    this.show(
      'layer-source',
      [quote?.speaker, quote?.cue].flatMap((span) => (span ? rangeOf(span) : [])),
    );
  }

  /** The mark that the walk or the popup leads to. */
  paintCurrent(reading: Reading | null, target: Mark | { start: number; end: number } | null): void {
    const span = target && ('kind' in target ? reading && spanOf(reading, target) : target);
    const range = span && reading?.article.map.toRange(span.start, span.end);
    this.show('layer-current', range ? [range] : []);
  }

  /** Replaces what is painted under one name. */
  show(name: HighlightName, ranges: readonly Range[]): void {
    if (ranges.length === 0) {
      this.#put(name, undefined);
      return;
    }
    const highlight = createHighlight(name);
    for (const range of ranges) highlight.add(range);
    this.#put(name, highlight);
  }

  /** Registers a highlight in place of the one before; undefined only takes that away. */
  #put(name: HighlightName, highlight: Highlight | undefined): void {
    const before = this.#highlights.get(name);
    if (highlight) {
      this.#highlights.set(name, highlight);
      if (this.#isOn(name)) this.#registries.add(name, highlight);
    } else if (before) {
      this.#highlights.delete(name);
      this.#registries.remove(name, before);
    }
  }

  setLayers(layers: Settings['layers']): void {
    this.#layers = layers;
    this.assert();
  }

  /** Puts back what the page took out of the registry, and takes out what is switched off. */
  assert(): void {
    for (const [name, highlight] of this.#highlights)
      if (this.#isOn(name)) this.#registries.add(name, highlight);
      else this.#registries.remove(name, highlight);
  }

  /** Takes everything off the page. */
  silence(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    for (const [name, highlight] of this.#highlights) this.#registries.remove(name, highlight);
    this.#highlights.clear();
  }

  #isOn(name: HighlightName): boolean {
    const layer = LAYER_OF[name];
    return layer === undefined || this.#layers[layer];
  }

  // The registry tells nobody when it is cleared.
  #startWatching(): void {
    this.#watch ??= setInterval(() => {
      if (!document.hidden) this.assert();
    }, WATCH_MS);
  }
}
