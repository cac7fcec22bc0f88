/** The fields of a page's source and where they come from, in the reader's words. */
import type { Metadata, MetadataField, MetadataSource } from '../../article/metadata/metadata.ts';
import { formatDay, formatLanguage, formatList, formatMoment, todayIso } from '../../shared/format.ts';
import { t } from '../../shared/i18n.ts';

export const FIELD_KEYS: Readonly<Record<MetadataField, string>> = {
  title: 'fieldTitle',
  subtitle: 'fieldSubtitle',
  authors: 'fieldAuthors',
  agency: 'fieldAgency',
  published: 'fieldPublished',
  modified: 'fieldModified',
  site: 'fieldSite',
  language: 'fieldLanguage',
  url: 'fieldUrl',
  image: 'fieldImage',
  description: 'fieldDescription',
  section: 'fieldSection',
  keywords: 'fieldKeywords',
  paywalled: 'fieldPaywalled',
  licence: 'fieldLicence',
  notices: 'fieldNotices',
};

export const SOURCE_KEYS: Readonly<Record<MetadataSource, string>> = {
  'json-ld': 'sourceJsonLd',
  opengraph: 'sourceOpengraph',
  meta: 'sourceMeta',
  microdata: 'sourceMicrodata',
  link: 'sourceLink',
  amp: 'sourceAmp',
  syndication: 'sourceSyndication',
  time: 'sourceTime',
  byline: 'sourceByline',
  headline: 'sourceHeadline',
  title: 'sourceTitle',
  document: 'sourceDocument',
  script: 'sourceScript',
  url: 'sourceUrl',
};

/** A field's value as its evidence writes it; '' where the page gives none. */
export function fieldValue(metadata: Metadata, field: MetadataField): string {
  const value = metadata[field];
  if (Array.isArray(value)) return value.join(', ');
  return value === null ? '' : String(value);
}

export function inWords(field: MetadataField, value: string): string {
  if (field === 'published' || field === 'modified') return formatMoment(value);
  if (field === 'language') return formatLanguage(value);
  if (field === 'paywalled') return t(value === 'true' ? 'paywalledYes' : 'paywalledNo');
  return value;
}

/** Shorter than in its own row: days without their weekday. */
export function inFewWords(field: MetadataField, value: string): string {
  return field === 'published' || field === 'modified' ? formatDay(value, 'long') : inWords(field, value);
}

/** A moment with a zone as the reader's clocks had it, where that reads differently; '' for anything else. */
export function inReadersZone(value: string): string {
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(value)) return '';
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return '';
  const [hour, minute] = [moment.getHours(), moment.getMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  );
  const here = `${todayIso(moment)}T${hour}:${minute}`;
  return here === value.slice(0, 16) ? '' : t('momentHere', formatMoment(here));
}

/** A field's value as the reader pastes it: a day or moment as ISO 8601, lists as the language writes them. */
export function inCopy(metadata: Metadata, field: MetadataField): string {
  if (field === 'authors' || field === 'keywords') return formatList(metadata[field]);
  if (field === 'notices') return metadata.notices.join('\n');
  return field === 'published' || field === 'modified'
    ? fieldValue(metadata, field)
    : inWords(field, fieldValue(metadata, field));
}
