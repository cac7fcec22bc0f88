/** Export in parts, so that a large library is never one string, and its reader sees how far it is. */
import type { Clip } from '../clip.ts';
import { arrivalsOf, type Clips } from './feed.ts';
import { pagesOf, type PageClips } from './pages.ts';
import type { ExportPart } from './part.ts';

/** A part is ended when it is longer, in UTF-16 code units: a longer string costs the browser memory of its own. */
const PART = 32_768;

export const WAITING: ExportPart = { data: '', clips: 0, isWaiting: true };

/** Each clip by itself, with `between` between two. */
export function* partsOf(clips: Clips, render: (clip: Clip) => string, between = ''): Generator<ExportPart> {
  let first = true;
  for (const stretch of arrivalsOf(clips)) {
    if (!stretch) yield WAITING;
    let [data, count] = ['', 0];
    for (const clip of stretch ?? []) {
      data += (first ? '' : between) + render(clip);
      first = false;
      count++;
      if (data.length < PART) continue;
      yield { data, clips: count };
      [data, count] = ['', 0];
    }
    if (count > 0) yield { data, clips: count };
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
