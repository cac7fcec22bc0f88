/** Organisations in scripts with capitals: a head or suffix in a run, and how far the name goes on from it. */
import type { Candidate, Stretch } from './candidates.ts';
import { phraseAt } from './candidates.ts';
import type { Casing, Run } from './latin-runs.ts';
import { isCapitalised } from './latin-runs.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import { complementEnd } from './small-complements.ts';
import type { Word } from './words.ts';
import { has, isGiven } from './words.ts';

/** A stretch being read, and what was found in it. */
export interface Context {
  stretch: Stretch;
  lexicon: Lexicon;
  casing: Casing;
  /** Folded words that the document also writes small. */
  small: ReadonlySet<string>;
  found: Candidate[];
}

export const TITLE = WORD.honorific | WORD.role;

/** Adds a candidate without proclitics but those of its first word. */
export function push(
  { found, stretch }: Context,
  first: number,
  end: number,
  type: Candidate['type'],
  strength: number,
): void {
  found.push({ first, end, letters: stretch.words[first]?.letters ?? 0, type, strength });
}

/** Tokens `[first, end)` of a run that are still to be explained. */
export type Part = [first: number, end: number];

/** Words that link the parts of an organisation's name, and what may follow them small. */
const LINKS =
  /^(?:of|for|de|des|du|del|della|dei|degli|da|do|dos|das|van|voor|für|fur|von|der|des|para|per|pour|и|по|за)$/u;
const INNER = /^(?:the|la|le|les|los|las|l|der|die|das|den|het|and|y|e|et|und|en|of|for|&)$/u;

/** The end of an organisation's name whose head stands before `at`: `Court of Human Rights`, `Bank for …`. */
function afterHead({ stretch }: Context, at: number): number {
  const { words, end } = stretch;
  let to = at;
  while (to < end && to < at + 12) {
    const word = words[to];
    if (isCapitalised(word) && to > at) {
      to++;
      if ((word?.tail ?? 0) > 0) break;
      continue;
    }
    if (!LINKS.test(word?.folded ?? '') && !(to > at && INNER.test(word?.folded ?? ''))) break;
    let next = to + 1;
    while (
      next < end &&
      next < to + 3 &&
      INNER.test(words[next]?.folded ?? '') &&
      !isCapitalised(words[next])
    )
      next++;
    if (!isCapitalised(words[next]) || next >= end) break;
    // `Minister of Defence and President Roe`: a title after `and` begins something else.
    if (has(words[next], TITLE | WORD.common) || isGiven(words[next])) break;
    to = next + 1;
    if ((words[next]?.tail ?? 0) > 0) break;
  }
  return to;
}

/** A word that is capitalised without being a name. */
export const isCommon = (word: Word | undefined): boolean =>
  has(word, WORD.common) && !has(word, WORD.ambiguousGiven);

const LEGAL = /^(?:inc|corp|co|ltd|plc|bros|llc)$/u;

/** Takes the organisations that a head in the run shows; the parts beside them go on to the other rules. */
export function takeOrganizations(context: Context, run: Run): Part[] {
  const { words } = context.stretch;
  const { first, end } = run;
  for (let at = end - 1; at >= first; at--) {
    if (!has(words[at], WORD.organizationHead) || (words[at]?.token.text.length ?? 0) < 2) continue;
    let from = at;
    while (from > first && !has(words[from - 1], TITLE) && words[from - 1]?.token.kind !== 'number') from--;
    let to = afterHead(context, at + 1);
    if (context.lexicon.smallComplements) to = Math.max(to, complementEnd(context, at + 1));
    while (to < end && isCapitalised(words[to]) && has(words[to], WORD.organizationHead)) to++;
    while (from < at && isCommonOpening(context, from, run)) from++;
    // `Inc.`, `Corp.`: the stop belongs to the short form.
    if (
      to === at + 1 &&
      LEGAL.test(words[at]?.folded ?? '') &&
      words[to]?.token.text === '.' &&
      words[at]?.token.end === words[to]?.token.start
    )
      to++;
    if (to - from < 2) continue;
    if (to === at + 1 && from < at && allCommon(words, from, at)) continue;
    push(context, from, to, 'organization', 3);
    const parts: Part[] = [];
    if (from > first) parts.push([first, from]);
    if (to < end) parts.push([to, end]);
    return parts;
  }
  return [[first, end]];
}

/** A sentence's first word is capitalised whatever it is: `The Bank`, `But Reuters`. */
function isCommonOpening({ stretch, small, lexicon }: Context, at: number, run: Run): boolean {
  const word = stretch.words[at];
  if (phraseAt(stretch, at, lexicon)) return false;
  return (
    at === run.first &&
    (/^(?:the|a|an|but|and|in|at|for|from|on|le|la|les|der|die|das|el|los|il|lo|de|het)$/u.test(
      word?.folded ?? '',
    ) ||
      (run.opensSentence && isFunction(word) && small.has(word?.folded ?? '')))
  );
}

export const isFunction = (word: Word | undefined): boolean => isCommon(word) || has(word, WORD.preposition);

export function allCommon(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!isCommon(words[at]) && !has(words[at], WORD.preposition)) return false;
  return true;
}
