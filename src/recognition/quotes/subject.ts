/** The subject of a reporting verb: a name, a pronoun, or the words of an unnamed source; read after its verb. */
import type { NameAnnotation, Span } from '../annotation.ts';
import type { Agreement } from './lexicon.ts';
import { isQuotationMark } from './marks.ts';
import { beginsName, foldedAt, nameAt, nameEnd, tokenAt, type Reading } from './reading.ts';
import { fold } from '../text/fold.ts';
import { endsSentence } from './sentence.ts';

export interface Subject {
  /** The name's own span where there is one, else the words of the phrase. */
  span: Span;
  name: NameAnnotation | null;
  /** Set for a pronoun, which still has to be resolved. */
  pronoun: Agreement | null;
  /** First and, exclusive, last token of a phrase. */
  tokens?: readonly [first: number, end: number];
}

/** Longest noun phrase, in tokens, that is read as one source. */
export const MAX_PHRASE = 14;
const COMMA = new Set([',', '،']);
/** Punctuation that may stand inside a phrase: hyphens, the dot of an abbreviation. */
export const INNER = new Set(['-', '‐', '.', "'", '’', '&']);
const TANWIN = /\u064b/u;
const FORMAT = /^\p{Cf}$/u;
const POSSESSIVE = /['’]s?$/u;
/** A Turkish name's case behind its apostrophe, of anything but a subject (`Uslu'ya`). */
const CASE = /^\p{L}+['’](?:[yn]?[ae]|[yn]?[ıiuü]|[yn]?[dt][ae]n?|n?[ıiuü]n|[yl]l?[ae])$/u;

export function isComma(reading: Reading, at: number): boolean {
  return COMMA.has(tokenAt(reading, at)?.text ?? '');
}

export function named(name: NameAnnotation): Subject {
  return { span: { start: name.start, end: name.end, text: name.text }, name, pronoun: null };
}

export function phrase(reading: Reading, first: number, end: number): Subject | null {
  const start = tokenAt(reading, first)?.start;
  const last = tokenAt(reading, end - 1)?.end;
  if (start === undefined || last === undefined || end <= first) return null;
  // `la describe como`: an article alone is the verb's object.
  if (
    end - first === 1 &&
    reading.lexicon.dropsSubject &&
    reading.lexicon.articles.has(foldedAt(reading, first))
  )
    return null;
  return {
    span: { start, end: last, text: reading.document.text.slice(start, last) },
    name: null,
    pronoun: null,
    tokens: [first, end],
  };
}

export function pronounAt(reading: Reading, at: number): Subject | null {
  const token = tokenAt(reading, at);
  if (!token) return null;
  const { pronouns, proclitics } = reading.lexicon;
  let agreement = pronouns.get(token.folded) ?? pronouns.get(token.text.toLowerCase());
  let { start } = token;
  if (!agreement && proclitics.has(token.folded[0] ?? '')) {
    agreement = pronouns.get(token.folded.slice(1));
    start++;
  }
  if (!agreement) return null;
  return {
    span: { start, end: token.end, text: token.text.slice(start - token.start) },
    name: null,
    pronoun: agreement,
  };
}

/** Whether a preposition is written onto the name that token `at` begins (`لفلان`). */
function hasProclitic(reading: Reading, at: number): boolean {
  const name = nameAt(reading, at);
  const token = tokenAt(reading, at);
  if (!name || !token || !beginsName(reading, at) || name.start <= token.start) return false;
  // `l'Institut`: an elided article governs nothing.
  return !reading.lexicon.articles.has(fold(token.text.slice(0, name.start - token.start)));
}

/** A preposition with a pronoun written onto it: its phrase ends there (`مدير المديرية فيها | فلان`). */
const WITH_PRONOUN = /^(?:في|علي|ل|الي|ب|مع|من|عن|لدي|عند)(?:ه|ها|هم|نا)$/u;

export function isGoverning(reading: Reading, at: number): boolean {
  const { prepositions, linkers, articles, datives, order } = reading.lexicon;
  const word = foldedAt(reading, at);
  if (linkers.has(word)) return true;
  if (order === 'verb-subject' && WITH_PRONOUN.test(word)) return false;
  // Portuguese `a` is an article too; only `à` is not.
  const isArticle = articles.has(word) && !datives.has(tokenAt(reading, at)?.text.toLowerCase() ?? '');
  return prepositions.has(word) && !isArticle;
}

/** Whether the name at token `at` stands under a preposition, a possessor or, in Persian, is an object. */
export function isGoverned(reading: Reading, at: number): boolean {
  if (hasProclitic(reading, at) || reading.lexicon.inflected.has(foldedAt(reading, at))) return true;
  if (reading.lexicon.relational.has(foldedAt(reading, at - 1))) return true;
  if (reading.lexicon.suffixesCase && CASE.test(tokenAt(reading, nameEnd(reading, at) - 1)?.text ?? ''))
    return true;
  let before = at - 1;
  if (reading.lexicon.articles.has(foldedAt(reading, before))) before--;
  if (isGoverning(reading, before) || POSSESSIVE.test(tokenAt(reading, nameEnd(reading, at) - 1)?.text ?? ''))
    return true;
  return foldedAt(reading, nameEnd(reading, at)) === 'را' || foldedAt(reading, nameEnd(reading, at)) === 's';
}

/** Whether a person's name at token `at` is who the words before it speak of, not whom they belong to. */
export function isApposition(reading: Reading, at: number, first: number): boolean {
  const before = tokenAt(reading, at - 1);
  if (!before || isGoverned(reading, at)) return false;
  if (reading.lexicon.order !== 'verb-subject') return !POSSESSIVE.test(before.text);
  // `ابنته زينب`: with its owner the noun is definite, as the feminine ending alone is not.
  const owned = /(?:ه|ها|هم|نا)$/u.test(before.folded) && !before.text.endsWith('ة');
  if (owned || nameAt(reading, at - 1) || /^(?:و?ال|لل)/u.test(before.folded)) return true;
  // An adjective ends the title; the first noun alone is in construct with the name (`محامي فلان`).
  return at - 1 > first && before.folded.endsWith('ي');
}

export function endsPhrase(reading: Reading, at: number, first: number): boolean {
  const token = tokenAt(reading, at);
  const { lexicon } = reading;
  if (!token) return true;
  if (token.kind === 'punctuation')
    return !(INNER.has(token.text) && at > first && !endsSentence(reading.document, at, lexicon));
  if (nameAt(reading, at) && !hasProclitic(reading, at)) return false;
  const word = token.folded;
  if (lexicon.stops.has(word) || lexicon.complementisers.has(word) || lexicon.relatives.has(word))
    return true;
  const after = foldedAt(reading, at - 1);
  const opened = lexicon.linkers.has(after) || lexicon.prepositions.has(after) || lexicon.articles.has(after);
  // Another article opens another phrase (`sagte der Koch | dem Sender`).
  const opens = lexicon.order !== 'subject-object-verb' && lexicon.articles.has(word);
  if (at > first && opens && !lexicon.linkers.has(word) && !opened) return true;
  if (lexicon.linkers.has(word)) return at === first && !lexicon.articles.has(word);
  // Portuguese `a` is both.
  if (lexicon.prepositions.has(word))
    return at > first || !lexicon.articles.has(word) || lexicon.datives.has(token.text.toLowerCase());
  if (hasProclitic(reading, at)) return true;
  // An indefinite accusative is an adverb or an object, and a preposition on the first word leaves no subject.
  if (lexicon.order !== 'verb-subject') return false;
  const before = foldedAt(reading, at - 1);
  // An indefinite adjective does not govern a definite noun: the object begins (`مصدر أوروبي | الصحيفة`).
  if (at - 1 > first && /..ي$/u.test(before) && !before.startsWith('ال') && word.startsWith('ال'))
    return true;
  // After a name only what agrees with the noun before it goes on (`رئيس بلدية بيروت | السابق`).
  if (at > first && nameAt(reading, at - 1) && !/^(?:ال|لل)/u.test(word)) return true;
  if (at === first && (word.startsWith('لل') || isManner(reading, at))) return true;
  // `المعلمة | وتمسح على رأسه`: another verb of the subject, in the imperfect.
  if (at > first && /^و[يت]\p{L}{2,4}$/u.test(word)) return true;
  return TANWIN.test(token.text) || /^بال\p{L}{2}/u.test(word);
}

/** `قال بثقة`, `ردّ باقتضاب`: a noun under a preposition that is written onto it, unless the letter is the word's own (`باحث`). */
function isManner(reading: Reading, at: number): boolean {
  const { roles, naming, collectives } = reading.lexicon;
  const word = foldedAt(reading, at);
  if (!/^ب\p{L}{3}/u.test(word) || nameAt(reading, at)) return false;
  return !roles.has(word) && !naming.has(word) && !collectives.has(word);
}

/** Skips what stands between a verb and its subject. */
function skipToSubject(reading: Reading, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const token = tokenAt(reading, at);
    if (!token || nameAt(reading, at)) break;
    const skippable =
      reading.lexicon.skipped.has(token.folded) || token.text === '-' || FORMAT.test(token.text);
    if (!skippable || reading.lexicon.pronouns.has(token.folded)) break;
    // After its verb `la` is no object any more but an article; `à` is no auxiliary, though it folds to one.
    if (reading.lexicon.articles.has(token.folded)) break;
    if (reading.lexicon.datives.has(token.text.toLowerCase())) break;
    at++;
  }
  return at;
}

/** The name in `[first, end)` that the phrase is about, or null. */
function headName(reading: Reading, first: number, end: number): NameAnnotation | null {
  const { lexicon } = reading;
  let head = first;
  while (head < end && lexicon.articles.has(foldedAt(reading, head)) && !nameAt(reading, head)) head++;
  const name = nameAt(reading, head);
  if (name && !hasProclitic(reading, head)) {
    const after = nameEnd(reading, head);
    if (name.type === 'person')
      return POSSESSIVE.test(tokenAt(reading, after - 1)?.text ?? '') || foldedAt(reading, after) === 's'
        ? laterPerson(reading, after, end, first)
        : name;
    if (after >= end || lexicon.order === 'verb-subject')
      return laterPerson(reading, after, end, first) ?? name;
  }
  return laterPerson(reading, head + 1, end, first) ?? ownName(reading, head, end);
}

/** `شركة X`, `the newspaper X`: an organisation's name after the noun for what it is. */
function ownName(reading: Reading, head: number, end: number): NameAnnotation | null {
  const name = nameAt(reading, head + 1);
  if (name?.type !== 'organization' || !beginsName(reading, head + 1) || nameEnd(reading, head + 1) < end)
    return null;
  return reading.lexicon.naming.has(foldedAt(reading, head)) && !hasProclitic(reading, head + 1)
    ? name
    : null;
}

function laterPerson(reading: Reading, from: number, end: number, first: number): NameAnnotation | null {
  for (let at = from; at < end; at++)
    if (beginsName(reading, at) && nameAt(reading, at)?.type === 'person')
      return isApposition(reading, at, first) ? nameAt(reading, at) : null;
  return null;
}

/** Where the subject begins if whom something is told stands before it: `a déclaré à l'agence | le préfet`. */
function pastDative(reading: Reading, from: number, end: number): number {
  const { lexicon } = reading;
  const text = tokenAt(reading, from)?.text.toLowerCase() ?? '';
  const elided = /^\p{L}+['’]/u.exec(text)?.[0];
  if (!lexicon.datives.has(elided ?? text)) return from;
  let at = elided === undefined ? from + 1 : from;
  for (let phrases = 0; phrases < 3; phrases++) {
    if (lexicon.articles.has(foldedAt(reading, at)) && !nameAt(reading, at)) at++;
    at = nameEnd(reading, at);
    if (!lexicon.linkers.has(foldedAt(reading, at)) || nameAt(reading, at)) break;
    at++;
  }
  const opens =
    lexicon.articles.has(foldedAt(reading, at)) ||
    lexicon.roles.has(foldedAt(reading, at)) ||
    nameAt(reading, at)?.type === 'person';
  return at < end && opens ? at : from;
}

/** How many words of title may stand before a name that follows its description. */
const TITLE_REACH = 3;

/**
 * `قال وزير الخارجية، فلان،`, `says her director, Professor X`: the name that follows its description `[first, comma)`
 * after a comma, perhaps under another title; an organisation's where the description is of no person.
 */
export function apposedName(reading: Reading, first: number, comma: number, end: number): Subject | null {
  if (!isComma(reading, comma)) return null;
  const { lexicon } = reading;
  let at = comma + 1;
  for (; at < Math.min(end, comma + 1 + TITLE_REACH) && !nameAt(reading, at); at++) {
    const word = foldedAt(reading, at);
    const isTitle =
      tokenAt(reading, at)?.kind === 'word' || (tokenAt(reading, at)?.text === '.' && at > comma + 1);
    if (!isTitle || reading.mayCue[at] || lexicon.stops.has(word) || lexicon.relatives.has(word)) return null;
    if (lexicon.order === 'verb-subject' || isGoverning(reading, at)) return null;
  }
  const name = at < end ? nameAt(reading, at) : null;
  if (!name || name.type === 'place' || !beginsName(reading, at) || hasProclitic(reading, at)) return null;
  if (name.type === 'person') return named(name);
  // `The regulator, Ofwat,`: not the source's employer, nor the next clause's subject.
  const closed = at === comma + 1 && isComma(reading, nameEnd(reading, at));
  return closed && hasAnaphor(reading, first, comma) ? named(name) : null;
}

/** Whether one of the words `[first, end)` is a noun for organisations. */
function hasAnaphor(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (reading.lexicon.anaphors.get(foldedAt(reading, at))?.thing) return true;
  return false;
}

/** Longest name in marks, in tokens. */
const MARKED_NAME = 4;

/** `рассказала «Вестнику» | директор`: past an organisation's name in marks, to which something is told, where somebody follows. */
function pastMarked(reading: Reading, from: number, end: number): number {
  if (!isQuotationMark(tokenAt(reading, from))) return from;
  let close = from + 1;
  while (close < Math.min(end, from + 2 + MARKED_NAME) && !isQuotationMark(tokenAt(reading, close))) close++;
  const after = close + 1;
  if (after >= end || !isQuotationMark(tokenAt(reading, close))) return from;
  const { roles, articles } = reading.lexicon;
  const word = foldedAt(reading, after);
  return nameAt(reading, after)?.type === 'person' || roles.has(word) || articles.has(word) ? after : from;
}

function isGerund(reading: Reading, at: number): boolean {
  const word = foldedAt(reading, at);
  return !nameAt(reading, at) && reading.lexicon.gerunds.some((ending) => word.endsWith(ending));
}

/** The subject that begins at token `from`, right after its verb, or null. Reads up to `end`. */
export function subjectAfter(reading: Reading, from: number, end: number): Subject | null {
  const first = pastMarked(reading, pastDative(reading, skipToSubject(reading, from, end), end), end);
  const pronoun = pronounAt(reading, first);
  if (pronoun && first < end) return pronoun;
  let at = first;
  const limit = Math.min(end, first + MAX_PHRASE);
  while (at < limit && !endsPhrase(reading, at, first)) at = nameEnd(reading, at);
  if (at === first || tokenAt(reading, first)?.kind !== 'word' || isGerund(reading, first)) return null;
  at = Math.min(at, end);
  const name = headName(reading, first, at);
  if (name) return named(name);
  return (
    apposedName(reading, first, at, end) ??
    nameAcross(reading, first, at, end) ??
    markedName(reading, first, at, end) ??
    phrase(reading, first, trimEnd(reading, first, at))
  );
}

/** `صحيفة “المدار”`: a name in marks belongs to the noun before it. */
function markedName(reading: Reading, first: number, at: number, end: number): Subject | null {
  if (!isQuotationMark(tokenAt(reading, at))) return null;
  const name = nameAt(reading, at + 1);
  // `مصادر «التيار»` are somebody of the organisation.
  const isSomebody = reading.lexicon.collectives.has(foldedAt(reading, at - 1));
  // `тренер «Сокола» X`: the club's coach, whose name follows.
  const close = name ? nameEnd(reading, at + 1) : end;
  const bearer = isQuotationMark(tokenAt(reading, close)) ? nameAt(reading, close + 1) : null;
  if (bearer?.type === 'person' && close + 1 < end && beginsName(reading, close + 1)) return named(bearer);
  if (name && at + 1 < end && !isSomebody) return named(name);
  for (let last = at + 2; last < Math.min(end, at + 6); last++)
    if (isQuotationMark(tokenAt(reading, last))) return phrase(reading, first, last + 1);
  return null;
}

/** How far behind its first noun a title's name may stand, in tokens. */
const TITLE_LENGTH = 14;

/**
 * `وزير الري في الأردن فلان`, `القيادي في المعارضة فلان`: a person named after what says where they hold their office.
 * The noun before the name is definite, else the name is its owner (`مصدر في مكتب فلان`).
 */
function nameAcross(reading: Reading, first: number, from: number, end: number): Subject | null {
  const { order, prepositions, complementisers, relatives, stops } = reading.lexicon;
  if (order !== 'verb-subject' || !prepositions.has(foldedAt(reading, from))) return null;
  for (let at = from + 1; at < Math.min(end, first + TITLE_LENGTH); at = nameEnd(reading, at)) {
    const word = foldedAt(reading, at);
    const name = nameAt(reading, at);
    if (tokenAt(reading, at)?.kind !== 'word') return null;
    if (name?.type === 'person') return isApposition(reading, at, from) ? named(name) : null;
    if (!name && (complementisers.has(word) || relatives.has(word) || stops.has(word) || reading.mayCue[at]))
      return null;
  }
  return null;
}

function trimEnd(reading: Reading, first: number, end: number): number {
  let at = end;
  while (at > first + 1) {
    const token = tokenAt(reading, at - 1);
    if (token?.kind !== 'punctuation' && !reading.lexicon.linkers.has(token?.folded ?? '')) break;
    at--;
  }
  return at;
}
