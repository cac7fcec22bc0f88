/**
 * Clips as the database has them: what belongs to a page is stored once a version of the page, and words
 * that stand in a clip twice, as text and inside its selectors, once. Beside what they are looked up by,
 * clips and pages are JSON in UTF-8: a cloned tree takes several times as long to write and to read, and
 * Arabic twice the room.
 */
import type { Metadata } from '../article/metadata/metadata.ts';
import type { Selector } from '../article/selectors.ts';
import { CLIP_VERSION, type Clip, type ClipSource, type Corrections } from './clip.ts';
import { hash53, stableId } from './stable-id.ts';

/** A page as it stood at one time. */
export interface PageVersion {
  /** `ClipSource.key`. */
  key: string;
  url: string;
  metadata: Metadata;
  sha256?: string;
  /** Of all the above. */
  hash: string;
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** A page's version in the database. */
export interface PageRecord {
  number: number;
  key: string;
  url: string;
  hash: string;
  /** JSON of `PageBody`. */
  body: Bytes;
}

type PageBody = Pick<PageVersion, 'metadata' | 'sha256'>;

/** A quotation of the clip's own words, with how much of its context stands on either side. */
type PackedSelector = Selector | { before: number; after: number };

interface ClipBody extends Omit<Clip, 'version' | 'id' | 'source' | 'selectors'> {
  selectors: PackedSelector[];
  /** Where it is not the page's. */
  url?: string;
  corrections?: Corrections;
}

export interface ClipRecord {
  number: number;
  id: string;
  /** `PageRecord.number`. */
  page: number;
  /** `wordsKey` of the clip. */
  words: number;
  /** JSON of `ClipBody`. */
  body: Bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Each by itself: the longer a text, the more memory of its own a browser gets for it, which takes longer than its letters.
function encoded(body: ClipBody | PageBody): Bytes {
  return encoder.encode(JSON.stringify(body));
}

function decoded(bytes: Bytes): unknown {
  return JSON.parse(decoder.decode(bytes));
}

// Clips are replaced, never changed in place, and an import asks for each one's five times.
const wordsKeys = new WeakMap<object, number>();

/** By which the same words of the same page are known; clips that share it are still to be compared. */
export function wordsKey(clip: Pick<Clip, 'source' | 'kind' | 'text'>): number {
  let key = wordsKeys.get(clip);
  if (key === undefined) {
    key = hash53(`${clip.source.key}\n${clip.kind}\n${clip.text}`);
    wordsKeys.set(clip, key);
  }
  return key;
}

// Metadata are replaced, never changed in place, and the clips of a page that are read together share theirs.
const metadataHashes = new WeakMap<Metadata, string>();

function metadataHash(metadata: Metadata): string {
  let hash = metadataHashes.get(metadata);
  if (hash === undefined) {
    hash = stableId(JSON.stringify(metadata));
    metadataHashes.set(metadata, hash);
  }
  return hash;
}

export function pageVersionOf({ key, url, metadata, sha256 }: ClipSource): PageVersion {
  return {
    key,
    url,
    metadata,
    ...(sha256 !== undefined && { sha256 }),
    // The address is left out: with other tracking parameters it is the same page.
    hash: stableId(`${key}\n${sha256 ?? ''}\n${metadataHash(metadata)}`),
  };
}

function packSelector(selector: Selector, { text, context }: Clip): PackedSelector {
  if (selector.type !== 'TextQuoteSelector' || selector.exact !== text) return selector;
  const { before, after } = context ?? { before: '', after: '' };
  if (!before.endsWith(selector.prefix) || !after.startsWith(selector.suffix)) return selector;
  return { before: selector.prefix.length, after: selector.suffix.length };
}

function unpackSelector(packed: PackedSelector, { text, context }: ClipBody): Selector {
  if ('type' in packed) return packed;
  const { before, after } = context ?? { before: '', after: '' };
  return {
    type: 'TextQuoteSelector',
    exact: text,
    prefix: before.slice(before.length - packed.before),
    suffix: after.slice(0, packed.after),
  };
}

/** All of a page's record but the number that the database gives. */
export function packPage({ key, url, hash, metadata, sha256 }: PageVersion): Omit<PageRecord, 'number'> {
  return { key, url, hash, body: encoded({ metadata, ...(sha256 !== undefined && { sha256 }) }) };
}

export function unpackPage({ key, url, hash, body }: PageRecord): PageVersion {
  return { key, url, hash, ...(decoded(body) as PageBody) }; // as `packPage` wrote it
}

/** All of a record but the numbers that the database gives. */
export function packClip(clip: Clip, pageUrl: string): Omit<ClipRecord, 'number' | 'page'> {
  const { version: _, id, source, selectors, ...kept } = clip;
  return {
    id,
    words: wordsKey(clip),
    body: encoded({
      ...kept,
      selectors: selectors.map((selector) => packSelector(selector, clip)),
      ...(source.url !== pageUrl && { url: source.url }),
      ...(source.corrections && { corrections: source.corrections }),
    }),
  };
}

/** What the reader corrected of the page, as it stands with a clip, and when that was edited last; null for nothing. */
export function correctionsOf({ body }: ClipRecord): { edited: string; corrections: Corrections } | null {
  const { edited, corrections } = decoded(body) as ClipBody; // as `packClip` wrote it
  return corrections ? { edited, corrections } : null;
}

export function unpackClip({ id, body: bytes }: ClipRecord, page: PageVersion): Clip {
  const body = decoded(bytes) as ClipBody; // as `packClip` wrote it
  const { url, corrections, selectors, ...kept } = body;
  return {
    version: CLIP_VERSION,
    id,
    ...kept,
    selectors: selectors.map((selector) => unpackSelector(selector, body)),
    source: {
      url: url ?? page.url,
      key: page.key,
      metadata: page.metadata,
      ...(page.sha256 !== undefined && { sha256: page.sha256 }),
      ...(corrections && { corrections }),
    },
  };
}

/** As version 3 of the database had them: trees, cloned. */
export type OldPageRecord = PageVersion & { number: number };
export type OldClipRecord = ClipBody & Omit<ClipRecord, 'body'>;

export function repackPage({ number, ...version }: OldPageRecord): PageRecord {
  return { number, ...packPage(version) };
}

export function repackClip({ number, id, page, words, ...body }: OldClipRecord): ClipRecord {
  return { number, id, page, words, body: encoded(body) };
}
