/** Reads the sentences between quotations for who speaks in them without marks, and whom they are about. */
import type { Speaker } from '../annotation.ts';
import type { Cue } from './cues.ts';
import type { Discourse } from './discourse.ts';
import { nameAt, tokenAt, type Reading } from './reading.ts';
import { saidIn, verbAt } from './reporting.ts';
import { sentenceEnd } from './sentence.ts';
import { headOf } from './descriptions.ts';
import { isComma, subjectAfter } from './subject.ts';
import { topicOf } from './topic.ts';

/** A sentence's speaker and subject are looked for this far. */
const SENTENCE_REACH = 60;

/** Hears whom the sentence is about; a pronoun that tells a gender may turn back to somebody (`Ella miró a su abogado`). */
function hearTopic(reading: Reading, discourse: Discourse, first: number, end: number): void {
  const topic = topicOf(reading, first, end);
  if (topic?.name) {
    const speaker = { ...topic.span, entity: topic.name.entity };
    discourse.hear({ entity: topic.name.entity, speaks: false, agreement: {}, speaker, cue: null, end });
  } else if (topic?.pronoun?.gender) {
    const entity = discourse.resolve(topic.pronoun, first, first, false)?.entity;
    if (entity !== undefined)
      discourse.hear({ entity, speaks: false, agreement: {}, speaker: null, cue: null, end });
  } else if (!topic) hearDescribed(reading, discourse, first, end);
}

/** `The mayor has printed it out`: a sentence about somebody whom it only describes. */
function hearDescribed(reading: Reading, discourse: Discourse, first: number, end: number): void {
  const { lexicon } = reading;
  if (lexicon.order === 'verb-subject') return;
  const subject = subjectAfter(reading, first, end);
  const head = subject?.tokens && headOf(reading, subject);
  if (!subject || !head) return;
  if (!lexicon.roles.has(head.word)) {
    if (!head.definite) discourse.hearIndefinite();
    return;
  }
  const entity = discourse.described(subject, {}, first, first, false);
  const speaker = entity === null ? subject.span : { ...subject.span, entity };
  discourse.hear({
    entity: entity ?? undefined,
    speaks: false,
    agreement: { plural: false },
    speaker,
    cue: null,
    end,
  });
}

/** `…, said X` at the end of reported speech: the verb after the comma is the sentence's own. */
function invertedVerb(reading: Reading, first: number, end: number): Cue | null {
  if (reading.lexicon.order !== 'subject-verb') return null;
  for (let at = first + 1; at < end; at++) {
    const cue = isComma(reading, at - 1) ? verbAt(reading, at, end) : null;
    if (cue?.form.kind === 'verb' && nameAt(reading, cue.endToken)) return cue;
  }
  return null;
}

function firstVerb(reading: Reading, first: number, end: number): Cue | null {
  for (let at = first; at < end; at++) {
    const cue = verbAt(reading, at, end);
    if (cue?.form.kind === 'verb' && !cue.form.weak && !cue.form.describing) return cue;
  }
  return null;
}

/** Whether somebody without a name speaks, not a thing that a verb of speech is said of (`the screen told him`). */
function isSource(reading: Reading, speaker: Speaker, first: number, end: number): boolean {
  if (speaker.entity !== undefined) return true;
  for (let at = first; at < end; at++) {
    const token = tokenAt(reading, at);
    if (token && token.start >= speaker.start && token.end <= speaker.end)
      if (reading.lexicon.roles.has(token.folded)) return true;
  }
  return false;
}

function hearSpeaker(reading: Reading, discourse: Discourse, first: number, end: number): boolean {
  const inverted = invertedVerb(reading, first, end);
  const cue = inverted ?? firstVerb(reading, first, end);
  if (!cue) return false;
  const { speaker, agreement } = saidIn(reading, discourse, cue, inverted ? cue.firstToken : first, end);
  if (!speaker || !isSource(reading, speaker, first, end)) return false;
  discourse.hear({ entity: speaker.entity, speaks: true, agreement, speaker, cue: cue.span, end });
  return true;
}

/**
 * `X told the court that a neighbour had said “…”`: after the quotation the text goes on with whoever speaks in the
 * sentence's first clause. `[first, end)` are its tokens before the quotation's own reporting verb.
 */
export function hearFirstClause(reading: Reading, discourse: Discourse, first: number, end: number): void {
  if (reading.lexicon.order === 'subject-verb') hearSpeaker(reading, discourse, first, end);
}

/** Hears the sentences of tokens `[from, to)`, in their order. */
export function listen(page: Reading, discourse: Discourse, from: number, to: number): void {
  const { document } = page;
  const own = discourse.reading;
  let at = from;
  while (at < to) {
    while (
      discourse.paragraph < document.paragraphs.length - 1 &&
      at >= paragraphEnd(page, discourse.paragraph)
    )
      discourse.paragraph++;
    const reading = page.inParagraph(discourse.paragraph);
    discourse.reading = reading;
    const stop = Math.min(to, paragraphEnd(reading, discourse.paragraph));
    const end = Math.min(stop, sentenceEnd(document, at, stop, stop - at, reading.lexicon) + 1);
    const read = Math.min(end, at + SENTENCE_REACH);
    if (tokenAt(reading, at) && !hearSpeaker(reading, discourse, at, read))
      hearTopic(reading, discourse, at, read);
    at = Math.max(end, at + 1);
  }
  discourse.reading = own;
}

function paragraphEnd(reading: Reading, paragraph: number): number {
  return reading.document.paragraphs[paragraph]?.endToken ?? reading.document.tokens.length;
}
