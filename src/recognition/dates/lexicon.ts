/** A language's date words, compiled to a trie of folded words. */
import { tokenise } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { Spelling } from '../text/spelling.ts';
import type { WrittenCalendar } from './calendar.ts';
import type { CldrDates } from './cldr.ts';
import {
  SIDE_WORDS,
  type DateGrammar,
  type Era,
  type Head,
  HEADS,
  type Strength,
  type Unit,
  type Words,
  type SideWords,
} from './grammar.ts';

/** What a word or phrase can mean in a date. */
export type Sense =
  | { kind: 'month'; calendar: WrittenCalendar; month: number; strength: Strength }
  | { kind: 'weekday'; weekday: number; weak: boolean }
  | { kind: 'cardinal'; value: number }
  | { kind: 'ordinal'; value: number }
  | { kind: 'unit'; unit: Unit; count: 'singular' | 'dual' | 'plural' }
  | { kind: 'head'; of: Head }
  | { kind: 'relativeBefore'; amount: number }
  | { kind: 'relativeAfter'; amount: number }
  | { kind: 'deictic'; unit: Unit; amount: number }
  | { kind: 'season'; season: number }
  | { kind: 'decade'; decade: number }
  | { kind: 'era'; era: Era }
  | { kind: Marker };

/** Senses that say no more than that they are there. */
type Marker = (typeof MARKERS)[number];

const MARKERS = [
  'ordinalSuffixes',
  'agoBefore',
  'agoAfter',
  'aheadBefore',
  'aheadAfter',
  'parts',
  'of',
  'article',
  'corresponding',
  'to',
  'and',
  'between',
  'cues',
  'numbered',
  'followers',
  'future',
  'every',
  'quarterLetter',
  'halfLetter',
  'decadeSuffixes',
] as const;

/** What a phrase can mean, and how many pieces it takes. */
export interface Match {
  sense: Sense;
  length: number;
}

/** What can begin at a word, the longest phrase first, and the bits of its kinds. */
export interface Meanings {
  list: readonly Match[];
  mask: number;
  /** It is one of the words that every date without digits has one of; see `CORES`. */
  isCore: boolean;
}

export interface Node {
  next: Map<string, Node>;
  senses: Sense[];
  /** What the first word alone means: most words begin no longer phrase, and share this. */
  alone?: Meanings;
}

/** A word of a text: where its phrases begin in the trie, and whether it is read as it stands. */
export interface KnownWord {
  node: Node | null;
  /** Null until it is known whether something has to be parted from it. */
  whole: boolean | null;
}

interface KnownSpelling {
  spelling: Spelling;
  known: KnownWord;
}

/** A grammar ready to read with. */
export interface Lexicon {
  grammar: DateGrammar;
  root: Node;
  /** What was found out of the words met so far; see `wordOf`. */
  words: Map<string, KnownWord>;
  /** The same by the spelling's slot, which is looked up faster; see `knownAs`. */
  spellings: (KnownSpelling | undefined)[];
  /** Folded word, and the folded words that unmake it when they stand before it. */
  unless: Map<string, Set<string>>;
  /** Folded words of each list. */
  beside: Record<SideWords, Set<string>>;
  /** Folded words that end a clause, where the verb stands last; null where it does not. */
  clauseEnds: Set<string> | null;
  /** Folded months that are other words in lower case. */
  lowerCaseWords: Set<string>;
}

/** Texts are read in words and marks: a hyphen in a word is a piece of its own. */
const INNER_HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;

function split(words: Words): string[][] {
  return words
    .split('|')
    .filter((phrase) => phrase.trim() !== '')
    .map((phrase) => phrase.trim().replaceAll(INNER_HYPHEN, ' - ').split(/\s+/u).map(fold));
}

export function wordsOf(words: Words | undefined): Set<string> {
  return new Set(split(words ?? '').flat());
}

function addPhrase(root: Node, phrase: readonly string[], sense: Sense): void {
  let node = root;
  for (const word of phrase) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), senses: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  node.senses.push(sense);
}

function add(root: Node, words: Words | undefined, sense: Sense): void {
  for (const phrase of split(words ?? '')) addPhrase(root, phrase, sense);
}

/**
 * Adds the names of CLDR that the grammar does not weigh itself. A short Gregorian name needs something beside
 * it; another calendar's month, spelt in letters that are not its own, is mostly another word.
 */
function addCldr(root: Node, grammar: DateGrammar, cldr: CldrDates): void {
  const known = new Set(
    [...grammar.months.flatMap(({ names }) => names), ...grammar.weekdays, ...(grammar.weakWeekdays ?? [])]
      .flatMap((words) => words.split('|'))
      .map(fold),
  );
  const addName = (name: string, sense: Sense): void => {
    if (name !== '' && !known.has(fold(name)))
      addPhrase(
        root,
        tokenise(name).map(({ folded }) => folded),
        sense,
      );
  };
  for (const calendar of ['gregory', 'islamic', 'persian'] as const)
    for (const width of ['long', 'short'] as const)
      cldr[calendar][width].forEach((words, index) => {
        const strength = calendar === 'gregory' ? (width === 'long' ? 'strong' : 'weak') : 'faint';
        for (const name of words.split('|'))
          addName(name, { kind: 'month', calendar, month: index + 1, strength });
      });
  cldr.weekdays.forEach((words, index) => {
    for (const name of words.split('|')) addName(name, { kind: 'weekday', weekday: index + 1, weak: false });
  });
}

/** Compiles a grammar, with the names that CLDR has for its language. Costs about a millisecond: keep the result. */
export function compileLexicon(grammar: DateGrammar, cldr?: CldrDates): Lexicon {
  const root: Node = { next: new Map(), senses: [] };
  if (cldr) addCldr(root, grammar, cldr);
  for (const { calendar, strength, names } of grammar.months)
    names.forEach((words, index) => {
      add(root, words, { kind: 'month', calendar, month: index + 1, strength });
      for (const suffix of grammar.monthSuffixes ?? [])
        for (const name of words.split('|'))
          if (name && !name.includes(' '))
            add(root, name + suffix, { kind: 'month', calendar, month: index + 1, strength: 'strong' });
    });
  for (const [weekdays, weak] of [
    [grammar.weekdays, false],
    [grammar.weakWeekdays ?? [], true],
  ] as const)
    weekdays.forEach((words, index) => add(root, words, { kind: 'weekday', weekday: index + 1, weak }));
  for (const kind of ['cardinal', 'ordinal'] as const)
    for (const [value, words] of Object.entries(kind === 'cardinal' ? grammar.cardinals : grammar.ordinals))
      add(root, words, { kind, value: Number(value) });
  for (const { unit, singular, dual, plural } of grammar.units) {
    add(root, singular, { kind: 'unit', unit, count: 'singular' });
    add(root, dual, { kind: 'unit', unit, count: 'dual' });
    add(root, plural, { kind: 'unit', unit, count: 'plural' });
  }
  for (const of of HEADS) add(root, grammar.heads[of], { kind: 'head', of });
  for (const [amount, words] of Object.entries(grammar.relativesBefore))
    add(root, words, { kind: 'relativeBefore', amount: Number(amount) });
  for (const [amount, words] of Object.entries(grammar.relativesAfter))
    add(root, words, { kind: 'relativeAfter', amount: Number(amount) });
  for (const [unit, amount, words] of grammar.deictics) add(root, words, { kind: 'deictic', unit, amount });
  grammar.seasons.forEach((words, index) => add(root, words, { kind: 'season', season: 21 + index }));
  for (const [decade, words] of Object.entries(grammar.decades))
    add(root, words, { kind: 'decade', decade: Number(decade) });
  for (const era of ['ce', 'bce', 'islamic', 'persian'] as const)
    add(root, grammar.eras[era], { kind: 'era', era });
  for (const kind of MARKERS) add(root, grammar[kind], { kind });

  const unless = new Map<string, Set<string>>();
  for (const [before, word] of grammar.unless ?? [])
    for (const [key] of split(word))
      if (key !== undefined) {
        const words = unless.get(key) ?? new Set();
        for (const phrase of split(before)) words.add(phrase.at(-1) ?? '');
        unless.set(key, words);
      }
  // The keys are those of the list that the type is made of.
  const beside = Object.fromEntries(
    SIDE_WORDS.map((list) => [list, wordsOf(grammar.beside[list])]),
  ) as Lexicon['beside'];
  const clauseEnds = grammar.verbLast === undefined ? null : wordsOf(grammar.verbLast);
  return {
    grammar,
    root,
    words: new Map(),
    spellings: [],
    unless,
    beside,
    clauseEnds,
    lowerCaseWords: wordsOf(grammar.lowerCaseWords),
  };
}

const KINDS = [
  'month',
  'weekday',
  'cardinal',
  'ordinal',
  'unit',
  'head',
  'relativeBefore',
  'relativeAfter',
  'deictic',
  'season',
  'decade',
  'era',
  ...MARKERS,
] as const;

/** Each kind's bit in `Reading.masks`; there are no more than 32. */
export const BITS = Object.fromEntries(KINDS.map((kind, bit) => [kind, 1 << bit])) as Record<
  Sense['kind'],
  number
>; // `KINDS` has every kind

/** The bits of some kinds together. */
export function maskOf(...kinds: Sense['kind'][]): number {
  return kinds.reduce((mask, kind) => mask | BITS[kind], 0);
}

/** Phrases longer than this do not occur in any grammar. */
const MAX_PHRASE = 6;

/** Every date has digits or a word of these, or is a year or decade by a number in words. */
const CORES = maskOf('month', 'weekday', 'unit', 'head', 'deictic', 'season', 'decade');

/** The smallest number in words that a year or decade can be told by. */
const LEAST_CORE = 10;

function isCore(sense: Sense): boolean {
  return sense.kind === 'cardinal' ? sense.value >= LEAST_CORE : (BITS[sense.kind] & CORES) !== 0;
}

const NONE: Meanings = { list: [], mask: 0, isCore: false };

function meaningsOf(list: readonly Match[]): Meanings {
  return {
    list,
    mask: list.reduce((mask, { sense }) => mask | BITS[sense.kind], 0),
    isCore: list.some(({ sense }) => isCore(sense)),
  };
}

/** Words kept: a page has few different ones, and a hostile page must not fill the memory. */
const MOST_WORDS = 20_000;

/** What is known of a folded word. */
export function wordOf({ root, words }: Lexicon, folded: string): KnownWord {
  let known = words.get(folded);
  if (!known) {
    if (words.size >= MOST_WORDS) words.clear();
    const node = root.next.get(folded) ?? null;
    known = { node, whole: node ? true : null };
    words.set(folded, known);
  }
  return known;
}

/** What is known of a word by its spelling. */
export function knownAs(lexicon: Lexicon, spelling: Spelling): KnownWord {
  const { spellings } = lexicon;
  const { slot } = spelling;
  if (slot < 0) return wordOf(lexicon, spelling.folded);
  const kept = spellings[slot];
  if (kept?.spelling === spelling) return kept.known;
  const known = wordOf(lexicon, spelling.folded);
  while (spellings.length <= slot) spellings.push(undefined);
  spellings[slot] = { spelling, known };
  return known;
}

/** What the words from one on can mean. */
export function meaningsAt(
  words: readonly ({ folded: string; node: Node | null } | undefined)[],
  at: number,
): Meanings {
  let node = words[at]?.node;
  if (!node) return NONE;
  node.alone ??= meaningsOf(node.senses.map((sense) => ({ sense, length: 1 })).reverse());
  let longer = node.next.size === 0 ? undefined : node.next.get(words[at + 1]?.folded ?? '');
  if (!longer) return node.alone;
  const matches = node.alone.list.toReversed();
  for (let length = 2; longer && length <= MAX_PHRASE; length++) {
    node = longer;
    for (const sense of node.senses) matches.push({ sense, length });
    longer = node.next.get(words[at + length]?.folded ?? '');
  }
  return meaningsOf(matches.reverse());
}
