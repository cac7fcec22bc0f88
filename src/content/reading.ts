/** A page as it was last read: its article, what was recognised in it, and the reader's clips of it. */
import type { Article } from '../article/article.ts';
import type { Metadata } from '../article/metadata/metadata.ts';
import type { Found } from '../article/selectors.ts';
import { MAX_EARLIER, type Clip, type ClipState } from '../clips/clip.ts';
import { sourceChanges } from '../clips/source-changes.ts';
import type { Annotation, Entity, Recognition, Span } from '../recognition/annotation.ts';

/** A clip with its place on the page as it is now. */
export interface PlacedClip {
  clip: Clip;
  state: ClipState;
  /** Offsets into the article's text; null where the words are not there, and for a clip of the whole page. */
  place: { start: number; end: number } | null;
}

export interface Reading {
  article: Article;
  metadata: Metadata;
  recognition: Recognition;
  clips: PlacedClip[];
}

/** What a card can be about. */
export type Mark = { kind: 'annotation'; index: number } | { kind: 'clip'; id: string };

export function isSameMark(a: Mark | null, b: Mark | null): boolean {
  if (!a || !b) return a === b;
  if (a.kind === 'annotation') return b.kind === 'annotation' && a.index === b.index;
  return b.kind === 'clip' && a.id === b.id;
}

export function annotationOf(reading: Reading, mark: Mark | null): Annotation | undefined {
  return mark?.kind === 'annotation' ? reading.recognition.annotations[mark.index] : undefined;
}

export function clipOf(reading: Reading, mark: Mark | null): PlacedClip | undefined {
  return mark?.kind === 'clip' ? reading.clips.find(({ clip }) => clip.id === mark.id) : undefined;
}

/** The stretch of text that a mark stands on; null where it is no longer there. */
export function spanOf(reading: Reading, mark: Mark): { start: number; end: number } | null {
  return annotationOf(reading, mark) ?? clipOf(reading, mark)?.place ?? null;
}

export function entityOf(recognition: Recognition, id: string | undefined): Entity | undefined {
  return id === undefined ? undefined : recognition.entities.find((entity) => entity.id === id);
}

/** The office or title that the text gives a person anywhere, the one of their first mention that has one. */
export function roleOf(recognition: Recognition, id: string | undefined): Span | undefined {
  if (id === undefined) return undefined;
  for (const annotation of recognition.annotations)
    if (annotation.type !== 'quote' && annotation.type !== 'date' && annotation.entity === id)
      if (annotation.role) return annotation.role;
  return undefined;
}

/** Where the words of a clip are that was taken from this very text. */
export function foundAsSaved(text: string, { selectors }: Clip): Found {
  for (const selector of selectors)
    if (selector.type === 'TextPositionSelector') {
      const { start, end } = selector;
      const isThere = selectors.some(
        (other) => other.type === 'TextQuoteSelector' && other.exact === text.slice(start, end),
      );
      if (isThere) return { status: 'exact', start, end, score: 1 };
    }
  return { status: 'not-found', score: 0 };
}

/** What a page is now, to those who compare it with what was saved of it. `now`: an ISO 8601 moment. */
export interface PageNow {
  text: string;
  metadata: Metadata;
  now: string;
}

/** A clip with where its words were found on a page, and what of its source reads otherwise there. */
export function placeClip({ text, metadata, now }: PageNow, clip: Clip, found: Found): PlacedClip {
  const source = sourceChanges(clip.source.metadata, metadata);
  const base = { ...(source.length > 0 && { source }), checked: now };
  if (clip.kind === 'page') return { clip, state: { status: 'exact', score: 1, ...base }, place: null };
  if (found.status === 'not-found')
    return {
      clip,
      state: { status: 'not-found', score: found.score, ...earlierOf(clip, undefined), ...base },
      place: null,
    };
  const { status, score, start, end } = found;
  const words = text.slice(start, end);
  return {
    clip,
    state: { status, score, ...(words !== clip.text && { text: words }), ...earlierOf(clip, words), ...base },
    place: { start, end },
  };
}

/** The wordings between the saved one and that of now: what the page had last joins them once it has gone. */
function earlierOf({ text, state }: Clip, words: string | undefined): Pick<ClipState, 'earlier'> {
  const last = state?.text;
  const isGone = last !== undefined && last !== words && last !== text;
  const earlier = [
    ...(state?.earlier ?? []),
    ...(isGone && state ? [{ text: last, checked: state.checked }] : []),
  ].slice(-MAX_EARLIER);
  return earlier.length > 0 ? { earlier } : {};
}

/** Whether a clip stands otherwise than its record says: only then is there something to keep. */
export function isNewState({ clip, state }: PlacedClip): boolean {
  const { state: known } = clip;
  // That a page was there to be found again is nothing new of a clip of the whole page.
  if (clip.kind === 'page' && !known && !state.source) return false;
  return (
    known?.status !== state.status ||
    known.score !== state.score ||
    known.text !== state.text ||
    JSON.stringify(known.source) !== JSON.stringify(state.source)
  );
}
