/** Reads the sentences between quotations for who speaks in them without marks, and whom they are about. */
import type { Discourse } from './discourse.ts';
import { beginsName, foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { saidIn, verbAt } from './reporting.ts';
import { sentenceEnd } from './sentence.ts';
import { isComma, isGoverned } from './subject.ts';

/** How far into its clause a subject begins at the latest, in tokens. */
const SUBJECT_REACH = 6;
/** A sentence's speaker and subject are looked for this far. */
const SENTENCE_REACH = 60;

/** Whether a pronoun is the sentence's subject before any name is. */
function hearTopic(reading: Reading, discourse: Discourse, first: number, end: number): void {
  let clause = first;
  for (let at = first; at < end; at++) {
    if (isComma(reading, at)) clause = at + 1;
    if (reading.lexicon.pronouns.has(foldedAt(reading, at))) return;
    const name = nameAt(reading, at);
    if (!name || name.type === 'place' || !beginsName(reading, at) || isGoverned(reading, at)) continue;
    if (at - clause > SUBJECT_REACH) continue;
    const speaker = { start: name.start, end: name.end, text: name.text, entity: name.entity };
    discourse.hear({ entity: name.entity, speaks: false, agreement: {}, speaker, cue: null, end });
    return;
  }
}

function hearSpeaker(reading: Reading, discourse: Discourse, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const cue = verbAt(reading, at, end);
    if (!cue || cue.form.kind !== 'verb' || cue.form.weak || cue.form.describing) continue;
    const { speaker, agreement } = saidIn(reading, discourse, cue, first, end);
    if (!speaker) return false;
    discourse.hear({ entity: speaker.entity, speaks: true, agreement, speaker, cue: cue.span, end });
    return true;
  }
  return false;
}

/** Hears the sentences of tokens `[from, to)`, in their order. */
export function listen(reading: Reading, discourse: Discourse, from: number, to: number): void {
  const { document, lexicon } = reading;
  let at = from;
  while (at < to) {
    while (
      discourse.paragraph < document.paragraphs.length - 1 &&
      at >= paragraphEnd(reading, discourse.paragraph)
    )
      discourse.paragraph++;
    const stop = Math.min(to, paragraphEnd(reading, discourse.paragraph));
    const end = Math.min(stop, sentenceEnd(document, at, stop, stop - at, lexicon) + 1);
    const read = Math.min(end, at + SENTENCE_REACH);
    if (tokenAt(reading, at) && !hearSpeaker(reading, discourse, at, read))
      hearTopic(reading, discourse, at, read);
    at = Math.max(end, at + 1);
  }
}

function paragraphEnd(reading: Reading, paragraph: number): number {
  return reading.document.paragraphs[paragraph]?.endToken ?? reading.document.tokens.length;
}
