/** Quotations with who says them: marks are paired, weighed, and attributed. */
import type { QuoteAnnotation, Span } from '../annotation.ts';
import type { RecognisedNames } from '../names/names.ts';
import type { TextDocument } from '../text/document.ts';
import { endsWithStop } from './after-words.ts';
import { attribute, attributeFollowing, unopenedStart } from './attribution.ts';
import { Discourse } from './discourse.ts';
import { lexiconOf } from './lexicons.ts';
import { hearFirstClause, listen } from './listening.ts';
import { opensWithDash, withDashes } from './dashes.ts';
import { withElements, type TextRange } from './elements.ts';
import { afterSpan, pairMarks, type MarkedSpan } from './marks.ts';
import { nameAt, readDocument, tokenAt, type Reading } from './reading.ts';
import { headingEndOf, withRepeated } from './repeated.ts';
import { endsSentence, isSentencePunctuation, sentenceStart } from './sentence.ts';
import { isSpeech } from './speech.ts';
import { isComma } from './subject.ts';
import { REACH, type Attribution, type Surroundings } from './surroundings.ts';

interface Given {
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
function isJoined(reading: Reading, from: number, to: number): boolean {
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
function inheritedClosely(reading: Reading, span: MarkedSpan, previous: Given | null): Attribution | null {
  if (!previous) return null;
  const joined =
    span.paragraph === previous.span.paragraph && isJoined(reading, afterSpan(previous.span), span.open);
  return span.continues || span.resumes || joined ? sameAs(previous) : null;
}

/** Whom an element of the page names below its words. */
function credited({ element }: MarkedSpan): Attribution | null {
  const speaker = element?.credit;
  return speaker ? { link: 'label', cue: null, speaker, agreement: {} } : null;
}

/** `X called it “…” and promised “…”`: a verb without a subject of its own, joined to the quotation before. */
function withJoinedSpeaker(
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
function inheritedAcross(reading: Reading, span: MarkedSpan, previous: Given | null): Attribution | null {
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

/** The text of `[start, end)` without white space around it, or null where nothing is left. */
function trimmed(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end);
  const words = slice.trim();
  if (words === '') return null;
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: from + words.length, text: words };
}

/** How many marked spans back a reporting clause is looked for across names and titles in marks. */
const MARKS_BACK = 3;

/** Shortest clause with a subject and a verb of saying, with what opens the next, in tokens. */
const MATRIX = 3;

class Recogniser {
  private readonly quotes: QuoteAnnotation[] = [];
  /** Marked words of the heading that are no speech by themselves. */
  private readonly unsaid: QuoteAnnotation[] = [];
  private readonly headingEnd: number;
  private readonly discourse: Discourse;
  private previous: Given | null = null;
  /** The last marked words that were no speech. */
  private named: MarkedSpan | null = null;
  /** Quotations of one speech, a paragraph each, whose speaker has not been given yet. */
  private waiting: QuoteAnnotation[] = [];
  /** First token that has not been listened to. */
  private unheard = 0;
  /** In the language of the paragraph that is being read. */
  private reading: Reading;
  private readonly spans: readonly MarkedSpan[];

  constructor(reading: Reading, spans: readonly MarkedSpan[]) {
    this.reading = reading;
    this.spans = spans;
    this.discourse = new Discourse(reading);
    this.headingEnd = headingEndOf(reading.document.paragraphs);
  }

  recognise(): QuoteAnnotation[] {
    for (const index of this.spans.keys()) this.weigh(index);
    return withRepeated(this.quotes, this.unsaid, this.headingEnd);
  }

  /** First token after the last span of the same paragraph among `spans`, else the paragraph's first. */
  private after(paragraph: number, ...spans: readonly (MarkedSpan | null | undefined)[]): number {
    let floor = this.reading.document.paragraphs[paragraph]?.firstToken ?? 0;
    for (const span of spans) if (span?.paragraph === paragraph) floor = Math.max(floor, afterSpan(span));
    return floor;
  }

  private weigh(index: number): void {
    const span = this.spans[index];
    this.reading = this.reading.inParagraph(span?.paragraph ?? 0);
    this.discourse.reading = this.reading;
    const { reading, discourse, previous, named } = this;
    const paragraph = span && reading.document.paragraphs[span.paragraph];
    if (!paragraph) return;
    const floor = this.after(span.paragraph, previous?.span);
    const window = this.after(span.paragraph, previous?.span, this.spans[index - MARKS_BACK]);
    const next = this.spans[index + 1];
    const ceiling =
      next?.paragraph !== span.paragraph ? paragraph.endToken : next.open >= 0 ? next.open : next.close;
    const unopened = span.closure === 'unopened';
    const first = unopened
      ? unopenedStart(reading, span.close, this.after(span.paragraph, previous?.span, this.unopenedBefore))
      : span.open + 1;
    const open = unopened || span.closure === 'element' || span.closure === 'dash' ? first : span.open;
    this.listenTo(span, open, window);
    const around: Surroundings = { reading, discourse, span, floor, window, ceiling };
    const attribution = this.attribution(around, open);
    // Whom nobody is said to describe is only called so (`‘the wind’, as they call him`).
    const link =
      attribution?.link === 'described' && !attribution.speaker ? 'loose' : (attribution?.link ?? null);
    const besideNaming =
      named?.paragraph === span.paragraph && span.open >= 0 && isJoined(reading, afterSpan(named), span.open);
    if (
      span.element ||
      span.closure === 'dash' ||
      isSpeech(reading, { span, first, floor: window, ceiling, link, besideNaming })
    ) {
      this.unheard = Math.max(this.unheard, afterSpan(span));
      this.give(span, first, attribution);
      if (!attribution?.speaker && span.open >= 0) this.hearSentence(span.open, window);
      if (attribution?.cue && span.open >= 0) this.hearMatrix(span.open, attribution.cue.start, window);
    } else {
      this.named = span;
      const words = this.wordsOf(span, first);
      if (words && words.start < this.headingEnd)
        this.unsaid.push({ type: 'quote', ...words, speaker: null, cue: null });
    }
  }

  private attribution(around: Surroundings, open: number): Attribution | null {
    const { reading, previous } = this;
    const { span } = around;
    const close = credited(span) ?? inheritedClosely(reading, span, previous);
    if (close) return close;
    const own = withJoinedSpeaker(reading, attribute(around, open), span, previous);
    if (!own)
      return (
        inheritedAcross(reading, span, previous) ??
        inheritedShortly(reading, span, previous) ??
        inheritedWithin(reading, span, previous) ??
        inheritedByAnswer(reading, span, previous) ??
        attributeFollowing(around, open)
      );
    // A full stop within: the sentence after it more likely speaks of something else.
    const across =
      own.link === 'after' && endsWithStop(reading, span) && inheritedAcross(reading, span, previous);
    return across || own;
  }

  /** A rejected closing mark bounds the next one's search: each token is searched once. */
  private get unopenedBefore(): MarkedSpan | null {
    return this.named?.closure === 'unopened' ? this.named : null;
  }

  private listenTo(span: MarkedSpan, open: number, window: number): void {
    const { reading, discourse } = this;
    const start = sentenceStart(reading.document, open, window, open - window, reading.lexicon);
    if (start > this.unheard) {
      listen(reading, discourse, this.unheard, start);
      this.unheard = start;
    }
    discourse.paragraph = span.paragraph;
  }

  /** Hears whom a sentence is about whose quotation nobody is said to speak. */
  private hearSentence(open: number, window: number): void {
    const { reading, discourse } = this;
    listen(reading, discourse, sentenceStart(reading.document, open, window, REACH, reading.lexicon), open);
  }

  /** Hears who speaks in the sentence's first clause, where the quotation's own verb is in a later one. */
  private hearMatrix(open: number, cue: number, window: number): void {
    const { reading, discourse } = this;
    const start = sentenceStart(reading.document, open, window, REACH, reading.lexicon);
    let end = open;
    while (end > start && (tokenAt(reading, end - 1)?.start ?? 0) >= cue) end--;
    // The verb right before the quotation's own is its auxiliary.
    if (end < open && end - start > MATRIX) hearFirstClause(reading, discourse, start, end - 1);
  }

  /** Offset of the end of a span's words; undefined for that of its paragraph. */
  private endOf({ closure, close }: MarkedSpan): number | undefined {
    if (closure === 'unclosed') return undefined;
    return closure === 'element' || closure === 'dash'
      ? tokenAt(this.reading, close - 1)?.end
      : tokenAt(this.reading, close)?.start;
  }

  /** A span's words, which begin with token `first` where no mark opens them. */
  private wordsOf(span: MarkedSpan, first: number): Span | null {
    const { text, paragraphs } = this.reading.document;
    const last = paragraphs[span.paragraph]?.end ?? text.length;
    const opened = span.closure === 'paired' || span.closure === 'unclosed';
    const start = tokenAt(this.reading, opened ? span.open : first)?.[opened ? 'end' : 'start'] ?? last;
    return trimmed(text, start, this.endOf(span) ?? last);
  }

  private give(span: MarkedSpan, first: number, attribution: Attribution | null): void {
    const { discourse } = this;
    const words = this.wordsOf(span, first);
    if (!words) return;
    const speaker = attribution?.speaker ?? null;
    const cue = attribution?.cue ?? null;
    const quote: QuoteAnnotation = { type: 'quote', ...words, speaker, cue };
    this.quotes.push(quote);
    this.previous = { span, attribution };
    if (!span.continues) this.waiting = [];
    if (!speaker) {
      this.waiting.push(quote);
      return;
    }
    // The speaker is named after the last paragraph of the speech.
    for (const earlier of this.waiting) Object.assign(earlier, { speaker, cue });
    this.waiting = [];
    const agreement = attribution?.agreement ?? {};
    discourse.hear({ entity: speaker.entity, speaks: true, agreement, speaker, cue, end: afterSpan(span) });
  }
}

/**
 * Quotations with speaker and cue, in the order of the text, none inside another. Linear in the text.
 *
 * @param elements Stretches that the page itself marks as quotations.
 */
export function recogniseQuotes(
  document: TextDocument,
  names: RecognisedNames,
  elements: readonly TextRange[] = [],
): QuoteAnnotation[] {
  const marked = pairMarks(document);
  const turns = opensWithDash(document);
  if (marked.length === 0 && elements.length === 0 && !turns) return [];
  const reading = readDocument(document, names, lexiconOf);
  return new Recogniser(reading, withElements(reading, withDashes(reading, marked), elements)).recognise();
}
