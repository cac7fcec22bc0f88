/** The door of the trained recogniser: reads a language's weights and tags words with them. */
import type { NameType } from '../../annotation.ts';
import type { Candidate } from '../candidates.ts';
import { casingOf } from '../latin-runs.ts';
import { isSureGiven, type Word } from '../words.ts';
import { lettersBefore } from './clitics.ts';
import type { Lattice } from './decode.ts';
import { latticeOf, marginals, viterbi } from './decode.ts';
import { documentSigns } from './document-signs.ts';
import { REACH, type WordFeatures } from './features.ts';
import { ModelError } from './format.ts';
import type { Label } from './labels.ts';
import type { LoadedModel } from './load.ts';
import { loadModel } from './load.ts';
import type { Surroundings } from './place.ts';
import { CASINGS, phraseHashes, ruleHashes } from './place.ts';
import { isSmall, registerOf } from './register.ts';
import { PAIRS, sumOf } from './row-sums.ts';
import { raise, raisesOf } from './second-pass.ts';
import { beginsSentence } from './sentence-starts.ts';
import { WordScorer, type ScoredWord } from './word-scores.ts';

export { ModelError } from './format.ts';

/** A language's weights, made ready for tagging. */
export interface NameModel {
  /** BCP 47 primary language subtag. */
  readonly language: string;
}

/** A name that the model found: tokens `[first, end)`, the first without `letters` folded letters of proclitics. */
export interface NameCandidate {
  first: number;
  end: number;
  letters: number;
  type: NameType;
  /** How likely the name is this one, 0 to 1: the least of its tokens' marginal probabilities. */
  probability: number;
}

export interface TagOptions {
  /** What the rules propose for the same words; the model weighs them as one sign among others. */
  rules?: readonly Candidate[] | undefined;
  /** The paragraphs of the whole document, whose tokens `words` are; else the words are one paragraph. */
  paragraphs?: readonly { firstToken: number; endToken: number }[] | undefined;
}

interface ReadModel {
  loaded: LoadedModel;
  scorer: WordScorer;
}

const models = new WeakMap<NameModel, ReadModel>();

/** Reads a weights file where it lies; the bytes must not change afterwards. Throws a ModelError. */
export function readNameModel(bytes: Uint8Array, language?: string): NameModel {
  const loaded = loadModel(bytes);
  if (language !== undefined && loaded.language !== language)
    throw new ModelError(`The weights are for ${loaded.language}, not ${language}.`);
  const model: NameModel = { language: loaded.language };
  models.set(model, { loaded, scorer: new WordScorer(loaded) });
  return model;
}

/** What is known of a document while it is tagged. */
interface DocumentState {
  at: (ScoredWord | undefined)[];
  signs: Uint16Array;
  register: number;
  rules: Uint32Array;
  /** A row of label scores for each word that was tagged. */
  emissions: Float32Array;
}

// Tagging paragraph by paragraph works out a document's words once.
const states = new WeakMap<
  readonly Word[],
  { model: LoadedModel; options: TagOptions; state: DocumentState }
>();

function stateOf(model: LoadedModel, words: readonly Word[], options: TagOptions): DocumentState {
  const known = states.get(words);
  if (known?.model === model && known.options.rules === options.rules) return known.state;
  const state: DocumentState = {
    at: Array.from({ length: words.length }),
    signs: documentSigns(words, new Set(options.paragraphs?.map(({ firstToken }) => firstToken) ?? [0])),
    register: registerOf(words, model.language),
    rules: ruleHashes(options.rules ?? [], words.length),
    emissions: new Float32Array(words.length * model.labels.length),
  };
  states.set(words, { model, options, state });
  return state;
}

function readModel(model: NameModel): ReadModel {
  const read = models.get(model);
  if (!read) throw new ModelError('This is no model that was read.');
  return read;
}

/** Names among the words `[start, end)` of one paragraph, in their order, none overlapping another. */
export function tagWords(
  nameModel: NameModel,
  words: readonly Word[],
  start: number,
  end: number,
  options: TagOptions = {},
): NameCandidate[] {
  const { loaded: model, scorer } = readModel(nameModel);
  const length = end - start;
  if (length <= 0) return [];
  const state = stateOf(model, words, options);
  const { size } = model.transitions;
  const { emissions } = state;
  const { edge, pairs } = scorer;
  for (let at = start; at < end; at++) {
    const word = words[at];
    if (word) state.at[at] = scorer.scoreOf(word);
  }
  const features = (at: number): WordFeatures => state.at[at] ?? edge;
  const around: Surroundings = {
    words,
    features,
    rules: state.rules,
    phrases: phraseHashes(words, features, model.table, start, end),
    signs: state.signs,
    casing: CASINGS[casingOf({ words, start, end, unknownWords: 0 })],
    register: state.register,
    small: isSmall(words, start, end, model.language),
    start,
    end,
  };
  const sums = new Int32Array(PAIRS);
  for (let at = start; at < end; at++) {
    sums.fill(0);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const index = at + offset;
      // Only the nearest place beyond the edge tells of it.
      if (index < start - 1 || index > end) continue;
      const { scores, at: first } = index < start || index >= end ? edge : (state.at[index] ?? edge);
      const from = first + (REACH + offset) * pairs;
      for (let pair = 0; pair < pairs; pair++)
        sums[pair] = (sums[pair] as number) + (scores[from + pair] as number);
    }
    scorer.addPlace(around, at, sums);
    for (let label = 0; label < size; label++)
      emissions[at * size + label] =
        sumOf(sums, label) * (model.scales[label] as number) + (model.biases[label] as number);
    if (at > start && beginsSentence(words, at)) stopNames(emissions, at * size, model.labels, words[at]);
  }
  return decode(model, emissions.subarray(start * size, end * size), start, lettersIn(model, words, state));
}

/** What no other sign outweighs. */
const IMPOSSIBLE = 10_000;
/** Departments of an office may be parted by stops in place of conjunctions: `Consejería de Agricultura. Pesca`. */
const UNLIKELY = 2;

/** No person's or place's name goes on across the end of a sentence, and hardly an organisation's. */
function stopNames(emissions: Float32Array, row: number, labels: readonly Label[], opening?: Word): void {
  for (const [index, { position, type }] of labels.entries()) {
    if (position !== 'I' && position !== 'E') continue;
    const cost = type === 'organization' && !isSureGiven(opening) ? UNLIKELY : IMPOSSIBLE;
    emissions[row + index] = (emissions[row + index] as number) - cost;
  }
}

/**
 * Names in all ranges of a document, paragraph by paragraph and then once more, so that what is a name in one
 * place is the same name in the others. In the order of the ranges.
 */
export function tagRanges(
  nameModel: NameModel,
  words: readonly Word[],
  ranges: readonly { firstToken: number; endToken: number }[],
  options: TagOptions = {},
): NameCandidate[] {
  const { loaded: model } = readModel(nameModel);
  const first = ranges.map(({ firstToken, endToken }) =>
    tagWords(nameModel, words, firstToken, endToken, options),
  );
  const raises = raisesOf(words, ranges, first.flat());
  if (raises.size === 0) return first.flat();
  const state = stateOf(model, words, options);
  const { size } = model.transitions;
  return ranges.flatMap(({ firstToken, endToken }, index) => {
    const raised = raises.get(firstToken);
    if (!raised) return first[index] ?? [];
    const emissions = state.emissions.slice(firstToken * size, endToken * size);
    raise(emissions, firstToken, raised, model.labels);
    return decode(model, emissions, firstToken, lettersIn(model, words, state));
  });
}

/** Folded letters of proclitics before a name that begins at a word. */
function lettersIn(model: LoadedModel, words: readonly Word[], state: DocumentState) {
  return (at: number, type: NameType): number => {
    const word = words[at];
    if (!word) return 0;
    return model.language === 'ar' ? lettersBefore(word, type, model.table) : (state.at[at]?.letters ?? 0);
  };
}

let scratch = latticeOf(0, 0);

/** Room for a sequence, used again by the next. */
function scratchFor(length: number, size: number): Lattice {
  if (scratch.forward.length < length * size || scratch.scales.length < length)
    scratch = latticeOf(Math.max(64, length), size);
  return scratch;
}

function decode(
  model: LoadedModel,
  emissions: Float32Array,
  start: number,
  lettersAt: (at: number, type: NameType) => number,
): NameCandidate[] {
  const { size } = model.transitions;
  const length = emissions.length / size;
  const path = new Uint8Array(length);
  viterbi(emissions, length, model.transitions, path);
  const names: NameCandidate[] = [];
  if (path.every((label) => label === 0)) return names;
  const lattice = scratchFor(length, size);
  marginals(emissions, length, size, model.transitions.links, model.exponentials, lattice);
  let open: NameCandidate | null = null;
  for (let at = 0; at < length; at++) {
    const label = model.labels[path[at] ?? 0];
    const type = label?.type;
    if (!label || !type || type === 'other') {
      open = null;
      continue;
    }
    const cell = at * size + (path[at] as number);
    const probability = (lattice.forward[cell] as number) * (lattice.backward[cell] as number);
    if (open && (label.position === 'I' || label.position === 'E')) {
      open.end = start + at + 1;
      open.probability = Math.min(open.probability, probability);
    } else {
      const first = start + at;
      open = { first, end: first + 1, letters: lettersAt(first, type), type, probability };
      names.push(open);
    }
  }
  return names;
}
