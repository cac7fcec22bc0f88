/** Who says a quotation, by a reporting clause that stands inside its marks, as Russian and French write it. */
import { foldedAt, tokenAt, type Reading } from './reading.ts';
import { saidBy, verbAt } from './reporting.ts';
import { isComma, subjectAfter, type Subject } from './subject.ts';
import type { Attribution, Surroundings } from './surroundings.ts';

const DASHES = new Set(['-', '–', '—']);

/** How far into a quotation its reporting clause is looked for, in tokens. */
const INSIDE_REACH = 60;

/** `«Words, — said X, — more words»`: the reporting clause stands inside the marks, between dashes or commas. */
export function attributeInside({ reading, discourse, span }: Surroundings): Attribution | null {
  if (reading.lexicon.order !== 'subject-verb' || span.closure === 'dash') return null;
  const end = Math.min(span.close, span.open + INSIDE_REACH);
  for (let at = span.open + 2; at < end; at++) {
    if (!isComma(reading, at) && !isQuestion(reading, at)) continue;
    const dashed = DASHES.has(tokenAt(reading, at + 1)?.text ?? '');
    // Between commas alone only a verb with its pronoun or name right after it is plain enough.
    const first = dashed ? at + 2 : at + 1;
    const cue = verbAt(reading, first, end);
    if (cue?.form.kind !== 'verb') continue;
    const subject = subjectAfter(reading, cue.endToken, end);
    const ends = subject && endOf(reading, subject, cue.endToken, end);
    if (!subject || !ends || !(dashed || subject.name || subject.pronoun || isSomebody(reading, subject)))
      continue;
    if (!isPause(reading, subject.pronoun ? pastAdverb(reading, ends) : ends) && ends < span.close) continue;
    return { link: 'after', cue: cue.span, ...saidBy(discourse, subject, first, cue) };
  }
  return null;
}

/** Whether a description has an article, as a subject after its verb: `le prévenu`. */
function isSomebody(reading: Reading, subject: Subject): boolean {
  const [first] = subject.tokens ?? [-1];
  return reading.lexicon.articles.has(foldedAt(reading, first));
}

const isPause = (reading: Reading, at: number): boolean =>
  isComma(reading, at) || tokenAt(reading, at)?.text === '.';

/** `tranche-t-elle toutefois.`: one word may stand between an inverted pronoun and the end of its clause. */
const pastAdverb = (reading: Reading, at: number): number =>
  tokenAt(reading, at)?.kind === 'word' ? at + 1 : at;

function isQuestion(reading: Reading, at: number): boolean {
  const text = tokenAt(reading, at)?.text;
  return text === '?' || text === '!';
}

/** First token after a subject's words. */
function endOf(reading: Reading, subject: Subject, from: number, end: number): number {
  let at = from;
  while (at < end && (tokenAt(reading, at)?.start ?? 0) < subject.span.end) at++;
  return at;
}
