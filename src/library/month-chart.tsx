/** How many clips there are of each month: a small chart whose bars are also a filter. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FacetCount } from '../clips/store.ts';
import { formatDay } from '../shared/format.ts';
import { formatNumber, t, tn } from '../shared/i18n.ts';
import { Button } from '../shared/ui/button.tsx';

/** Bars in sight; earlier months are reached by the search's `from:` and `until:`. */
const MOST_BARS = 24;

/** The month after `YYYY-MM`. */
function next(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last that has clips, those without any too; the latest of them. */
export function monthsOf(counts: readonly FacetCount[], most: number = MOST_BARS): FacetCount[] {
  const known = new Map(counts.map(({ value, count }) => [value, count]));
  const months = [...known.keys()].filter((month) => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month)).sort();
  const last = months.at(-1);
  if (last === undefined) return [];
  const [year = 0, at = 0] = last.split('-').map(Number);
  // Counted back from the last: a clip of a wrong clock, centuries ago, must not cost a bar for each month since.
  const start = year * 12 + at - 1 - (most - 1);
  const earliest = `${String(Math.floor(start / 12)).padStart(4, '0')}-${String((start % 12) + 1).padStart(2, '0')}`;
  const bars: FacetCount[] = [];
  for (let month = months.find((one) => one >= earliest) ?? last; month <= last; month = next(month))
    bars.push({ value: month, count: known.get(month) ?? 0 });
  return bars;
}

/** In another calendar the month that most of it lies in. */
function monthWords(month: string, style: 'month' | 'shortMonth'): string {
  return formatDay(`${month}-15`, style, true);
}

interface MonthChartProps {
  counts: readonly FacetCount[];
  chosen: ReadonlySet<string>;
  onChoose: (months: ReadonlySet<string>) => void;
  /** What is counted, as a heading. */
  title: string;
}

/** Nothing where there is only one month. */
export function MonthChart({ counts, chosen, onChoose, title }: MonthChartProps): JSX.Element | null {
  const bars = useMemo(() => monthsOf(counts), [counts]);
  if (bars.length < 2) return null;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const toggle = (month: string, range: boolean): void => {
    const values = bars.map(({ value }) => value);
    const last = [...chosen].at(-1);
    if (range && last !== undefined) {
      const [from = 0, to = 0] = [values.indexOf(last), values.indexOf(month)].sort((a, b) => a - b);
      onChoose(new Set(values.slice(Math.max(0, from), to + 1)));
      return;
    }
    const changed = new Set(chosen);
    if (!changed.delete(month)) changed.add(month);
    onChoose(changed);
  };
  return (
    <section class="chart" aria-label={title}>
      <div class="row">
        <h2>{title}</h2>
        <span class="grow" />
        {chosen.size > 0 && (
          <Button kind="quiet" icon="x" onClick={() => onChoose(new Set())}>
            {tn('chartChosen', chosen.size)}
          </Button>
        )}
      </div>
      <ul>
        {bars.map(({ value, count }, index) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={chosen.has(value)}
              aria-label={t('chartBar', monthWords(value, 'month'), tn('libraryCount', count))}
              title={t('chartBar', monthWords(value, 'month'), tn('libraryCount', count))}
              data-testid={`month-${value}`}
              onClick={(event) => toggle(value, event.shiftKey)}
            >
              <span class="chart-count" aria-hidden="true">
                {count > 0 && formatNumber(count)}
              </span>
              <span class="chart-bar" style={{ blockSize: `${(count / most) * 100}%` }} />
              <span class="chart-month" aria-hidden="true">
                {index % Math.ceil(bars.length / 8) === 0 && monthWords(value, 'shortMonth')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
