/** `npm run train -- LANGUAGE`: trains a language's weights and writes `models/`. */
import { rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { ensureInstalled, ROOT } from './tools.mjs';

const USAGE = `Usage: npm run train -- LANGUAGE… [--data DIR] [--open] [--set NAME=VALUE]…
  --data   folder of the public corpora (or ISNAD_DATA)
  --open   once more from openly licensed corpora and our own sentences alone; the card gets both figures
  --set    another setting than the language's (see training/README.md); nothing is written`;
const BUILT = join(ROOT, 'dist', 'training');

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', default: process.env['ISNAD_DATA'] ?? '' },
        open: { type: 'boolean', default: false },
        set: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

const { values, positionals } = readOptions();
const data = values.data ? resolve(values.data) : null;
if (positionals.length === 0 || !data || !(await stat(data).catch(() => null))?.isDirectory()) {
  console.error(USAGE);
  process.exit(2);
}

await ensureInstalled();
const built = `${BUILT}-${process.pid}`;
await bundle(['training/train.ts'], built);
/** @type {typeof import('../training/train.ts')} */
const { train } = await import(pathToFileURL(join(built, 'train.mjs')).href);
/** @type {Record<string, number>} */
const set = Object.fromEntries(
  values.set.map((one) => {
    const [name = '', value = ''] = one.split('=');
    return [name, Number(value)];
  }),
);
await rm(built, { recursive: true });
try {
  for (const language of positionals)
    train({ language, data, root: ROOT, open: values.open, set, log: (line) => console.log(line) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
