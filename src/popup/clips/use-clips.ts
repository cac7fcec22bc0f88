/** The reader's clips as far as the popup shows them: this page's, what is looked for, and how many there are. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../clips/clip.ts';
import {
  clipStore,
  onChangesTogether,
  type ClipStore,
  type FacetCounts,
  type NumberedClip,
} from '../../clips/store.ts';
import { errorCode } from '../../shared/messages.ts';
import { filtersOf, isNarrowed, type Wanted } from './filters.tsx';

export interface FoundClips {
  /** Of this page, and of all others; newest first, those that are shown. */
  here: readonly NumberedClip[];
  elsewhere: readonly NumberedClip[];
  /** Every clip that is found. */
  numbers: Uint32Array;
  facets: FacetCounts;
  /** All clips that there are. */
  total: number;
  /** False while these are only the last clips, and the search over all of them has not answered. */
  isWhole: boolean;
}

export interface Clips {
  /** This page's, whatever is looked for. */
  ofPage: readonly Clip[];
  /** Null until they are read. */
  found: FoundClips | null;
  /** Why they cannot be read. */
  error: string | null;
  reload: () => void;
}

/** What is looked for: `keys` are the page's, `site` its host name, `limit` how many others are shown. */
export interface Looked {
  keys: readonly string[];
  site: string | null;
  wanted: Wanted;
  limit: number;
}

async function look(store: ClipStore, ofPage: Promise<readonly Clip[]>, looked: Looked): Promise<FoundClips> {
  const { site, wanted, limit } = looked;
  const onSite = wanted.thisSite && site !== null ? ` site:"${site.replace(/^www\./u, '')}"` : '';
  const [{ numbers, facets, total }, pageNumbers] = await Promise.all([
    store.search({
      query: `${wanted.query}${onSite}`,
      filters: filtersOf(wanted),
      facets: ['speakers', 'kinds', 'tags'],
    }),
    ofPage.then((clips) => Promise.all(clips.map(({ id }) => store.numberOf(id)))),
  ]);
  const page = new Set(pageNumbers);
  const [here, elsewhere] = await Promise.all([
    store.read(numbers.filter((number) => page.has(number))),
    store.read(firstOf(numbers, (number) => !page.has(number), limit)),
  ]);
  return { here, elsewhere, numbers, facets, total, isWhole: true };
}

/** This page's clips and the last of the others, for as long as the search over all of them goes on. */
async function glance(
  store: ClipStore,
  ofPage: Promise<readonly Clip[]>,
  limit: number,
): Promise<FoundClips> {
  const [latest, page] = await Promise.all([store.latest(limit), ofPage]);
  const pageNumbers = await Promise.all(page.map(({ id }) => store.numberOf(id)));
  const here = page.flatMap((clip, at) => {
    const number = pageNumbers[at];
    return number === undefined ? [] : [{ number, clip }];
  });
  const elsewhere = latest.filter(({ number }) => !pageNumbers.includes(number));
  const numbers = Uint32Array.from([...here, ...elsewhere], ({ number }) => number);
  return { here, elsewhere, numbers, facets: {}, total: numbers.length, isWhole: false };
}

/** Up to `most` numbers that a test passes, without looking at the rest. */
function firstOf(numbers: Uint32Array, passes: (number: number) => boolean, most: number): number[] {
  const first: number[] = [];
  for (const number of numbers) {
    if (first.length >= most) break;
    if (passes(number)) first.push(number);
  }
  return first;
}

export function useClips(looked: Looked): Clips {
  const [ofPage, setOfPage] = useState<readonly Clip[]>([]);
  const [found, setFound] = useState<FoundClips | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [version, setVersion] = useState(0);
  const isShownRef = useRef(false);
  const { keys, site, wanted, limit } = looked;
  const key = keys.join('\n');

  useEffect(() => {
    let ended = false;
    const read = async (): Promise<void> => {
      const store = await clipStore();
      const keysOfPage = key.split('\n').filter((one) => one !== '');
      const page = Promise.all(keysOfPage.map((one) => store.byPage(one))).then((pages) => pages.flat());
      // Neither waits for the search, which takes longer the more clips there are.
      const early = async (): Promise<void> => {
        const isFirst = !isShownRef.current && !isNarrowed(wanted);
        const [clips, first] = await Promise.all([page, isFirst ? glance(store, page, limit) : null]);
        if (ended) return;
        setOfPage(clips);
        if (first && !isShownRef.current) setFound(first);
      };
      // The search fails by the same, and says so.
      early().catch(() => {});
      const next = await look(store, page, { keys: [], site, wanted, limit });
      if (ended) return;
      isShownRef.current = true;
      setFound(next);
      setError(null);
    };
    read().catch((failure: unknown) => {
      if (!ended) setError(errorCode(failure));
    });
    return () => {
      ended = true;
    };
  }, [key, site, wanted, limit, version]);

  const reload = useCallback(() => setVersion((now) => now + 1), []);
  useEffect(() => onChangesTogether(reload), [reload]);
  return { ofPage, found, error, reload };
}

/** All clips that are found, for what takes them as a whole. */
export async function collectFound(numbers: Uint32Array): Promise<Clip[]> {
  const clips: Clip[] = [];
  for await (const stretch of (await clipStore()).stream(numbers)) clips.push(...stretch);
  return clips;
}
