/**
 * Names against the parts of public corpora that training holds out: exact span and type, with the trained models and
 * by lists and rules alone, beside compromise in English.
 *
 * The corpora's habits differ from the project's guidelines (Arabic ones keep proclitics inside a token, and are
 * forgiven them here; team names, facilities and metonyms differ).
 */
import { isAbsolute, resolve } from 'node:path';
import { NAME_TYPES, type NameType } from '../src/recognition/annotation.ts';
import { NO_MODELS, type NameModels } from '../src/recognition/names/models.ts';
import { recogniseNames } from '../src/recognition/names/names.ts';
import { prepareText } from '../src/recognition/text/document.ts';
import { readHeldOut, type HeldOutDocument } from './corpora.ts';
import { addTally, f1, tally, type Tally } from './marked.ts';
import { readModels } from './models.ts';
import { compromiseNames } from './peers.ts';

export interface NameBenchRow {
  corpus: string;
  language: string;
  gold: number;
  /** Rates are per cent, one decimal. */
  precision: string;
  recall: string;
  f1: string;
  person: string;
  organization: string;
  place: string;
  /** F1 without the model. */
  rules: string;
  /** F1 of compromise, in English. */
  compromise: string;
}

interface Span {
  type: NameType;
  start: number;
  end: number;
}

/** Letters of proclitics that an Arabic corpus leaves at the head of a name. */
const PROCLITICS = [0, 1, 2, 3];

/** Right, given and wanted by type, with `all` for their sum. */
function measure(
  documents: readonly HeldOutDocument[],
  language: string,
  read: (text: string) => readonly Span[],
): Record<NameType | 'all', Tally> {
  const sums = { person: tally(), organization: tally(), place: tally(), all: tally() };
  for (const { text, names: gold } of documents) {
    const names = read(text);
    const keys = new Set(names.map(({ type, start, end }) => `${type} ${start} ${end}`));
    for (const { type } of names) sums[type].given++;
    for (const { type, start, end } of gold) {
      sums[type].wanted++;
      const isWord = (length: number): boolean => !text.slice(start, start + length).includes(' ');
      const starts = language === 'ar' ? PROCLITICS : [0];
      if (starts.some((length) => isWord(length) && keys.has(`${type} ${start + length} ${end}`)))
        sums[type].right++;
    }
  }
  for (const type of NAME_TYPES) addTally(sums.all, sums[type]);
  return sums;
}

const percent = (share: number): string => (100 * share).toFixed(1);

const recogniser =
  (language: string, models: NameModels) =>
  (text: string): readonly Span[] =>
    recogniseNames(prepareText(text, { language }), models).names;

/** One row a corpus that is there; none without data. */
export async function benchNames(dataDir: string | null): Promise<NameBenchRow[]> {
  const rows: NameBenchRow[] = [];
  if (dataDir === null) return rows;
  const models = await readModels();
  const folder = isAbsolute(dataDir) ? dataDir : resolve(dataDir);
  for (const { name, language, documents } of readHeldOut(folder)) {
    const found = measure(documents, language, recogniser(language, models));
    const { right, given, wanted } = found.all;
    rows.push({
      corpus: name,
      language,
      gold: wanted,
      precision: percent(right / Math.max(1, given)),
      recall: percent(right / Math.max(1, wanted)),
      f1: percent(f1(found.all)),
      person: percent(f1(found.person)),
      organization: percent(f1(found.organization)),
      place: percent(f1(found.place)),
      rules: percent(f1(measure(documents, language, recogniser(language, NO_MODELS)).all)),
      compromise: language === 'en' ? percent(f1(measure(documents, language, compromiseNames).all)) : '–',
    });
  }
  return rows;
}
