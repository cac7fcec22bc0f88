/**
 * What the Web Annotation Data Model demands of what we write, each MUST of its sections as a check.
 *
 * @see https://www.w3.org/TR/annotation-model/
 */

type Fields = Readonly<Record<string, unknown>>;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const MOTIVATIONS = new Set([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);
// xsd:dateTime in UTC.
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/iu;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function selectorFaults(value: unknown): string[] {
  const { type, exact, prefix, suffix, start, end } = fieldsOf(value);
  if (type === 'TextQuoteSelector')
    return [
      typeof exact === 'string' ? '' : '4.2.4: exactly one exact',
      [prefix, suffix].every((text) => text === undefined || typeof text === 'string') ? '' : '4.2.4: texts',
    ];
  if (type === 'TextPositionSelector')
    return [start, end].map((at) => (Number.isInteger(at) && Number(at) >= 0 ? '' : '4.2.5: not negative'));
  return ['4.2: a selector that we do not write'];
}

function targetFaults(value: unknown): string[] {
  const { source, selector, state } = fieldsOf(value);
  const { id, textDirection } = fieldsOf(source);
  const { sourceDate } = fieldsOf(state);
  return [
    typeof id === 'string' && IRI.test(id) ? '' : '4: exactly one source, with an IRI',
    ['ltr', 'rtl', 'auto', undefined].includes(textDirection as string) ? '' : '3.2.1: textDirection',
    typeof sourceDate === 'string' && MOMENT.test(sourceDate) ? '' : '4.3.1: sourceDate',
    ...list(selector).flatMap(selectorFaults),
  ];
}

function bodyFaults(value: unknown): string[] {
  const { type, value: text, purpose } = fieldsOf(value);
  return [
    type === 'TextualBody' ? '' : '3.2.4: the class of an embedded text',
    typeof text === 'string' ? '' : '3.2.4: exactly one value',
    MOTIVATIONS.has(String(purpose)) ? '' : '3.3.5: purpose',
  ];
}

function annotationFaults(value: unknown): string[] {
  const { id, type, motivation, created, modified, body, target } = fieldsOf(value);
  return [
    typeof id === 'string' && IRI.test(id) ? '' : '3.1: exactly one IRI',
    list(type).includes('Annotation') ? '' : '3.1: of the class Annotation',
    list(target).length > 0 ? '' : '3.1: one or more targets',
    MOTIVATIONS.has(String(motivation)) ? '' : '3.3.5: motivation',
    ...[created, modified].map((moment) => (MOMENT.test(String(moment)) ? '' : '3.3.1: a UTC moment')),
    ...list(body).flatMap(bodyFaults),
    ...list(target).flatMap(targetFaults),
  ];
}

/** What is wrong with a collection of annotations, none where it keeps to the model. */
export function modelFaults(value: unknown): string[] {
  const { '@context': context, type, total, first } = fieldsOf(value);
  const { type: pageType, items, startIndex } = fieldsOf(first);
  const annotations = list(items);
  return [
    list(context).includes(CONTEXT) ? '' : '3.1: the context',
    type === 'AnnotationCollection' ? '' : '5.1: of the class AnnotationCollection',
    total === annotations.length ? '' : '5.1: total',
    first === undefined || pageType === 'AnnotationPage' ? '' : '5.2: of the class AnnotationPage',
    first === undefined || startIndex === 0 ? '' : '5.2: startIndex',
    ...annotations.flatMap(annotationFaults),
  ].filter((fault) => fault !== '');
}
