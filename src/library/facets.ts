/** The filters beside the list: what is ticked, and the values to tick. */
import { CLIP_COLOURS, CLIP_KINDS, CLIP_STATUSES, type ClipColour, type ClipKind } from '../clips/clip.ts';
import type { FacetCount } from '../clips/store.ts';
import type { ClipStatus } from '../clips/search.ts';

/** What is ticked: the filters of a search with every facet there. */
export interface Choices {
  states: ReadonlySet<ClipStatus>;
  sites: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  kinds: ReadonlySet<ClipKind>;
  tags: ReadonlySet<string>;
  colours: ReadonlySet<ClipColour>;
  /** `YYYY-MM`. */
  months: ReadonlySet<string>;
}
export type Facet = keyof Choices;

export const NO_CHOICES: Choices = {
  states: new Set(),
  sites: new Set(),
  speakers: new Set(),
  kinds: new Set(),
  tags: new Set(),
  colours: new Set(),
  months: new Set(),
};

/** Those that are lists of ticks; months have a chart. */
export const LISTED_FACETS = ['states', 'sites', 'speakers', 'kinds', 'colours', 'tags'] as const;
export type ListedFacet = (typeof LISTED_FACETS)[number];

/** Facets whose values have an order of their own; the others go by number of clips. */
const ORDERS: Partial<Record<Facet, readonly string[]>> = {
  states: CLIP_STATUSES,
  kinds: CLIP_KINDS,
  colours: CLIP_COLOURS,
};

export interface FacetValue extends FacetCount {
  chosen: boolean;
}

/** How many choices are made in all. */
export function choiceCount(choices: Choices): number {
  return Object.values(choices).reduce((sum, values: ReadonlySet<string>) => sum + values.size, 0);
}

/** Choices with one value ticked or unticked. */
export function toggleChoice(choices: Choices, facet: Facet, value: string): Choices {
  const values = new Set<string>(choices[facet]);
  if (!values.delete(value)) values.add(value);
  return { ...choices, [facet]: values };
}

/** A facet's values with what is ticked among them: what is ticked stays listed at 0. */
export function facetValues(
  counts: readonly FacetCount[],
  choices: Choices,
  facet: ListedFacet,
): FacetValue[] {
  const chosen: ReadonlySet<string> = choices[facet];
  const listed = new Set(counts.map(({ value }) => value));
  const values = counts.map(({ value, count }) => ({ value, count, chosen: chosen.has(value) }));
  for (const value of chosen) if (!listed.has(value)) values.push({ value, count: 0, chosen: true });
  const order = ORDERS[facet];
  return order ? values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : values;
}
