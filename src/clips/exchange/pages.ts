import type { Clip } from '../clip.ts';

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
