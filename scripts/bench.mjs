/**
 * `npm run bench`: accuracy and speed of recognition. Builds the benchmarks and runs them, on the
 * public corpora where their folder is given, and on the sample site's articles always.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { ensureInstalled, ROOT } from './tools.mjs';

const USAGE = `Usage: npm run bench [-- --data DIR] [--only names,quotes,…] [--write]
  --data   folder of the public corpora (or ISNAD_DATA); without it only our own articles are measured
  --only   these benchmarks, by the names of their files in bench/
  --write  puts the figures into bench/README.md`;
const BUILT = join(ROOT, 'dist', 'bench');
const README = join(ROOT, 'bench', 'README.md');

function readOptions() {
  try {
    return parseArgs({
      options: {
        data: { type: 'string', default: process.env['ISNAD_DATA'] ?? '' },
        only: { type: 'string', default: '' },
        write: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

const options = readOptions();
const data = options.data ? resolve(options.data) : null;
if (data && !(await stat(data).catch(() => null))?.isDirectory()) {
  console.error(`${data} is not a folder.\n${USAGE}`);
  process.exit(2);
}

await ensureInstalled();
// The benchmarks' paths start at the project's folder.
process.chdir(ROOT);
const names = (await readdir(join(ROOT, 'bench')))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));
const wanted = options.only ? options.only.split(',') : names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}.\n${USAGE}`);
  process.exit(2);
}

await bundle(
  names.map((name) => `bench/${name}.ts`),
  BUILT,
);

/** @param {string} name */
const load = (name) => import(pathToFileURL(join(BUILT, `${name}.mjs`)).href);
/** @type {typeof import('../bench/run.ts')} */
const { runBenches } = await load('run');
const modules = await Promise.all(wanted.map(async (name) => ({ name, exports: await load(name) })));
const { text, leftOut } = await runBenches(modules, data, (line) => console.error(line));
console.log(text);
if (leftOut.length > 0)
  console.log(
    `\nLeft out: ${leftOut.join(', ')}. ${data ? `${data} has nothing for them.` : 'They need --data DIR; see bench/README.md.'}`,
  );
if (options.write) await writeFigures(text);

/** @param {string} figures Markdown that replaces what stands between the marks in the README. */
async function writeFigures(figures) {
  const [start, end] = ['<!-- figures -->', '<!-- /figures -->'];
  const readme = await readFile(README, 'utf8');
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from === -1 || to === -1) throw new Error(`bench/README.md has lost its ${start} … ${end}.`);
  await writeFile(README, `${readme.slice(0, from + start.length)}\n\n${figures}\n\n${readme.slice(to)}`);
}
