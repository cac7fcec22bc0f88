/**
 * The markup of our own annotated text: `[TAG words]` or `[TAG:id words]`, marks inside marks allowed.
 *
 * TAG is one letter: `p` person, `o` organisation, `l` place, `d` date, `q` quotation, `r` role. What stands
 * after the colon is the entity's id, or a date's value in EDTF. A square bracket is never part of the text.
 */

export const MARKUP_TAGS = ['p', 'o', 'l', 'd', 'q', 'r'] as const;
export type MarkupTag = (typeof MARKUP_TAGS)[number];

/** A mark, in UTF-16 code units of the plain text, `end` exclusive. */
export interface Mark {
  tag: MarkupTag;
  start: number;
  end: number;
  /** The entity's id, or the date's value; absent where the markup gives none. */
  id?: string;
}

export interface ParsedMarkup {
  /** The text without its markup. */
  text: string;
  /** In the order in which they open: an outer mark before those inside it. */
  marks: Mark[];
}

/** Markup that cannot be read; `at` is the offset in the marked-up text. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
  readonly at: number;

  constructor(message: string, at: number) {
    super(`${message} at ${at}`);
    this.at = at;
  }
}

// An EDTF set of one (`[2025-01-09,2025-09-01]`) has square brackets of its own.
const HEAD = /\[([a-z])(?::(\[[^\]\s]*\]|[^\s[\]]+))? /uy;

const isTag = (letter: string | undefined): letter is MarkupTag => MARKUP_TAGS.some((tag) => tag === letter);

/** The plain text and its marks; throws a MarkupError where a bracket has no partner or no known tag. */
export function parseMarkup(source: string): ParsedMarkup {
  const marks: Mark[] = [];
  const open: { mark: Mark; at: number }[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const char = source[at];
    if (char === '[') {
      HEAD.lastIndex = at;
      const head = HEAD.exec(source);
      const tag = head?.[1];
      if (!head || !isTag(tag)) throw new MarkupError('A bracket opens without a tag', at);
      const mark: Mark = { tag, start: text.length, end: text.length };
      if (head[2] !== undefined) mark.id = head[2];
      marks.push(mark);
      open.push({ mark, at });
      at += head[0].length;
    } else if (char === ']') {
      const last = open.pop();
      if (!last) throw new MarkupError('A bracket closes that was not opened', at);
      last.mark.end = text.length;
      if (last.mark.end === last.mark.start) throw new MarkupError('A mark is empty', last.at);
      at++;
    } else {
      text += char;
      at++;
    }
  }
  const left = open.at(-1);
  if (left) throw new MarkupError('A mark is not closed', left.at);
  return { text, marks };
}
