/**
 * Pairs quotation marks, paragraph by paragraph, in one pass.
 *
 * A mark's glyph says what it usually does, the white space beside it what it does here: newsrooms type
 * `"` for both ends, swap `”` and `“` in right-to-left text, and German closes with the mark that English
 * opens with.
 */
import type { Speaker } from '../annotation.ts';
import type { Paragraph, TextDocument, Token } from '../text/document.ts';

export type MarkFamily = 'double' | 'angle' | 'single-angle' | 'corner' | 'single';
type Role = 'open' | 'close' | 'either';

const GLYPHS = new Map<string, readonly [family: MarkFamily, role: Role]>([
  ['"', ['double', 'either']],
  ['＂', ['double', 'either']],
  ['“', ['double', 'open']],
  ['”', ['double', 'close']],
  ['„', ['double', 'open']],
  ['‟', ['double', 'open']],
  ['«', ['angle', 'open']],
  ['»', ['angle', 'close']],
  ['‹', ['single-angle', 'open']],
  ['›', ['single-angle', 'close']],
  ['「', ['corner', 'open']],
  ['」', ['corner', 'close']],
  ['『', ['corner', 'open']],
  ['』', ['corner', 'close']],
  ["'", ['single', 'either']],
  ['‘', ['single', 'open']],
  ['’', ['single', 'close']],
  ['‚', ['single', 'open']],
]);

/** Words between marks, or of an element of the page. */
export interface MarkedSpan {
  paragraph: number;
  family: MarkFamily;
  /** Token of the opening mark, -1 where there is none. */
  open: number;
  /** Token of the closing mark; where there is none, the first token after the words. */
  close: number;
  /**
   * `element`: no marks, but an element of the page; `dash`: a dash before the words. In both, `open` is the token
   * before the words and `close` the one after them.
   */
  closure: 'paired' | 'unclosed' | 'unopened' | 'element' | 'dash';
  /** Opens its paragraph while the paragraph before it was left open. */
  continues: boolean;
  /** Goes on after a reporting clause within its turn of dialogue. */
  resumes?: boolean;
  /** Set where an element of the page says that the words are a quotation, with the source it names below them. */
  element?: { credit: Speaker | null };
}

/** The first token after a span and its closing mark. */
export function afterSpan({ close, closure }: MarkedSpan): number {
  return closure === 'paired' || closure === 'unopened' ? close + 1 : close;
}

/** Brackets, dashes and, with white space, what may stand before an opening mark. */
const FREE_BEFORE = new Set('([{:،,;؛-–—/');
/** An article or preposition that has lost its vowel touches the mark (`d'« oubli »`). */
const APOSTROPHES = new Set("'’");
const FREE_AFTER = new Set('.,،؛:!?؟…)]}۔-–—/');
const SPACE = /^\s$/u;
const FORMAT = /^\p{Cf}$/u;

function isSpace(character: string): boolean {
  return character === ' ' || character === '\u00a0' || SPACE.test(character);
}

function isFormat(character: string): boolean {
  return character > '\u00ac' && FORMAT.test(character);
}

export function isQuotationMark(token: Token | undefined): boolean {
  return token?.kind === 'punctuation' && GLYPHS.has(token.text);
}

/** The nearest character that is seen, past bidi controls; '' at the paragraph's end. Looks at most 8 far. */
function neighbour(text: string, from: number, step: 1 | -1, paragraph: Paragraph): string {
  let at = from;
  for (let count = 0; count < 8; count++, at += step) {
    if (at < paragraph.start || at >= paragraph.end) return '';
    const character = text[at] ?? '';
    if (!isFormat(character)) return character;
  }
  return '';
}

function roleByPlace(document: TextDocument, token: Token, paragraph: Paragraph, elides: boolean): Role {
  const before = neighbour(document.text, token.start - 1, -1, paragraph);
  const after = neighbour(document.text, token.end, 1, paragraph);
  const freeBefore =
    before === '' || FREE_BEFORE.has(before) || isSpace(before) || (elides && APOSTROPHES.has(before));
  const freeAfter = after === '' || FREE_AFTER.has(after) || isSpace(after);
  if (freeBefore === freeAfter) return 'either';
  // `."` closes and `"(` opens although both neighbours are punctuation.
  return freeBefore ? 'open' : 'close';
}

/** `null` for an apostrophe. */
function roleOf(document: TextDocument, token: Token, paragraph: Paragraph): Role | null {
  const [family, glyph] = GLYPHS.get(token.text) ?? ['double', 'either'];
  const place = roleByPlace(document, token, paragraph, family === 'angle' || token.text === '“');
  const role = place === 'either' ? glyph : place;
  if (family !== 'single' || role === 'either') return role;
  const { text } = document;
  // `'90s` opens nothing, and after an s before a space stands a possessive more often than an end of speech.
  if (role === 'open') return /^\p{Nd}/u.test(text[token.end] ?? '') ? null : role;
  return /^s$/iu.test(text[token.start - 1] ?? '') && /^\s/u.test(text[token.end] ?? '') ? null : role;
}

interface Open {
  token: number;
  family: MarkFamily;
  /** Pairs found inside, kept in case this mark turns out to be a stray. */
  inner: MarkedSpan[];
}

/** Closing marks without an opening one that a paragraph of prose has at most: past these they are no speech. */
const MAX_UNOPENED = 200;

class Pairing {
  readonly spans: MarkedSpan[] = [];
  /** The last token so far that is a word or a number. */
  lastWord = -1;
  private readonly stack: Open[] = [];
  private unopenedCount = 0;
  private readonly paragraph: number;
  private readonly continues: number;

  /** `continues` is the token of a mark that goes on with the paragraph before, or -1. */
  constructor(paragraph: number, continues: number) {
    this.paragraph = paragraph;
    this.continues = continues;
  }

  get depth(): number {
    return this.stack.length;
  }

  /** One by one: there may be more than a call takes arguments. */
  private keep(inner: readonly MarkedSpan[]): void {
    for (const span of inner) this.spans.push(span);
  }

  private emit(span: MarkedSpan): void {
    if (this.lastWord < span.open) return;
    (this.stack.at(-1)?.inner ?? this.spans).push(span);
  }

  private span(open: Open, close: number, closure: MarkedSpan['closure']): MarkedSpan {
    return {
      paragraph: this.paragraph,
      family: open.family,
      open: open.token,
      close,
      closure,
      continues: open.token === this.continues,
    };
  }

  has(family: MarkFamily): boolean {
    return this.stack.some((open) => open.family === family);
  }

  open(token: number, family: MarkFamily): void {
    this.stack.push({ token, family, inner: [] });
  }

  close(token: number, family: MarkFamily): void {
    // A closing mark of another shape closes too (`"…”`, `«…"`), but an apostrophe never closes more than its own.
    const own = this.has(family);
    if (!own && family === 'single') return;
    while (this.stack.length > 0) {
      const top = this.stack.pop();
      if (!top) return;
      if (top.family === family || (!own && top.family !== 'single')) {
        this.emit(this.span(top, token, 'paired'));
        return;
      }
      if (this.stack.length === 0) this.keep(top.inner);
    }
  }

  unopened(token: number, family: MarkFamily): void {
    if (++this.unopenedCount > MAX_UNOPENED) return;
    this.spans.push({
      paragraph: this.paragraph,
      family,
      open: -1,
      close: token,
      closure: 'unopened',
      continues: false,
    });
  }

  /** Ends the paragraph; returns whether it is left open. `goesOn`: its first mark opens a speech of several paragraphs. */
  end(
    endToken: number,
    opensSpeech: (token: number) => boolean,
    goesOn: (token: number) => boolean,
    isClosing: (token: number) => boolean,
  ): boolean {
    let open = this.stack.shift();
    while (open) {
      const stray =
        open.family === 'single' ||
        (!goesOn(open.token) &&
          (open.inner.some((inner) => opensSpeech(inner.open)) ||
            this.stack.some((later) => later.family !== 'single' && opensSpeech(later.token))));
      if (!stray) {
        const bullet = isClosing(open.token) && open.token !== this.continues;
        if (this.lastWord > open.token && !bullet) this.spans.push(this.span(open, endToken, 'unclosed'));
        return !bullet;
      }
      this.keep(open.inner);
      open = this.stack.shift();
    }
    return false;
  }
}

/** Marks alone are no quotation. */
function hasWord(tokens: readonly Token[], { firstToken, endToken }: Paragraph): boolean {
  for (let at = firstToken; at < endToken; at++) if (tokens[at]?.kind !== 'punctuation') return true;
  return false;
}

/** Whether a mark at the beginning of a paragraph opens it, as `”` alone would not. */
function opensParagraph(document: TextDocument, index: number): boolean {
  const paragraph = document.paragraphs[index];
  const token = paragraph && document.tokens[paragraph.firstToken];
  return paragraph !== undefined && token !== undefined && roleOf(document, token, paragraph) !== 'close';
}

/** Longest nesting that is followed; deeper marks are text. Keeps hostile input linear. */
const MAX_DEPTH = 8;

/**
 * More marked spans than a long book has: what follows in such a text is no prose, and stays unmarked. A megabyte of
 * `"a" ` would else be a quarter of a million quotations, each of which is weighed.
 */
export const MAX_SPANS = 10_000;

/** The outermost marked spans in the order of the text, none inside another; the first `MAX_SPANS` of them. */
export function pairMarks(document: TextDocument): MarkedSpan[] {
  const { tokens, paragraphs } = document;
  const spans: MarkedSpan[] = [];
  let leftOpen = false;
  /** `»` and `”` open only what another mark closes, or what goes on; alone before a line they are a bullet. */
  const isClosing = (token: number): boolean => GLYPHS.get(tokens[token]?.text ?? '')?.[1] === 'close';
  const opensSpeech = (token: number): boolean => tokens[token - 1]?.text === ':';
  for (const [index, paragraph] of paragraphs.entries()) {
    if (spans.length >= MAX_SPANS) break;
    if (!hasWord(tokens, paragraph)) {
      leftOpen = false;
      continue;
    }
    let first = paragraph.firstToken;
    while (first < paragraph.endToken && isFormat(tokens[first]?.text ?? '')) first++;
    const opensWithMark = isQuotationMark(tokens[first]);
    const pairing = new Pairing(index, leftOpen && opensWithMark ? first : -1);
    const room = MAX_SPANS - spans.length;
    for (let at = first; at < paragraph.endToken && pairing.spans.length < room; at++) {
      const token = tokens[at];
      const glyph = token && token.kind === 'punctuation' ? GLYPHS.get(token.text) : undefined;
      if (token && token.kind !== 'punctuation') pairing.lastWord = at;
      if (!token || !glyph) continue;
      const [family] = glyph;
      const role = roleOf(document, token, paragraph);
      if (role === null) continue;
      const opens =
        at === first || role === 'open' || (role === 'either' && family !== 'single' && !pairing.has(family));
      if (opens) {
        if (pairing.depth < MAX_DEPTH) pairing.open(at, family);
      } else if (pairing.depth > 0) pairing.close(at, family);
      // Inches and minutes follow a number; an apostrophe is no end of speech.
      else if (family !== 'single' && tokens[at - 1]?.kind !== 'number' && !isQuotationMark(tokens[at - 1]))
        pairing.unopened(at, family);
    }
    const goesOn = (token: number): boolean =>
      token === first && isQuotationMark(tokens[paragraph.endToken]) && opensParagraph(document, index + 1);
    leftOpen = pairing.end(paragraph.endToken, opensSpeech, goesOn, isClosing);
    for (const span of pairing.spans.sort((a, b) => a.close - b.close)) spans.push(span);
  }
  return spans;
}
