/** A small model trained on a few invented sentences: enough to be read, tagged with and broken. */
import { lexiconOf } from '../../../../src/recognition/names/lexicon.ts';
import { SCHEMES } from '../../../../src/recognition/names/model/labels.ts';
import { Crf, randomOf } from '../../../../training/crf.ts';
import { markedDocument } from '../../../../training/documents.ts';
import { extract, prepare } from '../../../../training/extract.ts';
import { pack } from '../../../../training/pack.ts';
import { WordStatistics } from '../../../../training/word-statistics.ts';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'On Monday [p Dunya Marek] left [l Torvik] for good .',
    'The mayor of [l Torvik] thanked [p Dunya Marek] warmly .',
    'A clerk at [o Harbour Trust] wrote to [p Ilmar Osk] .',
    'Nobody in [l Sundal] had heard of [o Harbour Trust] .',
  ],
  ar: [
    'وصلت [p دنيا مارك] إلى [l تورفيك] أمس .',
    'شكر رئيس البلدية [p دنيا مارك] في [l تورفيك] .',
    'كتب موظف في [o شركة المرفأ] إلى [p إلمار أوسك] .',
    'لم يسمع أحد في [l سندال] عن [o شركة المرفأ] .',
  ],
};

const SCHEME = 2;
const labels = SCHEMES[SCHEME] ?? [];

export function toyModel(language: 'en' | 'ar'): Uint8Array {
  const statistics = new WordStatistics();
  statistics.addList('torvik', 32);
  statistics.addClusters('سندال', [3, 7], true);
  const words = statistics.table();
  const documents = (SENTENCES[language] ?? []).map((sentence) =>
    prepare(markedDocument(sentence), lexiconOf(language), 1, 1),
  );
  const { data, hashes } = extract(documents, language, words.table, labels, 1);
  const crf = new Crf(labels, data.featureCount, {
    epochs: 20,
    alpha: 0.3,
    beta: 1,
    l1: 0.01,
    l2: 0,
    identityNoise: 0,
    noise: 0,
    seed: 1,
  });
  const random = randomOf(1);
  for (let epoch = 0; epoch < 20; epoch++) crf.epoch(data, random);
  return pack(crf, hashes, words, {
    language,
    scheme: SCHEME,
    style: [[1, 1]],
    styles: 1,
    prune: 0.001,
    bias: 0,
  });
}
