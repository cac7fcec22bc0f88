import type { Clip } from '../clips/clip.ts';

function newestFirst(a: Clip, b: Clip): number {
  if (a.created !== b.created) return a.created < b.created ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** The list with some clips changed or new, and others gone. */
export function withChanges(
  all: readonly Clip[],
  changed: readonly Clip[],
  removed: readonly string[] = [],
): Clip[] {
  const gone = new Set([...removed, ...changed.map(({ id }) => id)]);
  return [...all.filter(({ id }) => !gone.has(id)), ...changed].sort(newestFirst);
}
