/** Which mentions are of one referent. */
import type { Entity, NameAnnotation } from '../annotation.ts';
import type { Lexicon } from './lexicon.ts';

/** A mention before it has an entity: its annotation and its folded words. */
export interface Mention {
  name: NameAnnotation;
  words: readonly string[];
  /** A short form in brackets right after this mention: `African Union (AU)`. */
  shortForm?: Mention;
}

interface Group {
  id: string;
  mentions: Mention[];
  /** Distinct word sequences seen of it. */
  forms: (readonly string[])[];
}

const keyOf = (words: readonly string[]): string => words.join(' ').replaceAll(/[.'’]/gu, '');

const WITH_ARTICLE = /^ال(?=..)/u;

/** Both names' words in the same order, first and last alike: `محمود رضا عباس` and `محمود عباس`. */
function agreeInEnds(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  const sameFirst = a[0] === b[0] || isInitial(a[0], b[0]) || isInitial(b[0], a[0]);
  return sameFirst && a.at(-1) === b.at(-1);
}

function isInitial(short: string | undefined, long: string | undefined): boolean {
  return (
    short !== undefined &&
    long !== undefined &&
    short.replace('.', '').length === 1 &&
    long.startsWith(short[0] ?? ' ')
  );
}

const bare = (word: string | undefined): string => (word ?? '').replace(WITH_ARTICLE, '');

/** Whether `part` runs within `whole`, as its beginning or its end, or is one of its words. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false;
  const at = (offset: number): boolean =>
    part.every((word, index) => bare(word) === bare(whole[offset + index]));
  return at(0) || at(whole.length - part.length) || (part.length === 1 && whole.includes(part[0] ?? ''));
}

/** Links persons: full names first, then what is left of them to the one named last before (or, in a headline, first after). */
function linkPersons(mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  const byWord = new Map<string, Group[]>();
  const later: Mention[] = [];
  const placed = new Map<Mention, Group>();
  const put = (mention: Mention, group: Group): void => {
    group.mentions.push(mention);
    placed.set(mention, group);
    const key = keyOf(mention.words);
    if (byKey.has(key) && byKey.get(key) === group) return;
    byKey.set(key, group);
    group.forms.push(mention.words);
    for (const word of mention.words) {
      const sameWord = byWord.get(word);
      if (!sameWord) byWord.set(word, [group]);
      else if (!sameWord.includes(group)) sameWord.push(group);
    }
  };
  for (const mention of mentions) {
    if (mention.words.length < 2) {
      later.push(mention);
      continue;
    }
    const same =
      byKey.get(keyOf(mention.words)) ??
      byWord
        .get(mention.words.at(-1) ?? '')
        ?.find((group) => group.forms.some((form) => agreeInEnds(form, mention.words))) ??
      mention.words
        .flatMap((word) => byWord.get(word) ?? [])
        .find((group) =>
          group.forms.some(
            (form) => form.length > 1 && (isPartOf(mention.words, form) || isPartOf(form, mention.words)),
          ),
        );
    const group = same ?? { id: '', mentions: [], forms: [] };
    if (!same) groups.push(group);
    put(mention, group);
  }
  const full = new Set(groups);
  for (const mention of later) {
    const word = mention.words[0] ?? '';
    const plain = bare(word);
    const holders = (byWord.get(word) ?? byWord.get(`ال${plain}`) ?? byWord.get(plain) ?? []).filter(
      (group) => full.has(group),
    );
    const group = nearest(holders, mention) ?? byKey.get(word) ?? { id: '', mentions: [], forms: [] };
    if (group.mentions.length === 0) {
      groups.push(group);
      put(mention, group);
    } else {
      group.mentions.push(mention);
    }
  }
  return groups;
}

/** The group mentioned last before a mention, else the one mentioned first after it. */
function nearest(groups: readonly Group[], mention: Mention): Group | undefined {
  let before: Group | undefined;
  let beforeAt = -1;
  let after: Group | undefined;
  let afterAt = Number.POSITIVE_INFINITY;
  if (groups.length < 2) return groups[0];
  for (const group of groups)
    for (const { name } of group.mentions) {
      if (name.start < mention.name.start && name.start > beforeAt) [before, beforeAt] = [group, name.start];
      if (name.start > mention.name.start && name.start < afterAt) [after, afterAt] = [group, name.start];
    }
  return before ?? after;
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
    const group = same ?? { id: '', mentions: [], forms: [] };
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
  return best?.name.text ?? '';
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
