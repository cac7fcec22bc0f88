/** `npm run package`: the two stores' archives and the source archive that reviewers build from. */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureInstalled, mustRun, ROOT } from './tools.mjs';

await ensureInstalled();
await mustRun('npx', ['vite', 'build']);
const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const folder = join(ROOT, 'dist', 'packages');
await mkdir(folder, { recursive: true });
for (const browser of ['chrome', 'firefox']) {
  const name = `isnad-${version}-${browser}.zip`;
  await mustRun('npx', [
    'web-ext',
    'build',
    `--source-dir=dist/${browser}`,
    `--artifacts-dir=${folder}`,
    `--filename=${name}`,
    '--overwrite-dest',
  ]);
}
const source = `isnad-${version}-source.zip`;
await mustRun('git', ['archive', '--format=zip', `--output=${source}`, 'HEAD']);
await rename(join(ROOT, source), join(folder, source));
console.log(`Packages are in ${folder}`);
