/** Which of a page's entities an author is. */
import type { Entity, NameType } from '../../recognition/annotation.ts';
import { fold } from '../../recognition/text/fold.ts';

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.length > 0 && few.every((word) => many.includes(word));
}

/**
 * The entity that an author's name is of: of the same words, or, where only one is such, with all words of the one
 * name in the other. Undefined where there is none.
 */
export function entityOfAuthor(
  author: string,
  type: NameType,
  entities: readonly Entity[],
): Entity | undefined {
  const words = wordsOf(author);
  const own = entities
    .filter((entity) => entity.type === type)
    .map((entity) => ({ entity, name: wordsOf(entity.name) }));
  const same = own.find(({ name }) => name.length === words.length && isWithin(name, words));
  if (same) return same.entity;
  const alike = own.filter(({ name }) => isWithin(name, words) || isWithin(words, name));
  return alike.length === 1 ? alike[0]?.entity : undefined;
}
