/** Who has been speaking: resolves pronouns and verbs without a subject, and returns nothing where it cannot tell. */
import type { NameAnnotation } from '../annotation.ts';
import { genderOf } from '../names/gender.ts';
import type { Agreement, Gender } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { onlyName } from './subject.ts';

/** How many paragraphs a speaker is remembered without speaking. */
const MEMORY = 4;

interface LastSpeaker {
  /** Undefined for an unnamed source. */
  entity: string | undefined;
  agreement: Agreement;
  paragraph: number;
}

export class Discourse {
  private last: LastSpeaker | null = null;
  private readonly agreed = new Map<string, Gender>();
  private readonly genders = new Map<string, Gender | null>();
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  private genderOf(entity: string): Gender | null {
    let gender = this.genders.get(entity);
    if (gender === undefined) {
      gender = genderOf(entity, this.reading.names, this.reading.document);
      this.genders.set(entity, gender);
    }
    return gender ?? this.agreed.get(entity) ?? null;
  }

  /** Whether an entity can be what a verb or pronoun of this agreement refers to. */
  fits(entity: string, agreement: Agreement): boolean {
    const gender = this.genderOf(entity);
    return !agreement.gender || !gender || gender === agreement.gender;
  }

  /** Remembers who spoke; a verb that agrees with its named subject tells the subject's gender. */
  spoke(entity: string | undefined, agreement: Agreement, paragraph: number): void {
    this.last = { entity, agreement, paragraph };
    if (entity !== undefined && agreement.gender && !this.agreed.has(entity))
      this.agreed.set(entity, agreement.gender);
  }

  /** A person who is written as the subject of some other sentence of the paragraph is nearer than the last speaker. */
  private newcomer(first: number, end: number, agreement: Agreement): NameAnnotation | null | undefined {
    const known = this.last?.entity;
    const subject = onlyName(this.reading, first, end, (name) => this.fits(name.entity, agreement));
    if (!subject?.name) return undefined;
    return subject.name.entity === known ? subject.name : subject.name;
  }

  /**
   * The entity that a pronoun or a verb's ending refers to. `[sentence, at)` are the tokens of its sentence before it.
   */
  resolve(agreement: Agreement, paragraph: number, sentence: number, at: number): string | undefined {
    const here = agreement.plural ? undefined : this.newcomer(sentence, at, agreement);
    if (here) return here.entity;
    const { last } = this;
    if (!last || paragraph - last.paragraph > MEMORY) return this.before(agreement, paragraph, sentence);
    const clash =
      (agreement.gender && last.agreement.gender && agreement.gender !== last.agreement.gender) ||
      (agreement.plural !== undefined &&
        last.agreement.plural !== undefined &&
        agreement.plural !== last.agreement.plural);
    if (clash) return this.before(agreement, paragraph, sentence);
    // The last to speak was unnamed: the pronoun is theirs, and no entity's.
    if (last.entity === undefined) return undefined;
    return this.fits(last.entity, agreement) ? last.entity : this.before(agreement, paragraph, sentence);
  }

  /** The only fitting person of the sentences before, in this paragraph and the one before it. */
  private before(agreement: Agreement, paragraph: number, sentence: number): string | undefined {
    if (agreement.plural) return undefined;
    const { paragraphs } = this.reading.document;
    const fits = (name: NameAnnotation): boolean => this.fits(name.entity, agreement);
    const own = paragraphs[paragraph]?.firstToken ?? sentence;
    const near = onlyName(this.reading, Math.max(own, sentence - 80), sentence, fits);
    if (near?.name) return near.name.entity;
    const previous = paragraphs[paragraph - 1];
    if (!previous) return undefined;
    return onlyName(
      this.reading,
      Math.max(previous.firstToken, previous.endToken - 80),
      previous.endToken,
      fits,
    )?.name?.entity;
  }
}
