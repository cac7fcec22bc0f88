import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  BLOCK,
  documentOf,
  markedDocument,
  readArticle,
  readCorpus,
  readOwnText,
  type Sentence,
} from '../../training/documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const SENTENCE: Sentence = [
  ['Ana', 'B-PER'],
  ['Ruiz', 'I-PER'],
  ["'s", 'O'],
  ['Fund', 'B-ORG'],
  ['Lima', 'B-LOC'],
  ['.', 'O'],
];

const named = ({ text, names }: ReturnType<typeof documentOf>): string[] =>
  names.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('documentOf', () => {
  it.each([
    ['printed', "Ana Ruiz 's Fund Lima."],
    ['written', "Ana Ruiz's Fund Lima."],
  ] as const)('joins words as they are %s', (joining, text) => {
    const document = documentOf([SENTENCE], joining);
    expect(document.text).toBe(text);
    expect(named(document)).toEqual(['person Ana Ruiz', 'organization Fund', 'place Lima']);
  });

  it('puts a sentence on a line of its own, or after the one before it', () => {
    const sentences: Sentence[] = [SENTENCE, [['Ana', 'B-MISC']], [['Oslo', 'I-LOC']]];
    const document = documentOf(sentences, 'written', (index) => index === 1);
    expect(document.text).toBe("Ana Ruiz's Fund Lima. Ana\nOslo");
    expect(named(document).slice(3)).toEqual(['other Ana', 'place Oslo']);
  });
});

describe('readCorpus', () => {
  it('parts documents where they are marked', () => {
    const lines = '-DOCSTART-\tO\n\nAna\tB-PER\n\n.\tO\n\n-DOCSTART-\tO\n\nOslo\tB-LOC\n';
    const documents = readCorpus(file('marked.gz', gzipSync(lines)));
    expect(documents).toEqual([[[['Ana', 'B-PER']], [['.', 'O']]], [[['Oslo', 'B-LOC']]]]);
  });

  it('makes blocks where they are not', () => {
    const lines = 'a\tO\n\n'.repeat(BLOCK + 1);
    const documents = readCorpus(file('plain.gz', gzipSync(lines)));
    expect(documents.map((sentences) => sentences.length)).toEqual([BLOCK, 1]);
  });
});

describe('our own text', () => {
  it('keeps the outermost names', () => {
    expect(named(markedDocument('[q:- [p Ana] of [o Bank of [l Oslo]]] in [d:2024 2024]'))).toEqual([
      'person Ana',
      'organization Bank of Oslo',
    ]);
  });

  it('leaves out and reports lines that cannot be read', () => {
    const own = mkdtempSync(join(folder, 'own-'));
    writeFileSync(join(own, 'a.txt'), '[p Ana] came\n\n[p Ana came\n');
    const reports: string[] = [];
    expect(readOwnText(own, (line) => reports.push(line))).toEqual([['[p Ana] came']]);
    expect(reports).toHaveLength(1);
    expect(readOwnText(join(own, 'none'), () => {})).toEqual([]);
  });

  it('reads an article without its head', () => {
    const path = file('article.txt', 'language: en\npublished: 2025-03-14\n\nHeadline\n[p Ana] came\n');
    expect(readArticle(path)).toEqual({
      text: 'Headline\nAna came',
      names: [{ type: 'person', start: 9, end: 12 }],
    });
  });
});
