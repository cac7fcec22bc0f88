/** Accuracy of dates on the developer data, and speed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edtfInterval } from '../src/recognition/dates/edtf.ts';
import { recogniseDates } from '../src/recognition/dates/dates.ts';
import { prepareText } from '../src/recognition/text/document.ts';

interface GoldDate {
  start: number;
  end: number;
  text: string;
  /** `*` where only the span is judged. */
  value: string;
  alts?: string[];
  /** Counts neither for nor against. */
  optional?: boolean;
}

interface GoldText {
  id: string;
  lang: string;
  text: string;
  reference: string;
  dates: GoldDate[];
}

export interface DateBenchRow {
  dataset: string;
  /** Dates that count. */
  gold: number;
  /** Share of them with the gold span and value. */
  right: number;
  /** The same, forgiving prepositions and parts of the day that some gold includes and our guidelines leave out. */
  rightCore: number;
  /** Share of our marks whose span is a gold one's, by the forgiving measure; optional spans are left out. */
  precision: number;
  msPerKb: number;
}

/** What gold may have at the edges of a date and our marks leave out. */
const EDGES =
  /^(?:(?:في|من|منذ|حتى|خلال|بين|الفترة من|فجر|صباح|مساء|ليل|ظهر|در|از|تا|بين|طی|صبح|شامگاه|عصر|on|in|from|at|since|until|by|during|between|after|before|around|the|le|la|les|l'|du|des|en|au|de|depuis|entre|avant|dans)\s?)+/iu;

function core(date: { start: number; text: string }): { start: number; text: string } {
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

export function readDates(folder: string): Map<string, GoldText[]> {
  const sets = new Map<string, GoldText[]>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    // Shape as the data's README gives it; the files are ours to trust.
    sets.set(
      file.replace('.jsonl', ''),
      lines.map((line) => JSON.parse(line) as GoldText),
    );
  }
  return sets;
}

/** One text's marks and what became of its gold. */
export function judge(gold: GoldText): {
  right: number;
  rightCore: number;
  gold: number;
  marks: number;
  spans: number;
  misses: string[];
} {
  const found = recogniseDates(prepareText(gold.text, { language: gold.lang, published: gold.reference }));
  const counted = gold.dates.filter(({ optional }) => !optional);
  const misses: string[] = [];
  let right = 0;
  let rightCore = 0;
  for (const date of counted) {
    const wanted = new Set([date.value, ...(date.alts ?? [])].map(normalise));
    const agrees = (value: string | null): boolean =>
      date.value === '*' || (value !== null && wanted.has(normalise(value)));
    const exact = found.find(({ start, end }) => start === date.start && end === date.end);
    if (exact && agrees(exact.value)) right++;
    const goldCore = core(date);
    const near = found.find((mark) => {
      const ours = core(mark);
      return ours.start === goldCore.start && ours.text.length === goldCore.text.length;
    });
    if (near && agrees(near.value)) rightCore++;
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

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 1_000) / 1_000;
}

/**
 * A row for each data set, on the half of its texts that is kept aside from tuning (every second
 * line). Without a folder of data there is nothing to measure: no rows.
 */
export async function benchDates(dataDir: string | null): Promise<DateBenchRow[]> {
  if (dataDir === null) return [];
  const rows: DateBenchRow[] = [];
  for (const [dataset, texts] of readDates(join(dataDir, 'dates'))) {
    const aside = texts.filter((_, index) => index % 2 === 1);
    const sums = { right: 0, rightCore: 0, gold: 0, marks: 0, spans: 0 };
    for (const text of aside) {
      const result = judge(text);
      for (const key of ['right', 'rightCore', 'gold', 'marks', 'spans'] as const) sums[key] += result[key];
    }
    rows.push({
      dataset,
      gold: sums.gold,
      right: share(sums.right, sums.gold),
      rightCore: share(sums.rightCore, sums.gold),
      precision: share(sums.spans, sums.marks),
      msPerKb: speed(texts),
    });
  }
  return rows;
}

/** Milliseconds for a kilobyte of UTF-8, tokens included, the best of three runs over a set's text. */
function speed(texts: readonly GoldText[]): number {
  const text = texts.map((each) => each.text).join('\n');
  const kilobytes = Buffer.byteLength(text) / 1_000;
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    recogniseDates(prepareText(text, { language: texts[0]?.lang, published: '2025-01-10' }));
    best = Math.min(best, performance.now() - begun);
  }
  return Math.round((best / kilobytes) * 1_000) / 1_000;
}
