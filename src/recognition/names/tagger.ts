/** Which stretches of a text are names, and of what type: the part of recognition that a trained model can take over. */
import type { TextDocument } from '../text/document.ts';
import { organizationsAt } from './arabic-organizations.ts';
import { LONGEST_NAME, personsAt } from './arabic-persons.ts';
import { placesAt } from './arabic-places.ts';
import type { Candidate, PhraseMatch, Stretch } from './candidates.ts';
import { phraseAt, settle } from './candidates.ts';
import { latinCandidates, smallWords } from './latin-tagger.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import { persianOrganizationAt } from './persian-organizations.ts';
import type { Word } from './words.ts';
import { has } from './words.ts';

const ARABIC_SCRIPT = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug']);

const GENTILIC = /^ال.*يه$/u;

function listedAt(stretch: Stretch, at: number, lexicon: Lexicon): Candidate | null {
  const match = phraseAt(stretch, at, lexicon);
  if (!match || (match.ambiguous && !isAnnounced(stretch, at, match))) return null;
  // `المملكة السعودية`: after a definite noun a country that is an adjective by form is one.
  const before = stretch.words[at - 1];
  if (
    match.end === at + 1 &&
    match.letters === 0 &&
    before?.definite &&
    GENTILIC.test(stretch.words[at]?.folded ?? '')
  )
    return null;
  return {
    first: at,
    end: match.end,
    letters: match.letters,
    type: match.type,
    // After its label (`ميناء رشيد`) there is no doubt, and the document's other mentions follow it.
    strength: match.ambiguous && !(match.type === 'place' && has(before, WORD.placeLabel)) ? 2 : 3,
  };
}

/** Proclitics that are prepositions. */
const PREPOSITION = /^[بلك]$/u;

/** An everyday word that is a name too is one after a label or preposition of its kind, or a proclitic one. */
function isAnnounced({ words }: Stretch, at: number, match: PhraseMatch): boolean {
  const before = words[at - 1];
  if (match.type === 'organization') return has(before, WORD.organizationLabel);
  return (
    PREPOSITION.test(words[at]?.token.folded[match.letters - 1] ?? '') ||
    has(before, WORD.preposition | WORD.placeLabel)
  );
}

function arabicCandidates(stretch: Stretch, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const add = (candidate: Candidate | null): void => {
    if (candidate) candidates.push(candidate);
  };
  for (let at = stretch.start; at < stretch.end; at++) {
    const word = stretch.words[at];
    if (word?.token.kind !== 'word') continue;
    add(listedAt(stretch, at, lexicon));
    // Every rule of grammar begins at a word that a list knows, or at a demonym.
    if (word.bits === 0 && !word.definite) continue;
    for (const candidate of personsAt(stretch, at, lexicon)) add(candidate);
    if (lexicon.language === 'fa') add(persianOrganizationAt(stretch, at, lexicon));
    for (const candidate of organizationsAt(stretch, at, lexicon)) add(candidate);
    for (const candidate of placesAt(stretch, at)) add(candidate);
  }
  return candidates;
}

/** Tokens `[firstToken, endToken)` that are read by themselves: a paragraph, or foreign words within one. */
export interface TokenRange {
  firstToken: number;
  endToken: number;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** What the rules of one language propose for some ranges of a document's words: in no order, with overlaps. */
export function proposeIn(
  ranges: readonly TokenRange[],
  words: readonly Word[],
  lexicon: Lexicon,
): Candidate[] {
  const candidates: Candidate[] = [];
  const arabic = ARABIC_SCRIPT.has(lexicon.language);
  const small = arabic ? NO_WORDS : smallWords(words);
  // In Persian the verb's nouns follow the subject at once (`مریم تماس گرفت`); Arabic's verb stands before it.
  const unknownWords = lexicon.language === 'fa' ? 1 : LONGEST_NAME;
  for (const { firstToken, endToken } of ranges) {
    const stretch = { words, start: firstToken, end: endToken, unknownWords };
    const found = arabic ? arabicCandidates(stretch, lexicon) : latinCandidates(stretch, lexicon, small);
    for (const candidate of found) candidates.push(candidate);
  }
  return candidates;
}

/** Names that the rules see in a document of one language, in the order of the text, none overlapping another. */
export function tag(document: TextDocument, words: readonly Word[], lexicon: Lexicon): Candidate[] {
  return settle(proposeIn(document.paragraphs, words, lexicon));
}
