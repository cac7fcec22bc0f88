/** What a source hands over to be weighed. */
import { textStart } from '../elements.ts';
import { cleanText, cut, MAX_EVIDENCE } from './clean.ts';
import type { MetadataField, MetadataSource } from './metadata.ts';

/** Fields that hold one line of text, an address or a language tag. */
export type TextField = Exclude<MetadataField, ListField | 'paywalled'>;
/** Fields that hold several texts. */
export type ListField = 'authors' | 'keywords' | 'notices';

/** One source's word on one field, cleaned. Lists are never empty. */
export type Finding = (
  | { field: TextField; value: string }
  | { field: ListField; value: string[] }
  | { field: 'paywalled'; value: boolean }
) & {
  source: MetadataSource;
  /** Exactly what the page has, at most `MAX_EVIDENCE` code units. */
  text: string;
  /** How far the source is believed on this field, 0 to 1: `weigh.ts` takes the highest. */
  weight: number;
  /** The element that shows it, by `placeOf`. */
  place?: string;
  /** Of authors: those that the source itself calls organisations. */
  organizations?: string[];
  /** Of authors: nothing but their place says that these are names, so that given names have to. */
  supposed?: true;
};

/** A date in words beside the headline, to be read by the date grammar. */
export interface WrittenDate {
  field: 'published' | 'modified';
  /** The line of the page that holds it, at most `MAX_EVIDENCE` code units. */
  words: string;
  source: MetadataSource;
  text: string;
  weight: number;
  place?: string;
}

/** Whether words may name a day: they have a year in figures, or end as `9/1/25` does. */
export function mayHoldDay(words: string): boolean {
  return /\p{Nd}{4}|\p{Nd}[/.-]\p{Nd}{2}(?!\p{Nd})/u.test(words);
}

/** The evidence of a key and its raw value: `datePublished "2025-01-10"`. */
export function evidenceText(key: string, raw: unknown): string {
  const shown = typeof raw === 'string' ? `"${raw.slice(0, MAX_EVIDENCE * 2)}"` : String(raw);
  return cut(`${key} ${shown}`.replaceAll(/\s+/gu, ' '), MAX_EVIDENCE);
}

/** The words of the page as evidence. */
export function visibleText(element: Element): string {
  return cleanText(textStart(element, MAX_EVIDENCE * 4).slice(0, MAX_EVIDENCE * 4), MAX_EVIDENCE);
}
