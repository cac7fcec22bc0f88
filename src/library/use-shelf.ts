/** What the reader is looking at: the search, the filters, what it finds, the clip in the pane, and what is ticked. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import {
  SEARCH_FACETS,
  type ClipNumber,
  type ClipStore,
  type FacetCounts,
  type SearchOrder,
  type SearchResult,
} from '../clips/clip-store.ts';
import { addressOf, parsePlace, type Place, type ViewName } from './address.ts';
import { NO_CHOICES, type Choices } from './facets.ts';
import { useRows, type Rows } from './use-rows.ts';

const NOTHING = new Uint32Array();

/** Clips that are shown before the search over all of them has answered: about a window's. */
const FIRST = 50;

export interface Shelf {
  place: Place;
  setQuery: (query: string) => void;
  show: (view: ViewName, person?: string | null) => void;
  choices: Choices;
  setChoices: (choices: Choices) => void;
  order: SearchOrder;
  setOrder: (order: SearchOrder) => void;
  /** What the list shows, in its order; null until it is known. */
  numbers: Uint32Array | null;
  /** False while those are only the last clips, and the search over all of them has not answered. */
  isWhole: boolean;
  facets: FacetCounts;
  /** All clips that there are, whatever is searched for. */
  total: number;
  /** The clip in the pane. */
  current: ClipNumber | null;
  setCurrent: (number: ClipNumber | null) => void;
  /** Ticked clips that the list shows: what is out of sight is never acted upon. */
  checked: ReadonlySet<ClipNumber>;
  check: (number: ClipNumber, range: boolean) => void;
  checkAll: (all: boolean) => void;
  rows: Rows;
}

export function useShelf(store: ClipStore, onError: (error: unknown) => void): Shelf {
  const [place, setPlace] = useState(() => parsePlace(location));
  const [choices, setChoices] = useState(NO_CHOICES);
  const [order, setOrder] = useState<SearchOrder>('newest');
  const [found, setFound] = useState<(SearchResult & { isWhole: boolean }) | null>(null);
  const [current, setNumber] = useState<ClipNumber | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<ClipNumber>>(new Set());
  const [lastTick, setLastTick] = useState<ClipNumber | null>(null);
  const rows = useRows(store, onError);
  const { version, need, clipOf, put } = rows;
  const { query } = place;

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const search = async (): Promise<void> => {
      const request = { query, filters: choices, order, facets: SEARCH_FACETS, signal };
      const result = await store.search(request);
      if (!signal.aborted) setFound({ ...result, isWhole: true });
    };
    search().catch((error: unknown) => {
      if (!signal.aborted) onError(error);
    });
    return () => stop.abort();
  }, [store, query, choices, order, version, onError]);

  // Ahead of the first answer, which takes longer the more clips there are.
  useEffect(() => {
    let ended = false;
    const glance = async (): Promise<void> => {
      const clips = await store.latest(FIRST);
      // Few clips are found as fast.
      if (ended || clips.length < FIRST) return;
      put(...clips);
      const numbers = Uint32Array.from(clips, ({ number }) => number);
      setFound((now) => now ?? { numbers, facets: {}, total: numbers.length, isWhole: false });
    };
    // The search fails by the same, and says so.
    if (parsePlace(location).query === '') glance().catch(() => {});
    return () => {
      ended = true;
    };
  }, [store, put]);

  // A clip is named by its id in the address and by its number here.
  useEffect(() => {
    const follow = (): void => {
      const { clip } = parsePlace(location);
      if (clip === null) return;
      store.numberOf(clip).then((number) => number !== undefined && setNumber(number), onError);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [store, onError]);
  useEffect(() => {
    if (current !== null) need([current]);
  }, [current, need, version]);
  const currentId = current === null ? null : (clipOf(current)?.id ?? place.clip);
  useEffect(() => {
    const address = addressOf({ ...place, clip: currentId }, location.href);
    if (address !== location.href) history.replaceState(null, '', address);
  }, [place, currentId]);

  const numbers = found?.numbers ?? null;
  const checked = useMemo(
    () => new Set(ticked.size === 0 ? [] : [...(numbers ?? NOTHING)].filter((one) => ticked.has(one))),
    [numbers, ticked],
  );
  const check = useCallback(
    (number: ClipNumber, range: boolean) => {
      const all = numbers ?? NOTHING;
      const [from = -1, to = -1] = [all.indexOf(lastTick ?? number), all.indexOf(number)].sort(
        (a, b) => a - b,
      );
      setTicked((now) => {
        const next = new Set(now);
        const on = !next.has(number);
        for (const one of range && from >= 0 ? all.subarray(from, to + 1) : [number])
          if (on) next.add(one);
          else next.delete(one);
        return next;
      });
      setLastTick(number);
    },
    [numbers, lastTick],
  );
  const checkAll = useCallback((all: boolean) => setTicked(new Set(all ? (numbers ?? []) : [])), [numbers]);
  const setQuery = useCallback((next: string) => setPlace((now) => ({ ...now, query: next })), []);
  const show = useCallback(
    (view: ViewName, person: string | null = null) => setPlace((now) => ({ ...now, view, person })),
    [],
  );

  return {
    place,
    setQuery,
    show,
    choices,
    setChoices,
    order,
    setOrder,
    numbers,
    isWhole: found?.isWhole ?? false,
    facets: found?.facets ?? {},
    total: found?.total ?? 0,
    current,
    setCurrent: setNumber,
    checked,
    check,
    checkAll,
    rows,
  };
}
