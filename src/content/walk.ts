/** The order in which marks are walked through. */
import type { Recognition } from '../recognition/annotation.ts';
import type { WalkPosition } from '../shared/messages.ts';
import type { Settings } from '../shared/settings.ts';

/** Indices of the annotations whose layers are shown, in the order of the text. */
export function shownMarks({ annotations }: Recognition, layers: Settings['layers']): number[] {
  return annotations.flatMap(({ type }, index) => (layers[type] ? [index] : []));
}

/** Indices of the mentions of an entity. */
export function mentionsOf({ annotations }: Recognition, entity: string): number[] {
  return annotations.flatMap((annotation, index) =>
    annotation.type !== 'quote' && annotation.type !== 'date' && annotation.entity === entity ? [index] : [],
  );
}

/** Indices of the quotations of an entity. */
export function quotesOf({ annotations }: Recognition, entity: string): number[] {
  return annotations.flatMap((annotation, index) =>
    annotation.type === 'quote' && annotation.speaker?.entity === entity ? [index] : [],
  );
}

/** The marks that a mark's card leads through: mentions of a name, quotations of a speaker, all dates. */
export function seriesOf(recognition: Recognition, index: number): number[] {
  const annotation = recognition.annotations[index];
  if (!annotation) return [];
  if (annotation.type === 'date')
    return recognition.annotations.flatMap(({ type }, at) => (type === 'date' ? [at] : []));
  if (annotation.type !== 'quote') return mentionsOf(recognition, annotation.entity);
  const entity = annotation.speaker?.entity;
  return entity === undefined ? [index] : quotesOf(recognition, entity);
}

/**
 * One step through a list of indices (ascending), round its end to its beginning. `from` is an index
 * or lies between two (`4.5`), where the walk has not begun.
 */
export function walkStep(list: readonly number[], from: number, step: 1 | -1): WalkPosition {
  const at =
    step === 1 ? list.findIndex((index) => index > from) : list.findLastIndex((index) => index < from);
  const position = at >= 0 ? at : step === 1 ? 0 : list.length - 1;
  const index = list[position];
  return index === undefined
    ? { index: -1, position: 0, count: 0 }
    : { index, position: position + 1, count: list.length };
}

/** Where an index stands in its list. */
export function positionOf(list: readonly number[], index: number): WalkPosition {
  const at = list.indexOf(index);
  return at < 0
    ? { index: -1, position: 0, count: list.length }
    : { index, position: at + 1, count: list.length };
}
