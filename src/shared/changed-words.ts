/** How much of a clip's words its page has changed. */
import type { Clip } from '../clips/clip.ts';
import { diffWords } from './diff.ts';
import { t, tn } from './i18n.ts';

// Clips are replaced, never changed in place, and a list is drawn many times.
const counts = new WeakMap<Clip, number>();

/** Words that are others than those saved: as many as were taken away or put in, whichever is more; 0 where none. */
export function changedWords(clip: Clip): number {
  const { text, state } = clip;
  if (state?.text === undefined || state.text === text) return 0;
  let count = counts.get(clip);
  if (count === undefined) {
    const words = { same: 0, removed: 0, added: 0 };
    for (const part of diffWords(text, state.text)) words[part.kind] += part.text.split(' ').length;
    count = Math.max(words.removed, words.added);
    counts.set(clip, count);
  }
  return count;
}

/** What the badge of a changed clip says. */
export function changedLabel(clip: Clip, otherwise: string): string {
  const count = changedWords(clip);
  return count > 0 ? tn('wordsChanged', count) : t(otherwise);
}
