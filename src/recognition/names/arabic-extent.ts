/** How far Arabic names reach that a model cut short: official names with what they are for, facilities with what they are. */
import { ADJECTIVE, isDefinitePart, isPurposeAt } from './arabic-organizations.ts';
import { PORTFOLIOS } from './data/portfolios.ts';
import { WORD } from './lexicon.ts';
import type { NameCandidate } from './model/model.ts';
import type { Word } from './words.ts';
import { has } from './words.ts';

/** Longer names are lists of words that happen to be definite. */
const LONGEST_NAME = 10;

/** Nouns that head official names, and as often a description, so that the rules do not begin a name at them. */
const OFFICE = /^(?:مكتب|بعثه|مفوضيه|مصرف|مركز|مديريه|كتابه|قوه|قوات|صندوق|برنامج|معهد|شبكه|دائره|اداره)$/u;

/** `مكتب الأمم المتحدة` goes on with `لتنسيق الشؤون الإنسانية`, `بعثة الأمم المتحدة` with `للدعم`. */
function officialEnd(name: NameCandidate, words: readonly Word[], limit: number): number {
  const head = words[name.first];
  let { end } = name;
  const isOfficial = has(head, WORD.organizationHead) || OFFICE.test(head?.folded ?? '');
  if (name.type !== 'organization' || name.end - name.first < 2 || !isOfficial) return end;
  const longest = Math.min(limit, name.first + LONGEST_NAME);
  let purpose = false;
  while (end < longest) {
    const word = words[end];
    if (word?.token.kind !== 'word') break;
    if (!purpose && word.token.folded.startsWith('لل') && word.definite) {
      purpose = true;
      end++;
    } else if (!purpose && isPurposeAt(words, end, limit)) {
      purpose = true;
      end += 2;
    } else if (purpose && isDefinitePart(word, words[end - 1])) end++;
    else break;
  }
  return end;
}

/** Nouns, folded, whose names list what they are in charge of. */
const IN_CHARGE = /^(?:ال)?(?:وزاره|هيئه|مديريه|دائره|اداره|مصلحه|كتابه)$/u;

export const isInCharge = (head: Word | undefined): boolean => IN_CHARGE.test(head?.folded ?? '');

/** Whether a word with `و` before it is one more thing that an office is in charge of: `والري`, though it is a town too. */
export const isPortfolio = (word: Word | undefined): boolean => {
  const folded = word?.token.folded ?? '';
  return folded.startsWith('و') && PORTFOLIOS.has(folded.slice(1));
};

/** `وزارة الموارد المائية` goes on with `والري`, `وزارة الإسكان والمرافق` with `والمجتمعات العمرانية`. */
function portfoliosEnd(name: NameCandidate, words: readonly Word[], limit: number): number {
  let { end } = name;
  if (name.type !== 'organization' || end - name.first < 2 || !isInCharge(words[name.first])) return end;
  const longest = Math.min(limit, name.first + LONGEST_NAME);
  while (end < longest) {
    const word = words[end];
    const described = isPortfolio(words[end - 1]) && word?.definite === true && word.letters === 0;
    const goesOn = described && ADJECTIVE.test(word.folded) && !has(word, WORD.listed | WORD.outerAdjective);
    if (!goesOn && !isPortfolio(word)) break;
    end++;
  }
  return end;
}

/** Nouns, folded, that belong to the name of the facility or natural feature that they are. */
const FEATURE =
  /^(?:ميناء|مينا|ملعب|مسجد|كنيسه|سجن|مطار|جسر|فندق|قصر|استاد|برج|مقبره|قلعه|معبر|منفذ|كورنيش|حديقه|ساحه|ميدان|سد|هور|بحيره|جبل|وادي|نهر|خليج|مضيق|مخيم|مزارع|فوهات|فوهه|سوق|اوتيل|منتزه|كاتدرائيه|دير|جامع)$/u;
/** The same of what is an institution too, and now one, now the other. */
const HOUSE = /^(?:مستشفي|متحف|مدرسه|مجمع)$/u;

const isNounIn = (word: Word | undefined, nouns: RegExp): boolean =>
  word !== undefined && !word.definite && word.token.kind === 'word' && nouns.test(word.folded);

/** A name that names a place by its first word, or whose first word the model left before it. */
function asPlace(name: NameCandidate, words: readonly Word[], from: number): NameCandidate {
  const { first, end, letters } = name;
  if (end - first > 1 && isNounIn(words[first], FEATURE)) return { ...name, type: 'place' };
  const before = words[first - 1];
  if (letters > 0 || first - 1 < from || !before) return name;
  if (!isNounIn(before, FEATURE) && !isNounIn(before, HOUSE)) return name;
  return { ...name, first: first - 1, letters: before.letters, type: 'place' };
}

/** Nouns, folded, that with the place they are of are an institution's name: `إذاعة لبنان`, `منتخب العراق`. */
const OF_PLACE =
  /^(?:اذاعه|تلفزيون|منتخب|جامعه|بنك|وكاله|بلديه|سفاره|قنصليه|شرطه|برلمان|بورصه|نادي|محكمه|غرفه|اوبرا|بعثه|مكتبه)$/u;
/** Nouns that go before a whole organisation's name and are a part of its own: `بعثة الأمم المتحدة`. */
const OF_BODY = /^(?:قوه|قوات|بعثه|مكتب|برنامج|صندوق|مفوضيه|وكاله|لجنه|مجلس|بنك|جامعه)$/u;

/** A place or body with the institution right before it that is named after it. */
function asInstitution(name: NameCandidate, words: readonly Word[], from: number): NameCandidate {
  const { first, end, letters, type } = name;
  const before = words[first - 1];
  if (letters > 0 || first - 1 < from || !before) return name;
  const isBody = type === 'organization' && end - first > 1 && words[first]?.definite === true;
  if (!(type === 'place' && isNounIn(before, OF_PLACE)) && !(isBody && isNounIn(before, OF_BODY)))
    return name;
  return { ...name, first: first - 1, letters: before.letters, type: 'organization' };
}

/** Courts are named after their town: `المحكمة الابتدائية بصفاقس`. */
const COURT = /^(?:ال)?محكمه$/u;

function courtEnd(name: NameCandidate, words: readonly Word[], limit: number): number {
  const next = words[name.end];
  if (name.type !== 'organization' || !COURT.test(words[name.first]?.folded ?? '') || name.end >= limit)
    return name.end;
  const isOfTown = has(next, WORD.listed) && next?.letters === 1 && next.token.folded.startsWith('ب');
  return isOfTown ? name.end + 1 : name.end;
}

/** The name with all that belongs to it within tokens `[from, to)`, of Arabic. */
export function inFull(name: NameCandidate, words: readonly Word[], from: number, to: number): NameCandidate {
  const whole = asInstitution(asPlace(name, words, from), words, from);
  const listed = { ...whole, end: portfoliosEnd(whole, words, to) };
  const official = { ...listed, end: officialEnd(listed, words, to) };
  return { ...official, end: courtEnd(official, words, to) };
}
