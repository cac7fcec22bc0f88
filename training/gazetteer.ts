/**
 * Names for languages without lists of their own: towns by country, family names, and the names that corpora of
 * other languages mark, which a language's own corpora could not lend without the model learning to trust them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LIST } from '../src/recognition/names/model/word-table.ts';
import { readCorpus, type Sentence } from './documents.ts';
import { wordsOfName, type WordStatistics } from './word-statistics.ts';

export interface Gazetteer {
  /** Folders of lists. */
  lists: readonly string[];
  /** ISO 3166 codes of the countries whose small towns are known too. */
  countries: readonly string[];
  /** Corpora of other languages, files in `ner/`. */
  corpora: readonly { file: string; open: boolean }[];
}

/** What a name of a kind is by itself, and its first and later words. */
type Bits = readonly [single: number, first: number, later: number];
const BITS = {
  PER: [LIST.personFirst, LIST.personFirst, LIST.personLater],
  LOC: [LIST.place, LIST.placeFirst, LIST.placeLater],
  ORG: [LIST.organizationFirst, LIST.organizationFirst, LIST.organizationLater],
} satisfies Record<string, Bits>;

const isKind = (type: string): type is keyof typeof BITS => type in BITS;

const LETTER = /\p{L}/u;

/** Words of a name that is looked up; longer ones are sentences marked by mistake. */
const LONGEST = 6;

function add(statistics: WordStatistics, name: string, [single, first, later]: Bits): void {
  const words = wordsOfName(name);
  if (words.length > 0 && words.length <= LONGEST) statistics.addName(words, single, first, later);
}

/** The names of a sentence, joined by spaces. */
function* namesOf(sentence: Sentence): Generator<[type: string, name: string]> {
  let type = '';
  let name: string[] = [];
  for (const [word, tag] of [...sentence, ['', 'O'] as const]) {
    if (tag.startsWith('I-') && tag.slice(2) === type) {
      name.push(word);
      continue;
    }
    if (name.length > 0) yield [type, name.join(' ')];
    type = tag.slice(2);
    name = type ? [word] : [];
  }
}

/** Lines `country<TAB>name|name|…`; the small towns only of the countries asked for. */
function addTowns(statistics: WordStatistics, folder: string, countries: readonly string[]): void {
  const file = join(folder, 'towns.txt.gz');
  if (!existsSync(file)) return;
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [country = '', large = '', small = ''] = line.split('\t');
    const towns = countries.includes(country) ? [...large.split('|'), ...small.split('|')] : large.split('|');
    for (const town of towns) if (LETTER.test(town)) add(statistics, town, BITS.LOC);
  }
}

/** Lists of one language, or of all in Latin letters: names parted by line breaks, folded. */
const LISTS: readonly (readonly [file: string, bits: Bits])[] = [
  ['given-names', [LIST.given, LIST.given, LIST.personLater]],
  ['family-names', [LIST.family, LIST.family, LIST.family]],
  ['places', [LIST.place, LIST.placeFirst, LIST.placeLater]],
  ['organizations', [LIST.organizationFirst, LIST.organizationFirst, LIST.organizationLater]],
];

function addLists(statistics: WordStatistics, folder: string): void {
  for (const [name, bits] of LISTS) {
    const file = join(folder, `${name}.txt.gz`);
    if (!existsSync(file)) continue;
    for (const entry of gunzipSync(readFileSync(file)).toString('utf8').split('\n'))
      add(statistics, entry, bits);
  }
}

/** `corpora`: folder of the files; `lists`: the folder of lists in common. */
export function addGazetteer(
  statistics: WordStatistics,
  { lists, countries, corpora }: Gazetteer,
  folders: { corpora: string; lists: string },
  open: boolean,
): void {
  if (countries.length > 0) addTowns(statistics, join(folders.lists, 'common'), countries);
  for (const list of lists) addLists(statistics, join(folders.lists, list));
  for (const corpus of corpora) {
    const file = join(folders.corpora, `${corpus.file}.conll.gz`);
    if ((open && !corpus.open) || !existsSync(file)) continue;
    for (const sentence of readCorpus(file).flat())
      for (const [type, name] of namesOf(sentence)) {
        if (isKind(type)) add(statistics, name, BITS[type]);
      }
  }
}
