/** What the library shows, as its address says it: reloading or sharing a window's state shows it again. */

export const VIEWS = ['clips', 'people', 'duplicates', 'bin'] as const;
export type ViewName = (typeof VIEWS)[number];

export interface Place {
  view: ViewName;
  query: string;
  /** Whose page is shown, in the view of people. */
  person: string | null;
  /** Id of the clip in the pane. */
  clip: string | null;
}

const CLIP_HASH = /^#clip=(.+)$/u;

function decoded(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}

export function parsePlace({ search, hash }: { search: string; hash: string }): Place {
  const given = new URLSearchParams(search);
  const person = given.get('person');
  const view = VIEWS.find((name) => name === given.get('view')) ?? (person === null ? 'clips' : 'people');
  return { view, query: given.get('q') ?? '', person, clip: decoded(hash.match(CLIP_HASH)?.[1]) };
}

/** The address of a place, from the page's own. */
export function addressOf({ view, query, person, clip }: Place, own: string): string {
  const address = new URL(own);
  address.search = '';
  if (view !== 'clips') address.searchParams.set('view', view);
  if (query !== '') address.searchParams.set('q', query);
  if (view === 'people' && person !== null) address.searchParams.set('person', person);
  address.hash = clip === null ? '' : `clip=${encodeURIComponent(clip)}`;
  return address.href;
}
