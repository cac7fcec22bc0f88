/** Who says a quotation, by what is written after it. */
import type { Cue } from './cues.ts';
import { creditAt } from './elements.ts';
import { afterSpan, isQuotationMark, type MarkedSpan } from './marks.ts';
import { beginsName, foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import {
  backPastFormat,
  documentSaid,
  ellipted,
  forwardPastFormat,
  indefinite,
  saidBy,
  saidIn,
  verbAt,
  type Said,
} from './reporting.ts';
import { isSentencePunctuation, sentenceEnd, sentenceStart } from './sentence.ts';
import { subjectBefore } from './subject-before.ts';
import { isComma, isGoverned, named, phrase, subjectAfter, type Subject } from './subject.ts';
import { topicOf } from './topic.ts';
import { invertedUnknown, SMALL, wordAt } from './unknown-verb.ts';
import { REACH, type Attribution, type Surroundings } from './surroundings.ts';

/** Longest way from a quotation to a verb that follows its subject, in tokens. */
const REACH_AFTER = 24;
/** How many words stand between the quotation and a verb that ends its sentence (`“…” olacağını söyledi`). */
const FINAL_REACH = 3;
const CLOSING = /^[)\]}»”"’'›]$/u;
const DASHES = new Set(['-', '–', '—']);

/** Whether what follows is said in turn (`…, said X that …`, `…, قال فلان: …`). */
function opensAnother(reading: Reading, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    const word = foldedAt(reading, at);
    if (tokenAt(reading, at)?.text === ':' || reading.lexicon.complementisers.has(word)) return true;
    if (isComma(reading, at)) return false;
  }
  return false;
}

export function attributeAfter(around: Surroundings, open: number): Attribution | null {
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
  // `«…», — сказал X`
  if (separated && DASHES.has(tokenAt(reading, first)?.text ?? '')) first++;
  const inside = span.close - 1;
  const paused = separated || isComma(reading, inside) || isSentencePunctuation(document, inside);
  // A full stop inside and no comma after: the next sentence speaks of something else.
  if (!separated && tokenAt(reading, inside)?.text === '.' && lexicon.order === 'verb-subject') return null;
  for (let at = first; at < Math.min(end, first + REACH_AFTER); at++) {
    if (at > first && !paused && (lexicon.order !== 'subject-object-verb' || at - first > FINAL_REACH)) break;
    const cue = verbAt(reading, at, end);
    if (!cue) {
      if (lexicon.order === 'verb-subject' && !lexicon.skipped.has(foldedAt(reading, at))) break;
      continue;
    }
    const closes = lexicon.order === 'subject-object-verb' && at === first;
    if ((cue.form.kind === 'participle' && !closes) || (cue.joined && cue.form.kind === 'verb')) break;
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
  if (!separated && endsWithStop(reading, span)) return null;
  // English writes the comma within the marks.
  const parted = separated || isComma(reading, inside);
  return (parted ? invertedUnknown(around, first, end) : null) ?? trailing(around, first, end, open);
}

/** Longest clause that ends a sentence and tells who says it, in tokens. */
const TRAILING = 14;

/** `“…” and more words, said X.`: a clause of saying after the sentence's last comma. */
function trailing(around: Surroundings, first: number, end: number, open: number): Attribution | null {
  const { reading } = around;
  for (let at = first; at < end; at++) {
    if (!isComma(reading, at) || end - at > TRAILING) continue;
    const cue = verbAt(reading, at + 1, end);
    if (!cue || cue.form.describing || cue.form.weak || cue.form.kind === 'participle') continue;
    if (cue.form.kind === 'verb' && reading.lexicon.order !== 'subject-verb') continue;
    const said = afterCue(around, cue, at + 1, end, open);
    if (said?.speaker && said.speaker.start > cue.span.start) return said;
  }
  return null;
}

/** `“…”. Lo dice X.`, `“…”. Così X.`: a sentence after the quotation that stands for it and names who said it. */
export function attributeThus(around: Surroundings): Attribution | null {
  const { reading, span } = around;
  let at = afterSpan(span);
  while (at < around.ceiling && (isSentencePunctuation(reading.document, at) || isComma(reading, at))) at++;
  const thus = tokenAt(reading, at);
  if (!thus || !reading.lexicon.thus.has(thus.folded)) return null;
  const end = sentenceEnd(reading.document, at, around.ceiling, REACH, reading.lexicon);
  const verb = verbAt(reading, at + 1, end);
  // An unknown verb stands between too (`zo vat X samen`).
  const from = verb ? verb.endToken : nameAt(reading, at + 1) ? at + 1 : at + 2;
  const subject = subjectAfter(reading, from, end);
  if (!subject?.name || subject.name.type === 'place' || !(verb || subject.name.type === 'person'))
    return null;
  const speaker = { ...subject.span, entity: subject.name.entity };
  return { link: 'after', cue: verb?.span ?? wordAt(thus), speaker, agreement: {} };
}

/** `“…” – X, keeper` and `“…”: X` at the end of a paragraph. */
export function attributeCredit(around: Surroundings, open: number): Attribution | null {
  const { reading, span } = around;
  const paragraph = reading.document.paragraphs[span.paragraph];
  if (!paragraph || span.closure !== 'paired') return null;
  if (backPastFormat(reading, open - 1, paragraph.firstToken) >= paragraph.firstToken) return null;
  const at = forwardPastFormat(reading, afterSpan(span), paragraph.endToken);
  const separator = tokenAt(reading, at)?.text ?? '';
  if (separator !== ':' && !DASHES.has(separator)) return null;
  const speaker = creditAt(reading, at + 1, paragraph.endToken);
  return speaker && { link: 'label', cue: null, speaker, agreement: {} };
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
  if (cue.form.document) return attributed(documentSaid(reading, discourse, cue, first, end));
  const before = cue.firstToken > first && order !== 'verb-subject';
  const opening = foldedAt(reading, first);
  if (before && reading.lexicon.stops.has(opening) && !nameAt(reading, first))
    if (!reading.lexicon.pronouns.has(opening)) return null;
  if (opensAnother(reading, cue.endToken, end)) return null;
  const subject = cue.form.relative
    ? subjectAfter(reading, cue.endToken, end)
    : ((before ? subjectBefore(reading, cue.firstToken, first) : null) ??
      (order === 'subject-object-verb'
        ? (subjectBeforeWords(around, open) ??
          nameAfter(reading, cue.endToken, end) ??
          nounAfter(reading, cue.endToken, end))
        : (subjectAfter(reading, cue.endToken, end) ??
          pastAside(reading, cue.endToken, end) ??
          laterPerson(reading, cue.endToken, end))));
  const source = subject ?? indefinite(reading, cue, cue.firstToken, end);
  if (source) return attributed(saidBy(discourse, source, first, cue));
  return attributed(
    lexicon.dropsSubject ? ellipted(reading, discourse, first, cue) : { speaker: null, agreement: cue.form },
  );
}

/** `“…” dedi X`: a name right after a verb that usually ends its sentence. */
function nameAfter(reading: Reading, at: number, end: number): Subject | null {
  const name = at < end && beginsName(reading, at) ? nameAt(reading, at) : null;
  return name && name.type !== 'place' && !isGoverned(reading, at) ? named(name) : null;
}

/** Longest noun phrase that ends a sentence after its verb, in tokens. */
const FINAL_NOUN = 8;

/** `“…” dedi yaşlı bir kadın.`: the words after a verb that usually ends its sentence, up to the sentence's end. */
function nounAfter(reading: Reading, at: number, end: number): Subject | null {
  const { lexicon } = reading;
  if (end - at > FINAL_NOUN || end <= at || lexicon.stops.has(foldedAt(reading, at))) return null;
  // `diye anlatıyor o günü`: a demonstrative opens what is told of.
  if (lexicon.pronouns.has(foldedAt(reading, at))) return null;
  for (let word = at; word < end; word++)
    if (tokenAt(reading, word)?.kind !== 'word' || nameAt(reading, word)) return null;
  return lexicon.articles.size > 0 && hasNoun(reading, at, end) ? phrase(reading, at, end) : null;
}

/** Whether an indefinite article or a word for somebody is among the words `[first, end)`. */
function hasNoun(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (
      reading.lexicon.articles.has(foldedAt(reading, at)) ||
      reading.lexicon.roles.has(foldedAt(reading, at))
    )
      return true;
  return false;
}

/** Longest aside between a verb and its subject, in tokens. */
const ASIDE = 5;

/** `“…”, dijo, emocionada, la actriz X`: the subject after what stands between commas. */
function pastAside(reading: Reading, verb: number, end: number): Subject | null {
  if (!isComma(reading, verb)) return null;
  for (let at = verb + 1; at <= Math.min(end, verb + 1 + ASIDE); at++) {
    if (nameAt(reading, at)) return null;
    if (isComma(reading, at)) return subjectAfter(reading, at + 1, end);
  }
  return null;
}

/** How far behind its verb a person's name may stand, past where or how they speak, in tokens. */
const LATER_REACH = 7;

/** `“…”, raconte par téléphone X`: the first person after the verb, within its clause. */
function laterPerson(reading: Reading, from: number, end: number): Subject | null {
  for (let at = from; at < Math.min(end, from + LATER_REACH); at++) {
    if (isComma(reading, at)) return null;
    const name = nameAt(reading, at);
    if (name?.type === 'person' && beginsName(reading, at))
      return isGoverned(reading, at) ? null : named(name);
  }
  return null;
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

/** Longest sentence below an element that does nothing but say whose words they are, in tokens. */
const SHORT_SENTENCE = 12;

/** `so wrote X in the log.` below an element of the page: it goes on with the element's sentence, or begins with its verb. */
export function attributeBelow(around: Surroundings): Attribution | null {
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
