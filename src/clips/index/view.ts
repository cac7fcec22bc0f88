/**
 * The index as one context sees it: the columns of all its segments in memory, their blocks read when a
 * term is looked up. What other contexts write is noticed at the next look, inside its own transaction.
 */
import type { IndexState, TailEntry, Transaction } from '../schema.ts';
import { indexState } from './change.ts';
import type { Bytes } from '../record.ts';
import { buildSegment, type Segment, type SegmentHead } from './segment.ts';

/** A segment, or the tail as one; its documents have the places from `base` on among all of the view. */
export interface Part {
  /** Null for the tail. */
  id: number | null;
  head: SegmentHead;
  base: number;
  /** What the tail has in memory alone; null for a segment, which has it in the database. */
  tail: Pick<Segment, 'blocks' | 'cold'> | null;
}

/** Blocks that are kept for the next letter of a word, in bytes. */
const CACHED = 2_000_000;

class BlockCache {
  readonly #blocks = new Map<string, Bytes>();
  #size = 0;

  get(key: string): Bytes | undefined {
    return this.#blocks.get(key);
  }

  add(key: string, block: Bytes): void {
    if (this.#blocks.has(key)) return;
    this.#blocks.set(key, block);
    this.#size += block.length;
    for (const [oldest, { length }] of this.#blocks) {
      if (this.#size <= CACHED) break;
      this.#blocks.delete(oldest);
      this.#size -= length;
    }
  }
}

/** Where the last of sorted terms stands that is not after a term; 0 where all are. */
function blockOf(firstTerms: readonly string[], term: string): number {
  let [low, high] = [0, firstTerms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstTerms[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export class IndexView {
  parts: readonly Part[] = [];
  /** Places in all parts together. */
  size = 0;
  /** By place: 1 for a document that no later one stands in for. */
  live = new Uint8Array(0);
  /** Places of live documents, the last saved first. */
  newest = new Uint32Array(0);
  /** Numbers by place. */
  numbers = new Uint32Array(0);
  generation = -1;
  #heads = new Map<number, SegmentHead>();
  #cache = new BlockCache();
  #connection: Transaction['db'] | undefined;

  /** Takes in what was written since. */
  async refresh(transaction: Transaction): Promise<void> {
    if (transaction.db !== this.#connection) {
      // Behind another connection there may be another database, with generations and segments of its own.
      this.#connection = transaction.db;
      this.#heads = new Map();
      this.#cache = new BlockCache();
      this.generation = -1;
    }
    const state = await indexState(transaction);
    if (state.generation === this.generation) return;
    const heads = new Map<number, SegmentHead>();
    const [tail] = await Promise.all([
      transaction.objectStore('tail').getAll(),
      ...state.segments.map(async ({ id }) => {
        const head = this.#heads.get(id) ?? (await transaction.objectStore('heads').get(id));
        if (head) heads.set(id, head);
      }),
    ]);
    this.#heads = heads;
    this.#arrange(state, tail);
    this.generation = state.generation;
  }

  #arrange(state: IndexState, tail: readonly TailEntry[]): void {
    const parts: Part[] = [];
    let base = 0;
    const add = (id: number | null, head: SegmentHead, inMemory: Part['tail']): void => {
      parts.push({ id, head, base, tail: inMemory });
      base += head.columns.numbers.length;
    };
    for (const { id } of state.segments) {
      const head = this.#heads.get(id);
      if (head) add(id, head, null);
    }
    const documents = tail.flatMap(({ document }) => document ?? []);
    const gone = tail.filter(({ document }) => !document).map(({ number }) => number);
    if (tail.length > 0) {
      const { blocks, cold, ...head } = buildSegment(documents, gone);
      add(null, head, { blocks, cold });
    }
    this.parts = parts;
    this.size = base;
    this.#findLive();
    this.#sortNewest();
  }

  /** Which documents stand: those of the last part that has something to say of their number. */
  #findLive(): void {
    let most = 0;
    for (const { head } of this.parts)
      most = Math.max(most, head.columns.numbers.at(-1) ?? 0, head.gone.at(-1) ?? 0);
    // From 1; 0 for none.
    const owners = new Uint16Array(most + 1);
    for (const [at, { head }] of this.parts.entries()) {
      for (const number of head.gone) owners[number] = 0;
      for (const number of head.columns.numbers) owners[number] = at + 1;
    }
    const live = new Uint8Array(this.size);
    const numbers = new Uint32Array(this.size);
    for (const [at, { head, base }] of this.parts.entries()) {
      numbers.set(head.columns.numbers, base);
      for (let place = base; place < base + head.columns.numbers.length; place++)
        if (owners[numbers[place] ?? 0] === at + 1) live[place] = 1;
    }
    this.live = live;
    this.numbers = numbers;
  }

  #sortNewest(): void {
    const created = new Float64Array(this.size);
    for (const { head, base } of this.parts) created.set(head.columns.created, base);
    const places = new Uint32Array(this.live.reduce((sum, one) => sum + one, 0));
    let count = 0;
    let sorted = true;
    let before = Infinity;
    for (let place = this.size - 1; place >= 0; place--) {
      if (this.live[place] !== 1) continue;
      const moment = created[place] ?? 0;
      sorted &&= moment <= before;
      before = moment;
      places[count++] = place;
    }
    // Mostly clips come in the order of their saving, and nothing is to be done.
    if (!sorted)
      places.sort(
        (a, b) => (created[b] ?? 0) - (created[a] ?? 0) || (this.numbers[b] ?? 0) - (this.numbers[a] ?? 0),
      );
    this.newest = places;
  }

  /** The blocks of a part in which a term, or the terms that begin with it, may be. */
  async blocks(
    transaction: Transaction,
    part: Part,
    term: string,
    isPrefix: boolean,
  ): Promise<readonly Bytes[]> {
    const { firstTerms } = part.head;
    if (firstTerms.length === 0) return [];
    const first = blockOf(firstTerms, term);
    const last = isPrefix ? blockOf(firstTerms, `${term}\uffff`) : first;
    if (part.tail) return part.tail.blocks.slice(first, last + 1);
    const keys = Array.from({ length: last - first + 1 }, (_, at) => `${part.id}/${first + at}`);
    const cache = this.#cache;
    const cached = keys.flatMap((key) => cache.get(key) ?? []);
    if (cached.length === keys.length) return cached;
    const range = IDBKeyRange.bound([part.id, first], [part.id, last]);
    const blocks = await transaction.objectStore('blocks').getAll(range);
    for (const [at, block] of blocks.entries()) cache.add(keys[at] ?? '', block);
    return blocks;
  }
}
