/**
 * Quotations against annotated texts: spans, and who says them.
 *
 * Data: `<dataDir>/quotes/*.jsonl`, one `{id, lang, text, quotes: [{start, end, text, speaker?, optional?}]}` a line.
 * Every second line is kept aside from tuning; rows named `… (held out)` are measured on those.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuoteAnnotation } from '../src/recognition/annotation.ts';
import { recognise } from '../src/recognition/recognise.ts';
import { fold } from '../src/recognition/text/fold.ts';

interface GoldQuote {
  start: number;
  end: number;
  text: string;
  /** Null or absent: only a pronoun, or nothing, says who speaks. */
  speaker?: string | null;
  /** An attributed fragment: right to mark and right to leave. */
  optional?: boolean;
}

interface GoldText {
  id: string;
  lang: string;
  text: string;
  quotes: GoldQuote[];
}

/** One row of the report; rates are 0–1 and null where there is nothing to count. */
export interface QuoteBenchRow {
  name: string;
  language: string;
  texts: number;
  gold: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Right speakers among those given (named or described, not bare pronouns) on matched quotations. */
  speakerOfGiven: number | null;
  /** Right speakers among those that the gold names. */
  speakerOfGold: number | null;
  msPerThousandWords: number;
}

/** Two spans are one quotation from this intersection over union on. */
const SAME_SPAN = 0.8;

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function isSameSpeaker(given: string, gold: string): boolean {
  const [a, b] = [fold(given), fold(gold)];
  return a.includes(b) || b.includes(a);
}

/** A pronoun or the verb itself names nobody. */
function namesSomebody(quote: QuoteAnnotation): boolean {
  const { speaker, cue } = quote;
  return (
    speaker !== null &&
    (speaker.entity !== undefined || (speaker.text !== cue?.text && speaker.text.length > 4))
  );
}

interface Tally {
  gold: number;
  right: number;
  wrong: number;
  speakers: number;
  givenSpeakers: number;
  rightSpeakers: number;
}

function count(tally: Tally, gold: GoldText, given: readonly QuoteAnnotation[]): void {
  const open = new Set(given);
  for (const expected of gold.quotes) {
    const match = [...open].find((quote) => overlap(quote, expected) >= SAME_SPAN);
    if (match) open.delete(match);
    if (expected.optional) continue;
    tally.gold++;
    if (expected.speaker) tally.speakers++;
    if (!match) continue;
    tally.right++;
    if (!namesSomebody(match)) continue;
    tally.givenSpeakers++;
    if (expected.speaker && isSameSpeaker(match.speaker?.text ?? '', expected.speaker)) tally.rightSpeakers++;
  }
  tally.wrong += open.size;
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function measure(name: string, language: string, texts: readonly GoldText[]): QuoteBenchRow {
  const tally: Tally = { gold: 0, right: 0, wrong: 0, speakers: 0, givenSpeakers: 0, rightSpeakers: 0 };
  // The first reading compiles the lexicons and warms the engine.
  for (const gold of texts) recognise(gold.text, { language: gold.lang });
  let words = 0;
  let elapsed = 0;
  for (const gold of texts) {
    const started = performance.now();
    const { annotations } = recognise(gold.text, { language: gold.lang });
    elapsed += performance.now() - started;
    words += gold.text.split(/\s+/u).length;
    count(
      tally,
      gold,
      annotations.filter((annotation) => annotation.type === 'quote'),
    );
  }
  const precision = ratio(tally.right, tally.right + tally.wrong);
  const recall = ratio(tally.right, tally.gold);
  return {
    name,
    language,
    texts: texts.length,
    gold: tally.gold,
    precision,
    recall,
    f1:
      precision === null || recall === null ? null : (ratio(2 * precision * recall, precision + recall) ?? 0),
    speakerOfGiven: ratio(tally.rightSpeakers, tally.givenSpeakers),
    speakerOfGold: ratio(tally.rightSpeakers, tally.speakers),
    msPerThousandWords: (elapsed / Math.max(1, words)) * 1000,
  };
}

/** Rows for every data set under `<dataDir>/quotes`; none without data. */
export async function benchQuotes(dataDir: string | null): Promise<QuoteBenchRow[]> {
  const folder = dataDir === null ? null : join(dataDir, 'quotes');
  if (folder === null || !existsSync(folder)) return [];
  const rows: QuoteBenchRow[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    const lines = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    // The data's README gives this shape; a benchmark may fail loudly on another.
    const texts = lines.map((line) => JSON.parse(line) as GoldText);
    const name = file.replace(/\.jsonl$/u, '');
    const language = texts[0]?.lang ?? 'und';
    rows.push(
      measure(
        `${name} (tuned on)`,
        language,
        texts.filter((_, index) => index % 2 === 0),
      ),
      measure(
        `${name} (held out)`,
        language,
        texts.filter((_, index) => index % 2 === 1),
      ),
    );
  }
  return rows;
}
