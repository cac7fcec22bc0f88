/** Which mentions are of one referent. */
import type { Entity, NameAnnotation } from '../annotation.ts';
import type { Gender } from './gender.ts';
import { linkOthers } from './link-others.ts';
import { linkPersons } from './link-persons.ts';

/** A mention before it has an entity. */
export interface Mention {
  name: NameAnnotation;
  /** Its folded words, punctuation aside, without proclitics. */
  words: readonly string[];
  /** All its folded tokens, parted by spaces: how lists have it. */
  whole: string;
  /** `wordKeyOf` each of `words`. */
  keys: readonly string[];
  /** Primary subtag of the language that it is read in. */
  language: string;
  /** Index of its paragraph. */
  paragraph: number;
  /** Of a person, where the words beside or in the name tell. */
  gender: Gender | null;
  /** How the name is written by itself, where the text writes it otherwise: `الشرق الأوسط` in `للشرق الأوسط`. */
  display?: string;
  /** The mention right before, where this one names the same: in brackets (`African Union (AU)`), or `known as`. */
  twin?: Mention;
}

/** Mentions of one referent. */
export interface Group {
  mentions: Mention[];
}

/** The fullest form: in the page's language, of most words, then of most letters, then the first. */
function fullest({ mentions }: Group, language: string): string {
  let best: Mention | undefined;
  const isBetter = (a: Mention, b: Mention): boolean => {
    const own = Number(a.language === language) - Number(b.language === language);
    const words = a.words.length - b.words.length;
    return (own || words || a.name.text.length - b.name.text.length) > 0;
  };
  for (const mention of mentions) if (!best || isBetter(mention, best)) best = mention;
  return best?.display ?? best?.name.text ?? '';
}

/** Gives every mention its entity, and the entities of a page in `language` in the order of their first mention. */
export function link(mentions: readonly Mention[], language: string): Entity[] {
  const of = (type: string): Mention[] => mentions.filter(({ name }) => name.type === type);
  const groups = [
    ...linkPersons(of('person')),
    ...linkOthers(of('organization')),
    ...linkOthers(of('place')),
  ];
  for (const group of groups) group.mentions.sort((a, b) => a.name.start - b.name.start);
  groups.sort((a, b) => (a.mentions[0]?.name.start ?? 0) - (b.mentions[0]?.name.start ?? 0));
  const entities: Entity[] = [];
  for (const group of groups) {
    const first = group.mentions[0];
    if (!first) continue;
    const id = `e${entities.length + 1}`;
    for (const { name } of group.mentions) name.entity = id;
    const name = fullest(group, language);
    entities.push({ id, type: first.name.type, name, mentions: group.mentions.length });
  }
  return entities;
}
