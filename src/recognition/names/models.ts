/** Trained models by language, as they are handed to recognition. */
import type { NameModel } from './model/model.ts';

/** By BCP 47 primary language subtag. A language without a model is read by lists and rules. */
export type NameModels = ReadonlyMap<string, NameModel>;

export const NO_MODELS: NameModels = new Map();

/** Languages that a model is trained for. */
export const TRAINED_LANGUAGES: readonly string[] = [
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'it',
  'nl',
  'pt',
  'ru',
  'tr',
];

export const isTrained = (language: string): boolean => TRAINED_LANGUAGES.includes(language);

/** The name of a language's weights file in the folder of models. */
export const modelFile = (language: string): string => `${language}.bin`;
