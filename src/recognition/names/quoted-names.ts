/**
 * Organisations whose names are written in quotation marks, as Russian writes them: `банк «Южный берег»`. A model that
 * learnt from text without such marks takes them for anything or for nothing.
 */
import { isCapitalised } from './latin-runs.ts';
import { lexiconOf } from './lexicon.ts';
import { wordKeyOf } from './link-keys.ts';
import type { NameCandidate } from './model/model.ts';
import type { Word } from './words.ts';

/** In tokens; what is longer is speech. */
const LONGEST_NAME = 6;
/** What a kind of organisation before the marks makes sure. */
const PROBABILITY = 0.8;

interface Quoted {
  /** Tokens between the marks. */
  first: number;
  end: number;
  /** Keys of the words, whatever their case. */
  key: string;
  /** Whether a kind of organisation stands before it. */
  isAnnounced: boolean;
}

/** What stands between marks and may be a name, in a language that has a list of such kinds. */
function quotedIn(words: readonly Word[], starts: ReadonlySet<number>): Quoted[] {
  const found: Quoted[] = [];
  for (let open = 0; open < words.length; open++) {
    const word = words[open];
    if (word?.token.text !== '«') continue;
    const { language } = word;
    const { quotedKinds } = lexiconOf(language);
    if (quotedKinds.size === 0 || !isCapitalised(words[open + 1])) continue;
    let close = open + 1;
    const keys: string[] = [];
    while (close <= open + LONGEST_NAME && isNamePart(words[close]) && !starts.has(close)) {
      keys.push(wordKeyOf(words[close]?.folded ?? '', language));
      close++;
    }
    if (words[close]?.token.text !== '»' || starts.has(close)) continue;
    const before = words[open - 1];
    const isAnnounced =
      !starts.has(open) &&
      before?.token.kind === 'word' &&
      quotedKinds.has(wordKeyOf(before.folded, language));
    found.push({ first: open + 1, end: close, key: keys.join(' '), isAnnounced });
    open = close;
  }
  return found;
}

const isNamePart = (word: Word | undefined): boolean =>
  word?.token.kind === 'word' || word?.token.kind === 'number' || word?.token.text === '-';

/**
 * The names, in their order, with those in marks that a kind of organisation announces here or elsewhere in the text.
 *
 * @param starts First tokens of the paragraphs.
 */
export function withQuoted(
  names: readonly NameCandidate[],
  words: readonly Word[],
  starts: ReadonlySet<number>,
): readonly NameCandidate[] {
  const quoted = quotedIn(words, starts);
  const announced = new Set(quoted.filter(({ isAnnounced }) => isAnnounced).map(({ key }) => key));
  const added = quoted
    .filter(({ key }) => announced.has(key))
    .map(({ first, end }): NameCandidate => ({
      first,
      end,
      letters: 0,
      type: 'organization',
      probability: PROBABILITY,
    }));
  if (added.length === 0) return names;
  const taken = new Uint8Array(words.length);
  for (const { first, end } of added) taken.fill(1, first, end);
  const others = names.filter(({ first, end }) => !taken.subarray(first, end).includes(1));
  return [...others, ...added].sort((a, b) => a.first - b.first);
}
