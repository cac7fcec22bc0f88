/** Annotated text as training sees it, from two-column CoNLL files and from our own marked-up sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NameType } from '../src/recognition/annotation.ts';
import type { MarkupTag } from './markup.ts';
import { parseMarkup } from './markup.ts';

export type GoldType = NameType | 'other';

export interface GoldName {
  type: GoldType;
  start: number;
  end: number;
}

/** A text, a paragraph a line, and its names in their order. */
export interface AnnotatedDocument {
  text: string;
  names: GoldName[];
}

const TYPES = new Map<string, GoldType>([
  ['PER', 'person'],
  ['ORG', 'organization'],
  ['LOC', 'place'],
  ['MISC', 'other'],
]);

/** Sentences to a document where a corpus does not part documents. */
export const BLOCK = 40;

export type Sentence = readonly (readonly [word: string, tag: string])[];

/** The documents of a corpus, each a list of sentences; blocks of 40 where the corpus marks none. */
export function readCorpus(file: string): Sentence[][] {
  const sections = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split(/^-DOCSTART-.*$/mu)
    .map((section) =>
      section
        .split(/\n{2,}/u)
        .map((sentence): Sentence =>
          sentence.split('\n').flatMap((line) => {
            const [word, tag = 'O'] = line.split('\t');
            return word ? [[word, tag] as const] : [];
          }),
        )
        .filter((sentence) => sentence.length > 0),
    )
    .filter((sentences) => sentences.length > 0);
  return sections.flatMap((sentences) =>
    sections.length > 1
      ? [sentences]
      : Array.from({ length: Math.ceil(sentences.length / BLOCK) }, (_, block) =>
          sentences.slice(block * BLOCK, (block + 1) * BLOCK),
        ),
  );
}

/** How the words of a corpus become text again: as corpora are printed, or as people write. */
export type Joining = 'printed' | 'written';

const NO_SPACE_BEFORE: Readonly<Record<Joining, RegExp>> = {
  printed: /^[.,;:!?)»%]/u,
  written: /^(?:[.,;:!?)\]»%،؛؟…]|['’](?:s|re|ve|ll|d|m|t)?$|n['’]t$)/iu,
};
const NO_SPACE_AFTER = /^(?:[([«$]|(?:[ldncsjmt]|qu|dell|nell|all|dall|sull|un|quell)['’])$/iu;

/** The text of sentences, each a line, or after a space in the line of the one before where `joined` says so. */
export function documentOf(
  sentences: readonly Sentence[],
  joining: Joining,
  joined: (index: number) => boolean = () => false,
): AnnotatedDocument {
  const names: GoldName[] = [];
  let text = '';
  sentences.forEach((sentence, index) => {
    if (index > 0) text += joined(index) ? ' ' : '\n';
    let open: GoldName | null = null;
    let before = '';
    sentence.forEach(([word, tag], at) => {
      const close =
        NO_SPACE_BEFORE[joining].test(word) || (joining === 'written' && NO_SPACE_AFTER.test(before));
      if (at > 0 && !close) text += ' ';
      const start = text.length;
      text += word;
      before = word;
      const type = TYPES.get(tag.slice(2));
      if (type && open && tag.startsWith('I-') && open.type === type) open.end = text.length;
      else {
        open = type ? { type, start, end: text.length } : null;
        if (open) names.push(open);
      }
    });
  });
  return { text, names };
}

const MARKED: Partial<Record<MarkupTag, NameType>> = { p: 'person', o: 'organization', l: 'place' };

/** Outermost names of marked-up text. */
export function markedDocument(source: string): AnnotatedDocument {
  const { text, marks } = parseMarkup(source);
  const names: GoldName[] = [];
  for (const { tag, start, end } of marks) {
    const type = MARKED[tag];
    const last = names.at(-1);
    if (type && (!last || start >= last.end)) names.push({ type, start, end });
  }
  return { text, names };
}

/** Our own training sentences of a language, by file; lines that cannot be parsed are reported and left out. */
export function readOwnText(folder: string, report: (line: string) => void): string[][] {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  } catch {
    return [];
  }
  return files.sort().map((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line, index) => {
        if (line.trim() === '') return false;
        try {
          parseMarkup(line);
          return true;
        } catch (error) {
          report(`${file}:${index + 1}: ${String(error)}`);
          return false;
        }
      }),
  );
}

/** An article of our own: the headline and paragraphs after its head of facts. */
export function readArticle(file: string): AnnotatedDocument {
  const source = readFileSync(file, 'utf8').replaceAll('\r', '');
  const body = source.indexOf('\n\n');
  return markedDocument(source.slice(body + 2).trimEnd());
}
