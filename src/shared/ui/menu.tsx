/** A button that opens a menu, by the ARIA menu button pattern. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export interface MenuItem {
  label: string;
  icon?: IconName;
  onSelect: () => void;
  /** Given, the item is one choice of several (`menuitemradio`). */
  checked?: boolean;
  disabled?: boolean;
  danger?: boolean;
  testId?: string;
}

interface MenuProps {
  items: readonly MenuItem[];
  /** What is in the button. */
  children: ComponentChildren;
  /** Accessible name, where the button has no words of its own. */
  label?: string;
  class?: string;
  disabled?: boolean;
  'data-testid'?: string;
}

const GAP_PX = 4;

/** Where the key leads among `count` items; null for keys that do not move. */
export function menuStep(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The next item after `at` whose label starts with the letters typed. */
export function typeAhead(labels: readonly string[], at: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  for (let step = typed.length > 1 ? 0 : 1; step <= labels.length; step++) {
    const index = (at + step) % labels.length;
    if (labels[index]?.toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return -1;
}

/** A pause longer than this starts a new word of type-ahead. */
const TYPING_PAUSE_MS = 500;

export function Menu({ items, children, label, class: className, ...attributes }: MenuProps): JSX.Element {
  // The index that takes the focus when the menu opens; null while it is closed.
  const [opened, setOpened] = useState<number | null>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const typedRef = useRef({ word: '', at: 0 });
  const id = useId();
  const open = opened !== null;

  const entries = (): HTMLElement[] => [
    ...(listRef.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];
  const close = (refocus: boolean): void => {
    setOpened(null);
    if (refocus) buttonRef.current?.focus();
  };

  // Fixed to the window, so that a scrolling panel cannot cut it off; above the button where there is no room below.
  useLayoutEffect(() => {
    if (opened === null || !listRef.current || !buttonRef.current) return;
    const anchor = buttonRef.current.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = listRef.current;
    const { clientWidth, clientHeight } = document.documentElement;
    const rtl = document.documentElement.dir === 'rtl';
    const left = rtl ? anchor.right - width : anchor.left;
    const below = anchor.bottom + GAP_PX;
    const top = below + height > clientHeight && anchor.top > height ? anchor.top - GAP_PX - height : below;
    listRef.current.style.left = `${Math.max(GAP_PX, Math.min(left, clientWidth - width - GAP_PX))}px`;
    listRef.current.style.top = `${Math.max(GAP_PX, Math.min(top, clientHeight - height - GAP_PX))}px`;
    const all = entries();
    all[opened < 0 ? all.length - 1 : opened]?.focus();
  }, [opened]);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      const at = event.target;
      if (at instanceof Node && !listRef.current?.contains(at) && !buttonRef.current?.contains(at))
        close(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', outside, true);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', outside, true);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    if (event.key === 'Escape' || event.key === 'Tab') {
      close(event.key === 'Escape');
      // Escape would close a popup or dialog around the menu too.
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      return;
    }
    let next = menuStep(event.key, at, all.length);
    if (next === null && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const { word, at: since } = typedRef.current;
      const now = event.timeStamp;
      typedRef.current = { word: (now - since < TYPING_PAUSE_MS ? word : '') + event.key, at: now };
      next = typeAhead(
        items.map((item) => item.label),
        at,
        typedRef.current.word,
      );
    }
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <>
      <button
        type="button"
        ref={buttonRef}
        class={className ?? 'btn'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...(label !== undefined && { 'aria-label': label, title: label })}
        onClick={() => (open ? close(true) : setOpened(0))}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          setOpened(event.key === 'ArrowDown' ? 0 : -1);
        }}
        {...attributes}
      >
        {children}
      </button>
      {open && (
        <div class="menu" role="menu" id={id} ref={listRef} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              type="button"
              key={item.label}
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              aria-disabled={item.disabled}
              class={item.danger ? 'menu-item bad' : 'menu-item'}
              tabIndex={-1}
              data-testid={item.testId}
              onClick={() => {
                if (item.disabled) return;
                close(true);
                item.onSelect();
              }}
            >
              {(item.checked !== undefined || item.icon) && (
                <span class="menu-mark">
                  {item.checked ? <Icon name="check" /> : item.icon && <Icon name={item.icon} />}
                </span>
              )}
              <bdi>{item.label}</bdi>
            </button>
          ))}
        </div>
      )}
    </>
  );
}
