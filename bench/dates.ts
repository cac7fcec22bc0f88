/** Accuracy of dates on the developer data and our own articles, and speed, beside chrono-node. */
import { join } from 'node:path';
import { fromGregorian } from '../src/recognition/dates/calendar.ts';
import { recogniseDates } from '../src/recognition/dates/dates.ts';
import { edtfInterval } from '../src/recognition/dates/edtf.ts';
import { prepareText } from '../src/recognition/text/document.ts';
import { chronoDates, hasChrono, type PeerDate } from './chrono.ts';
import { isConverted, readArticleDates, readDates, readNewsroomDates, type GoldText } from './date-gold.ts';

export { readDates } from './date-gold.ts';

export interface DateBenchRow {
  dataset: string;
  /** Dates that count. */
  gold: number;
  /** Share of them with the gold span and value. */
  right: number;
  /** The same, forgiving prepositions, articles and parts of the day that some gold includes and our guidelines leave out. */
  rightCore: number;
  /** `rightCore` on the texts that are tuned on. */
  tuned: number;
  /** Share of our marks whose span is a gold one's, by the forgiving measure; optional spans are left out. */
  precision: number;
  /** `rightCore` and `precision` of chrono-node. */
  chrono: number | null;
  chronoPrecision: number | null;
  /** Processor time for a kilobyte of UTF-8, from the bare text on. */
  msPerKb: number;
  /** The same without the tokens and languages of the text, which names and quotes share. */
  datesMsPerKb: number;
  chronoMsPerKb: number | null;
}

/** What gold may have at the edges of a date and our marks leave out. */
const EDGES =
  /^(?:(?:في|من|منذ|حتى|خلال|بين|الفترة من|فجر|صباح|مساء|ليل|ظهر|در|از|تا|بین|طی|صبح|شامگاه|عصر|on|in|from|at|since|until|by|during|between|after|before|around|the|le|la|les|l'|du|des|en|au|de|depuis|entre|avant|dans|am|im|vom|zum|ab|seit|bis|nach|zwischen|von|den|der|die|das|dem|el|los|las|del|desde|hasta|durante|para|sobre)(?!\p{L})\s?)+/iu;

/** A day and how a relative date stands to it, of ours; the same of a peer, which does not say the latter. */
interface Mark extends PeerDate {
  relation?: string;
}

interface Placed {
  start: number;
  text: string;
}

function core(date: Placed): Placed {
  const cut = EDGES.exec(date.text)?.[0].length ?? 0;
  return cut < date.text.length ? { start: date.start + cut, text: date.text.slice(cut) } : date;
}

/** ISO week as the interval of its days, so that it compares with ours. */
function normalise(value: string): string {
  const week = /^(\d{4})-W(\d{2})$/u.exec(value);
  if (week) {
    const fourth = Date.UTC(Number(week[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000;
    const start = monday + (Number(week[2]) - 1) * 7 * 86_400_000;
    return `${iso(start)}/${iso(start + 6 * 86_400_000)}`;
  }
  const interval = edtfInterval(value);
  return interval ? `${interval.start}/${interval.end}` : value;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function dayOf(isoDay: string): number {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  return fromGregorian(year, month, day);
}

/** Whether two values differ by what a converted corpus settles by convention; see date-gold.ts. */
function agreesByConvention(
  text: string,
  wanted: string,
  given: string,
  relation: string | undefined,
): boolean {
  const [want, got] = [edtfInterval(wanted), edtfInterval(given)];
  if (!want || !got) return false;
  // `two months ago` is a day there, the month here.
  if (/^[-+]\d+ (?:persian )?(?:week|month|year)$/u.test(relation ?? ''))
    return got.start <= want.start && want.end <= got.end;
  if (/\p{Nd}{4}/u.test(text)) return false;
  if (want.start.slice(-5) === got.start.slice(-5) && want.end.slice(-5) === got.end.slice(-5)) return true;
  const apart = Math.abs(dayOf(want.start) - dayOf(got.start));
  return want.start === want.end && got.start === got.end && apart === 7 && !/\p{Nd}/u.test(text);
}

export interface Judgement {
  right: number;
  rightCore: number;
  gold: number;
  marks: number;
  spans: number;
  misses: string[];
}

/** Some marks of a text, and what became of its gold. */
function judgeMarks(gold: GoldText, found: readonly Mark[], byConvention: boolean): Judgement {
  const counted = gold.dates.filter(({ optional }) => !optional);
  const misses: string[] = [];
  let right = 0;
  let rightCore = 0;
  for (const date of counted) {
    const wanted = [date.value, ...(date.alts ?? [])];
    const agrees = ({ value, relation }: Mark): boolean =>
      date.value === '*' ||
      (value !== null &&
        wanted.some(
          (each) =>
            normalise(each) === normalise(value) ||
            (byConvention && agreesByConvention(date.text, each, value, relation)),
        ));
    const exact = found.find(({ start, end }) => start === date.start && end === date.end);
    if (exact && agrees(exact)) right++;
    const goldCore = core(date);
    const near = found.find((mark) => {
      const ours = core(mark);
      return ours.start === goldCore.start && ours.text.length === goldCore.text.length;
    });
    if (near && agrees(near)) rightCore++;
    else
      misses.push(
        `${gold.reference} | ${gold.text.slice(0, 110)} | ${date.text} = ${date.value} | ours: ${found.map(({ text, value }) => `${text} = ${value}`).join(' ; ')}`,
      );
  }
  let marks = 0;
  let spans = 0;
  for (const mark of found) {
    const overlapping = gold.dates.filter(({ start, end }) => mark.start < end && start < mark.end);
    if (overlapping.some(({ optional }) => optional)) continue;
    marks++;
    const ours = core(mark);
    if (
      overlapping.some(
        (date) => core(date).start === ours.start && core(date).text.length === ours.text.length,
      )
    )
      spans++;
    else if (overlapping.length === 0)
      misses.push(`EXTRA ${gold.reference} | ${gold.text.slice(0, 140)} | ${mark.text} = ${mark.value}`);
  }
  return { right, rightCore, gold: counted.length, marks, spans, misses };
}

/** What becomes of a text's gold in our marks. */
export function judge(gold: GoldText, byConvention = false): Judgement {
  const found = recogniseDates(prepareText(gold.text, { language: gold.lang, published: gold.reference }));
  return judgeMarks(gold, found, byConvention);
}

function judgeChrono(gold: GoldText, byConvention: boolean): Judgement {
  return judgeMarks(gold, chronoDates(gold.text, gold.lang, gold.reference), byConvention);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1_000) / 1_000;
}

function sum(judgements: readonly Judgement[]): Omit<Judgement, 'misses'> {
  const total = { right: 0, rightCore: 0, gold: 0, marks: 0, spans: 0 };
  for (const each of judgements)
    for (const key of ['right', 'rightCore', 'gold', 'marks', 'spans'] as const) total[key] += each[key];
  return total;
}

/**
 * A row for each data set and our own hard sentences, on the half of their texts that is kept aside from tuning
 * (every second line), and for our own articles, which are tuned on. Without a folder of data only ours are measured.
 */
export async function benchDates(dataDir: string | null): Promise<DateBenchRow[]> {
  const rows: DateBenchRow[] = [];
  const corpora = dataDir === null ? [] : [...readDates(join(dataDir, 'dates'))];
  for (const [dataset, texts] of [...corpora, ...readNewsroomDates()])
    rows.push(
      rowOf(
        dataset,
        texts.filter((_, index) => index % 2 === 1),
        texts.filter((_, index) => index % 2 === 0),
      ),
    );
  for (const [dataset, texts] of readArticleDates()) rows.push(rowOf(dataset, texts, texts));
  return rows;
}

function rowOf(dataset: string, aside: readonly GoldText[], tuned: readonly GoldText[]): DateBenchRow {
  const byConvention = isConverted(dataset);
  const language = aside[0]?.lang ?? 'en';
  const ours = sum(aside.map((text) => judge(text, byConvention)));
  const onTuned = sum(tuned.map((text) => judge(text, byConvention)));
  const theirs = hasChrono(language) ? sum(aside.map((text) => judgeChrono(text, byConvention))) : null;
  const text = [...aside, ...tuned].map((each) => each.text).join('\n');
  const context = { language, published: '2025-01-10' };
  const document = prepareText(text, context);
  return {
    dataset,
    gold: ours.gold,
    right: share(ours.right, ours.gold),
    rightCore: share(ours.rightCore, ours.gold),
    tuned: share(onTuned.rightCore, onTuned.gold),
    precision: share(ours.spans, ours.marks),
    chrono: theirs && share(theirs.rightCore, theirs.gold),
    chronoPrecision: theirs && share(theirs.spans, theirs.marks),
    msPerKb: speed(text, () => recogniseDates(prepareText(text, context))),
    datesMsPerKb: speed(text, () => recogniseDates(document)),
    chronoMsPerKb: theirs && speed(text, () => chronoDates(text, language, context.published)),
  };
}

/** Kilobytes read of each set, in as many passes as that takes within limits: after fewer the engine is not warm. */
const KILOBYTES = 1_000;
const FEWEST_RUNS = 12;
const MOST_RUNS = 1_500;

/** Processor milliseconds for a kilobyte of UTF-8, the best of some runs. */
function speed(text: string, run: () => unknown): number {
  const kilobytes = Buffer.byteLength(text) / 1_000;
  const runs = Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, Math.ceil(KILOBYTES / kilobytes)));
  let best = Infinity;
  for (let round = 0; round < runs; round++) {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, (user + system) / 1_000);
  }
  return Math.round((best / kilobytes) * 1_000) / 1_000;
}
