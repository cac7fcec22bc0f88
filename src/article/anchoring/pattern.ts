/** What is looked for: the described words with their neighbours, as the words of the text's index. */
import { indexFrom, normalise } from './normal.ts';
import { weightOf, wordsOf, type WordIndex } from './words.ts';
import type { TextQuoteSelector } from '../selectors.ts';

/** A quotation in normal form. */
export interface Described {
  /** The quotation's words, trimmed. */
  exact: string;
  /** Prefix, exact and suffix in one. */
  joint: string;
  /** Where the quotation stands in `joint`. */
  start: number;
  end: number;
}

export function describe({ prefix, exact, suffix }: TextQuoteSelector): Described {
  const { text, offsets } = normalise(prefix + exact + suffix);
  const start = indexFrom(offsets, prefix.length);
  const end = indexFrom(offsets, prefix.length + exact.length);
  const words = text.slice(start, end);
  const trimmed = words.trimStart();
  const from = start + words.length - trimmed.length;
  const kept = trimmed.trimEnd();
  return { exact: kept, joint: text, start: from, end: from + kept.length };
}

export interface Pattern {
  /** Number of each word in the text's index; -1 for a word that the text has not. */
  ids: number[];
  spellings: string[];
  weights: number[];
  /** The quotation's words among them, `to` exclusive; before are the prefix's, after the suffix's. */
  from: number;
  to: number;
  /** Units by which the quotation begins inside its first word, or ends inside its last. */
  cutStart: number;
  cutEnd: number;
  /** Units of the quotation before its first word and after its last: its own punctuation. */
  lead: number;
  trail: number;
  /** Which gaps before a word hold a sentence's end. */
  breaks: boolean[];
}

const SENTENCE_END = /[.!?؟。।]/u;

/** Whether a sentence ends in what stands between two words. */
export function endsSentence(between: string): boolean {
  return SENTENCE_END.test(between);
}

export function patternOf(described: Described, index: WordIndex): Pattern {
  const { joint, start, end } = described;
  const { words, starts, ends } = wordsOf(joint);
  let from = 0;
  while (from < words.length && (ends[from] ?? 0) <= start) from++;
  let to = from;
  while (to < words.length && (starts[to] ?? 0) < end) to++;
  const first = starts[from] ?? start;
  const last = ends[to - 1] ?? end;
  const ids = words.map((word) => index.numbers.get(word) ?? -1);
  return {
    ids,
    spellings: words,
    weights: ids.map((id) => weightOf(index.places[id]?.length ?? 1)),
    from,
    to,
    cutStart: Math.max(0, start - first),
    cutEnd: Math.max(0, last - end),
    lead: Math.max(0, first - start),
    trail: Math.max(0, end - last),
    breaks: starts.map((at, word) => endsSentence(joint.slice(ends[word - 1] ?? 0, at))),
  };
}

/** The first and the last `count` words of a longer quotation, each with the neighbour on its side. */
export function endsOf({ joint, start, end }: Described, count: number): [Described, Described] {
  const { starts, ends } = wordsOf(joint.slice(start, end));
  const cut = start + (ends[count - 1] ?? 0);
  const from = start + (starts.at(-count) ?? 0);
  return [
    { exact: joint.slice(start, cut), joint: joint.slice(0, cut), start, end: cut },
    { exact: joint.slice(from, end), joint: joint.slice(from), start: 0, end: end - from },
  ];
}
