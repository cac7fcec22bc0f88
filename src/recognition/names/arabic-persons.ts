/** Persons in Arabic: by honorific or office, by given name, by the verb of speech before them. */
import type { Candidate, Stretch } from './candidates.ts';
import { phraseAt } from './candidates.ts';
import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has, isGiven, isSureGiven } from './words.ts';

/** The longest run of words that Arabic news gives as one person's name. */
export const LONGEST_NAME = 9;
/** The longest complement between an office and its holder's name, in tokens. */
const LONGEST_OFFICE = 12;

const NO_NAME =
  WORD.common |
  WORD.honorific |
  WORD.role |
  WORD.reportingVerb |
  WORD.preposition |
  WORD.outerAdjective |
  WORD.organizationHead |
  WORD.placeLabel |
  WORD.placeHead;

/** Families of place or tribe: `الكيلاني`. */
const FAMILY = /ي$|^ال(?:دين|له)$/u;
const TEH_MARBUTA = /ة$/u;
/** A word the lexicon does not know and whose shape does not keep it from being a name. */
function isUnknownName(word: Word | undefined): boolean {
  return word !== undefined && word.bits === 0 && !word.definite && word.letters === 0 && word.nameShape;
}

function isFamily(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.definite &&
    word.letters === 0 &&
    !has(word, NO_NAME) &&
    !TEH_MARBUTA.test(word.token.text)
  );
}

/** Second parts of Persian surnames (`عبادی پور`). */
const SURNAME_END = /^(?:پور|نژاد|زاده|فر|نيا|مقدم|راد|منش|دوست|خواه|اصل|وند|تبار|كيا)$/u;

/** What begins as a proclitic or a verb's prefix may. */
const MAY_BE_PREFIXED = /^[وفبلكسيتا]/u;

/** What a run of name words needs to begin with. */
type Opening = 'given' | 'any' | 'family';

/** The end of the name that begins at a token, or `at` where none does. */
export function nameEnd({ words, end, unknownWords }: Stretch, at: number, opening: Opening): number {
  const first = words[at];
  if (!first || first.token.kind !== 'word') return at;
  const particle = has(first, WORD.particle);
  if (has(first, NO_NAME) && !particle && !(isGiven(first) && isGiven(words[at + 1]))) return at;
  if (!isGiven(first) && !particle) {
    const unknown = opening !== 'given' && isUnknownName(first);
    const family = opening === 'family' && isFamily(first) && !has(first, WORD.definiteCommon);
    if (!unknown && !family) return at;
    if (family) return at + 1;
  }
  let to = at + 1;
  let pending = particle;
  let unknown = isGiven(first) || particle ? 0 : 1;
  const limit = Math.min(end, at + LONGEST_NAME);
  while (to < limit) {
    const word = words[to];
    if (!word || word.token.kind !== 'word') break;
    // After بن or آل any noun is a name: `بن لادن`, `آل ثاني`.
    if (pending && !has(word, WORD.particle | WORD.preposition | WORD.reportingVerb)) {
      pending = false;
      to++;
      if (word.definite && !isCompound(words[to - 2])) break;
      continue;
    }
    if (word.letters > 0) break;
    if (has(word, WORD.particle)) {
      pending = true;
      to++;
      continue;
    }
    if (isGiven(word) || isUnknownName(word)) {
      if (!isGiven(word) && unknown++ >= unknownWords && !SURNAME_END.test(word.folded)) break;
      // `نجم المنتخب`, `علي القطاع`: before a definite noun an everyday word is that word.
      const everyday = has(word, WORD.ambiguousGiven) && has(word, NO_NAME);
      if (everyday && !isSureGiven(words[to + 1])) break;
      // Two persons joined by و write the conjunction on the second's first word.
      if (!isGiven(word) && /^و[^ايو]/u.test(word.folded) && word.folded.length > 4) break;
      // From the third word on, what may begin with a proclitic or a verb's prefix is not the name any more.
      if (to > at + 1 && !isGiven(word) && MAY_BE_PREFIXED.test(word.folded)) break;
      to++;
      continue;
    }
    if (isFamily(word)) {
      // `كريمة بنت ناصر القرار`: after two names a definite noun is the sentence's, unless it has a family's form.
      if (to > at + 1 && !isGiven(word) && !FAMILY.test(word.folded)) break;
      to++;
      // `نور الدين` is a name of two words: what follows may belong to it.
      if (word.folded === 'الدين') continue;
      break;
    }
    if (word.folded === 'الله') {
      to++;
      continue;
    }
    break;
  }
  while (to > at + 1 && has(words[to - 1], WORD.particle) && !isGiven(words[to - 1])) to--;
  return particle && to === at + 1 ? at : to;
}

/** `عبد الرحمن` is one name: others may follow. */
const isCompound = (word: Word | undefined): boolean => word?.folded === 'عبد';

function candidate(words: readonly Word[], first: number, end: number, strength: number): Candidate {
  return { first, end, letters: words[first]?.letters ?? 0, type: 'person', strength };
}

/** `الري`, `الحج`: an unknown word of the article and two letters, too short to be sure of anywhere but in an office. */
const isShortDefinite = (word: Word): boolean =>
  word.bits === 0 && word.letters === 0 && /^ال..$/u.test(word.folded);

/** The end of an office's complement: `الخارجية الأمريكي السابق` in `وزير الخارجية الأمريكي السابق`. */
export function complementEnd(stretch: Stretch, at: number, lexicon: Lexicon): number {
  const { words, end } = stretch;
  const limit = Math.min(end, at + LONGEST_OFFICE);
  let to = at;
  while (to < limit) {
    const word = words[to];
    if (!word || word.token.kind !== 'word') break;
    const phrase = phraseAt(stretch, to, lexicon);
    if (phrase && !(isGiven(word) && phrase.end === to + 1)) {
      to = phrase.end;
      continue;
    }
    const next = words[to + 1];
    const genitive =
      !isSureGiven(word) &&
      !has(word, WORD.reportingVerb | WORD.common) &&
      next?.definite === true &&
      next.letters === 0;
    const nested = has(
      word,
      WORD.role | WORD.honorific | WORD.organizationHead | WORD.outerAdjective | WORD.placeLabel,
    );
    const link =
      (word.folded === 'في' || word.folded === 'الي' || word.folded === 'لدي' || word.folded === 'باسم') &&
      next !== undefined;
    if (word.definite || isShortDefinite(word) || nested || genitive || link) to++;
    else break;
  }
  return Math.min(to, end);
}

/** A name after an honorific or an office that begins at a token. */
function titledAt(stretch: Stretch, at: number, lexicon: Lexicon): Candidate | null {
  const { words } = stretch;
  const title = words[at];
  if (!has(title, WORD.honorific | WORD.role)) return null;
  const office = has(title, WORD.role);
  let from = at + 1;
  // `د.` and other abbreviations keep their full stop.
  if (words[from]?.token.text === '.' && (title?.token.text.length ?? 9) <= 2) from++;
  if (!office) {
    const direct = nameEnd(stretch, from, 'family');
    if (direct > from) return candidate(words, from, direct, 3);
  }
  const start = complementEnd(stretch, from, lexicon);
  const complement = start > from;
  if (start >= stretch.end) return null;
  const known = isGiven(words[start]) || has(words[start], WORD.particle);
  // An indefinite office needs a complement or a known name: `رئيس` alone is followed by what he presides over.
  if (!known && !complement && !title?.definite) return null;
  const end = nameEnd(stretch, start, 'any');
  if (end === start) return null;
  return candidate(words, start, end, known || end - start > 1 ? 3 : 2);
}

function givenAt(stretch: Stretch, at: number): Candidate | null {
  const { words } = stretch;
  const word = words[at];
  if (!word || !(isGiven(word) || has(word, WORD.particle))) return null;
  const end = nameEnd(stretch, at, 'given');
  if (end === at) return null;
  if (isSureGiven(word)) return candidate(words, at, end, end - at > 1 ? 3 : 2);
  const second = words[at + 1];
  if (end - at < 2) return null;
  if (isGiven(word)) {
    const shaped = isSureGiven(second) || (isGiven(second) && end - at > 2) || has(second, WORD.particle);
    const nisba = second?.definite === true && second.folded.endsWith('ي') && second.folded.length > 5;
    return shaped || nisba ? candidate(words, at, end, 2) : null;
  }
  // A kunya or a name with عبد: the particle needs a name after it.
  const kunya = /^(?:ابو|ابي|ام|عبد|ال)$/u.test(word.folded) && second?.token.kind === 'word';
  return kunya && word.folded !== 'ام'
    ? candidate(words, at, end, 2)
    : isSureGiven(second) && word.folded !== 'ال'
      ? candidate(words, at, end, 2)
      : null;
}

const AFTER_SPEAKER = /^(?:[:"،,«(]|ان|انه|انها|بان|عن|خلال|في|علي)$/u;

/** Unknown words between a verb of speech and what is said: `وأضاف جوتشولك أن`. */
function speakerAt(stretch: Stretch, at: number): Candidate | null {
  const { words } = stretch;
  if (!has(words[at], WORD.reportingVerb)) return null;
  const end = nameEnd(stretch, at + 1, 'any');
  const length = end - at - 1;
  if (length < 1 || length > 4) return null;
  const after = words[end]?.token.folded ?? '';
  if (!AFTER_SPEAKER.test(after)) return null;
  if (length === 1 && !/^(?:[:"]|ان|انه|انها|بان|في)$/u.test(after)) return null;
  return candidate(words, at + 1, end, 2);
}

/** Unknown words after whose countryman he is: `الياباني شونسوكي ناكامورا`. */
function countrymanAt(stretch: Stretch, at: number, lexicon: Lexicon): Candidate | null {
  const { words } = stretch;
  if (!lexicon.gentilics.has(words[at]?.folded ?? '')) return null;
  const end = nameEnd(stretch, at + 1, 'any');
  const known = isGiven(words[at + 1]);
  if (!known && /^[وبليك]/u.test(words[at + 1]?.folded ?? '')) return null;
  if (end - at - 1 < 2 || end - at - 1 > 3) return null;
  return candidate(words, at + 1, end, known ? 3 : 2);
}

/** Persons that begin, or are announced, at a token. */
export function personsAt(stretch: Stretch, at: number, lexicon: Lexicon): (Candidate | null)[] {
  return [
    titledAt(stretch, at, lexicon),
    givenAt(stretch, at),
    speakerAt(stretch, at),
    countrymanAt(stretch, at, lexicon),
  ];
}
