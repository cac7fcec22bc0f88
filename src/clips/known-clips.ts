/**
 * Which clips may be here already, by hashes that the index keeps beside its columns: of a file that is new
 * here no clip needs to be looked up, which takes longer than to write it.
 */
import type { Clip } from './clip.ts';
import { indexState } from './index/change.ts';
import { INDEX_FORMAT } from './index/document.ts';
import { NumberSet } from './number-set.ts';
import { wordsKey } from './record.ts';
import type { Transaction } from './schema.ts';
import { hash53 } from './stable-id.ts';

export class KnownClips {
  /** Of clips that are here, and of some that were. */
  readonly #words = new NumberSet();
  readonly #ids = new NumberSet();
  readonly #segments = new Set<number>();
  #isWhole = false;
  /** Of the index, as it was looked at last. */
  #generation = -1;

  /** Takes in what was written since. */
  async refresh(transaction: Transaction): Promise<void> {
    const state = await indexState(transaction);
    if (state.generation === this.#generation) return;
    this.#generation = state.generation;
    // An index of another make tells nothing.
    this.#isWhole = state.format === INDEX_FORMAT;
    if (!this.#isWhole) return;
    const colds = transaction.objectStore('colds');
    const added = state.segments.filter(({ id }) => !this.#segments.has(id));
    // Browsers count key by key: once will do, as what comes later is told by its segment.
    const [count, tail, columns] = await Promise.all([
      this.#segments.size === 0 ? transaction.objectStore('records').count() : 0,
      state.tail === 0 ? [] : transaction.objectStore('tail').getAll(),
      Promise.all(added.map(({ id }) => colds.get(id))),
    ]);
    for (const { document } of tail) if (document) this.#add(document.wordsKey, document.idHash);
    for (const [at, cold] of columns.entries()) {
      if (!cold) continue;
      for (const [place, key] of cold.wordsKeys.entries()) this.#add(key, cold.idHashes[place] ?? 0);
      this.#segments.add(added[at]?.id ?? 0);
    }
    // Nor does one that lost some.
    this.#isWhole = this.#ids.size >= count && state.segments.every(({ id }) => this.#segments.has(id));
  }

  #add(words: number, id: number): void {
    this.#words.add(words);
    this.#ids.add(id);
  }

  /** Whether neither its id nor its words can be here. */
  isNew(clip: Clip): boolean {
    return this.#isWhole && !this.#ids.has(hash53(clip.id)) && !this.#words.has(wordsKey(clip));
  }
}
