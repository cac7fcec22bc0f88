/** What was recognised in a page, as the reader mended it: wrong marks left out or of another type. */
import {
  isName,
  type Annotation,
  type Entity,
  type NameAnnotation,
  type NameType,
  type QuoteAnnotation,
  type Recognition,
} from '../recognition/annotation.ts';
import { fold } from '../recognition/text/fold.ts';
import type { MistakeDraft } from './mistakes.ts';

type Rules = ReadonlyMap<string, NameType | null>;

function ruleOf(type: string, words: string): string {
  return `${type} ${fold(words).trim()}`;
}

/** What is said of a page; what is said of the page itself stands before what is said of all. */
function rulesFor(mistakes: readonly MistakeDraft[], page: string): Rules {
  const rules = new Map<string, NameType | null>();
  for (const scope of [null, page])
    for (const mistake of mistakes)
      if (mistake.page === scope)
        for (const words of mistake.words) rules.set(ruleOf(mistake.type, words), mistake.correct);
  return rules;
}

/** What words of a type are by the rules: another type may have been mended again. */
function mendedType(type: Annotation['type'], words: string, rules: Rules): Annotation['type'] | null {
  const seen = new Set([type]);
  for (let now = type; ;) {
    const next = rules.get(ruleOf(now, words));
    if (next === undefined) return now;
    if (next === null || seen.has(next)) return next;
    seen.add(next);
    now = next;
  }
}

function retyped(name: NameAnnotation, type: NameType): NameAnnotation {
  if (name.type === type) return name;
  // An office or title belongs to a person.
  const { role: _role, ...rest } = name;
  return { ...rest, type, entity: `${name.entity}-${type}` };
}

/** The referents of what is left, each with the mentions that it still has. */
function referents(entities: readonly Entity[], names: readonly NameAnnotation[]): Entity[] {
  const counts = new Map<string, { type: NameType; mentions: number }>();
  for (const { entity, type } of names) {
    const count = counts.get(entity);
    if (count) count.mentions++;
    else counts.set(entity, { type, mentions: 1 });
  }
  return entities.flatMap(({ id, name }) =>
    [...counts].flatMap(([left, { type, mentions }]) =>
      left === id || left.startsWith(`${id}-`) ? [{ id: left, type, name, mentions }] : [],
    ),
  );
}

/** A quotation whose speaker is linked to a referent that is still there. */
function relinked(
  quote: QuoteAnnotation,
  names: readonly NameAnnotation[],
  left: ReadonlySet<string>,
): QuoteAnnotation {
  const { speaker } = quote;
  if (!speaker || speaker.entity === undefined || left.has(speaker.entity)) return quote;
  const { entity, ...words } = speaker;
  const there = names.find(({ start, end }) => start === speaker.start && end === speaker.end);
  const now = there?.entity ?? [...left].find((id) => id.startsWith(`${entity}-`));
  return { ...quote, speaker: now === undefined ? words : { ...words, entity: now } };
}

/** Annotations as mended; links to referents are left to `mend`. */
export function mendAnnotations(
  annotations: readonly Annotation[],
  mistakes: readonly MistakeDraft[],
  page: string,
): Annotation[] {
  const rules = rulesFor(mistakes, page);
  if (rules.size === 0) return [...annotations];
  return annotations.flatMap((annotation) => {
    const type = mendedType(annotation.type, annotation.text, rules);
    if (type === null) return [];
    if (isName(annotation) && type !== 'quote' && type !== 'date') return [retyped(annotation, type)];
    return [annotation];
  });
}

/** A page's recognition as mended; the very same one where nothing of it is. `page` is its key. */
export function mend(recognition: Recognition, mistakes: readonly MistakeDraft[], page: string): Recognition {
  const annotations = mendAnnotations(recognition.annotations, mistakes, page);
  const isSame =
    annotations.length === recognition.annotations.length &&
    annotations.every((annotation, index) => annotation === recognition.annotations[index]);
  if (isSame) return recognition;
  const names = annotations.filter(isName);
  const entities = referents(recognition.entities, names);
  const left = new Set(entities.map(({ id }) => id));
  return {
    ...recognition,
    annotations: annotations.map((annotation) =>
      annotation.type === 'quote' ? relinked(annotation, names, left) : annotation,
    ),
    entities,
  };
}

/** The words by which a mark, and with a name all mentions of the same referent, is known again. */
export function wordsOfMark({ annotations }: Recognition, annotation: Annotation): string[] {
  if (!isName(annotation)) return [annotation.text];
  const { entity } = annotation;
  return [
    ...new Set(
      annotations
        .filter(isName)
        .filter((other) => other.entity === entity)
        .map(({ text }) => text),
    ),
  ];
}
