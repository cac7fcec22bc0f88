/** Where a page comes from: each field with every source that gave it. */

export const METADATA_FIELDS = [
  'title',
  'subtitle',
  'authors',
  'agency',
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
  'licence',
  'notices',
] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** The kinds of places on a page that metadata comes from. */
export const METADATA_SOURCES = [
  'json-ld',
  'opengraph',
  'meta',
  'microdata',
  'link',
  'amp',
  'syndication',
  'time',
  'byline',
  'headline',
  'title',
  'document',
  'script',
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
  /** Where the page shows it: an element, by `placeOf`. Missing for what no reader can see. */
  place?: string;
}

/** Sources that contradict each other on a field, the chosen value first. */
export interface Conflict {
  field: MetadataField;
  values: string[];
}

/** A field that no source gave is '' , [] or null: nothing is guessed. */
export interface Metadata {
  title: string;
  /** The line under the headline. */
  subtitle: string;
  /** People, then organisations that the page names as its authors. */
  authors: string[];
  /** Those of `authors` that are no people: an agency, a desk, the outlet itself. */
  organizations: string[];
  /** Who the page says wrote or supplied it, where that is no person: a news agency, a newsroom. */
  agency: string;
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
  /** Terms that the page is under: an address or their name. */
  licence: string;
  /** What the page says of corrections and changes to itself, in its words. */
  notices: string[];
  evidence: Partial<Record<MetadataField, Evidence[]>>;
  conflicts: Conflict[];
}
