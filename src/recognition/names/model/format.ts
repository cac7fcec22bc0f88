/**
 * The weights file: a header, then sections that typed arrays view where they lie. Little-endian.
 *
 * Header, in 32-bit words: magic, version, length of the file in bytes, checksum of all words after it, number
 * of sections, then each section's offset and length in bytes, in the order of `SECTIONS`. Sections begin at
 * multiples of four.
 */

export const MAGIC = 0x4d4e5349;
export const VERSION = 1;
export const HEADER_WORDS = 5;

export const SECTIONS = [
  /** 32-bit words: language, scheme of labels, number of columns of words' clusters. */
  'facts',
  /** 32-bit floats: the scale of each label's weights, then the transitions, row by row, then starts and ends. */
  'parameters',
  /** Entries of each bucket of features. */
  'featureCounts',
  'featureKeys',
  /** Signed bytes: a row for each feature, a weight for each label. */
  'weights',
  /** The same for the words that the statistics and lists know. */
  'wordCounts',
  'wordKeys',
  /** Bit fields: see `word-table.ts`. */
  'wordFacts',
  /** Clusters of each word, 16 bits each, a row for each word. */
  'wordClusters',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A weights file that cannot be used: cut short, corrupt, of another version or language. */
export class ModelError extends Error {
  override readonly name: string = 'ModelError';
}

/** Any change of one word changes it, since each step is a bijection. */
export function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x01000193);
    hash = (hash << 5) | (hash >>> 27);
  }
  return hash >>> 0;
}

/** `ar` as a number: two letters, the first in the lower byte. */
export const languageCode = (language: string): number =>
  language.charCodeAt(0) | (language.charCodeAt(1) << 8);

export const languageOfCode = (code: number): string => String.fromCharCode(code & 0xff, code >>> 8);

/** The sections of a file as bytes. Throws a ModelError where the file is not whole and of this version. */
export function readSections(bytes: Uint8Array): Record<SectionName, Uint8Array> {
  // Views of words need an aligned buffer; what was sliced out of a larger one is copied.
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const headerLength = 4 * (HEADER_WORDS + 2 * SECTIONS.length);
  if (file.length < headerLength || file.length % 4 !== 0) throw new ModelError('The weights are cut short.');
  const words = new Uint32Array(file.buffer, file.byteOffset, file.length / 4);
  if (words[0] !== MAGIC) throw new ModelError('This is no weights file.');
  if (words[1] !== VERSION || words[4] !== SECTIONS.length)
    throw new ModelError(`The weights are of version ${words[1]}, not ${VERSION}.`);
  if (words[2] !== file.length) throw new ModelError('The weights are cut short.');
  if (words[3] !== checksum(words.subarray(4))) throw new ModelError('The weights are corrupt.');
  const section = (name: SectionName): Uint8Array => {
    const at = HEADER_WORDS + 2 * SECTIONS.indexOf(name);
    const offset = words[at] ?? 0;
    const length = words[at + 1] ?? 0;
    if (offset % 4 !== 0 || offset < headerLength || offset + length > file.length)
      throw new ModelError('The weights are corrupt.');
    return file.subarray(offset, offset + length);
  };
  const sections: Partial<Record<SectionName, Uint8Array>> = {};
  for (const name of SECTIONS) sections[name] = section(name);
  // Every name was just set.
  return sections as Record<SectionName, Uint8Array>;
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** A file of these sections. */
export function writeSections(sections: Readonly<Record<SectionName, Uint8Array>>): Uint8Array {
  let length = 4 * (HEADER_WORDS + 2 * SECTIONS.length);
  for (const name of SECTIONS) length += aligned(sections[name].length);
  const file = new Uint8Array(length);
  const words = new Uint32Array(file.buffer);
  words.set([MAGIC, VERSION, length, 0, SECTIONS.length]);
  let offset = 4 * (HEADER_WORDS + 2 * SECTIONS.length);
  SECTIONS.forEach((name, index) => {
    words[HEADER_WORDS + 2 * index] = offset;
    words[HEADER_WORDS + 2 * index + 1] = sections[name].length;
    file.set(sections[name], offset);
    offset += aligned(sections[name].length);
  });
  words[3] = checksum(words.subarray(4));
  return file;
}
