/**
 * Clips as the database has them: what belongs to a page is stored once a version of the page, and words
 * that stand in a clip twice, as text and inside its selectors, once.
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

export interface PageRecord extends PageVersion {
  number: number;
}

/** A quotation of the clip's own words, with how much of its context stands on either side. */
type PackedSelector = Selector | { before: number; after: number };

type Kept = Omit<Clip, 'version' | 'source' | 'selectors'>;

export interface ClipRecord extends Kept {
  number: number;
  /** `PageRecord.number`. */
  page: number;
  /** `wordsKey` of the clip. */
  words: number;
  selectors: PackedSelector[];
  /** Where it is not the page's. */
  url?: string;
  corrections?: Corrections;
}

/** By which the same words of the same page are known; clips that share it are still to be compared. */
export function wordsKey({ source, kind, text }: Pick<Clip, 'source' | 'kind' | 'text'>): number {
  return hash53(`${source.key}\n${kind}\n${text}`);
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

function unpackSelector(packed: PackedSelector, { text, context }: ClipRecord): Selector {
  if ('type' in packed) return packed;
  const { before, after } = context ?? { before: '', after: '' };
  return {
    type: 'TextQuoteSelector',
    exact: text,
    prefix: before.slice(before.length - packed.before),
    suffix: after.slice(0, packed.after),
  };
}

/** All of a record but the numbers that the database gives. */
export function packClip(clip: Clip, pageUrl: string): Omit<ClipRecord, 'number' | 'page'> {
  const { version: _, source, selectors, ...kept } = clip;
  return {
    ...kept,
    words: wordsKey(clip),
    selectors: selectors.map((selector) => packSelector(selector, clip)),
    ...(source.url !== pageUrl && { url: source.url }),
    ...(source.corrections && { corrections: source.corrections }),
  };
}

export function unpackClip(record: ClipRecord, page: PageVersion): Clip {
  const { number: _number, page: _page, words: _words, url, corrections, selectors, ...kept } = record;
  return {
    version: CLIP_VERSION,
    ...kept,
    selectors: selectors.map((selector) => unpackSelector(selector, record)),
    source: {
      url: url ?? page.url,
      key: page.key,
      metadata: page.metadata,
      ...(page.sha256 !== undefined && { sha256: page.sha256 }),
      ...(corrections && { corrections }),
    },
  };
}
