/** The reader's edits of clips that are kept, and what their pages say of them since: one clip, or many at once. */
import type { Bin } from './bin.ts';
import { announceChange } from './changes.ts';
import type { ClipNumber, ClipPatch, ClipRefs, NumberedClip, TagChange } from './clip-store.ts';
import type { Clip, ClipState, Correction, Corrections } from './clip.ts';
import { correct } from './correcting.ts';
import { ClipError } from './error.ts';
import type { IndexKeeper } from './index/keeper.ts';
import { numbersOf, type ClipReader } from './reading.ts';
import { stretchesOf } from './stretches.ts';
import { mergedOf, tagged } from './tidying.ts';
import { parseColour, parseNote, parseTags } from './validate.ts';
import { putClips } from './writing.ts';

/** Clips that are read, and changed, at one go. */
const STRETCH = 200;

/** Whether the reader keeps the saved words is told by nothing but the reader. */
function withKept(state: ClipState, isKept: boolean | undefined): ClipState {
  const { kept: _, ...found } = state;
  return isKept ? { ...found, kept: true } : found;
}

export class ClipEditor {
  readonly #reader: ClipReader;
  readonly #keeper: IndexKeeper;
  readonly #bin: Bin;

  constructor(reader: ClipReader, keeper: IndexKeeper, bin: Bin) {
    this.#reader = reader;
    this.#keeper = keeper;
    this.#bin = bin;
  }

  async update(id: string, patch: ClipPatch): Promise<Clip> {
    const changes = {
      ...(patch.note !== undefined && { note: parseNote(patch.note) }),
      ...(patch.tags !== undefined && { tags: parseTags(patch.tags) }),
      ...(patch.colour && { colour: parseColour(patch.colour) }),
    };
    const changed = await this.#keeper.write(async (transaction) => {
      const found = await this.#reader.byId(transaction, id);
      if (!found) throw new ClipError('errorNoClip', 'The clip is no longer there.');
      const { colour, state, ...rest } = found.clip;
      const edited: Clip = {
        ...rest,
        ...(patch.colour !== null && colour !== undefined && { colour }),
        ...(state && { state: withKept(state, patch.kept ?? state.kept) }),
        ...changes,
        edited: new Date().toISOString(),
      };
      await putClips(transaction, [{ number: found.number, clip: edited }], this.#keeper.writer);
      return edited;
    });
    announceChange({ what: 'clips', ids: [id] });
    return changed;
  }

  async tag(refs: ClipRefs, { add = [], remove = [] }: TagChange): Promise<number> {
    const change = { add: parseTags(add), remove: parseTags(remove) };
    const ids = await this.#keeper.write(async (transaction) => {
      const numbers = await numbersOf(transaction, refs);
      const edited = new Date().toISOString();
      const changed: NumberedClip[] = [];
      for (const stretch of stretchesOf(numbers, STRETCH))
        for (const { number, clip } of await this.#reader.byNumbers(transaction, stretch)) {
          const tags = tagged(clip.tags, change);
          if (tags) changed.push({ number, clip: { ...clip, tags: parseTags(tags), edited } });
        }
      await putClips(transaction, changed, this.#keeper.writer);
      return changed.map(({ clip }) => clip.id);
    });
    if (ids.length > 0) announceChange({ what: 'clips', ids });
    return ids.length;
  }

  async merge(refs: ClipRefs): Promise<ClipNumber[]> {
    const { gone, ids } = await this.#keeper.write(async (transaction) => {
      const clips = await this.#reader.byNumbers(transaction, await numbersOf(transaction, refs));
      const [first, ...others] = clips;
      if (!first || others.length === 0) return { gone: [], ids: [] };
      const merged = mergedOf(
        first.clip,
        others.map((other) => other.clip),
      );
      const clip = { ...merged, note: parseNote(merged.note), tags: parseTags(merged.tags) };
      await putClips(transaction, [{ number: first.number, clip }], this.#keeper.writer);
      const numbers = others.map(({ number }) => number);
      await this.#bin.put(transaction, numbers);
      return { gone: numbers, ids: clips.map((each) => each.clip.id) };
    });
    if (ids.length > 0) announceChange({ what: 'clips', ids });
    return gone;
  }

  async correct(key: string, { field, value }: Correction): Promise<Corrections> {
    const { corrections, ids } = await this.#keeper.write((transaction) =>
      correct(transaction, this.#reader, key, { [field]: value }, this.#keeper.writer),
    );
    announceChange({ what: 'clips', ids });
    return corrections;
  }

  async setStates(states: readonly { id: string; state: ClipState }[]): Promise<void> {
    const ids = await this.#keeper.write(async (transaction) => {
      const found = await Promise.all(
        states.map(async ({ id, state }) => {
          const there = await this.#reader.byId(transaction, id);
          // Two readings may come out of order, as of a page that is reloaded: the later one stands.
          if (!there || (there.clip.state && there.clip.state.checked > state.checked)) return [];
          const { number, clip } = there;
          const { kept, text, status } = clip.state ?? {};
          const isKept = kept && text === state.text;
          return [{ number, clip: { ...clip, state: withKept(state, isKept) }, before: status }];
        }),
      );
      const clips = found.flat();
      const [same, other] = [
        clips.filter(({ clip, before }) => clip.state.status === before),
        clips.filter(({ clip, before }) => clip.state.status !== before),
      ];
      // The moment of a reading is in no search.
      await putClips(transaction, same, undefined, false);
      await putClips(transaction, other, this.#keeper.writer);
      return clips.map(({ clip }) => clip.id);
    });
    if (ids.length > 0) announceChange({ what: 'states', ids });
  }
}
