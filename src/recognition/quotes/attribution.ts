/** Who says a quotation: looks for the reporting clause before it, after it, and in a label. */
import type { Speaker, Span } from '../annotation.ts';
import { cueAt, type Cue } from './cues.ts';
import type { Discourse } from './discourse.ts';
import type { Agreement } from './lexicon.ts';
import type { MarkedSpan } from './marks.ts';
import { foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { isSentencePunctuation, sentenceEnd, sentenceStart } from './sentence.ts';
import { isComma, onlyName, subjectAfter, subjectBefore, type Subject } from './subject.ts';

/** How a reporting clause is tied to the quotation, strongest first. */
export type Link = 'colon' | 'direct' | 'after' | 'described' | 'far' | 'label' | 'same';

export interface Attribution {
  link: Link;
  cue: Span | null;
  speaker: Speaker | null;
  agreement: Agreement;
}

/** How far, in tokens, a reporting clause is looked for. */
const REACH = 70;
/** Longest way from a quotation to a verb that follows its subject. */
const REACH_AFTER = 24;
/** A describing verb's fragment stands near it. */
const REACH_DESCRIBING = 12;
/** Longest label before a colon (`Name: “…”`). */
const MAX_LABEL = 10;

const FORMAT = /^\p{Cf}$/u;
const CLOSING = /^[)\]}»”"’'›]$/u;
const DASHES = new Set(['-', '–', '—']);

/** What of the text a quotation may be attributed from. */
export interface Surroundings {
  reading: Reading;
  discourse: Discourse;
  span: MarkedSpan;
  /** First token after the last quotation before it, or of the paragraph. */
  floor: number;
  /** The next marked span's first token, or the paragraph's end. */
  ceiling: number;
}

function backPastFormat(reading: Reading, from: number, floor: number): number {
  let at = from;
  while (at >= floor && FORMAT.test(tokenAt(reading, at)?.text ?? '')) at--;
  return at;
}

function forwardPastFormat(reading: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && FORMAT.test(tokenAt(reading, at)?.text ?? '')) at++;
  return at;
}

/** A verb's form may be a noun too (`the claims`); an article or a name's word before it decides. */
function isNoun(reading: Reading, cue: Cue): boolean {
  if (reading.lexicon.order === 'verb-subject' || cue.form.kind === 'source') return false;
  return (
    reading.lexicon.articles.has(foldedAt(reading, cue.firstToken - 1)) &&
    !reading.lexicon.pronouns.has(foldedAt(reading, cue.firstToken - 1))
  );
}

/** The cue at token `at`, grown to the left over its auxiliary (`a déclaré`). */
function wholeCueAt(reading: Reading, at: number, floor: number, end: number): Cue | null {
  if (nameAt(reading, at)) return null;
  const cue = cueAt(reading.document, at, end, reading.lexicon);
  if (!cue) return null;
  for (const back of [2, 1]) {
    if (at - back < floor) continue;
    const longer = cueAt(reading.document, at - back, end, reading.lexicon);
    if (longer && longer.endToken >= cue.endToken) return isNoun(reading, longer) ? null : longer;
  }
  return isNoun(reading, cue) ? null : cue;
}

interface BeforeClause {
  cue: Cue;
  link: 'colon' | 'direct' | 'described' | 'far';
  /** First token of the sentence. */
  sentence: number;
}

/** The reporting clause that ends at token `open` (exclusive), or null. */
function clauseBefore(reading: Reading, open: number, floor: number): BeforeClause | null {
  const { lexicon } = reading;
  const sentence = sentenceStart(reading.document, open, floor, REACH, lexicon);
  const lead = backPastFormat(reading, open - 1, sentence);
  const colon = tokenAt(reading, lead)?.text === ':';
  const complement = lexicon.complementisers.has(foldedAt(reading, lead));
  const touching = colon || complement || isComma(reading, lead) ? lead : lead + 1;
  for (let at = lead; at >= sentence; at--) {
    const text = tokenAt(reading, at)?.text ?? '';
    // Another clause's colon, before this quotation's own.
    if (text === ':' && at !== lead) break;
    const cue = wholeCueAt(reading, at, sentence, open);
    if (!cue) continue;
    const direct = complement || cue.endToken >= touching;
    if (cue.form.weak && !colon && !direct) continue;
    if (colon) return { cue, link: 'colon', sentence };
    if (direct) return { cue, link: 'direct', sentence };
    if (cue.form.describing) {
      if (open - cue.endToken <= REACH_DESCRIBING) return { cue, link: 'described', sentence };
      continue;
    }
    return { cue, link: 'far', sentence };
  }
  return null;
}

function speakerOf(around: Surroundings, subject: Subject, sentence: number, at: number): Speaker {
  if (subject.name) return { ...subject.span, entity: subject.name.entity };
  if (!subject.pronoun) return subject.span;
  const entity = around.discourse.resolve(subject.pronoun, around.span.paragraph, sentence, at);
  return entity === undefined ? subject.span : { ...subject.span, entity };
}

/** The speaker of a verb without a subject beside it: the verb stands for its subject. */
function ellipted(around: Surroundings, cue: Cue, sentence: number): Speaker | null {
  const entity = around.discourse.resolve(cue.form, around.span.paragraph, sentence, cue.firstToken);
  return entity === undefined ? null : { ...cue.span, entity };
}

/** `نقلت الوكالة عن الرئيس قوله`: who is quoted stands between the preposition and the noun of saying. */
function transmitted(reading: Reading, cue: Cue, sentence: number): Subject | null {
  for (let at = cue.firstToken - 1; at >= Math.max(sentence, cue.firstToken - 14); at--)
    if (reading.lexicon.transmission.has(foldedAt(reading, at)))
      return subjectAfter(reading, at + 1, cue.firstToken);
  return null;
}

/** A participle says what the subject of the verb before it says. */
function participleSubject(around: Surroundings, cue: Cue, sentence: number): Speaker | null {
  const { reading } = around;
  const passedOn = transmitted(reading, cue, sentence);
  if (passedOn) return speakerOf(around, passedOn, sentence, cue.firstToken);
  for (let at = cue.firstToken - 1; at >= sentence; at--) {
    const main = wholeCueAt(reading, at, sentence, cue.firstToken);
    if (!main || main.form.kind !== 'verb') continue;
    const subject =
      (reading.lexicon.order === 'verb-subject' || at <= sentence + 1
        ? subjectAfter(reading, main.endToken, cue.firstToken)
        : null) ?? subjectBefore(reading, main.firstToken, sentence);
    if (subject) return speakerOf(around, subject, sentence, main.firstToken);
  }
  return ellipted(around, cue, sentence);
}

function subjectOfVerb(around: Surroundings, cue: Cue, sentence: number, end: number): Speaker | null {
  const { reading } = around;
  const { lexicon } = reading;
  const fits = (subject: Subject | null): Subject | null =>
    subject?.name && !around.discourse.fits(subject.name.entity, cue.form) ? null : subject;
  // After a quotation the order is inverted: `…, said X, “…”`.
  const inverted =
    lexicon.order === 'verb-subject' || cue.firstToken <= forwardPastFormat(reading, sentence, end) + 1;
  const after = inverted && lexicon.order !== 'subject-object-verb';
  const subject =
    (after && lexicon.order === 'verb-subject' ? subjectAfter(reading, cue.endToken, end) : null) ??
    fits(subjectBefore(reading, cue.firstToken, sentence)) ??
    (after ? subjectAfter(reading, cue.endToken, end) : null);
  if (subject) return speakerOf(around, subject, sentence, cue.firstToken);
  const coordinated = onlyName(reading, sentence, cue.firstToken, (name) =>
    around.discourse.fits(name.entity, cue.form),
  );
  if (lexicon.order === 'subject-verb')
    return coordinated ? speakerOf(around, coordinated, sentence, cue.firstToken) : null;
  return ellipted(around, cue, sentence);
}

function speakerFor(around: Surroundings, cue: Cue, sentence: number, end: number): Speaker | null {
  if (cue.form.kind === 'participle') return participleSubject(around, cue, sentence);
  if (cue.form.kind === 'verb') return subjectOfVerb(around, cue, sentence, end);
  const subject = subjectAfter(around.reading, cue.endToken, end);
  return subject ? speakerOf(around, subject, sentence, cue.firstToken) : null;
}

function attributeBefore(around: Surroundings, open: number): Attribution | null {
  const clause = clauseBefore(around.reading, open, around.floor);
  if (!clause) return null;
  return {
    link: clause.link,
    cue: clause.cue.span,
    speaker: speakerFor(around, clause.cue, clause.sentence, open),
    agreement: clause.cue.form,
  };
}

/** Whether what follows is said in turn (`…, said X that …`, `…, قال فلان: …`). */
function opensAnother(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    const word = foldedAt(reading, at);
    if (tokenAt(reading, at)?.text === ':' || reading.lexicon.complementisers.has(word)) return true;
    if (isComma(reading, at)) return false;
  }
  return false;
}

function attributeAfter(around: Surroundings): Attribution | null {
  const { reading, span } = around;
  const { lexicon, document } = reading;
  if (span.closure === 'unclosed') return null;
  const end = sentenceEnd(document, span.close + 1, around.ceiling, REACH, lexicon);
  let first = forwardPastFormat(reading, span.close + 1, end);
  while (first < end && CLOSING.test(tokenAt(reading, first)?.text ?? '')) first++;
  const separator = tokenAt(reading, first)?.text ?? '';
  const separated =
    isComma(reading, first) || DASHES.has(separator) || separator === '؛' || separator === ';';
  if (separated) first = forwardPastFormat(reading, first + 1, end);
  const inside = span.close - 1;
  const paused = separated || isComma(reading, inside) || isSentencePunctuation(document, inside);
  // A full stop inside and no comma after: the next sentence speaks of something else.
  if (!separated && tokenAt(reading, inside)?.text === '.' && lexicon.order === 'verb-subject') return null;
  for (let at = first; at < Math.min(end, first + REACH_AFTER); at++) {
    if (at > first && !paused) break;
    const cue = cueAt(document, at, end, lexicon);
    if (!cue || nameAt(reading, at) || isNoun(reading, cue)) {
      if (lexicon.order === 'verb-subject' && !lexicon.skipped.has(foldedAt(reading, at))) break;
      continue;
    }
    if (cue.form.kind === 'participle' || (cue.joined && cue.form.kind === 'verb')) break;
    if (cue.form.kind === 'source' && at > first) break;
    return afterCue(around, cue, first, end);
  }
  return null;
}

function afterCue(around: Surroundings, cue: Cue, first: number, end: number): Attribution | null {
  const { reading } = around;
  const { order } = reading.lexicon;
  let subject: Subject | null = null;
  if (cue.form.kind === 'source') subject = subjectAfter(reading, cue.endToken, end);
  else {
    const before = cue.firstToken > first && order !== 'verb-subject';
    if (before && reading.lexicon.stops.has(foldedAt(reading, first)) && !nameAt(reading, first))
      if (!reading.lexicon.pronouns.has(foldedAt(reading, first))) return null;
    if (opensAnother(reading, cue.endToken, end)) return null;
    if (before) subject = subjectBefore(reading, cue.firstToken, first);
    if (order !== 'subject-object-verb') subject ??= subjectAfter(reading, cue.endToken, end);
  }
  const speaker = subject
    ? speakerOf(around, subject, first, cue.firstToken)
    : order === 'subject-verb' || cue.form.kind === 'source'
      ? null
      : ellipted(around, cue, first);
  return { link: 'after', cue: cue.span, speaker, agreement: cue.form };
}

/** `Name: “…”`, as headlines and interviews write. */
function attributeLabel(around: Surroundings, open: number): Attribution | null {
  const { reading } = around;
  const sentence = sentenceStart(reading.document, open, around.floor, REACH, reading.lexicon);
  const lead = backPastFormat(reading, open - 1, sentence);
  if (tokenAt(reading, lead)?.text !== ':' || lead - sentence > MAX_LABEL || lead <= sentence) return null;
  const subject = subjectAfter(reading, sentence, lead);
  if (!subject) return null;
  const reachesColon = subject.span.end >= (tokenAt(reading, lead - 1)?.end ?? 0);
  const role = reading.lexicon.roles.has(foldedAt(reading, sentence));
  const known = subject.name && subject.name.type !== 'place';
  if (!(known ? reachesColon || subject.name?.type === 'person' : role && reachesColon)) return null;
  return { link: 'label', cue: null, speaker: speakerOf(around, subject, sentence, lead), agreement: {} };
}

const RANK: Readonly<Record<Link, number>> = {
  colon: 0,
  direct: 1,
  after: 2,
  described: 3,
  far: 4,
  label: 5,
  same: 6,
};

/** The best attribution that the text around gives, or null. `open` is the token before which the words begin. */
export function attribute(around: Surroundings, open: number): Attribution | null {
  const before = attributeBefore(around, open);
  if (before && RANK[before.link] <= RANK.direct) return before;
  return attributeAfter(around) ?? before ?? attributeLabel(around, open);
}

/**
 * Where a quotation without an opening mark begins: the token after the reporting clause (`أكدت … أن`), else the first
 * of the sentence that its closing mark ends. Between `floor` and the closing mark.
 */
export function unopenedStart(
  reading: Reading,
  close: number,
  floor: number,
): { start: number; reported: boolean } {
  const { lexicon, document } = reading;
  const lastWord = isSentencePunctuation(document, close - 1) ? close - 1 : close;
  let end = lastWord;
  let sentence = sentenceStart(document, end, floor, close, lexicon);
  const own = sentence;
  while (end > floor) {
    const start = afterReportingClause(reading, sentence, end);
    if (start !== null && start < lastWord) return { start, reported: true };
    end = sentence - 1;
    if (end <= floor) break;
    sentence = sentenceStart(document, end, floor, close, lexicon);
  }
  return { start: own, reported: false };
}

/** Longest reporting clause, verb to conjunction, in tokens. */
const MAX_CLAUSE = 20;

function afterReportingClause(reading: Reading, sentence: number, end: number): number | null {
  for (let at = sentence; at < end; at++) {
    const cue = wholeCueAt(reading, at, sentence, end);
    if (!cue || cue.form.kind === 'source') continue;
    for (let next = cue.endToken; next < Math.min(end, cue.endToken + MAX_CLAUSE); next++)
      if (
        reading.lexicon.complementisers.has(foldedAt(reading, next)) ||
        tokenAt(reading, next)?.text === ':'
      )
        return next + 1;
  }
  return null;
}
