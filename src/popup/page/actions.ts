/** What the popup's lists do to the page and to the clips. */
import type { Clip } from '../../clips/clip.ts';
import type { QuoteAnnotation } from '../../recognition/annotation.ts';
import type { SaveTarget, Target, WalkPosition } from '../../shared/messages.ts';

export interface PageActions {
  goTo: (target: Target) => void;
  /** Steps through an entity's mentions; null where the page did not answer. */
  walk: (entity: string, step: 1 | -1) => Promise<WalkPosition | null>;
  /** `words` stay in view until they are kept. */
  save: (target: SaveTarget, words: string) => void;
  forget: (clip: Clip) => void;
  /** Keeps the words as they were saved, where the page has others: it is not asked again until they change again. */
  keepSaved: (clips: readonly Clip[]) => void;
  /** The clip that keeps a quotation of this page. */
  keptQuote: (quote: QuoteAnnotation) => Clip | undefined;
}
