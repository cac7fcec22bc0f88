/**
 * `npm test`: everything, from nothing: packages, types, lint, format, unit tests, build, browsers,
 * end-to-end in both. Ends with one line, `N passed, N failed`, that counts each check as a test.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, run } from './tools.mjs';

const total = { passed: 0, failed: 0 };

/**
 * A check that passes or fails as a whole.
 *
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
async function check(title, command, args) {
  console.log(`\n> ${title}`);
  const passed = (await run(command, args)) === 0;
  total[passed ? 'passed' : 'failed']++;
  return passed;
}

/**
 * A runner that counts its own tests; one that ends badly without saying which failed counts as one failure.
 *
 * @param {string} title
 * @param {readonly string[]} args Of npx.
 * @param {NodeJS.ProcessEnv} environment
 * @param {() => Promise<{ passed: number; failed: number }>} readCounts
 */
async function suite(title, args, environment, readCounts) {
  console.log(`\n> ${title}`);
  const code = await run('npx', args, { env: { ...process.env, ...environment } });
  const counts = await readCounts().catch(() => ({ passed: 0, failed: 0 }));
  total.passed += counts.passed;
  total.failed += code !== 0 && counts.failed === 0 ? 1 : counts.failed;
}

await ensureInstalled();
const reports = await mkdtemp(join(tmpdir(), 'isnad-test-'));
const unitReport = join(reports, 'unit.json');
const endToEndReport = join(reports, 'e2e.json');

await check('Types', 'npx', ['tsc', '--noEmit']);
await check('Lint', 'npx', ['oxlint']);
await check('Format', 'npx', ['oxfmt', '--check', '.']);
await suite(
  'Unit tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  {},
  async () => {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(unitReport, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  },
);
if (await check('Build', 'npx', ['vite', 'build'])) {
  await check('Firefox add-on lint', 'npx', [
    'web-ext',
    'lint',
    '--source-dir=dist/firefox',
    '--self-hosted=false',
    '--warnings-as-errors',
  ]);
  const { findBrowser } = await import('./browsers.mjs');
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) await findBrowser(browser);
  await suite(
    'End-to-end tests',
    ['playwright', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport },
    async () => {
      const { stats } = JSON.parse(await readFile(endToEndReport, 'utf8'));
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  );
}

await rm(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
