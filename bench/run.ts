/** Runs benchmarks and writes their figures as Markdown tables, which read well in a terminal too. */

export type Row = Readonly<Record<string, unknown>>;

/** A module of this folder; it is a benchmark where it exports a function whose name begins with `bench`. */
export interface BenchModule {
  name: string;
  exports: Readonly<Record<string, unknown>>;
}

export interface Report {
  /** Markdown. */
  text: string;
  /** Names of benchmarks that had nothing to run on. */
  leftOut: string[];
}

/**
 * Runs every benchmark, one after the other so that timings are not disturbed.
 *
 * @param data Folder of the public corpora, or null where there is none.
 * @param say Told what is being run.
 */
export async function runBenches(
  modules: readonly BenchModule[],
  data: string | null,
  say: (line: string) => void,
): Promise<Report> {
  const parts: string[] = [];
  const leftOut: string[] = [];
  for (const { name, exports } of modules) {
    const bench = benchOf(exports);
    if (!bench) continue;
    say(`${name} …`);
    const rows = await bench(data);
    if (rows.length === 0) leftOut.push(name);
    else parts.push(`### ${name[0]?.toUpperCase()}${name.slice(1)}\n\n${table(rows)}`);
  }
  return { text: parts.join('\n\n'), leftOut };
}

type Bench = (data: string | null) => Promise<readonly Row[]>;

function benchOf(exports: BenchModule['exports']): Bench | null {
  const found = Object.entries(exports).find(
    ([name, value]) => name.startsWith('bench') && typeof value === 'function',
  );
  // Every benchmark of this folder has this one signature.
  return found ? (found[1] as Bench) : null;
}

/** A Markdown table with a column for every key of the rows, in the order they first come. */
export function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((line) => line[index]?.length ?? 0)));
  const isNumeric = columns.map((column) => rows.every((row) => /^[-–\d.,%× ]*$/u.test(cell(row[column]))));
  const write = (line: readonly string[]): string =>
    `| ${line.map((text, index) => (isNumeric[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = cells;
  const rule = widths.map((width, index) =>
    isNumeric[index] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [write(head), `| ${rule.join(' | ')} |`, ...body.map(write)].join('\n');
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '–';
  // Rates from 0 to 1 need more places than milliseconds do.
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(value < 1 ? 3 : 1);
  return String(value).replaceAll('|', '\\|');
}
