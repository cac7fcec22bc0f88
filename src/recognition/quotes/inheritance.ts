/** Whose words a quotation is that goes on with the one before it. */
import { afterSpan, type MarkedSpan } from './marks.ts';
import { nameAt, tokenAt, type Reading } from './reading.ts';
import { endsSentence, isSentencePunctuation, sentenceStart } from './sentence.ts';
import { isComma } from './subject.ts';
import type { Attribution } from './surroundings.ts';

/** A quotation that was given, and how. */
export interface Given {
  span: MarkedSpan;
  attribution: Attribution | null;
}

const JOINING = new Set([
  'و',
  'and',
  'or',
  'او',
  'et',
  'ou',
  'y',
  'und',
  'oder',
  'but',
  'mais',
  'e',
  'en',
  'maar',
  'aber',
  'pero',
  'ma',
  'mas',
  'и',
  'но',
  'а',
  've',
  'ama',
]);

/** Whether only a conjunction or a comma stands between two spans (`"…" و"…"`). */
export function isJoined(reading: Reading, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let at = from; at < to; at++)
    if (!JOINING.has(tokenAt(reading, at)?.folded ?? '') && !isComma(reading, at)) return false;
  return true;
}

/** Whether one sentence, the reporting clause of the quotation before, ends right before token `to` (`“…,” X said. “…”`). */
function followsItsClause(reading: Reading, from: number, to: number): boolean {
  if (!endsSentence(reading.document, to - 1, reading.lexicon) || to - from > 40) return false;
  for (let at = from; at < to - 1; at++)
    if (endsSentence(reading.document, at, reading.lexicon)) return false;
  return true;
}

function sameAs(given: Given | null): Attribution | null {
  return given?.attribution?.speaker ? { ...given.attribution, link: 'same' } : null;
}

/** A paragraph that goes on with the speech, or words joined to the quotation before. */
export function inheritedClosely(
  reading: Reading,
  span: MarkedSpan,
  previous: Given | null,
): Attribution | null {
  if (!previous) return null;
  const joined =
    span.paragraph === previous.span.paragraph && isJoined(reading, afterSpan(previous.span), span.open);
  return span.continues || span.resumes || joined ? sameAs(previous) : null;
}

/** `X called it “…” and promised “…”`: a verb without a subject of its own, joined to the quotation before. */
export function withJoinedSpeaker(
  reading: Reading,
  attribution: Attribution | null,
  span: MarkedSpan,
  previous: Given | null,
): Attribution | null {
  const speaker = previous?.attribution?.speaker;
  if (!attribution || attribution.speaker || !attribution.cue || !previous || !speaker) return attribution;
  const from = afterSpan(previous.span);
  const joined =
    span.paragraph === previous.span.paragraph &&
    JOINING.has(tokenAt(reading, from)?.folded ?? '') &&
    attribution.cue.start === tokenAt(reading, from + 1)?.start;
  return joined ? { ...attribution, speaker } : attribution;
}

/** `“…,” X said. “…”`: what follows the reporting clause of the quotation before is the same speaker's. */
export function inheritedAcross(
  reading: Reading,
  span: MarkedSpan,
  previous: Given | null,
): Attribution | null {
  if (!previous || span.paragraph !== previous.span.paragraph || span.open < 0) return null;
  const from = afterSpan(previous.span);
  const { attribution } = previous;
  // The cue is null where the speaker was inherited in turn.
  const cue = attribution?.cue?.start ?? -1;
  if (cue < (tokenAt(reading, from)?.start ?? Infinity)) return null;
  return followsItsClause(reading, from, span.open) ? sameAs(previous) : null;
}

/** Longest sentence before a colon that only goes on (`Then: “…”`, `E ancora: «…»`), in tokens. */
const SHORT_LEAD = 2;
/** The same where a conjunction opens it. */
const CONJOINED_LEAD = 6;

/** What a colon brings after a few words that name nobody is the same speaker's. */
function inheritedShortly(reading: Reading, span: MarkedSpan, previous: Given | null): Attribution | null {
  if (
    !previous ||
    span.paragraph !== previous.span.paragraph ||
    tokenAt(reading, span.open - 1)?.text !== ':'
  )
    return null;
  const from = sentenceStart(
    reading.document,
    span.open,
    afterSpan(previous.span),
    CONJOINED_LEAD + 2,
    reading.lexicon,
  );
  const lead = span.open - 1 - from;
  if (lead <= SHORT_LEAD) return sameAs(previous);
  // `And left a warning: “…”`
  if (lead > CONJOINED_LEAD || !JOINING.has(tokenAt(reading, from)?.folded ?? '')) return null;
  for (let at = from; at < span.open; at++) if (nameAt(reading, at)) return null;
  return sameAs(previous);
}

/** Longest way between two fragments of one sentence, in tokens. */
const FRAGMENT_REACH = 12;

/** `X said it was “…”, which “…”`: fragments of one sentence are one speaker's where it names nobody between them. */
function inheritedWithin(reading: Reading, span: MarkedSpan, previous: Given | null): Attribution | null {
  if (!previous || span.paragraph !== previous.span.paragraph || span.open < 0) return null;
  const from = afterSpan(previous.span);
  const cue = previous.attribution?.cue?.start ?? Infinity;
  if (span.open - from > FRAGMENT_REACH || cue > (tokenAt(reading, from)?.start ?? 0)) return null;
  if (isSentencePunctuation(reading.document, previous.span.close - 1)) return null;
  for (let at = from; at < span.open; at++)
    if (
      endsSentence(reading.document, at, reading.lexicon) ||
      nameAt(reading, at) ||
      tokenAt(reading, at)?.text === ':'
    )
      return null;
  return sameAs(previous);
}

/** Longest question between two answers, in tokens. */
const QUESTION = 14;

/** `“…,” X said. Any regrets? “None.”`: the answer to a question that is asked between two quotations of a paragraph. */
function inheritedByAnswer(reading: Reading, span: MarkedSpan, previous: Given | null): Attribution | null {
  if (!previous || span.paragraph !== previous.span.paragraph || span.open < 0) return null;
  const asked = tokenAt(reading, span.open - 1)?.text ?? '';
  if (asked !== '?' && asked !== '؟') return null;
  const from = afterSpan(previous.span);
  const question = sentenceStart(reading.document, span.open - 1, from, QUESTION, reading.lexicon);
  // Nobody else is spoken of in it.
  for (let at = question; at < span.open; at++)
    if (
      nameAt(reading, at)?.type === 'person' &&
      nameAt(reading, at)?.entity !== previous.attribution?.speaker?.entity
    )
      return null;
  return span.open - question <= QUESTION ? sameAs(previous) : null;
}

/** The speaker of the quotation before, for one that nothing else attributes. */
export function inherited(reading: Reading, span: MarkedSpan, previous: Given | null): Attribution | null {
  return (
    inheritedAcross(reading, span, previous) ??
    inheritedShortly(reading, span, previous) ??
    inheritedWithin(reading, span, previous) ??
    inheritedByAnswer(reading, span, previous)
  );
}
