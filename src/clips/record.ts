/**
 * Clips as the database has them: what belongs to a page is stored once a version of the page, and words
 * that stand in a clip twice, as text and inside its selectors, once. Beside what they are looked up by,
 * clips and pages are JSON in UTF-8: a cloned tree takes several times as long to write and to read, and
 * Arabic twice the room.
 */
import type { Metadata } from '../article/metadata/metadata.ts';
import type { Selector } from '../article/selectors.ts';
import type { NumberedClip } from './clip-store.ts';
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

const [NEW_LINE, COMMA, LIST_START, LIST_END] = [0x0a, 0x2c, 0x5b, 0x5d];

// Many in one text, here and below: for each text of its own that it takes or gives, a browser does more
// than its letters cost, and clears away as much later.
function encoded(bodies: readonly (ClipBody | PageBody)[]): Bytes[] {
  // JSON has no line break of its own.
  const bytes = encoder.encode(bodies.map((body) => `${JSON.stringify(body)}\n`).join(''));
  let start = 0;
  return bodies.map(() => {
    const end = bytes.indexOf(NEW_LINE, start);
    // On a buffer of its own: the database would keep the whole of a shared one.
    const own = bytes.slice(start, end);
    start = end + 1;
    return own;
  });
}

function decoded(bodies: readonly Bytes[]): unknown[] {
  const length = bodies.reduce((sum, body) => sum + body.length + 1, 2);
  const list = new Uint8Array(length);
  list[0] = LIST_START;
  let at = 1;
  for (const body of bodies) {
    list.set(body, at);
    at += body.length;
    list[at++] = COMMA;
  }
  // In place of the last comma, where there is one.
  list[Math.max(1, at - 1)] = LIST_END;
  return JSON.parse(decoder.decode(list.subarray(0, Math.max(2, at)))) as unknown[]; // a list, as it was written
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

/** All of the pages' records but the numbers that the database gives. */
export function packPages(versions: readonly PageVersion[]): Omit<PageRecord, 'number'>[] {
  const bodies = encoded(
    versions.map(({ metadata, sha256 }) => ({ metadata, ...(sha256 !== undefined && { sha256 }) })),
  );
  return versions.map(({ key, url, hash }, at) => ({ key, url, hash, body: bodies[at] ?? new Uint8Array() }));
}

export function unpackPages(records: readonly PageRecord[]): PageVersion[] {
  const bodies = decoded(records.map(({ body }) => body)) as PageBody[]; // as `packPages` wrote them
  return records.flatMap(({ key, url, hash }, at) => {
    const body = bodies[at];
    return body ? [{ key, url, hash, ...body }] : [];
  });
}

/** A clip, and the address that its page's record has. */
export interface ClipOfPage {
  clip: Clip;
  pageUrl: string;
}

function bodyOf({ clip, pageUrl }: ClipOfPage): ClipBody {
  const { version: _, id: __, source, selectors, ...kept } = clip;
  return {
    ...kept,
    selectors: selectors.map((selector) => packSelector(selector, clip)),
    ...(source.url !== pageUrl && { url: source.url }),
    ...(source.corrections && { corrections: source.corrections }),
  };
}

/** All of the records but the numbers that the database gives. */
export function packClips(clips: readonly ClipOfPage[]): Omit<ClipRecord, 'number' | 'page'>[] {
  const bodies = encoded(clips.map(bodyOf));
  return clips.map(({ clip }, at) => ({
    id: clip.id,
    words: wordsKey(clip),
    body: bodies[at] ?? new Uint8Array(),
  }));
}

/** The clips whose pages are there, in the records' order. */
export function unpackClips(
  records: readonly ClipRecord[],
  pages: ReadonlyMap<number, PageVersion>,
): NumberedClip[] {
  const bodies = decoded(records.map(({ body }) => body)) as ClipBody[]; // as `packClips` wrote them
  return records.flatMap(({ number, id, page: pageNumber }, at) => {
    const [body, page] = [bodies[at], pages.get(pageNumber)];
    return body && page ? [{ number, clip: clipOf(id, body, page) }] : [];
  });
}

/** What the reader corrected of the page, as it stands with each of some clips, and when it was edited last. */
export function correctionsOf(
  records: readonly ClipRecord[],
): { edited: string; corrections: Corrections }[] {
  const bodies = decoded(records.map(({ body }) => body)) as ClipBody[]; // as `packClips` wrote them
  return bodies.flatMap(({ edited, corrections }) => (corrections ? [{ edited, corrections }] : []));
}

function clipOf(id: string, body: ClipBody, page: PageVersion): Clip {
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

export function repackPages(pages: readonly OldPageRecord[]): PageRecord[] {
  const packed = packPages(pages);
  return pages.flatMap(({ number }, at) => {
    const page = packed[at];
    return page ? [{ number, ...page }] : [];
  });
}

/** What stands in a record of its own beside the clip's body. */
const KEYS = new Set(['number', 'id', 'page', 'words']);

export function repackClips(clips: readonly OldClipRecord[]): ClipRecord[] {
  const bodies = encoded(
    // The rest of it is the body.
    clips.map(
      (clip) =>
        Object.fromEntries(Object.entries(clip).filter(([key]) => !KEYS.has(key))) as unknown as ClipBody,
    ),
  );
  return clips.map(({ number, id, page, words }, at) => ({
    number,
    id,
    page,
    words,
    body: bodies[at] ?? new Uint8Array(),
  }));
}
