/** The list of clips. Only the rows in sight are in the document, so that thousands cost no more than a few. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClipNumber } from '../clips/store.ts';
import { t } from '../shared/i18n.ts';
import { ClipRow } from './clip-row.tsx';
import { listStep } from '../shared/list-step.ts';
import type { Rows } from './use-rows.ts';

/** Rows kept ready above and below the window, for scrolling. */
const MARGIN = 8;

/** Before anything is measured. */
const FIRST_ROWS = 40;

interface ClipListProps {
  numbers: Uint32Array;
  rows: Rows;
  query: string;
  /** The clip in the pane, which is also where the list's one stop of the Tab key is. */
  current: ClipNumber | null;
  checked: ReadonlySet<ClipNumber>;
  /** The arrows walk; `open` asks for the pane. */
  onMove: (number: ClipNumber) => void;
  onOpen: (number: ClipNumber, byKey: boolean) => void;
  onCheck: (number: ClipNumber, range: boolean) => void;
  onDelete: () => void;
}

export function ClipList({
  numbers,
  rows,
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

  const found = current === null ? -1 : numbers.indexOf(current);
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
  }, [measure, numbers.length]);

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
    const to = listStep(event.key, active, numbers.length, page);
    const next = to === null ? undefined : numbers[to];
    if (next === undefined) return;
    event.preventDefault();
    if (next === current) return;
    focusNextRef.current = true;
    onMove(next);
  };

  const shown: number[] = [];
  const last = Math.min(numbers.length, range.last);
  const first = Math.min(range.first, last);
  for (let index = first; index < last; index++) shown.push(index);
  // The row with the Tab stop stays in the document, or scrolling would take the focus away.
  if (active < numbers.length && !shown.includes(active)) shown.push(active);

  const { need, clipOf } = rows;
  useEffect(() => need(numbers.subarray(first, last)), [need, numbers, first, last]);

  return (
    <div class="list" ref={scrollRef} onScroll={measure}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys reach it from the rows' buttons */}
      <ul
        aria-label={t('libraryClips')}
        style={{ blockSize: `calc(${numbers.length} * var(--row))` }}
        onKeyDown={onKeyDown}
      >
        {shown.map((index) => {
          const number = numbers[index];
          return (
            number !== undefined && (
              <ClipRow
                key={number}
                number={number}
                clip={clipOf(number)}
                query={query}
                index={index}
                count={numbers.length}
                current={index === found}
                tabStop={index === active}
                checked={checked.has(number)}
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
