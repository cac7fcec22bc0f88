/** What every citation format is made of: a page as the source of something. */
import type { Metadata } from '../../article/metadata/metadata.ts';
import type { Clip, Corrections } from '../clip.ts';
import { applyCorrections } from '../corrections.ts';

/** What a citation gives of a page's source. */
export const CITED_FIELDS = ['title', 'authors', 'site', 'published'] as const;
export type CitedField = (typeof CITED_FIELDS)[number];

export interface Citation {
  /** The page's title, or its address where it has none. */
  title: string;
  authors: readonly string[];
  /** Those of the authors that are no people: names that nothing takes apart. */
  organizations: readonly string[];
  /** The outlet. */
  site: string;
  /** EDTF year, month or day; '' where the page gives none. */
  published: string;
  /** A web address. */
  url: string;
  /** The day the page was read, `YYYY-MM-DD`. */
  accessed: string;
  /** BCP 47 tag, '' where unknown. */
  language: string;
  /** What is the reader's own word, not the page's. */
  corrected: readonly CitedField[];
}

/** The day of a moment as the page gives it, in the page's own time zone; '' where there is none. */
export function dayOf(moment: string | null): string {
  return moment?.match(/^\d{4}(?:-\d{2}(?:-\d{2})?)?/u)?.[0] ?? '';
}

/** Line breaks, tabs and runs of blanks as one blank: a citation is one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The day of a moment by the reader's own clock. */
export function localDay(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${moment.getFullYear()}-${month}-${day}`;
}

/**
 * A page as a source. `accessed` is when it was read; the day is the reader's own. The canonical
 * address is cited where the page gives one on the same host, else the one that was read.
 */
export function citationOf(
  given: Metadata,
  url: string,
  accessed: Date,
  corrections?: Corrections,
): Citation {
  const metadata = applyCorrections(given, corrections);
  const canonical =
    URL.canParse(metadata.url) && URL.canParse(url) && new URL(metadata.url).host === new URL(url).host
      ? metadata.url
      : url;
  return {
    title: oneLine(metadata.title) || canonical,
    authors: metadata.authors.map(oneLine).filter((author) => author !== ''),
    organizations: metadata.organizations.map(oneLine),
    site: oneLine(metadata.site) || (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : ''),
    published: dayOf(metadata.published),
    url: canonical,
    accessed: localDay(accessed),
    language: metadata.language,
    corrected: CITED_FIELDS.filter((field) => corrections?.[field] !== undefined),
  };
}

/** The page of a clip as a source, read when the clip was taken. */
export function clipCitation({ source, created, language }: Clip): Citation {
  const citation = citationOf(source.metadata, source.url, new Date(created), source.corrections);
  return { ...citation, language: citation.language || language };
}
