/**
 * What can be asked of the store of clips. Made for 100,000 of them: lists are numbers, and clips are read
 * a screenful at a time.
 */
import type { Clip, ClipColour, ClipDraft, ClipState, Correction, Corrections } from './clip.ts';
import type { ConflictChoice, ImportPlan, Seen } from './import-plan.ts';
import type { ClipFilters } from './search.ts';

/**
 * A clip's number in this database: small, growing, and the clip's own for as long as it lives, the bin
 * included. It is in no file: elsewhere a clip is known by its id.
 */
export type ClipNumber = number;

/** Clips by their numbers or ids, in any order; those that are gone are passed over. */
export type ClipRefs = readonly (ClipNumber | string)[] | Uint32Array;

/** What the reader may change of a clip; `colour: null` takes it off, `kept` is `ClipState.kept`. */
export interface ClipPatch {
  note?: string;
  tags?: readonly string[];
  colour?: ClipColour | null;
  kept?: boolean;
}

/** Tags put on and taken off many clips at once. */
export interface TagChange {
  add?: readonly string[];
  remove?: readonly string[];
}

/** A clip with its number. */
export interface NumberedClip {
  number: ClipNumber;
  clip: Clip;
}

/** `published`: by the day that their page was published, else saved; newest first. */
export const SEARCH_ORDERS = ['newest', 'oldest', 'best', 'published'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

export const SEARCH_FACETS = ['states', 'sites', 'speakers', 'kinds', 'tags', 'colours', 'months'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

export interface FacetCount {
  /** As the filters take it; of `months` it is `YYYY-MM` by the reader's clock. */
  value: string;
  count: number;
}

/** A facet's values among what the query and the other facets' filters leave; most clips first, months in order. */
export type FacetCounts = Partial<Record<SearchFacet, FacetCount[]>>;

export interface SearchRequest {
  /** As the reader types it (`query.ts`). */
  query?: string;
  filters?: ClipFilters;
  /** `newest` where nothing is chosen; `best` without words is newest. */
  order?: SearchOrder;
  /** Facets to count. */
  facets?: readonly SearchFacet[];
  signal?: AbortSignal;
}

export interface SearchResult {
  /** The found clips in the order asked for. */
  numbers: Uint32Array;
  facets: FacetCounts;
  /** Of all clips; `count` takes browsers as long as there are many. */
  total: number;
}

/** A clip that was deleted, kept for 30 days. */
export interface BinnedClip extends NumberedClip {
  /** ISO 8601 moment of the deletion. */
  deleted: string;
}

export interface StorageReport {
  /** Bytes used and allowed, as the browser estimates them; 0 where it does not say. */
  usage: number;
  quota: number;
  clips: number;
  binned: number;
  /** Clips that no export has taken along since they were saved. */
  unexported: number;
  /** ISO 8601 moment of the last whole export; null where there was none. */
  exported: string | null;
}

export interface ImportResult {
  added: number;
  updated: number;
  skipped: number;
  /** True where `signal` stopped it: what was counted is kept, the rest not begun. */
  cancelled: boolean;
}

/** A file by what a browser tells of it, to know it again when it is chosen once more. */
export interface ImportName {
  name: string;
  size: number;
  modified: number;
}

/** An import that was neither finished nor given up: its window was closed, or it failed. */
export interface UnfinishedImport extends ImportName {
  /** Clips of the file that are done, and how many of them were kept. */
  done: number;
  added: number;
  updated: number;
  conflicts: ConflictChoice;
  /** ISO 8601 moment of its last batch. */
  at: string;
}

export interface ImportOptions {
  /** `newer` where nothing is chosen. */
  conflicts?: ConflictChoice;
  /** Remembers how far it is, so that it can go on after its window was closed (`unfinishedImport`). */
  file?: ImportName;
  /** Told after every batch, once it is durable, how many clips of the file are done. */
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

export interface MaintainOptions {
  signal?: AbortSignal;
  /** Told how many of all clips are in an index that is made anew. */
  onProgress?: (done: number, total: number) => void;
}

/** What is wrong between the index and the clips, in numbers of clips. */
export interface IndexReport {
  clips: number;
  /** Not in the index, in it without a clip, and in it otherwise than they are. */
  missing: number;
  surplus: number;
  stale: number;
  /** True where all of that was set right. */
  repaired: boolean;
}

/** Throws `ClipError`: `errorStorageFull` where the device has no room, in which case nothing was changed. */
export interface ClipStore {
  /** Keeps a draft; the words of a page that are kept already give the clip that is there. */
  save(draft: ClipDraft): Promise<Clip>;
  /** By id. */
  get(id: string): Promise<Clip | undefined>;
  /** The clips with these numbers, in their order; those that are gone are left out. For a screenful. */
  read(numbers: Iterable<ClipNumber>): Promise<NumberedClip[]>;
  /** The number of the clip with this id. */
  numberOf(id: string): Promise<ClipNumber | undefined>;
  /** The clips that came last, at once: what is shown until a search over all of them answers. */
  latest(most: number): Promise<NumberedClip[]>;
  search(request?: SearchRequest): Promise<SearchResult>;
  /** Groups of clips of the same words, whatever their pages, by letters folded; largest first. */
  duplicates(): Promise<ClipNumber[][]>;

  /** By id. Throws `errorNoClip` where the clip is gone. */
  update(id: string, patch: ClipPatch): Promise<Clip>;
  /** Answers with how many clips were changed. */
  tag(refs: ClipRefs, change: TagChange): Promise<number>;
  /** Merges clips into the first of them, which takes over the others' tags and notes; those go to the bin. Answers with those. */
  merge(refs: ClipRefs): Promise<ClipNumber[]>;

  /** Puts clips into the bin; answers with those that were there, as `restore` takes them. Where the device has no room even for that, it throws `errorStorageFull`: see `erase`. */
  remove(refs: ClipRefs): Promise<ClipNumber[]>;
  /** Takes clips out of the bin as they were; those that are not in it are passed over. Answers with how many. */
  restore(refs: ClipRefs): Promise<number>;
  /** The bin, last deleted first, at most `limit` clips from an offset on. */
  bin(limit: number, from?: number): Promise<BinnedClip[]>;
  /** Deletes for good, from the library and from the bin; nothing is written, so it works on a full device. */
  erase(refs: ClipRefs): Promise<number>;
  /** Deletes for good what has been in the bin longer than `days`, 30 if not told; 0 empties it. */
  emptyBin(days?: number): Promise<number>;

  /** The clips of the page with this key, newest first. */
  byPage(key: string): Promise<Clip[]>;
  /** All clips, newest first. Holds them all in memory: `search` and `stream` do not. */
  list(): Promise<Clip[]>;
  /** Clips in stretches, in the order given; all of them, newest first, without numbers. */
  stream(numbers?: Iterable<ClipNumber>): AsyncGenerator<Clip[]>;
  /** The same clips with those of a page together: pages, and clips of each, in the order in which they first come. */
  groupedByPage(numbers: Uint32Array): Promise<Uint32Array>;
  count(): Promise<number>;

  /** What the reader corrected of the source of the page with this key. */
  corrections(key: string): Promise<Corrections>;
  /**
   * Puts the reader's word on a field in place of the page's, or takes it back (`undefined`), for the page and
   * for its clips, those to come too. Answers with all that is corrected of the page now.
   */
  correct(key: string, correction: Correction): Promise<Corrections>;
  /** How clips were found on their page. Clips that are gone, or were looked for later already, are left out. */
  setStates(states: readonly { id: string; state: ClipState }[]): Promise<void>;

  /** What `importClips` would do with a stretch of a file, without doing it; `seen` goes from stretch to stretch. */
  planImport(clips: readonly Clip[], seen?: Seen): Promise<ImportPlan>;
  /** Each stretch whole or not at all. Goes on where it was stopped when it is given the same clips again. */
  importClips(
    stretches: Iterable<readonly Clip[]> | AsyncIterable<readonly Clip[]>,
    options?: ImportOptions,
  ): Promise<ImportResult>;
  /** The import to offer going on with; null where there is none. */
  unfinishedImport(): Promise<UnfinishedImport | null>;
  forgetImport(): Promise<void>;

  storage(): Promise<StorageReport>;
  /** Remembers that everything there is now was exported whole. */
  noteExport(): Promise<void>;

  /** Holds the index against the clips, and sets it right. */
  checkIndex(signal?: AbortSignal): Promise<IndexReport>;
  /** What can wait: makes an index of another version anew, folds new clips into it, empties the bin of what is too old, checks after an unclean end. */
  maintain(options?: MaintainOptions): Promise<void>;
  /** Does at once what is else done when nothing was written for a while: for a context that ends. */
  settle(): Promise<void>;
  close(): void;
}
