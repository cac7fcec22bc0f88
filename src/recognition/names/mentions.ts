/** Names as linking sees them: their words and keys, and what stands beside them that tells whom they mean. */
import type { NameAnnotation } from '../annotation.ts';
import { scriptOf } from '../text/script.ts';
import type { Candidate } from './candidates.ts';
import type { Gender } from './gender.ts';
import { WORD } from './lexicon.ts';
import type { Mention } from './link.ts';
import { initialsOf, isAcronymText, wordKeyOf } from './link-keys.ts';
import type { Word } from './words.ts';
import { foldedAt, has } from './words.ts';

/** What a candidate's annotation is to be linked by. */
export function mentionOf(
  name: NameAnnotation,
  candidate: Candidate,
  words: readonly Word[],
  paragraph: number,
): Mention {
  const { first, end } = candidate;
  const language = words[first]?.language ?? '';
  const all: string[] = [];
  const spoken: string[] = [];
  for (let at = first; at < end; at++) {
    const folded = foldedAt(words, candidate, at);
    all.push(folded);
    if (words[at]?.token.kind !== 'punctuation') spoken.push(folded);
  }
  const mention: Mention = {
    name,
    words: spoken.length > 0 ? spoken : all,
    whole: all.join(' '),
    keys: [],
    language,
    paragraph,
    gender: name.type === 'person' ? genderAt(words, first, /\s/u.test(name.text)) : null,
  };
  mention.keys = mention.words.map((word) => wordKeyOf(word, language));
  // After ل the article is written without its ا.
  if (all[0]?.startsWith('ال') && name.text.startsWith('ل')) mention.display = `ا${name.text}`;
  return mention;
}

function genderOfBits(word: Word | undefined, kind: number): Gender | null {
  if (!has(word, kind)) return null;
  const male = has(word, WORD.male);
  return male === has(word, WORD.female) ? null : male ? 'm' : 'f';
}

/**
 * By the title or the Arabic verb of speech right before a name, else by its given name; a word alone may be a surname
 * that is given as well: `Ford`.
 */
function genderAt(words: readonly Word[], first: number, isFull: boolean): Gender | null {
  const titled = genderOfBits(
    words[words[first - 1]?.token.text === '.' ? first - 2 : first - 1],
    WORD.honorific,
  );
  if (titled) return titled;
  const before = words[first - 1];
  if (before?.language === 'ar' && has(before, WORD.reportingVerb) && !before.folded.startsWith('ي'))
    return before.folded.endsWith('ت') || before.folded.startsWith('ت') ? 'f' : 'm';
  return isFull ? genderOfBits(words[first], WORD.given) : null;
}

/**
 * Whether a name names the same as the one before it: in brackets behind it, in another script, short for it, or
 * sharing a word with it (`Springfield (Illinois)` and `Roe (Doe 60)` are two); or after `known as`.
 *
 * @param from Token after the name before.
 */
export function isTwin(
  outer: Mention,
  inner: Mention,
  from: number,
  { first, end, letters }: Candidate,
  words: readonly Word[],
): boolean {
  if (outer.name.type !== inner.name.type || first - from > LONGEST_CUE) return false;
  if (isAliased(from, first, letters, words)) return true;
  if (first - from !== 1 || words[from]?.token.text !== '(' || words[end]?.token.text !== ')') return false;
  if (scriptOf(outer.words[0] ?? '') !== scriptOf(inner.words[0] ?? '')) return true;
  if (inner.keys.some((key) => outer.keys.includes(key))) return true;
  if (outer.name.type !== 'organization') return false;
  const isShort = inner.words.length < outer.words.length && inner.words.length === 1;
  return isShort || isAcronymText(inner.name.text) || initialsOf(inner.words).includes(outer.keys.join(''));
}

/** The most tokens between two names of one referent. */
const LONGEST_CUE = 8;

/** Words that give another name of what was just named, folded; a last `ب` stands joined to the name. */
const ALIAS_CUES: Readonly<Record<string, readonly string[]>> = {
  ar: 'المعروف ب|المعروفه ب|المعروف باسم|المعروفه باسم|المعروف اختصارا ب|المعروفه اختصارا ب|الملقب ب|الملقبه ب|الشهير ب|الشهيره ب|المكني ب|المكني|المكناه|وشهرته|وشهرتها|واسمه|واسمها|واسمه الحقيقي|واسمها الحقيقي|وكنيته|وكنيتها|او'.split(
    '|',
  ),
  fa: 'معروف به|ملقب به|مشهور به|موسوم به|با نام مستعار'.split('|'),
  en: 'known as|also known as|better known as|known simply as|known locally as|nicknamed|aka|a k a|alias|dubbed|born|formerly|nee|or|better known by the name|known to all as|known to everyone as|known to friends as|whom everyone calls|who everyone calls|whom friends call'.split(
    '|',
  ),
  fr: 'dit|dite|alias|surnomme|surnommee|connu sous le nom de|connue sous le nom de|ne|nee|que tout le monde appelle|que tous appellent|connu sous le surnom de|connue sous le surnom de|mieux connu comme|mieux connue comme'.split(
    '|',
  ),
  es: 'alias|apodado|apodada|conocido como|conocida como|mas conocido como|mas conocida como|a quien todos llaman|a quien todo el mundo llama|a la que todos llaman|al que todos llaman|conocido por|conocida por|mas conocido por|mas conocida por|a quien apodan'.split(
    '|',
  ),
  de: 'genannt|alias|bekannt als|besser bekannt als|kurz|geborene|fruher'.split('|'),
  it: 'detto|detta|alias|soprannominato|soprannominata|noto come|nota come|meglio noto come|che tutti chiamano|per tutti|per gli amici|conosciuto come|conosciuta come|meglio nota come'.split(
    '|',
  ),
  pt: 'alias|vulgo|apelidado de|apelidada de|conhecido como|conhecida como|mais conhecido como|mais conhecida como|ou|conhecido por|conhecida por|mais conhecido por|mais conhecida por|que todos conhecem por|que todos conhecem como|que toda a gente conhece por|que toda a gente conhece como|a quem todos chamam|a quem chamam'.split(
    '|',
  ),
  nl: 'alias|bijgenaamd|bekend als|beter bekend als|kortweg|beter bekend onder de naam|bekend onder de naam|die iedereen kent als|door iedereen genoemd|in de volksmond'.split(
    '|',
  ),
  ru: 'по прозвищу|известныи как|известная как|он же|она же|сокращенно|больше известныи как|больше известная как|более известныи как|более известная как|по кличке|которого все зовут|которую все зовут'.split(
    '|',
  ),
  tr: 'lakapli|nam i diger|namidiger'.split('|'),
};

/** Whether nothing but a cue and punctuation stands between two names. */
function isAliased(from: number, to: number, letters: number, words: readonly Word[]): boolean {
  const cues = ALIAS_CUES[words[from]?.language ?? ''];
  if (!cues || from >= to) return false;
  const said: string[] = [];
  for (let at = from; at < to; at++) {
    const token = words[at]?.token;
    if (token?.kind === 'word') said.push(token.folded);
    else if (token && !/^[,،("']$/u.test(token.folded)) return false;
  }
  if (said.length === 0) return false;
  const proclitics = words[to]?.token.folded.slice(0, letters) ?? '';
  const phrase = said.join(' ');
  return cues.includes(proclitics === '' ? phrase : `${phrase} ${proclitics}`);
}

/**
 * What people call someone whom a pronoun stands for, folded, right before the name: `friends call her`, `коллеги зовут`.
 * Of the Romance verbs only the plural: whom `lo llama Pedro` speaks of is not Pedro.
 */
const NAMING: Readonly<Record<string, RegExp>> = {
  ar: /(?:^| )[وف]?(?:ينادون|يسمون|يلقبون|يدعون)(?:ه|ها)$/u,
  en: /(?:^| )(?:call|calls|called|nicknamed|dubbed) (?:him|her)(?: (?:just|only|simply))?$/u,
  fr: /(?:^| )(?:l['’ ]?appellent|(?:le|la) surnomment|(?:l|le|la)['’ ]?connaissent sous le nom de)$/u,
  es: /(?:^| )(?:(?:la|lo|le) (?:llaman|dicen|apodan)(?: todos)?|(?:la|lo) conocen (?:como|por)|nadie (?:la|lo|le) (?:llama|conoce|dice)(?: \p{L}+){0,3} (?:que|por|como))$/u,
  de: /(?:^| )(?:nennen|rufen) (?:ihn|sie)(?: (?:alle|einfach|nur))?$/u,
  it: /(?:^| )(?:lo|la) chiamano(?: tutti)?$/u,
  pt: /(?:^| )(?:(?:o|a) (?:conhecem?|tratam?)(?: \p{L}+)? por|chamam lhe)$/u,
  nl: /(?:^| )noemen (?:\p{L}+ )?(?:hem|haar)(?: gewoon)?$/u,
  ru: /(?:^| )зовут(?: (?:его|ее|все|просто))?$/u,
};
/** Of the patterns above no match has more words. */
const LONGEST_NAMING = 8;

/** Whether people are said to call someone by the lone name. */
export function isWhatPeopleCall(
  { words: spoken, name, language }: Mention,
  first: number,
  words: readonly Word[],
): boolean {
  const pattern = NAMING[language];
  if (!pattern || name.type !== 'person' || spoken.length > 1) return false;
  const said: string[] = [];
  for (let at = first - 1; at >= 0 && said.length < LONGEST_NAMING; at--) {
    const token = words[at]?.token;
    if (token?.kind === 'word') said.unshift(token.folded);
    else if (said.length > 0 || !/^["“„«'‘-]$/u.test(token?.text ?? '')) break;
  }
  return pattern.test(said.join(' '));
}
