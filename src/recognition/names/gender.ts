/** The grammatical gender of a person, for agreement of pronouns and verbs. */
import type { NameAnnotation } from '../annotation.ts';
import type { TextDocument } from '../text/document.ts';

export type Gender = 'm' | 'f';

/**
 * Whether the page speaks of a person as a man or a woman, by the title, the role and the given name of its
 * mentions; null where they do not tell or the entity is no person. `entity` is an `Entity.id`.
 */
export function genderOf(
  _entity: string,
  _names: readonly NameAnnotation[],
  _document: TextDocument,
): Gender | null {
  return null;
}
