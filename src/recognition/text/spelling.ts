/** Words as they are written, each cut out, folded and looked up once. */
import { fold } from './fold.ts';
import { SCRIPTS, scriptOf } from './script.ts';

/** A token's text, its folding, and what its letters say of its language. */
export interface Spelling {
  written: string;
  folded: string;
  /** Its place among the spellings kept, for what is known of it elsewhere; -1 where it is not kept. */
  slot: number;
  /** Index in `SCRIPTS` of its first letter's script, -1 for another. */
  script: number;
  /** Languages that have it as a little word, as `language.ts` numbers them; undefined until it is asked for. */
  languages: readonly number[] | null | undefined;
}

/** Spellings kept, a power of two. */
const SPELLINGS = 8_192;
/** What is cut out longer is but a view of its text for V8, which would stay with it. */
const LONGEST_KEPT = 12;

// Most tokens are words of every text: these are neither cut out of it nor folded again, and what looks them up finds
// the one string that it has looked up before.
const spellings: (Spelling | undefined)[] = Array.from({ length: SPELLINGS });

/** The spelling of a stretch of text. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  let hash = 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const slot = (hash ^ (hash >>> 15)) & (SPELLINGS - 1);
  const kept = spellings[slot];
  if (kept?.written.length === end - start && text.startsWith(kept.written, start)) return kept;
  const written = text.slice(start, end);
  const script = scriptOf(written);
  const isKept = end - start <= LONGEST_KEPT;
  const spelling: Spelling = {
    written,
    folded: fold(written),
    slot: isKept ? slot : -1,
    script: script === null ? -1 : SCRIPTS.indexOf(script),
    languages: undefined,
  };
  if (isKept) spellings[slot] = spelling;
  return spelling;
}
