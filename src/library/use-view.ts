/** What the reader is looking at: the search, the filters, the clip in the pane, and what is ticked. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Clip } from '../clips/clip.ts';
import { passes, searchClips, sortMatches, type ClipMatch, type ClipOrder } from '../clips/search.ts';
import { NO_CHOICES, type Choices } from './facets.ts';

export interface View {
  query: string;
  setQuery: (query: string) => void;
  choices: Choices;
  setChoices: (choices: Choices) => void;
  order: ClipOrder;
  setOrder: (order: ClipOrder) => void;
  /** What the search leaves, before the filters. */
  found: readonly Clip[];
  /** What the list shows. */
  matches: readonly ClipMatch[];
  /** The id of the clip in the pane. */
  current: string | null;
  setCurrent: (id: string | null) => void;
  /** Ids of ticked clips that the list shows: what is out of sight is never acted upon. */
  checked: ReadonlySet<string>;
  check: (id: string, range: boolean) => void;
  checkAll: (all: boolean) => void;
}

const CLIP_HASH = /^#clip=(.+)$/u;

function clipOfAddress(): string | null {
  const id = location.hash.match(CLIP_HASH)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}

export function useView(all: readonly Clip[]): View {
  const [query, setQuery] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  const [choices, setChoices] = useState(NO_CHOICES);
  const [order, setOrder] = useState<ClipOrder>('newest');
  const [current, setCurrent] = useState(clipOfAddress);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [lastTick, setLastTick] = useState<string | null>(null);

  const searched = useMemo(() => searchClips(all, query), [all, query]);
  const found = useMemo(() => searched.map(({ clip }) => clip), [searched]);
  const matches = useMemo(
    () =>
      sortMatches(
        searched.filter(({ clip }) => passes(clip, choices)),
        order,
        query,
      ),
    [searched, choices, order, query],
  );
  const checked = useMemo(
    () => new Set(matches.map(({ clip }) => clip.id).filter((id) => ticked.has(id))),
    [matches, ticked],
  );

  useEffect(() => {
    const changed = (): void => setCurrent(clipOfAddress());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);

  // The address says what is looked at, so that reloading or sharing a window's state shows it again.
  useEffect(() => {
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    address.hash = current === null ? '' : `clip=${encodeURIComponent(current)}`;
    if (address.href !== location.href) history.replaceState(null, '', address);
  }, [query, current]);

  const check = useCallback(
    (id: string, range: boolean) => {
      const ids = matches.map(({ clip }) => clip.id);
      const [from, to] = [ids.indexOf(lastTick ?? id), ids.indexOf(id)].sort((a, b) => a - b);
      setTicked((now) => {
        const next = new Set(now);
        const on = !next.has(id);
        const changed =
          range && from !== undefined && from >= 0 && to !== undefined ? ids.slice(from, to + 1) : [id];
        for (const one of changed)
          if (on) next.add(one);
          else next.delete(one);
        return next;
      });
      setLastTick(id);
    },
    [matches, lastTick],
  );
  const checkAll = useCallback(
    (every: boolean) => setTicked(new Set(every ? matches.map(({ clip }) => clip.id) : [])),
    [matches],
  );

  return {
    query,
    setQuery,
    choices,
    setChoices,
    order,
    setOrder,
    found,
    matches,
    current,
    setCurrent,
    checked,
    check,
    checkAll,
  };
}
