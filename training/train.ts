/** Trains one language's weights and reports what they do on the documents held out. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lexiconOf } from '../src/recognition/names/lexicon.ts';
import type { Label } from '../src/recognition/names/model/labels.ts';
import { SCHEMES } from '../src/recognition/names/model/labels.ts';
import { readNameModel } from '../src/recognition/names/model/model.ts';
import type { Figure } from './card.ts';
import { cardOf } from './card.ts';
import type { Dataset } from './crf.ts';
import { Crf, randomOf } from './crf.ts';
import { documentOf, markedDocument, readArticle, readCorpus, readOwnText } from './documents.ts';
import type { AnnotatedDocument, Joining, Sentence } from './documents.ts';
import { evaluate, summary } from './evaluate.ts';
import type { PreparedDocument } from './extract.ts';
import { extract, prepare } from './extract.ts';
import type { LanguageTraining } from './languages.ts';
import { LANGUAGES } from './languages.ts';
import { listedNames } from './listed-names.ts';
import { addGazetteer } from './gazetteer.ts';
import { pack } from './pack.ts';
import type { PackedWords } from './pack.ts';
import { recasedCopies } from './recased.ts';
import { readStatistics } from './word-statistics.ts';

export interface TrainOptions {
  language: string;
  /** Folder of the corpora, laid out as `ner/` and `names/`. */
  data: string;
  /** The project's folder. */
  root: string;
  open: boolean;
  /** Overrides of the language's settings, for experiments: `epochs=20`. */
  set: Readonly<Record<string, number>>;
  log: (line: string) => void;
}

/** Style of annotation of our own sentences; corpora's follow in their order. 0: of none. */
const OWN_STYLE = 1;
const NO_STYLE = 0;
/** Own sentences to a document: they are strangers to each other. */
const OWN_BLOCK = 10;
/** Of our own sentences, every so many-th block is held out. */
const OWN_HELD_OUT = 10;

interface Part {
  name: string;
  style: number;
  train: PreparedDocument[];
  /** Of documents trained on, in other cases. */
  copies: PreparedDocument[];
  dev: PreparedDocument[];
  exact: boolean;
}

function isHeldOut(
  index: number,
  heldOut: LanguageTraining['corpora'][number]['heldOut'],
  fold: number,
): boolean {
  if (heldOut === 'all') return true;
  if (heldOut === 'none') return false;
  return heldOut === 'tenth' ? index % 10 === fold : index % 3 === fold % 3;
}

/** Some sentences follow another in its line, as in a paragraph. */
const JOINED = 0.3;

/** What a language is trained from and measured on. */
export interface Material {
  settings: LanguageTraining;
  parts: Part[];
  words: PackedWords;
  data: Dataset;
  hashes: Uint32Array;
}

/** Reads a language's corpora and our own sentences, and holds some of them out. */
function readParts(options: TrainOptions, settings: LanguageTraining): Part[] {
  const { language, log } = options;
  const fold = options.set['fold'] ?? 4;
  const lexicon = lexiconOf(language);
  const random = randomOf(1);
  const learnFrom = (part: Part, annotated: AnnotatedDocument, weight: number): void => {
    part.train.push(prepare(annotated, lexicon, part.style, weight));
    for (const { document, share } of recasedCopies(annotated, part.style === NO_STYLE, settings, random))
      part.copies.push(prepare(document, lexicon, part.style, weight * share));
  };
  const textOf = (sentences: readonly Sentence[], joining: Joining): AnnotatedDocument =>
    documentOf(sentences, joining, () => joining === 'written' && random() < JOINED);
  const parts: Part[] = [];
  settings.corpora.forEach((corpus, number) => {
    const isUsed = corpus.weight > 0 && (options.open ? corpus.open : !corpus.openOnly);
    // A dev file is of the style of the training file before it.
    const numbered = OWN_STYLE + (corpus.heldOut === 'all' ? number : number + 1);
    const style = corpus.byRegister ? NO_STYLE : numbered;
    const part: Part = { name: corpus.file, style, train: [], copies: [], dev: [], exact: false };
    readCorpus(join(options.data, 'ner', `${corpus.file}.conll.gz`)).forEach((sentences, index) => {
      if (isHeldOut(index, corpus.heldOut, fold))
        part.dev.push(prepare(textOf(sentences, 'printed'), lexicon, style, 0));
      else if (isUsed) learnFrom(part, textOf(sentences, index % 2 ? 'written' : 'printed'), corpus.weight);
    });
    parts.push(part);
  });
  const own: Part = { name: 'own sentences', style: OWN_STYLE, train: [], copies: [], dev: [], exact: true };
  let block = 0;
  for (const lines of readOwnText(join(options.root, 'training', 'text', language), log))
    for (let at = 0; at < lines.length; at += OWN_BLOCK) {
      const annotated = markedDocument(lines.slice(at, at + OWN_BLOCK).join('\n'));
      if (block++ % OWN_HELD_OUT === fold) own.dev.push(prepare(annotated, lexicon, OWN_STYLE, 0));
      else learnFrom(own, annotated, settings.ownWeight);
    }
  parts.push(own);
  const articles = join(options.root, 'tests', 'articles', language);
  if (existsSync(articles)) {
    const dev = readdirSync(articles)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => {
        try {
          return [prepare(readArticle(join(articles, name)), lexicon, OWN_STYLE, 0)];
        } catch (error) {
          log(`${name}: ${String(error)}`);
          return [];
        }
      });
    parts.push({ name: 'own articles', style: OWN_STYLE, train: [], copies: [], dev, exact: true });
  }
  return parts;
}

/** Everything that training needs, in numbers. */
export function collect(options: TrainOptions): Material {
  const found = LANGUAGES.find(({ language }) => language === options.language);
  if (!found) {
    const known = LANGUAGES.map(({ language }) => language).join(', ');
    throw new Error(`There is no training for ${options.language}; there is for ${known}.`);
  }
  const settings: LanguageTraining = { ...found, ...options.set };
  // The statistics come from text that is not openly licensed; our own lists stay.
  const lists = join(options.root, 'training', 'lists');
  const statistics = readStatistics(
    options.open ? null : join(options.data, 'names'),
    lists,
    settings.language,
  );
  if (settings.gazetteer)
    addGazetteer(statistics, settings.gazetteer, { corpora: join(options.data, 'ner'), lists }, options.open);
  const words = statistics.table();
  const parts = readParts(options, settings);
  const { data, hashes } = extract(
    parts.flatMap((part) => [...part.train, ...part.copies]),
    settings.language,
    words.table,
    labelsOfScheme(settings.scheme),
    settings.cutoff,
    options.open
      ? []
      : listedNames(join(options.data, 'names'), settings.language, words.table, settings.listed),
  );
  options.log(
    `${settings.language}: ${data.labels.length} tokens, ${data.featureCount} features, ${(data.features.length / data.labels.length).toFixed(0)} a token; ${words.table.facts.length} words known`,
  );
  return { settings, parts, words, data, hashes };
}

function labelsOfScheme(scheme: number): readonly Label[] {
  const labels = SCHEMES[scheme];
  if (!labels) throw new Error(`There is no scheme ${scheme}.`);
  return labels;
}

/** Trains on the material with its settings. */
export function fit({ settings, data }: Material, log: (line: string) => void): Crf {
  const began = performance.now();
  const random = randomOf(settings.seed);
  const crf = new Crf(labelsOfScheme(settings.scheme), data.featureCount, settings);
  let loss = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) loss = crf.epoch(data, random);
  log(
    `${settings.epochs} epochs in ${((performance.now() - began) / 1000).toFixed(0)} s, loss ${loss.toFixed(4)}`,
  );
  return crf;
}

export function packFor(
  material: Material,
  crf: Crf,
  style: readonly (readonly [style: number, share: number])[],
): Uint8Array {
  const { settings, hashes, words } = material;
  const { language, scheme, prune, bias } = settings;
  const styles = OWN_STYLE + settings.corpora.length;
  return pack(crf, hashes, words, { language, scheme, style, styles, prune, bias });
}

/** The styles that the file follows: the corpora's that its settings name, and ours for the rest. */
export function shippedStyle({ settings, parts }: Material): [style: number, share: number][] {
  const others = (settings.blend ?? []).flatMap(({ file, share }): [number, number][] => {
    const part = parts.find(({ name }) => name === file);
    return part && part.train.length > 0 ? [[part.style, share]] : [];
  });
  return [[OWN_STYLE, 1 - others.reduce((sum, [, share]) => sum + share, 0)], ...others];
}

/** Figures on every part held out, by the shipped file and in the part's own style. */
export function figuresOf(material: Material, crf: Crf): Figure[] {
  const shipped = readNameModel(packFor(material, crf, shippedStyle(material)));
  return material.parts
    .filter(({ dev }) => dev.length > 0)
    .flatMap(({ name, style, dev, exact }) => {
      const figures: Figure[] = [{ part: name, style: 'shipped', score: evaluate(shipped, dev, exact) }];
      if (style > OWN_STYLE) {
        const its = readNameModel(packFor(material, crf, [[style, 1]]));
        figures.push({ part: name, style: 'its own', score: evaluate(its, dev, exact) });
      }
      return figures;
    });
}

function logFigures(figures: readonly Figure[], log: (line: string) => void): void {
  for (const { part, style, score } of figures)
    log(`${part.padEnd(24)} ${style.padEnd(8)} ${summary(score)}`);
}

/** Lines trained on, by part. */
const linesOf = (parts: readonly Part[]): Map<string, number> =>
  new Map(
    parts.map(({ name, train: documents }) => [
      name,
      documents.reduce((sum, { document }) => sum + document.paragraphs.length, 0),
    ]),
  );

/**
 * Trains a language and writes its weights and their card; with `open` also from openly licensed data alone,
 * whose figures the card gets too. With other settings than the language's nothing is written.
 */
export function train(options: TrainOptions): void {
  const { log } = options;
  const material = collect({ ...options, open: false });
  const crf = fit(material, log);
  const bytes = packFor(material, crf, shippedStyle(material));
  const compressed = gzipSync(bytes, { level: 9 }).length;
  log(`${bytes.length} bytes, ${compressed} compressed`);
  const figures = figuresOf(material, crf);
  logFigures(figures, log);
  let open: Figure[] | null = null;
  if (options.open) {
    log('From openly licensed data alone:');
    const free = collect(options);
    open = figuresOf(free, fit(free, log));
    logFigures(open, log);
  }
  if (Object.keys(options.set).length > 0) return;
  const folder = join(options.root, 'models');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${options.language}.bin`), bytes);
  const card = cardOf({
    settings: material.settings,
    sentences: linesOf(material.parts),
    bytes: bytes.length,
    compressed,
    figures,
    open,
  });
  writeFileSync(join(folder, `${options.language}.md`), card);
}
