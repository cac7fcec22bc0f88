/**
 * All layers together on text that they have not seen: milliseconds for 1,000 words, beside compromise with chrono-node
 * and wink-nlp in the same run; and how the cost grows with the length.
 *
 * Without corpora the texts are our own marked articles. Each document is read once, so that nothing kept from an
 * earlier reading carries the figure; other documents, read before, have the code compiled.
 */
import { recognise } from '../src/recognition/recognise.ts';
import { readHeldOut } from './corpora.ts';
import { readMarkedArticles } from './marked.ts';
import { readModels } from './models.ts';
import { compromiseAndChrono, winkEntities } from './peers.ts';

interface Texts {
  language: string;
  /** Read before the clock starts. */
  warm: string[];
  timed: string[];
}

/** Enough for a steady figure; a corpus of more is cut. */
const MOST_WORDS = 60_000;
const PUBLISHED = '2025-03-14';

const wordsIn = (text: string): number => text.split(/\s+/u).length;

function alternate(language: string, texts: readonly string[]): Texts {
  const warm: string[] = [];
  const timed: string[] = [];
  let words = 0;
  for (const [index, text] of texts.entries()) {
    if (words > MOST_WORDS) break;
    (index % 2 === 0 ? warm : timed).push(text);
    words += wordsIn(text);
  }
  return { language, warm, timed };
}

/** Texts by language: of the corpora where there are any, else our own. */
function readTexts(dataDir: string | null): Texts[] {
  const byLanguage = new Map<string, string[]>();
  const add = (language: string, text: string): void => {
    const texts = byLanguage.get(language) ?? [];
    texts.push(text);
    byLanguage.set(language, texts);
  };
  if (dataDir !== null)
    for (const { language, documents } of readHeldOut(dataDir))
      for (const { text } of documents) add(language, text);
  else for (const { language, text } of readMarkedArticles()) add(language, text);
  return [...byLanguage].map(([language, texts]) => alternate(language, texts));
}

type Reader = (text: string) => unknown;

/** Documents of fewer words tell little of a rate. */
const FEWEST_WORDS = 40;

/** Documents that one reader reads before the next takes its turn. */
const TURN = 10;

/**
 * Milliseconds for 1,000 words of each reader: the median of the timed documents. The readers take turns, so that
 * whatever else the machine does falls on all of them, and each reads some documents on end, as a page is read, where
 * the processor's caches hold its data and not another's.
 */
function rates({ warm, timed }: Texts, readers: readonly Reader[]): number[] {
  for (const text of warm) for (const read of readers) read(text);
  const measured = readers.map((): number[] => []);
  const long = timed.filter((text) => wordsIn(text) >= FEWEST_WORDS);
  for (let from = 0; from < long.length; from += TURN)
    for (const [index, read] of readers.entries())
      for (const text of long.slice(from, from + TURN)) {
        const before = performance.now();
        read(text);
        measured[index]?.push((1_000 * (performance.now() - before)) / wordsIn(text));
      }
  return measured.map(median);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((x, y) => x - y)[Math.floor(numbers.length / 2)] ?? 0;

/** Words of the texts in which every name is another: the cost of names grows with their number. */
function distinct(words: number, from: number): string {
  const letters = 'bcdfghklmnprstvz';
  const name = (index: number): string => {
    let rest = index;
    let made = '';
    for (let syllable = 0; syllable < 3; syllable++) {
      made += `${letters[rest % letters.length]}${'aeiou'[rest % 5]}`;
      rest = Math.floor(rest / letters.length);
    }
    return `${made[0]?.toUpperCase()}${made.slice(1)}`;
  };
  const sentences: string[] = [];
  for (let at = from; (at - from) * 10 < words; at++)
    sentences.push(`Mayor ${name(at)} ${name(at * 7 + 3)} met the council of ${name(at * 3 + 1)} yesterday.`);
  return sentences.join('\n');
}

const LENGTHS = [1_000, 10_000, 100_000];
/** Texts of each length: a single short one tells more of what else the machine does. */
const TEXTS = 5;

export async function benchSpeed(dataDir: string | null): Promise<Record<string, string>[]> {
  const models = await readModels();
  const rows: Record<string, string>[] = [];
  for (const texts of readTexts(dataDir)) {
    const { language } = texts;
    const readers: Reader[] = [(text) => recognise(text, { language, published: PUBLISHED }, models)];
    if (language === 'en')
      readers.push((text) => compromiseAndChrono(text, new Date(PUBLISHED)), winkEntities);
    const [ours = 0, peers, wink] = rates(texts, readers);
    rows.push({
      text: language,
      'ms per 1,000 words': ours.toFixed(1),
      'compromise + chrono-node': peers?.toFixed(1) ?? '–',
      'wink-nlp': wink?.toFixed(1) ?? '–',
      'times as fast': peers === undefined ? '–' : (peers / ours).toFixed(1),
    });
  }
  for (const length of LENGTHS) {
    const rate = median(
      Array.from({ length: TEXTS }, (_, index) => {
        // Each text has names of its own, but for the few that its steps share with another's.
        const text = distinct(length, index * length);
        const before = performance.now();
        recognise(text, { language: 'en', published: PUBLISHED }, models);
        return (1_000 * (performance.now() - before)) / wordsIn(text);
      }),
    );
    rows.push({
      text: `en, ${length} words, every name another`,
      'ms per 1,000 words': rate.toFixed(1),
      'compromise + chrono-node': '–',
      'wink-nlp': '–',
      'times as fast': '–',
    });
  }
  return rows;
}
