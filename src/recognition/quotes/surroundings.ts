/** What attribution is given to read, and what it answers. */
import type { Span } from '../annotation.ts';
import type { Discourse } from './discourse.ts';
import type { MarkedSpan } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Said } from './reporting.ts';

/** How a reporting clause is tied to the quotation, strongest first. */
export type Link =
  | 'colon'
  | 'direct'
  | 'after'
  | 'source'
  | 'distant-colon'
  | 'described'
  | 'far'
  | 'loose'
  | 'label'
  | 'introduced'
  | 'same';

export interface Attribution extends Said {
  link: Link;
  cue: Span | null;
}

/** What of the text a quotation may be attributed from. */
export interface Surroundings {
  reading: Reading;
  discourse: Discourse;
  span: MarkedSpan;
  /** First token after the last quotation before it, or of the paragraph. */
  floor: number;
  /** The first token that may be read, at or after `floor`: bounds the work where marks are many. */
  window: number;
  /** The next marked span's first token, or the paragraph's end. */
  ceiling: number;
}

/** How far, in tokens, a reporting clause is looked for. */
export const REACH = 70;
