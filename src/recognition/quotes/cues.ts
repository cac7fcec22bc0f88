/** Finds reporting verbs and phrases among the tokens. */
import type { Span } from '../annotation.ts';
import type { TextDocument, Token } from '../text/document.ts';
import { latinEnding, type CompiledLexicon, type CueForm } from './lexicon.ts';

export interface Cue {
  form: CueForm;
  firstToken: number;
  /** Exclusive. */
  endToken: number;
  /** Without a conjunction written onto the verb. */
  span: Span;
  /** A conjunction is written onto the verb: it begins a clause of its own. */
  joined: boolean;
}

function matches(tokens: readonly Token[], at: number, words: readonly string[], end: number): boolean {
  for (let index = 1; index < words.length; index++) {
    if (at + index >= end) return false;
    const word = words[index] ?? '';
    const folded = tokens[at + index]?.folded ?? '';
    // A phrase may end in a preposition that is written onto the next word (`وفقا ل`).
    if (index === words.length - 1 && word.length === 1 && folded.startsWith(word)) continue;
    if (folded !== word) return false;
  }
  return true;
}

/** Source length of the first letter and the marks on it. */
function firstLetterLength(text: string): number {
  return text.match(/^\P{M}\p{M}*/u)?.[0].length ?? 1;
}

function cueWith(
  document: TextDocument,
  at: number,
  end: number,
  folded: string,
  skip: number,
  lexicon: CompiledLexicon,
): Cue | null {
  for (const form of lexicon.cues.get(folded) ?? []) {
    if (!matches(document.tokens, at, form.words, end)) continue;
    const first = document.tokens[at];
    let count = form.words.length;
    const lastWord = form.words[count - 1] ?? '';
    // The written-on preposition belongs to the speaker's word, not to the cue.
    if (count > 1 && lastWord.length === 1 && document.tokens[at + count - 1]?.folded !== lastWord) count--;
    if (form.opensVerb && at + count < end && document.tokens[at + count]?.kind === 'word') count++;
    const last = document.tokens[at + count - 1];
    if (!first || !last || (form.ending !== '' && !form.opensVerb && latinEnding(last.text) !== form.ending))
      continue;
    // `رأي` is a noun; a yeh without dots may be either letter.
    if (form.undotted && last.text.endsWith('ي')) continue;
    const start = first.start + skip;
    return {
      form,
      firstToken: at,
      endToken: at + count,
      span: { start, end: last.end, text: document.text.slice(start, last.end) },
      joined: skip > 0,
    };
  }
  return null;
}

/** Whether the folded word can begin a reporting verb or phrase, as it is or under conjunctions written onto it. */
export function canBeginCue(folded: string, lexicon: CompiledLexicon): boolean {
  for (let stripped = 0; stripped <= 2; stripped++) {
    if (lexicon.cues.has(folded.slice(stripped))) return true;
    if (folded.length < stripped + 3 || !lexicon.proclitics.has(folded[stripped] ?? '')) return false;
  }
  return false;
}

/** The reporting verb or phrase that begins with token `at` and ends before `end`, or null. */
export function cueAt(document: TextDocument, at: number, end: number, lexicon: CompiledLexicon): Cue | null {
  const token = document.tokens[at];
  if (!token || token.kind !== 'word') return null;
  let folded = token.folded;
  let skip = 0;
  // At most two conjunctions are written onto a verb (`وسيقول`).
  for (let stripped = 0; stripped <= 2; stripped++) {
    const cue = cueWith(document, at, end, folded, skip, lexicon);
    if (cue) return cue;
    if (folded.length < 3 || !lexicon.proclitics.has(folded[0] ?? '')) return null;
    skip += firstLetterLength(token.text.slice(skip));
    folded = folded.slice(1);
  }
  return null;
}
