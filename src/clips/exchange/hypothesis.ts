/**
 * Annotations out of Hypothesis: its client's JSON export (`annotations`) and its API's answers (`rows`).
 *
 * @see https://h.readthedocs.io/en/latest/api-reference/v1/
 */
import type { Clip } from '../clip.ts';
import { ClipError } from '../error.ts';
import { foreignClip } from './foreign.ts';
import { fieldsOf, firstText, listOf, selectorsOf, textOf, textsOf } from './loose.ts';

/** Whether a value has the shape of a Hypothesis annotation. */
export function isHypothesis(value: unknown): boolean {
  const { uri, target } = fieldsOf(value);
  return typeof uri === 'string' && (target === undefined || Array.isArray(target));
}

/** Throws `ClipError`; `errorImportReply` for an answer to another annotation, which is no clip. */
export function parseHypothesis(value: unknown, now: string): Clip {
  const given = fieldsOf(value);
  if (listOf(given['references']).length > 0)
    throw new ClipError('errorImportReply', 'A reply to another annotation.');
  const selectors = listOf(given['target']).flatMap((target) => selectorsOf(fieldsOf(target)['selector']));
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return foreignClip(
    {
      name: textOf(given['id']),
      url: textOf(given['uri']),
      words: quote?.exact ?? '',
      selectors: quote ? selectors : [],
      kind: '',
      note: textOf(given['text']),
      tags: textsOf(given['tags']),
      title: firstText(fieldsOf(given['document'])['title']),
      authors: [],
      site: '',
      published: '',
      language: '',
      created: textOf(given['created']),
      edited: textOf(given['updated']),
    },
    now,
  );
}
