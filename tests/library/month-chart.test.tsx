// @vitest-environment jsdom
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MonthChart, monthsOf } from '../../src/library/month-chart.tsx';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../shared/fake-browser.ts')).fakeBrowser,
}));

afterEach(() => act(() => render(null, document.body)));

const COUNTS = [
  { value: '2024-11', count: 2 },
  { value: '2025-02', count: 5 },
];

describe('monthsOf', () => {
  it('fills the months between, over the turn of the year', () => {
    expect(monthsOf(COUNTS).map(({ value, count }) => `${value} ${count}`)).toEqual([
      '2024-11 2',
      '2024-12 0',
      '2025-01 0',
      '2025-02 5',
    ]);
  });

  it('shows the latest of many', () => {
    const bars = monthsOf([{ value: '1970-01', count: 1 }, ...COUNTS], 3);
    expect(bars.map(({ value }) => value)).toEqual(['2025-02']);
  });

  it('is never long, and ends with the last month that has clips', () => {
    const months = fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-01-01') });
    fc.assert(
      fc.property(fc.array(months, { minLength: 1 }), (dates) => {
        const values = dates.map((date) => date.toISOString().slice(0, 7)).sort();
        const bars = monthsOf(values.map((value) => ({ value, count: 1 })));
        expect(bars.length).toBeLessThanOrEqual(24);
        expect(bars.at(-1)?.value).toBe(values.at(-1));
      }),
    );
  });
});

describe('MonthChart', () => {
  it('is a filter, each bar named by its month and number', () => {
    const onChoose = vi.fn<(months: ReadonlySet<string>) => void>();
    const show = (chosen: ReadonlySet<string>): void =>
      void act(() =>
        render(
          <MonthChart title="Clips" counts={COUNTS} chosen={chosen} onChoose={onChoose} />,
          document.body,
        ),
      );
    show(new Set());
    const bar = document.querySelector<HTMLElement>('[data-testid="month-2025-02"]');
    expect(bar?.getAttribute('aria-label')).toBe('February 2025: 5 clips');
    act(() => bar?.click());
    expect(onChoose).toHaveBeenLastCalledWith(new Set(['2025-02']));
    show(new Set(['2024-11']));
    act(() => void bar?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true })));
    expect([...(onChoose.mock.lastCall?.[0] ?? [])]).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  });

  it('is not there for one month', () => {
    const one = [{ value: '2025-01', count: 3 }];
    act(() =>
      render(<MonthChart title="Clips" counts={one} chosen={new Set()} onChoose={vi.fn()} />, document.body),
    );
    expect(document.body.textContent).toBe('');
  });
});
