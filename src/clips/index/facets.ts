/** The values that clips can be narrowed by: masks of what a choice leaves, and counts. */
import { CLIP_COLOURS, CLIP_KINDS, CLIP_STATUSES } from '../clip.ts';
import { SEARCH_FACETS, type FacetCount, type FacetCounts, type SearchFacet } from '../clip-store.ts';
import { localDay } from '../exchange/citation.ts';
import type { ClipFilters } from '../search.ts';
import { tagMask, valueMask, type Mask } from './evaluate.ts';
import { byUnits, type Columns } from './segment.ts';
import type { IndexView } from './view.ts';

/** The outlet's name, or its host where the page gave none. */
function nameOfSite(site: string): string {
  const [name = '', host = ''] = site.split('\n', 2);
  return name || host;
}

interface ValueFacet {
  column: (columns: Columns) => ArrayLike<number>;
  /** '' for no value. */
  name: (value: number, columns: Columns) => string;
}

const VALUES: Readonly<Record<Exclude<SearchFacet, 'tags' | 'months'>, ValueFacet>> = {
  states: { column: ({ status }) => status, name: (value) => CLIP_STATUSES[value] ?? '' },
  kinds: { column: ({ kind }) => kind, name: (value) => CLIP_KINDS[value] ?? '' },
  colours: { column: ({ colour }) => colour, name: (value) => CLIP_COLOURS[value - 1] ?? '' },
  sites: { column: ({ site }) => site, name: (value, { sites }) => nameOfSite(sites[value] ?? '') },
  speakers: { column: ({ speaker }) => speaker, name: (value, { speakers }) => speakers[value] ?? '' },
};

interface Month {
  name: string;
  /** Milliseconds since the epoch; `end` is the next one's start. */
  start: number;
  end: number;
}

/** Months as clips ask for them one after the other: the one before is mostly the one again. */
function monthReader(): (moment: number) => string {
  let month: Month = { name: '', start: 1, end: 0 };
  return (moment) => {
    if (moment < month.start || moment >= month.end) {
      const date = new Date(moment);
      const [year, number] = [date.getFullYear(), date.getMonth()];
      month = {
        name: localDay(date).slice(0, 7),
        start: new Date(year, number, 1).getTime(),
        end: new Date(year, number + 1, 1).getTime(),
      };
    }
    return month.name;
  };
}

function facetMask(view: IndexView, facet: SearchFacet, chosen: ReadonlySet<string>): Mask {
  if (facet === 'tags') return tagMask(view, (tag) => chosen.has(tag));
  if (facet === 'months') {
    const mask = new Uint8Array(view.size);
    const monthOf = monthReader();
    for (const { head, base } of view.parts)
      for (const [place, moment] of head.columns.created.entries())
        if (chosen.has(monthOf(moment))) mask[base + place] = 1;
    return mask;
  }
  const { column, name } = VALUES[facet];
  return valueMask(view, column, (value, columns) => chosen.has(name(value, columns)));
}

/** What each facet's choice leaves, for those where something is chosen. */
export function choiceMasks(view: IndexView, filters: ClipFilters): Map<SearchFacet, Mask> {
  const masks = new Map<SearchFacet, Mask>();
  for (const facet of SEARCH_FACETS) {
    const chosen = filters[facet];
    if (chosen && chosen.size > 0) masks.set(facet, facetMask(view, facet, chosen));
  }
  return masks;
}

/** The documents of a mask that all the choices leave, but those of one facet. */
export function narrowed(mask: Mask, choices: ReadonlyMap<SearchFacet, Mask>, but?: SearchFacet): Mask {
  let result = mask;
  for (const [facet, left] of choices) {
    if (facet === but) continue;
    if (result === mask) result = mask.slice();
    for (let place = 0; place < result.length; place++)
      result[place] = (result[place] ?? 0) & (left[place] ?? 0);
  }
  return result;
}

function countValues(
  view: IndexView,
  mask: Mask,
  { column, name }: ValueFacet,
  counts: Map<string, number>,
): void {
  for (const { head, base } of view.parts) {
    const values = column(head.columns);
    const found: number[] = [];
    for (let place = 0; place < values.length; place++)
      if (mask[base + place] === 1) found[values[place] ?? 0] = (found[values[place] ?? 0] ?? 0) + 1;
    for (const [value, count] of found.entries()) {
      const key = count ? name(value, head.columns) : '';
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
}

function countTags(view: IndexView, mask: Mask, counts: Map<string, number>): void {
  for (const { head, base } of view.parts) {
    const { tags, tagStarts, tagNames, numbers } = head.columns;
    const found = new Uint32Array(tagNames.length);
    for (let place = 0; place < numbers.length; place++)
      if (mask[base + place] === 1)
        for (let at = tagStarts[place] ?? 0; at < (tagStarts[place + 1] ?? 0); at++) {
          const tag = tags[at] ?? 0;
          found[tag] = (found[tag] ?? 0) + 1;
        }
    for (const [tag, count] of found.entries()) {
      const key = tagNames[tag] ?? '';
      if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
}

function countMonths(view: IndexView, mask: Mask, counts: Map<string, number>): void {
  const monthOf = monthReader();
  for (const { head, base } of view.parts)
    for (const [place, moment] of head.columns.created.entries()) {
      if (mask[base + place] !== 1) continue;
      const month = monthOf(moment);
      counts.set(month, (counts.get(month) ?? 0) + 1);
    }
}

/** Facets whose values have an order of their own. */
const ORDERS: Partial<Record<SearchFacet, readonly string[]>> = {
  states: CLIP_STATUSES,
  kinds: CLIP_KINDS,
  colours: CLIP_COLOURS,
};

function byName(a: FacetCount, b: FacetCount): number {
  return byUnits(a.value, b.value);
}

function sorted(facet: SearchFacet, counts: ReadonlyMap<string, number>): FacetCount[] {
  const values = [...counts].map(([value, count]) => ({ value, count }));
  const order = ORDERS[facet];
  if (order) return values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  if (facet === 'months') return values.sort(byName);
  return values.sort((a, b) => b.count - a.count || byName(a, b));
}

/** Counts of some facets among what the query and the other facets' choices leave. */
export function countFacets(
  view: IndexView,
  mask: Mask,
  choices: ReadonlyMap<SearchFacet, Mask>,
  filters: ClipFilters,
  facets: readonly SearchFacet[],
): FacetCounts {
  const result: FacetCounts = {};
  for (const facet of facets) {
    const counts = new Map<string, number>();
    // What is chosen stays listed when nothing is left of it.
    for (const value of filters[facet] ?? []) counts.set(value, 0);
    const left = narrowed(mask, choices, facet);
    if (facet === 'tags') countTags(view, left, counts);
    else if (facet === 'months') countMonths(view, left, counts);
    else countValues(view, left, VALUES[facet], counts);
    result[facet] = sorted(facet, counts);
  }
  return result;
}
