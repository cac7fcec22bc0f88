/** What an import would do with each clip of a file, against the clips that are here and against each other. */
import type { Clip } from './clip.ts';
import type { ClipObjects } from './database.ts';
import { stableId } from './stable-id.ts';

/** A clip that is here already, with another note or other tags than in the file. */
export interface ClipConflict {
  mine: Clip;
  theirs: Clip;
}

export interface ImportPlan {
  added: Clip[];
  /** Of `added`: ids that stand for other words here, so that the clip comes in under a new one. */
  renamed: number;
  conflicts: ClipConflict[];
  /** Already here, by id or as the same words of the same page. */
  skipped: Clip[];
}

/** Whose note and tags a conflict keeps; `newer` is whichever was edited last. */
export const CONFLICT_CHOICES = ['newer', 'mine', 'theirs'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** Whether two clips are of the same words of the same page. */
export function isSame(a: Clip, b: Clip): boolean {
  return a.source.key === b.source.key && a.kind === b.kind && a.text === b.text;
}

function words({ source, kind, text }: Clip): string {
  return stableId(`${source.key}\n${kind}\n${text}`);
}

function differ(mine: Clip, theirs: Clip): boolean {
  return mine.note !== theirs.note || mine.tags.join('\n') !== theirs.tags.join('\n');
}

/** The clip to keep in place of the one that is here; null where that stays as it is. */
export function settle({ mine, theirs }: ClipConflict, choice: ConflictChoice): Clip | null {
  if (choice === 'mine' || (choice === 'newer' && mine.edited >= theirs.edited)) return null;
  // Under an id of its own a file's clip is of another library: only what the reader wrote is taken.
  if (mine.id !== theirs.id) return { ...mine, note: theirs.note, tags: theirs.tags, edited: theirs.edited };
  return theirs;
}

/** What was in the file's earlier stretches. */
export class Seen {
  readonly #words = new Set<string>();
  readonly #ids = new Set<string>();

  /** Whether an earlier clip has these words, or else this id; remembers both. */
  add(clip: Clip): 'words' | 'id' | null {
    const key = words(clip);
    const found = this.#words.has(key) ? 'words' : this.#ids.has(clip.id) ? 'id' : null;
    this.#words.add(key);
    this.#ids.add(clip.id);
    return found;
  }
}

/** Sorts a stretch of a file; `seen` is of all stretches so far. */
export async function planImport(
  clips: ClipObjects,
  incoming: readonly Clip[],
  seen: Seen,
): Promise<ImportPlan> {
  const keys = [...new Set(incoming.map(({ source }) => source.key))];
  // All at once: one look-up after the other takes several times as long.
  const [known, pages] = await Promise.all([
    Promise.all(incoming.map(({ id }) => clips.get(id))),
    Promise.all(keys.map((key) => clips.index('page').getAll(key))),
  ]);
  const byId = new Map(known.filter((clip) => clip !== undefined).map((clip) => [clip.id, clip]));
  const byWords = new Map(pages.flat().map((clip) => [words(clip), clip]));
  const plan: ImportPlan = { added: [], renamed: 0, conflicts: [], skipped: [] };
  for (const clip of incoming) {
    const before = seen.add(clip);
    const owner = byId.get(clip.id);
    // The reader's own clip of that id comes before another of the same words.
    const mine = owner && isSame(owner, clip) ? owner : byWords.get(words(clip));
    if (before === 'words') plan.skipped.push(clip);
    else if (mine && differ(mine, clip)) plan.conflicts.push({ mine, theirs: clip });
    else if (mine) plan.skipped.push(clip);
    else if (owner || before === 'id') {
      plan.renamed++;
      plan.added.push({ ...clip, id: stableId(`${clip.id}\n${words(clip)}`) });
    } else plan.added.push(clip);
  }
  return plan;
}
