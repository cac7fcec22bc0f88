/** Which language a text is in: by its script, then by its commonest little words. */
import type { Token } from './document.ts';

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

/** Enough tokens to tell a language; a longer text is judged by its beginning. */
const SAMPLE = 2_000;

const SCRIPTS: readonly (readonly [script: RegExp, fallback: string])[] = [
  [/^\p{Script=Arabic}/u, 'ar'],
  [/^\p{Script=Hebrew}/u, 'he'],
  [/^\p{Script=Cyrillic}/u, 'ru'],
  [/^\p{Script=Greek}/u, 'el'],
  [/^\p{Script=Latin}/u, 'en'],
];

/** What the declared language may be mistaken for: only these are told apart by words. */
const WORDS = new Map<string, string[]>();
for (const [language, words] of Object.entries(LITTLE_WORDS))
  for (const word of words.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), language]);

/**
 * The primary subtag of the text's language. A declared language is taken at its word unless the
 * text is in another script, or its little words speak clearly for another language.
 */
export function detectLanguage(tokens: readonly Token[], declared: string | undefined): string {
  const given = declared?.toLowerCase().match(/^[a-z]{2,3}(?=$|[-_])/u)?.[0];
  const scripts = new Map<string, number>();
  const votes = new Map<string, number>();
  for (const token of tokens.slice(0, SAMPLE)) {
    if (token.kind !== 'word') continue;
    const script = SCRIPTS.find(([pattern]) => pattern.test(token.text))?.[1];
    if (script) scripts.set(script, (scripts.get(script) ?? 0) + 1);
    for (const language of WORDS.get(token.folded) ?? []) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const script = top(scripts)?.[0];
  const best = top(votes);
  if (best && (!given || best[1] >= 5) && best[1] > (given ? 3 * (votes.get(given) ?? 0) : 0)) return best[0];
  if (given && (!script || scriptOf(given) === script || !best)) return given;
  return best?.[0] ?? script ?? given ?? 'und';
}

function scriptOf(language: string): string {
  if (['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'].includes(language)) return 'ar';
  if (['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk'].includes(language)) return 'ru';
  if (language === 'he' || language === 'el') return language;
  return 'en';
}

function top(counts: ReadonlyMap<string, number>): [string, number] | undefined {
  let best: [string, number] | undefined;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best;
}
