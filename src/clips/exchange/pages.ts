import type { Clip } from '../clip.ts';
import { ClipFeed, arrivalsOf, type Clips } from './feed.ts';

/** The clips of one page. */
export type PageClips = [Clip, ...Clip[]];

/** Clips by the page they are of: pages and their clips in the order in which they first come. */
export function groupByPage(clips: readonly Clip[]): PageClips[] {
  const pages = new Map<string, PageClips>();
  for (const clip of clips) {
    const page = pages.get(clip.source.key);
    if (page) page.push(clip);
    else pages.set(clip.source.key, [clip]);
  }
  return [...pages.values()];
}

/** Page by page; a feed has the clips of a page together. Null where more are waited for. */
export function* pagesOf(clips: Clips): Generator<PageClips | null> {
  if (!(clips instanceof ClipFeed)) {
    yield* groupByPage(clips);
    return;
  }
  let page: PageClips | null = null;
  for (const stretch of arrivalsOf(clips)) {
    if (!stretch) yield null;
    for (const clip of stretch ?? [])
      if (page?.[0].source.key === clip.source.key) page.push(clip);
      else {
        if (page) yield page;
        page = [clip];
      }
  }
  if (page) yield page;
}
