/** Is it speech? A scored decision over a small table of features. */
import type { Link } from './surroundings.ts';
import { cueAt } from './cues.ts';
import type { MarkedSpan } from './marks.ts';
import { foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { isSentencePunctuation, sentenceStart } from './sentence.ts';
import { SPEECH_BIAS, SPEECH_WEIGHTS } from './speech-weights.ts';
import { isComma, isGoverned } from './subject.ts';
import { SMALL } from './unknown-verb.ts';

/** Marked words and what is known around them. */
export interface Candidate {
  span: MarkedSpan;
  /** First token of the words. */
  first: number;
  /** First token after the quotation before, or of the paragraph. */
  floor: number;
  /** The next marked span's first token, or the paragraph's end. */
  ceiling: number;
  /** How they are attributed; null where nobody is said to speak. */
  link: Link | null;
  /** Joined by a conjunction to marked words that were no speech. */
  besideNaming: boolean;
}

interface Facts {
  words: number;
  /** Words inside that titles and names seldom have. */
  clauseWords: number;
  endsSentence: boolean;
  innerPunctuation: boolean;
  colonBefore: boolean;
  complementiserBefore: boolean;
  /** A noun of titles or names just before or after. */
  naming: boolean;
  /** Written onto a preposition. */
  glued: boolean;
  /** After a possessive: somebody's so-called. */
  possessed: boolean;
  /** After a copula. */
  predicate: boolean;
  /** Between an article and, most likely, its noun. */
  attributive: boolean;
  subjectMayFollow: boolean;
  isName: boolean;
  titleCase: boolean;
  /** After a comma, a colon or a conjunction. */
  paused: boolean;
  verbFirst: boolean;
  verbLast: boolean;
  /** The first word has a small letter. */
  beginsSmall: boolean;
  /** Somebody is named in the sentence before the words, not under a preposition. */
  somebodyBefore: boolean;
  prepositionBefore: boolean;
  standsAlone: boolean;
  /** After a question. */
  asked: boolean;
  besideNaming: boolean;
  closure: MarkedSpan['closure'];
  link: Link | null;
}

/** What points to speech or away from it; the weights are data (`speech-weights.ts`). */
const FEATURES: Readonly<Record<string, (facts: Facts) => boolean>> = {
  'one or two words': (facts) => facts.words <= 2,
  'three or four words': (facts) => facts.words === 3 || facts.words === 4,
  'seven words': (facts) => facts.words >= 7,
  'ten words': (facts) => facts.words >= 10,
  'clause words': (facts) => facts.clauseWords > 0,
  'several clause words': (facts) => facts.clauseWords > 2,
  'ends sentence': (facts) => facts.endsSentence,
  'inner punctuation': (facts) => facts.innerPunctuation,
  colon: (facts) => facts.colonBefore,
  'conjunction before': (facts) => facts.complementiserBefore,
  naming: (facts) => facts.naming,
  'glued or possessed': (facts) => facts.glued || facts.possessed,
  name: (facts) => facts.isName,
  'title case': (facts) => facts.titleCase,
  'title case without pause': (facts) => facts.titleCase && !facts.paused,
  'stands alone': (facts) => facts.standsAlone,
  'after a question': (facts) => facts.asked && facts.endsSentence,
  'beside naming': (facts) => facts.besideNaming,
  'broken marks': (facts) => facts.closure !== 'paired',
  'strong link': (facts) => facts.link === 'colon' || facts.link === 'direct' || facts.link === 'label',
  'distant colon': (facts) => facts.link === 'distant-colon',
  'verb after or source': (facts) =>
    facts.link === 'after' || facts.link === 'source' || facts.link === 'described',
  far: (facts) => facts.link === 'far',
  loose: (facts) => facts.link === 'loose',
  'far, verb first': (facts) => facts.link === 'far' && facts.verbFirst,
  'loose, verb first': (facts) => facts.link === 'loose' && facts.verbFirst,
  'same speaker': (facts) => facts.link === 'same',
  predicate: (facts) => facts.predicate && facts.link !== null,
  attributive: (facts) => facts.attributive && facts.words <= 3,
  direct: (facts) => facts.link === 'direct' && !facts.subjectMayFollow,
  'one word': (facts) => facts.words === 1,
  'begins small': (facts) => facts.beginsSmall,
  'begins small, no link': (facts) => facts.beginsSmall && facts.link === null,
  'somebody before, no link': (facts) => facts.link === null && facts.somebodyBefore,
  'somebody before, no link, several words': (facts) =>
    facts.link === null && facts.somebodyBefore && facts.words >= 3,
  'after a preposition, no link': (facts) => facts.link === null && facts.prepositionBefore,
  'far, several words': (facts) => facts.link === 'far' && facts.words >= 3,
  'loose, several words': (facts) => facts.link === 'loose' && facts.words >= 3,
  'described, one word': (facts) => facts.link === 'described' && facts.words === 1,
  'verb first, no link': (facts) => facts.link === null && facts.verbFirst,
  'verb last, no link': (facts) => facts.link === null && facts.verbLast,
  'verb last, conjunction or far': (facts) =>
    facts.verbLast && (facts.link === 'far' || facts.link === 'loose'),
  'no words of a clause, no link': (facts) => facts.link === null && facts.clauseWords === 0,
};

export const SPEECH_FEATURES: readonly string[] = Object.keys(FEATURES);
const HOLDS = Object.values(FEATURES);
const WEIGHED = SPEECH_FEATURES.map((feature) => SPEECH_WEIGHTS[feature] ?? 0);

/** How many tokens before a mark a naming noun still governs it (`a film by X called “…”` names its own verb). */
const NAMING_REACH = 3;
const NAMING_REACH_AFTER = 2;

const UPPER = /^\p{Lu}/u;
const LATIN = /^\p{Script=Latin}/u;

function isNaming(reading: Reading, at: number): boolean {
  const { lexicon } = reading;
  const word = foldedAt(reading, at);
  if (word === '') return false;
  if (lexicon.naming.has(word)) return true;
  // A conjunction, preposition or article may be written onto the noun.
  if (lexicon.order !== 'verb-subject') return false;
  const bare = word.replace(/^[وف]?[بلك]?(?:ال|ل)?/u, '');
  return bare !== word && bare.length > 2 && lexicon.naming.has(bare);
}

function isSomebody(reading: Reading, at: number): boolean {
  return nameAt(reading, at) !== null || reading.lexicon.pronouns.has(foldedAt(reading, at));
}

/** How far before marked words their subject is looked for, in tokens. */
const SUBJECT_REACH = 30;

function isSomebodyBefore(reading: Reading, open: number, floor: number): boolean {
  const start = sentenceStart(reading.document, open, floor, SUBJECT_REACH, reading.lexicon);
  for (let at = start; at < open; at++) {
    const name = nameAt(reading, at);
    if (
      name
        ? name.type !== 'place' && !isGoverned(reading, at)
        : reading.lexicon.pronouns.has(foldedAt(reading, at))
    )
      return true;
  }
  return false;
}

function namedBefore(reading: Reading, open: number, floor: number): boolean {
  // `…, Titel: „…“`
  if (tokenAt(reading, open - 1)?.text === ':' && open - 2 >= floor && isNaming(reading, open - 2))
    return true;
  let words = 0;
  for (let at = open - 1; at >= floor && words < NAMING_REACH; at--) {
    const token = tokenAt(reading, at);
    if (!token) break;
    if (
      token.text === ':' ||
      isSentencePunctuation(reading.document, at) ||
      (isComma(reading, at) && at < open - 1)
    )
      break;
    if (token.kind !== 'word') continue;
    // The object's particle parts it from what it is called.
    if (reading.lexicon.order === 'subject-object-verb' && reading.lexicon.stops.has(token.folded)) break;
    const cue = cueAt(reading.document, at, open, reading.lexicon);
    // `called “…”` names where nobody calls, and reports where somebody does: `what he called “…”`.
    if (cue?.form.describing && isNaming(reading, at))
      return (
        at === open - 1 &&
        !isSomebody(reading, at - 1) &&
        !reading.lexicon.skipped.has(foldedAt(reading, at - 1))
      );
    // `X dit « … »` says it; after a comma the participle names (`X, dit « … »`).
    if (cue?.form.kind === 'verb' && at === open - 1 && isNaming(reading, at) && !cue.form.describing)
      return isComma(reading, at - 1);
    // What a reporting verb governs is said, whatever noun stands before the verb.
    if (cue?.form.kind === 'verb' && !isNaming(reading, at)) return false;
    words++;
    if (isNaming(reading, at)) return true;
  }
  return false;
}

function namedAfter(reading: Reading, close: number, ceiling: number): boolean {
  for (let at = close + 1; at < Math.min(ceiling, close + 1 + NAMING_REACH_AFTER); at++) {
    const token = tokenAt(reading, at);
    if (!token || token.kind === 'punctuation') return false;
    if (isNaming(reading, at)) return true;
  }
  return false;
}

/** Whether marked words that begin at token `open` stand after a possessive: `the board’s “…”`, no `d’« absurde »`. */
export function isPossessed(reading: Reading, open: number): boolean {
  const lead = tokenAt(reading, open - 1)?.text ?? '';
  return /['’]s$/u.test(lead) || (/^['’]$/u.test(lead) && foldedAt(reading, open - 2).endsWith('s'));
}

function factsOf(reading: Reading, candidate: Candidate): Facts {
  const { document, lexicon } = reading;
  const { span, first, floor, ceiling, link, besideNaming } = candidate;
  const facts = { words: 0, clauseWords: 0, upper: 0, latin: 0, inner: false, named: 0 };
  // Beyond this a quotation's nature is known: keeps the work of a long one bounded.
  const end = Math.min(span.close, first + 200);
  for (let at = first; at < end; at++) {
    const token = tokenAt(reading, at);
    if (!token) break;
    if (token.kind === 'punctuation') {
      if (at < span.close - 1 && (isComma(reading, at) || isSentencePunctuation(document, at)))
        facts.inner = true;
      continue;
    }
    facts.words++;
    if (lexicon.clauseWords.has(token.folded)) facts.clauseWords++;
    else if (LATIN.test(token.text) && token.text.length > 3) {
      facts.latin++;
      if (UPPER.test(token.text)) facts.upper++;
    }
    if (nameAt(reading, at)) facts.named++;
  }
  const open = span.open < 0 ? first : span.open;
  const before = tokenAt(reading, open - 1);
  const lead = before?.text ?? '';
  const opening = tokenAt(reading, open);
  return {
    words: facts.words,
    clauseWords: facts.clauseWords,
    endsSentence:
      isSentencePunctuation(
        document,
        // A full stop outside the marks ends the quotation only where the quotation is the whole sentence.
        open <= floor || isSentencePunctuation(document, open - 1) ? span.close : span.close - 1,
      ) || isSentencePunctuation(document, span.close - 1),
    innerPunctuation: facts.inner,
    colonBefore: lead === ':',
    complementiserBefore: lexicon.complementisers.has(before?.folded ?? ''),
    naming:
      (namedBefore(reading, open, floor) && !isSaidOfIt(reading, open - 1, link)) ||
      namedAfter(reading, span.close, ceiling),
    glued:
      link !== 'described' &&
      link !== 'source' &&
      span.open >= 0 &&
      lexicon.order === 'verb-subject' &&
      before !== undefined &&
      before.end === opening?.start &&
      /^[لبك]$/u.test(before.folded),
    possessed: isPossessed(reading, open),
    predicate: isPredicate(reading, open, span.close),
    attributive: lexicon.articles.has(before?.folded ?? ''),
    subjectMayFollow: lexicon.order === 'verb-subject' && !lexicon.prepositions.has(before?.folded ?? ''),
    isName: facts.named > 0 && facts.named === facts.words,
    titleCase: !lexicon.capitalNouns && facts.latin > 1 && facts.upper === facts.latin,
    paused: lead === ':' || isComma(reading, open - 1) || lexicon.complementisers.has(before?.folded ?? ''),
    verbFirst: lexicon.order === 'verb-subject',
    verbLast: lexicon.order === 'subject-object-verb',
    beginsSmall: SMALL.test(tokenAt(reading, first)?.text ?? ''),
    somebodyBefore: isSomebodyBefore(reading, open, floor),
    prepositionBefore: lexicon.prepositions.has(before?.folded ?? ''),
    standsAlone: open <= floor && (span.close + 1 >= ceiling || link !== null),
    asked: lead === '?' || lead === '؟',
    besideNaming,
    closure: span.closure,
    link,
  };
}

/**
 * Whether the words before a mark are what something is said of, not what is named: `رأى أن القانون «…»` where a name
 * would follow the bare noun (`قانون «…»`), `called the film “…”`, `calificó la obra de “…”`.
 */
function isSaidOfIt(reading: Reading, at: number, link: Link | null): boolean {
  const { lexicon } = reading;
  const word = foldedAt(reading, at);
  if (link === null) return false;
  if (lexicon.order === 'verb-subject') return /^[وف]?ال/u.test(word);
  if (link !== 'described') return false;
  const before = foldedAt(reading, at - 1);
  return (
    lexicon.prepositions.has(word) ||
    lexicon.predicates.has(word) ||
    lexicon.definites.has(before) ||
    (lexicon.articles.size > 0 && lexicon.prepositions.has(before))
  );
}

/** A noun with its article or its owner, which may be the subject of a clause without a verb. */
const DEFINITE = /^[وف]?(?:ال|لل)|..(?:ه|ها|هم)$/u;

/** Whether the words are said of what stands before them: after a copula, before one, or where a language needs none. */
function isPredicate(reading: Reading, open: number, close: number): boolean {
  const { lexicon, document } = reading;
  const before = foldedAt(reading, open - 1);
  if (lexicon.predicates.has(before)) return true;
  const after = tokenAt(reading, close + 1);
  if (lexicon.order === 'subject-object-verb') return lexicon.predicates.has(after?.folded ?? '');
  if (lexicon.order !== 'verb-subject' || isNaming(reading, open - 1)) return false;
  const ends = !after || isComma(reading, close + 1) || isSentencePunctuation(document, close + 1);
  return ends && (nameAt(reading, open - 1) !== null || DEFINITE.test(before));
}

/** Decides by the features that hold, given by their indices in `SPEECH_FEATURES`. */
export type Accept = (features: readonly number[], candidate: Candidate) => boolean;

/** Whether what speaks for somebody's own words weighs more than what speaks against it. */
export const isLikelySpeech: Accept = (features) => {
  let score = SPEECH_BIAS;
  for (const feature of features) score += WEIGHED[feature] ?? 0;
  return score >= 0;
};

/** Whether marked words are somebody's own. */
export function isSpeech(reading: Reading, candidate: Candidate, accept: Accept): boolean {
  const facts = factsOf(reading, candidate);
  if (facts.words === 0) return false;
  const features: number[] = [];
  for (const [feature, holds] of HOLDS.entries()) if (holds(facts)) features.push(feature);
  return accept(features, candidate);
}
