/** Who says a quotation: weighs what is written before it, after it, and in the paragraph before. */
import { attributeAfter, attributeBelow, attributeCredit, attributeThus } from './after-words.ts';
import { attributeBefore, attributeColon, attributeLabel } from './before-words.ts';
import { attributeInside } from './inside-words.ts';
import { afterSpan } from './marks.ts';
import { foldedAt, tokenAt, type Reading } from './reading.ts';
import { backPastFormat, forwardPastFormat, wholeCueAt } from './reporting.ts';
import { endsSentence, isSentencePunctuation, sentenceStart } from './sentence.ts';
import type { Attribution, Surroundings } from './surroundings.ts';

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

/** Whether a colon stands before the words, and they end their own sentence. */
function isIntroduced({ reading, span }: Surroundings, open: number): boolean {
  const after = tokenAt(reading, afterSpan(span))?.text ?? '';
  return (
    tokenAt(reading, open - 1)?.text === ':' &&
    isSentencePunctuation(reading.document, span.close - 1) &&
    !/^[,،–—-]$/u.test(after)
  );
}

/** The best attribution that the text around gives, or null. `open` is the token before which the words begin. */
export function attribute(around: Surroundings, open: number): Attribution | null {
  const before = attributeBefore(around, open);
  if (before?.link === 'colon' || before?.link === 'direct') return before;
  const inside = attributeInside(around);
  if (inside) return inside;
  // `X was content: “….” Y said …`: a finished quotation after a colon has its speaker before it.
  if (!before && isIntroduced(around, open)) {
    const introduced = attributeLabel(around, open) ?? attributeColon(around, open);
    if (introduced) return introduced;
  }
  const after = attributeAfter(around, open);
  // `he said it was “…”, according to the agency`: the agency passes on what he said.
  if (after && !(after.link === 'source' && before?.speaker)) return after;
  return (
    before ??
    attributeThus(around) ??
    attributeCredit(around, open) ??
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
