/** Decades and centuries: `ثمانينيات القرن الماضي`, `the 1980s`, `القرن الخامس قبل الميلاد`, `XIXe siècle`. */
import { follows, isMark, leans, senseAt, skip, skipHead, type SenseOf } from './cursor.ts';
import { numberAt } from './numbers.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Reading } from './reading.ts';
import { relativeUnit } from './relative.ts';

const ROMAN_ORDINAL = /^(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|eme)?$/u;
/** The one that `this century` means in anything written for the web. */
const PRESENT_CENTURY = 21;

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The value of a Roman ordinal below forty, as centuries are numbered; 0 for another word. */
function romanOrdinal(word: string): number {
  const digits = ROMAN_ORDINAL.exec(word)?.[1] ?? '';
  let value = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = ROMAN_DIGITS[digits.charAt(at)] ?? 0;
    value += digit < (ROMAN_DIGITS[digits.charAt(at + 1)] ?? 0) ? -digit : digit;
  }
  return value;
}

/** Past the era, with the century counted back before Christ. */
function withEra(reading: Reading, from: number, number: number, next: number): Phrase | null {
  if (number < 1 || number > 30) return null;
  const era = senseAt(reading, next, 'era');
  const fields: Fields = {
    unit: 'century',
    calendar: era?.sense.era === 'islamic' || era?.sense.era === 'persian' ? era.sense.era : 'gregory',
    century: era?.sense.era === 'bce' ? -number : number,
  };
  return { from, next: era?.next ?? next, fields };
}

/** A century by its number. */
export function century(reading: Reading, from: number): Phrase | null {
  const { pieces } = reading;
  const start = skip(reading, from, 'article');
  const headed = skipHead(reading, start, 'century');
  if (headed > start) {
    const number = numberAt(reading, skip(reading, headed, 'article'));
    if (number && number.value <= 30) return withEra(reading, from, number.value, number.next);
    const roman = romanOrdinal(pieces[headed]?.folded ?? '');
    return roman > 0 ? withEra(reading, from, roman, headed + 1) : null;
  }
  // Where the noun stands first, an ordinal before it counts something else (`نیمه دوم قرن`).
  if (reading.lexicon.grammar.heads.century) return null;
  const number = numberAt(reading, start);
  const roman = number ? 0 : romanOrdinal(pieces[start]?.folded ?? '');
  const value = number?.ordinal ? number.value : roman;
  const unitAt = number?.ordinal ? number.next : start + 1;
  const dash = isMark(pieces[unitAt], '-‑') ? unitAt + 1 : unitAt;
  const unit = value > 0 ? senseAt(reading, dash, 'unit', (sense) => sense.unit === 'century') : null;
  return unit && withEra(reading, from, value, unit.next);
}

/** `'90s`: the apostrophe stands for the century. */
function pastApostrophe({ pieces }: Reading, at: number): number {
  return isMark(pieces[at], "'") && pieces[at + 1]?.kind === 'number' && leans(pieces[at + 1]) ? at + 1 : at;
}

const isDecade = ({ unit, count }: SenseOf<'unit'>): boolean => unit === 'decade' && count === 'singular';

/** `العقد الأول من القرن الحالي`, `the first decade of the 21st century`. */
export function nthDecade(reading: Reading, from: number): Phrase | null {
  const start = skip(reading, from, 'article');
  const before = numberAt(reading, start);
  const unit = senseAt(reading, before?.ordinal ? before.next : start, 'unit', isDecade);
  const number = before?.ordinal ? before : unit && numberAt(reading, unit.next);
  if (!unit || !number?.ordinal || number.value < 1 || number.value > 10) return null;
  const next = number === before ? unit.next : number.next;
  const linked = skip(reading, next, 'of');
  const named = linked > next ? (century(reading, linked) ?? relativeUnit(reading, linked)) : null;
  if (named?.fields.unit !== 'century' || named.fields.calendar !== 'gregory') return null;
  const { century: hundred, shift } = named.fields;
  if (hundred === undefined ? shift !== 0 : hundred < 1) return null;
  const first = (hundred ?? PRESENT_CENTURY) * 100 - 100 + (number.value - 1) * 10;
  return { from, next: named.next, fields: { unit: 'decade', calendar: 'gregory', decade: first } };
}

/** `the 1800s` are a century; from here on the digits are more often a decade's. */
const LAST_AS_CENTURY = 1_900;

/** A decade by its word or its first year. */
export function decade(reading: Reading, from: number): Phrase | null {
  const start = pastApostrophe(reading, skip(reading, from, 'article'));
  const headed = pastApostrophe(reading, skipHead(reading, start, 'decade'));
  const word = senseAt(reading, headed, 'decade');
  if (word) return decadeOfCentury(reading, from, word.sense.decade, word.next);
  const digits = decadeDigits(reading, headed, headed > start);
  if (digits) {
    const era = senseAt(reading, digits.next, 'era');
    const persian =
      reading.lexicon.grammar.calendar === 'persian' && era?.sense.era !== 'ce' && digits.value < 1500;
    const value = digits.value < 100 ? digits.value + (persian ? 1300 : 1900) : digits.value;
    if (!persian && headed === start && value % 100 === 0 && value < LAST_AS_CENTURY)
      return withEra(reading, from, value / 100 + 1, digits.next);
    return {
      from,
      next: era?.next ?? digits.next,
      fields: { unit: 'decade', calendar: persian ? 'persian' : 'gregory', decade: value },
    };
  }
  const spelled = headed > start ? numberAt(reading, headed) : null;
  if (spelled && spelled.digits === 0 && spelled.value >= 20 && spelled.value % 10 === 0)
    return spelledDecade(reading, from, spelled.value, spelled.next);
  return null;
}

/** `دهه هفتاد`, `años noventa`: the head noun makes a decade of a counting word. */
function spelledDecade(reading: Reading, from: number, value: number, next: number): Phrase {
  const era = senseAt(reading, next, 'era');
  const persian = reading.lexicon.grammar.calendar === 'persian' && era?.sense.era !== 'ce';
  return {
    from,
    next: era?.next ?? next,
    fields: {
      unit: 'decade',
      calendar: persian ? 'persian' : 'gregory',
      decade: (persian ? 1300 : 1900) + value,
    },
  };
}

function decadeDigits(reading: Reading, at: number, headed: boolean): { value: number; next: number } | null {
  const { pieces, lexicon } = reading;
  const piece = pieces[at];
  if (piece?.kind !== 'number' || piece.inner || piece.value % 10 !== 0) return null;
  const four = piece.folded.length === 4 && piece.value >= 1000 && piece.value <= 2100;
  if (!four && piece.folded.length !== 2) return null;
  if (headed) {
    // A head noun for years in the plural is a decade's only before a round number.
    if (lexicon.grammar.calendar === 'persian' || four) return { value: piece.value, next: at + 1 };
    return { value: 1900 + piece.value, next: at + 1 };
  }
  const mark = isMark(pieces[at + 1], "'") ? at + 2 : at + 1;
  const suffix = senseAt(reading, mark, 'decadeSuffixes');
  if (!suffix || !leans(pieces[at + 1]) || !leans(pieces[mark])) return null;
  if (four) return { value: piece.value, next: suffix.next };
  if (piece.value < 30 || !(follows(reading, at, 'article') || isMark(pieces[at - 1], "'"))) return null;
  return { value: 1900 + piece.value, next: suffix.next };
}

/** `خمسينيات القرن الرابع عشر`, `ثمانينيات القرن الماضي`; alone it is of the century that living memory means. */
function decadeOfCentury(reading: Reading, from: number, value: number, at: number): Phrase {
  const linked = skip(reading, at, 'of');
  const named = century(reading, linked);
  const base: Fields = { unit: 'decade', calendar: 'gregory', decade: value };
  if (named?.fields.century !== undefined && named.fields.century > 0)
    return { from, next: named.next, fields: { ...base, decade: (named.fields.century - 1) * 100 + value } };
  const unit = senseAt(reading, linked, 'unit', (sense) => sense.unit === 'century');
  const relative = unit && senseAt(reading, unit.next, 'relativeAfter');
  if (relative?.sense.amount === -1)
    return { from, next: relative.next, fields: { ...base, decade: 1900 + value } };
  return { from, next: at, fields: { ...base, decade: 1900 + value } };
}
