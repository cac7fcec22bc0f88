/**
 * `node scripts/fit-speakers.mjs`: fits the weights that choose a quotation's speaker, and prints their table. `--write`
 * puts it into `speaker-weights.ts`; `--check` fails where that has another.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ensureInstalled, ROOT } from './tools.mjs';

const BUILT = join(ROOT, 'dist', 'fit');
const SHIPPED = join(ROOT, 'src', 'recognition', 'quotes', 'speaker-weights.ts');
/** What stands between the braces. */
const TABLE = /(?<=\bWEIGHTS\b[^{]*\{\n)[^}]*(?=\n\};)/u;

await ensureInstalled();
// The articles' paths start at the project's folder.
process.chdir(ROOT);
await bundle(['bench/quote-speakers/report.ts'], BUILT);
/** @type {typeof import('../bench/quote-speakers/report.ts')} */
const { reportSpeakers } = await import(pathToFileURL(join(BUILT, 'report.mjs')).href);
const { table, shares } = await reportSpeakers();
console.log(`${table}\n\n${shares}`);

const shipped = await readFile(SHIPPED, 'utf8');
if (process.argv.includes('--write'))
  await writeFile(
    SHIPPED,
    shipped.replace(TABLE, () => table),
  );
if (process.argv.includes('--check') && TABLE.exec(shipped)?.[0] !== table) {
  console.error('speaker-weights.ts has other weights.');
  process.exitCode = 1;
}
