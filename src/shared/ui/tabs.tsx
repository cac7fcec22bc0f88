/** Tabs by the ARIA pattern: one stop of the Tab key, arrows that follow the script, Home and End. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { formatNumber } from '../i18n.ts';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  count?: number;
  testId?: string;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}

/** How far an arrow or edge key moves in `count` items laid out along the line; null for other keys. */
export function stepOf(key: string, at: number, count: number, rtl: boolean): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + (rtl ? count - 1 : 1)) % count;
    case 'ArrowLeft':
      return (at + (rtl ? 1 : count - 1)) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>): JSX.Element {
  const listRef = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const next = stepOf(event.key, at, tabs.length, document.documentElement.dir === 'rtl');
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    listRef.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={listRef} tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: name, count, testId }) => (
        <button
          type="button"
          key={id}
          id={`tab-${id}`}
          role="tab"
          aria-selected={id === selected}
          aria-controls={`panel-${id}`}
          tabIndex={id === selected ? 0 : -1}
          data-testid={testId}
          onClick={() => onSelect(id)}
        >
          {name}
          {count !== undefined && <b>{formatNumber(count)}</b>}
        </button>
      ))}
    </div>
  );
}

/** The panel of the tab with that id; of the others only the shell is there, for `aria-controls` to name. */
export function TabPanel({
  id,
  selected,
  children,
}: {
  id: string;
  selected: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div
      class="panel"
      role="tabpanel"
      id={`panel-${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={id !== selected}
    >
      {id === selected && children}
    </div>
  );
}
