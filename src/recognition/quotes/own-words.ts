/** What the reporting clause's own words for its speaker are, and whom they describe. */
import type { NameAnnotation, Span } from '../annotation.ts';
import { headOf, type Head } from './descriptions.ts';
import type { Agreement, Gender } from './lexicon.ts';
import { foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { sentenceStart } from './sentence.ts';
import { isGoverning } from './subject.ts';
import type { Attribution } from './surroundings.ts';

/** The first name at or after offset `at`. */
export function firstNameFrom(names: readonly NameAnnotation[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The token that holds offset `start`, or the first after it. */
export function tokenFrom(reading: Reading, start: number): number {
  const { tokens } = reading.document;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the reporting clause has for its speaker: the verb itself for an ellipsis. */
export type SubjectKind = 'name' | 'pronoun' | 'ellipsis' | 'description';

/** What words the reporting clause has for its speaker. */
export function kindOf(reading: Reading, { speaker, cue }: Attribution): SubjectKind {
  if (!speaker) return 'name';
  if (cue && speaker.start === cue.start && speaker.end === cue.end) return 'ellipsis';
  const at = firstNameFrom(reading.names, speaker.start);
  const name = reading.names[at];
  if (name && name.start < speaker.end) return 'name';
  const token = tokenFrom(reading, speaker.start);
  return reading.lexicon.pronouns.has(foldedAt(reading, token)) ? 'pronoun' : 'description';
}

/** The first and, exclusive, last token of words of the text. */
export function tokensOf(reading: Reading, { start, end }: Span): readonly [first: number, end: number] {
  const first = tokenFrom(reading, start);
  let last = first;
  while ((tokenAt(reading, last)?.start ?? Infinity) < end) last++;
  return [first, last];
}

/** The noun that words without a name are about. */
export function headOfWords(reading: Reading, words: Span): Head | null {
  return headOf(reading, { span: words, name: null, pronoun: null, tokens: tokensOf(reading, words) });
}

/** Whether words stand under a preposition (`se lo dijo a | su psicóloga`), so that they are no subject. */
export function isUnderPreposition(reading: Reading, words: Span): boolean {
  const first = tokenFrom(reading, words.start);
  return first > 0 && isGoverning(reading, first - 1) && !nameAt(reading, first - 1);
}

/** How far back, in tokens, a sentence's beginning is looked for. */
const SENTENCE_REACH = 40;
/** How far into its sentence the noun that it is about begins at the latest, in tokens. */
const NOUN_REACH = 4;

/**
 * Whether the sentence before token `open`, not before token `first`, opens with an article's noun and no name
 * (`Die Mutter des Opfers …`): a pronoun after it more likely speaks of that noun.
 */
export function isNounNearer(reading: Reading, open: number, first: number): boolean {
  const { document, lexicon } = reading;
  if (lexicon.articles.size === 0 || open <= first) return false;
  const from = Math.max(first, open - SENTENCE_REACH);
  const own = sentenceStart(document, open, from, SENTENCE_REACH, lexicon);
  const start = own >= open ? sentenceStart(document, open - 1, from, SENTENCE_REACH, lexicon) : own;
  if (!lexicon.articles.has(foldedAt(reading, start))) return false;
  for (let at = start; at < Math.min(open, start + NOUN_REACH); at++) if (nameAt(reading, at)) return false;
  return true;
}

/** What words without a name tell of whom they mean: a company or somebody, and the gender of somebody. */
export function agreementOfWords(reading: Reading, words: Span, head: Head): Agreement {
  const { anaphors, roles } = reading.lexicon;
  const { thing } = anaphors.get(head.word) ?? {};
  if (thing) return { thing };
  const isSomebody = roles.has(head.word) || roles.has(head.bare);
  return { gender: genderOfWords(reading, words, head), ...(isSomebody && { thing: false }) };
}

/** The gender that words for somebody tell by their noun or its article (`la fondatrice`, `الطبيبة`). */
function genderOfWords(reading: Reading, words: Span, head: Head): Gender | undefined {
  const { lexicon } = reading;
  if (lexicon.feminine.has(head.word)) return 'f';
  if (lexicon.order === 'verb-subject') return isFeminineNoun(reading, words, head) ? 'f' : 'm';
  return lexicon.genderOfArticle.get(foldedAt(reading, tokenFrom(reading, words.start)));
}

/** The feminine ending, which folds to the letter of `his`. */
function isFeminineNoun(reading: Reading, words: Span, head: Head): boolean {
  const [first, end] = tokensOf(reading, words);
  for (let at = first; at < end; at++)
    if (foldedAt(reading, at).endsWith(head.word)) return tokenAt(reading, at)?.text.endsWith('ة') ?? false;
  return false;
}

const CAPITAL = /^\p{Lu}/u;

/**
 * Whether words for a speaker hold a proper name that recognition has not found, or a place's (`L’entreprise | X`):
 * a capital within them; where every noun has one, the second of two words.
 */
export function hasProperName(reading: Reading, words: Span): boolean {
  const [first, end] = tokensOf(reading, words);
  const { capitalNouns, roles } = reading.lexicon;
  for (let at = first; at < end; at++) {
    if (nameAt(reading, at)?.type === 'place' && end - first === 1) return true;
    if (at === first || nameAt(reading, at) || !CAPITAL.test(tokenAt(reading, at)?.text ?? '')) continue;
    if (capitalNouns && (!CAPITAL.test(tokenAt(reading, at - 1)?.text ?? '') || at - 1 === first)) continue;
    if (!roles.has(foldedAt(reading, at))) return true;
  }
  return false;
}
