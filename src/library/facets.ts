/** The filters beside the list: their values, and how many clips each would show. */
import type { Clip, ClipKind } from '../clips/clip.ts';
import { CLIP_KINDS, CLIP_STATUSES } from '../clips/clip.ts';
import { passes, siteName, statusOf, type ClipFilters, type ClipStatus } from '../clips/search.ts';

/** What is ticked, as plain text: the filters of `searchClips` with every facet there. */
export interface Choices {
  states: ReadonlySet<ClipStatus>;
  sites: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  kinds: ReadonlySet<ClipKind>;
  tags: ReadonlySet<string>;
}
export type Facet = keyof Choices;

export const NO_CHOICES: Choices = {
  states: new Set(),
  sites: new Set(),
  speakers: new Set(),
  kinds: new Set(),
  tags: new Set(),
};

/** The values of a clip for each facet. */
const VALUES: { [F in Facet]: (clip: Clip) => readonly string[] } = {
  states: (clip) => [statusOf(clip)],
  sites: (clip) => [siteName(clip)],
  speakers: (clip) => (clip.speaker ? [clip.speaker.name] : []),
  kinds: (clip) => [clip.kind],
  tags: (clip) => clip.tags,
};

export const FACETS: readonly Facet[] = ['states', 'sites', 'speakers', 'kinds', 'tags'];

/** Facets whose values have an order of their own; the others go by number of clips. */
const ORDERS: Partial<Record<Facet, readonly string[]>> = { states: CLIP_STATUSES, kinds: CLIP_KINDS };

export interface FacetValue {
  value: string;
  count: number;
  chosen: boolean;
}

/** How many choices are made in all. */
export function choiceCount(choices: Choices): number {
  return FACETS.reduce((sum, facet) => sum + choices[facet].size, 0);
}

/** Choices with one value ticked or unticked. */
export function toggleChoice(choices: Choices, facet: Facet, value: string): Choices {
  const values = new Set<string>(choices[facet]);
  if (!values.delete(value)) values.add(value);
  return { ...choices, [facet]: values };
}

/**
 * A facet's values with the number of clips, among those that the search and the other facets leave;
 * what is ticked stays listed at 0. Most clips first, unless the facet has an order.
 */
export function facetValues(clips: readonly Clip[], choices: Choices, facet: Facet): FacetValue[] {
  const others: ClipFilters = { ...choices, [facet]: new Set() };
  const counts = new Map<string, number>();
  for (const value of choices[facet]) counts.set(value, 0);
  for (const clip of clips)
    if (passes(clip, others))
      for (const value of VALUES[facet](clip)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({
    value,
    count,
    chosen: (choices[facet] as ReadonlySet<string>).has(value), // a facet's own values are asked for
  }));
  const order = ORDERS[facet];
  return values.sort((a, b) =>
    order
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
