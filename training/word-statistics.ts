/** The table of words that a weights file carries: lists of names, clusters and context rates, folded as the tagger folds. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CONTEXT_RATES, LIST, LIST_SHIFT, wordKey } from '../src/recognition/names/model/word-table.ts';
import { HashTable } from '../src/recognition/names/model/table.ts';
import { fold } from '../src/recognition/text/fold.ts';
import { tokenise } from '../src/recognition/text/document.ts';
import { bucketsOf } from './buckets.ts';
import type { PackedWords } from './pack.ts';

interface Entry {
  lists: number;
  rates: number;
  clusters: number[];
}

/** Words, by their folded form, with what lists and statistics say of them. */
export class WordStatistics {
  readonly #entries = new Map<number, Entry>();
  columns = 0;

  #entry(folded: string): Entry {
    const key = wordKey(folded) >>> 0;
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { lists: 0, rates: 0, clusters: [] };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  addList(folded: string, bits: number): void {
    if (folded.length > 1) this.#entry(folded).lists |= bits;
  }

  /** A name of one word, or of several: its first, its later ones, and the whole, which is found by its words. */
  addName([head = '', ...rest]: readonly string[], single: number, first: number, later: number): void {
    this.addList(head, rest.length > 0 ? first : single);
    for (const word of rest) this.addList(word, later);
    if (rest.length > 0) this.addList([head, ...rest].join(' '), single);
  }

  addClusters(folded: string, clusters: readonly number[], frequent: boolean): void {
    const entry = this.#entry(folded);
    // Words that folding makes one keep what the most frequent of them has.
    if (entry.clusters.length > 0) return;
    entry.clusters = [...clusters];
    if (frequent) entry.lists |= LIST.frequent;
    this.columns = Math.max(this.columns, clusters.length);
  }

  addRates(folded: string, rates: readonly number[]): void {
    const entry = this.#entry(folded);
    if (entry.rates !== 0) return;
    rates.slice(0, CONTEXT_RATES).forEach((rate, column) => {
      entry.rates |= rate << (3 * column);
    });
  }

  /** The table, its rows in the order of their hashes. */
  table(): PackedWords {
    const hashes = [...this.#entries.keys()].sort((a, b) => a - b);
    const { counts, keys } = bucketsOf(Uint32Array.from(hashes));
    const facts = new Uint32Array(hashes.length);
    const clusters = new Uint16Array(hashes.length * this.columns);
    hashes.forEach((hash, row) => {
      const entry = this.#entries.get(hash);
      if (!entry) return;
      facts[row] = (entry.rates | (entry.lists << LIST_SHIFT)) >>> 0;
      entry.clusters.forEach((cluster, column) => {
        clusters[row * this.columns + column] = cluster;
      });
    });
    return {
      table: { rows: new HashTable(counts, keys), facts, clusters, columns: this.columns },
      counts,
      keys,
    };
  }
}

export function rowsOf(folder: string, name: string): string[][] {
  const file = join(folder, `${name}.tsv.gz`);
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

/** The folded words of a name. */
export const wordsOfName = (name: string): string[] =>
  tokenise(name)
    .filter(({ kind }) => kind === 'word')
    .map(({ folded }) => folded);

/** Bits for the one word of a short name, the first and the later ones of a longer. */
const LISTS: readonly (readonly [list: string, single: number, first: number, later: number])[] = [
  ['per-given', LIST.given, LIST.given, LIST.personLater],
  ['per-family', LIST.family, LIST.family, LIST.family],
  ['per-full', LIST.nameWord, LIST.personFirst, LIST.personLater],
  ['name-token', LIST.nameWord, LIST.nameWord, LIST.nameWord],
  ['loc', LIST.place, LIST.placeFirst, LIST.placeLater],
  ['org', LIST.organizationFirst, LIST.organizationFirst, LIST.organizationLater],
];

/** Share of the clustered words that count as frequent. */
const FREQUENT = 0.1;

/** Types of our own lists: a name of one word, the first and the later ones of a longer, and the whole. */
const OWN_LISTS: readonly (readonly [file: string, single: number, first: number, later: number])[] = [
  ['persons', LIST.personFirst, LIST.personFirst, LIST.personLater],
  ['places', LIST.place, LIST.placeFirst, LIST.placeLater],
  ['organizations', LIST.organizationFirst, LIST.organizationFirst, LIST.organizationLater],
];

/** Our own lists of a language: names parted by `|` or line breaks. */
function addOwnLists(statistics: WordStatistics, folder: string): void {
  for (const [name, single, first, later] of OWN_LISTS) {
    const file = join(folder, `${name}.txt`);
    if (!existsSync(file)) continue;
    for (const entry of readFileSync(file, 'utf8').split(/[|\n]/u)) {
      const words = wordsOfName(entry);
      if (words.length > 0) statistics.addName(words, single, first, later);
    }
  }
}

/** Reads a language's lists and statistics from their folder, and our own lists; what is not there is left out. */
export function readStatistics(folder: string | null, own: string, language: string): WordStatistics {
  const statistics = new WordStatistics();
  if (folder !== null) addPublicLists(statistics, folder, language);
  addOwnLists(statistics, join(own, language));
  return statistics;
}

function addPublicLists(statistics: WordStatistics, folder: string, language: string): void {
  const clusters = rowsOf(folder, `clusters.${language}`);
  clusters.forEach(([word = '', ...ids], rank) => {
    // Zero is kept for words in no cluster.
    statistics.addClusters(
      fold(word),
      ids.map((id) => Number(id) + 1),
      rank < clusters.length * FREQUENT,
    );
  });
  for (const [word = '', ...rates] of rowsOf(folder, `context.${language}`))
    statistics.addRates(
      fold(word),
      rates.map((rate) => Number(rate.slice(1))),
    );
  for (const [list, single, first, later] of LISTS)
    for (const [name = ''] of rowsOf(folder, `${list}.${language}`)) {
      const [head = '', ...rest] = wordsOfName(name);
      statistics.addName([head, ...rest], single, first, later);
    }
}
