// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu, typeAhead } from '../../../src/shared/ui/menu.tsx';
import { stepOf } from '../../../src/shared/ui/tabs.tsx';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../fake-browser.ts')).fakeBrowser }));

const chosen: string[] = [];

function show(): void {
  const items = ['Copy', 'Cut', 'Delete'].map((label) => ({ label, onSelect: () => chosen.push(label) }));
  void act(() => render(<Menu items={items}>Actions</Menu>, document.body));
}

async function press(key: string): Promise<void> {
  await act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
}

function focused(): string | null | undefined {
  return document.activeElement?.textContent;
}

afterEach(() => {
  chosen.length = 0;
  void act(() => render(null, document.body));
});

describe('a menu', () => {
  it('opens by the arrows, at its beginning or end, and goes round', async () => {
    show();
    document.querySelector('button')?.focus();
    await press('ArrowDown');
    expect(focused()).toBe('Copy');
    await press('ArrowUp');
    expect(focused()).toBe('Delete');
    await press('ArrowDown');
    expect(focused()).toBe('Copy');
    await press('End');
    expect(focused()).toBe('Delete');
    await press('Home');
    expect(focused()).toBe('Copy');
  });

  it('finds an item by its letters', async () => {
    show();
    document.querySelector('button')?.focus();
    await press('ArrowDown');
    await press('d');
    expect(focused()).toBe('Delete');
  });

  it('closes by Escape and gives the focus back', async () => {
    show();
    document.querySelector('button')?.focus();
    await press('ArrowUp');
    await press('Escape');
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(focused()).toBe('Actions');
  });

  it('closes by a press elsewhere', async () => {
    show();
    await act(() => document.querySelector('button')?.click());
    expect(document.querySelector('[role=menu]')).not.toBeNull();
    await act(
      () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })) as unknown as void,
    );
    expect(document.querySelector('[role=menu]')).toBeNull();
  });

  it('does what is chosen, once', async () => {
    show();
    await act(() => document.querySelector('button')?.click());
    await act(() => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1]?.click());
    expect(chosen).toEqual(['Cut']);
    expect(document.querySelector('[role=menu]')).toBeNull();
  });
});

it.each([
  [0, 'd', 2],
  [0, 'c', 1],
  [1, 'c', 0],
  [0, 'cu', 1],
  [2, 'x', -1],
])('from item %i, %j leads to %i', (at, typed, index) => {
  expect(typeAhead(['Copy', 'Cut', 'Delete'], at, typed)).toBe(index);
});

it.each([
  ['ArrowRight', false, 1],
  ['ArrowLeft', false, 2],
  ['ArrowRight', true, 2],
  ['ArrowLeft', true, 1],
  ['Home', true, 0],
  ['End', false, 2],
  ['Enter', false, null],
])('among three tabs %s leads on (right to left: %s)', (key, rtl, index) => {
  expect(stepOf(key, 0, 3, rtl)).toBe(index);
});
