/** What the pieces in the page share: the page as read, and what may be done with it. */
import type { Clip, ClipDraft } from '../clips/clip.ts';
import type { Annotation } from '../recognition/annotation.ts';
import type { Settings } from '../shared/settings.ts';
import type { Mending } from './mend-panel.ts';
import type { Painter } from './painter.ts';
import type { Reading } from './reading.ts';
import type { Surface } from './surface.ts';

export interface PageContext {
  /** Null while the page is not read, or is no article. */
  readonly reading: Reading | null;
  /** Whether marks are on the page. */
  readonly isShown: boolean;
  readonly settings: Settings;
  readonly painter: Painter;
  /** Keeps a clip and marks it. Throws `CallError`. */
  save(draft: ClipDraft): Promise<Clip>;
  /** Deletes a clip of this page and takes its mark off. Throws `CallError`. */
  remove(id: string): Promise<void>;
  /** Mends a wrong mark, with all mentions of the same name; answers with the way back. Throws `CallError`. */
  mend(annotation: Annotation, mending: Mending): Promise<() => Promise<void>>;
}

export interface PanelContext {
  readonly page: PageContext;
  readonly surface: Surface;
}
