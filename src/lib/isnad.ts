/** The library's door: the same engine as the extension's, for other programs. */
import type { Recognition, RecognitionContext } from '../recognition/annotation.ts';
import { recognise } from '../recognition/recognise.ts';

export type * from '../recognition/annotation.ts';

export interface Recogniser {
  /** Synchronous, offline, deterministic. */
  recognise(text: string, context?: RecognitionContext): Recognition;
}

/** Readies recognition for these languages, by BCP 47 tag; without an argument for all. */
export async function loadRecogniser(_languages?: readonly string[]): Promise<Recogniser> {
  return { recognise };
}
