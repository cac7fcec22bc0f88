/** Trained models out of the files that come with the library and the command. */
import { readNameModel, type NameModel } from '../recognition/names/model/model.ts';
import { isTrained, modelFile, TRAINED_LANGUAGES, type NameModels } from '../recognition/names/models.ts';

/** Seen from the built files, and from their sources. */
const FOLDERS = ['../models/', '../../models/'];

async function readBytes(url: URL): Promise<Uint8Array> {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return new Uint8Array(await readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url.pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function load(language: string): Promise<NameModel | null> {
  // By way of a variable: bundlers take a literal for an asset of theirs.
  const here = import.meta.url;
  for (const folder of FOLDERS) {
    const bytes = await readBytes(new URL(folder + modelFile(language), here)).catch(() => null);
    if (bytes === null) continue;
    try {
      return readNameModel(bytes, language);
    } catch {
      // Of another version or cut short: the language is read by lists, as `Recognition.basicNames` says.
      return null;
    }
  }
  return null;
}

const loading = new Map<string, Promise<NameModel | null>>();

function modelOf(language: string): Promise<NameModel | null> {
  let model = loading.get(language);
  if (!model) {
    model = load(language);
    loading.set(language, model);
  }
  return model;
}

/**
 * The models of these languages, by primary subtag, or of all that are trained. A language without a whole
 * model file is left out. Each file is read once. Never rejects.
 */
export async function loadModels(languages: readonly string[] = TRAINED_LANGUAGES): Promise<NameModels> {
  const models = await Promise.all([...new Set(languages)].filter(isTrained).map(modelOf));
  return new Map(models.flatMap((model) => (model ? [[model.language, model]] : [])));
}
