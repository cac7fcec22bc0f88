/** The parts of the public name corpora that training holds out, as documents with their names. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NameType } from '../src/recognition/annotation.ts';
import { documentOf, readCorpus } from '../training/documents.ts';
import { LANGUAGES } from '../training/languages.ts';

export interface HeldOutDocument {
  /** A sentence a line. */
  text: string;
  tokens: number;
  names: { type: NameType; start: number; end: number }[];
}

export interface HeldOutCorpus {
  name: string;
  language: string;
  documents: HeldOutDocument[];
}

/** The documents, of a number, that training holds out; see `training/train.ts`. */
const FOLD = 4;

function isHeldOut(index: number, heldOut: string): boolean {
  if (heldOut === 'all') return true;
  if (heldOut === 'none') return false;
  return heldOut === 'tenth' ? index % 10 === FOLD : index % 3 === FOLD % 3;
}

/** Every corpus in `<dataDir>/ner` that a part of is held out. */
export function* readHeldOut(dataDir: string): Generator<HeldOutCorpus> {
  for (const { language, corpora } of LANGUAGES)
    for (const { file, heldOut } of corpora) {
      const path = join(dataDir, 'ner', `${file}.conll.gz`);
      if (heldOut === 'none' || !existsSync(path)) continue;
      const documents = readCorpus(path)
        .filter((_sentences, index) => isHeldOut(index, heldOut))
        .map((sentences): HeldOutDocument => {
          const { text, names } = documentOf(sentences, 'printed');
          return {
            text,
            tokens: sentences.reduce((sum, sentence) => sum + sentence.length, 0),
            names: names.flatMap(({ type, start, end }) => (type === 'other' ? [] : [{ type, start, end }])),
          };
        });
      yield { name: file, language, documents };
    }
}
