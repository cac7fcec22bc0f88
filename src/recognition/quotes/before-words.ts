/** Who says a quotation, by what is written before it: a reporting clause, a label, or a sentence that ends in a colon. */
import type { Cue } from './cues.ts';
import { beginsName, foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { backPastFormat, saidIn, wholeCueAt } from './reporting.ts';
import { sentenceStart } from './sentence.ts';
import { isPossessed } from './speech.ts';
import { isComma, named, subjectAfter, type Subject } from './subject.ts';
import { plainTopicOf, topicOf } from './topic.ts';
import { REACH, type Attribution, type Link, type Surroundings } from './surroundings.ts';

/** A describing verb's fragment stands near it. */
const REACH_DESCRIBING = 12;
/** A verb this near its colon is certainly its own; a farther one gives way to a clause after the quotation. */
const NEAR_COLON = 8;
/** Longest source between its phrase and the quotation, in tokens. */
const NEAR_SOURCE = 12;
/** The same across commas, past what is said of the source. */
const FAR_SOURCE = 20;
/** Longest label before a colon (`Name: “…”`). */
const MAX_LABEL = 10;

interface BeforeClause {
  cue: Cue;
  link: Extract<Link, 'source' | 'colon' | 'direct' | 'distant-colon' | 'described' | 'far' | 'loose'>;
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
  // `evoca una «…»`: an article between the verb and its object.
  const article = lexicon.order === 'subject-verb' && lexicon.articles.has(foldedAt(reading, lead));
  const touching = colon || complement || article || isComma(reading, lead) ? lead : lead + 1;
  const governor = foldedAt(reading, lead);
  /** Whether a conjunction has opened what is said, and whether another clause has begun since. */
  let complements = complement;
  let another = false;
  let comma = false;
  for (let at = lead; at >= sentence; at--) {
    const text = tokenAt(reading, at)?.text ?? '';
    // Another clause's colon, before this quotation's own.
    if (text === ':' && at !== lead) break;
    const cue = wholeCueAt(reading, at, sentence, open);
    const word = foldedAt(reading, at);
    complements ||= lexicon.complementisers.has(word) || lexicon.subjunctives.has(word);
    comma ||= at < lead && isComma(reading, at);
    another ||= comma && lexicon.order === 'subject-verb';
    another ||= at < lead && isComma(reading, at) && isConjoined(reading, at + 1);
    if (!cue) continue;
    if (cue.form.governs.has(governor) && !another && lead - cue.endToken <= REACH_DESCRIBING)
      return { cue, link: 'described', sentence };
    const direct = complement || cue.endToken >= touching;
    if (cue.form.weak && !colon && !direct && !complements) continue;
    if (colon) {
      const near = open - cue.endToken <= NEAR_COLON;
      return { cue, link: near ? 'colon' : 'distant-colon', sentence };
    }
    if (cue.form.kind === 'source') {
      // Right after the phrase stands the source itself (`وفق «المدار»`).
      const near = !comma && cue.endToken < open && open - cue.endToken <= NEAR_SOURCE;
      const within = open - cue.endToken <= FAR_SOURCE;
      return { cue, link: near ? 'source' : within ? 'far' : 'loose', sentence };
    }
    if (direct) return { cue, link: 'direct', sentence };
    if (cue.form.describing) {
      // What somebody has is what is described, not how: `calls the board’s “…” a formality`.
      if (isPossessed(reading, open)) continue;
      if (!another && open - cue.endToken <= REACH_DESCRIBING) return { cue, link: 'described', sentence };
      continue;
    }
    const near = open - cue.endToken <= REACH_DESCRIBING;
    const omitted = lexicon.omitsComplementiser && near && !comma && cue.form.kind === 'verb';
    return { cue, link: complements || omitted ? 'far' : 'loose', sentence };
  }
  return null;
}

/** Whether a conjunction is written onto token `at`, so that a clause of its own begins there. */
function isConjoined(reading: Reading, at: number): boolean {
  const { order, proclitics, pronouns } = reading.lexicon;
  const word = foldedAt(reading, at);
  if (order !== 'verb-subject' || !proclitics.has(word[0] ?? '') || nameAt(reading, at)) return false;
  // `، وهو من أسرة أخرى،` is said aside.
  return !pronouns.has(word.slice(1));
}

export function attributeBefore(around: Surroundings, open: number): Attribution | null {
  const { reading, discourse } = around;
  const clause = clauseBefore(reading, open, around.window);
  if (!clause) return null;
  const { cue, link, sentence } = clause;
  return { link, cue: cue.span, ...saidIn(reading, discourse, cue, sentence, open) };
}

/** First token of the clause that a conjunction opened last before token `lead`: `…، فتحداه فلان علناً:`. */
function lastClause(reading: Reading, sentence: number, lead: number): number {
  for (let at = lead - 1; at > sentence; at--)
    if (isComma(reading, at - 1) && isConjoined(reading, at)) return at;
  return sentence;
}

/** `X went off with a smile: “…”`: what a colon brings without a word of saying is said by whom its sentence is about. */
export function attributeColon(
  { reading, discourse, window }: Surroundings,
  open: number,
): Attribution | null {
  const sentence = sentenceStart(reading.document, open, window, REACH, reading.lexicon);
  const lead = backPastFormat(reading, open - 1, sentence);
  if (tokenAt(reading, lead)?.text !== ':') return null;
  // A verb that comes first may have its subject far behind it; before a verb it has a place of its own.
  const find = reading.lexicon.order === 'verb-subject' ? topicOf : plainTopicOf;
  const topic = find(reading, lastClause(reading, sentence, lead), lead) ?? find(reading, sentence, lead);
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

/** `… وفلان: «…»`: a name with nothing but a conjunction written onto it. */
function conjoinedName(reading: Reading, at: number): Subject | null {
  const name = nameAt(reading, at);
  const token = tokenAt(reading, at);
  if (!name || !token || !beginsName(reading, at) || name.start !== token.start + 1) return null;
  return reading.lexicon.proclitics.has(token.folded[0] ?? '') ? named(name) : null;
}

/** `Name: “…”`, as headlines and interviews write. */
export function attributeLabel(around: Surroundings, open: number): Attribution | null {
  const { reading } = around;
  const sentence = sentenceStart(reading.document, open, around.window, REACH, reading.lexicon);
  const lead = backPastFormat(reading, open - 1, sentence);
  if (tokenAt(reading, lead)?.text !== ':' || lead - sentence > MAX_LABEL || lead <= sentence) return null;
  const subject = conjoinedName(reading, sentence) ?? subjectAfter(reading, sentence, lead);
  if (!subject || subject.pronoun) return null;
  const reachesColon = subject.span.end >= (tokenAt(reading, lead - 1)?.end ?? 0);
  const role = reading.lexicon.roles.has(foldedAt(reading, sentence));
  const known = subject.name && subject.name.type !== 'place';
  if (!(known ? reachesColon || subject.name?.type === 'person' : role && reachesColon)) return null;
  const entity = subject.name?.entity;
  const speaker = entity === undefined ? subject.span : { ...subject.span, entity };
  return { link: 'label', cue: null, speaker, agreement: {} };
}
