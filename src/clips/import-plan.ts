/** What an import would do with each clip of a file, against the clips that are here and against each other. */
import type { Clip } from './clip.ts';
import type { NumberedClip } from './clip-store.ts';
import type { ClipReader } from './reading.ts';
import { wordsKey } from './record.ts';
import type { Transaction } from './schema.ts';
import { hash53, stableId } from './stable-id.ts';

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

/** A set of whole numbers of 53 bits in little memory: a file may have millions of clips. */
class NumberSet {
  #slots = new Float64Array(1_024).fill(-1);
  #size = 0;

  /** Answers whether it was there. */
  add(value: number): boolean {
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(value);
    if (this.#slots[slot] === value) return true;
    this.#slots[slot] = value;
    this.#size++;
    return false;
  }

  #slotOf(value: number): number {
    let slot = value % this.#slots.length;
    while (this.#slots[slot] !== -1 && this.#slots[slot] !== value) slot = (slot + 1) % this.#slots.length;
    return slot;
  }

  #grow(): void {
    const values = this.#slots;
    this.#slots = new Float64Array(values.length * 2).fill(-1);
    for (const value of values) if (value !== -1) this.#slots[this.#slotOf(value)] = value;
  }
}

/** What was in the file's earlier stretches. */
export class Seen {
  readonly #words = new NumberSet();
  readonly #ids = new NumberSet();

  /** Whether an earlier clip has these words, or else this id; remembers both. */
  add(clip: Clip): 'words' | 'id' | null {
    const hasWords = this.#words.add(wordsKey(clip));
    const hasId = this.#ids.add(hash53(clip.id));
    return hasWords ? 'words' : hasId ? 'id' : null;
  }
}

/** The clips here that have an id or the words of those in a file. */
async function related(
  transaction: Transaction,
  reader: ClipReader,
  incoming: readonly Clip[],
): Promise<NumberedClip[]> {
  const records = transaction.objectStore('records');
  const [ids, words] = [records.index('id'), records.index('words')];
  // All at once: one look-up after the other takes several times as long.
  const known = new Set<number>();
  await Promise.all(
    incoming.map(async (clip) => {
      const [number, same] = await Promise.all([
        ids.getKey(clip.id),
        words.getAllKeys(wordsKey(clip), MOST_SAME),
      ]);
      if (number !== undefined) known.add(number);
      for (const each of same) known.add(each);
    }),
  );
  return known.size === 0 ? [] : reader.byNumbers(transaction, [...known]);
}

/** Clips of other words that may share their hash. */
const MOST_SAME = 8;

/** A plan with the numbers of the clips that are here. */
export interface NumberedPlan extends ImportPlan {
  /** By their ids. */
  numbers: ReadonlyMap<string, number>;
}

/** Sorts a stretch of a file; `seen` is of all stretches so far. */
export async function planImport(
  transaction: Transaction,
  reader: ClipReader,
  incoming: readonly Clip[],
  seen: Seen,
): Promise<NumberedPlan> {
  const here = await related(transaction, reader, incoming);
  const byId = new Map(here.map(({ clip }) => [clip.id, clip]));
  const byWords = new Map(here.map(({ clip }) => [wordsKey(clip), clip]));
  const numbers = new Map(here.map(({ number, clip }) => [clip.id, number]));
  const plan: NumberedPlan = { added: [], renamed: 0, conflicts: [], skipped: [], numbers };
  for (const clip of incoming) {
    const before = seen.add(clip);
    const owner = byId.get(clip.id);
    // The reader's own clip of that id comes before another of the same words.
    const same = owner && isSame(owner, clip) ? owner : byWords.get(wordsKey(clip));
    const mine = same && isSame(same, clip) ? same : undefined;
    if (before === 'words') plan.skipped.push(clip);
    else if (mine && differ(mine, clip)) plan.conflicts.push({ mine, theirs: clip });
    else if (mine) plan.skipped.push(clip);
    else if (owner || before === 'id') {
      plan.renamed++;
      plan.added.push({ ...clip, id: stableId(`${clip.id}\n${wordsKey(clip)}`) });
    } else plan.added.push(clip);
  }
  return plan;
}
