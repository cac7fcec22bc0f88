/** Dates told from the publication's day: `أمس`, `الشهر الماضي`, `two years ago`, `next Tuesday`. */
import { type SenseOf, isBeside, follows, isMark, isUnmade, senseAt, skip, skipHead } from './cursor.ts';
import { numberAt } from './numbers.ts';
import type { Fields, Phrase } from './fields.ts';
import type { Unit } from './grammar.ts';
import type { Reading } from './reading.ts';

/** Units that are the same in every calendar that we convert. */
const DAY_UNITS: ReadonlySet<Unit> = new Set(['day', 'week', 'weekend', 'century']);

/** Counts past this are figures of speech. */
const MAX_COUNT = 999;

function shifted(reading: Reading, unit: Unit, shift: number): Fields {
  const { calendar } = reading.lexicon.grammar;
  return {
    unit,
    calendar: DAY_UNITS.has(unit) ? 'gregory' : calendar,
    shift,
  };
}

/** Whether a counted noun stands here: `three years` before `last`, `یک` before `سال گذشته`. */
function isCounted(reading: Reading, at: number): boolean {
  const before = reading.pieces[at - 1];
  return before?.kind === 'number' || follows(reading, at, 'cardinal') || isBeside(reading, at - 1, 'vague');
}

/** `last month`, `الشهر الماضي`, `هذا العام`, `سال جاری میلادی`, `امسال`. */
export function relativeUnit(reading: Reading, from: number): Phrase | null {
  const named = senseAt(reading, from, 'deictic', (sense) => sense.unit !== 'day');
  if (named)
    return { from, next: named.next, fields: shifted(reading, named.sense.unit, named.sense.amount) };
  const article = skip(reading, from, 'article');
  const before = senseAt(reading, article, 'relativeBefore');
  const at = before?.next ?? article;
  const unit = senseAt(reading, at, 'unit', (sense) => sense.count === 'singular');
  if (!unit || follows(reading, from, 'every')) return null;
  const after = before ? null : senseAt(reading, unit.next, 'relativeAfter');
  const amount = before?.sense.amount ?? after?.sense.amount;
  if (amount === undefined || isUnmade(reading, at)) return null;
  // In `turned 90 this year` the number is of something else: what it counted would be in the plural.
  if (isCounted(reading, from) && !(before && unit.sense.count === 'singular')) return null;
  // `the next day` is told from another day of the story.
  if (unit.sense.unit === 'day' && amount !== 0 && !reading.lexicon.grammar.relativeDays) return null;
  // `the last month`, `the past year` are stretches that end today.
  if (before && before.sense.amount < 0 && isStretch(reading, article, unit.next)) return null;
  const next = after?.next ?? unit.next;
  if (unit.sense.unit === 'weekend' && amount === 0)
    return { from, next, fields: { unit: 'weekend', calendar: 'gregory', direction: 0 } };
  const fields = shifted(reading, unit.sense.unit, amount);
  const era = senseAt(reading, next, 'era');
  if (era?.sense.era === 'ce') return { from, next: era.next, fields: { ...fields, calendar: 'gregory' } };
  return { from, next, fields };
}

/** `the past year`, but not in `5th of the past month`; `last week of May` is one of that month's. */
function isStretch(reading: Reading, from: number, next: number): boolean {
  const isPart = isBeside(reading, from - 2, 'partOf');
  if (isBeside(reading, from - 1, 'stretch') && !isPart) return true;
  return isBeside(reading, next, 'partitive');
}

const isWeekend = ({ unit, count }: SenseOf<'unit'>): boolean => unit === 'weekend' && count === 'singular';

/** `the weekend`, `am Wochenende`: the last one, or the coming one in what is to come. */
export function weekend(reading: Reading, from: number): Phrase | null {
  const article = skip(reading, from, 'article');
  const unit = senseAt(reading, article, 'unit', isWeekend);
  // `a weekend trip` is of no weekend.
  if (article === from && !follows(reading, from, 'cues') && !follows(reading, from, 'of')) return null;
  if (!unit || follows(reading, from, 'every') || isCounted(reading, from)) return null;
  return { from, next: unit.next, fields: { unit: 'weekend', calendar: 'gregory' }, weak: true };
}

/** A period that an article alone makes the present one, after a word for its part: `نهاية الشهر`, `end of the year`. */
export function presentUnit(reading: Reading, at: number): Phrase | null {
  const unit = senseAt(reading, skip(reading, at, 'article'), 'unit', ({ count }) => count === 'singular');
  if (!unit || !['week', 'month', 'year'].includes(unit.sense.unit)) return null;
  if (senseAt(reading, unit.next, 'era')) return null;
  const definite =
    (reading.pieces[unit.next - 1]?.folded.startsWith('ال') ?? false) ||
    skip(reading, at, 'article') > at ||
    isBeside(reading, at - 1, 'definite') ||
    (isBeside(reading, at - 1, 'partOf') && unit.sense.unit !== 'week');
  if (!definite || isUnmade(reading, unit.next - 1)) return null;
  return { from: at, next: unit.next, fields: shifted(reading, unit.sense.unit, 0) };
}

interface Count {
  unit: Unit;
  value: number;
  next: number;
}

/** A count of units, or the noun alone for one or two: `ثلاثة أيام`, `يومين`, `a year`. */
function countAt(reading: Reading, at: number): Count | null {
  const number = numberAt(reading, at);
  const unit = senseAt(reading, number?.next ?? at, 'unit');
  if (unit && number && !number.ordinal && number.value >= 1 && number.value <= MAX_COUNT)
    return { unit: unit.sense.unit, value: number.value, next: unit.next };
  if (!unit || number || reading.pieces[at]?.folded.startsWith('ال')) return null;
  if (unit.sense.count === 'plural') return null;
  return { unit: unit.sense.unit, value: unit.sense.count === 'dual' ? 2 : 1, next: unit.next };
}

/** `قبل يومين`, `two years ago`, `il y a deux ans`, `dans trois mois`. */
export function ago(reading: Reading, from: number): Phrase | null {
  if (isUnmade(reading, from)) return null;
  for (const [kind, sign] of [
    ['agoBefore', -1],
    ['aheadBefore', 1],
  ] as const) {
    const before = senseAt(reading, from, kind);
    const counted = before && countAt(reading, before.next);
    if (counted && endsCount(reading, counted.next) && !isConstruct(reading, before.next, counted)) {
      const fields = shifted(reading, counted.unit, sign * counted.value);
      const phrase: Phrase = { from, next: counted.next, fields };
      const isOpen =
        isBeside(reading, before.next - 1, 'aheadIfFuture') && !isUnderWay(reading, counted.next);
      return isOpen ? { ...phrase, ifFuture: true } : phrase;
    }
  }
  const number = numberAt(reading, from);
  const counted = number && countAt(reading, from);
  if (!counted) return null;
  for (const [kind, sign] of [
    ['agoAfter', -1],
    ['aheadAfter', 1],
  ] as const) {
    const after = senseAt(reading, counted.next, kind);
    const lasting = sign > 0 && isBeside(reading, from - 1, 'lasting');
    if (after && !lasting && !isBeside(reading, after.next, 'countedFrom'))
      return { from, next: after.next, fields: shifted(reading, counted.unit, sign * counted.value) };
  }
  return null;
}

/** `بعد يومين تصل اللجنة`: the imperfect right after the count, where the past has the perfect (`وصلت`). */
function isUnderWay({ pieces, lexicon }: Reading, at: number): boolean {
  return lexicon.grammar.imperfect?.test(pieces[at]?.folded ?? '') ?? false;
}

/** `قبل يوم الانتخابات`: one unit without a number, and the noun that it is of. */
function isConstruct({ pieces, lexicon }: Reading, at: number, { value, next }: Count): boolean {
  if (value !== 1 || next !== at + 1) return false;
  return lexicon.grammar.construct?.test(pieces[next]?.folded ?? '') ?? false;
}

/** `قبل يومين من الانتخابات` counts from something else than today, `قبل عام 2011` counts nothing. */
function endsCount(reading: Reading, at: number): boolean {
  if (isBeside(reading, at, 'countedFrom') || reading.pieces[at]?.kind === 'number') return false;
  return (
    !senseAt(reading, at, 'month') &&
    !senseAt(reading, at, 'weekday') &&
    !senseAt(reading, at, 'relativeAfter')
  );
}

/** A day by its own word: `أمس`, `today`, and the weekday that may follow it. */
export function deictic(reading: Reading, from: number): Phrase | null {
  const at = skipHead(reading, from, 'day');
  const day =
    senseAt(reading, from, 'deictic', (sense) => sense.unit === 'day') ??
    (at > from ? senseAt(reading, at, 'deictic', (sense) => sense.unit === 'day') : null);
  if (!day || follows(reading, from, 'every') || isUnmade(reading, from)) return null;
  // `اليوم الثالث` is the third day, `اليوم العالمي` a named one.
  if (numberAt(reading, day.next)?.ordinal || senseAt(reading, day.next, 'relativeAfter')) return null;
  if (isBeside(reading, day.next, 'namedDay')) return null;
  const comma = isMark(reading.pieces[day.next], ',،(') ? day.next + 1 : day.next;
  const named = senseAt(reading, skipHead(reading, comma, 'day'), 'weekday', ({ weak }) => !weak);
  const bracket = isMark(reading.pieces[day.next], '(');
  const fields: Fields = { unit: 'day', calendar: 'gregory', shift: day.sense.amount };
  if (named && !bracket && !senseAt(reading, named.next, 'relativeAfter'))
    return { from, next: named.next, fields };
  return { from, next: day.next, fields };
}

/** A weekday alone, with a relative word, or of a relative week. */
export function weekday(reading: Reading, from: number): Phrase | null {
  if (follows(reading, from, 'every')) return null;
  const article = skip(reading, from, 'article');
  const before = senseAt(reading, article, 'relativeBefore');
  const at = before?.next ?? from;
  const headed = skipHead(reading, at, 'day');
  const named = senseAt(reading, headed, 'weekday');
  if (!named || isBeside(reading, named.next, 'titleAfter')) return null;
  const fields: Fields = { unit: 'day', calendar: 'gregory', weekday: named.sense.weekday };
  const end = skipHead(reading, named.next, 'afterDay');
  const after = senseAt(reading, end, 'relativeAfter');
  const direction = before?.sense.amount ?? after?.sense.amount;
  if (direction !== undefined) return { from, next: after?.next ?? end, fields: { ...fields, direction } };
  const week = relativeUnit(reading, skip(reading, end, 'of'));
  if (week?.fields.unit === 'week' && week.fields.shift !== undefined)
    return { from, next: week.next, fields: { ...fields, weekShift: week.fields.shift } };
  // `Mittwoch vor einer Woche`, `Wednesday two weeks ago`
  const counted = ago(reading, end);
  if (counted?.fields.unit === 'week' && counted.fields.shift !== undefined)
    return { from, next: counted.next, fields: { ...fields, weekShift: counted.fields.shift } };
  const hasNoun = headed > at || end > named.next;
  if (reading.lexicon.grammar.weekdayArticle === 'repeated' && !hasNoun && follows(reading, at, 'article'))
    return null;
  // `a quarta` is the fourth, `a quarta-feira` no less a Wednesday.
  const isWord = named.next === headed + 1;
  if (!hasNoun && (named.sense.weak || (isWord && isUnmade(reading, headed)))) return null;
  return { from, next: end, fields };
}
