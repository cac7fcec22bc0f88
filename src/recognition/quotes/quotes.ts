/** Quotations with who says them: marks are paired, weighed, and attributed. */
import type { QuoteAnnotation, Span } from '../annotation.ts';
import type { RecognisedNames } from '../names/names.ts';
import type { TextDocument } from '../text/document.ts';
import { endsWithStop } from './after-words.ts';
import { attribute, attributeFollowing, unopenedStart } from './attribution.ts';
import { factsOfDocument, type DocumentFacts } from './circumstances.ts';
import { Discourse } from './discourse.ts';
import {
  inherited,
  inheritedAcross,
  inheritedClosely,
  isJoined,
  withJoinedSpeaker,
  type Given,
} from './inheritance.ts';
import { lexiconOf } from './lexicons.ts';
import { hearFirstClause, listen } from './listening.ts';
import { opensWithDash, withDashes } from './dashes.ts';
import { withElements, type TextRange } from './elements.ts';
import { afterSpan, pairMarks, type MarkedSpan } from './marks.ts';
import { readDocument, tokenAt, type Reading } from './reading.ts';
import { chosenAttribution, DECISIONS, type Decisions } from './ranking.ts';
import { headingEndOf, withRepeated } from './repeated.ts';
import { sentenceStart } from './sentence.ts';
import { isSpeech } from './speech.ts';
import { REACH, type Attribution, type Surroundings } from './surroundings.ts';

/** Whom an element of the page names below its words. */
function credited({ element }: MarkedSpan): Attribution | null {
  const speaker = element?.credit;
  return speaker ? { link: 'label', cue: null, speaker, agreement: {} } : null;
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

/** Longest name in marks, in tokens, and how it begins. */
const MARKED_NAME = 4;
const CAPITAL = /^\p{Lu}/u;

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
  private readonly known: DocumentFacts;
  private readonly decisions: Decisions;

  constructor(reading: Reading, spans: readonly MarkedSpan[], decisions: Decisions) {
    this.reading = reading;
    this.spans = spans;
    this.decisions = decisions;
    this.discourse = new Discourse(reading);
    this.headingEnd = headingEndOf(reading.document.paragraphs);
    this.known = factsOfDocument(reading, this.headingEnd);
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

  /** The next marked words that are no name within a clause (`сказал тренер «Сокола» X`). */
  private nextSpeech(index: number): MarkedSpan | undefined {
    const { reading, spans } = this;
    for (let at = index + 1; at <= index + MARKS_BACK; at++) {
      const span = spans[at];
      const isName =
        span?.closure === 'paired' &&
        span.close - span.open - 1 <= MARKED_NAME &&
        tokenAt(reading, span.open - 1)?.kind === 'word' &&
        CAPITAL.test(tokenAt(reading, span.open + 1)?.text ?? '');
      if (!isName) return span;
    }
    return spans[index + MARKS_BACK + 1];
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
    const next = this.nextSpeech(index);
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
      isSpeech(reading, { span, first, floor: window, ceiling, link, besideNaming }, this.decisions.accept)
    ) {
      this.unheard = Math.max(this.unheard, afterSpan(span));
      this.give(span, first, this.chosen(around, open, attribution));
      if (!attribution?.speaker && span.open >= 0) this.hearSentence(span.open, window);
      if (attribution?.cue && span.open >= 0) this.hearMatrix(span.open, attribution.cue.start, window);
    } else {
      this.named = span;
      const words = this.wordsOf(span, first);
      if (words && words.start < this.headingEnd)
        this.unsaid.push({ type: 'quote', ...words, speaker: null, cue: null });
    }
  }

  /** Where the text itself says that a quotation is the same speaker's as the one before, there is nothing to choose. */
  private chosen(around: Surroundings, open: number, own: Attribution | null): Attribution | null {
    const { span } = around;
    if (span.element || inheritedClosely(this.reading, span, this.previous)) return own;
    return chosenAttribution(around, open, own, this.known, this.decisions.choose);
  }

  private attribution(around: Surroundings, open: number): Attribution | null {
    const { reading, previous } = this;
    const { span } = around;
    const close = credited(span) ?? inheritedClosely(reading, span, previous);
    if (close) return close;
    const own = withJoinedSpeaker(reading, attribute(around, open), span, previous);
    if (!own) return inherited(reading, span, previous) ?? attributeFollowing(around, open);
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
 * @param decisions Which marked words are speech, and whose: fitted ones but where they are being fitted.
 */
export function recogniseQuotes(
  document: TextDocument,
  names: RecognisedNames,
  elements: readonly TextRange[] = [],
  decisions: Decisions = DECISIONS,
): QuoteAnnotation[] {
  const marked = pairMarks(document);
  const turns = opensWithDash(document);
  if (marked.length === 0 && elements.length === 0 && !turns) return [];
  const reading = readDocument(document, names, lexiconOf);
  return new Recogniser(
    reading,
    withElements(reading, withDashes(reading, marked), elements),
    decisions,
  ).recognise();
}
