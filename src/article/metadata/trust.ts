/**
 * How far each kind of source is believed on each field, 0 to 1, as tuned on real pages. What the reader
 * can see has its weight by where it stands (`byline.ts`, `time.ts`); everything else has it here.
 */
import type { MetadataField, MetadataSource } from './metadata.ts';

export const TRUST: Readonly<Record<MetadataSource, Readonly<Partial<Record<MetadataField, number>>>>> = {
  'json-ld': {
    title: 0.8,
    subtitle: 0.7,
    authors: 0.85,
    agency: 0.6,
    published: 0.9,
    modified: 0.9,
    site: 0.8,
    language: 0.6,
    url: 0.5,
    image: 0.7,
    description: 0.7,
    section: 0.8,
    keywords: 0.8,
    paywalled: 0.9,
    licence: 0.8,
    notices: 0.8,
  },
  opengraph: {
    title: 0.75,
    authors: 0.75,
    published: 0.85,
    modified: 0.85,
    site: 0.85,
    language: 0.45,
    url: 0.7,
    image: 0.9,
    description: 0.9,
    section: 0.9,
    keywords: 0.7,
    paywalled: 0.8,
  },
  meta: {
    title: 0.7,
    authors: 0.75,
    agency: 0.7,
    published: 0.8,
    modified: 0.8,
    site: 0.6,
    language: 0.5,
    image: 0.6,
    description: 0.85,
    section: 0.7,
    keywords: 0.75,
    licence: 0.5,
  },
  microdata: {
    title: 0.7,
    subtitle: 0.6,
    authors: 0.76,
    published: 0.86,
    modified: 0.86,
    site: 0.5,
    section: 0.6,
    image: 0.5,
    keywords: 0.6,
    licence: 0.6,
  },
  link: { url: 0.9, licence: 0.9 },
  amp: { url: 0.92 },
  // Another page's address: never taken for this one's.
  syndication: { url: 0.1, agency: 0.7 },
  time: {},
  byline: { subtitle: 0.8, agency: 0.75, notices: 0.85, licence: 0.6 },
  headline: { title: 0.9 },
  title: { title: 0.5 },
  document: { language: 0.8 },
  script: { published: 0.4 },
  url: { url: 0.3, site: 0.2, published: 0.45 },
};

/** What stands far from the headline is believed no more than this: it may be a teaser's, or another article's. */
export const FAR = 0.5;

/** The weight of a finding; `share` lowers it where the place is doubtful. */
export function trustIn(source: MetadataSource, field: MetadataField, share = 1): number {
  return (TRUST[source][field] ?? 0) * share;
}
