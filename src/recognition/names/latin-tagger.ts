/** Names in scripts with capitals: a run of capitalised words is cut at what the lists know, and the rest is weighed. */
import type { Candidate, Stretch } from './candidates.ts';
import { phraseAt } from './candidates.ts';
import type { Context, Part } from './latin-organizations.ts';
import { TITLE, allCommon, isCommon, isFunction, push, takeOrganizations } from './latin-organizations.ts';
import type { Run } from './latin-runs.ts';
import { casingOf, isAcronym, isCapitalised, runsOf } from './latin-runs.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import { takeSmallHeads } from './small-complements.ts';
import type { Word } from './words.ts';
import { has, isGiven, isSureGiven } from './words.ts';

const LONGEST_PERSON = 5;

/** Takes listed names, and gives back what lies between them. */
function takeListed(context: Context, first: number, end: number): Part[] {
  const { stretch, lexicon } = context;
  const { words } = stretch;
  const parts: Part[] = [];
  let from = first;
  for (let at = first; at < end; at++) {
    const match = phraseAt(stretch, at, lexicon);
    if (!match || (match.ambiguous && !isAnnounced(context, first, end, at, match.end))) continue;
    // A given name that a place shares, with a surname after it, is a person's.
    if (
      match.type === 'place' &&
      match.end === at + 1 &&
      isGiven(words[at]) &&
      at + 1 < end &&
      !has(words[at + 1], WORD.placeHead)
    )
      continue;
    if (at > from) {
      if (match.type === 'place' && match.end === at + 1 && at === end - 1 && isSurnamePlace(words, from, at))
        continue;
      parts.push([from, at]);
    }
    let to = match.end;
    if (match.type === 'place')
      while (to < end && has(words[to], WORD.placeHead) && isCapitalised(words[to])) to++;
    keep(context, at, to, match.letters, match.type);
    at = to - 1;
    from = to;
  }
  if (from < end) parts.push([from, end]);
  return parts;
}

const isSurnamePlace = (words: readonly Word[], from: number, at: number): boolean =>
  isSureGiven(words[from]) && at - from < 3;

function keep(
  { found }: Context,
  first: number,
  end: number,
  letters: number,
  type: Candidate['type'],
): void {
  found.push({ first, end, letters, type, strength: 3 });
}

function isAnnounced(
  { stretch, casing }: Context,
  first: number,
  end: number,
  at: number,
  to: number,
): boolean {
  const { words } = stretch;
  if (casing !== 'sentence' && at === stretch.start) return false;
  if (
    at === first &&
    to >= end &&
    has(words[at - 1], WORD.preposition | WORD.organizationLabel | WORD.placeLabel)
  )
    return true;
  // `between Vienna and Split`: what is joined to a place is one.
  if (
    at === first &&
    to >= end &&
    JOINED.test(words[at - 1]?.folded ?? '') &&
    has(words[at - 2], WORD.listed)
  )
    return true;
  // `…, Jordan` after a place, or a dateline.
  return words[at - 1]?.token.text === ',' && isCapitalised(words[at - 2]) && to >= end;
}

const JOINED = /^(?:and|or|to|et|ou|y|e|und|oder|en|a|à|nach|naar)$/u;

function anyGiven(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSureGiven(words[at])) return true;
  return false;
}

function takePlaceHeads(context: Context, first: number, end: number): Part[] {
  const { words } = context.stretch;
  for (let at = first; at < end; at++) {
    if (!has(words[at], WORD.placeHead) || at === first) {
      const mount =
        at === first &&
        /^(?:mount|lake|cape|gulf|port|fort|rio|monte|lac|mont)$/u.test(words[at]?.folded ?? '');
      if (!mount || end - at < 2) continue;
      push(context, at, end, 'place', 2);
      return [];
    }
    let from = at;
    while (from > first && !has(words[from - 1], TITLE)) from--;
    if (allCommon(words, from, at) || anyGiven(words, from, at)) continue;
    push(context, from, at + 1, 'place', 2);
    return [
      ...(from > first ? [[first, from] as Part] : []),
      ...(at + 1 < end ? [[at + 1, end] as Part] : []),
    ];
  }
  return [[first, end]];
}

/** The last word of an office before a name in the same run, or -1: `Prime Minister` in `Prime Minister Jane Roe`. */
function lastTitle(words: readonly Word[], first: number, end: number): number {
  for (let at = end - 2; at >= first; at--) {
    if (!has(words[at], TITLE) || (isGiven(words[at]) && at > first && isGiven(words[at - 1]))) continue;
    let next = at + 1;
    while (next < end && words[next]?.token.kind !== 'word') next++;
    if (next < end) return at;
  }
  return -1;
}

/** Weighs what no list and no head explains: a person, more often than not. */
function weigh(context: Context, run: Run, partFirst: number, end: number): void {
  const { stretch, casing, small, lexicon } = context;
  const { words } = stretch;
  let first = partFirst;
  let titled = has(words[first - 1], TITLE) && words[first - 1]?.tail === 0;
  const title = lastTitle(words, first, end);
  if (title >= first) {
    titled = true;
    first = title + 1;
  }
  while (first < end) {
    const word = words[first];
    if (word?.token.text === '.' || word?.token.text === '-' || word?.token.text === '&') first++;
    else if (has(word, TITLE) && !isGiven(word)) {
      titled = true;
      first++;
    } else if (has(word, WORD.outerAdjective) || (isCommon(word) && !isGiven(word))) first++;
    else if (first === run.first && run.opensSentence && !isGiven(word) && small.has(word?.folded ?? ''))
      first++;
    else break;
  }
  let to = first;
  let count = 0;
  let long = 0;
  while (to < end && count < LONGEST_PERSON) {
    const word = words[to];
    if (word?.token.kind === 'word') {
      if (isCommon(word) && !has(word, WORD.particle) && count > 0) break;
      if (has(word, TITLE) && count > 0 && !isGiven(word)) break;
      if (isAcronym(word) && count > 0 && word.token.text.length > 3) break;
      if (words[to - 1]?.token.text !== '-' || to === first) count++;
      if (word.token.text.length > 1) long++;
    }
    to++;
  }
  while (to > first && words[to - 1]?.token.kind !== 'word') to--;
  if (count === 0 || long === 0) return;
  const opening = words[first];
  const initial = opening?.token.text.length === 1;
  if (count === 1) {
    weighSingle(context, first, to, titled);
    return;
  }
  if (isThing(words, first, to)) return;
  if (isGiven(opening) || titled || (initial && words[first + 1]?.token.text === '.')) {
    push(context, first, to, 'person', 3);
    return;
  }
  const surnameFirst = isSureGiven(words[to - 1]);
  if (lexicon.capitalisesNouns && !surnameFirst) return;
  if (casing !== 'sentence' || count > 4 || isAcronym(opening)) return;
  const before = words[first - 1]?.folded ?? '';
  const located =
    !surnameFirst &&
    first === partFirst &&
    (LOCATED.test(before) || (before === 'from' && hasParticle(words, first, to)));
  push(context, first, to, located ? 'place' : 'person', surnameFirst ? 3 : 2);
}

const OPENING = /^["“„«]$/u;
const CLOSING = /^["”“»]$/u;

/** `the trawler “Patient Margaret”`: marks round a name right after a small word are those of a ship, a book, a song. */
function isThing(words: readonly Word[], first: number, end: number): boolean {
  const noun = words[first - 2];
  return (
    OPENING.test(words[first - 1]?.token.text ?? '') &&
    CLOSING.test(words[end]?.token.text ?? '') &&
    noun?.token.kind === 'word' &&
    !isCapitalised(noun) &&
    !has(noun, WORD.common | WORD.preposition | WORD.reportingVerb | TITLE)
  );
}

/** One word, hyphens aside: it needs a sign beside it. */
function weighSingle(context: Context, at: number, end: number, titled: boolean): void {
  const { stretch, casing, lexicon, small } = context;
  const { words } = stretch;
  const word = words[at];
  const last = words[end - 1];
  if (!word || !last || word.token.text.length - word.tail < 2 || has(word, WORD.common | WORD.preposition))
    return;
  if (titled) {
    push(context, at, end, 'person', isAcronym(word) ? 1 : 2);
    return;
  }
  if (lexicon.capitalisesNouns || casing !== 'sentence') return;
  const before = words[at - 1];
  const after = words[end];
  if (isAcronym(word)) {
    const length = word.token.text.length - word.tail;
    if (end === at + 1 && length <= 5 && !small.has(word.folded)) push(context, at, end, 'organization', 2);
    return;
  }
  if (small.has(word.folded)) return;
  const speaks = has(before, WORD.reportingVerb) || (has(after, WORD.reportingVerb) && last.tail === 0);
  if (speaks || isSureGiven(word)) push(context, at, end, 'person', 2);
  else if (
    has(before, WORD.placeLabel) ||
    IN.test(before?.folded ?? '') ||
    (before?.folded === 'of' && has(words[at - 2], WORD.placeLabel))
  )
    push(context, at, end, 'place', 2);
}

/** `Vila do Rio`: a stranger's particle seldom follows `from` in a person's name. */
function hasParticle(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first + 1; at < end - 1; at++)
    if (has(words[at], WORD.particle) && !isCapitalised(words[at])) return true;
  return false;
}

/** What stands before places and seldom before persons. */
const LOCATED = /^(?:in|at|near|off|en|à|nei|em|na|no|te|uit|desde)$/u;

const IN = /^(?:in|at|near|from|en|à|a|au|in|bei|aus|nach|в|из)$/u;

/** In capitals throughout, only what the lists know is told. */
function listedOnly(context: Context): void {
  const { stretch, lexicon } = context;
  for (let at = stretch.start; at < stretch.end; at++) {
    const match = isCapitalised(stretch.words[at]) ? phraseAt(stretch, at, lexicon) : null;
    if (!match || match.ambiguous || match.end - at + (stretch.words[at]?.token.text.length ?? 0) < 4)
      continue;
    keep(context, at, match.end, match.letters, match.type);
    at = match.end - 1;
  }
}

// Rules and coherence ask it of the same document.
const smallWordsOf = new WeakMap<readonly Word[], ReadonlySet<string>>();

/** The folded words that a text writes without a capital: what also appears so is no name for its capital alone. */
export function smallWords(words: readonly Word[]): ReadonlySet<string> {
  const known = smallWordsOf.get(words);
  if (known) return known;
  const small = new Set<string>();
  for (const word of words) if (word.token.kind === 'word' && !isCapitalised(word)) small.add(word.folded);
  smallWordsOf.set(words, small);
  return small;
}

/** Names of one paragraph. */
export function latinCandidates(stretch: Stretch, lexicon: Lexicon, small: ReadonlySet<string>): Candidate[] {
  const context: Context = { stretch, lexicon, small, casing: casingOf(stretch), found: [] };
  if (context.casing === 'capitals') {
    listedOnly(context);
    return context.found;
  }
  if (lexicon.smallComplements) takeSmallHeads(context);
  for (const run of runsOf(stretch, lexicon))
    for (const [first, end] of wholeListed(context, run) ?? takeOrganizations(context, run))
      for (const [from, to] of takeListed(context, first, end))
        for (const [start, stop] of takePlaceHeads(context, from, to)) weigh(context, run, start, stop);
  return context.found;
}

/** A run that is a listed name as a whole, `The` aside, or begins with one of several words, needs no head. */
function wholeListed(context: Context, run: Run): Part[] | null {
  const { stretch, lexicon } = context;
  for (const first of [run.first, run.first + 1]) {
    if (first > run.first && (first >= run.end || !isFunction(stretch.words[run.first]))) break;
    const match = phraseAt(stretch, first, lexicon);
    if (match && !match.ambiguous && match.end >= run.end) {
      keep(context, first, match.end, match.letters, match.type);
      return [];
    }
  }
  return null;
}
