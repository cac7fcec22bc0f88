/** Who may have said a quotation, each with what speaks for it. */
import type { NameAnnotation, Span } from '../annotation.ts';
import {
  circumstancesOf,
  firstOf,
  hasCueBeside,
  isOwner,
  isUnnamedNearer,
  isUnnamedWith,
  placeOf,
  type DocumentFacts,
  type EntityFacts,
  type Found,
  type Place,
  type Unnamed,
} from './circumstances.ts';
import { afterSpan } from './marks.ts';
import {
  hasProperName,
  headOfWords,
  isUnderPreposition,
  kindOf,
  tokensOf,
  type SubjectKind,
} from './own-words.ts';
import { tokenAt, type Reading } from './reading.ts';
import { isSentencePunctuation } from './sentence.ts';
import { featureAt, type Feature } from './speaker-features.ts';
import type { Attribution, Surroundings } from './surroundings.ts';

/** One who may speak, or nobody. */
export interface Candidate {
  /** An entity; `phrase` for words without one that the reporting clause gives, `nobody` for none. */
  kind: 'entity' | 'phrase' | 'nobody';
  entity?: string;
  /** The mention to give; null where the reporting clause's own words stand for it. */
  mention: NameAnnotation | null;
  /** The reporting clause's own words for a phrase. */
  words?: Span;
  /** The words for somebody unnamed whom the reporting clause does not give. */
  unnamed?: Span;
  /** Indices in `FEATURES`. */
  features: number[];
}

const NEAR = 4;
const FAR = 20;
/** Quotations of fewer tokens are short. */
const SHORT = 4;

class Builder {
  readonly features: number[] = [];
  add(feature: Feature, holds: boolean): void {
    if (holds) this.features.push(featureAt(feature));
  }
}

const LINKS: Readonly<Partial<Record<Attribution['link'], Feature>>> = {
  colon: 'rule colon',
  direct: 'rule direct',
  after: 'rule after',
  source: 'rule source',
  'distant-colon': 'rule distant-colon',
  described: 'rule described',
  far: 'rule far',
  loose: 'rule loose',
  label: 'rule label',
  introduced: 'rule introduced',
  same: 'rule same',
};
const PHRASE_LINKS: Readonly<Partial<Record<Attribution['link'], Feature>>> = {
  colon: 'phrase colon',
  'distant-colon': 'phrase colon',
  direct: 'phrase direct',
  after: 'phrase after',
  source: 'phrase source',
  described: 'phrase far',
  far: 'phrase far',
  loose: 'phrase far',
  introduced: 'phrase introduced',
  same: 'phrase introduced',
};

function entityCandidate(
  reading: Reading,
  place: Place,
  found: Found,
  entity: string,
  facts: EntityFacts,
): Candidate {
  const { around, own, open, sentence } = place;
  const { span, discourse } = around;
  const builder = new Builder();
  const add = builder.add.bind(builder);
  const isRule = own?.speaker?.entity === entity;
  const noRule = !own?.speaker;
  const before = firstOf(found.before, entity);
  const after = firstOf(found.after, entity);
  const earlier = firstOf(found.earlier, entity);
  const previous = firstOf(found.previous, entity);
  const farther = firstOf(found.farther, entity);
  const mention = before ?? after ?? earlier ?? previous ?? farther;
  if (isRule && own) {
    add('rule', true);
    const kind = kindOf(reading, own);
    add(`rule ${kind}`, true);
    add('rule without cue', own.cue === null);
    const link = LINKS[own.link];
    if (link) add(link, true);
    const resolved = kind === 'pronoun' || kind === 'ellipsis';
    add('rule mismatch', !discourse.fits(entity, own.agreement));
    add('rule resolved, unnamed nearer', resolved && isUnnamedNearer(place, before ?? earlier));
    add('rule resolved, noun nearer', resolved && facts.nounNearer && before === undefined);
    add('rule governed', kind === 'name' && (before ?? after)?.governed === true);
  } else if (own?.speaker && own.speaker.entity === undefined && facts.ruleKind === 'description') {
    add('described, last speaker', facts.lastSpeaker === entity);
    add('described, last heard', facts.lastHeard === entity);
    add('described, only person here', facts.onlyPerson === entity);
  }
  if (facts.describedBefore !== undefined) {
    add('described, same words', facts.describedBefore === entity);
    add('described, same words, rule', isRule && facts.describedBefore === entity);
    add('described, others', facts.describedBefore !== null && facts.describedBefore !== entity);
    add('described, unfit', !discourse.fits(entity, facts.describes));
    add('described, agrees', discourse.agrees(entity, facts.describes));
    add('described, only one who fits', facts.onlyDescribed === entity);
    add('described, most mentioned', facts.most === entity);
    add('described as a relative', facts.isKin);
  }
  add('unnamed nearer', !isRule && isUnnamedNearer(place, before ?? earlier));
  const isWithin = before !== undefined && isUnnamedWith(own, before);
  add('in rule phrase', isWithin);
  add('owner in rule phrase', isWithin && isOwner(reading, before));
  if (before) {
    const colon = tokenAt(reading, open - 1)?.text === ':';
    const firstFree = found.before.findLast(({ governed, name }) => !governed && name.type !== 'place');
    const isFirst = firstFree?.name.entity === entity;
    add('before', true);
    add('before governed', before.governed);
    add('before first', isFirst);
    add('before last', found.before[0] === before);
    add('before near', open - before.end <= NEAR);
    add('before far', open - before.end > FAR);
    add('before cue beside', !before.governed && hasCueBeside(reading, before, sentence, open, false));
    add('before colon', colon);
    add('before first, colon', isFirst && colon);
    add(
      'before first, fragment',
      isFirst && !colon && !isSentencePunctuation(reading.document, span.close - 1),
    );
    add('before another between', found.before[0] !== before && found.before[0]?.name.type === 'person');
    add('before, rule none', noRule);
    add('before first, rule none', noRule && isFirst);
  }
  if (after && !before) {
    const from = afterSpan(span);
    add('after', true);
    add('after governed', after.governed);
    add('after near', after.first - from <= NEAR);
    add('after cue beside', !after.governed && hasCueBeside(reading, after, from, place.sentenceEnd, true));
    add('after another sentence', facts.stopped);
    add('after, rule none', noRule);
  }
  add('here earlier', earlier !== undefined && !before && !after);
  add('here nearest', earlier !== undefined && found.earlier[0] === earlier);
  add('here first', earlier !== undefined && found.earlier.at(-1)?.name.entity === entity);
  add('previous paragraph', previous !== undefined && mention === previous);
  add('farther', mention === farther || mention === undefined);
  add('last speaker', facts.lastSpeaker === entity);
  add('last speaker here', facts.lastSpeakerHere === entity);
  add('last but one', facts.lastButOne === entity);
  add('last heard', facts.lastHeard === entity);
  add('last heard here', facts.lastHeardHere === entity);
  add('last heard, rule none', noRule && facts.lastHeard === entity);
  add('last speaker, rule none', noRule && facts.lastSpeaker === entity);
  add('only person here', facts.onlyPerson === entity);
  add('only person, rule none', noRule && facts.onlyPerson === entity);
  add('nearest person', facts.nearest === entity);
  add('nearest person, own sentence', facts.nearest === entity && sentence >= open);
  const type = discourse.typeOf(entity);
  if (type) add(type, true);
  add('inside', found.inside.has(entity));
  add('agrees', own !== null && discourse.agrees(entity, own.agreement));
  add('last but one, alone', facts.alone && facts.lastButOne === entity);
  add('last speaker, alone', facts.alone && facts.lastSpeaker === entity);
  add('mismatch', own !== null && !isRule && !discourse.fits(entity, own.agreement));
  const count = place.document.mentionsOf.get(entity) ?? 0;
  add('most mentioned', count > 1 && facts.most === entity);
  add('mentioned once', count === 1);
  add('opens text', place.document.opening.has(entity));
  return { kind: 'entity', entity, mention: mention?.name ?? null, features: builder.features };
}

function hasOrganization({ before, after, earlier, previous, farther }: Found): boolean {
  return [before, after, earlier, previous, farther].some((zone) =>
    zone.some(({ name }) => name.type === 'organization'),
  );
}

function phraseCandidate(
  reading: Reading,
  own: Attribution,
  kind: SubjectKind,
  found: Found,
  facts: EntityFacts,
): Candidate {
  const builder = new Builder();
  const add = builder.add.bind(builder);
  const { speaker } = own;
  add('phrase', true);
  const link = PHRASE_LINKS[own.link];
  if (link) add(link, true);
  add('phrase pronoun', kind === 'pronoun');
  add('phrase cue itself', kind === 'ellipsis');
  add('phrase proper', speaker !== null && kind !== 'ellipsis' && hasProperName(reading, speaker));
  if (speaker && kind !== 'pronoun' && kind !== 'ellipsis') {
    const [first, end] = tokensOf(reading, speaker);
    const head = headOfWords(reading, speaker);
    const { roles, anaphors, collectives } = reading.lexicon;
    const isSomebody = head !== null && (roles.has(head.word) || roles.has(head.bare));
    add('phrase definite', head?.definite ?? false);
    add('phrase role', isSomebody);
    add('phrase relative', facts.isKin);
    const anaphor = head ? anaphors.get(head.word) : undefined;
    add('phrase anaphor', anaphor !== undefined);
    add('phrase thing, none named', anaphor?.thing === true && !hasOrganization(found));
    add('phrase collective', head !== null && collectives.has(head.word));
    add('phrase of one word', end - first === 1);
    add('phrase governed', isUnderPreposition(reading, speaker));
    add('phrase describes somebody', facts.describedBefore != null);
    add('phrase describes the only one', facts.onlyDescribed !== undefined);
    const within = [...found.before, ...found.after].filter((mention) => isUnnamedWith(own, mention));
    const owned = within.some((mention) => isOwner(reading, mention));
    add('phrase with owner', owned);
    add('phrase with owner, no role', owned && !isSomebody);
  }
  return { kind: 'phrase', mention: null, ...(speaker && { words: speaker }), features: builder.features };
}

function unnamedCandidate({ own, sentence }: Place, { at, span }: Unnamed, facts: EntityFacts): Candidate {
  const builder = new Builder();
  const resolved = facts.ruleKind === 'pronoun' || facts.ruleKind === 'ellipsis';
  builder.add('unnamed', true);
  builder.add('unnamed, own sentence', at >= sentence);
  builder.add('unnamed, rule resolved', own?.speaker != null && resolved);
  builder.add('unnamed, rule named', own?.speaker != null && !resolved);
  builder.add('unnamed, rule none', !own?.speaker);
  return {
    kind: 'phrase',
    mention: null,
    unnamed: own?.speaker && resolved ? own.speaker : span,
    features: builder.features,
  };
}

function nobody(reading: Reading, place: Place, found: Found, facts: EntityFacts): Candidate {
  const builder = new Builder();
  const add = builder.add.bind(builder);
  const { around, own, open } = place;
  const { span, discourse } = around;
  add('nobody', true);
  add('nobody, no cue', own === null || (own.cue === null && !own.speaker));
  add('nobody, cue', own !== null && own.cue !== null && !own.speaker);
  add('nobody, colon', tokenAt(reading, open - 1)?.text === ':');
  add('nobody, heading', (tokenAt(reading, open)?.start ?? 0) < place.document.headingEnd);
  add('nobody, alone', facts.alone);
  add('nobody, no names here', found.before.length + found.after.length + found.earlier.length === 0);
  add('nobody, last speaker here', facts.lastSpeakerHere !== undefined);
  add('nobody, short', span.close - span.open <= SHORT);
  add('nobody, indefinite subject', discourse.hasIndefinite);
  add('nobody, noun nearer', facts.nounNearer);
  add('nobody, unnamed nearer', isUnnamedNearer(place, found.before[0] ?? found.earlier[0]));
  return { kind: 'nobody', mention: null, features: builder.features };
}

/** Everybody who may have said a quotation; `own` is what its reporting clause gives. */
export function candidatesFor(
  around: Surroundings,
  open: number,
  own: Attribution | null,
  known: DocumentFacts,
): Candidate[] {
  const { reading, discourse } = around;
  const { place, found, facts } = circumstancesOf(placeOf(around, open, own, known));
  const entities = new Set<string>();
  if (own?.speaker?.entity !== undefined) entities.add(own.speaker.entity);
  for (const zone of [found.before, found.after, found.earlier, found.previous, found.farther])
    for (const { name } of zone) if (name.type !== 'place') entities.add(name.entity);
  // Where the clause names its speaker, somebody of whom nothing around speaks is none.
  const isNamed = own?.speaker?.entity !== undefined && kindOf(reading, own) === 'name';
  if (!isNamed)
    for (const { entity, speaks } of discourse.history)
      if (entity !== undefined && speaks) entities.add(entity);
  const candidates = [...entities].map((entity) => entityCandidate(reading, place, found, entity, facts));
  if (own?.speaker && own.speaker.entity === undefined)
    candidates.push(phraseCandidate(reading, own, facts.ruleKind ?? 'description', found, facts));
  else if (place.unnamed) candidates.push(unnamedCandidate(place, place.unnamed, facts));
  candidates.push(nobody(reading, place, found, facts));
  return candidates;
}
