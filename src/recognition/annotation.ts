/**
 * The vocabulary of recognition: what a mark is.
 *
 * Every offset is in UTF-16 code units of the text that was recognised, `end` exclusive,
 * and `text === source.slice(start, end)` always holds.
 */

export const NAME_TYPES = ['person', 'organization', 'place'] as const;
export type NameType = (typeof NAME_TYPES)[number];

export const ANNOTATION_TYPES = [...NAME_TYPES, 'quote', 'date'] as const;
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

/** A stretch of the recognised text. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

/** One mention of a named entity: the longest proper name, without titles and proclitics. */
export interface NameAnnotation extends Span {
  type: NameType;
  /** `Entity.id` of the referent; all its mentions on the page share it. */
  entity: string;
  /** The office or title that the text gives beside a person's name. */
  role?: Span;
}

/** The mention that the text gives as the source of a quotation. */
export interface Speaker extends Span {
  /** `Entity.id` where the speaker is a recognised name, or a pronoun or verb resolved to one. */
  entity?: string;
}

/** Words given as somebody's own, without the quotation marks around them. */
export interface QuoteAnnotation extends Span {
  type: 'quote';
  /** Null when the text does not say who speaks: never a guess. */
  speaker: Speaker | null;
  /** The reporting verb or phrase. */
  cue: Span | null;
}

/** A calendar that is not the Gregorian one, by its CLDR name. */
export type Calendar = 'islamic' | 'persian';

/** A day, a longer period, or a range of those. */
export interface DateAnnotation extends Span {
  type: 'date';
  /** EDTF (ISO 8601-2), proleptic Gregorian; null while a relative date has no publication date. */
  value: string | null;
  /** The calendar the words were written in, when `value` had to be converted. */
  calendar?: Calendar;
  /** The weekday that the text gives beside a day that is another: ISO 8601, 1 is Monday. One of the two is wrong. */
  statedWeekday?: number;
  /** The EDTF value beside it in another calendar, where the two have no day in common. One of them is wrong. */
  statedTwin?: string;
  /** How a relative date stands to the publication date, e.g. `-1 day`. */
  relation?: string;
}

export type Annotation = NameAnnotation | QuoteAnnotation | DateAnnotation;

/** A person, organisation or place, however often and however spelt the text mentions it. */
export interface Entity {
  id: string;
  type: NameType;
  /** The fullest mention. */
  name: string;
  /** How many annotations carry this entity's id. */
  mentions: number;
}

/** What recognition found: annotations in the order of the text, outer before inner. */
export interface Recognition {
  /** BCP 47 primary language subtag of the text. */
  language: string;
  annotations: Annotation[];
  entities: Entity[];
  /**
   * Primary language subtags of the text's parts whose names were read by lists and rules alone, for want of a
   * trained model; the text's own language first.
   */
  basicNames: string[];
}

/** What is known of a text beside its words. */
export interface RecognitionContext {
  /** BCP 47 tag; without it the language is told from the letters and words. */
  language?: string | undefined;
  /** Publication day or moment in ISO 8601; relative dates are resolved against its day. */
  published?: string | undefined;
  /** Stretches that the page itself marks as quotations (`<blockquote>`, `<q>`), in any order. */
  quotations?: readonly { start: number; end: number }[] | undefined;
}

export function isName(annotation: Annotation): annotation is NameAnnotation {
  return annotation.type !== 'quote' && annotation.type !== 'date';
}
