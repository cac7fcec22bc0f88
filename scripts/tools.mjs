/** What the project's scripts share: running a command, and installing what is missing. Needs nothing but Node. */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command to its end, its output on this terminal.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} The exit code; 1 where a signal ended it.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    // npm and npx are batch files on Windows, which only a shell starts.
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', shell, ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command that has to succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function mustRun(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.`);
}

/** Installs the packages of the lock file, unless they are there and as new as it. */
export async function ensureInstalled() {
  const marker = `${ROOT}/node_modules/.package-lock.json`;
  const lock = `${ROOT}/package-lock.json`;
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages …');
  // Tests and builds need the development packages, also where NODE_ENV is production.
  await mustRun('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}
