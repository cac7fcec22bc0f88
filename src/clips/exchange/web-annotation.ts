/**
 * W3C Web Annotations in JSON-LD: clips as an `AnnotationCollection`, and any program's annotations as
 * clips. What the model has no word for stands beside it under `isnad:clip`, so that nothing is lost
 * between two libraries of Isnad.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */
import type { Selector } from '../../article/selectors.ts';
import type { Clip, ClipKind } from '../clip.ts';
import { sourceMetadata } from '../corrections.ts';
import { foreignClip } from './foreign.ts';
import { fieldsOf, firstText, idOf, listOf, selectorsOf, textOf, textsOf, typesOf } from './loose.ts';
import type { ExportPart } from './part.ts';
import { partsOf } from './parts.ts';
import type { Clips } from './feed.ts';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { isnad: 'urn:isnad:', 'isnad:clip': { '@type': '@json' } },
];

/** Why somebody annotates, of the model's own list. */
const MOTIVATIONS: Readonly<Record<ClipKind, string>> = {
  quote: 'highlighting',
  passage: 'highlighting',
  name: 'identifying',
  date: 'describing',
  page: 'bookmarking',
};

/** What the model has no word for, of our own files; the file may give anything under these names. */
const MORE = [
  'speaker',
  'cue',
  'date',
  'calendar',
  'dates',
  'entities',
  'context',
  'colour',
  'sha256',
  'state',
] as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

function quoteOf(selectors: readonly Selector[]): string | undefined {
  return selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact;
}

/** A clip as an annotation, without its context. */
function annotationOf(clip: Clip): Readonly<Record<string, unknown>> {
  const { id, kind, text, source, note, tags, created, edited, language, direction } = clip;
  const { title, authors, published, site } = sourceMetadata(source);
  // Words are always to be found by the model's own means.
  const selectors: readonly Selector[] =
    clip.selectors.length > 0 || kind === 'page'
      ? clip.selectors
      : [{ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }];
  const body = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
  return {
    id: UUID.test(id) ? `urn:uuid:${id}` : `urn:isnad:${id}`,
    type: 'Annotation',
    motivation: MOTIVATIONS[kind],
    created,
    modified: edited,
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: {
        id: source.url,
        type: 'Text',
        format: 'text/html',
        ...(language !== '' && { language }),
        textDirection: direction,
        ...(title !== '' && { 'schema:headline': title }),
        ...(authors.length > 0 && { 'schema:author': authors }),
        ...(published !== null && { 'schema:datePublished': published }),
        ...(site !== '' && { 'schema:publisher': site }),
      },
      ...(selectors.length > 0 && { selector: selectors }),
      state: { type: 'TimeState', sourceDate: created },
    },
    'isnad:clip': {
      version: clip.version,
      kind,
      ...(quoteOf(selectors) !== text && { text }),
      ...Object.fromEntries(
        MORE.filter((name) => clip[name] !== undefined).map((name) => [name, clip[name]]),
      ),
      metadata: source.metadata,
      ...(source.corrections && { corrections: source.corrections }),
      ...(source.sha256 !== undefined && { articleSha256: source.sha256 }),
    },
  };
}

/** The clips as one collection with one page of annotations. */
export function* exportWebAnnotations(clips: Clips): Generator<ExportPart> {
  const head = { '@context': CONTEXT, type: 'AnnotationCollection', label: 'Isnad', total: clips.length };
  if (clips.length === 0) {
    yield { data: `${JSON.stringify(head)}\n`, clips: 0 };
    return;
  }
  yield {
    data: `${JSON.stringify(head).slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[\n`,
    clips: 0,
  };
  yield* partsOf(clips, (clip) => JSON.stringify(annotationOf(clip)), ',\n');
  yield { data: '\n]}}\n', clips: 0 };
}

/** Whether a value has the shape of a web annotation. */
export function isWebAnnotation(value: unknown): boolean {
  return typesOf(value).includes('Annotation') && fieldsOf(value)['target'] !== undefined;
}

function bodyTexts(given: Readonly<Record<string, unknown>>, purpose: 'tagging' | 'other'): string[] {
  const alone = listOf(given['bodyValue']);
  return [...alone, ...listOf(given['body'])].flatMap((body) => {
    const { value, purpose: why, motivation } = fieldsOf(body);
    const isTag = [...textsOf(why), ...textsOf(motivation), ...typesOf(body)].some((word) =>
      /^(?:\w+:)?(?:tagging|Tag)$/u.test(word),
    );
    // A body may be text alone, or the address of something elsewhere, which is not fetched.
    const text = textOf(value) || (alone.includes(body) ? textOf(body) : '');
    return text !== '' && isTag === (purpose === 'tagging') ? [text] : [];
  });
}

/** An annotation as a clip. Throws `ClipError`. */
export function parseWebAnnotation(value: unknown, now: string): Clip {
  const given = fieldsOf(value);
  const own = fieldsOf(given['isnad:clip']);
  const targets = listOf(given['target']);
  const target =
    targets.find((each) => quoteOf(selectorsOf(fieldsOf(each)['selector'])) !== undefined) ?? targets[0];
  const { source: specific, selector } = fieldsOf(target);
  const source = specific ?? target;
  const page = fieldsOf(source);
  const selectors = selectorsOf(selector);
  const url = idOf(source);
  const language = firstText(page['language']);
  const { textDirection } = page;
  return foreignClip(
    {
      name: idOf(value),
      url,
      words: textOf(own['text']) || (quoteOf(selectors) ?? ''),
      selectors: quoteOf(selectors) !== undefined || Object.hasOwn(own, 'kind') ? selectors : [],
      kind: textOf(own['kind']),
      note: bodyTexts(given, 'other').join('\n\n'),
      tags: bodyTexts(given, 'tagging'),
      title: firstText(page['schema:headline']),
      authors: textsOf(page['schema:author']),
      site: firstText(page['schema:publisher']),
      published: firstText(page['schema:datePublished']),
      language,
      created: textOf(given['created']),
      edited: textOf(given['modified']),
      more: {
        ...Object.fromEntries(
          MORE.filter((name) => Object.hasOwn(own, name)).map((name) => [name, own[name]]),
        ),
        ...(Object.hasOwn(own, 'metadata') && {
          source: {
            url,
            metadata: own['metadata'],
            sha256: own['articleSha256'],
            corrections: own['corrections'],
          },
        }),
        ...((textDirection === 'ltr' || textDirection === 'rtl') && { direction: textDirection }),
        // A page without a title has no words at all.
        ...(own['kind'] === 'page' && own['text'] === '' && { text: '' }),
      },
    },
    now,
  );
}
