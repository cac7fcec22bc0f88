/** Trained models by language, as they are handed to recognition. */
import type { NameModel } from './model/model.ts';

/** By BCP 47 primary language subtag. A language without a model is read by lists and rules. */
export type NameModels = ReadonlyMap<string, NameModel>;

export const NO_MODELS: NameModels = new Map();
