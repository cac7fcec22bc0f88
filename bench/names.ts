/**
 * Names against news corpora in two-column CoNLL (`token<TAB>tag`, BIO): exact span and type.
 *
 * Data: `<dataDir>/ner/*.conll.gz`. Of a file of training data only its last 30 % is read. The corpora's habits
 * differ from the project's guidelines (Arabic ones keep proclitics inside a token, and forgive them here; team
 * names, facilities and metonyms differ), so the figures compare versions, not this engine with a perfect one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NameType } from '../src/recognition/annotation.ts';
import { recogniseNames } from '../src/recognition/names/names.ts';
import { prepareText } from '../src/recognition/text/document.ts';

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
  msPerThousandTokens: string;
}

const CORPORA: readonly (readonly [file: string, language: string, fromShare: number])[] = [
  ['anercorp.ar.train', 'ar', 0.7],
  ['conll2003.en.dev', 'en', 0],
  ['peyma.fa.dev', 'fa', 0],
  ['wikineural.fr.dev', 'fr', 0.9],
  ['germeval2014.de.dev', 'de', 0],
  ['conll2002.es.dev', 'es', 0],
  ['wikineural.it.dev', 'it', 0.9],
  ['wikineural.pt.dev', 'pt', 0.9],
  ['conll2002.nl.dev', 'nl', 0],
  ['wikineural.ru.dev', 'ru', 0.9],
];

const TYPES = new Map<string, NameType>([
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['LOC', 'place'],
]);

/** Sentences to a document where the corpus does not part documents. */
const DOCUMENT_LENGTH = 40;

interface Gold {
  type: NameType;
  start: number;
  end: number;
}

interface GoldDocument {
  text: string;
  tokens: number;
  names: Gold[];
}

function documentOf(sentences: readonly string[]): GoldDocument {
  const names: Gold[] = [];
  let text = '';
  let tokens = 0;
  for (const sentence of sentences) {
    let open: Gold | null = null;
    for (const line of sentence.split('\n')) {
      const [word = '', tag = 'O'] = line.split('\t');
      if (text !== '' && !text.endsWith('\n') && !/^[.,;:!?)»%]/u.test(word)) text += ' ';
      const start = text.length;
      text += word;
      tokens++;
      const type = TYPES.get(tag.slice(2));
      if (type && open && tag.startsWith('I-') && open.type === type) open.end = text.length;
      else {
        open = type ? { type, start, end: text.length } : null;
        if (open) names.push(open);
      }
    }
    text += '\n';
  }
  return { text, tokens, names };
}

function read(file: string, fromShare: number): GoldDocument[] {
  const sections = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split(/^-DOCSTART-.*$/mu)
    .map((section) =>
      section
        .trim()
        .split(/\n{2,}/u)
        .filter(Boolean),
    )
    .filter((sentences) => sentences.length > 0);
  const documents =
    sections.length > 1
      ? sections
      : Array.from({ length: Math.ceil((sections[0]?.length ?? 0) / DOCUMENT_LENGTH) }, (_, index) =>
          (sections[0] ?? []).slice(index * DOCUMENT_LENGTH, (index + 1) * DOCUMENT_LENGTH),
        );
  return documents.slice(Math.floor(documents.length * fromShare)).map(documentOf);
}

interface Counts {
  right: number;
  given: number;
  gold: number;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);

const f1 = ({ right, given, gold }: Counts): string => percent(2 * right, given + gold);

function measure(documents: readonly GoldDocument[], language: string): [Map<string, Counts>, number] {
  const counts = new Map<string, Counts>();
  const count = (type: string, key: keyof Counts): void => {
    for (const name of [type, 'all']) {
      const entry = counts.get(name) ?? { right: 0, given: 0, gold: 0 };
      entry[key]++;
      counts.set(name, entry);
    }
  };
  let milliseconds = 0;
  for (const { text, names: gold } of documents) {
    const before = performance.now();
    const { names } = recogniseNames(prepareText(text, { language }));
    milliseconds += performance.now() - before;
    // Arabic corpora leave proclitics inside the name: the mark may begin up to three letters later in its word.
    const keys = new Set(names.map(({ type, start, end }) => `${type} ${start} ${end}`));
    for (const { type } of names) count(type, 'given');
    for (const { type, start, end } of gold) {
      count(type, 'gold');
      const starts = language === 'ar' ? [0, 1, 2, 3] : [0];
      const isWord = (length: number): boolean => !text.slice(start, start + length).includes(' ');
      if (starts.some((length) => isWord(length) && keys.has(`${type} ${start + length} ${end}`)))
        count(type, 'right');
    }
  }
  return [counts, milliseconds];
}

/** One row a corpus that is there; none without data. */
export async function benchNames(dataDir: string | null): Promise<NameBenchRow[]> {
  const rows: NameBenchRow[] = [];
  if (dataDir === null) return rows;
  for (const [corpus, language, fromShare] of CORPORA) {
    const file = join(dataDir, 'ner', `${corpus}.conll.gz`);
    if (!existsSync(file)) continue;
    const documents = read(file, fromShare);
    // The first document's run builds the lists, and is no part of the time.
    recogniseNames(prepareText(documents[0]?.text ?? '', { language }));
    const [counts, milliseconds] = measure(documents, language);
    const none: Counts = { right: 0, given: 0, gold: 0 };
    const all = counts.get('all') ?? none;
    const tokens = documents.reduce((sum, document) => sum + document.tokens, 0);
    rows.push({
      corpus,
      language,
      gold: all.gold,
      precision: percent(all.right, all.given),
      recall: percent(all.right, all.gold),
      f1: f1(all),
      person: f1(counts.get('person') ?? none),
      organization: f1(counts.get('organization') ?? none),
      place: f1(counts.get('place') ?? none),
      msPerThousandTokens: ((1_000 * milliseconds) / tokens).toFixed(1),
    });
  }
  return rows;
}
