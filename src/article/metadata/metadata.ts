/** Where a page comes from: each field with every source that gave it. */

export const METADATA_FIELDS = [
  'title',
  'authors',
  'published',
  'modified',
  'site',
  'language',
  'url',
  'image',
  'description',
  'section',
  'keywords',
  'paywalled',
] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** The kinds of places on a page that metadata comes from. */
export const METADATA_SOURCES = [
  'json-ld',
  'opengraph',
  'meta',
  'microdata',
  'link',
  'time',
  'byline',
  'headline',
  'title',
  'document',
  'url',
] as const;
export type MetadataSource = (typeof METADATA_SOURCES)[number];

/** One source's word on one field. */
export interface Evidence {
  /** As the field would hold it; several authors or keywords are joined with `, `. */
  value: string;
  source: MetadataSource;
  /** Exactly what the page has there, e.g. `datePublished "2025-01-10T00:30+03:00"`; at most 300 characters. */
  text: string;
}

/** Sources that contradict each other on a field, the chosen value first. */
export interface Conflict {
  field: MetadataField;
  values: string[];
}

/** A field that no source gave is '' , [] or null: nothing is guessed. */
export interface Metadata {
  title: string;
  authors: string[];
  /** ISO 8601 as the page gives it: a moment with its offset, or a day. */
  published: string | null;
  modified: string | null;
  site: string;
  /** BCP 47 tag. */
  language: string;
  /** Canonical address, absolute. */
  url: string;
  image: string;
  description: string;
  section: string;
  keywords: string[];
  paywalled: boolean | null;
  evidence: Partial<Record<MetadataField, Evidence[]>>;
  conflicts: Conflict[];
}
