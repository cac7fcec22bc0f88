/** The quotation marks that stand around a quotation, and where it has none, the words that begin and end it. */

const OPENING = /["'“”„‟«»‹›「『〝‘‚]/u;
const CLOSING = /["'“”«»‹›」』〞’‘]/u;
/** What may stand between a quotation's last word and its closing mark. */
const BETWEEN_CLOSING = /[\s.,،؛;:!?؟…\u200e\u200f]/u;
const BETWEEN_OPENING = /[\s\u200e\u200f]/u;
/** Characters looked at on either side. */
const REACH = 3;

interface Stretch {
  start: number;
  end: number;
}

export interface Edges {
  /** The quotation marks, one character each. */
  marks: Stretch[];
  /** The first word of a quotation without an opening mark, the last of one without a closing mark. */
  words: Stretch[];
}

function markBefore(text: string, start: number): Stretch | null {
  for (let at = start - 1; at >= Math.max(0, start - REACH); at -= 1) {
    const character = text.charAt(at);
    if (OPENING.test(character)) return { start: at, end: at + 1 };
    if (!BETWEEN_OPENING.test(character) || character === '\n') return null;
  }
  return null;
}

function markAfter(text: string, end: number): Stretch | null {
  for (let at = end; at < Math.min(text.length, end + REACH); at += 1) {
    const character = text.charAt(at);
    if (CLOSING.test(character)) return { start: at, end: at + 1 };
    if (!BETWEEN_CLOSING.test(character) || character === '\n') return null;
  }
  return null;
}

function firstWord(text: string, { start, end }: Stretch): Stretch {
  let at = start;
  while (at < end && !/\s/u.test(text.charAt(at))) at += 1;
  return { start, end: at };
}

function lastWord(text: string, { start, end }: Stretch): Stretch {
  let at = end;
  while (at > start && !/\s/u.test(text.charAt(at - 1))) at -= 1;
  return { start: at, end };
}

export function edgesOf(text: string, quote: Stretch): Edges {
  const before = markBefore(text, quote.start);
  const after = markAfter(text, quote.end);
  return {
    marks: [before, after].filter((mark) => mark !== null),
    words: [...(before ? [] : [firstWord(text, quote)]), ...(after ? [] : [lastWord(text, quote)])],
  };
}
