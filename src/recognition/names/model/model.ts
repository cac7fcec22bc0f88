/** The door of the trained recogniser: reads a language's weights and tags words with them. */
import type { NameType } from '../../annotation.ts';
import type { Candidate } from '../candidates.ts';
import type { Word } from '../words.ts';

/** A weights file that cannot be used: cut short, corrupt, of another version or language. */
export class ModelError extends Error {
  override readonly name: string = 'ModelError';
}

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

/** What the first pass over a whole document found: what the second pass sees beside the words. */
export interface DocumentMemory {
  readonly names: readonly NameCandidate[];
}

export interface TagOptions {
  /** What the rules propose for the same words; the model weighs them as one sign among others. */
  rules?: readonly Candidate[] | undefined;
  /** Decisions of the first pass over the whole document; without it this is the first pass. */
  memory?: DocumentMemory | undefined;
}

/** Reads a weights file without copying it; the bytes must not change afterwards. Throws a ModelError. */
export function readNameModel(_bytes: Uint8Array): NameModel {
  throw new ModelError('No weights can be read yet.');
}

/** Names among the words `[start, end)` of one sentence or paragraph, in their order, none overlapping another. */
export function tagWords(
  _model: NameModel,
  _words: readonly Word[],
  _start: number,
  _end: number,
  _options?: TagOptions,
): NameCandidate[] {
  return [];
}

/** What the second pass is told of the first: all names that it found in the document. */
export function rememberNames(_words: readonly Word[], names: readonly NameCandidate[]): DocumentMemory {
  return { names };
}
