/** Export in parts, so that a large library is never one string, and its reader sees how far it is. */
import type { Clip } from '../clip.ts';
import { stretchesOf, type Clips } from './feed.ts';
import { pagesOf, type PageClips } from './pages.ts';

export interface ExportPart {
  data: string | Uint8Array<ArrayBuffer>;
  /** How many clips end in this part. */
  clips: number;
  /** More clips are to be fed before the next part. */
  isWaiting?: true;
}

/** Clips a part: some milliseconds of work. */
const PART = 50;

export const WAITING: ExportPart = { data: '', clips: 0, isWaiting: true };

/** Each clip by itself, with `between` between two. */
export function* partsOf(clips: Clips, render: (clip: Clip) => string, between = ''): Generator<ExportPart> {
  let first = true;
  for (const stretch of stretchesOf(clips)) {
    if (!stretch) yield WAITING;
    for (let start = 0; start < (stretch?.length ?? 0); start += PART) {
      const part = stretch?.slice(start, start + PART) ?? [];
      yield { data: (first ? '' : between) + part.map(render).join(between), clips: part.length };
      first = false;
    }
  }
}

/** Page by page, with `between` between two. */
export function* pagePartsOf(
  clips: Clips,
  render: (page: PageClips) => string,
  between = '',
): Generator<ExportPart> {
  let first = true;
  for (const page of pagesOf(clips)) {
    if (!page) {
      yield WAITING;
      continue;
    }
    yield { data: (first ? '' : between) + render(page), clips: page.length };
    first = false;
  }
}
