/**
 * Clips out of what a page or a file hands over. Nothing of it is trusted: shapes, lengths and
 * addresses are checked, unknown fields dropped, and what comes out is made anew.
 */
import type { Metadata } from '../article/metadata/metadata.ts';
import type { Selector } from '../article/selectors.ts';
import { NAME_TYPES, type Calendar } from '../recognition/annotation.ts';
import {
  CLIP_COLOURS,
  CLIP_KINDS,
  CLIP_VERSION,
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
import {
  addressOf,
  cut,
  fieldsOf,
  LIMITS,
  listOf,
  malformed,
  momentOf,
  numberOf,
  oneOf,
  textOf,
  type Fields,
} from './shapes.ts';
import { parseCorrections, parseMetadata } from './validate-metadata.ts';

const CALENDARS: readonly Calendar[] = ['islamic', 'persian'];
const STATUSES: readonly ClipState['status'][] = ['exact', 'changed', 'not-found'];

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
    ...(given['kept'] === true && { kept: true }),
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
