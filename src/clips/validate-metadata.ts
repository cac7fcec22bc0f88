/** Metadata and the reader's corrections of them out of anything: nothing of it costs the clip. */
import { isPlace } from '../article/metadata/place.ts';
import {
  METADATA_FIELDS,
  METADATA_SOURCES,
  type Conflict,
  type Evidence,
  type Metadata,
} from '../article/metadata/metadata.ts';
import { CORRECTABLE_FIELDS, type Corrections } from './clip.ts';
import { cut, cutList, isWebAddress, LIMITS, type Fields } from './shapes.ts';

function webAddressOrNone(value: unknown): string {
  return typeof value === 'string' && value.length <= LIMITS.url && isWebAddress(value) ? value : '';
}

function dayOrNone(value: unknown): string | null {
  const day = cut(value, LIMITS.short);
  return Number.isNaN(Date.parse(day)) ? null : day;
}

function evidenceOf(value: unknown): Metadata['evidence'] {
  const evidence: Metadata['evidence'] = {};
  if (typeof value !== 'object' || value === null) return evidence;
  const given = value as Fields;
  for (const field of METADATA_FIELDS) {
    const items: unknown = Object.hasOwn(given, field) ? given[field] : undefined;
    if (!Array.isArray(items)) continue;
    evidence[field] = items.slice(0, LIMITS.evidence).flatMap((item: unknown): Evidence[] => {
      if (typeof item !== 'object' || item === null) return [];
      const { value: word, source, text, place } = item as Fields;
      const known = METADATA_SOURCES.find((name) => name === source);
      return known
        ? [
            {
              value: cut(word, LIMITS.evidenceValue),
              source: known,
              text: cut(text, LIMITS.evidenceText),
              ...(isPlace(place) && { place }),
            },
          ]
        : [];
    });
  }
  return evidence;
}

function conflictsOf(value: unknown): Conflict[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, LIMITS.conflicts).flatMap((item: unknown): Conflict[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { field, values } = item as Fields;
    const known = METADATA_FIELDS.find((name) => name === field);
    return known ? [{ field: known, values: cutList(values, LIMITS.evidence, LIMITS.evidenceValue) }] : [];
  });
}

/** Metadata out of anything: what is missing or malformed is left empty, what is too long is cut. */
export function parseMetadata(value: unknown): Metadata {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Fields;
  return {
    title: cut(given['title'], LIMITS.title),
    subtitle: cut(given['subtitle'], LIMITS.title),
    authors: cutList(given['authors'], LIMITS.people, LIMITS.name),
    organizations: cutList(given['organizations'], LIMITS.people, LIMITS.name),
    agency: cut(given['agency'], LIMITS.name),
    published: dayOrNone(given['published']),
    modified: dayOrNone(given['modified']),
    site: cut(given['site'], LIMITS.name),
    language: cut(given['language'], LIMITS.short),
    url: webAddressOrNone(given['url']),
    image: webAddressOrNone(given['image']),
    description: cut(given['description'], LIMITS.description),
    section: cut(given['section'], LIMITS.name),
    keywords: cutList(given['keywords'], LIMITS.keywords, LIMITS.name),
    paywalled: typeof given['paywalled'] === 'boolean' ? given['paywalled'] : null,
    licence: cut(given['licence'], LIMITS.title),
    notices: cutList(given['notices'], LIMITS.conflicts, LIMITS.title),
    evidence: evidenceOf(given['evidence']),
    conflicts: conflictsOf(given['conflicts']),
  };
}

/** A reader's corrections out of anything: what is malformed is left out, what is too long is cut. */
export function parseCorrections(value: unknown): Corrections {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Fields;
  const parsed = parseMetadata(given);
  const kept = CORRECTABLE_FIELDS.filter(
    (field) =>
      Object.hasOwn(given, field) &&
      // A day that is none is no word on the day; null says that the page gives none.
      (typeof given[field] === typeof parsed[field] || given[field] === null) &&
      (given[field] === null) === (parsed[field] === null),
  );
  return Object.fromEntries(kept.map((field) => [field, parsed[field]]));
}
