/** How long a megabyte of what only date words are made of takes: the worst that a hostile page can write. */
import { recogniseDates } from '../src/recognition/dates/dates.ts';
import { prepareText } from '../src/recognition/text/document.ts';

const CHARACTERS = 1_000_000;

const UNITS: readonly (readonly [name: string, language: string, unit: string])[] = [
  ['digits', 'en', '9'],
  ['numbers', 'en', '12 '],
  ['slashes', 'en', '/'],
  ['a chain of numbers', 'en', '1/'],
  ['a month in English', 'en', 'January '],
  ['a month in English, listed', 'en', 'January, '],
  ['a month in Arabic', 'ar', 'يناير '],
  ['half a month in Arabic', 'ar', 'كانون '],
  ['numbers in words', 'en', 'twenty '],
  ['whole dates', 'en', 'January 9, 2025 '],
  ['years, listed', 'en', '2019, '],
  ['weekdays in Arabic, joined', 'ar', 'الاثنين و'],
  ['days of months in German', 'de', '1.2. '],
];

export interface DateLimitRow {
  megabyteOf: string;
  /** Dates found in it. */
  dates: number;
  /** Processor time of the tokens, which all layers share, and of the dates. */
  tokensMs: number;
  datesMs: number;
}

const RUNS = 3;

export async function benchDateLimits(): Promise<DateLimitRow[]> {
  return UNITS.map(([megabyteOf, language, unit]) => {
    const text = unit.repeat(Math.ceil(CHARACTERS / unit.length)).slice(0, CHARACTERS);
    const context = { language, published: '2025-01-10' };
    const row: DateLimitRow = { megabyteOf, dates: 0, tokensMs: Infinity, datesMs: Infinity };
    for (let run = 0; run < RUNS; run++) {
      const [tokens, document] = timed(() => prepareText(text, context));
      const [dates, found] = timed(() => recogniseDates(document));
      row.dates = found.length;
      row.tokensMs = Math.min(row.tokensMs, tokens);
      row.datesMs = Math.min(row.datesMs, dates);
    }
    return row;
  });
}

function timed<T>(run: () => T): [milliseconds: number, result: T] {
  const begun = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(begun);
  return [Math.round((user + system) / 1_000), result];
}
