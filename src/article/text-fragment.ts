/**
 * Text fragments: addresses that lead a browser to words, without any permission.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
import type { Selector } from './selectors.ts';

/** Longer words are named by their beginning and end, which also may stand in different paragraphs. */
const MAX_EXACT = 150;
/** Words at the beginning and at the end, enough not to be found elsewhere. */
const EDGE_WORDS = 6;
/** Shorter words occur again: their neighbours tell them apart. In code units. */
const SHORT = 40;
const CONTEXT_WORDS = 3;

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** `-` and `,` separate the directive's parts and `&` directives; `encodeURIComponent` leaves `-`. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(LONE_SURROGATES, '\ufffd')).replaceAll('-', '%2D');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

// Browsers match whole words: a name after a proclitic is led to by the word that holds it.
const WORD_END = /[\p{L}\p{M}\p{N}\p{Cf}]+$/u;
const WORD_START = /^[\p{L}\p{M}\p{N}\p{Cf}]+/u;

/** The `:~:text=` directive that leads a browser to the described words, without the `#`; '' without a quotation. */
export function textFragment(selectors: readonly Selector[]): string {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote || wordsOf(quote.exact).length === 0) return '';
  let { exact, prefix, suffix } = quote;
  if (WORD_START.test(exact)) {
    const head = prefix.match(WORD_END)?.[0] ?? '';
    prefix = prefix.slice(0, prefix.length - head.length);
    exact = head + exact;
  }
  if (WORD_END.test(exact)) {
    const tail = suffix.match(WORD_START)?.[0] ?? '';
    suffix = suffix.slice(tail.length);
    exact += tail;
  }
  const lines = exact.split('\n').filter((line) => line.trim() !== '');
  const words = wordsOf(exact);
  if (lines.length > 1 || (exact.length > MAX_EXACT && words.length > EDGE_WORDS * 2)) {
    const start = wordsOf(lines[0] ?? '').slice(0, EDGE_WORDS);
    const end = wordsOf(lines.at(-1) ?? '').slice(-EDGE_WORDS);
    return `:~:text=${encode(start.join(' '))},${encode(end.join(' '))}`;
  }
  const target = encode(words.join(' '));
  if (exact.length >= SHORT) return `:~:text=${target}`;
  // Only neighbours on the same line: between two lines a page may hold words that its article does not.
  const before = wordsOf(prefix.split('\n').at(-1) ?? '').slice(-CONTEXT_WORDS);
  const after = wordsOf(suffix.split('\n')[0] ?? '').slice(0, CONTEXT_WORDS);
  return `:~:text=${before.length > 0 ? `${encode(before.join(' '))}-,` : ''}${target}${after.length > 0 ? `,-${encode(after.join(' '))}` : ''}`;
}
