/** What no name by the guidelines can hold, taken off the model's names: quotation marks, a conjunction between two names. */
import { isInAddress } from './addresses.ts';
import { isInCharge, isPortfolio } from './arabic-extent.ts';
import type { NameCandidate } from './model/model.ts';
import { phraseAt } from './candidates.ts';
import { withoutCompound } from './german-compounds.ts';
import { lexiconOf, WORD } from './lexicon.ts';
import type { Word } from './words.ts';
import { has, isGiven, isSureGiven } from './words.ts';

const MARK = /^["“”„«»]$/u;
const isMark = (word: Word | undefined): boolean =>
  word?.token.kind === 'punctuation' && MARK.test(word.token.text);

/** `قناة "عدن المستقلة`: what an open mark within a name begins is the name; a closing one ends it. */
function withoutMarks(name: NameCandidate, words: readonly Word[]): NameCandidate | null {
  let { first, end, letters } = name;
  for (let at = end - 1; at >= first; at--) {
    if (!isMark(words[at])) continue;
    // A nickname in marks within a name has both of them.
    let pair = at - 1;
    while (pair > first && !isMark(words[pair])) pair--;
    if (pair > first && at < end - 1) {
      at = pair;
      continue;
    }
    if (at === end - 1) end = at;
    else {
      first = at + 1;
      letters = 0;
      break;
    }
  }
  return first < end ? { ...name, first, end, letters } : null;
}

const SENTENCE_END = /^[.!?؟؛،:]$/u;

/** Whether a token within a name ends a sentence or clause; the stop of an initial does not. */
const endsClause = (words: readonly Word[], at: number): boolean =>
  SENTENCE_END.test(words[at]?.token.text ?? '') && (words[at - 1]?.token.text.length ?? 0) > 2;

/** Of a name across the end of a clause, the longer side; the later where they are as long. */
function withinClause(name: NameCandidate, words: readonly Word[]): NameCandidate {
  // `وزارت علوم، تحقیقات و فناوری`: official names have commas.
  if (name.type === 'organization') return name;
  for (let at = name.first + 1; at < name.end - 1; at++) {
    if (!endsClause(words, at)) continue;
    const after = { ...name, first: at + 1, letters: words[at + 1]?.letters ?? 0 };
    return at - name.first > name.end - at - 1 ? { ...name, end: at } : withinClause(after, words);
  }
  return name;
}

/** `الصيداوي للصحافيين`: a preposition and the article within a person's name begin what the sentence goes on with. */
function withoutComplement(name: NameCandidate, words: readonly Word[]): NameCandidate {
  if (name.type !== 'person') return name;
  for (let at = name.first + 1; at < name.end; at++) {
    const word = words[at];
    if (word?.definite && word.letters > 0 && !word.token.folded.startsWith('و')) return { ...name, end: at };
  }
  return name;
}

const ARABIC_SCRIPT = new Set(['ar', 'fa']);

/** The letters of a conjunction that a word of Arabic begins with, where another name may begin behind it. */
function conjunction(word: Word | undefined, occurs: (folded: string) => boolean): number {
  const folded = word?.token.folded ?? '';
  if (word?.token.kind !== 'word' || !folded.startsWith('و') || folded.length < 4) return 0;
  const rest = folded.slice(1);
  if (rest.startsWith('ال')) return 1;
  // `وليد`: a word that is read whole is no conjunction and name, nor is one whose rest is met nowhere.
  if (word.letters !== 1) return 0;
  return occurs(rest) || has(word, WORD.listed) ? 1 : 0;
}

/** `وزارة الطاقة والرياض`: a place is nothing that an office is in charge of, and so is the next name. */
function withoutNextPlace(name: NameCandidate, words: readonly Word[]): NameCandidate[] {
  const { first, end } = name;
  if (!isInCharge(words[first])) return [name];
  for (let at = first + 2; at < end; at++) {
    const word = words[at];
    const isJoined = word?.letters === 1 && word.token.folded.startsWith('و') && !isPortfolio(word);
    if (!isJoined) continue;
    const stretch = { words, start: at, end, unknownWords: 0 };
    const place = phraseAt(stretch, at, lexiconOf('ar'));
    if (place?.type === 'place' && !place.ambiguous && place.end === end)
      return [
        { ...name, end: at },
        { ...name, first: at, letters: 1, type: 'place' },
      ];
  }
  return [name];
}

/** Persons and places hold no `و`: `عوض وسلافة` are two. */
function parted(
  name: NameCandidate,
  words: readonly Word[],
  occurs: (folded: string) => boolean,
): NameCandidate[] {
  if (words[name.first]?.language !== 'ar') return [name];
  if (name.type === 'organization') return withoutNextPlace(name, words);
  const parts: NameCandidate[] = [];
  let { first, letters } = name;
  for (let at = name.first + 1; at < name.end; at++) {
    const letter = conjunction(words[at], occurs);
    if (letter === 0) continue;
    parts.push({ ...name, first, letters, end: at });
    first = at;
    letters = letter;
  }
  parts.push({ ...name, first, letters });
  return parts;
}

/** Those who rule, of whichever country: `الحكومة السورية`, `النظام الإيراني`. `السلطة الفلسطينية` is the name of one. */
const RULERS = /^(?:ال)?(?:حكومه|نظام|سلطات|حكم)$/u;
const RELATIVE = /^ال.+(?:ي|يه)$/u;
const PREPOSITION = /^(?:في|علي|الي|عن|مع|من)$/u;

/** Whether an organisation is but a head with nothing that names it: rulers of a country, `المنظمة في …`. */
function isGeneric({ type, first, end }: NameCandidate, words: readonly Word[]): boolean {
  const head = words[first];
  if (type !== 'organization' || head?.language !== 'ar' || first + 1 >= end) return false;
  const rest = words.slice(first + 1, end);
  if (RULERS.test(head.folded) && rest.every(({ folded }) => RELATIVE.test(folded))) return true;
  return head.definite && PREPOSITION.test(rest[0]?.token.folded ?? '');
}

/** Names of fathers, which follow the given name where the surname comes first. */
const PATRONYMIC = /(?:вич|вна|ична|вича|вичу|вичем|вны|вне|вной|оглы|кызы)$/u;

/** `адвокат Алиева Заур Гаджиев`: the surname that an office is of, in the genitive, and who holds it. */
function withoutClient(name: NameCandidate, words: readonly Word[]): NameCandidate[] {
  const { first, end, type } = name;
  if (type !== 'person' || end - first !== 3 || words[first]?.language !== 'ru') return [name];
  const [surname, given, last] = words.slice(first, end);
  if (!has(words[first - 1], WORD.role) || !isSureGiven(given) || isGiven(surname)) return [name];
  if (!GENITIVE.test(surname?.folded ?? '') || PATRONYMIC.test(last?.folded ?? '')) return [name];
  return [
    { ...name, end: first + 1 },
    { ...name, first: first + 1 },
  ];
}
const GENITIVE = /(?:[вн]а|ого|ои)$/u;

/** `governador do Rio Grande do Norte Raimundo Bezerra`: a listed place, and a person after it. */
function withoutHolder(name: NameCandidate, words: readonly Word[]): NameCandidate[] {
  const { first, end, type } = name;
  if (type !== 'place' || end - first < 3) return [name];
  const lexicon = lexiconOf(words[first]?.language ?? '');
  const place = phraseAt({ words, start: first, end, unknownWords: 0 }, first, lexicon);
  if (place?.type !== 'place' || end - place.end < 2 || !isSureGiven(words[place.end])) return [name];
  return [
    { ...name, end: place.end },
    { ...name, first: place.end, letters: 0, type: 'person' },
  ];
}

const NICKNAME_OPENS = /^[‘'"“„«]$/u;
const NICKNAME_CLOSES = /^[’'"”“»]$/u;
const LONGEST_NICKNAME = 2;

/** `Terence ‘Tez’ Holloway`: a person, a nickname in marks and a person are one. */
function withNicknames(
  names: readonly NameCandidate[],
  words: readonly Word[],
  starts: ReadonlySet<number>,
): NameCandidate[] {
  const joined: NameCandidate[] = [];
  for (const name of names) {
    const start = nicknamedFrom(name, joined, words);
    const before = start < 0 ? undefined : joined[start];
    const given = before && !isParted(before.end, name.first, starts) ? before : undefined;
    if (!given) {
      joined.push(name);
      continue;
    }
    joined.length = start;
    joined.push({
      ...given,
      end: name.end,
      probability: Math.min(given.probability, name.probability),
    });
  }
  return joined;
}

/** Whether a paragraph begins after token `from`, at or before token `to`. */
function isParted(from: number, to: number, starts: ReadonlySet<number>): boolean {
  for (let at = from; at <= to; at++) if (starts.has(at)) return true;
  return false;
}

/** Where in `before` the person is that a nickname parts from `name`, or -1. */
function nicknamedFrom(
  { type, first }: NameCandidate,
  before: readonly NameCandidate[],
  words: readonly Word[],
): number {
  if (type !== 'person' || !NICKNAME_CLOSES.test(words[first - 1]?.token.text ?? '')) return -1;
  for (let length = 1; length <= LONGEST_NICKNAME; length++) {
    const opening = first - 2 - length;
    if (!NICKNAME_OPENS.test(words[opening]?.token.text ?? '')) continue;
    return before.findLastIndex((name) => name.type === 'person' && name.end === opening);
  }
  return -1;
}

function foldedWords(words: readonly Word[]): Set<string> {
  const folded = new Set<string>();
  for (const { token } of words) if (token.kind === 'word') folded.add(token.folded);
  return folded;
}

/**
 * The names in their order, none overlapping another.
 *
 * @param starts First tokens of the paragraphs.
 */
export function tidy(
  names: readonly NameCandidate[],
  words: readonly Word[],
  starts: ReadonlySet<number>,
): NameCandidate[] {
  let known: Set<string> | undefined;
  const occurs = (folded: string): boolean => (known ??= foldedWords(words)).has(folded);
  const tidied = names.flatMap((name) => {
    const unmarked = withoutMarks(name, words);
    const bare = unmarked && withoutCompound(unmarked, words);
    if (!bare || isGeneric(bare, words) || isInAddress(words, bare.first)) return [];
    if (!ARABIC_SCRIPT.has(words[bare.first]?.language ?? ''))
      return withoutHolder(bare, words).flatMap((part) => withoutClient(part, words));
    return parted(withoutComplement(withinClause(bare, words), words), words, occurs);
  });
  return withNicknames(tidied, words, starts);
}
