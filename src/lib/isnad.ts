/** The library's door: the same engine as the extension's, for other programs. */
import type { Recognition, RecognitionContext } from '../recognition/annotation.ts';
import { recognise } from '../recognition/recognise.ts';
import { loadModels } from './models.ts';

export type * from '../recognition/annotation.ts';

export interface Recogniser {
  /** Synchronous, offline, deterministic. */
  recognise(text: string, context?: RecognitionContext): Recognition;
}

const primarySubtag = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';

/**
 * Readies recognition for these languages, by BCP 47 tag; without an argument for all. Another language, or one
 * whose model file is missing, has its names read by lists and rules, and in `Recognition.basicNames`.
 */
export async function loadRecogniser(languages?: readonly string[]): Promise<Recogniser> {
  const models = await loadModels(languages?.map(primarySubtag));
  return { recognise: (text, context) => recognise(text, context, models) };
}
