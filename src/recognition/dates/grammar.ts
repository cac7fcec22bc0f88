/** What a language has to say about dates, as data: one `DateGrammar` a language. */
import type { WrittenCalendar } from './calendar.ts';

/** Periods that words count in or name. */
export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** How years are counted: after and before Christ, from the Hijra by moon or by sun. */
export type Era = 'ce' | 'bce' | 'islamic' | 'persian';

/**
 * Alternatives are separated by `|`, words of one alternative by a space. Spelling variants that
 * folding makes one (hamza, teh marbuta, diacritics, case) need no alternative of their own.
 */
export type Words = string;

/**
 * How much a word needs beside it to be a month.
 * `strong`: nothing; `weak` (also a word or name): a preposition, head noun, day or year;
 * `faint` (mostly something else): a head noun or year.
 */
export type Strength = 'strong' | 'weak' | 'faint';

/**
 * What a head noun is of. It stands before its period (`عام 2024`); `afterYear`, `afterMonth` and `afterDay`
 * (a weekday's) stand after theirs (`2024 года`, `2019-2022 yılları`, `salı günü`).
 */
export const HEADS = [
  'day',
  'month',
  'year',
  'decade',
  'century',
  'afterYear',
  'afterMonth',
  'afterDay',
] as const;
export type Head = (typeof HEADS)[number];

/**
 * Lists of single words:
 * `weakCues` also count or list, so that a year after them must not go on to a noun;
 * `countedFrom` after a count makes it one from something else than today (`قبل يومين من الانتخابات`);
 * `notMonthAfter` makes a verb of a weak month word (`من مارس`);
 * `stretch` makes a relative unit the time up to today (`the past year`);
 * `partitive` after a relative unit makes it a part of what follows (`last week of May`);
 * `definite` before a unit, alone, makes it the present one (`end of the month`);
 * `partOf` likewise, but for units that are not weeks (`fin de mois`, where `fin de semana` is a weekend);
 * `namedDay` after a word for today makes it a feast (`اليوم العالمي`);
 * `notQuarter` are nouns of a quarter that mean another part where no year is near (`الفصل`);
 * `titleAfter` after a lone weekday or month makes it a name (`the Sunday Times`, `أيلول الأسود`, `Nisan Hanım`);
 * `pluralYears` are heads that promise a second year (`عامي 1991 و1997`);
 * `lasting` before a count makes it a duration (`به مدت ۳ سال دیگر`);
 * `vague` count no number (`several`);
 * `aheadIfFuture` are words before a count that make it one from today only where the clause is of the future;
 * `namedAfter` are called after days (`ميدان 6 أكتوبر`, `rue du 4-Septembre`);
 * `ahead` directly before a bare weekday put it ahead of today (`until Sunday`);
 * `editions` before digits with separators make them no date (`version 10.4.2025`, `law no. 12/2019`);
 * `final` are words for a year's last quarter or half (`الربع الأخير من عام 2024`);
 * `maybe` before an imperfect make it speak of what is to come (`قد تنتخب`);
 * `determiners` before a year and a noun make it the noun's year (`the 1990 budget`);
 * `pluralDays` are heads that promise a second weekday (`يومي السبت والأحد`);
 * `models` after a year make it the name of a thing (`the 2024 model`);
 * `measures` after four digits are what they count (`1500 متر`);
 * `thisMonth` after the number of a day stand for the month too (`20 الجاري`).
 */
export const SIDE_WORDS = [
  'weakCues',
  'countedFrom',
  'notMonthAfter',
  'stretch',
  'partitive',
  'definite',
  'partOf',
  'namedDay',
  'titleAfter',
  'notQuarter',
  'pluralYears',
  'pluralDays',
  'lasting',
  'vague',
  'aheadIfFuture',
  'namedAfter',
  'determiners',
  'models',
  'thisMonth',
  'ahead',
  'editions',
  'final',
  'maybe',
  'measures',
] as const;
export type SideWords = (typeof SIDE_WORDS)[number];

export interface MonthNames {
  calendar: WrittenCalendar;
  strength: Strength;
  /** Twelve entries; '' for a month that these names lack. */
  names: readonly Words[];
}

export interface UnitNames {
  unit: Unit;
  singular: Words;
  /** Arabic counts two by the noun alone. */
  dual?: Words;
  plural: Words;
}

export interface DateGrammar {
  /** Calendar of a relative month or year, and of years that only this calendar counts so. */
  calendar: WrittenCalendar;
  /** Which comes first in `3/4/2025`; `region` asks the tag's region. */
  order: 'day' | 'month' | 'region';
  /** Letters that are written together with the next word, as prepositions and conjunctions. */
  proclitics?: string;
  /** The fewest letters that a word can have with one of these before it, if not three. */
  shortestWithProclitic?: number;
  /** True where years between 1300 and 1500, and months by their numbers, are written in digits as Hijri ones are. */
  hijri?: boolean;
  /** True where a year takes its case after an apostrophe (`2012'de`). */
  endings?: boolean;
  /** Words whose first group is a date word and the rest an ending. */
  ended?: RegExp;
  /** True where months and weekdays have small letters: one with a capital beside another is a person's name. */
  smallNames?: boolean;
  /**
   * What the article does before a weekday: `always` where none stands without, so that one with a capital is a name
   * from the first word on; `repeated` where it makes of the day every one (`le lundi`).
   */
  weekdayArticle?: 'always' | 'repeated';
  /** True where the weekday follows its date (`9 Ocak 2025 Perşembe`). */
  weekdayLast?: boolean;
  /** True where vowels are elided before an apostrophe (`l'an`, `d'avril`). */
  elides?: boolean;
  /** What a month's name can grow at its end without a space. */
  monthSuffixes?: readonly string[];
  /** Single words that decide by standing beside another; see `SIDE_WORDS`. */
  beside: Readonly<Partial<Record<SideWords, Words>>>;
  /** True where a month's name is written with a capital. */
  capitalised?: boolean;
  /** Months that are other words in lower case (`may`, `march`). */
  lowerCaseWords?: Words;
  /** True where a year is said in two pairs (`nineteen eighty-four`). */
  pairedYears?: boolean;
  /** True where nouns are written with a capital: a year before another word counts nothing. */
  nounsCapitalised?: boolean;
  /** True where `the past day` is yesterday (`روز گذشته`); elsewhere it is a day of the story. */
  relativeDays?: boolean;
  /** True where `15.2.` is a day of a month. */
  dottedDays?: boolean;
  /** True where the article belongs to the day (`the 9th of May`). */
  dayArticle?: boolean;
  months: readonly MonthNames[];
  /** Monday first. */
  weekdays: readonly Words[];
  /** Weekday names that are also other words: they want a head noun, a date or a relative word. */
  weakWeekdays?: readonly Words[];
  /** Indexed by value; '' where there is none. Tens and units are put together by rule. */
  cardinals: Readonly<Record<number, Words>>;
  ordinals: Readonly<Record<number, Words>>;
  /** What makes digits an ordinal (`th`, `er`, `.`). */
  ordinalSuffixes?: Words;
  units: readonly UnitNames[];
  /** Head nouns before a named day, month or year (`يوم`, `شهر`, `عام`), in any number. */
  heads: Readonly<Partial<Record<Head, Words>>>;
  /** Relative words before and after their noun, by the number of units they go: -1 is last, 0 this, 1 next. */
  relativesBefore: Readonly<Record<string, Words>>;
  relativesAfter: Readonly<Record<string, Words>>;
  /** Words that mean a day or another unit by themselves, by unit and distance. */
  deictics: readonly (readonly [unit: Unit, amount: number, words: Words])[];
  /** Words round a counted unit: `ago` after or before it, `ahead` likewise. */
  agoBefore?: Words;
  agoAfter?: Words;
  aheadBefore?: Words;
  aheadAfter?: Words;
  /** Spring first. */
  seasons: readonly Words[];
  /** Nouns that name a decade by themselves, by its last two digits. */
  decades: Readonly<Record<number, Words>>;
  /** What makes a decade of its first year's digits (`s`, `er Jahre`). */
  decadeSuffixes?: Words;
  eras: Readonly<Partial<Record<Era, Words>>>;
  /** Parts of a period (`أواخر`, `early`). */
  parts: Words;
  /** Between the parts of one date (`من`, `of`). */
  of: Words;
  article?: Words;
  /** Between a weekday and its date (`الموافق`). */
  corresponding?: Words;
  to: Words;
  and: Words;
  between: Words;
  /** Prepositions and other words after which a bare year or month is one. */
  cues: Words;
  /** Nouns whose number is not a year (`resolution 1929`, `القرار 1701`). */
  numbered: Words;
  /** Words before a weekday, unit or deictic that make it something else (`بين الاثنين`, `الأمين العام`). */
  unless?: readonly (readonly [before: Words, word: Words])[];
  /** Letters that are a quarter or a half by their number (`Q1`, `H2`). */
  quarterLetter?: Words;
  halfLetter?: Words;
  /** Endings of a counted noun: a number before such a word is a count. */
  countedEnding?: RegExp;
  /** Words that may follow a bare year that has only a weak cue. */
  followers: Words;
  /** Words that make a weekday or unit a repeating time (`every`). */
  every: Words;
  /** Words of a coming event: they make a bare weekday or month a future one. */
  future?: Words;
  /** Words that end a clause whose verb stands last: a verb of the future is looked for up to them. */
  verbLast?: Words;
  futurePrefix?: RegExp;
  /** Verbs of what is not done, which a word of possibility puts in the future. */
  imperfect?: RegExp;
  /**
   * A verb that makes a bare weekday a coming one where it opens its sentence: in Arabic news what is past has the
   * perfect there (`يصوت البرلمان الثلاثاء`). Narrower than `imperfect`, which verbs of the past also look like.
   */
  opening?: RegExp;
  /** A folded word that a bare singular unit before it belongs to (`قبل يوم الانتخابات`): nothing is counted there. */
  construct?: RegExp;
  /** Of a verb as it is written, in lower case: folding would make `cumplirá` of `cumplira`. */
  futureSuffix?: RegExp;
}
