/** What an import would do with each clip of a file, against the clips that are here and against each other. */
import type { Clip } from './clip.ts';
import type { NumberedClip } from './clip-store.ts';
import type { KnownClips } from './known-clips.ts';
import { NumberSet } from './number-set.ts';
import type { ClipReader } from './reading.ts';
import { wordsKey } from './record.ts';
import type { Transaction } from './schema.ts';
import { hash53, stableId } from './stable-id.ts';

/** A clip that is here already, of which the reader made something else than in the file. */
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

/** Whose note, tags, colour and corrections a conflict keeps; `newer` is whichever was edited last. */
export const CONFLICT_CHOICES = ['newer', 'mine', 'theirs'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** Whether two clips are of the same words of the same page. */
export function isSame(a: Clip, b: Clip): boolean {
  return a.source.key === b.source.key && a.kind === b.kind && a.text === b.text;
}

/** What the reader made of a clip, in one text. */
function made({ note, tags, colour, source }: Clip): string {
  const corrections = Object.entries(source.corrections ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([note, tags, colour ?? '', corrections]);
}

/** The clip to keep in place of the one that is here; null where that stays as it is. */
export function settle({ mine, theirs }: ClipConflict, choice: ConflictChoice): Clip | null {
  if (choice === 'mine' || (choice === 'newer' && mine.edited >= theirs.edited)) return null;
  if (mine.id === theirs.id) return theirs;
  // Under an id of its own a file's clip is of another library: only what the reader wrote is taken.
  const { colour: _, source, ...rest } = mine;
  const { corrections: __, ...page } = source;
  const { note, tags, colour, edited } = theirs;
  const { corrections } = theirs.source;
  return {
    ...rest,
    note,
    tags,
    edited,
    ...(colour && { colour }),
    source: { ...page, ...(corrections && { corrections }) },
  };
}

/** What a clip of a file has of an earlier one of it: the words, or else the id. */
export type SeenBefore = 'words' | 'id' | null;

/** What was in the file's earlier stretches. */
export class Seen {
  readonly #words = new NumberSet();
  readonly #ids = new NumberSet();

  /** Whether an earlier clip has these words, or else this id; remembers both. */
  add(clip: Clip): SeenBefore {
    const hasWords = this.#words.add(wordsKey(clip));
    const hasId = this.#ids.add(hash53(clip.id));
    return hasWords ? 'words' : hasId ? 'id' : null;
  }
}

/** Clips of other words that may share their hash. */
const MOST_SAME = 8;

/** The clips here that have an id or the words of those in a file. */
async function related(
  transaction: Transaction,
  reader: ClipReader,
  incoming: readonly Clip[],
  known: KnownClips | null,
): Promise<NumberedClip[]> {
  const records = transaction.objectStore('records');
  const [ids, words] = [records.index('id'), records.index('words')];
  // All at once: one look-up after the other takes several times as long.
  const numbers = new Set<number>();
  await Promise.all(
    incoming.map(async (clip) => {
      if (known?.isNew(clip)) return;
      const [number, same] = await Promise.all([
        ids.getKey(clip.id),
        words.getAllKeys(wordsKey(clip), MOST_SAME),
      ]);
      if (number !== undefined) numbers.add(number);
      for (const each of same) numbers.add(each);
    }),
  );
  return numbers.size === 0 ? [] : reader.byNumbers(transaction, [...numbers]);
}

/** A plan with the numbers of the clips that are here. */
export interface NumberedPlan extends ImportPlan {
  /** By their ids. */
  numbers: ReadonlyMap<string, number>;
}

/** Sorts a stretch of a file; `before` says of each clip what `Seen` did. Without `known` every clip is looked up. */
export async function planImport(
  transaction: Transaction,
  reader: ClipReader,
  incoming: readonly Clip[],
  before: readonly SeenBefore[],
  known: KnownClips | null = null,
): Promise<NumberedPlan> {
  const here = await related(transaction, reader, incoming, known);
  const byId = new Map(here.map(({ clip }) => [clip.id, clip]));
  const byWords = new Map(here.map(({ clip }) => [wordsKey(clip), clip]));
  const numbers = new Map(here.map(({ number, clip }) => [clip.id, number]));
  const plan: NumberedPlan = { added: [], renamed: 0, conflicts: [], skipped: [], numbers };
  for (const [at, clip] of incoming.entries()) {
    const owner = byId.get(clip.id);
    // The reader's own clip of that id comes before another of the same words.
    const same = owner && isSame(owner, clip) ? owner : byWords.get(wordsKey(clip));
    const mine = same && isSame(same, clip) ? same : undefined;
    if (before[at] === 'words') plan.skipped.push(clip);
    else if (mine && made(mine) !== made(clip)) plan.conflicts.push({ mine, theirs: clip });
    else if (mine) plan.skipped.push(clip);
    else if (owner || before[at] === 'id') {
      plan.renamed++;
      plan.added.push({ ...clip, id: stableId(`${clip.id}\n${wordsKey(clip)}`) });
    } else plan.added.push(clip);
  }
  return plan;
}
