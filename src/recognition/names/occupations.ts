/** Whether a word says what somebody does or is: by lists, by endings, and by the last part of a compound. */
import { fold } from '../text/fold.ts';
import { OCCUPATIONS } from './data/occupations.ts';
import { wordKeyOf } from './link-keys.ts';
import { WORD } from './lexicon.ts';
import { has, type Word } from './words.ts';

interface Lookup {
  keys: ReadonlySet<string>;
  endings: readonly string[];
  except: ReadonlySet<string>;
  compounds: boolean;
}

const foldedOf = (list: string): string[] => list.trim().split(/\s+/u).filter(Boolean).map(fold);

function lookupOf(language: string): Lookup | null {
  const lists = OCCUPATIONS[language];
  if (!lists) return null;
  const words = foldedOf(lists.words);
  const { feminine } = lists;
  const all = feminine ? [...words, ...words.map((word) => word.replace(/e$/u, '') + feminine)] : words;
  return {
    keys: new Set(all.map((word) => wordKeyOf(word, language))),
    endings: foldedOf(lists.endings ?? ''),
    except: new Set(foldedOf(lists.except ?? '')),
    compounds: lists.compounds ?? false,
  };
}

const lookups = new Map<string, Lookup | null>();

/** A shorter word with such an ending is mostly another (`Rist`); a shorter part of a compound is a syllable. */
const SHORTEST = 6;
const SHORTEST_PART = 4;

/** Turkish writes whose they are (`avukatı`, `muhasebecisi`). */
const POSSESSED = /(?:s[ıiuü]|[ıiuü])$/u;

function isListed(word: string, language: string, { keys, compounds }: Lookup): boolean {
  const key = wordKeyOf(word, language);
  if (keys.has(key)) return true;
  if (language === 'tr') return keys.has(key.replace(POSSESSED, '')) || keys.has(key.replace(/[ıiuü]$/u, ''));
  if (!compounds) return false;
  for (let from = 2; key.length - from >= SHORTEST_PART; from++) if (keys.has(key.slice(from))) return true;
  return false;
}

/** Words that stand between and before nouns are none, whatever they end in. */
const NONE = WORD.common | WORD.preposition | WORD.reportingVerb;

/** Whether a word may be what a person beside it is; of a language without lists none is. */
export function isOccupation(word: Word): boolean {
  const { language, folded } = word;
  if (word.token.kind !== 'word' || has(word, NONE)) return false;
  let lookup = lookups.get(language);
  if (lookup === undefined) lookups.set(language, (lookup = lookupOf(language)));
  if (!lookup || lookup.except.has(folded)) return false;
  return (
    isListed(folded, language, lookup) ||
    (folded.length >= SHORTEST &&
      !has(word, WORD.given) &&
      lookup.endings.some((ending) => folded.endsWith(ending)))
  );
}
