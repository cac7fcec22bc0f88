/**
 * Trained models out of the extension's own files: fetched when a page in their language is read, kept for all
 * tabs until the browser ends the background, and read again after it was started anew.
 */
import browser from 'webextension-polyfill';
import { readNameModel, type NameModel } from '../recognition/names/model/model.ts';
import { isTrained, modelFile, type NameModels } from '../recognition/names/models.ts';

const loading = new Map<string, Promise<NameModel | null>>();

async function load(language: string): Promise<NameModel> {
  const response = await fetch(browser.runtime.getURL(`models/${modelFile(language)}`));
  if (!response.ok) throw new Error(`No model of ${language}: ${response.status}`);
  return readNameModel(new Uint8Array(await response.arrayBuffer()), language);
}

/** The model of a language, or null where its file cannot be read; the next page tries again. */
function modelOf(language: string): Promise<NameModel | null> {
  let model = loading.get(language);
  if (!model) {
    model = load(language).catch((error: unknown) => {
      // The page is read by lists, and its popup says so; why is for whoever looks into the extension.
      console.warn('isnad: a model cannot be read', error);
      loading.delete(language);
      return null;
    });
    loading.set(language, model);
  }
  return model;
}

/** The models of those of the languages that have one. Never rejects. */
export async function modelsFor(languages: readonly string[]): Promise<NameModels> {
  const models = await Promise.all(languages.filter(isTrained).map(modelOf));
  return new Map(models.flatMap((model) => (model ? [[model.language, model]] : [])));
}
