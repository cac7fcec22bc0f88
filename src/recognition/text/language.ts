/** Which language a text is in, and which of its parts are in another: by script, then by the commonest little words. */
import type { Paragraph, Token } from './document.ts';
import { scriptOfLanguage, SCRIPTS, type Script } from './script.ts';
import type { Spelling } from './spelling.ts';

/** The words no text of the language does without, folded. A word of several languages stands in the list of each: it tells none of them apart, and must not speak for one. */
const LITTLE_WORDS: Readonly<Record<string, string>> = {
  ar: 'في من علي ان الي التي الذي هذا هذه كان قال عن مع بعد',
  fa: 'در از که به را است این با برای های ان شد کرد ها می',
  ur: 'کے کی میں ہے اور سے نے کو پر نہیں ہیں',
  en: 'the of and to in that was for with his said is by',
  fr: 'de la en les des et du une est dans que qui pour sur au pas',
  de: 'der die und das den von zu mit ist im nicht ein auf',
  es: 'de la en los las y del que el por con una para ha su se',
  it: 'di che la il della per una sono nel gli alla non del',
  pt: 'de os da do em um uma nao dos com para que ao se',
  nl: 'het een van de en dat op te voor zijn niet met',
  ru: 'и в не на что с по как это его для он',
  tr: 've bir bu icin ile da de olarak daha cok',
};

const FALLBACKS: Readonly<Record<Script, string>> = {
  arabic: 'ar',
  hebrew: 'he',
  cyrillic: 'ru',
  greek: 'el',
  latin: 'en',
};

/** Enough tokens to tell a language; a longer text is judged by its beginning. */
const SAMPLE = 2_000;

/** What the declared language may be mistaken for: only these are told apart by words. */
const LANGUAGES = Object.keys(LITTLE_WORDS);
/** Of each word, the places in `LANGUAGES` of those that have it. */
const WORDS = new Map<string, number[]>();
for (const [place, words] of Object.values(LITTLE_WORDS).entries())
  for (const word of words.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), place]);

/** Places in `LANGUAGES` of those that a spelling is a little word of. */
function littleWordIn(spelling: Spelling): readonly number[] | null {
  if (spelling.languages === undefined) spelling.languages = WORDS.get(spelling.folded) ?? null;
  return spelling.languages;
}

type Counts<T> = ReadonlyMap<T, number>;

interface Signs {
  /** Words of each script. */
  scripts: Counts<Script>;
  /** Little words of each language. */
  votes: Counts<string>;
  words: number;
}

/** Counts the signs of tokens `[from, to)`. */
function signsOf(tokens: readonly Token[], from: number, to: number): Signs {
  const counts = SCRIPTS.map(() => 0);
  const votes = LANGUAGES.map(() => 0);
  let words = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    words++;
    const { script } = token.spelling;
    if (script >= 0) counts[script] = (counts[script] ?? 0) + 1;
    const languages = littleWordIn(token.spelling);
    if (languages) for (const place of languages) votes[place] = (votes[place] ?? 0) + 1;
  }
  return { scripts: byName(SCRIPTS, counts), votes: byName(LANGUAGES, votes), words };
}

/** What was counted at all, in the order of the names. */
function byName<T>(names: readonly T[], counts: readonly number[]): Counts<T> {
  const named = new Map<T, number>();
  for (const [at, name] of names.entries()) {
    const count = counts[at] ?? 0;
    if (count > 0) named.set(name, count);
  }
  return named;
}

/** The primary subtag of a BCP 47 tag, in small letters. */
function primarySubtag(tag: string | undefined): string | undefined {
  return tag?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/u)?.[0];
}

/** A page of whose words so small a share is in its declared language's script is not in that language. */
const FEW = 0.3;

/**
 * The primary subtag of the text's language. A declared language is taken at its word unless the
 * text is in another script, or its little words speak clearly for another language.
 */
export function detectLanguage(tokens: readonly Token[], declared: string | undefined): string {
  const given = primarySubtag(declared);
  const { scripts, votes, words } = signsOf(tokens, 0, Math.min(tokens.length, SAMPLE));
  const declaredScript = given && scriptOfLanguage(given);
  const isWritten = declaredScript && (scripts.get(declaredScript) ?? 0) > FEW * words;
  const script = isWritten ? declaredScript : top(scripts)?.[0];
  // A long quotation in another script does not speak for the page.
  const best = top(
    script ? new Map([...votes].filter(([language]) => scriptOfLanguage(language) === script)) : votes,
  );
  if (best && (!given || best[1] >= 5) && best[1] > (given ? 3 * (votes.get(given) ?? 0) : 0)) return best[0];
  if (given && (!script || scriptOfLanguage(given) === script || !best)) return given;
  return best?.[0] ?? (script && FALLBACKS[script]) ?? given ?? 'und';
}

function top<T>(counts: Counts<T>): [T, number] | undefined {
  let best: [T, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best;
}

/** A paragraph in the page's own script that is in another language has at least so many words, and little words of it. */
const FEWEST_WORDS = 8;
const FEWEST_LITTLE_WORDS = 4;
/** The share of a paragraph's words that speak for the script it is in. */
const MOST = 0.6;

/** The language whose little words are most in a script; null where none of its words is met `fewest` times. */
function bestIn(script: Script, votes: Counts<string>, fewest: number): string | null {
  let best: [string, number] | undefined;
  for (const entry of votes)
    if (scriptOfLanguage(entry[0]) === script && entry[1] >= fewest && (!best || entry[1] > best[1]))
      best = entry;
  return best?.[0] ?? null;
}

/** The language of a paragraph, the page's unless its script or its little words speak clearly for another. */
export function languageOf(
  tokens: readonly Token[],
  { firstToken, endToken }: Pick<Paragraph, 'firstToken' | 'endToken'>,
  page: string,
): string {
  const { scripts, votes, words } = signsOf(tokens, firstToken, endToken);
  const own = scriptOfLanguage(page);
  const [script, count] = top(scripts) ?? [own, 0];
  // A line of one or two words in another script (`Reuters`) is a credit or a name, and the page's own.
  if (script !== own)
    return count >= SHORTEST_INSERTION && count > MOST * words
      ? (bestIn(script, votes, 2) ?? FALLBACKS[script])
      : page;
  const best = bestIn(script, votes, FEWEST_LITTLE_WORDS);
  const clear = best !== null && (votes.get(best) ?? 0) > 3 * (votes.get(page) ?? 0);
  return clear && words >= FEWEST_WORDS ? best : page;
}

/** Words in another script inside a paragraph, read in their own language; `end` is exclusive. */
export interface Insertion {
  firstToken: number;
  endToken: number;
  language: string;
}

/** A lone foreign word has nothing around it that its own language could read it by. */
const SHORTEST_INSERTION = 2;

/** Brackets and quotation marks, folded, part what one run of foreign words says from the next. */
const PARTING = /^[()[\]"]$/u;

/** Runs of words in a script that is not the paragraph's; other punctuation and numbers within a run belong to it. */
export function insertionsIn(
  tokens: readonly Token[],
  { firstToken, endToken, language }: Pick<Paragraph, 'firstToken' | 'endToken' | 'language'>,
  page: string,
): Insertion[] {
  const own = scriptOfLanguage(language);
  const insertions: Insertion[] = [];
  let from = -1;
  let to = -1;
  let words = 0;
  let script: Script | null = null;
  const close = (): void => {
    if (script && words >= SHORTEST_INSERTION) {
      const { votes } = signsOf(tokens, from, to);
      const other = scriptOfLanguage(page) === script ? page : FALLBACKS[script];
      insertions.push({ firstToken: from, endToken: to, language: bestIn(script, votes, 2) ?? other });
    }
    script = null;
    words = 0;
  };
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') {
      if (script && token && PARTING.test(token.folded)) close();
      continue;
    }
    const found = SCRIPTS[token.spelling.script] ?? null;
    const foreign = found !== null && found !== own;
    if (foreign && found === script) {
      words++;
      to = at + 1;
      continue;
    }
    close();
    if (!foreign) continue;
    script = found;
    from = at;
    to = at + 1;
    words = 1;
  }
  close();
  return insertions;
}
