/** Reporting clauses: a verb or phrase of saying, and the speaker it gives. */
import type { Speaker, Span } from '../annotation.ts';
import { cueAt, type Cue } from './cues.ts';
import type { Discourse } from './discourse.ts';
import type { Agreement } from './lexicon.ts';
import { foldedAt, nameAt, nameEnd, tokenAt, type Reading } from './reading.ts';
import { subjectBefore } from './subject-before.ts';
import { named, subjectAfter, type Subject } from './subject.ts';
import { onlyName, plainTopicOf, topicOf } from './topic.ts';

/** Who speaks in a clause, and how the words for them agree. */
export interface Said {
  speaker: Speaker | null;
  agreement: Agreement;
}

const FORMAT = /^\p{Cf}$/u;
/** How far before a noun of saying the one whose words are passed on may stand, in tokens. */
const TRANSMISSION_REACH = 14;

export function backPastFormat(reading: Reading, from: number, floor: number): number {
  let at = from;
  while (at >= floor && FORMAT.test(tokenAt(reading, at)?.text ?? '')) at--;
  return at;
}

export function forwardPastFormat(reading: Reading, from: number, end: number): number {
  let at = from;
  while (at < end && FORMAT.test(tokenAt(reading, at)?.text ?? '')) at++;
  return at;
}

/** A verb's form may be a noun too (`the claims`, `عدم كشف`); the word before it decides. */
function isNoun(reading: Reading, cue: Cue): boolean {
  const { lexicon } = reading;
  if (cue.form.kind !== 'verb') return false;
  const before = foldedAt(reading, cue.firstToken - 1);
  if (lexicon.pronouns.has(before)) return false;
  if (cue.form.inverted) return true;
  // Romance articles are objects too (`la define como “…”`).
  if (cue.form.describing && lexicon.headFirst) return false;
  return (
    lexicon.articles.has(before) ||
    (lexicon.order !== 'subject-verb' && !cue.joined && lexicon.governing.has(before))
  );
}

/** The cue that token `at` belongs to the end of, grown to the left over its auxiliary (`a déclaré`), or null. */
export function wholeCueAt(reading: Reading, at: number, floor: number, end: number): Cue | null {
  if (!reading.mayCue[at] || nameAt(reading, at)) return null;
  const cue = cueAt(reading.document, at, end, reading.lexicon);
  if (!cue || (cue.form.initial && at > floor)) return null;
  for (const back of [2, 1]) {
    if (at - back < floor || !reading.mayCue[at - back]) continue;
    const longer = cueAt(reading.document, at - back, end, reading.lexicon);
    if (longer && longer.endToken >= cue.endToken) return isNoun(reading, longer) ? null : longer;
  }
  return isNoun(reading, cue) ? null : cue;
}

/** A verb whose tokens are all written after their subject and after the tokens before `at`. */
export function verbAt(reading: Reading, at: number, end: number): Cue | null {
  if (!reading.mayCue[at] || nameAt(reading, at)) return null;
  const cue = cueAt(reading.document, at, end, reading.lexicon);
  return cue && !cue.form.initial && !isNoun(reading, cue) ? cue : null;
}

function referent(
  discourse: Discourse,
  agreement: Agreement,
  span: Span,
  sentence: number,
  cue: Cue,
): Speaker | null {
  // A verb in the plural has no single one for its subject; `they` may be an organisation.
  const subject = agreement === cue.form && agreement.plural ? { ...agreement, thing: false } : agreement;
  const source = discourse.resolve(subject, sentence, cue.firstToken, cue.form.goesOn);
  if (!source) return null;
  return source.entity === undefined ? span : { ...span, entity: source.entity };
}

/** How far behind its verb whom something is told stands, in tokens. */
const TOLD_REACH = 3;

/** `the judge told X`: whoever is named as the verb's object is not the one who speaks. */
function isTold(reading: Reading, cue: Cue, entity: string): boolean {
  for (let at = cue.endToken; at < cue.endToken + TOLD_REACH; at++) {
    const name = nameAt(reading, at);
    if (name) return name.entity === entity;
    const word = foldedAt(reading, at);
    if (!reading.lexicon.articles.has(word) && !reading.lexicon.prepositions.has(word)) return false;
  }
  return false;
}

/** What a subject says of the speaker: names as they are, pronouns resolved where the text allows. */
export function saidBy(discourse: Discourse, subject: Subject, sentence: number, cue: Cue): Said {
  if (subject.name) return { speaker: { ...subject.span, entity: subject.name.entity }, agreement: cue.form };
  if (!subject.pronoun) {
    const { form, firstToken } = cue;
    const described = discourse.described(subject, form, sentence, firstToken, form.goesOn);
    const entity = described !== null && isTold(discourse.reading, cue, described) ? null : described;
    return { speaker: entity === null ? subject.span : { ...subject.span, entity }, agreement: form };
  }
  return {
    speaker: referent(discourse, subject.pronoun, subject.span, sentence, cue),
    agreement: subject.pronoun,
  };
}

/** Endings of the plural that a subject shows too. */
const PLURAL = /(?:ون|ين|ات)$/u;

/** `احتشد المتقاعدون في الساحة وردّدوا`: the unnamed subject of the verb that opens the sentence. */
function unnamedBefore(reading: Reading, sentence: number, cue: Cue): Speaker | null {
  return openingSubject(reading, sentence, cue)?.span ?? null;
}

function openingSubject(reading: Reading, sentence: number, cue: Cue): Subject | null {
  if (reading.lexicon.order !== 'verb-subject' || cue.firstToken - sentence < 2) return null;
  const head = foldedAt(reading, sentence + 1);
  if (
    !head.startsWith('ال') ||
    nameAt(reading, sentence) ||
    reading.lexicon.prepositions.has(foldedAt(reading, sentence))
  )
    return null;
  if (cue.form.plural !== undefined && cue.form.plural !== PLURAL.test(head)) return null;
  const subject = subjectAfter(reading, sentence + 1, cue.firstToken);
  return subject && !subject.name && !subject.pronoun ? subject : null;
}

/** How far behind the word that sets it before its verb a subject ends, in tokens. */
const FRONTED_REACH = 14;

/** `أما فلان فقال`: the subject that stands before its verb, with what opens the sentence to say so. */
function fronted(reading: Reading, sentence: number, cue: Cue): Subject | null {
  const { fronting } = reading.lexicon;
  if (!fronting.has(foldedAt(reading, sentence))) return null;
  const stop = Math.min(cue.firstToken, sentence + FRONTED_REACH);
  let end = sentence + 1;
  while (end < stop && (nameAt(reading, end) || !/^ف\p{L}{2}/u.test(foldedAt(reading, end)))) end++;
  return subjectAfter(reading, sentence + 1, end);
}

/** `الشركة من جهتها اكتفت بالقول`, `لكن مدربه واساه بالقول`: the noun that opens a sentence, if the verb agrees with it. */
function nominalSubject(reading: Reading, sentence: number, cue: Cue): Subject | null {
  const { stops, roles, anaphors, order } = reading.lexicon;
  if (order !== 'verb-subject') return null;
  let first = sentence;
  while (first < cue.firstToken && stops.has(foldedAt(reading, first))) first++;
  const token = tokenAt(reading, first);
  if (!token || first >= cue.firstToken || nameAt(reading, first)) return null;
  const word = token.folded.replace(/^[وف](?=ال)/u, '');
  const bare = word.replace(/(?:ها|هم|ه)$/u, '');
  if (!roles.has(word) && !anaphors.has(word) && !(bare !== word && roles.has(bare))) return null;
  const { gender, plural } = cue.form;
  if (plural || (gender && (gender === 'f') !== token.text.endsWith('ة'))) return null;
  const subject = subjectAfter(reading, first, cue.firstToken);
  return subject && !subject.pronoun ? subject : null;
}

/** A verb without a subject beside it: the verb stands for its subject. */
export function ellipted(reading: Reading, discourse: Discourse, sentence: number, cue: Cue): Said {
  const before = fronted(reading, sentence, cue) ?? nominalSubject(reading, sentence, cue);
  if (before) return saidBy(discourse, before, sentence, cue);
  const speaker =
    referent(discourse, cue.form, cue.span, sentence, cue) ?? unnamedBefore(reading, sentence, cue);
  return { speaker, agreement: cue.form };
}

/** `نقلت الوكالة عن الرئيس قوله`: who is quoted stands between the preposition and the noun of saying. */
function transmitted(reading: Reading, cue: Cue, sentence: number): Subject | null {
  for (let at = cue.firstToken - 1; at >= Math.max(sentence, cue.firstToken - TRANSMISSION_REACH); at--)
    if (reading.lexicon.transmission.has(foldedAt(reading, at)))
      return subjectAfter(reading, at + 1, cue.firstToken);
  return null;
}

/** A participle says what the subject of the verb before it says. */
function participleSaid(reading: Reading, discourse: Discourse, cue: Cue, sentence: number): Said {
  const passedOn = cue.form.passedOn ? transmitted(reading, cue, sentence) : null;
  if (passedOn) return saidBy(discourse, passedOn, sentence, cue);
  for (let at = cue.firstToken - 1; at >= sentence; at--) {
    const main = wholeCueAt(reading, at, sentence, cue.firstToken);
    if (!main || main.form.kind !== 'verb') continue;
    const said = verbSaid(reading, discourse, main, sentence, cue.firstToken);
    if (said.speaker && said.speaker.start !== main.span.start) return said;
  }
  const before =
    reading.lexicon.order === 'verb-subject' ? null : subjectBefore(reading, cue.firstToken, sentence);
  const topic = before?.name ? before : topicOf(reading, sentence, cue.firstToken);
  return topic ? saidBy(discourse, topic, sentence, cue) : ellipted(reading, discourse, sentence, cue);
}

/** The subject in a language that usually writes it before its verb. */
function subjectAround(
  reading: Reading,
  cue: Cue,
  sentence: number,
  end: number,
  before: () => Subject | null,
  after: () => Subject | null,
): Subject | null {
  const { order, dropsSubject, verbSecond } = reading.lexicon;
  if (cue.form.relative) return after() ?? before();
  const first = before();
  if (first?.name || first?.pronoun || order === 'subject-object-verb') return first;
  // After a quotation the order is inverted: `…, said X, “…”`.
  const inverted = cue.firstToken <= forwardPastFormat(reading, sentence, end) + 1;
  if (dropsSubject || verbSecond) {
    const later = after();
    if (later?.name || later?.pronoun) return later;
    return first ?? (inverted || verbSecond ? later : null);
  }
  return first ?? (inverted ? after() : null);
}

/** `نقلت الوكالة عن فلان أن …`, `quoted X as saying`: who is quoted, not who quotes. */
function passedOnSaid(reading: Reading, discourse: Discourse, cue: Cue, sentence: number, end: number): Said {
  const { transmission } = reading.lexicon;
  let from = cue.endToken;
  const stop = Math.min(end, from + TRANSMISSION_REACH);
  if (transmission.size > 0) {
    while (from < stop && !transmission.has(foldedAt(reading, from))) from++;
    from++;
  }
  const subject = from < stop ? subjectAfter(reading, from, end) : null;
  return subject ? saidBy(discourse, subject, sentence, cue) : { speaker: null, agreement: cue.form };
}

/** `В министерстве сообщили`, `Dal ministero fanno sapere`: an organisation under a preposition speaks in the plural. */
export function indefinite(reading: Reading, cue: Cue, sentence: number, end: number): Subject | null {
  const { prepositions, articles, order } = reading.lexicon;
  if (!cue.form.plural || order !== 'subject-verb') return null;
  for (const at of [sentence, cue.endToken]) {
    if (at >= end || !prepositions.has(foldedAt(reading, at))) continue;
    const next = articles.has(foldedAt(reading, at + 1)) ? at + 2 : at + 1;
    const name = next < end ? nameAt(reading, next) : null;
    if (name?.type === 'organization') return named(name);
    // `В пресс-службе завода отметили`
    const office = at === sentence && !name ? subjectAfter(reading, at + 1, cue.firstToken) : null;
    if (office?.tokens && office.span.end === tokenAt(reading, cue.firstToken - 1)?.end) return office;
  }
  return null;
}

/** How far from a document's verb the preposition of its noun stands, in tokens. */
const DOCUMENT_REACH = 14;

/** `In einem Vermerk heißt es: …`: the document, or the organisation whose it is. */
export function documentSaid(
  reading: Reading,
  discourse: Discourse,
  cue: Cue,
  sentence: number,
  end: number,
): Said {
  const { prepositions } = reading.lexicon;
  const governor = cue.endToken - (cue.form.words.length > 1 ? 1 : 0);
  // `جاء في بيان`: the preposition is the cue's own last word.
  const after = prepositions.has(foldedAt(reading, governor)) ? governor : -1;
  let at = after;
  if (at < 0) {
    at = Math.max(sentence, cue.firstToken - DOCUMENT_REACH);
    while (at < cue.firstToken && !prepositions.has(foldedAt(reading, at))) at++;
  }
  const subject =
    after >= 0 || at < cue.firstToken
      ? subjectAfter(reading, at + 1, after >= 0 ? end : cue.firstToken)
      : null;
  if (!subject) return { speaker: null, agreement: cue.form };
  const owner = subject.tokens ? ownerIn(reading, subject.tokens) : null;
  const company = !owner && subject.tokens ? companyIn(reading, subject.tokens) : null;
  const entity = company && discourse.resolve(company, sentence, cue.firstToken, false)?.entity;
  if (entity !== undefined && entity !== null)
    return { speaker: { ...subject.span, entity }, agreement: cue.form };
  return saidBy(discourse, owner ?? subject, sentence, cue);
}

/** `в сообщении компании`: a noun for an organisation behind the document's. */
function companyIn(reading: Reading, [first, end]: readonly [first: number, end: number]): Agreement | null {
  for (let at = first + 1; at < end; at++) {
    const anaphor = reading.lexicon.anaphors.get(foldedAt(reading, at));
    if (anaphor?.thing) return anaphor;
  }
  return null;
}

/** `in a report by the ministry`: the one organisation that words for a document name, if they name nobody else. */
function ownerIn(reading: Reading, [first, end]: readonly [first: number, end: number]): Subject | null {
  let owner: Subject | null = null;
  for (let at = first; at < end; at = nameEnd(reading, at)) {
    const name = nameAt(reading, at);
    if (!name || name.type === 'place') continue;
    if (owner || name.type !== 'organization') return null;
    owner = named(name);
  }
  return owner;
}

function verbSaid(reading: Reading, discourse: Discourse, cue: Cue, sentence: number, end: number): Said {
  const { order, agents, dropsSubject } = reading.lexicon;
  if (agents.has(foldedAt(reading, cue.endToken))) {
    const agent = subjectAfter(reading, cue.endToken + 1, end);
    return agent ? saidBy(discourse, agent, sentence, cue) : { speaker: null, agreement: cue.form };
  }
  // An organisation's names differ in gender (`الاتحادية`, `الاتحاد`).
  if (cue.form.own) {
    // `سارعت الشركة إلى الرد ببيان جاء فيه`: whoever the sentence is about.
    const topic = order === 'verb-subject' ? plainTopicOf(reading, sentence, cue.firstToken) : null;
    const sender = topic?.name ? topic : openingSubject(reading, sentence, cue);
    return sender ? saidBy(discourse, sender, sentence, cue) : ellipted(reading, discourse, sentence, cue);
  }
  if (cue.form.impersonal) return { speaker: null, agreement: {} };
  if (cue.form.passesOn) return passedOnSaid(reading, discourse, cue, sentence, end);
  if (cue.form.document) return documentSaid(reading, discourse, cue, sentence, end);
  const fits = (subject: Subject | null): Subject | null => {
    if (subject?.name?.type !== 'person' || discourse.fits(subject.name.entity, cue.form)) return subject;
    // Right beside its verb the name is the subject, whatever its gender is thought to be.
    return nameAt(reading, cue.firstToken - 1)?.entity === subject.name.entity ? subject : null;
  };
  const before = (): Subject | null => fits(subjectBefore(reading, cue.firstToken, sentence));
  const after = (): Subject | null => {
    const subject = subjectAfter(reading, cue.endToken, end);
    // Right after a verb that comes first its subject stands, whatever its name is thought to be.
    return order === 'verb-subject' ? subject : fits(subject);
  };
  // A verb that follows its subject has its object behind it.
  const isFronted =
    order === 'verb-subject' && cue.joined && foldedAt(reading, cue.firstToken).startsWith('ف');
  const subject =
    order === 'verb-subject'
      ? ((isFronted ? fronted(reading, sentence, cue) : null) ?? after() ?? before())
      : subjectAround(reading, cue, sentence, end, before, after);
  if (subject) return saidBy(discourse, subject, sentence, cue);
  const speaking = indefinite(reading, cue, sentence, end);
  if (speaking) return saidBy(discourse, speaking, sentence, cue);
  if (dropsSubject) return ellipted(reading, discourse, sentence, cue);
  // `X met Y's sister and said`: the subject of the verb before.
  const coordinated = onlyName(reading, sentence, cue.firstToken, (name) =>
    discourse.fits(name.entity, cue.form),
  );
  if (coordinated) return saidBy(discourse, coordinated, sentence, cue);
  // `Vakbond X reageert ontsteld en spreekt van`: an organisation that opens the sentence.
  const topic = plainTopicOf(reading, sentence, cue.firstToken);
  return topic?.name?.type === 'organization'
    ? saidBy(discourse, topic, sentence, cue)
    : { speaker: null, agreement: cue.form };
}

/** `according to her`: a pronoun that the phrase governs. */
function obliqueAt(reading: Reading, at: number): Subject | null {
  const token = tokenAt(reading, at);
  const pronoun = token && reading.lexicon.obliques.get(token.folded);
  if (!token || !pronoun || nameAt(reading, at)) return null;
  // `selon elle`, but `according to her husband`.
  const next = tokenAt(reading, at + 1);
  const isOwner =
    reading.lexicon.articles.has(token.folded) && next?.kind === 'word' && !isVerb(reading, at + 1);
  return isOwner
    ? null
    : { span: { start: token.start, end: token.end, text: token.text }, name: null, pronoun };
}

const isVerb = (reading: Reading, at: number): boolean =>
  reading.lexicon.predicates.has(foldedAt(reading, at)) || reading.mayCue[at] === 1;

/** Who speaks in the clause of `cue`; `sentence` is its first token, `end` where the clause ends at the latest. */
export function saidIn(
  reading: Reading,
  discourse: Discourse,
  cue: Cue,
  sentence: number,
  end: number,
): Said {
  if (cue.form.kind === 'participle') return participleSaid(reading, discourse, cue, sentence);
  if (cue.form.kind === 'verb') return verbSaid(reading, discourse, cue, sentence, end);
  // `nach Ansicht | von X`: the phrase ends in the word that governs its source.
  const linked =
    !reading.lexicon.articles.has(foldedAt(reading, cue.endToken)) &&
    reading.lexicon.linkers.has(foldedAt(reading, cue.endToken));
  const from = linked ? cue.endToken + 1 : cue.endToken;
  const subject = obliqueAt(reading, from) ?? subjectAfter(reading, from, end);
  return subject ? saidBy(discourse, subject, sentence, cue) : { speaker: null, agreement: cue.form };
}
