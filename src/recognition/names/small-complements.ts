/**
 * Official names of which only the first noun has a capital, as French writes them: `Agence régionale du littoral`,
 * `ministère de la Transition écologique`.
 */
import type { Context } from './latin-organizations.ts';
import { push, TITLE } from './latin-organizations.ts';
import { isCapitalised } from './latin-runs.ts';
import { WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has, isSureGiven } from './words.ts';

const LONGEST_COMPLEMENT = 14;

const LINK = /^(?:de|des|du|pour)$/u;
const ARTICLE = /^(?:la|le|les|l)$/u;
/** `d'orchestre`, `l'Aubrière`: a link or article and its noun in one token. */
const ELIDED_LINK = /^d'..../u;
const ELIDED_ARTICLE = /^l'../u;

/** Endings of relational adjectives, which official names are made of; participles and verbs seldom have them. */
const RELATIONAL =
  /(?:al|ale|aux|ales|el|elle|els|elles|iques?|aires?|iens?|iennes?|ais|aises?|ois|oises?|ifs?|ives?|ides?|istes?|ains?|aines?|ines?)$/u;

/** Nouns that a head governs without naming itself by them: `le Centre de la ville`. */
const GENERIC =
  /^(?:ville|pays|monde|jour|nuit|fois|suite|terre|gauche|droite|region|semaine|mois|annee|guerre)$/u;

function isNoun(word: Word | undefined): boolean {
  return (
    word?.token.kind === 'word' &&
    !has(word, WORD.common | WORD.preposition | WORD.reportingVerb | TITLE) &&
    !(isCapitalised(word) && isSureGiven(word)) &&
    !GENERIC.test(word.folded)
  );
}

/** End of `de la transition`, `du littoral`, `d'orchestre` at a token, or the token itself. */
function linkedEnd(words: readonly Word[], at: number, end: number): number {
  const folded = words[at]?.token.folded ?? '';
  if (ELIDED_LINK.test(folded)) return at + 1;
  if (!LINK.test(folded)) return at;
  let noun = at + 1;
  if (ARTICLE.test(words[noun]?.token.folded ?? '')) noun++;
  if (noun >= end) return at;
  return isNoun(words[noun]) || ELIDED_ARTICLE.test(words[noun]?.token.folded ?? '') ? noun + 1 : at;
}

/** The end of an official name whose head stands before token `at`. */
export function complementEnd({ stretch }: Context, at: number): number {
  const { words } = stretch;
  const limit = Math.min(stretch.end, at + LONGEST_COMPLEMENT);
  let to = at;
  while (to < limit) {
    const word = words[to];
    if (word?.token.kind !== 'word') break;
    const linked = linkedEnd(words, to, stretch.end);
    if (linked > to) {
      to = linked;
      continue;
    }
    // `de peinture et de sculpture`: only a link of its own goes on after the conjunction.
    const joined = word.folded === 'et' && to > at ? linkedEnd(words, to + 1, stretch.end) : to + 1;
    if (joined > to + 1) {
      to = joined;
      continue;
    }
    const adjective =
      !isCapitalised(word) && RELATIONAL.test(word.folded) && word.folded.length > 4 && isNoun(word);
    if (!adjective) break;
    to++;
  }
  return to;
}

/** Heads that keep a small letter, the capital being their complement's. */
const SMALL_HEAD = /^(?:ministere|universite|fondation|prefecture)$/u;

/** `ministère de la Transition écologique`: a small head, a link, and a capital. */
export function takeSmallHeads(context: Context): void {
  const { words, start, end } = context.stretch;
  for (let at = start; at < end; at++) {
    const head = words[at];
    if (!head || isCapitalised(head) || !SMALL_HEAD.test(head.folded)) continue;
    const first = ARTICLE.test(words[at + 2]?.token.folded ?? '') ? at + 3 : at + 2;
    if (!LINK.test(words[at + 1]?.folded ?? '') || !isCapitalised(words[first]) || !isNoun(words[first]))
      continue;
    push(context, at, complementEnd(context, at + 1), 'organization', 3);
  }
}
