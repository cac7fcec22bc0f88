/** Changes of many clips at once, clip by clip. */
import type { Clip } from './clip.ts';
import type { TagChange } from './clip-store.ts';

/** A clip's tags after a change; null where it changes nothing. */
export function tagged(
  tags: readonly string[],
  { add = [], remove = [] }: TagChange,
): readonly string[] | null {
  const kept = tags.filter((tag) => !remove.includes(tag));
  const added = add.filter((tag) => !kept.includes(tag));
  return added.length === 0 && kept.length === tags.length ? null : [...kept, ...added];
}

/** A clip with the tags and notes of others as well: each once, its own first. */
export function mergedOf(first: Clip, others: readonly Clip[]): Clip {
  const notes = [first, ...others].map(({ note }) => note).filter((note) => note.trim() !== '');
  return {
    ...first,
    tags: [...new Set([first, ...others].flatMap(({ tags }) => tags))],
    note: [...new Set(notes)].join('\n\n'),
    edited: new Date().toISOString(),
  };
}
