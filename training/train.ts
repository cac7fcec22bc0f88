/** Trains one language's weights and reports what they do on the documents held out. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lexiconOf } from '../src/recognition/names/lexicon.ts';
import { SCHEMES } from '../src/recognition/names/model/labels.ts';
import { readNameModel } from '../src/recognition/names/model/model.ts';
import { Crf, randomOf } from './crf.ts';
import { documentOf, markedDocument, readArticle, readCorpus, readOwnText } from './documents.ts';
import type { Joining, Sentence } from './documents.ts';
import { evaluate, summary } from './evaluate.ts';
import type { PreparedDocument } from './extract.ts';
import { extract, prepare } from './extract.ts';
import type { LanguageTraining } from './languages.ts';
import { LANGUAGES } from './languages.ts';
import { pack } from './pack.ts';
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

/** Style of annotation of our own sentences; corpora's follow in their order. */
const OWN_STYLE = 1;
/** Own sentences to a document: they are strangers to each other. */
const OWN_BLOCK = 10;
/** Of our own sentences, every so many-th block is held out. */
const OWN_HELD_OUT = 10;

interface Part {
  name: string;
  style: number;
  train: PreparedDocument[];
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

export function train(options: TrainOptions): void {
  const settings = LANGUAGES.find(({ language }) => language === options.language);
  if (!settings) throw new Error(`There is no training for ${options.language}.`);
  const given: LanguageTraining = { ...settings, ...options.set };
  const fold = options.set['fold'] ?? 4;
  const { language, log } = { ...given, ...options };
  const labels = SCHEMES[given.scheme];
  if (!labels) throw new Error('There is no such scheme.');
  const began = performance.now();
  const time = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const lexicon = lexiconOf(language);
  const words = readStatistics(join(options.data, 'names'), language).table();
  const random = randomOf(options.set['seed'] ?? 1);

  const parts: Part[] = [];
  const prepareBlock = (
    sentences: readonly Sentence[],
    joining: Joining,
    style: number,
    weight: number,
  ): PreparedDocument =>
    prepare(
      documentOf(sentences, joining, () => joining === 'written' && random() < JOINED),
      lexicon,
      style,
      weight,
    );
  const corpora = given.corpora.filter(({ open }) => open || !options.open);
  corpora.forEach((corpus) => {
    const file = join(options.data, 'ner', `${corpus.file}.conll.gz`);
    const style = 2 + given.corpora.indexOf(corpus);
    const part: Part = { name: corpus.file, style, train: [], dev: [], exact: false };
    readCorpus(file).forEach((sentences, index) => {
      if (isHeldOut(index, corpus.heldOut, fold)) part.dev.push(prepareBlock(sentences, 'printed', style, 0));
      else if (corpus.weight > 0)
        part.train.push(prepareBlock(sentences, index % 2 ? 'written' : 'printed', style, corpus.weight));
    });
    // A dev file is of the style of the training file before it.
    if (corpus.heldOut === 'all') part.style = style - 1;
    parts.push(part);
  });
  const own: Part = { name: 'own sentences', style: OWN_STYLE, train: [], dev: [], exact: true };
  let block = 0;
  for (const lines of readOwnText(join(options.root, 'training', 'text', language), log))
    for (let at = 0; at < lines.length; at += OWN_BLOCK) {
      const document = prepare(
        markedDocument(lines.slice(at, at + OWN_BLOCK).join('\n')),
        lexicon,
        OWN_STYLE,
        given.ownWeight,
      );
      (block++ % OWN_HELD_OUT === fold % OWN_HELD_OUT ? own.dev : own.train).push(document);
    }
  parts.push(own);
  const articles = join(options.root, 'tests', 'articles', language);
  if (existsSync(articles))
    parts.push({
      name: 'own articles',
      style: OWN_STYLE,
      train: [],
      dev: readdirSync(articles)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .flatMap((name) => {
          try {
            return [prepare(readArticle(join(articles, name)), lexicon, OWN_STYLE, 0)];
          } catch (error) {
            log(`${name}: ${String(error)}`);
            return [];
          }
        }),
      exact: true,
    });
  const training = parts.flatMap((part) => part.train);
  log(`${time()}: ${training.length} documents, words known ${words.table.facts.length}`);

  const { data, hashes } = extract(training, language, words.table, labels, given.cutoff);
  log(
    `${time()}: ${data.labels.length} tokens, ${data.featureCount} features, ${(data.features.length / data.labels.length).toFixed(0)} a token`,
  );
  const crf = new Crf(labels, data.featureCount, {
    epochs: given.epochs,
    alpha: options.set['alpha'] ?? 0.3,
    beta: 1,
    l1: given.l1,
    l2: options.set['l2'] ?? 0,
    identityNoise: options.set['identityNoise'] ?? 0,
    noise: options.set['noise'] ?? 0,
    seed: 1,
  });
  for (let epoch = 1; epoch <= given.epochs; epoch++) {
    const loss = crf.epoch(data, random);
    if (epoch % 4 === 0 || epoch === given.epochs) log(`${time()}: epoch ${epoch}, loss ${loss.toFixed(4)}`);
  }
  const packed = (style: number): Uint8Array =>
    pack(crf, hashes, words, {
      language,
      scheme: given.scheme,
      style,
      styles: 1 + given.corpora.length,
      prune: given.prune,
      bias: given.bias,
    });
  const ours = packed(OWN_STYLE);
  log(`${ours.length} bytes, ${gzipSync(ours, { level: 9 }).length} compressed`);
  for (const part of parts) {
    if (part.dev.length === 0) continue;
    log(`${part.name.padEnd(24)} ours  ${summary(evaluate(readNameModel(ours), part.dev, part.exact))}`);
    if (part.style !== OWN_STYLE)
      log(
        `${''.padEnd(24)} its   ${summary(evaluate(readNameModel(packed(part.style)), part.dev, part.exact))}`,
      );
  }
  const dev = parts.flatMap((part) => part.dev);
  const tokens = dev.reduce((sum, document) => sum + document.words.length, 0);
  const model = readNameModel(ours);
  const before = performance.now();
  for (const document of dev) evaluate(model, [{ ...document, words: [...document.words] }], true);
  log(`${((1000 * (performance.now() - before)) / tokens).toFixed(2)} ms per 1,000 tokens`);
  if (options.set['write']) {
    mkdirSync(join(options.root, 'models'), { recursive: true });
    writeFileSync(join(options.root, 'models', `${language}.bin`), ours);
  }
  log(`${time()}: done`);
}
