/** Annotated documents as sequences of numbered features. */
import type { Dataset } from './crf.ts';
import type { AnnotatedDocument, GoldType } from './documents.ts';
import { prepareText, type TextDocument } from '../src/recognition/text/document.ts';
import type { Lexicon } from '../src/recognition/names/lexicon.ts';
import { casingOf } from '../src/recognition/names/latin-runs.ts';
import { tag } from '../src/recognition/names/tagger.ts';
import type { Candidate } from '../src/recognition/names/candidates.ts';
import { wordsOf, type Word } from '../src/recognition/names/words.ts';
import { documentSigns } from '../src/recognition/names/model/document-signs.ts';
import type { ListedName } from './listed-names.ts';
import {
  ARABIC_SCRIPT,
  describe,
  describeLetters,
  EDGE,
  inStyle,
  REACH,
  seenFrom,
  type WordFeatures,
} from '../src/recognition/names/model/features.ts';
import {
  CASINGS,
  phraseHashes,
  placeFeatures,
  ruleHashes,
  STYLED_PLACE,
  type Surroundings,
} from '../src/recognition/names/model/place.ts';
import { isSmall, registerOf } from '../src/recognition/names/model/register.ts';
import type { Label } from '../src/recognition/names/model/labels.ts';
import type { WordTable } from '../src/recognition/names/model/word-table.ts';

/** A document as the tagger is given it, with its right answers. */
export interface PreparedDocument {
  document: TextDocument;
  words: readonly Word[];
  rules: readonly Candidate[];
  /** Names as tokens `[first, end)`, with the offsets of the text. */
  gold: { type: GoldType; first: number; end: number; start: number; stop: number }[];
  /** Style of annotation. */
  style: number;
  weight: number;
}

export function prepare(
  annotated: AnnotatedDocument,
  lexicon: Lexicon,
  style: number,
  weight: number,
): PreparedDocument {
  const document = prepareText(annotated.text, { language: lexicon.language });
  document.language = lexicon.language;
  const words = wordsOf(document, lexicon);
  const gold: PreparedDocument['gold'] = [];
  let at = 0;
  for (const { type, start, end } of annotated.names) {
    while (at < words.length && (words[at]?.token.end ?? 0) <= start) at++;
    let to = at;
    while (to < words.length && (words[to]?.token.start ?? 0) < end) to++;
    if (to > at) gold.push({ type, first: at, end: to, start, stop: end });
  }
  return { document, words, rules: tag(document, words, lexicon), gold, style, weight };
}

/** A growing list of 32-bit numbers. */
class Numbers {
  values = new Uint32Array(1 << 20);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
}

/** Numbers hashes in the order in which they first occur. */
export class Numbering {
  #slots = new Int32Array(1 << 22).fill(-1);
  readonly hashes = new Numbers();
  readonly counts = new Numbers();

  /** Hashes are kept unsigned: the weights file orders them so. */
  #slot(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) & mask;
    for (;;) {
      const number = this.#slots[slot] as number;
      if (number < 0 || this.hashes.values[number] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  }

  add(signed: number): number {
    const hash = signed >>> 0;
    const slot = this.#slot(hash);
    const known = this.#slots[slot] as number;
    if (known >= 0) {
      this.counts.values[known] = (this.counts.values[known] as number) + 1;
      return known;
    }
    const number = this.hashes.length;
    this.#slots[slot] = number;
    this.hashes.push(hash);
    this.counts.push(1);
    if (number * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let number = 0; number < this.hashes.length; number++)
      this.#slots[this.#slot(this.hashes.values[number] as number)] = number;
  }
}

/** The label of the word at `at` in a name of `length` words; of no name, O. */
function labelAt(labels: readonly Label[], type: GoldType | null, at: number, length: number): number {
  if (type === null) return 0;
  const closed = labels.some(({ position }) => position === 'E');
  const position = closed && length === 1 ? 'S' : at === 0 ? 'B' : closed && at === length - 1 ? 'E' : 'I';
  return Math.max(
    0,
    labels.findIndex((label) => label.position === position && label.type === type),
  );
}

/** The label of each token. */
export function labelsOf(prepared: PreparedDocument, labels: readonly Label[]): Uint8Array {
  const result = new Uint8Array(prepared.words.length);
  for (const { type, first, end } of prepared.gold)
    for (let at = first; at < end; at++) result[at] = labelAt(labels, type, at - first, end - first);
  return result;
}

export interface Extracted {
  data: Dataset;
  /** The hash of each feature. */
  hashes: Uint32Array;
}

/** Features that may hold in one style only: few, so that styles share what they can. */
function styled(features: WordFeatures, place: readonly number[]): number[] {
  return [...features.own.slice(0, features.identity + 1), features.kind, ...place.slice(0, STYLED_PLACE)];
}

/** All features of a document's tokens; `visit` is called with each token's, the identity ones first. */
export function visitFeatures(
  prepared: PreparedDocument,
  language: string,
  table: WordTable,
  visit: (token: number, features: readonly number[], identity: number) => void,
): void {
  const { words, document } = prepared;
  const cache = new Map<string, WordFeatures>();
  const featuresAt = (at: number): WordFeatures => {
    const word = words[at];
    if (!word) return EDGE;
    let features = cache.get(word.token.text);
    if (!features) {
      features = describe(word, language, table);
      cache.set(word.token.text, features);
    }
    return features;
  };
  const rules = ruleHashes(prepared.rules, words.length);
  const signs = documentSigns(words, new Set(document.paragraphs.map(({ firstToken }) => firstToken)));
  const register = registerOf(words, language);
  for (const { firstToken: start, endToken: end } of document.paragraphs) {
    const around: Surroundings = {
      words,
      features: featuresAt,
      rules,
      phrases: phraseHashes(words, featuresAt, table, start, end),
      signs,
      casing: CASINGS[casingOf({ words, start, end, unknownWords: 0 })],
      register,
      small: isSmall(words, start, end, language),
      start,
      end,
    };
    for (let at = start; at < end; at++) {
      const here = featuresAt(at);
      const features: number[] = [...here.own];
      for (let offset = -REACH; offset <= REACH; offset++) {
        const index = at + offset;
        if (offset === 0 || index < start - 1 || index > end) continue;
        const neighbour = index < start || index >= end ? EDGE : featuresAt(index);
        // The neighbour sees this word `-offset` away from itself.
        for (const feature of Math.abs(offset) === 1 ? neighbour.near : neighbour.far)
          features.push(seenFrom(feature, offset));
      }
      const place: number[] = [];
      placeFeatures(around, at, place);
      features.push(...place);
      if (prepared.style > 0)
        for (const feature of styled(here, place)) features.push(inStyle(feature, prepared.style));
      visit(at, features, here.identity);
    }
  }
}

/** Folded words of names from lists, and common words, are only their letters. */
function lettersOf(word: string, arabic: boolean): number[] {
  const own: number[] = [];
  describeLetters(word, arabic, own, []);
  return own;
}

/** Features met fewer than `cutoff` times are left out. */
export function extract(
  documents: readonly PreparedDocument[],
  language: string,
  table: WordTable,
  labels: readonly Label[],
  cutoff: number,
  listed: readonly ListedName[] = [],
): Extracted {
  const numbering = new Numbering();
  const all = new Numbers();
  const starts: number[] = [0];
  const identity: number[] = [];
  const gold: number[] = [];
  const sequences: number[] = [0];
  const weights: number[] = [];
  for (const prepared of documents) {
    const documentLabels = labelsOf(prepared, labels);
    const first = gold.length;
    const firstToken = prepared.document.paragraphs[0]?.firstToken ?? 0;
    visitFeatures(prepared, language, table, (token, features, identities) => {
      for (const feature of features) all.push(numbering.add(feature));
      starts.push(all.length);
      identity.push(identities);
      gold.push(documentLabels[token] ?? 0);
    });
    for (const { endToken } of prepared.document.paragraphs) {
      sequences.push(first + endToken - firstToken);
      weights.push(prepared.weight);
    }
  }
  const texts = sequences.length - 1;
  const arabic = ARABIC_SCRIPT.has(language);
  for (const { words, type, weight } of listed) {
    words.forEach((word, at) => {
      for (const feature of lettersOf(word, arabic)) all.push(numbering.add(feature));
      starts.push(all.length);
      identity.push(0);
      gold.push(labelAt(labels, type, at, words.length));
    });
    sequences.push(gold.length);
    weights.push(weight);
  }
  // Features are numbered anew without the rare ones.
  const numbers = new Int32Array(numbering.hashes.length).fill(-1);
  let featureCount = 0;
  for (let number = 0; number < numbers.length; number++)
    if ((numbering.counts.values[number] as number) >= cutoff) numbers[number] = featureCount++;
  const hashes = new Uint32Array(featureCount);
  numbers.forEach((kept, number) => {
    if (kept >= 0) hashes[kept] = numbering.hashes.values[number] as number;
  });
  const features = new Int32Array(all.length);
  const keptStarts = new Int32Array(starts.length);
  const keptIdentity = new Uint8Array(identity.length);
  let length = 0;
  for (let token = 0; token < gold.length; token++) {
    const from = starts[token] as number;
    for (let at = from; at < (starts[token + 1] as number); at++) {
      const kept = numbers[all.values[at] as number] as number;
      if (kept < 0) continue;
      features[length++] = kept;
      if (at - from < (identity[token] as number)) keptIdentity[token] = (keptIdentity[token] as number) + 1;
    }
    keptStarts[token + 1] = length;
  }
  return {
    data: {
      features: features.slice(0, length),
      starts: keptStarts,
      identity: keptIdentity,
      labels: Uint8Array.from(gold),
      sequences: Int32Array.from(sequences),
      weights: Float32Array.from(weights),
      texts,
      featureCount,
    },
    hashes,
  };
}
