/** Who has been speaking: resolves pronouns and verbs without a subject, and returns nothing where it cannot tell. */
import type { NameAnnotation, NameType, Span, Speaker } from '../annotation.ts';
import { genderOf } from '../names/gender.ts';
import type { Agreement, Gender } from './lexicon.ts';
import { Descriptions, headOf, type Head } from './descriptions.ts';
import { foldedAt, nameAt, type Reading } from './reading.ts';
import type { Subject } from './subject.ts';
import { onlyName } from './topic.ts';

/** How many paragraphs a speaker is remembered without speaking, and a person without being spoken of. */
const SPEAKER_MEMORY = 4;
const TOPIC_MEMORY = 1;
/** How far back, in tokens, persons are looked for whom nothing tells to speak or be spoken of. */
const MENTION_REACH = 150;
/** Within how many paragraphs a person must be the only one for `the singer` to mean them. */
const PERSON_MEMORY = 2;
/** How many speakers and topics are kept. */
const KEPT = 12;

/** Somebody whom a later pronoun may refer to. */
export interface Referent {
  /** Undefined for an unnamed source. */
  entity: string | undefined;
}

/** A clause that was heard: somebody speaks in it, or is its subject. */
export interface Heard extends Referent {
  speaks: boolean;
  agreement: Agreement;
  speaker: Speaker | null;
  cue: Span | null;
  paragraph: number;
  /** First token after its sentence. */
  end: number;
}

function agree(one: Agreement, other: Agreement): boolean {
  return (
    (!one.gender || !other.gender || one.gender === other.gender) &&
    (one.plural === undefined || other.plural === undefined || one.plural === other.plural) &&
    (one.thing === undefined || other.thing === undefined || one.thing === other.thing)
  );
}

export class Discourse {
  /** Paragraph that is being read. */
  paragraph = 0;
  /** Paragraph of the last sentence about somebody, or something, that only an indefinite noun names; -1 for none. */
  private indefinite = -1;
  private heard: Heard[] = [];
  private readonly agreed = new Map<string, Gender>();
  private readonly genders = new Map<string, Gender | null>();
  private readonly mentions = new Map<string, NameAnnotation[]>();
  /** In the language of the paragraph that is being read. */
  reading: Reading;
  private descriptions: Descriptions | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
    for (const name of reading.names) {
      const mentions = this.mentions.get(name.entity);
      if (mentions) mentions.push(name);
      else this.mentions.set(name.entity, [name]);
    }
  }

  private genderOf(entity: string): Gender | null {
    let gender = this.genders.get(entity);
    if (gender === undefined) {
      gender = genderOf(entity, this.mentions.get(entity) ?? [], this.reading.document);
      this.genders.set(entity, gender);
    }
    return gender ?? this.agreed.get(entity) ?? null;
  }

  typeOf(entity: string): NameType | undefined {
    return this.mentions.get(entity)?.[0]?.type;
  }

  /** Whether an entity can be what a verb or pronoun of this agreement refers to. */
  fits(entity: string, agreement: Agreement): boolean {
    const isPerson = this.typeOf(entity) === 'person';
    if (agreement.thing !== undefined && agreement.thing === isPerson) return false;
    if (agreement.plural && isPerson) return false;
    const gender = this.genderOf(entity);
    return !agreement.gender || !gender || gender === agreement.gender;
  }

  /** Whether an entity's gender is known and is that of an agreement. */
  agrees(entity: string, { gender }: Agreement): boolean {
    return gender !== undefined && this.genderOf(entity) === gender;
  }

  /** The last clause that was heard. */
  get last(): Heard | null {
    return this.heard.at(-1) ?? null;
  }

  /** The last clauses that were heard, in their order. */
  get history(): readonly Heard[] {
    return this.heard;
  }

  /** Whether the paragraph has a sentence about somebody whom only an indefinite noun names. */
  get hasIndefinite(): boolean {
    return this.indefinite === this.paragraph;
  }

  /** Whether the paragraph has spoken of one only. */
  isAlone(paragraph: number): boolean {
    const here = this.heard.filter((clause) => clause.paragraph === paragraph);
    return here.length > 0 && here.every(({ entity }) => entity === here[0]?.entity);
  }

  /** Remembers a clause; a verb or pronoun that agrees with its subject tells the subject's gender. */
  hear(clause: Omit<Heard, 'paragraph'>): void {
    this.heard.push({ ...clause, paragraph: this.paragraph });
    if (this.heard.length > KEPT) this.heard.shift();
    const { entity, agreement } = clause;
    if (entity !== undefined && agreement.gender && !this.agreed.has(entity))
      this.agreed.set(entity, agreement.gender);
  }

  /** Remembers a sentence about `a neighbour`, of whom a pronoun speaks if of nobody else. */
  hearIndefinite(): void {
    this.indefinite = this.paragraph;
  }

  private get describing(): Descriptions {
    this.descriptions ??= new Descriptions(this.reading);
    return this.descriptions;
  }

  /** Whom one of a description's words was said of last before token `before`, or null. */
  describedBefore({ bare, others }: Head, before: number): string | null {
    for (const word of [bare, ...others]) {
      const entity = this.describing.lastOf(word, before);
      if (entity !== null) return entity;
    }
    return null;
  }

  /** Whom a phrase without a name means (`the coach`); null for somebody whom the text leaves unnamed. */
  described(
    subject: Subject,
    agreement: Agreement,
    sentence: number,
    at: number,
    goesOn: boolean,
  ): string | null {
    const head = headOf(this.reading, subject);
    if (!head?.definite || !subject.tokens) return null;
    for (const word of [head.bare, ...head.others]) {
      const entity = this.describing.lastOf(word, subject.tokens[0]);
      if (entity !== null && this.fits(entity, { gender: agreement.gender })) return entity;
    }
    if (this.reading.lexicon.kin.has(head.word)) return null;
    const anaphor = this.reading.lexicon.anaphors.get(head.word);
    if (anaphor) {
      const article = this.reading.lexicon.genderOfArticle.get(foldedAt(this.reading, subject.tokens[0]));
      const agreed = anaphor.thing ? anaphor : { ...anaphor, gender: anaphor.gender ?? article };
      return this.resolve(agreed, sentence, at, goesOn)?.entity ?? null;
    }
    const { roles, feminine, definites, collectives } = this.reading.lexicon;
    if (collectives.has(head.word)) return null;
    const gender = feminine.has(head.word) ? 'f' : agreement.gender;
    // After its verb an unknown noun is most likely another word for the one who is spoken of (`lachte der Dachdecker`);
    // before it, it may be anything (`die Opposition nannte`).
    if (!roles.has(head.word)) {
      const varies = definites.size > 0 && subject.tokens[0] > at;
      return varies ? this.onlyPerson({ gender }, 0) : null;
    }
    if (goesOn) return this.resolve({ ...agreement, gender }, sentence, sentence, true)?.entity ?? null;
    const here = onlyName(this.reading, sentence, at, (name) =>
      this.fits(name.entity, { gender, thing: false }),
    );
    return here?.name?.entity ?? this.onlyPerson({ gender }, 0) ?? this.onlyPerson({ gender }, PERSON_MEMORY);
  }

  /** The one person whom this paragraph and the one before name, before token `at`, and whom the agreement allows. */
  private onlyMentioned(agreement: Agreement, at: number): Referent | null {
    if (agreement.plural || agreement.thing) return null;
    const { paragraphs, tokens } = this.reading.document;
    const from = paragraphs[Math.max(0, this.paragraph - TOPIC_MEMORY)]?.firstToken ?? 0;
    const end = tokens[at]?.start ?? 0;
    const found = new Set<string>();
    for (let token = Math.max(from, at - MENTION_REACH); token < at; token++) {
      const name = nameAt(this.reading, token);
      if (name?.type === 'person' && name.end <= end && this.fits(name.entity, agreement))
        found.add(name.entity);
    }
    const [only] = found;
    return found.size === 1 && only !== undefined ? { entity: only } : null;
  }

  /** The one person of this and the last paragraphs, if the agreement allows them. */
  private onlyPerson(agreement: Agreement, memory: number): string | null {
    const persons = new Set<string>();
    for (const { entity, paragraph } of this.heard)
      if (entity !== undefined && this.paragraph - paragraph <= memory && this.typeOf(entity) === 'person')
        persons.add(entity);
    const [only] = persons;
    return persons.size === 1 && only !== undefined && this.fits(only, { gender: agreement.gender })
      ? only
      : null;
  }

  /** Whether somebody of this gender was named in this paragraph or the one before. */
  private knowsOne(gender: Gender): boolean {
    return this.heard.some(
      ({ entity, paragraph }) =>
        entity !== undefined &&
        this.paragraph - paragraph <= TOPIC_MEMORY &&
        this.genderOf(entity) === gender,
    );
  }

  /** Whether it is an organisation that only does something, where the subject that is left out speaks. */
  private isMute({ entity, speaks }: Heard, agreement: Agreement): boolean {
    if (speaks || entity === undefined || agreement.thing || this.reading.lexicon.order === 'verb-subject')
      return false;
    return this.typeOf(entity) !== 'person';
  }

  private isRemembered(clause: Heard): boolean {
    return this.paragraph - clause.paragraph <= (clause.speaks ? SPEAKER_MEMORY : TOPIC_MEMORY);
  }

  /**
   * Whom a pronoun or a verb's ending refers to; `[sentence, at)` are the tokens of its sentence before it.
   * A verb of going on (`added`) looks for who spoke last, any other for whom the text spoke of last.
   */
  resolve(agreement: Agreement, sentence: number, at: number, goesOn: boolean): Referent | null {
    const fits = (name: NameAnnotation): boolean => this.fits(name.entity, agreement);
    const here = onlyName(this.reading, sentence, at, fits);
    if (here?.name) return here.name;
    const named = agreement.gender !== undefined && this.knowsOne(agreement.gender);
    const candidates = this.heard.toReversed().filter((clause) => {
      if (!this.isRemembered(clause) || this.isMute(clause, agreement)) return false;
      // Somebody unnamed whose gender the text does not tell gives way to one whom it names.
      if (clause.entity === undefined) {
        if (named && !clause.agreement.gender) return false;
        return agree(clause.agreement, agreement);
      }
      return this.fits(clause.entity, agreement);
    });
    const isHere = ({ paragraph }: Heard): boolean => paragraph === this.paragraph;
    const found = goesOn
      ? (candidates.find((clause) => clause.speaks && isHere(clause)) ??
        candidates.find(isHere) ??
        candidates.find(({ speaks }) => speaks) ??
        candidates[0])
      : candidates[0];
    if (found) return found;
    const mentioned = this.onlyMentioned(agreement, at);
    if (mentioned || agreement.thing || this.indefinite !== this.paragraph) return mentioned;
    return { entity: undefined };
  }
}
