/** Holding the index against the clips, and setting it right. No merge may be going on meanwhile. */
import type { IndexReport } from '../clip-store.ts';
import type { ClipDatabase } from '../database.ts';
import { Pace } from '../pace.ts';
import { readAhead } from '../read-ahead.ts';
import type { ClipReader } from '../reading.ts';
import type { Transaction } from '../schema.ts';
import { changeIndex } from './change.ts';
import { documentOf, termPrint } from './document.ts';
import { BlockReader } from './segment.ts';
import { IndexView, type Part } from './view.ts';

/** Clips that are read at one go. */
const STRETCH = 200;

interface Faults {
  missing: Set<number>;
  surplus: Set<number>;
  stale: Set<number>;
}

/** Sums of the prints of all that a part's postings say, by place in the part. */
async function printsOf(database: ClipDatabase, part: Part, pace: Pace): Promise<Uint32Array> {
  const sums = new Uint32Array(part.head.columns.numbers.length);
  for (let at = 0; at < part.head.firstTerms.length; at++) {
    const block =
      part.tail?.blocks[at] ??
      (await database.transact('readonly', (transaction) =>
        transaction.objectStore('blocks').get([part.id ?? 0, at]),
      ));
    if (!block) continue;
    const reader = new BlockReader(block);
    while (reader.next()) {
      const [own, other] = [termPrint(reader.term, true), termPrint(reader.term, false)];
      reader.each((place, isOwn) => {
        sums[place] = (sums[place] ?? 0) + (isOwn ? own : other);
      });
    }
    if (pace.isOver) await pace.rest();
  }
  return sums;
}

/** Holds postings against prints, and prints against clips. */
async function findStale(
  database: ClipDatabase,
  reader: ClipReader,
  view: IndexView,
  pace: Pace,
): Promise<Set<number>> {
  const stale = new Set<number>();
  for (const part of view.parts) {
    const cold =
      part.tail?.cold ??
      (await database.transact('readonly', (transaction) =>
        transaction.objectStore('colds').get(part.id ?? 0),
      ));
    const sums = await printsOf(database, part, pace);
    const numbers: number[] = [];
    const places = new Map<number, number>();
    for (const [place, number] of part.head.columns.numbers.entries()) {
      if (view.live[part.base + place] !== 1) continue;
      if (sums[place] !== cold?.termsPrint[place]) stale.add(number);
      numbers.push(number);
      places.set(number, place);
    }
    for await (const clips of readAhead(database, reader, Uint32Array.from(numbers), STRETCH))
      for (const { number, clip } of clips) {
        const { termsPrint, valuesPrint } = documentOf(number, clip);
        const place = places.get(number) ?? 0;
        if (cold?.termsPrint[place] !== termsPrint || cold.valuesPrint[place] !== valuesPrint)
          stale.add(number);
        if (pace.isOver) await pace.rest();
      }
  }
  return stale;
}

async function findFaults(
  database: ClipDatabase,
  reader: ClipReader,
  pace: Pace,
): Promise<Faults & { clips: number }> {
  const view = new IndexView();
  const keys = await database.transact('readonly', async (transaction) => {
    await view.refresh(transaction);
    return transaction.objectStore('records').getAllKeys();
  });
  const kept = new Set(keys);
  const indexed = new Set<number>();
  for (const place of view.newest) indexed.add(view.numbers[place] ?? 0);
  const stale = await findStale(database, reader, view, pace);
  return {
    clips: keys.length,
    missing: new Set(keys.filter((number) => !indexed.has(number))),
    surplus: new Set([...indexed].filter((number) => !kept.has(number))),
    stale: new Set([...stale].filter((number) => kept.has(number))),
  };
}

/** Indexes some clips as they are now, in a transaction of their own: whatever came between is in it. */
async function reindex(
  transaction: Transaction,
  reader: ClipReader,
  numbers: readonly number[],
): Promise<void> {
  const clips = await reader.byNumbers(transaction, numbers);
  const there = new Set(clips.map(({ number }) => number));
  await changeIndex(transaction, {
    documents: clips.map(({ number, clip }) => documentOf(number, clip)),
    gone: numbers.filter((number) => !there.has(number)),
  });
}

export async function checkIndex(
  database: ClipDatabase,
  reader: ClipReader,
  signal?: AbortSignal,
): Promise<IndexReport> {
  const pace = new Pace(signal);
  const { clips, missing, surplus, stale } = await findFaults(database, reader, pace);
  const wrong = [...missing, ...surplus, ...stale].sort((a, b) => a - b);
  for (let start = 0; start < wrong.length; start += STRETCH) {
    const stretch = wrong.slice(start, start + STRETCH);
    await database.transact('readwrite', (transaction) => reindex(transaction, reader, stretch));
    await pace.rest();
  }
  return {
    clips,
    missing: missing.size,
    surplus: surplus.size,
    stale: stale.size,
    repaired: wrong.length > 0,
  };
}
