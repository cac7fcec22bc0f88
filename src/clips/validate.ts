/**
 * Clips out of what a page or a file hands over. Nothing of it is trusted: shapes, lengths and
 * addresses are checked, unknown fields dropped, and what comes out is made anew.
 */
import { isPlace } from '../article/metadata/place.ts';
import {
  METADATA_FIELDS,
  METADATA_SOURCES,
  type Conflict,
  type Evidence,
  type Metadata,
} from '../article/metadata/metadata.ts';
import type { Selector } from '../article/selectors.ts';
import { NAME_TYPES, type Calendar } from '../recognition/annotation.ts';
import {
  CLIP_COLOURS,
  CLIP_KINDS,
  CLIP_VERSION,
  CORRECTABLE_FIELDS,
  MAX_EARLIER,
  SOURCE_CHANGE_FIELDS,
  type Clip,
  type ClipColour,
  type ClipContext,
  type ClipDate,
  type ClipDraft,
  type ClipEntity,
  type ClipSpeaker,
  type ClipState,
  type Corrections,
  type EarlierWords,
  type SourceChange,
} from './clip.ts';
import { ClipError } from './error.ts';
import { keptKey } from './page-key.ts';

/** The most a clip may hold: lengths in UTF-16 code units, lists in items. */
export const LIMITS = {
  text: 100_000,
  context: 2_000,
  url: 8_192,
  note: 50_000,
  tags: 100,
  tag: 100,
  entities: 500,
  dates: 200,
  name: 1_000,
  role: 1_000,
  title: 2_000,
  description: 10_000,
  people: 100,
  keywords: 200,
  evidence: 30,
  evidenceValue: 10_000,
  evidenceText: 300,
  conflicts: 20,
  short: 100,
} as const;

const CALENDARS: readonly Calendar[] = ['islamic', 'persian'];
const STATUSES: readonly ClipState['status'][] = ['exact', 'changed', 'not-found'];

type Fields = Record<string, unknown>;

function malformed(path: string, expected: string): never {
  throw new ClipError('errorClipMalformed', `${path}: ${expected} expected`);
}

function fieldsOf(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) malformed(path, 'an object');
  return value as Fields; // an object's fields, each still unknown
}

function textOf(value: unknown, path: string, limit: number): string {
  if (typeof value !== 'string') malformed(path, 'a string');
  if (value.length > limit) throw new ClipError('errorClipTooLong', `${path}: longer than ${limit}`);
  return value;
}

function listOf<T>(
  value: unknown,
  path: string,
  limit: number,
  parse: (item: unknown, path: string) => T,
): T[] {
  if (!Array.isArray(value)) malformed(path, 'a list');
  if (value.length > limit) throw new ClipError('errorClipTooLong', `${path}: more than ${limit}`);
  return value.map((item: unknown, index) => parse(item, `${path}[${index}]`));
}

function oneOf<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  return choices.find((choice) => choice === value) ?? malformed(path, choices.join(' | '));
}

function numberOf(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) malformed(path, 'an offset');
  return value;
}

/** A moment, in the one form that sorts as text: of a year of four digits. */
function momentOf(value: unknown, path: string): string {
  const time = Date.parse(textOf(value, path, LIMITS.short));
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^\d{4}-/u.test(moment) ? moment : malformed(path, 'a moment');
}

/** Whether an address is one of the web: the only kind that a clip may lead to. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}

function addressOf(value: unknown, path: string): string {
  const url = textOf(value, path, LIMITS.url);
  if (!isWebAddress(url)) throw new ClipError('errorClipAddress', `${path}: a web address expected`);
  return url;
}

// What a page says of itself is kept as far as it fits: an endless description must not cost the clip.
function cut(value: unknown, limit: number): string {
  return typeof value === 'string' ? value.slice(0, limit) : '';
}

function cutList(value: unknown, items: number, limit: number): string[] {
  return Array.isArray(value)
    ? value
        .filter((item): item is string => typeof item === 'string' && item !== '')
        .slice(0, items)
        .map((item) => item.slice(0, limit))
    : [];
}

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

function correctionsOf(value: unknown): { corrections?: Corrections } {
  const corrections = parseCorrections(value);
  return Object.keys(corrections).length > 0 ? { corrections } : {};
}

function selectorOf(value: unknown, path: string): Selector {
  const given = fieldsOf(value, path);
  if (given['type'] === 'TextQuoteSelector')
    return {
      type: 'TextQuoteSelector',
      exact: textOf(given['exact'], `${path}.exact`, LIMITS.text),
      prefix: textOf(given['prefix'], `${path}.prefix`, LIMITS.context),
      suffix: textOf(given['suffix'], `${path}.suffix`, LIMITS.context),
    };
  if (given['type'] === 'TextPositionSelector') {
    const start = numberOf(given['start'], `${path}.start`);
    const end = numberOf(given['end'], `${path}.end`);
    if (end < start) malformed(path, 'an end after the start');
    return { type: 'TextPositionSelector', start, end };
  }
  return malformed(`${path}.type`, 'a known selector');
}

function speakerOf(value: unknown, path: string): ClipSpeaker {
  const given = fieldsOf(value, path);
  return {
    name: textOf(given['name'], `${path}.name`, LIMITS.name),
    text: textOf(given['text'], `${path}.text`, LIMITS.name),
    ...(given['role'] !== undefined && { role: textOf(given['role'], `${path}.role`, LIMITS.role) }),
    ...(given['type'] !== undefined && { type: oneOf(given['type'], `${path}.type`, NAME_TYPES) }),
  };
}

function entityOf(value: unknown, path: string): ClipEntity {
  const given = fieldsOf(value, path);
  return {
    type: oneOf(given['type'], `${path}.type`, NAME_TYPES),
    name: textOf(given['name'], `${path}.name`, LIMITS.name),
  };
}

function contextOf(value: unknown, path: string): ClipContext {
  const given = fieldsOf(value, path);
  return {
    before: textOf(given['before'], `${path}.before`, LIMITS.context),
    after: textOf(given['after'], `${path}.after`, LIMITS.context),
  };
}

function dateOf(value: unknown, path: string): ClipDate {
  const given = fieldsOf(value, path);
  const { calendar } = given;
  return {
    text: textOf(given['text'], `${path}.text`, LIMITS.name),
    value: textOf(given['value'], `${path}.value`, LIMITS.short),
    ...(calendar !== undefined && { calendar: oneOf(calendar, `${path}.calendar`, CALENDARS) }),
  };
}

const SHA256 = /^[0-9a-f]{64}$/u;

function sha256Of(value: unknown, path: string): string {
  return typeof value === 'string' && SHA256.test(value) ? value : malformed(path, 'a SHA-256');
}

/** A reader's tags: trimmed, without `#`, each once. */
export function parseTags(value: unknown): string[] {
  const tags = listOf(value, 'tags', LIMITS.tags, (tag, path) =>
    textOf(tag, path, LIMITS.tag)
      .normalize('NFC')
      .replaceAll(/\s/gu, ' ')
      .replace(/^[#\s]+/u, '')
      .trimEnd(),
  );
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** A reader's note. Throws `ClipError`. */
export function parseNote(value: unknown): string {
  return textOf(value, 'note', LIMITS.note);
}

/** A reader's colour. Throws `ClipError`. */
export function parseColour(value: unknown): ClipColour {
  return oneOf(value, 'colour', CLIP_COLOURS);
}

function draftOf(given: Fields, metadataOf = parseMetadata): ClipDraft {
  const source = fieldsOf(given['source'], 'source');
  const url = addressOf(source['url'], 'source.url');
  const metadata = metadataOf(source['metadata']);
  const kind = oneOf(given['kind'], 'kind', CLIP_KINDS);
  const text = textOf(given['text'], 'text', LIMITS.text);
  // A page may have no title; words that are saved are words.
  if (kind !== 'page' && text.trim() === '') malformed('text', 'words');
  return {
    kind,
    text,
    selectors: listOf(given['selectors'], 'selectors', 10, selectorOf),
    ...(given['context'] !== undefined && { context: contextOf(given['context'], 'context') }),
    source: {
      url,
      key: keptKey(url, metadata.url),
      metadata,
      ...(source['sha256'] !== undefined && { sha256: sha256Of(source['sha256'], 'source.sha256') }),
      ...correctionsOf(source['corrections']),
    },
    ...(given['speaker'] !== undefined && { speaker: speakerOf(given['speaker'], 'speaker') }),
    ...(given['cue'] !== undefined && { cue: textOf(given['cue'], 'cue', LIMITS.name) }),
    ...(given['date'] !== undefined && { date: textOf(given['date'], 'date', LIMITS.short) }),
    ...(given['calendar'] !== undefined && { calendar: oneOf(given['calendar'], 'calendar', CALENDARS) }),
    ...(given['dates'] !== undefined && { dates: listOf(given['dates'], 'dates', LIMITS.dates, dateOf) }),
    entities: listOf(given['entities'], 'entities', LIMITS.entities, entityOf),
    note: parseNote(given['note']),
    tags: parseTags(given['tags']),
    ...(given['colour'] !== undefined && { colour: parseColour(given['colour']) }),
    language: textOf(given['language'], 'language', LIMITS.short),
    direction: oneOf(given['direction'], 'direction', ['ltr', 'rtl']),
  };
}

/** A draft out of what a page sent. Throws `ClipError`, with the field in its message. */
export function parseClipDraft(value: unknown): ClipDraft {
  return draftOf(fieldsOf(value, 'draft'));
}

function stateOf(value: unknown, path: string): ClipState {
  const given = fieldsOf(value, path);
  const score = given['score'];
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) malformed(`${path}.score`, '0 to 1');
  return {
    status: oneOf(given['status'], `${path}.status`, STATUSES),
    score,
    ...(given['text'] !== undefined && { text: textOf(given['text'], `${path}.text`, LIMITS.text) }),
    ...(given['source'] !== undefined && {
      source: listOf(given['source'], `${path}.source`, SOURCE_CHANGE_FIELDS.length, sourceChangeOf),
    }),
    ...(given['earlier'] !== undefined && {
      earlier: listOf(given['earlier'], `${path}.earlier`, MAX_EARLIER, earlierOf),
    }),
    checked: momentOf(given['checked'], `${path}.checked`),
  };
}

function sourceChangeOf(value: unknown, path: string): SourceChange {
  const given = fieldsOf(value, path);
  return {
    field: oneOf(given['field'], `${path}.field`, SOURCE_CHANGE_FIELDS),
    text: cut(given['text'], LIMITS.description),
  };
}

function earlierOf(value: unknown, path: string): EarlierWords {
  const given = fieldsOf(value, path);
  return {
    text: textOf(given['text'], `${path}.text`, LIMITS.text),
    checked: momentOf(given['checked'], `${path}.checked`),
  };
}

/** How a page found a clip; null where it is not that. */
export function parseClipState(value: unknown): ClipState | null {
  try {
    return stateOf(value, 'state');
  } catch {
    return null;
  }
}

const ID = /^[\w-]{1,64}$/u;

/**
 * A whole clip out of a file. Throws `ClipError`: `errorImportNewer` for a clip of a later version
 * of Isnad, else what is wrong, with the field in its message. `metadataOf` stands for `parseMetadata`.
 */
export function parseClip(value: unknown, metadataOf?: (given: unknown) => Metadata): Clip {
  const given = fieldsOf(value, 'clip');
  const version = given['version'];
  if (typeof version === 'number' && version > CLIP_VERSION)
    throw new ClipError('errorImportNewer', `version ${version}`);
  // What earlier versions lack may be missing in this one as well: they are read the same.
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    malformed('version', `1 to ${CLIP_VERSION}`);
  const id = given['id'];
  if (typeof id !== 'string' || !ID.test(id)) malformed('id', 'a UUID');
  return {
    version: CLIP_VERSION,
    id,
    ...draftOf(given, metadataOf),
    ...(given['sha256'] !== undefined && { sha256: sha256Of(given['sha256'], 'sha256') }),
    created: momentOf(given['created'], 'created'),
    edited: momentOf(given['edited'], 'edited'),
    ...(given['state'] !== undefined && { state: stateOf(given['state'], 'state') }),
  };
}
