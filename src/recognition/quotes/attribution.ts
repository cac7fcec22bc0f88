/** Who says a quotation: looks for the reporting clause before it, after it, and in a label. */
import type { Span } from '../annotation.ts';
import type { Cue } from './cues.ts';
import type { Discourse } from './discourse.ts';
import { afterSpan, isQuotationMark, type MarkedSpan } from './marks.ts';
import { foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { endsSentence, isSentencePunctuation, sentenceEnd, sentenceStart } from './sentence.ts';
import {
  backPastFormat,
  ellipted,
  forwardPastFormat,
  saidBy,
  saidIn,
  verbAt,
  wholeCueAt,
  type Said,
} from './reporting.ts';
import { subjectBefore } from './subject-before.ts';
import { isComma, subjectAfter, topicOf, type Subject } from './subject.ts';

/** How a reporting clause is tied to the quotation, strongest first. */
export type Link =
  | 'colon'
  | 'direct'
  | 'after'
  | 'source'
  | 'distant-colon'
  | 'described'
  | 'far'
  | 'label'
  | 'introduced'
  | 'same';

export interface Attribution extends Said {
  link: Link;
  cue: Span | null;
}

/** How far, in tokens, a reporting clause is looked for. */
const REACH = 70;
/** Longest way from a quotation to a verb that follows its subject. */
const REACH_AFTER = 24;
/** A describing verb's fragment stands near it. */
const REACH_DESCRIBING = 12;
/** A verb this near its colon is certainly its own; a farther one gives way to a clause after the quotation. */
const NEAR_COLON = 8;
/** Longest label before a colon (`Name: “…”`). */
const MAX_LABEL = 10;

const CLOSING = /^[)\]}»”"’'›]$/u;
const DASHES = new Set(['-', '–', '—']);

/** What of the text a quotation may be attributed from. */
export interface Surroundings {
  reading: Reading;
  discourse: Discourse;
  span: MarkedSpan;
  /** First token after the last quotation before it, or of the paragraph. */
  floor: number;
  /** The first token that may be read, at or after `floor`: bounds the work where marks are many. */
  window: number;
  /** The next marked span's first token, or the paragraph's end. */
  ceiling: number;
}

interface BeforeClause {
  cue: Cue;
  link: 'colon' | 'direct' | 'distant-colon' | 'described' | 'far';
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
  const governor = foldedAt(reading, lead);
  let complements = complement;
  for (let at = lead; at >= sentence; at--) {
    const text = tokenAt(reading, at)?.text ?? '';
    // Another clause's colon, before this quotation's own.
    if (text === ':' && at !== lead) break;
    const cue = wholeCueAt(reading, at, sentence, open);
    complements ||= lexicon.complementisers.has(foldedAt(reading, at));
    if (!cue) continue;
    const direct = complement || cue.endToken >= touching;
    if (cue.form.governs.has(governor) && lead - cue.endToken <= REACH_DESCRIBING)
      return { cue, link: 'described', sentence };
    if (cue.form.weak && !colon && !direct && !complements) continue;
    if (colon) {
      const near = open - cue.endToken <= NEAR_COLON;
      return { cue, link: near ? 'colon' : 'distant-colon', sentence };
    }
    if (direct) return { cue, link: 'direct', sentence };
    if (cue.form.describing) {
      if (open - cue.endToken <= REACH_DESCRIBING) return { cue, link: 'described', sentence };
      continue;
    }
    return { cue, link: 'far', sentence };
  }
  return null;
}

function attributeBefore(around: Surroundings, open: number): Attribution | null {
  const { reading, discourse } = around;
  const clause = clauseBefore(reading, open, around.window);
  if (!clause) return null;
  const { cue, link, sentence } = clause;
  return { link, cue: cue.span, ...saidIn(reading, discourse, cue, sentence, open) };
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

function attributeAfter(around: Surroundings, open: number): Attribution | null {
  const { reading, span } = around;
  const { lexicon, document } = reading;
  if (span.closure === 'unclosed') return null;
  const end = sentenceEnd(document, afterSpan(span), around.ceiling, REACH, lexicon);
  let first = forwardPastFormat(reading, afterSpan(span), end);
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
    const cue = verbAt(reading, at, end);
    if (!cue) {
      if (lexicon.order === 'verb-subject' && !lexicon.skipped.has(foldedAt(reading, at))) break;
      continue;
    }
    if (cue.form.kind === 'participle' || (cue.joined && cue.form.kind === 'verb')) break;
    if (!separated && endsWithStop(reading, span) && !isShortClause(reading, cue, first)) break;
    if (
      cue.form.describing &&
      lexicon.order === 'subject-verb' &&
      isQuotationMark(tokenAt(reading, cue.endToken))
    )
      break;
    if (cue.form.kind === 'source' && at > first) break;
    return afterCue(around, cue, first, end, open);
  }
  return null;
}

/** Whether the words end their sentence with a full stop, so that another sentence follows them. */
export function endsWithStop(reading: Reading, span: MarkedSpan): boolean {
  return tokenAt(reading, span.close - 1)?.text === '.';
}

/** How far from the beginning of its sentence the verb of one that only says who spoke stands, in tokens. */
const SHORT_CLAUSE = 6;

/** Whether a sentence after a finished quotation does nothing but say who spoke: `“….” X said on Tuesday.` */
function isShortClause(reading: Reading, cue: Cue, first: number): boolean {
  if (cue.form.describing || cue.form.weak || cue.firstToken - first > SHORT_CLAUSE) return false;
  for (let at = cue.endToken; at <= cue.endToken + 2; at++)
    if (isQuotationMark(tokenAt(reading, at))) return false;
  return true;
}

function afterCue(
  around: Surroundings,
  cue: Cue,
  first: number,
  end: number,
  open: number,
): Attribution | null {
  const { reading, discourse } = around;
  const { lexicon } = reading;
  const { order } = lexicon;
  const attributed = (said: Said): Attribution => ({ link: 'after', cue: cue.span, ...said });
  if (cue.form.kind === 'source')
    return { ...attributed(saidIn(reading, discourse, cue, first, end)), link: 'source' };
  const before = cue.firstToken > first && order !== 'verb-subject';
  const opening = foldedAt(reading, first);
  if (before && reading.lexicon.stops.has(opening) && !nameAt(reading, first))
    if (!reading.lexicon.pronouns.has(opening)) return null;
  if (opensAnother(reading, cue.endToken, end)) return null;
  const subject = cue.form.relative
    ? subjectAfter(reading, cue.endToken, end)
    : ((before ? subjectBefore(reading, cue.firstToken, first) : null) ??
      (order === 'subject-object-verb'
        ? subjectBeforeWords(around, open)
        : subjectAfter(reading, cue.endToken, end)));
  if (subject) return attributed(saidBy(discourse, subject, first, cue));
  return attributed(
    lexicon.dropsSubject ? ellipted(discourse, first, cue) : { speaker: null, agreement: cue.form },
  );
}

/** `X, “…” dedi`: the subject of a verb after the quotation, written before it. */
function subjectBeforeWords({ reading, window }: Surroundings, open: number): Subject | null {
  const start = sentenceStart(reading.document, open, window, REACH, reading.lexicon);
  const sentence = lastClause(reading, start, open);
  const subject = subjectBefore(reading, open, sentence);
  return subject?.name || subject?.pronoun ? subject : (topicOf(reading, sentence, open) ?? subject);
}

/** Where the clause that a conjunction or relative opens begins, if no comma ends it before token `open` (`که … آن را «…» خواند`). */
function lastClause(reading: Reading, sentence: number, open: number): number {
  const { complementisers, relatives } = reading.lexicon;
  for (let at = open - 1; at > sentence; at--) {
    if (isComma(reading, at)) return sentence;
    const word = foldedAt(reading, at);
    if ((complementisers.has(word) || relatives.has(word)) && topicOf(reading, at + 1, open)?.name)
      return at + 1;
  }
  return sentence;
}

/** `X went off with a smile: “…”`: what a colon brings without a word of saying is said by whom its sentence is about. */
function attributeColon({ reading, discourse, window }: Surroundings, open: number): Attribution | null {
  const sentence = sentenceStart(reading.document, open, window, REACH, reading.lexicon);
  const lead = backPastFormat(reading, open - 1, sentence);
  if (tokenAt(reading, lead)?.text !== ':') return null;
  const topic = topicOf(reading, sentence, lead);
  if (!topic) return null;
  if (topic.name) {
    const speaker = { ...topic.span, entity: topic.name.entity };
    return { link: 'colon', cue: null, speaker, agreement: {} };
  }
  const source = topic.pronoun && discourse.resolve(topic.pronoun, sentence, lead, false);
  if (!topic.pronoun || source?.entity === undefined) return null;
  return {
    link: 'colon',
    cue: null,
    speaker: { ...topic.span, entity: source.entity },
    agreement: topic.pronoun,
  };
}

/** `Name: “…”`, as headlines and interviews write. */
function attributeLabel(around: Surroundings, open: number): Attribution | null {
  const { reading } = around;
  const sentence = sentenceStart(reading.document, open, around.window, REACH, reading.lexicon);
  const lead = backPastFormat(reading, open - 1, sentence);
  if (tokenAt(reading, lead)?.text !== ':' || lead - sentence > MAX_LABEL || lead <= sentence) return null;
  const subject = subjectAfter(reading, sentence, lead);
  if (!subject || subject.pronoun) return null;
  const reachesColon = subject.span.end >= (tokenAt(reading, lead - 1)?.end ?? 0);
  const role = reading.lexicon.roles.has(foldedAt(reading, sentence));
  const known = subject.name && subject.name.type !== 'place';
  if (!(known ? reachesColon || subject.name?.type === 'person' : role && reachesColon)) return null;
  const entity = subject.name?.entity;
  const speaker = entity === undefined ? subject.span : { ...subject.span, entity };
  return { link: 'label', cue: null, speaker, agreement: {} };
}

/** A paragraph that is nothing but a quotation belongs to who spoke at the end of the paragraph before. */
function attributeIntroduced(around: Surroundings, open: number): Attribution | null {
  const { reading, discourse, span } = around;
  const paragraph = reading.document.paragraphs[span.paragraph];
  const { last } = discourse;
  if (!paragraph || !last?.speaks || last.end < paragraph.firstToken || last.paragraph !== span.paragraph - 1)
    return null;
  if (backPastFormat(reading, open - 1, paragraph.firstToken) >= paragraph.firstToken) return null;
  if (forwardPastFormat(reading, afterSpan(span), paragraph.endToken) < paragraph.endToken) return null;
  const announced = tokenAt(reading, paragraph.firstToken - 1)?.text === ':';
  return {
    link: announced ? 'colon' : 'introduced',
    cue: announced ? last.cue : null,
    speaker: last.speaker,
    agreement: last.agreement,
  };
}

/** `X would not speak of it. “…”`: a sentence in marks after one about somebody, where its paragraph names nobody else. */
export function attributeFollowing(around: Surroundings, open: number): Attribution | null {
  const { reading, discourse, span } = around;
  const first = reading.document.paragraphs[span.paragraph]?.firstToken ?? 0;
  if (open <= first || !endsSentence(reading.document, open - 1, reading.lexicon)) return null;
  const { last } = discourse;
  if (!last?.speaker || last.end < first || !discourse.isAlone(span.paragraph)) return null;
  return { link: 'introduced', cue: null, speaker: last.speaker, agreement: last.agreement };
}

/** Longest sentence below an element that does nothing but say whose words they are, in tokens. */
const SHORT_SENTENCE = 12;
const SMALL = /^\p{Ll}/u;

/** `so wrote X in the log.` below an element of the page: it goes on with the element's sentence, or begins with its verb. */
function attributeBelow(around: Surroundings): Attribution | null {
  const { reading, span } = around;
  const { document, lexicon } = reading;
  const below = document.paragraphs[span.paragraph + 1];
  if (!span.element || !below || afterSpan(span) < below.firstToken) return null;
  const first = below.firstToken;
  const end = sentenceEnd(document, first, below.endToken, SHORT_SENTENCE, lexicon);
  if (end < below.endToken && !isSentencePunctuation(document, end)) return null;
  const continues = SMALL.test(tokenAt(reading, first)?.text ?? '');
  for (let at = first; at < (continues ? end : first + 1); at++) {
    const cue = verbAt(reading, at, end);
    if (cue?.form.kind === 'verb') return afterCue(around, cue, first, end, first);
  }
  return null;
}

/** The best attribution that the text around gives, or null. `open` is the token before which the words begin. */
export function attribute(around: Surroundings, open: number): Attribution | null {
  const before = attributeBefore(around, open);
  if (before?.link === 'colon' || before?.link === 'direct') return before;
  const after = attributeAfter(around, open);
  // `he said it was “…”, according to the agency`: the agency passes on what he said.
  if (after && !(after.link === 'source' && before?.speaker)) return after;
  return (
    before ??
    attributeLabel(around, open) ??
    attributeColon(around, open) ??
    attributeIntroduced(around, open) ??
    attributeBelow(around)
  );
}

/**
 * Where a quotation without an opening mark begins: the token after the reporting clause (`أكدت … أن`), else the first
 * of the sentence that its closing mark ends. Between `floor` and the closing mark.
 */
export function unopenedStart(reading: Reading, close: number, floor: number): number {
  const { lexicon, document } = reading;
  const lastWord = isSentencePunctuation(document, close - 1) ? close - 1 : close;
  let end = lastWord;
  let sentence = sentenceStart(document, end, floor, close, lexicon);
  const own = sentence;
  while (end > floor) {
    const start = afterReportingClause(reading, sentence, end);
    if (start !== null && start < lastWord) return start;
    end = sentence - 1;
    if (end <= floor) break;
    sentence = sentenceStart(document, end, floor, close, lexicon);
  }
  return own;
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
