/**
 * A part of the index that never changes: some documents' values in columns, and for each of their terms
 * the documents that have it, in blocks of some kilobytes sorted by term. A later segment's documents
 * stand in place of earlier ones of the same number.
 */
import { drain, type Work } from '../../article/slices.ts';
import type { Bytes } from '../record.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { IndexDocument } from './document.ts';

export type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Values of documents by their place in the segment, which is by their number. */
export interface Columns {
  /** Ascending. */
  numbers: Uint32Array<ArrayBuffer>;
  created: Float64Array<ArrayBuffer>;
  published: Uint32Array<ArrayBuffer>;
  kind: Uint8Array<ArrayBuffer>;
  status: Uint8Array<ArrayBuffer>;
  colour: Uint8Array<ArrayBuffer>;
  /** Places in the lists of values below. */
  site: Column;
  speaker: Column;
  /** Of document `i` from `tagStarts[i]` up to `tagStarts[i + 1]`. */
  tags: Column;
  tagStarts: Uint32Array<ArrayBuffer>;
  sites: string[];
  speakers: string[];
  tagNames: string[];
}

/** What searching does not need. */
export interface ColdColumns {
  echo: Float64Array<ArrayBuffer>;
  termsPrint: Uint32Array<ArrayBuffer>;
  valuesPrint: Uint32Array<ArrayBuffer>;
  wordsKeys: Float64Array<ArrayBuffer>;
  idHashes: Float64Array<ArrayBuffer>;
}

export interface SegmentHead {
  columns: Columns;
  /** Numbers that stand in earlier segments and are no more. */
  gone: Uint32Array<ArrayBuffer>;
  /** The first term of each block. */
  firstTerms: string[];
}

export interface Segment extends SegmentHead {
  cold: ColdColumns;
  blocks: Bytes[];
}

/** A block is ended when it is longer. */
const BLOCK = 16_384;

/** Documents that have a term, as places shifted up by one bit that says whether it is among the clip's own words. */
export type Postings = readonly number[];

/** Takes terms in order, each once, and makes blocks of them. */
export class BlockWriter {
  readonly blocks: Bytes[] = [];
  readonly firstTerms: string[] = [];
  readonly #block = new ByteWriter(BLOCK * 2);
  readonly #postings = new ByteWriter();
  #last = '';

  add(term: string, postings: Postings): void {
    if (this.#block.length > BLOCK) this.#end();
    if (this.#block.length === 0) {
      this.firstTerms.push(term);
      this.#last = '';
    }
    let shared = 0;
    while (shared < this.#last.length && this.#last.charCodeAt(shared) === term.charCodeAt(shared)) shared++;
    this.#last = term;
    this.#postings.clear();
    let before = 0;
    for (const posting of postings) {
      const place = posting >>> 1;
      this.#postings.number(((place - before) << 1) | (posting & 1));
      before = place;
    }
    this.#block.number(shared);
    this.#block.text(term, shared);
    this.#block.number(this.#postings.length);
    this.#block.bytes(this.#postings.view());
  }

  #end(): void {
    if (this.#block.length > 0) this.blocks.push(this.#block.copy());
    this.#block.clear();
  }

  /** Ends the last block. */
  end(): void {
    this.#end();
  }
}

/** Goes through a block term by term. */
export class BlockReader {
  readonly #bytes: Uint8Array;
  readonly #reader: ByteReader;
  #postingsAt = 0;
  #postingsEnd = 0;
  term = '';

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#reader = new ByteReader(bytes);
  }

  /** Goes on to the next term; false at the end. */
  next(): boolean {
    const reader = this.#reader;
    reader.at = this.#postingsEnd;
    if (reader.isAtEnd) return false;
    const shared = reader.number();
    this.term = reader.text(this.term.slice(0, shared));
    const length = reader.number();
    this.#postingsAt = reader.at;
    this.#postingsEnd = reader.at + length;
    return true;
  }

  /** Calls back with each document of the term, by its place, and whether the term is of the clip's own words. */
  each(found: (place: number, isOwn: boolean) => void): void {
    const bytes = this.#bytes;
    let at = this.#postingsAt;
    const end = this.#postingsEnd;
    let place = 0;
    // The reader's own loop, written out: this runs a million times for the beginning of a word.
    while (at < end) {
      let value = 0;
      let shift = 0;
      let byte = 0x80;
      while (byte >= 0x80 && at < end) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
        shift += 7;
      }
      place += value >>> 1;
      found(place, (value & 1) === 1);
    }
  }
}

/** Values as places in a list of those that there are. */
class Values {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  place(name: string): number {
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.names.length;
      this.names.push(name);
      this.#places.set(name, place);
    }
    return place;
  }
}

/** As narrow as its values allow. */
function narrowed(values: Uint32Array<ArrayBuffer>, count: number): Column {
  if (count <= 2 ** 8) return Uint8Array.from(values);
  return count <= 2 ** 16 ? Uint16Array.from(values) : values;
}

/** What columns are made of: a document but its words. */
export type DocumentValues = Omit<IndexDocument, 'own' | 'other'>;

/** Takes so many documents, in the order of their numbers. */
export class ColumnWriter {
  readonly #sites = new Values();
  readonly #speakers = new Values();
  readonly #tags = new Values();
  readonly #tagPlaces: number[] = [];
  readonly #fixed: Pick<Columns, 'numbers' | 'created' | 'published' | 'kind' | 'status' | 'colour'>;
  readonly #cold: ColdColumns;
  readonly #site: Uint32Array<ArrayBuffer>;
  readonly #speaker: Uint32Array<ArrayBuffer>;
  readonly #tagStarts: Uint32Array<ArrayBuffer>;
  #count = 0;

  constructor(count: number) {
    this.#fixed = {
      numbers: new Uint32Array(count),
      created: new Float64Array(count),
      published: new Uint32Array(count),
      kind: new Uint8Array(count),
      status: new Uint8Array(count),
      colour: new Uint8Array(count),
    };
    this.#cold = {
      echo: new Float64Array(count),
      termsPrint: new Uint32Array(count),
      valuesPrint: new Uint32Array(count),
      wordsKeys: new Float64Array(count),
      idHashes: new Float64Array(count),
    };
    this.#site = new Uint32Array(count);
    this.#speaker = new Uint32Array(count);
    this.#tagStarts = new Uint32Array(count + 1);
  }

  add(document: DocumentValues): void {
    const place = this.#count++;
    const { numbers, created, published, kind, status, colour } = this.#fixed;
    numbers[place] = document.number;
    created[place] = document.created;
    published[place] = document.published;
    kind[place] = document.kind;
    status[place] = document.status;
    colour[place] = document.colour;
    this.#cold.echo[place] = document.echo;
    this.#cold.termsPrint[place] = document.termsPrint;
    this.#cold.valuesPrint[place] = document.valuesPrint;
    this.#cold.wordsKeys[place] = document.wordsKey;
    this.#cold.idHashes[place] = document.idHash;
    this.#site[place] = this.#sites.place(document.site);
    this.#speaker[place] = this.#speakers.place(document.speaker);
    for (const tag of document.tags) this.#tagPlaces.push(this.#tags.place(tag));
    this.#tagStarts[place + 1] = this.#tagPlaces.length;
  }

  end(): { columns: Columns; cold: ColdColumns } {
    const [sites, speakers, tagNames] = [this.#sites.names, this.#speakers.names, this.#tags.names];
    return {
      columns: {
        ...this.#fixed,
        site: narrowed(this.#site, sites.length),
        speaker: narrowed(this.#speaker, speakers.length),
        tags: narrowed(Uint32Array.from(this.#tagPlaces), tagNames.length),
        tagStarts: this.#tagStarts,
        sites,
        speakers,
        tagNames,
      },
      cold: this.#cold,
    };
  }
}

/** A document's values out of its segment's columns. */
export function valuesAt(columns: Columns, cold: ColdColumns, place: number): DocumentValues {
  const tags: string[] = [];
  for (let at = columns.tagStarts[place] ?? 0; at < (columns.tagStarts[place + 1] ?? 0); at++)
    tags.push(columns.tagNames[columns.tags[at] ?? 0] ?? '');
  return {
    number: columns.numbers[place] ?? 0,
    created: columns.created[place] ?? 0,
    published: columns.published[place] ?? 0,
    kind: columns.kind[place] ?? 0,
    status: columns.status[place] ?? 0,
    colour: columns.colour[place] ?? 0,
    site: columns.sites[columns.site[place] ?? 0] ?? '',
    speaker: columns.speakers[columns.speaker[place] ?? 0] ?? '',
    tags,
    echo: cold.echo[place] ?? 0,
    termsPrint: cold.termsPrint[place] ?? 0,
    valuesPrint: cold.valuesPrint[place] ?? 0,
    wordsKey: cold.wordsKeys[place] ?? 0,
    idHash: cold.idHashes[place] ?? 0,
  };
}

/** Order of JavaScript's own comparison, by UTF-16 code units. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Documents, or terms, between two interruptions. */
const AT_ONCE = 32;

/** Terms in order, a beginning at a time: all at once they would be sorted in one long task. */
function* inOrder(terms: Iterable<string>): Generator<string[]> {
  const byFirst = new Map<string, string[]>();
  for (const term of terms) {
    const first = term.charAt(0);
    const alike = byFirst.get(first);
    if (alike) alike.push(term);
    else byFirst.set(first, [term]);
  }
  for (const first of [...byFirst.keys()].sort(byUnits)) yield (byFirst.get(first) ?? []).sort(byUnits);
}

/** A segment of some documents, each number once, made in small steps. */
export function* segmentWork(
  documents: readonly IndexDocument[],
  gone: readonly number[] = [],
): Work<Segment> {
  const sorted = documents.toSorted((a, b) => a.number - b.number);
  const terms = new Map<string, number[]>();
  const add = (term: string, posting: number): void => {
    const postings = terms.get(term);
    if (postings) postings.push(posting);
    else terms.set(term, [posting]);
  };
  for (const [place, { own, other }] of sorted.entries()) {
    for (const term of own) add(term, place * 2 + 1);
    for (const term of other) add(term, place * 2);
    if (place % AT_ONCE === 0) yield;
  }
  const writer = new BlockWriter();
  let count = 0;
  for (const alike of inOrder(terms.keys())) {
    for (const term of alike) {
      writer.add(term, terms.get(term) ?? []);
      if (++count % AT_ONCE === 0) yield;
    }
    yield;
  }
  writer.end();
  const { blocks, firstTerms } = writer;
  const columns = new ColumnWriter(sorted.length);
  for (const document of sorted) columns.add(document);
  return { ...columns.end(), gone: Uint32Array.from(gone).sort(), firstTerms, blocks };
}

/** The same at one go. */
export function buildSegment(documents: readonly IndexDocument[], gone: readonly number[] = []): Segment {
  return drain(segmentWork(documents, gone));
}
