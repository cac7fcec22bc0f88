/** A weights file as typed arrays that view its bytes. */
import type { Transitions } from './decode.ts';
import { linksOf } from './decode.ts';
import type { SectionName } from './format.ts';
import { languageOfCode, ModelError, readSections } from './format.ts';
import type { Label } from './labels.ts';
import { mayFollow, SCHEMES } from './labels.ts';
import type { Weights } from './row-sums.ts';
import { BUCKETS, HashTable } from './table.ts';
import type { WordTable } from './word-table.ts';

export interface LoadedModel {
  language: string;
  labels: readonly Label[];
  features: HashTable;
  /** A row of `labels.length` weights for each feature. */
  weights: Weights;
  /** What a weight of one is worth, by label. */
  scales: Float32Array;
  /** Added to every word's scores. */
  biases: Float32Array;
  transitions: Transitions;
  /** The transitions' exponentials. */
  exponentials: { scores: Float64Array; starts: Float64Array; ends: Float64Array };
  table: WordTable;
}

const words32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
const words16 = (bytes: Uint8Array): Uint16Array =>
  new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
const floats = (bytes: Uint8Array): Float32Array =>
  new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** Scores with what may not be set to −∞: a file need not be believed there. */
function transitionsOf(labels: readonly Label[], parameters: Float32Array): Transitions {
  const size = labels.length;
  const from = 2 * size;
  const scores = parameters.slice(from, from + size * size);
  const starts = parameters.slice(from + size * size, from + size * (size + 1));
  const ends = parameters.slice(from + size * (size + 1), from + size * (size + 2));
  labels.forEach((label, at) => {
    if (!mayFollow(labels, null, label)) starts[at] = -Infinity;
    if (!mayFollow(labels, label, null)) ends[at] = -Infinity;
    labels.forEach((next, to) => {
      if (!mayFollow(labels, label, next)) scores[at * size + to] = -Infinity;
    });
  });
  const links = linksOf(size, (at, to) => scores[at * size + to] !== -Infinity);
  return { size, links, scores, starts, ends };
}

function tableOf(sections: Record<SectionName, Uint8Array>, columns: number): WordTable {
  const rows = new HashTable(sections.wordCounts, words16(sections.wordKeys));
  const facts = words32(sections.wordFacts);
  const clusters = words16(sections.wordClusters);
  if (
    sections.wordCounts.length !== BUCKETS ||
    !rows.isWhole ||
    facts.length !== rows.size ||
    clusters.length !== rows.size * columns
  )
    throw new ModelError('The weights are corrupt.');
  return { rows, facts, clusters, columns };
}

const exponential = (scores: Float32Array): Float64Array => Float64Array.from(scores, Math.exp);

/** Throws a ModelError where the bytes are no whole weights file of this version. */
export function loadModel(bytes: Uint8Array): LoadedModel {
  const sections = readSections(bytes);
  const [language = 0, scheme = -1, columns = 0] = words32(sections.facts);
  const labels = SCHEMES[scheme];
  if (!labels) throw new ModelError('The weights are of another version.');
  const size = labels.length;
  const parameters = floats(sections.parameters);
  const features = new HashTable(sections.featureCounts, words16(sections.featureKeys));
  const { buffer, byteOffset, length } = sections.weights;
  if (
    parameters.length !== size * (size + 4) ||
    sections.featureCounts.length !== BUCKETS ||
    !features.isWhole ||
    length !== features.size * size
  )
    throw new ModelError('The weights are corrupt.');
  const transitions = transitionsOf(labels, parameters);
  return {
    language: languageOfCode(language),
    labels,
    features,
    // To the end of the last row's last word: sections begin, and the file ends, at whole words.
    weights: { words: new Int32Array(buffer, byteOffset, Math.ceil(length / 4)), size },
    scales: parameters.slice(0, size),
    biases: parameters.slice(size, 2 * size),
    transitions,
    exponentials: {
      scores: exponential(transitions.scores),
      starts: exponential(transitions.starts),
      ends: exponential(transitions.ends),
    },
    table: tableOf(sections, columns),
  };
}
