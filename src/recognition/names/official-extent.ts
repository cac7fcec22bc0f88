/**
 * How far official names reach, in scripts with capitals, that a model cut short: an institution with what it is of,
 * and all that an acronym in brackets stands for.
 */
import { isAcronymText, wordKeyOf } from './link-keys.ts';
import { isCapitalised } from './latin-runs.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconOf, WORD } from './lexicon.ts';
import type { NameCandidate } from './model/model.ts';
import type { TokenRange } from './tagger.ts';
import type { Word } from './words.ts';
import { has, isGiven } from './words.ts';

/** What links an official name's parts, folded; articles may follow. */
const LINK = /^(?:of|for|de|del|da|do|das|dos|des|du|para|van|voor|fur|di|della|dello|dei|delle)$/u;
const ARTICLE = /^(?:the|la|las|el|los|lo|le|les|het|a|o|as|os|die|der|das)$/u;
const AND = /^(?:and|y|e|et|en|und|i|и)$/u;

const RUSSIAN = 'ru';

const isOne = (keys: ReadonlySet<string>, word: Word | undefined, { language }: Lexicon): boolean =>
  word?.token.kind === 'word' && keys.has(wordKeyOf(word.folded, language));

/** The name that an acronym in brackets stands for ends before them, and begins with its first letter. */
const LONGEST_REST = 6;

const initialOf = (word: Word | undefined): string => word?.folded[0] ?? '';

/** Whether a token may stand within an official name: a capital, a link, an article, a conjunction. */
function isInner(word: Word | undefined): boolean {
  if (word?.token.kind !== 'word' || has(word, WORD.reportingVerb)) return false;
  const { folded } = word.token;
  return isCapitalised(word) || LINK.test(folded) || ARTICLE.test(folded) || AND.test(folded);
}

/** `Comisión … para América Latina y el Caribe (CEPAL)`: the token of the bracket that an acronym stands in, or -1. */
function bracketAfter(name: NameCandidate, words: readonly Word[], limit: number): number {
  const goesOn = words[name.end]?.token.folded ?? '';
  if (!LINK.test(goesOn) && !AND.test(goesOn)) return -1;
  let at = name.end;
  while (at < limit && at <= name.end + LONGEST_REST && isInner(words[at])) at++;
  const acronym = words[at + 1];
  if (at + 2 >= limit || words[at]?.token.text !== '(' || words[at + 2]?.token.text !== ')') return -1;
  if (!acronym || !isShort(acronym.token.text)) return -1;
  return initialOf(acronym) === initialOf(words[name.first]) ? at : -1;
}

/** `CEPAL`, `IenW`. */
const isShort = (text: string): boolean => isAcronymText(text) || /^\p{Lu}\p{Ll}{0,2}\p{Lu}/u.test(text);

/** First token after a link and the articles that follow it, or `at` where there is none. */
function afterLink(words: readonly Word[], at: number, limit: number): number {
  if (at >= limit || !LINK.test(words[at]?.token.folded ?? '')) return at;
  let next = at + 1;
  while (next < limit && ARTICLE.test(words[next]?.token.folded ?? '')) next++;
  return next;
}

/** `Tribunal Superior de Justicia` goes on with `de Madrid`: an institution's territory is part of its name. */
function takesTerritory(
  name: NameCandidate,
  next: NameCandidate | undefined,
  words: readonly Word[],
  lexicon: Lexicon,
): boolean {
  if (name.type !== 'organization' || next?.type !== 'place') return false;
  const from = afterLink(words, name.end, next.first + 1);
  if (from !== next.first || (from === name.end && lexicon.language !== RUSSIAN)) return false;
  const isHead = (at: number): boolean => isOne(lexicon.institutions, words[at], lexicon);
  if (isGiven(words[next.first])) return false;
  // Where cases link, the head comes after its adjectives.
  return isHead(lexicon.language === RUSSIAN ? name.end - 1 : name.first);
}

/** `ministerie van Infrastructuur`: the ministry, written small, that a name is of; else `first`. */
function ministryBefore(name: NameCandidate, words: readonly Word[], from: number, lexicon: Lexicon): number {
  let link = name.first - 1;
  while (link > from && ARTICLE.test(words[link]?.token.folded ?? '')) link--;
  const head = link - 1;
  if (name.type === 'person' || head < from || !LINK.test(words[link]?.token.folded ?? '')) return name.first;
  return isOne(lexicon.ministries, words[head], lexicon) && !has(words[name.first], WORD.listed)
    ? head
    : name.first;
}

/** `aeropuerto de Barajas`, `улице Манаса`: the facility that a place's name is of; else the name's first token. */
function facilityBefore(name: NameCandidate, words: readonly Word[], from: number, lexicon: Lexicon): number {
  let before = name.first - 1;
  while (before > from && ARTICLE.test(words[before]?.token.folded ?? '')) before--;
  const isLinked = LINK.test(words[before]?.token.folded ?? '');
  // `улицы Москвы` are streets of it.
  if (!isLinked && (lexicon.language !== RUSSIAN || has(words[name.first], WORD.listed))) return name.first;
  const head = isLinked ? before - 1 : name.first - 1;
  return head >= from && isOne(lexicon.facilities, words[head], lexicon) ? head : name.first;
}

const ADJECTIVE = /(?:ыи|ии|ои|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю)$/u;
const LONGEST_OFFICE = 4;

/**
 * `Ленинский районный суд Саратова`, `министерство труда Тульской области`: the first token of an office whose
 * territory, in the genitive, a name is; else the name's. An office that begins without a capital is but a description,
 * unless it is a ministry.
 */
function russianOffice(name: NameCandidate, words: readonly Word[], from: number, lexicon: Lexicon): number {
  let head = name.first - 1;
  while (
    head >= from &&
    head >= name.first - LONGEST_OFFICE &&
    !isOne(lexicon.ministries, words[head], lexicon)
  ) {
    if (isOne(lexicon.institutions, words[head], lexicon)) break;
    const word = words[head];
    if (word?.token.kind !== 'word' || isCapitalised(word) || has(word, WORD.preposition | WORD.common))
      return name.first;
    head--;
  }
  if (head < from || head < name.first - LONGEST_OFFICE) return name.first;
  const isMinistry = isOne(lexicon.ministries, words[head], lexicon);
  if (!isMinistry && head < name.first - 1) return name.first;
  let first = head;
  while (first > from && ADJECTIVE.test(words[first - 1]?.token.folded ?? '') && !isCapitalised(words[first]))
    first--;
  if (isCapitalised(words[first])) return first;
  return isMinistry ? head : name.first;
}

/** `Верховного Суда`, `Большая Палата`: no person's name has an institution and none of the given names in it. */
function isOfficeName({ first, end }: NameCandidate, words: readonly Word[], lexicon: Lexicon): boolean {
  if (lexicon.language !== RUSSIAN || end - first < 2) return false;
  const name = words.slice(first, end);
  return name.some((word) => isOne(lexicon.institutions, word, lexicon)) && !name.some(isGiven);
}

/** The end of a firm's name that is joined by `&`: `De Boer & Zonen`; else the name's. */
function firmEnd(
  name: NameCandidate,
  next: NameCandidate | undefined,
  words: readonly Word[],
  limit: number,
): number {
  const after = name.end + 1;
  if (after >= limit || words[name.end]?.token.text !== '&' || !isCapitalised(words[after])) return name.end;
  if (next?.first === after) return next.end;
  let end = after;
  while (end < limit && isCapitalised(words[end])) end++;
  return end;
}

/** The names of a document in their order, each with all that belongs to it. */
export function inOfficialExtent(
  names: readonly NameCandidate[],
  words: readonly Word[],
  paragraphs: readonly TokenRange[],
): NameCandidate[] {
  const result: NameCandidate[] = [];
  let paragraph = 0;
  for (const [index, name] of names.entries()) {
    while ((paragraphs[paragraph]?.endToken ?? Infinity) <= name.first) paragraph++;
    const { firstToken = 0, endToken = words.length } = paragraphs[paragraph] ?? {};
    const reached = Math.max(firstToken, result.at(-1)?.end ?? 0);
    // A longer name before it has taken it in.
    if (name.first < reached) continue;
    result.push(wholeOf(name, names[index + 1], words, reached, endToken));
  }
  return result;
}

/** A name with what belongs to it within tokens `[from, to)`. */
function wholeOf(
  name: NameCandidate,
  next: NameCandidate | undefined,
  words: readonly Word[],
  from: number,
  to: number,
): NameCandidate {
  const lexicon = lexiconOf(words[name.first]?.language ?? '');
  const firm = firmEnd(name, next, words, to);
  if (firm > name.end) return { ...name, end: firm, type: 'organization' };
  if (lexicon.institutions.size === 0) return name;
  const facility = name.type === 'organization' ? name.first : facilityBefore(name, words, from, lexicon);
  if (facility < name.first) return { ...name, first: facility, letters: 0, type: 'place' };
  if (name.type === 'person')
    return isOfficeName(name, words, lexicon) ? { ...name, type: 'organization' } : name;
  const first =
    lexicon.language === RUSSIAN && name.type === 'place'
      ? russianOffice(name, words, from, lexicon)
      : ministryBefore(name, words, from, lexicon);
  const isOffice = name.type === 'organization' || first < name.first;
  // The acronym is that of what a ministry is of.
  const bracket = isOffice ? bracketAfter(name, words, to) : -1;
  const end =
    bracket > name.end
      ? bracket
      : takesTerritory(name, next, words, lexicon)
        ? (next?.end ?? name.end)
        : name.end;
  if (first === name.first && end === name.end) return name;
  return {
    ...name,
    first,
    end,
    letters: first < name.first ? 0 : name.letters,
    type: isOffice ? 'organization' : name.type,
  };
}
