/**
 * The index as one context sees it: the columns of all its segments in memory, their blocks read when a
 * term is looked up. What other contexts write is noticed at the next look, inside its own transaction.
 */
import type { IndexState, TailEntry, Transaction } from '../schema.ts';
import { indexState } from './change.ts';
import { INDEX_FORMAT } from './document.ts';
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

/** Where a number stands among ascending ones; -1 where it does not. */
function placeIn(numbers: Uint32Array, number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number ? low : -1;
}

/** Strikes the documents of some parts that a later one has something newer to say of. */
function strike(live: Uint8Array, earlier: readonly Part[], later: SegmentHead): void {
  for (const { head, base } of earlier) {
    const { numbers } = head.columns;
    const [least = Infinity, most = -Infinity] = [numbers[0], numbers.at(-1)];
    for (const overtaking of [later.gone, later.columns.numbers]) {
      // Mostly a later part is of later clips alone, and there is nothing to look for.
      if ((overtaking[0] ?? Infinity) > most || (overtaking.at(-1) ?? -Infinity) < least) continue;
      for (let at = 0; at < overtaking.length; at++) {
        const place = placeIn(numbers, overtaking[at] ?? 0);
        if (place >= 0) live[base + place] = 0;
      }
    }
  }
}

/** What the segments alone give: it stays while clips that are saved, edited or deleted only change the tail. */
interface Settled {
  /** The segments' numbers, the oldest first. */
  ids: readonly number[];
  parts: readonly Part[];
  size: number;
  live: Uint8Array<ArrayBuffer>;
  numbers: Uint32Array<ArrayBuffer>;
  /** Live places, the last saved first. */
  newest: Uint32Array<ArrayBuffer>;
}

const NOTHING: Settled = {
  ids: [],
  parts: [],
  size: 0,
  live: new Uint8Array(0),
  numbers: new Uint32Array(0),
  newest: new Uint32Array(0),
};

function newestFirst(
  size: number,
  live: Uint8Array,
  numbers: Uint32Array,
  created: Float64Array,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(size);
  let count = 0;
  let sorted = true;
  let before = Infinity;
  for (let place = size - 1; place >= 0; place--) {
    if (live[place] !== 1) continue;
    const moment = created[place] ?? 0;
    sorted &&= moment <= before;
    before = moment;
    places[count++] = place;
  }
  const newest = places.subarray(0, count);
  // Mostly clips come in the order of their saving, and nothing is to be done.
  if (!sorted)
    newest.sort((a, b) => (created[b] ?? 0) - (created[a] ?? 0) || (numbers[b] ?? 0) - (numbers[a] ?? 0));
  return newest;
}

function settle(ids: readonly number[], heads: ReadonlyMap<number, SegmentHead>): Settled {
  const parts: Part[] = [];
  let size = 0;
  for (const id of ids) {
    const head = heads.get(id);
    if (!head) continue;
    parts.push({ id, head, base: size, tail: null });
    size += head.columns.numbers.length;
  }
  const live = new Uint8Array(size).fill(1);
  const numbers = new Uint32Array(size);
  const created = new Float64Array(size);
  for (const [at, { head, base }] of parts.entries()) {
    numbers.set(head.columns.numbers, base);
    created.set(head.columns.created, base);
    strike(live, parts.slice(0, at), head);
  }
  return { ids, parts, size, live, numbers, newest: newestFirst(size, live, numbers, created) };
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
  /** False until all documents are of today's make: then they say nothing of pairs of words. */
  hasPairs = false;
  #settled = NOTHING;
  #heads = new Map<number, SegmentHead>();
  #cache = new BlockCache();
  #connection: Transaction['db'] | undefined;

  /** Takes in what was written since. */
  async refresh(transaction: Transaction): Promise<void> {
    if (transaction.db !== this.#connection) {
      // Behind another connection there may be another database, with generations and segments of its own.
      this.#connection = transaction.db;
      this.#heads = new Map();
      this.#settled = NOTHING;
      this.#cache = new BlockCache();
      this.generation = -1;
    }
    const state = await indexState(transaction);
    if (state.generation === this.generation) return;
    this.hasPairs = state.format === INDEX_FORMAT;
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
    const ids = state.segments.map(({ id }) => id);
    const known = this.#settled.ids;
    if (ids.length !== known.length || ids.some((id, at) => id !== known[at]))
      this.#settled = settle(ids, this.#heads);
    const settled = this.#settled;
    ({
      parts: this.parts,
      size: this.size,
      live: this.live,
      numbers: this.numbers,
      newest: this.newest,
    } = settled);
    if (tail.length > 0) this.#addTail(settled, tail);
  }

  #addTail(settled: Settled, tail: readonly TailEntry[]): void {
    const documents = tail.flatMap(({ document }) => document ?? []);
    const gone = tail.filter(({ document }) => !document).map(({ number }) => number);
    const { blocks, cold, ...head } = buildSegment(documents, gone);
    const { numbers, created } = head.columns;
    const base = settled.size;
    this.parts = [...settled.parts, { id: null, head, base, tail: { blocks, cold } }];
    this.size = base + numbers.length;
    this.live = new Uint8Array(this.size).fill(1);
    this.live.set(settled.live);
    strike(this.live, settled.parts, head);
    this.numbers = new Uint32Array(this.size);
    this.numbers.set(settled.numbers);
    this.numbers.set(numbers, base);
    const moments = new Float64Array(this.size);
    for (const part of this.parts) moments.set(part.head.columns.created, part.base);
    const added = newestFirst(this.size, new Uint8Array(this.size).fill(1, base), this.numbers, moments);
    const newest = new Uint32Array(settled.newest.length + created.length);
    let [count, next] = [0, 0];
    for (let at = 0; at < settled.newest.length; at++) {
      const place = settled.newest[at] ?? 0;
      if (this.live[place] !== 1) continue;
      for (; next < added.length; next++) {
        const other = added[next] ?? 0;
        const later = (moments[place] ?? 0) - (moments[other] ?? 0);
        if ((later || (this.numbers[place] ?? 0) - (this.numbers[other] ?? 0)) > 0) break;
        newest[count++] = other;
      }
      newest[count++] = place;
    }
    for (; next < added.length; next++) newest[count++] = added[next] ?? 0;
    this.newest = newest.subarray(0, count);
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
