/**
 * Turns of speech that a dash opens: a paragraph `— Words, — said X. — More words.`
 *
 * The dash also opens the items of a list and the name below a quotation, so that a paragraph is weighed before it
 * counts as a turn; turns stand together, and one that is certain speaks for its neighbours.
 */
import type { TextDocument } from '../text/document.ts';
import type { MarkedSpan } from './marks.ts';
import { foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { verbAt } from './reporting.ts';
import { endsSentence, isSentencePunctuation } from './sentence.ts';
import { isComma } from './subject.ts';

const DASHES = new Set(['—', '–', '―', '-']);
const LOWER = /^\p{Ll}/u;
/** How far into what follows a dash or a comma its reporting verb stands, in tokens. */
const CLAUSE_REACH = 4;

/** Whether any paragraph begins with a dash. */
export function opensWithDash({ paragraphs, tokens }: TextDocument): boolean {
  return paragraphs.some(({ firstToken }) => DASHES.has(tokens[firstToken]?.text ?? ''));
}

/** A paragraph that a dash opens, with the words between its reporting clauses. */
interface Turn {
  paragraph: number;
  /** Tokens `[first, end)` of each stretch of speech. */
  speech: (readonly [first: number, end: number])[];
  score: number;
}

/** Whether the dash at token `at` parts speech from what is said of it: white space is on one side at least. */
function isDash(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  if (!token || !DASHES.has(token.text)) return false;
  const before = tokenAt(reading, at - 1);
  const after = tokenAt(reading, at + 1);
  return before?.end !== token.start || after?.start !== token.end || token.text === '—';
}

/** Whether tokens `[from, end)` tell who speaks: `ответил X`, `dijo ella`. */
function isClause(reading: Reading, from: number, end: number): boolean {
  if (!LOWER.test(tokenAt(reading, from)?.text ?? '') && !nameAt(reading, from)) return false;
  for (let at = from; at < Math.min(end, from + CLAUSE_REACH); at++)
    if (verbAt(reading, at, end)) return true;
  return false;
}

/** `…, — вздыхает X`, `…! — bromea X`: after a pause and a dash a small letter goes on with the author's words. */
function isPausedClause(reading: Reading, dash: number): boolean {
  if (!isComma(reading, dash - 1) && !isCry(reading, dash - 1)) return false;
  const word = tokenAt(reading, dash + 1);
  const { prepositions, stops, pronouns } = reading.lexicon;
  const isFunction = [prepositions, stops, pronouns].some((set) => set.has(word?.folded ?? ''));
  return word?.kind === 'word' && LOWER.test(word.text) && !isFunction;
}

function isCry(reading: Reading, at: number): boolean {
  const text = tokenAt(reading, at)?.text;
  return text === '?' || text === '!' || text === '…';
}

/** `…, dit-il`, `… ? demande X`: a verb right after a pause with its subject after it. */
function isInvertedClause(reading: Reading, pause: number, end: number): boolean {
  if (!isComma(reading, pause) && !isCry(reading, pause)) return false;
  const cue = verbAt(reading, pause + 1, end);
  if (cue?.form.kind !== 'verb') return false;
  const next = tokenAt(reading, cue.endToken)?.text === '-' ? cue.endToken + 1 : cue.endToken;
  const after = foldedAt(reading, next);
  const { pronouns, articles } = reading.lexicon;
  return nameAt(reading, next) !== null || pronouns.has(after) || articles.has(after) || after === 't';
}

/** Where speech goes on after the clause that token `at` ends: past the dash and what it draws with it (`— dijo X—. No`). */
function speechStart(reading: Reading, at: number, end: number): number {
  let start = at + 1;
  const dashed = isDash(reading, at) || isDash(reading, start);
  const isDrawn = (token: number): boolean =>
    isDash(reading, token) ||
    (dashed && (isComma(reading, token) || isSentencePunctuation(reading.document, token)));
  while (start < end && isDrawn(start)) start++;
  return start;
}

function turnOf(reading: Reading, index: number): Turn | null {
  const paragraph = reading.document.paragraphs[index];
  if (!paragraph || !isDash(reading, paragraph.firstToken)) return null;
  const { endToken } = paragraph;
  const speech: [number, number][] = [];
  let start = paragraph.firstToken + 1;
  let clauses = 0;
  let inClause = false;
  const close = (end: number): void => {
    let last = end;
    while (last > start && isComma(reading, last - 1)) last--;
    if (last > start) speech.push([start, last]);
  };
  for (let at = start; at < endToken; at++) {
    if (inClause) {
      // The clause ends with the next dash, or with its sentence where commas part it.
      if (!isDash(reading, at) && !endsSentence(reading.document, at, reading.lexicon)) continue;
      inClause = false;
      start = speechStart(reading, at, endToken);
      at = start - 1;
    } else if (
      at > start &&
      ((isDash(reading, at) && (isClause(reading, at + 1, endToken) || isPausedClause(reading, at))) ||
        isInvertedClause(reading, at, endToken))
    ) {
      close(isCry(reading, at) ? at + 1 : at);
      clauses++;
      inClause = true;
    }
  }
  if (!inClause) close(endToken);
  return speech.length === 0 ? null : { paragraph: index, speech, score: scoreOf(reading, speech, clauses) };
}

/** What points to a turn of speech rather than the item of a list. */
function scoreOf(reading: Reading, speech: Turn['speech'], clauses: number): number {
  const [first, end] = speech[0] ?? [0, 0];
  const last = tokenAt(reading, (speech.at(-1)?.[1] ?? 0) - 1)?.text ?? '';
  let score = clauses > 0 ? 2 : 0;
  for (let at = first; at < Math.min(end, first + 60); at++)
    if (reading.lexicon.clauseWords.has(foldedAt(reading, at))) score += 0.5;
  if (last === '?' || last === '!') score += 2;
  if (last === ';' || last === ',') score -= 4;
  if (LOWER.test(tokenAt(reading, first)?.text ?? '')) score -= 2;
  if (clauses === 0 && !isSentencePunctuation(reading.document, (speech.at(-1)?.[1] ?? 0) - 1)) score -= 2;
  // Lists take the shorter dashes.
  if (tokenAt(reading, first - 1)?.text !== '—') score -= 0.5;
  return score;
}

const THRESHOLD = 1;

/** The spans of speech of turns that stand together. */
function* spansOf(run: readonly Turn[]): Generator<MarkedSpan> {
  const certain = run.some(({ score }) => score >= 2);
  for (const { paragraph, speech, score } of run) {
    if (score + (certain ? 1 : 0) < THRESHOLD) continue;
    for (const [index, [first, end]] of speech.entries())
      yield {
        paragraph,
        family: 'double',
        open: first - 1,
        close: end,
        closure: 'dash',
        continues: false,
        resumes: index > 0,
      };
  }
}

/** Adds what dashes open to the marked spans, in the order of the text; marks inside a turn's speech belong to it. */
export function withDashes(reading: Reading, marked: readonly MarkedSpan[]): readonly MarkedSpan[] {
  const dashed: MarkedSpan[] = [];
  let run: Turn[] = [];
  for (const index of reading.document.paragraphs.keys()) {
    const own = reading.inParagraph(index);
    const turn = own.lexicon.dialogueDashes ? turnOf(own, index) : null;
    if (turn) {
      run.push(turn);
      continue;
    }
    dashed.push(...spansOf(run));
    run = [];
  }
  for (const span of spansOf(run)) dashed.push(span);
  if (dashed.length === 0) return marked;
  const spans: MarkedSpan[] = [];
  let next = 0;
  for (const span of marked) {
    const from = span.open >= 0 ? span.open : span.close;
    while (next < dashed.length && (dashed[next]?.close ?? 0) <= from) {
      const before = dashed[next++];
      if (before) spans.push(before);
    }
    const at = dashed[next];
    if (!at || at.open >= span.close) spans.push(span);
  }
  while (next < dashed.length) {
    const rest = dashed[next++];
    if (rest) spans.push(rest);
  }
  return spans;
}
