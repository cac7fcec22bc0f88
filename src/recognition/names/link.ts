/** Which mentions are of one referent. */
import type { Entity, NameAnnotation } from '../annotation.ts';
import type { Lexicon } from './lexicon.ts';

/** A mention before it has an entity: its annotation and its folded words. */
export interface Mention {
  name: NameAnnotation;
  words: readonly string[];
  /** How the name is written by itself, where the text writes it otherwise: `الشرق الأوسط` in `للشرق الأوسط`. */
  display?: string;
  /** A short form in brackets right after this mention: `African Union (AU)`. */
  shortForm?: Mention;
}

interface Group {
  mentions: Mention[];
  /** Distinct word sequences seen of it; no more than `MOST_FORMS`. */
  forms: (readonly string[])[];
}

/** How many forms of a name, and namesakes, are compared: real pages have fewer, and hostile ones cost no more. */
const MOST_FORMS = 8;

const keyOf = (words: readonly string[]): string => words.join(' ').replaceAll(/[.'’]/gu, '');

const WITH_ARTICLE = /^ال(?=..)/u;

const bare = (word: string | undefined): string => (word ?? '').replace(WITH_ARTICLE, '');

/** First and last word, which two forms of one name share: `محمود رضا عباس` and `محمود عباس`. */
const endsOf = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`;

/** First letter and last word, which a name shares with its form with an initial. */
const initialOf = (words: readonly string[]): string => `${words[0]?.[0]} ${words.at(-1)}`;

/** Whether `part` runs within `whole`, as its beginning or its end. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false;
  const at = (offset: number): boolean =>
    part.every((word, index) => bare(word) === bare(whole[offset + index]));
  return at(0) || at(whole.length - part.length);
}

/** Groups of persons, and the ways to find one by what is left of a name. */
class Persons {
  readonly groups: Group[] = [];
  readonly #byKey = new Map<string, Group>();
  readonly #byEnds = new Map<string, Group>();
  readonly #byWord = new Map<string, Group[]>();

  /** The group of a name of several words. */
  ofFullName(words: readonly string[]): Group | undefined {
    const initial = words[0]?.length === 1;
    return (
      this.#byKey.get(keyOf(words)) ??
      this.#byEnds.get(endsOf(words)) ??
      (initial
        ? this.#byEnds.get(initialOf(words))
        : this.#byEnds.get(`${words[0]?.[0]} ${words.at(-1)}.`)) ??
      words
        .flatMap((word) => this.#byWord.get(bare(word)) ?? [])
        .find((group) => group.forms.some((form) => isPartOf(words, form) || isPartOf(form, words)))
    );
  }

  /** The first group that has the word in its name. */
  ofWord(word: string): Group | undefined {
    return this.#byWord.get(bare(word))?.[0];
  }

  add(mention: Mention, known: Group | undefined): Group {
    const group = known ?? { mentions: [], forms: [] };
    if (!known) this.groups.push(group);
    group.mentions.push(mention);
    const { words } = mention;
    const key = keyOf(words);
    if (this.#byKey.has(key)) return group;
    this.#byKey.set(key, group);
    if (group.forms.length < MOST_FORMS) group.forms.push(words);
    if (words.length > 1) {
      this.#byEnds.set(endsOf(words), group);
      // With a full stop: the group has the initial itself; without: a full name that an initial may stand for.
      const initial = words[0]?.length === 1 ? `${initialOf(words)}.` : initialOf(words);
      if (!this.#byEnds.has(initial)) this.#byEnds.set(initial, group);
    }
    for (const word of words) {
      const sameWord = this.#byWord.get(bare(word));
      if (!sameWord) this.#byWord.set(bare(word), [group]);
      else if (sameWord.length < MOST_FORMS && !sameWord.includes(group)) sameWord.push(group);
    }
    return group;
  }
}

/** Links persons: full names first; then what is left of them goes to the namesake named last, or, in a headline, named first. */
function linkPersons(mentions: readonly Mention[]): Group[] {
  const persons = new Persons();
  const placed = new Map<Mention, Group>();
  for (const mention of mentions)
    if (mention.words.length > 1)
      placed.set(mention, persons.add(mention, persons.ofFullName(mention.words)));
  const last = new Map<string, Group>();
  for (const mention of mentions) {
    const word = mention.words[0] ?? '';
    const group = placed.get(mention) ?? persons.add(mention, last.get(bare(word)) ?? persons.ofWord(word));
    for (const each of mention.words) last.set(bare(each), group);
  }
  return persons.groups;
}

function linkOthers(mentions: readonly Mention[], lexicon: Lexicon): Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  const keysOf = ({ words }: Mention): string[] => {
    const whole = words.join(' ');
    const canonical = lexicon.aliases.get(whole) ?? whole;
    const plain = canonical.replaceAll(/[.'’]/gu, '').replace(/^the /u, '');
    return [plain.replace(WITH_ARTICLE, '')];
  };
  const put = (mention: Mention, group: Group): void => {
    group.mentions.push(mention);
    for (const key of keysOf(mention)) byKey.set(key, group);
  };
  for (const mention of mentions) {
    const same = keysOf(mention)
      .map((key) => byKey.get(key))
      .find(Boolean);
    const group = same ?? { mentions: [], forms: [] };
    if (!same) groups.push(group);
    put(mention, group);
    if (mention.shortForm)
      for (const key of keysOf(mention.shortForm)) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups;
}

/** The fullest form: most words, then most letters, then the first. */
function fullest(group: Group): string {
  let best: Mention | undefined;
  for (const mention of group.mentions)
    if (
      !best ||
      mention.words.length > best.words.length ||
      (mention.words.length === best.words.length && mention.name.text.length > best.name.text.length)
    )
      best = mention;
  return best?.display ?? best?.name.text ?? '';
}

/** Gives every mention its entity, and the entities in the order of their first mention. */
export function link(mentions: readonly Mention[], lexicon: Lexicon): Entity[] {
  const of = (type: string): Mention[] => mentions.filter(({ name }) => name.type === type);
  const groups = [
    ...linkPersons(of('person')),
    ...linkOthers(of('organization'), lexicon),
    ...linkOthers(of('place'), lexicon),
  ];
  for (const group of groups) group.mentions.sort((a, b) => a.name.start - b.name.start);
  groups.sort((a, b) => (a.mentions[0]?.name.start ?? 0) - (b.mentions[0]?.name.start ?? 0));
  const entities: Entity[] = [];
  for (const group of groups) {
    const first = group.mentions[0];
    if (!first) continue;
    const id = `e${entities.length + 1}`;
    for (const { name } of group.mentions) name.entity = id;
    entities.push({ id, type: first.name.type, name: fullest(group), mentions: group.mentions.length });
  }
  return entities;
}
