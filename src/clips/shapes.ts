/** Shapes that what a page or a file hands over is held to, and how long each part of a clip may be. */
import { ClipError } from './error.ts';

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

export type Fields = Record<string, unknown>;

export function malformed(path: string, expected: string): never {
  throw new ClipError('errorClipMalformed', `${path}: ${expected} expected`);
}

export function fieldsOf(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) malformed(path, 'an object');
  return value as Fields; // an object's fields, each still unknown
}

export function textOf(value: unknown, path: string, limit: number): string {
  if (typeof value !== 'string') malformed(path, 'a string');
  if (value.length > limit) throw new ClipError('errorClipTooLong', `${path}: longer than ${limit}`);
  return value;
}

export function listOf<T>(
  value: unknown,
  path: string,
  limit: number,
  parse: (item: unknown, path: string) => T,
): T[] {
  if (!Array.isArray(value)) malformed(path, 'a list');
  if (value.length > limit) throw new ClipError('errorClipTooLong', `${path}: more than ${limit}`);
  return value.map((item: unknown, index) => parse(item, `${path}[${index}]`));
}

export function oneOf<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  return choices.find((choice) => choice === value) ?? malformed(path, choices.join(' | '));
}

export function numberOf(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) malformed(path, 'an offset');
  return value;
}

/** A moment, in the one form that sorts as text: of a year of four digits. */
export function momentOf(value: unknown, path: string): string {
  const time = Date.parse(textOf(value, path, LIMITS.short));
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^\d{4}-/u.test(moment) ? moment : malformed(path, 'a moment');
}

/** Whether an address is one of the web: the only kind that a clip may lead to. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}

export function addressOf(value: unknown, path: string): string {
  const url = textOf(value, path, LIMITS.url);
  if (!isWebAddress(url)) throw new ClipError('errorClipAddress', `${path}: a web address expected`);
  return url;
}

// What a page says of itself is kept as far as it fits: an endless description must not cost the clip.
export function cut(value: unknown, limit: number): string {
  return typeof value === 'string' ? value.slice(0, limit) : '';
}

export function cutList(value: unknown, items: number, limit: number): string[] {
  return Array.isArray(value)
    ? value
        .filter((item): item is string => typeof item === 'string' && item !== '')
        .slice(0, items)
        .map((item) => item.slice(0, limit))
    : [];
}
