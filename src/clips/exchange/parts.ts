/** Export in parts, so that a large library is never one string, and its reader sees how far it is. */
import type { Clip } from '../clip.ts';
import { groupByPage, type PageClips } from './pages.ts';

export interface ExportPart {
  data: string | Uint8Array<ArrayBuffer>;
  /** How many clips end in this part. */
  clips: number;
}

/** Clips a part: some milliseconds of work. */
const PART = 100;

/** Each clip by itself, with `between` between two. */
export function* partsOf(
  clips: readonly Clip[],
  render: (clip: Clip) => string,
  between = '',
): Generator<ExportPart> {
  for (let start = 0; start < clips.length; start += PART) {
    const part = clips.slice(start, start + PART);
    yield { data: (start > 0 ? between : '') + part.map(render).join(between), clips: part.length };
  }
}

/** Page by page, with `between` between two. */
export function* pagePartsOf(
  clips: readonly Clip[],
  render: (page: PageClips) => string,
  between = '',
): Generator<ExportPart> {
  let first = true;
  for (const page of groupByPage(clips)) {
    yield { data: (first ? '' : between) + render(page), clips: page.length };
    first = false;
  }
}
