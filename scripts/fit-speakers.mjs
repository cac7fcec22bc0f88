/** `node scripts/fit-speakers.mjs`: fits the weights that choose a quotation's speaker, and prints their table. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ensureInstalled, ROOT } from './tools.mjs';

const BUILT = join(ROOT, 'dist', 'fit');

await ensureInstalled();
// The articles' paths start at the project's folder.
process.chdir(ROOT);
await bundle(['bench/quote-speakers/report.ts'], BUILT);
/** @type {typeof import('../bench/quote-speakers/report.ts')} */
const { reportSpeakers } = await import(pathToFileURL(join(BUILT, 'report.mjs')).href);
console.log(await reportSpeakers());
