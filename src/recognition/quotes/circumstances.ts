/** What surrounds a quotation that its speaker may be told by: mentions, unnamed subjects, who has been speaking. */
import type { NameAnnotation, Span } from '../annotation.ts';
import { afterSpan } from './marks.ts';
import { beginsName, foldedAt, nameEnd, tokenAt, type Reading } from './reading.ts';
import type { Discourse } from './discourse.ts';
import type { Agreement } from './lexicon.ts';
import { isSentencePunctuation, sentenceEnd, sentenceStart } from './sentence.ts';
import {
  agreementOfWords,
  firstNameFrom,
  headOfWords,
  isNounNearer,
  kindOf,
  tokenFrom,
  type SubjectKind,
} from './own-words.ts';
import { isApposition, isComma, isGoverned, phrase } from './subject.ts';
import { isInPhrase } from './topic.ts';
import { REACH, type Attribution, type Surroundings } from './surroundings.ts';

/** How many mentions are looked back and on from a quotation. */
const MENTIONS_BACK = 12;
const MENTIONS_ON = 4;
/** How many paragraphs back a mention counts. */
const PARAGRAPHS_BACK = 2;

/** How far from a name its verb may stand, across an auxiliary. */
const BESIDE = 3;
/** A name's mention; `first` and, exclusive, `end` are tokens. */
export interface Mention {
  name: NameAnnotation;
  first: number;
  end: number;
  /** Under a preposition, a possessor or as an object. */
  governed: boolean;
}

/** A quotation in its text. */
export interface Place {
  around: Surroundings;
  own: Attribution | null;
  open: number;
  paragraphFirst: number;
  sentence: number;
  sentenceEnd: number;
  document: DocumentFacts;
  unnamed: Unnamed | null;
}

/** Somebody whom only a noun names, as a sentence's subject. */
export interface Unnamed {
  at: number;
  span: Span;
}

/** How far into its sentence an unnamed subject begins at the latest, in tokens. */
const UNNAMED_REACH = 5;
/** How many sentences back an unnamed subject is looked for. */
const SENTENCES_BACK = 2;

/** Whether the word at token `at` is a noun for somebody and no name's title. */
function isUnnamedRole(reading: Reading, at: number): boolean {
  const { roles, collectives } = reading.lexicon;
  const word = foldedAt(reading, at);
  if (!(roles.has(word) || collectives.has(word)) || reading.nameOfToken[at] !== -1) return false;
  // `the mayor of the town, X`: the title of a name that is near.
  for (let next = at + 1; next <= at + UNNAMED_REACH; next++)
    if (
      (reading.nameOfToken[next] ?? -1) >= 0 &&
      reading.names[reading.nameOfToken[next] ?? -1]?.type === 'person'
    )
      return false;
  return (reading.nameOfToken[at - 1] ?? -1) < 0;
}

/** The last unnamed subject of the quotation's own sentence, or those right before it, in its paragraph. */
function unnamedBefore(around: Surroundings, open: number, first: number): Unnamed | null {
  const { reading } = around;
  const { document, lexicon } = reading;
  let end = open;
  for (let back = 0; back < SENTENCES_BACK && end > first; back++) {
    const start = sentenceStart(document, end, first, REACH, lexicon);
    for (let at = start; at < Math.min(end, start + UNNAMED_REACH); at++) {
      if (!isUnnamedRole(reading, at)) continue;
      const from = lexicon.articles.has(foldedAt(reading, at - 1)) && at > start ? at - 1 : at;
      const words = phrase(reading, from, at + 1);
      if (words) return { at, span: words.span };
    }
    end = start - 1;
  }
  return null;
}

function mentionAt(reading: Reading, index: number): Mention | null {
  const name = reading.names[index];
  if (!name) return null;
  const first = tokenFrom(reading, name.start);
  if (!beginsName(reading, first)) return null;
  const governed = isGoverned(reading, first) || isInPhrase(reading, first, 0);
  return { name, first, end: nameEnd(reading, first), governed };
}

/** Whether a word that may report stands beside a mention, on the side where its language has the verb, or on either after a quotation. */
export function hasCueBeside(
  reading: Reading,
  { first, end }: Mention,
  floor: number,
  ceiling: number,
  both: boolean,
): boolean {
  const verbFirst = reading.lexicon.order === 'verb-subject';
  if (verbFirst || both)
    for (let at = first - 1; at >= Math.max(floor, first - BESIDE); at--) if (reading.mayCue[at]) return true;
  if (!verbFirst || both)
    for (let at = end; at < Math.min(ceiling, end + BESIDE); at++) if (reading.mayCue[at]) return true;
  return false;
}

/** Mentions by where they stand, the nearest to the quotation first. */
export interface Found {
  before: Mention[];
  after: Mention[];
  earlier: Mention[];
  previous: Mention[];
  farther: Mention[];
  inside: Set<string>;
}

function mentionsAround(reading: Reading, place: Place): Found {
  const { around, open, sentence, paragraphFirst } = place;
  const { span } = around;
  const { document, names } = reading;
  const found: Found = { before: [], after: [], earlier: [], previous: [], farther: [], inside: new Set() };
  const start = tokenAt(reading, open)?.start ?? 0;
  const at = firstNameFrom(names, start);
  const oldest = document.paragraphs[Math.max(0, span.paragraph - PARAGRAPHS_BACK)]?.start ?? 0;
  const last = document.paragraphs[span.paragraph - 1]?.start ?? 0;
  for (let index = at - 1; index >= 0 && index >= at - MENTIONS_BACK; index--) {
    const name = names[index];
    if (!name || name.start < oldest) break;
    const mention = mentionAt(reading, index);
    if (!mention) continue;
    if (mention.first >= sentence) found.before.push(mention);
    else if (mention.first >= paragraphFirst) found.earlier.push(mention);
    else if (name.start >= last) found.previous.push(mention);
    else found.farther.push(mention);
  }
  const closing = tokenAt(reading, span.close)?.start ?? document.text.length;
  for (let index = at, on = 0; index < names.length && on < MENTIONS_ON; index++) {
    const name = names[index];
    if (!name) break;
    if (name.start < closing) {
      found.inside.add(name.entity);
      if (index - at > MENTIONS_BACK) break;
      continue;
    }
    const mention = mentionAt(reading, index);
    on++;
    if (!mention || mention.first >= place.sentenceEnd) break;
    found.after.push(mention);
  }
  return found;
}

export const firstOf = (mentions: readonly Mention[], entity: string): Mention | undefined =>
  mentions.find(({ name }) => name.entity === entity);

/** Whether the reporting clause gives words without an entity of which a mention is part (`X's lawyer`). */
export function isUnnamedWith(own: Attribution | null, { name }: Mention): boolean {
  const speaker = own?.speaker;
  if (!speaker || speaker.entity !== undefined) return false;
  return name.start >= speaker.start && name.end <= speaker.end;
}

/** Whether a mention only says whose the noun before or after it is. */
export function isOwner(reading: Reading, { first, governed, name }: Mention): boolean {
  return governed || (name.type === 'person' && !isApposition(reading, first, first));
}

/** Whether somebody whom only a noun names is the subject since a mention. */
export function isUnnamedNearer({ unnamed }: Place, mention: Mention | undefined): boolean {
  return unnamed !== null && unnamed.at > (mention?.first ?? -1);
}

export interface EntityFacts {
  /** The quotation is all of its paragraph. */
  alone: boolean;
  ruleKind: SubjectKind | null;
  lastSpeaker: string | undefined;
  lastSpeakerHere: string | undefined;
  lastButOne: string | undefined;
  lastHeard: string | undefined;
  lastHeardHere: string | undefined;
  onlyPerson: string | undefined;
  nearest: string | undefined;
  most: string | undefined;
  /** The quotation ends its own sentence, and what follows is another. */
  stopped: boolean;
  /** Whom the reporting clause's own words were said of before; null where of nobody, undefined where it has none. */
  describedBefore: string | null | undefined;
  /** Of whom the words may be said at all. */
  describes: Agreement;
  /** The words name somebody by whose relative they are. */
  isKin: boolean;
  /** The only one of all who are near, and of the last speakers, of whom they may be said. */
  onlyDescribed: string | undefined;
  /** The sentence before is about what only a noun names. */
  nounNearer: boolean;
}

/** The one entity around a quotation, or among the last speakers, that agrees; undefined for none or several. */
function onlyFitting(discourse: Discourse, found: Found, agreement: Agreement): string | undefined {
  const fitting = new Set<string>();
  const consider = (entity: string | undefined): void => {
    const type = entity === undefined ? undefined : discourse.typeOf(entity);
    if (entity === undefined || type === undefined || type === 'place') return;
    if (agreement.thing === undefined && type !== 'person') return;
    if (discourse.fits(entity, agreement)) fitting.add(entity);
  };
  for (const zone of [found.before, found.after, found.earlier, found.previous, found.farther])
    for (const { name } of zone) consider(name.entity);
  for (const { entity } of discourse.history) consider(entity);
  return fitting.size === 1 ? [...fitting][0] : undefined;
}

function factsOf(reading: Reading, place: Place, found: Found): EntityFacts {
  const { around, own, open, paragraphFirst } = place;
  const { discourse, span } = around;
  const ownEnd = reading.document.paragraphs[span.paragraph]?.endToken ?? 0;
  const speakers = discourse.history.filter(({ speaks }) => speaks).toReversed();
  const lastSpeaker = speakers[0];
  const { last } = discourse;
  const before = [...found.before, ...found.earlier];
  const here = [...before, ...found.after].filter(({ name }) => name.type === 'person');
  const persons = new Set(here.map(({ name }) => name.entity));
  const nearest = [...before, ...found.previous].find(
    ({ name, governed }) => name.type === 'person' && !governed,
  );
  let most: string | undefined;
  let count = 0;
  for (const { name } of [
    ...found.before,
    ...found.after,
    ...found.earlier,
    ...found.previous,
    ...found.farther,
  ]) {
    const many = place.document.mentionsOf.get(name.entity) ?? 0;
    if (name.type !== 'person' || many <= count) continue;
    count = many;
    most = name.entity;
  }
  const ruleKind = own ? kindOf(reading, own) : null;
  const words = ruleKind === 'description' ? own?.speaker : null;
  const head = words ? headOfWords(reading, words) : null;
  const describes = head && words ? agreementOfWords(reading, words, head) : {};
  return {
    describedBefore:
      head && words ? discourse.describedBefore(head, tokenFrom(reading, words.start)) : undefined,
    describes,
    isKin: head !== null && reading.lexicon.kin.has(head.word),
    onlyDescribed: head ? onlyFitting(around.discourse, found, describes) : undefined,
    nounNearer: isNounNearer(reading, open, paragraphFirst),
    alone: open <= paragraphFirst && afterSpan(span) + 1 >= ownEnd,
    ruleKind,
    lastSpeaker: lastSpeaker?.entity,
    lastSpeakerHere: lastSpeaker?.paragraph === span.paragraph ? lastSpeaker.entity : undefined,
    lastButOne: speakers.find(({ entity }) => entity !== lastSpeaker?.entity)?.entity,
    lastHeard: last?.entity,
    lastHeardHere: last?.paragraph === span.paragraph ? last.entity : undefined,
    onlyPerson: persons.size === 1 ? [...persons][0] : undefined,
    nearest: nearest?.name.entity,
    most,
    stopped: isSentencePunctuation(reading.document, span.close - 1) && !isComma(reading, afterSpan(span)),
  };
}

/** What the whole document gives, once for all its quotations. */
export interface DocumentFacts {
  mentionsOf: ReadonlyMap<string, number>;
  headingEnd: number;
  /** Who is named in the first paragraph. */
  opening: ReadonlySet<string>;
}

export function factsOfDocument({ names, document }: Reading, headingEnd: number): DocumentFacts {
  const mentionsOf = new Map<string, number>();
  const opening = new Set<string>();
  const openingEnd = document.paragraphs[0]?.end ?? 0;
  for (const { entity, start } of names) {
    mentionsOf.set(entity, (mentionsOf.get(entity) ?? 0) + 1);
    if (start < openingEnd) opening.add(entity);
  }
  return { mentionsOf, headingEnd, opening };
}

/** Where a quotation stands whose words begin after token `open`; `own` is what its reporting clause gives. */
export function placeOf(
  around: Surroundings,
  open: number,
  own: Attribution | null,
  document: DocumentFacts,
): Place {
  const { reading, span } = around;
  const { paragraphs } = reading.document;
  const paragraphFirst = paragraphs[span.paragraph]?.firstToken ?? 0;
  const floor = Math.max(paragraphFirst, around.window);
  return {
    around,
    own,
    open,
    paragraphFirst,
    sentence: sentenceStart(reading.document, open, floor, REACH, reading.lexicon),
    sentenceEnd: sentenceEnd(reading.document, afterSpan(span), around.ceiling, REACH, reading.lexicon),
    document,
    unnamed: unnamedBefore(around, open, Math.max(paragraphFirst, around.floor)),
  };
}

export interface Circumstances {
  place: Place;
  found: Found;
  facts: EntityFacts;
}

export function circumstancesOf(place: Place): Circumstances {
  const found = mentionsAround(place.around.reading, place);
  return { place, found, facts: factsOf(place.around.reading, place, found) };
}
