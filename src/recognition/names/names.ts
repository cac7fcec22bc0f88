import type { Entity, NameAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';

export interface RecognisedNames {
  /** In the order of the text, none inside another. */
  names: NameAnnotation[];
  entities: Entity[];
}

/** Names, linked to entities. */
export function recogniseNames(_document: TextDocument): RecognisedNames {
  return { names: [], entities: [] };
}
