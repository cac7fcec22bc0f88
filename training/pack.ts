/** A trained field as a weights file: one style's weights added to the general ones, pruned and rounded to bytes. */
import { inStyle } from '../src/recognition/names/model/features.ts';
import { languageCode, writeSections } from '../src/recognition/names/model/format.ts';
import type { WordTable } from '../src/recognition/names/model/word-table.ts';
import { bucketsOf } from './buckets.ts';
import type { Crf } from './crf.ts';

export interface Packing {
  language: string;
  /** Number of the scheme of labels. */
  scheme: number;
  /** Styles of annotation that the file is to follow, each with its share. */
  style: readonly (readonly [style: number, share: number])[];
  /** Number of styles, for telling which features belong to one. */
  styles: number;
  /** Weights smaller than this are dropped. */
  prune: number;
  /** Added to the score of every label but O. */
  bias: number;
}

/** The table of words as the tagger reads it, and its hashes as the file holds them. */
export interface PackedWords {
  table: WordTable;
  counts: Uint8Array;
  keys: Uint16Array;
}

const bytesOf = (array: Uint16Array | Uint32Array | Float32Array | Int8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Weights by hash with the style's own added to the general ones; other styles' left out. */
function merge(crf: Crf, hashes: Uint32Array, { style, styles }: Packing): Map<number, Float32Array> {
  const size = crf.labels.length;
  const numbers = new Map<number, number>();
  hashes.forEach((hash, number) => numbers.set(hash, number));
  const styled = new Set<number>();
  const rows = new Map<number, Float32Array>();
  for (const hash of hashes)
    for (let one = 1; one <= styles; one++) {
      const other = inStyle(hash, one) >>> 0;
      if (numbers.has(other)) styled.add(other);
    }
  for (const [hash, number] of numbers) {
    if (styled.has(hash)) continue;
    const row = crf.weights.slice(number * size, (number + 1) * size);
    for (const [one, share] of style) {
      const own = numbers.get(inStyle(hash, one) >>> 0);
      if (own === undefined) continue;
      for (let label = 0; label < size; label++)
        row[label] = (row[label] as number) + share * (crf.weights[own * size + label] as number);
    }
    rows.set(hash, row);
  }
  return rows;
}

/** What the rest is rounded by: larger weights are cut off. Few are, and none decides alone. */
const LARGEST_SHARE = 0.9999;

function scaleOf(rows: ReadonlyMap<number, Float32Array>, label: number): number {
  const sizes = [...rows.values()].map((row) => Math.abs(row[label] ?? 0)).filter((size) => size > 0);
  sizes.sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length * LARGEST_SHARE)] ?? 1) / 127;
}

export function pack(crf: Crf, hashes: Uint32Array, words: PackedWords, packing: Packing): Uint8Array {
  const size = crf.labels.length;
  const rows = merge(crf, hashes, packing);
  const scales = Float32Array.from({ length: size }, (_, label) => scaleOf(rows, label) || 1);
  const kept: [hash: number, weights: Int8Array][] = [];
  for (const [hash, row] of rows) {
    const weights = new Int8Array(size);
    row.forEach((weight, label) => {
      if (Math.abs(weight) < packing.prune) return;
      weights[label] = Math.max(-127, Math.min(127, Math.round(weight / (scales[label] as number))));
    });
    if (weights.some((weight) => weight !== 0)) kept.push([hash, weights]);
  }
  kept.sort(([a], [b]) => a - b);
  const { counts, keys } = bucketsOf(Uint32Array.from(kept, ([hash]) => hash));
  const weights = new Int8Array(kept.length * size);
  kept.forEach(([, row], at) => weights.set(row, at * size));
  const biases = new Float32Array(size).fill(packing.bias);
  biases[0] = 0;
  return writeSections({
    facts: bytesOf(Uint32Array.of(languageCode(packing.language), packing.scheme, words.table.columns)),
    parameters: bytesOf(Float32Array.from([...scales, ...biases, ...crf.chain])),
    featureCounts: counts,
    featureKeys: bytesOf(keys),
    weights: bytesOf(weights),
    wordCounts: words.counts,
    wordKeys: bytesOf(words.keys),
    wordFacts: bytesOf(words.table.facts),
    wordClusters: bytesOf(words.table.clusters),
  });
}
