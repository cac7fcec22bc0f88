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

/** Of each language in `LANGUAGES`, the place of its script in `SCRIPTS`. */
const SCRIPT_OF = LANGUAGES.map((language) => SCRIPTS.indexOf(scriptOfLanguage(language)));

interface Signs {
  /** Words of each of `SCRIPTS`. */
  scripts: readonly number[];
  /** Little words of each of `LANGUAGES`. */
  votes: readonly number[];
  words: number;
}

const NO_SCRIPTS: readonly number[] = SCRIPTS.map(() => 0);
const NO_VOTES: readonly number[] = LANGUAGES.map(() => 0);

/** Counts the signs of tokens `[from, to)`. */
function signsOf(tokens: readonly Token[], from: number, to: number): Signs {
  const scripts = NO_SCRIPTS.slice();
  const votes = NO_VOTES.slice();
  let words = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    words++;
    const { script } = token.spelling;
    if (script >= 0) scripts[script] = (scripts[script] ?? 0) + 1;
    const languages = littleWordIn(token.spelling);
    if (languages) for (const place of languages) votes[place] = (votes[place] ?? 0) + 1;
  }
  return { scripts, votes, words };
}

/** The place of the most, the first of equals; -1 where all are 0. */
function top(counts: readonly number[]): number {
  let best = -1;
  for (let at = 0; at < counts.length; at++)
    if ((counts[at] ?? 0) > (best < 0 ? 0 : (counts[best] ?? 0))) best = at;
  return best;
}

/** The place of the language whose little words are most in a script; -1 where none of its words is met `fewest` times. */
function bestIn(script: number, votes: readonly number[], fewest: number): number {
  let best = -1;
  let most = fewest - 1;
  for (let at = 0; at < votes.length; at++) {
    const count = votes[at] ?? 0;
    if (count <= most || SCRIPT_OF[at] !== script) continue;
    best = at;
    most = count;
  }
  return best;
}

/** Of each language in `LANGUAGES` by name, its place. */
const PLACES = new Map(LANGUAGES.map((language, place) => [language, place]));

function votesFor(votes: readonly number[], language: string | undefined): number {
  return votes[PLACES.get(language ?? '') ?? -1] ?? 0;
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
  const declaredScript = given === undefined ? -1 : SCRIPTS.indexOf(scriptOfLanguage(given));
  const isWritten = (scripts[declaredScript] ?? 0) > FEW * words;
  const script = isWritten ? declaredScript : top(scripts);
  // A long quotation in another script does not speak for the page.
  const best = script < 0 ? top(votes) : bestIn(script, votes, 1);
  const count = votes[best] ?? 0;
  const named = LANGUAGES[best];
  if (named !== undefined && (!given || count >= 5) && count > (given ? 3 * votesFor(votes, given) : 0))
    return named;
  if (given && (script < 0 || declaredScript === script || named === undefined)) return given;
  return named ?? fallbackOf(script) ?? given ?? 'und';
}

/** The language that a text in one of `SCRIPTS` is taken for where its words tell nothing. */
function fallbackOf(script: number): string | undefined {
  const name = SCRIPTS[script];
  return name && FALLBACKS[name];
}

/** A paragraph in the page's own script that is in another language has at least so many words, and little words of it. */
const FEWEST_WORDS = 8;
const FEWEST_LITTLE_WORDS = 4;
/** The share of a paragraph's words that speak for the script it is in. */
const MOST = 0.6;

/** The language of a paragraph, the page's unless its script or its little words speak clearly for another. */
export function languageOf(
  tokens: readonly Token[],
  { firstToken, endToken }: Pick<Paragraph, 'firstToken' | 'endToken'>,
  page: string,
): string {
  const { scripts, votes, words } = signsOf(tokens, firstToken, endToken);
  const own = SCRIPTS.indexOf(scriptOfLanguage(page));
  const most = top(scripts);
  // A line of one or two words in another script (`Reuters`) is a credit or a name, and the page's own.
  if (most >= 0 && most !== own) {
    const count = scripts[most] ?? 0;
    const isClear = count >= SHORTEST_INSERTION && count > MOST * words;
    return (isClear ? (LANGUAGES[bestIn(most, votes, 2)] ?? fallbackOf(most)) : undefined) ?? page;
  }
  const best = bestIn(own, votes, FEWEST_LITTLE_WORDS);
  const isClear = best >= 0 && (votes[best] ?? 0) > 3 * votesFor(votes, page);
  return (isClear && words >= FEWEST_WORDS ? LANGUAGES[best] : undefined) ?? page;
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
      insertions.push({
        firstToken: from,
        endToken: to,
        language: LANGUAGES[bestIn(SCRIPTS.indexOf(script), votes, 2)] ?? other,
      });
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
