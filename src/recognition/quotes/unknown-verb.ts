/** Verbs of saying that no list has, told by their place between a quotation and somebody's name. */
import type { Span } from '../annotation.ts';
import type { Token } from '../text/document.ts';
import { headOf } from './descriptions.ts';
import { foldedAt, nameAt, tokenAt, type Reading } from './reading.ts';
import { isComma, pronounAt, subjectAfter } from './subject.ts';
import type { Attribution, Surroundings } from './surroundings.ts';

export const SMALL = /^\p{Ll}/u;

export const wordAt = ({ start, end, text }: Token): Span => ({ start, end, text });

function isFunctionWord(reading: Reading, at: number): boolean {
  const { prepositions, stops, articles, complementisers, relatives, pronouns } = reading.lexicon;
  const word = foldedAt(reading, at);
  return [prepositions, stops, articles, complementisers, relatives, pronouns].some((set) => set.has(word));
}

/**
 * `“…,” grumbled X`: a small word between a comma after the words and somebody's name is a verb of saying, whichever it
 * is. Its subject is a person, or a noun for one that ends the clause.
 */
export function invertedUnknown(
  { reading, discourse }: Surroundings,
  first: number,
  end: number,
): Attribution | null {
  const { lexicon } = reading;
  const verb = tokenAt(reading, first);
  if (lexicon.order !== 'subject-verb' || verb?.kind !== 'word' || !SMALL.test(verb.text)) return null;
  if (nameAt(reading, first) || isFunctionWord(reading, first)) return null;
  let from = first + 1;
  // `«…», mormora.`: one small word and no more is a verb.
  if (lexicon.dropsSubject && from >= end) {
    const source = discourse.resolve({ plural: false }, first, first, false);
    const speaker = source && {
      ...wordAt(verb),
      ...(source.entity !== undefined && { entity: source.entity }),
    };
    return { link: 'after', cue: wordAt(verb), speaker, agreement: { plural: false } };
  }
  // `queixa-se X`: a pronoun is tied to the verb.
  // `justifie-t-elle`, `justifie-t-on`: it is written after the verb.
  if (tokenAt(reading, from)?.text === '-') {
    const tied = tokenAt(reading, from + 1)?.folded === 't' ? from + 3 : from + 1;
    if (reading.lexicon.impersonals.has(foldedAt(reading, tied)))
      return { link: 'after', cue: wordAt(verb), speaker: null, agreement: {} };
    from = reading.lexicon.pronouns.has(foldedAt(reading, tied)) ? tied : from + 2;
  }
  const opening = foldedAt(reading, from);
  const pronoun = pronounAt(reading, from);
  const isLast = from + 1 >= end || (isComma(reading, from + 1) && from + 2 >= end);
  if (pronoun?.pronoun && isLast) {
    const source = discourse.resolve(pronoun.pronoun, first, first, false);
    const speaker = source?.entity === undefined ? null : { ...pronoun.span, entity: source.entity };
    return { link: 'after', cue: wordAt(verb), speaker, agreement: pronoun.pronoun };
  }
  if (!nameAt(reading, from) && !lexicon.articles.has(opening) && !lexicon.roles.has(opening)) return null;
  const subject = subjectAfter(reading, from, end);
  const cue = wordAt(verb);
  if (subject?.name?.type === 'person')
    return { link: 'after', cue, speaker: { ...subject.span, entity: subject.name.entity }, agreement: {} };
  const head = (subject && headOf(reading, subject)?.word) ?? '';
  if (
    !subject?.tokens ||
    !(lexicon.roles.has(head) || lexicon.anaphors.has(head) || lexicon.collectives.has(head))
  )
    return null;
  const entity = discourse.described(subject, {}, first, first, false);
  const speaker = entity === null ? subject.span : { ...subject.span, entity };
  return { link: 'after', cue, speaker, agreement: {} };
}
