/**
 * What the reader keeps: the words as the page had them that day, and where they came from.
 *
 * Where a vocabulary has a word, the field has that word: selectors are those of the W3C Web Annotation
 * model, `sha256` is schema.org's, metadata are schema.org's of an article.
 *
 * Version 1 had no `context`, `dates`, `colour` and `sha256`: a clip without them is whole.
 */
import type { Selector } from '../article/selectors.ts';
import type { Metadata, MetadataField } from '../article/metadata/metadata.ts';
import type { Calendar, NameType } from '../recognition/annotation.ts';

/** Of the clip itself and of the export file; a reader of a newer one must refuse it. */
export const CLIP_VERSION = 2;

export const CLIP_KINDS = ['quote', 'name', 'date', 'passage', 'page'] as const;
export type ClipKind = (typeof CLIP_KINDS)[number];

/** Colours that a reader may give a clip; what they mean is the reader's. */
export const CLIP_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type ClipColour = (typeof CLIP_COLOURS)[number];

export interface ClipEntity {
  type: NameType;
  name: string;
}

/** A date among the clipped words. */
export interface ClipDate {
  /** The words of the page. */
  text: string;
  /** EDTF, proleptic Gregorian. */
  value: string;
  /** The calendar that the words were written in, where that is another. */
  calendar?: Calendar;
}

/** The page's words on either side of a clip, as far as they help to read it. */
export interface ClipContext {
  before: string;
  after: string;
}

/** Who said a clipped quotation, as the page has it and as the page's fullest mention names them. */
export interface ClipSpeaker {
  /** The entity's name where the speaker was resolved to one, else the words of the page. */
  name: string;
  /** The words of the page: a name, a pronoun or a verb. */
  text: string;
  role?: string;
  type?: NameType;
}

/** Fields of a page's source that a later visit compares. */
export const SOURCE_CHANGE_FIELDS = ['title', 'authors', 'published', 'modified'] as const;
export type SourceChangeField = (typeof SOURCE_CHANGE_FIELDS)[number];

/** A field of the source that reads otherwise than when the clip was taken; the clip keeps how it read then. */
export interface SourceChange {
  field: SourceChangeField;
  /** As the page gives it now, '' where it gives none any more. */
  text: string;
}

/** Words that a page had in a clip's place between its saving and now. */
export interface EarlierWords {
  text: string;
  /** ISO 8601 moment of the reading that found them. */
  checked: string;
}

/** How many wordings between the first and the last are kept, the latest of them. */
export const MAX_EARLIER = 20;

/** How a clip stood when its page was last read. */
export interface ClipState {
  status: 'exact' | 'changed' | 'not-found';
  /** Likeness of the words found to the words saved, 0 to 1. */
  score: number;
  /** The words found, where they differ from those saved. */
  text?: string;
  /** What the page says of its source otherwise than when the clip was taken. */
  source?: SourceChange[];
  /** Other words that the page had meanwhile, the oldest first. */
  earlier?: EarlierWords[];
  /** The reader has seen these words and keeps those saved: until the page has others nothing is asked. */
  kept?: true;
  /** ISO 8601 moment of the reading. */
  checked: string;
}

/** How a clip stands; one whose page was not visited again since is `unchecked`. */
export const CLIP_STATUSES = ['exact', 'changed', 'not-found', 'unchecked'] as const;
export type ClipStatus = (typeof CLIP_STATUSES)[number];

/** Fields of a page's source that the reader may correct. */
export const CORRECTABLE_FIELDS = [
  'title',
  'subtitle',
  'authors',
  'agency',
  'published',
  'modified',
  'site',
  'section',
  'language',
  'licence',
] as const satisfies readonly MetadataField[];
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** The reader's word in place of the page's own, by field; an empty value says that there is none. */
export type Corrections = Partial<Pick<Metadata, CorrectableField>>;

/** The reader's word on one field; undefined takes it back. */
export type Correction = {
  [F in CorrectableField]: { field: F; value: Corrections[F] | undefined };
}[CorrectableField];

/** The page as it stood when the clip was taken. Clips of one version of a page share it in the store. */
export interface ClipSource {
  /** The address in the reader's address bar. */
  url: string;
  /** `keptKey` of the page: by which it finds its clips. */
  key: string;
  /** As the page gives it, with the evidence of that day, whatever the reader makes of it. */
  metadata: Metadata;
  /** Of the article's whole text in UTF-8, hexadecimal: what the selectors' offsets point into. */
  sha256?: string;
  /** Never empty. */
  corrections?: Corrections;
}

export interface Clip {
  version: typeof CLIP_VERSION;
  /** UUID. */
  id: string;
  kind: ClipKind;
  /** The words, unaltered; for a page its title. */
  text: string;
  /** Of `text` in UTF-8, hexadecimal, taken by the store when the clip was saved: what shows that it is unaltered. */
  sha256?: string;
  /** Empty for a page. */
  selectors: Selector[];
  context?: ClipContext;
  source: ClipSource;
  speaker?: ClipSpeaker;
  /** The reporting verb or phrase of a quotation. */
  cue?: string;
  /** EDTF, of a clipped date. */
  date?: string;
  calendar?: Calendar;
  /** The dates inside the clip. */
  dates?: ClipDate[];
  /** What a clipped name is of, first; then the names inside the clip. */
  entities: ClipEntity[];
  note: string;
  tags: string[];
  colour?: ClipColour;
  /** ISO 8601 moments. */
  created: string;
  edited: string;
  language: string;
  direction: 'ltr' | 'rtl';
  state?: ClipState;
}

/** What a page hands over to be kept; the store gives it id, times and the hash of its words. */
export type ClipDraft = Omit<Clip, 'version' | 'id' | 'created' | 'edited' | 'state' | 'sha256'>;
