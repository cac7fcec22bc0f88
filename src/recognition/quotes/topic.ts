/** Whom a sentence is about: read without a verb of saying. */
import type { NameAnnotation } from '../annotation.ts';
import { isQuotationMark } from './marks.ts';
import { beginsName, foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { isComma, isGoverned, named, pronounAt, type Subject } from './subject.ts';

/** How far before a name the preposition of its phrase may stand, in tokens. */
const PHRASE_REACH = 4;

/** Whether the name at token `at` ends a phrase under a preposition: `عن عودة قائد الفريق فلان`, `with the mayor X`. */
export function isInPhrase(reading: Reading, at: number, floor: number): boolean {
  const { lexicon } = reading;
  let indefinite = false;
  for (let before = at - 1; before >= Math.max(floor, at - PHRASE_REACH); before--) {
    const word = foldedAt(reading, before);
    if (tokenAt(reading, before)?.kind !== 'word' || nameAt(reading, before)) return false;
    if (lexicon.prepositions.has(word)) return true;
    if (lexicon.order === 'verb-subject') {
      // A chain of nouns is definite at its end alone; before that another phrase ends, or a verb stands.
      // The feminine ending folds to the same letter as `his`.
      const own = /(?:ه|ها|هم)$/u.test(word) && !tokenAt(reading, before)?.text.endsWith('ة');
      const definite = own || /^(?:و?ال|لل)/u.test(word);
      if (definite && indefinite) return false;
      indefinite ||= !definite;
    } else if (!lexicon.roles.has(word) && !lexicon.articles.has(word) && !lexicon.abbreviations.has(word))
      return false;
  }
  return false;
}

/** How far into its clause a subject begins at the latest, in tokens. */
const SUBJECT_REACH = 6;

/**
 * Whom the sentence of tokens `[first, end)` is about: its first name that can be a subject, or a pronoun that comes
 * before that, or the only person whom it names; else null.
 */
export function topicOf(reading: Reading, first: number, end: number): Subject | null {
  return plainTopicOf(reading, first, end) ?? onlyName(reading, first, end, () => true);
}

/** As `topicOf`, by place alone: not the only person whom the sentence names somewhere. */
export function plainTopicOf(reading: Reading, first: number, end: number): Subject | null {
  let clause = first;
  for (let at = first; at < end; at++) {
    if (isComma(reading, at)) clause = at + 1;
    // `Un habitant, lui, …` only stresses the noun before it.
    const isStress = isComma(reading, at - 1) && isComma(reading, at + 1);
    const pronoun = isStress ? undefined : reading.lexicon.pronouns.get(foldedAt(reading, at));
    if (pronoun && !pronoun.thing && !reading.lexicon.prepositions.has(foldedAt(reading, at - 1)))
      return pronounAt(reading, at);
    const name = nameAt(reading, at);
    if (!name || name.type === 'place' || !beginsName(reading, at) || isGoverned(reading, at)) continue;
    if (name.type === 'organization' && isOwnedByRole(reading, at, clause)) continue;
    // One of a list of names, or another name for the one before.
    if (isComma(reading, at - 1) && nameAt(reading, at - 2)) continue;
    if (at - clause <= SUBJECT_REACH) return named(name);
  }
  return null;
}

/** `Представитель турфирмы «X»`: an organisation that only says whose spokesman somebody is. */
function isOwnedByRole(reading: Reading, at: number, clause: number): boolean {
  for (let before = at - 1; before >= Math.max(clause, at - PHRASE_REACH); before--) {
    const token = tokenAt(reading, before);
    if (nameAt(reading, before) || (token?.kind === 'punctuation' && !isQuotationMark(token))) return false;
    if (reading.lexicon.roles.has(token?.folded ?? '') && !reading.lexicon.anaphors.has(token?.folded ?? ''))
      return true;
  }
  return false;
}

/** The one person (else organisation) outside prepositional phrases in `[first, end)`, or null where there are several. */
export function onlyName(
  reading: Reading,
  first: number,
  end: number,
  fits: (name: NameAnnotation) => boolean,
): Subject | null {
  const found = new Map<string, NameAnnotation>();
  for (let at = first; at < end; at++) {
    const name = nameAt(reading, at);
    if (!name || name.type !== 'person' || !beginsName(reading, at)) continue;
    if (isGoverned(reading, at) || isInPhrase(reading, at, first)) continue;
    if (fits(name)) found.set(name.entity, name);
  }
  const only = found.size === 1 ? [...found.values()][0] : undefined;
  return only ? named(only) : null;
}
