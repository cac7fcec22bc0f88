/** The list of clips. Only the rows in sight are in the document, so that thousands cost no more than a few. */
import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClipMatch } from '../clips/search.ts';
import { t } from '../shared/i18n.ts';
import { ClipRow } from './clip-row.tsx';
import { listStep } from './steps.ts';

/** Rows kept ready above and below the window, for scrolling. */
const MARGIN = 8;

/** Before anything is measured. */
const FIRST_ROWS = 40;

interface ClipListProps {
  matches: readonly ClipMatch[];
  query: string;
  /** Of the clip in the pane, which is also where the list's one stop of the Tab key is. */
  current: string | null;
  checked: ReadonlySet<string>;
  /** The arrows walk; `open` asks for the pane. */
  onMove: (id: string) => void;
  onOpen: (id: string, byKey: boolean) => void;
  onCheck: (id: string, range: boolean) => void;
  onDelete: () => void;
}

export function ClipList({
  matches,
  query,
  current,
  checked,
  onMove,
  onOpen,
  onCheck,
  onDelete,
}: ClipListProps): JSX.Element {
  const scrollRef = useRef<HTMLDivElement>(null);
  const rowRef = useRef(88);
  // A key moved here: the row takes the focus once it is in the document.
  const focusNextRef = useRef(false);
  const [range, setRange] = useState({ first: 0, last: FIRST_ROWS });

  const found = matches.findIndex(({ clip }) => clip.id === current);
  const active = Math.max(0, found);

  const measure = useCallback(() => {
    const box = scrollRef.current;
    if (!box) return;
    const row = rowRef.current;
    const first = Math.max(0, Math.floor(box.scrollTop / row) - MARGIN);
    const last = Math.ceil((box.scrollTop + box.clientHeight) / row) + MARGIN;
    setRange((now) =>
      now.first === first && now.last === last
        ? now
        : { first, last: box.clientHeight > 0 ? last : FIRST_ROWS },
    );
  }, []);

  useLayoutEffect(() => {
    const box = scrollRef.current;
    if (!box) return undefined;
    const height = box.querySelector('li')?.getBoundingClientRect().height ?? 0;
    if (height > 0) rowRef.current = height;
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [measure, matches.length]);

  // A clip chosen elsewhere, by its address or the pane's buttons, comes into sight. Before the next key.
  useLayoutEffect(() => {
    const box = scrollRef.current;
    if (!box || found < 0) return;
    const row = rowRef.current;
    if (found * row < box.scrollTop) box.scrollTop = found * row;
    else if ((found + 1) * row > box.scrollTop + box.clientHeight && box.clientHeight > 0)
      box.scrollTop = (found + 1) * row - box.clientHeight;
    if (!focusNextRef.current) return;
    focusNextRef.current = false;
    box.querySelector<HTMLElement>(`li[aria-posinset="${found + 1}"] .item-open`)?.focus({
      preventScroll: true,
    });
  }, [found, current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      focusNextRef.current = true;
      onDelete();
      return;
    }
    const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / rowRef.current) - 1);
    const to = listStep(event.key, active, matches.length, page);
    const match = to === null ? undefined : matches[to];
    if (!match) return;
    event.preventDefault();
    if (match.clip.id === current) return;
    focusNextRef.current = true;
    onMove(match.clip.id);
  };

  const rows: number[] = [];
  const last = Math.min(matches.length, range.last);
  for (let index = Math.min(range.first, last); index < last; index++) rows.push(index);
  // The row with the Tab stop stays in the document, or scrolling would take the focus away.
  if (active < matches.length && !rows.includes(active)) rows.push(active);

  return (
    <div class="list" ref={scrollRef} onScroll={measure}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys reach it from the rows' buttons */}
      <ul
        aria-label={t('libraryClips')}
        style={{ blockSize: `calc(${matches.length} * var(--row))` }}
        onKeyDown={onKeyDown}
      >
        {rows.map((index) => {
          const match = matches[index];
          return (
            match && (
              <ClipRow
                key={match.clip.id}
                clip={match.clip}
                query={query}
                index={index}
                count={matches.length}
                current={index === found}
                tabStop={index === active}
                checked={checked.has(match.clip.id)}
                onOpen={onOpen}
                onCheck={onCheck}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
