// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClipStore, UnfinishedImport as Unfinished } from '../../src/clips/store.ts';
import { UnfinishedImport } from '../../src/library/unfinished-import.tsx';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, values: readonly string[] = []) =>
        key === 'languageTag' ? 'en' : [key, ...values].join(' '),
      getUILanguage: () => 'en',
    },
  },
}));

const NOW = Date.UTC(2025, 0, 9);
const HOUR_MS = 3_600_000;

let forgotten = 0;
const choose = vi.fn();

/** The notice over a store whose import had its last batch so long ago; none without. */
async function show(age: number | null): Promise<void> {
  const unfinished: Unfinished | null =
    age === null
      ? null
      : {
          name: 'old.json',
          size: 10,
          modified: 0,
          done: 5,
          added: 3,
          updated: 1,
          conflicts: 'newer',
          at: new Date(NOW - age).toISOString(),
        };
  const store = {
    unfinishedImport: async () => unfinished,
    forgetImport: async () => void forgotten++,
  } as Partial<ClipStore> as ClipStore; // all that the notice asks
  await act(async () => {
    render(<UnfinishedImport store={store} version={0} onChoose={choose} onError={vi.fn()} />, document.body);
    await vi.advanceTimersByTimeAsync(0);
  });
}

const notice = (): Element | null => document.querySelector('[data-testid="unfinished-import"]');

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  forgotten = 0;
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.useRealTimers();
});

describe('an import that was cut short', () => {
  it('is named with what was kept, and goes on with its file or is given up', async () => {
    await show(HOUR_MS);
    expect(notice()?.textContent).toContain('old.json');
    expect(notice()?.textContent).toContain('4');
    notice()?.querySelector<HTMLElement>('[data-testid="import-go-on"]')?.click();
    expect(choose).toHaveBeenCalledOnce();
    await act(async () => {
      notice()?.querySelector<HTMLElement>('[data-testid="import-give-up"]')?.click();
      await vi.advanceTimersByTimeAsync(0);
    });
    expect(forgotten).toBe(1);
    expect(notice()).toBeNull();
  });

  it('is offered only once no other window can be busy with it', async () => {
    await show(1_000);
    expect(notice()).toBeNull();
    await act(async () => void (await vi.advanceTimersByTimeAsync(20_000)));
    expect(notice()).not.toBeNull();
  });

  it('is not there where every import ended', async () => {
    await show(null);
    expect(notice()).toBeNull();
  });
});
