/** Reading other programs' JSON, in which anything may be missing, single, or another thing than it should be. */
import type { Selector } from '../../article/selectors.ts';
import { LIMITS } from '../shapes.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields, none where it is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields) // its fields are still unknown
    : {};
}

/** A list, or what stands alone as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A text, '' where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

export function firstText(value: unknown): string {
  return textsOf(value)[0] ?? '';
}

/** The identifier of a resource, given alone or as an object. */
export function idOf(value: unknown): string {
  const { id, '@id': other } = fieldsOf(value);
  return textOf(value) || textOf(id) || textOf(other);
}

/** The types of a resource, by their names without a prefix. */
export function typesOf(value: unknown): string[] {
  const { type, '@type': other } = fieldsOf(value);
  return textsOf(type ?? other).map((name) => name.replace(/^.*[:#/]/u, ''));
}

function selectorOf(value: unknown): Selector[] {
  const given = fieldsOf(value);
  const [type] = typesOf(value);
  if (type === 'TextQuoteSelector' && textOf(given['exact']).trim() !== '')
    return [
      {
        type,
        exact: textOf(given['exact']),
        // Other programs keep more of the neighbourhood than is needed to tell a place.
        prefix: textOf(given['prefix']).slice(-LIMITS.context),
        suffix: textOf(given['suffix']).slice(0, LIMITS.context),
      },
    ];
  const { start, end } = given;
  if (type === 'TextPositionSelector' && Number.isSafeInteger(start) && Number.isSafeInteger(end))
    return Number(start) >= 0 && Number(end) >= Number(start)
      ? [{ type, start: Number(start), end: Number(end) }]
      : [];
  return [];
}

/** At most that many selectors of one clip, as many as a clip may have. */
const MAX_SELECTORS = 10;

/** The selectors that lead to words, of the many kinds there are; those that refine another too. */
export function selectorsOf(value: unknown): Selector[] {
  return listOf(value)
    .slice(0, MAX_SELECTORS)
    .flatMap((item) => {
      const { refinedBy, items } = fieldsOf(item);
      return [item].concat(listOf(refinedBy), typesOf(item).includes('Choice') ? listOf(items) : []);
    })
    .flatMap(selectorOf)
    .slice(0, MAX_SELECTORS);
}
